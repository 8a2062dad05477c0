import type { Span } from '../../model/index.ts';
import { type Mapped, TextMap } from '../textmap.ts';

const PIECE = /<!\[CDATA\[|<!--|&(?:#x[0-9a-f]{1,8}|#\d{1,8}|lt|gt|amp|quot|apos);/gi;
const NAMED: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" };

/** What stands between two tags of XML: CDATA opened, the references of XML resolved, every unit with its place in the source. Linear. */
export function unescaped(source: string, { start, end }: Span): Mapped {
  const map = new TextMap();
  const plain = (from: number, to: number): void => map.add(source.slice(from, to), { start: from, end: to });
  let at = start;
  PIECE.lastIndex = start;
  for (let m = PIECE.exec(source); m && m.index < end; m = PIECE.exec(source)) {
    const [found] = m;
    plain(at, m.index);
    at = m.index + found.length;
    if (found.startsWith('<')) {
      const data = found.startsWith('<![');
      const mark = data ? ']]>' : '-->';
      const close = source.indexOf(mark, at);
      const stop = close < 0 || close > end ? end : close;
      if (data) plain(at, stop);
      at = Math.min(end, stop + mark.length);
      PIECE.lastIndex = at;
    } else map.add(meantBy(found), { start: m.index, end: at });
  }
  if (at < end) plain(at, end);
  return map.done();
}

function meantBy(reference: string): string {
  const named = NAMED[reference.toLowerCase()];
  if (named !== undefined) return named;
  const point = /^&#x/i.test(reference) ? Number.parseInt(reference.slice(3, -1), 16) : Number.parseInt(reference.slice(2, -1), 10);
  const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : '\ufffd';
}
