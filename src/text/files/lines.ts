import { type LineColumn, lineColumnAt } from './frame.ts';

type Positions = (offset: number) => LineColumn;

/** The articles of a feed have one source, and are asked one after the other. */
let last: { readonly text: string; readonly positions: Positions } | null = null;

/** 1-based line and column of an offset, in a table made once per text. LF, CR, CRLF, U+2028, U+2029 and form feed end lines. */
export function linesOf(text: string): Positions {
  if (last?.text === text) return last.positions;
  const positions = tableOf(text);
  last = { text, positions };
  return positions;
}

function tableOf(text: string): Positions {
  const starts = [0];
  for (const m of text.matchAll(/\r\n|[\n\r\u2028\u2029\f]/g)) starts.push(m.index + m[0].length);
  return (offset) => lineColumnAt(starts, offset);
}
