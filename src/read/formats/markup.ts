import type { Segment } from '../../model/index.ts';
import type { Known } from '../blocks/index.ts';
import { TextMap } from '../textmap.ts';

/** What stands before the words of a line: heading, quotation, list. */
const PREFIX = /^[ \t]{0,8}(?:#{1,6}[ \t]+|(?:>[ \t]?){1,40}|(?:[-*+]|\d{1,3}[.)])[ \t]+)/;
const IMAGE = /!\[([^\]\n]{0,300})\]\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:[ \t]+"[^"\n]{0,300}")?\)/y;
const LINK = /\[([^[\]\n]{1,300})\](?:\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:[ \t]+"[^"\n]{0,300}")?\)|\[[^\]\n]{0,80}\])/y;
/** One of these begins or ends every mark within a line. */
const SIGNS = /!\[|[\\[<*`_]/;
const BREAKS = /\r\n|[\n\r\u2028\u2029\f]/g;

/**
 * A Markdown text without its marks: headings, emphasis, links and pictures leave their words, comments and fences nothing. One pass, no
 * nesting, so that no text can make it slow; what it does not know stays as it is.
 */
export function unmarked(source: string, from: number): { text: string; segments: readonly Segment[]; known: readonly Known[] } {
  const map = new TextMap();
  const known: Known[] = [];
  let start = from;
  let titled = false;
  const closed = closing(source);
  const line = (a: number, b: number): void => {
    const words = source.slice(a, b);
    const prefix = /^(?:[-*_][ \t]*){3,}$|^[=-]{3,}[ \t]*$|^```/.test(words) ? words : (PREFIX.exec(words)?.[0] ?? '');
    const begin = map.length;
    inline(source, a + prefix.length, b, map, closed);
    const heading = /^[ \t]{0,3}(#{1,6})[ \t]/.exec(words);
    if (heading && map.length > begin) {
      const span = { start: begin, end: map.length };
      if (heading[1] === '#' && !titled) {
        known.push({ span, scope: 'headline', because: 'first heading' });
        titled = true;
      } else known.push({ span, scope: 'body', because: 'heading' });
    }
  };
  BREAKS.lastIndex = from;
  for (let m = BREAKS.exec(source); m; m = BREAKS.exec(source)) {
    line(start, m.index);
    map.add('\n', { start: m.index, end: m.index + m[0].length });
    start = m.index + m[0].length;
  }
  line(start, source.length);
  return { ...map.done(), known };
}

function inline(source: string, from: number, to: number, map: TextMap, closed: (from: number) => number): void {
  let plain = from;
  const flush = (end: number): void => map.add(source.slice(plain, end), { start: plain, end });
  const next = source.slice(from, to).search(SIGNS);
  for (let i = next < 0 ? to : from + next; i < to; i++) {
    const c = source[i] as string;
    if (c === '\\' && i + 1 < to && /[!-/:-@[-`{-~]/.test(source[i + 1] as string)) {
      flush(i);
      plain = i + 1;
      i++;
    } else if (c === '!' && source[i + 1] === '[') {
      const m = matchAt(IMAGE, source, i, to);
      if (!m) continue;
      flush(i);
      map.add(m[1] as string, { start: i + 2, end: i + 2 + (m[1] as string).length });
      i += m[0].length - 1;
      plain = i + 1;
    } else if (c === '[') {
      const m = matchAt(LINK, source, i, to);
      if (!m) continue;
      flush(i);
      map.add(m[1] as string, { start: i + 1, end: i + 1 + (m[1] as string).length });
      i += m[0].length - 1;
      plain = i + 1;
    } else if (c === '<' && source.startsWith('<!--', i)) {
      const close = closed(i + 4);
      if (close >= to) continue;
      flush(i);
      i = close + 2;
      plain = i + 1;
    } else if ((c === '*' || c === '`' || c === '_') && isMark(source, i, from, to)) {
      flush(i);
      plain = i + 1;
    }
  }
  flush(to);
}

/** Where the next comment is closed, asked from left to right; what was found is kept, or a text of opened comments is read to its end for each. */
function closing(source: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) known = source.indexOf('-->', from);
    if (known < 0) known = Number.POSITIVE_INFINITY;
    return known;
  };
}

function matchAt(pattern: RegExp, source: string, at: number, to: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const m = pattern.exec(source);
  return m && at + m[0].length <= to ? m : null;
}

/** A star, underscore or backtick that opens or closes emphasis: beside a word on one side alone, and no "5 * 3", no snake_case. */
function isMark(source: string, i: number, from: number, to: number): boolean {
  const c = source[i] as string;
  if (c === '`') return true;
  const before = i > from ? (source[i - 1] as string) : ' ';
  const after = i + 1 < to ? (source[i + 1] as string) : ' ';
  if (/\s/.test(before) && /\s/.test(after)) return false;
  return c === '*' || !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
}
