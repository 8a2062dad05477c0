import { bytesOf, type Charset } from './charsets.ts';

/** Characters that are one UTF-8 sequence, read byte by byte in `charset`: half-open in the text, `now` is what they stood for. */
export type Sequence = { readonly start: number; readonly end: number; readonly now: string; readonly bytes: number };

/** Sequences that follow each other without anything between them. */
export function runAt(text: string, at: number, charset: Charset): Sequence[] {
  const table = bytesOf(charset);
  const run: Sequence[] = [];
  for (let i = at; ; ) {
    const next = sequenceAt(text, i, table);
    if (next === null) return run;
    run.push(next);
    i = next.end;
  }
}

function sequenceAt(text: string, at: number, table: ReadonlyMap<string, number>): Sequence | null {
  const lead = table.get(text[at] ?? '') ?? 0;
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0) return null;
  let point = lead & (0xff >> (length + 1));
  for (let k = 1; k < length; k++) {
    const b = table.get(text[at + k] ?? '') ?? 0;
    if (b < 0x80 || b > 0xbf) return null;
    point = (point << 6) | (b & 0x3f);
  }
  if ((length === 3 && point < 0x800) || (length === 4 && (point < 0x10000 || point > 0x10ffff))) return null;
  if (point >= 0xdc00 && point <= 0xdfff) return null;
  if (point >= 0xd800 && point <= 0xdbff) return pairAt(text, at, table, point);
  return { start: at, end: at + length, now: String.fromCodePoint(point), bytes: length };
}

/** CESU-8: both halves of a surrogate pair as sequences of their own. */
function pairAt(text: string, at: number, table: ReadonlyMap<string, number>, high: number): Sequence | null {
  const [a, b, c] = [3, 4, 5].map((k) => table.get(text[at + k] ?? '') ?? 0) as [number, number, number];
  if (a !== 0xed || b < 0xb0 || b > 0xbf || c < 0x80 || c > 0xbf) return null;
  const low = 0xd000 | ((b & 0x3f) << 6) | (c & 0x3f);
  return { start: at, end: at + 6, now: String.fromCharCode(high, low), bytes: 4 };
}
