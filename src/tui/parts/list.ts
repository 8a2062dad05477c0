import type { Level } from '../../model/index.ts';
import { type Item, isOpen, issueOf, kindOf, statusOf } from '../desk.ts';
import { fitted, type Line, line, say } from './line.ts';

const LEVEL_WORD: Readonly<Record<Level, string>> = { error: 'ERROR', warning: 'warn', info: 'info' };

/** Columns of the number of a finding, the level, the kind and the state. */
const KIND = 8;
const STATUS = 12;

/** The heads of the columns. */
export function listHead(columns: number, most: number): Line {
  const number = String(most).length + 1;
  return fitted(
    [
      say(`  ${'#'.padStart(number)} Level ${'Kind'.padEnd(KIND)}`, 'quiet'),
      ...fitted(line('Sources disagree on', 'quiet'), room(columns, number)),
      say(' Status', 'quiet'),
    ],
    columns,
  );
}

/** The rows of the list around the selected one, which is marked with `>`. */
export function listRows(items: readonly Item[], selected: number, rows: number, columns: number, focused: boolean): Line[] {
  const number = String(items.at(-1)?.number ?? 1).length + 1;
  const top = topOf(selected, rows, items.length);
  return items.slice(top, top + rows).map((item, i) => {
    const { finding } = item;
    const here = top + i === selected;
    const text = room(columns, number);
    const status = fitted(line(` ${statusOf(finding)}`, here ? 'chosen' : isOpen(finding) ? null : 'good'), STATUS + 1);
    const look = here && focused ? 'chosen' : here ? 'strong' : null;
    return fitted(
      [
        say(`${here ? '>' : ' '} ${String(item.number).padStart(number)} `, look),
        say(`${LEVEL_WORD[finding.level].padEnd(6)}`, here && focused ? 'chosen' : finding.level),
        say(kindOf(finding.check).padEnd(KIND).slice(0, KIND), look),
        ...fitted(line(issueOf(finding), look), text),
        ...status,
      ],
      columns,
    );
  });
}

const room = (columns: number, number: number): number => Math.max(8, columns - number - 3 - 6 - KIND - STATUS - 1);

/** The first row that is shown, so that the selected one is in sight with what is around it. */
export const topOf = (selected: number, rows: number, count: number): number => Math.max(0, Math.min(selected - (rows >> 1), count - rows));
