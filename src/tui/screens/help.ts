import { append } from '../../model/index.ts';
import { KEYS, type KeyRow } from '../keys.ts';
import { fitted, type Line, line, say, scrolled } from '../parts/line.ts';
import type { Screen } from '../screen.ts';

/** Every key, from the one table. */
export const help: Screen = ({ state }, rows, columns) => scrolled('Keys (press ? or Esc to close)', helpLines(columns), state.scroll, rows, columns);

/** Groups of keys, in two columns where there is room. */
export function helpLines(columns: number): Line[] {
  const groups = [...new Set(KEYS.map((k) => k.group))].map((group) => [
    line(`  ${group}`, 'strong'),
    ...KEYS.filter((k) => k.group === group).map(keyLine),
    [],
  ]);
  return columns >= 76 ? twoColumns(groups, columns) : groups.flat();
}

const keyLine = ({ shown, help: said }: KeyRow): Line => [say(`    ${shown.padEnd(11)}`, 'strong'), say(said)];

function twoColumns(groups: readonly (readonly Line[])[], columns: number): Line[] {
  const half = Math.floor(columns / 2);
  const total = groups.reduce((n, g) => n + g.length, 0);
  const left: Line[] = [];
  const right: Line[] = [];
  for (const g of groups) append(left.length + g.length / 2 <= total / 2 ? left : right, g);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [...fitted(left[i] ?? [], half), ...(right[i] ?? [])]);
}
