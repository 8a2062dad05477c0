import { KEYS, type KeyRow } from '../keys.ts';
import { block, fitted, type Line, line, ruled, say } from '../parts/line.ts';
import type { Screen } from '../view.ts';

/** Every key, from the one table. */
export const help: Screen = (_view, rows, columns) => {
  const groups = [...new Set(KEYS.map((k) => k.group))].map((group) => [
    line(`  ${group}`, 'strong'),
    ...KEYS.filter((k) => k.group === group).map(keyLine),
    [],
  ]);
  const lines = columns >= 76 ? twoColumns(groups, columns) : groups.flat();
  return [ruled('Keys (press ? or Esc to close)', columns), ...block(lines, rows - 1, columns)];
};

const keyLine = ({ shown, help: said }: KeyRow): Line => [say(`    ${shown.padEnd(11)}`, 'strong'), say(said)];

function twoColumns(groups: readonly (readonly Line[])[], columns: number): Line[] {
  const half = Math.floor(columns / 2);
  const total = groups.reduce((n, g) => n + g.length, 0);
  const left: Line[] = [];
  const right: Line[] = [];
  for (const g of groups) (left.length + g.length / 2 <= total / 2 ? left : right).push(...g);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [...fitted(left[i] ?? [], half), ...(right[i] ?? [])]);
}
