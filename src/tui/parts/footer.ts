import { append, greatest } from '../../model/index.ts';
import { KEYS, type KeyRow } from '../keys.ts';
import { fitted, type Line, lineWidth, type Piece, say } from './line.ts';

/** The keys of a screen in so many rows: in the order of the table, the least important give way first. */
export function footerLines(rows: number, columns: number): Line[] {
  const all = KEYS.filter((row) => row.footer !== null);
  for (let most = greatest(all.map(rank)); most >= 0; most--) {
    const lines = laid(
      all.filter((row) => rank(row) <= most),
      columns,
    );
    if (lines.length <= rows) return [...lines, ...Array.from({ length: rows - lines.length }, () => [])];
  }
  return Array.from({ length: rows }, () => []);
}

const rank = (row: KeyRow): number => row.footer?.[1] ?? 0;

function laid(rows: readonly KeyRow[], columns: number): Line[] {
  const lines: Piece[][] = [[]];
  for (const row of rows) {
    const entry = [say(' '), say(row.shown.split(' ')[0] as string, 'strong'), say(` ${row.footer?.[0]} `)];
    const last = lines.at(-1) as Piece[];
    if (last.length > 0 && lineWidth(last) + lineWidth(entry) > columns) lines.push(entry);
    else append(last, entry);
  }
  return lines.map((l) => fitted(l, columns));
}
