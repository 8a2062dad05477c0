import type { Span } from '../../model/index.ts';
import { isPlain } from '../../text/plain.ts';

/** A line, or several that were one before an editor wrapped them; without the white space around it. */
export type Line = {
  readonly span: Span;
  readonly text: string;
  /** 1-based number of its first line. */
  readonly row: number;
  /** Does an empty line stand before it? */
  readonly apart: boolean;
};

const BREAK = /\r\n|[\n\r\u2028\u2029\f]/g;
/** Letters and mailing lists wrap at 60 to 100; a longer line is a paragraph. */
const WRAP = { least: 50, most: 110 } as const;

/** The lines of a text that hold anything, wrapped ones joined. */
export function linesIn(text: string): Line[] {
  const lines: Line[] = [];
  let row = 1;
  let apart = true;
  const add = (start: number, end: number): void => {
    let [a, b] = [start, end];
    while (a < b && isBlank(text.charCodeAt(a))) a++;
    while (b > a && isBlank(text.charCodeAt(b - 1))) b--;
    if (a < b) lines.push({ span: { start: a, end: b }, text: text.slice(a, b), row, apart });
    apart = a === b;
    row++;
  };
  let start = 0;
  BREAK.lastIndex = 0;
  for (let m = BREAK.exec(text); m; m = BREAK.exec(text)) {
    add(start, m.index);
    start = m.index + m[0].length;
  }
  add(start, text.length);
  return unwrapped(text, lines);
}

/** Where the first `most` lines of a text end. */
export function endOfLines(text: string, most: number): number {
  if (text.length < most) return text.length;
  let left = most;
  BREAK.lastIndex = 0;
  for (let m = BREAK.exec(text); m; m = BREAK.exec(text)) if (--left === 0) return BREAK.lastIndex;
  return text.length;
}

/** White space of Unicode, and the two characters of no width that stand for none. */
const isBlank = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 0x2000 && unit <= 0x200b) || (unit >= 0xa0 && FAR_BLANKS.has(unit));
const FAR_BLANKS: ReadonlySet<number> = new Set([0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

/**
 * Joins hard-wrapped lines. A text is wrapped where all its lines are short and most of those that continue were broken because the
 * next word no longer fitted.
 */
function unwrapped(text: string, lines: readonly Line[]): Line[] {
  let width = 0;
  for (const { text: l } of lines) width = Math.max(width, l.length);
  if (width < WRAP.least || width > WRAP.most) return [...lines];
  const continues = lines.map((line, i) => {
    const before = lines[i - 1];
    return before !== undefined && !line.apart && before.text.length + 1 + firstWord(line.text) > width - 8 && !/^(?:[-*•>#|]|\d{1,3}[.)]) ?/.test(line.text);
  });
  const pairs = lines.filter((l, i) => i > 0 && !l.apart).length;
  const kept = continues.filter(Boolean).length;
  const mid = lines.filter((l, i) => continues[i] && /^\p{Ll}/u.test(l.text)).length;
  if (kept < 2 || kept < pairs * 0.6 || mid < kept * 0.3) return [...lines];
  const joined: Line[] = [];
  for (const [i, line] of lines.entries()) {
    const last = joined.at(-1);
    if (continues[i] && last) {
      const span = { start: last.span.start, end: line.span.end };
      joined[joined.length - 1] = { ...last, span, text: text.slice(span.start, span.end) };
    } else joined.push(line);
  }
  return joined;
}

const firstWord = (line: string): number => {
  const space = line.indexOf(' ');
  return space < 0 ? line.length : space;
};

/** Words of a line, roughly: runs between white space. */
export const wordCount = (line: string): number => {
  let count = 0;
  let inside = false;
  for (let i = 0; i < line.length; i++) {
    const blank = isBlank(line.charCodeAt(i));
    if (!blank && !inside) count++;
    inside = !blank;
  }
  return count;
};

/** Does it end like a sentence? */
export const isClosed = (line: string): boolean => /[.!?…:;,]["”’')\]»]{0,3}$/u.test(line);

/** Letters, digits and nothing else, in lower case: two lines that look the same to a reader have one fold. */
export const foldLine = (line: string): string =>
  isPlain(line)
    ? line
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : line
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
