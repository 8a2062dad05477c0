import { expect, test } from 'vitest';
import { sentencesIn } from '../../src/text/index.ts';

const LEAD = 'Nine people were killed when a fire tore through the Hallam warehouse.';
const cut = (text: string): string[] => sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

test.each([
  'KELMORE —',
  'NEW KELMORE -',
  'ST. ASTRID (Northline) —',
  'KELMORE, Sept. 18 —',
  'KELMORE, Sept. 18 (Northline) --',
  'KELMORE, 18 September (Northline) —',
  'KELMORE, September 18, 2025 —',
  'KELMORE, Norland, Sept. 18 (Northline) -',
  'KELMORE, [Sept. 18, 2025] (Northline) -',
  'Kelmore, Sept. 18 (Northline) –',
  'Kelmore (Northline) -',
  '(Northline) -',
])('the dateline “%s” is no part of the first sentence', (dateline) => expect(cut(`${dateline} ${LEAD}`)).toEqual([dateline, LEAD]));

test.each([
  'The May 3 — the day of the fire — was hot.',
  'May 3 — the day of the fire — was hot.',
  'NORFO — the harbour office — said that nobody was hurt.',
  'Marta Lind (left) — a nurse — saw the fire.',
  'Lind, 41 - a nurse at the harbour - saw the fire.',
  'On May 3 - a Sunday - the hall burned.',
])('“%s” has none', (text) => expect(cut(text)).toEqual([text]));
