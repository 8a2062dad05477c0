import { safe } from '../safe.ts';

/** A 1-based line and column, in UTF-16 units; LF, CR LF and CR end a line. */
export type LineColumn = { readonly line: number; readonly column: number };

/** The offsets at which the lines of a text begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** Line and column of an offset. */
export function lineColumnAt(starts: readonly number[], offset: number): LineColumn {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}

const WIDTH = 100;

/**
 * The line of `span` with the line before it and carets under the words, safe to print:
 * ```
 *     3 | stories: ["stories/*"]
 *   > 4 | rule: [ rules/newsroom ]
 *       | ^^^^
 * ```
 * Long lines are cut around the place.
 */
export function codeFrame(text: string, starts: readonly number[], span: { readonly start: number; readonly end: number }): string {
  const { line, column } = lineColumnAt(starts, span.start);
  const digits = String(line).length;
  const here = lineOf(text, starts, line);
  const left = column > WIDTH - 20 ? column - (WIDTH >> 1) : 0;
  const shown = (l: string): string => safe(l.slice(left, left + WIDTH));
  const lead = safe(here.slice(left, column - 1));
  const carets = Math.max(1, Math.min(safe(here.slice(column - 1, column - 1 + Math.max(1, span.end - span.start))).length, WIDTH - lead.length));
  const before = line > 1 ? [`    ${String(line - 1).padStart(digits)} | ${shown(lineOf(text, starts, line - 1))}`] : [];
  return [...before, `  > ${line} | ${shown(here)}`, `    ${' '.repeat(digits)} | ${' '.repeat(lead.length)}${'^'.repeat(carets)}`]
    .map((l) => l.trimEnd())
    .join('\n');
}

function lineOf(text: string, starts: readonly number[], line: number): string {
  const end = starts[line] ?? text.length;
  return text.slice(starts[line - 1] ?? 0, end).replace(/[\r\n]+$/, '');
}
