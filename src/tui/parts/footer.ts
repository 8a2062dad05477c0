import { append, greatest } from '../../model/index.ts';
import { KEYS, type KeyRow } from '../keys.ts';
import type { State } from '../state.ts';
import { fitted, type Line, lineWidth, type Piece, say } from './line.ts';

/** A key as the footer shows it. */
type Shown = { readonly key: string; readonly word: string; readonly rank: number };

/** The keys that end a line which is being typed. */
const TYPING: readonly Shown[] = [
  { key: 'Enter', word: 'keep it', rank: 0 },
  { key: 'Esc', word: 'drop it', rank: 0 },
  { key: 'Ctrl-U', word: 'empty the line', rank: 1 },
];

/** The keys that work now, in so many rows: in the order of the table, the least important give way first. */
export function footerLines({ screen, typing }: Pick<State, 'screen' | 'typing'>, rows: number, columns: number): Line[] {
  const all = typing ? TYPING : KEYS.flatMap((row) => shownOn(row, screen));
  for (let most = greatest(all.map((s) => s.rank)); most >= 0; most--) {
    const lines = laid(
      all.filter((s) => s.rank <= most),
      columns,
    );
    if (lines.length <= rows) return [...lines, ...Array.from({ length: rows - lines.length }, () => [])];
  }
  return Array.from({ length: rows }, () => []);
}

function shownOn({ shown, footer }: KeyRow, screen: State['screen']): Shown[] {
  const foot = footer[screen];
  return foot ? [{ key: foot[2] ?? (shown.split(' ')[0] as string), word: foot[0], rank: foot[1] }] : [];
}

function laid(shown: readonly Shown[], columns: number): Line[] {
  const lines: Piece[][] = [[]];
  for (const { key, word } of shown) {
    const entry = [say(' '), say(key, 'strong'), say(` ${word} `)];
    const last = lines.at(-1) as Piece[];
    if (last.length > 0 && lineWidth(last) + lineWidth(entry) > columns) lines.push(entry);
    else append(last, entry);
  }
  return lines.map((l) => fitted(l, columns));
}
