import { expect, test } from 'vitest';
import { readSource } from '../../src/read/index.ts';

const BODY = '\n\nThe gate fell on Monday, the board said in a letter to the town and to its own crew.\n\nCrews need ten days.\n';
const published = async (text: string, path = 'a.txt') => (await readSource(new TextEncoder().encode(text), { path })).documents[0]?.published.edtf;

test.each([
  ['Gate falls\n\nMarch 5, 2025', '2025-03-05'],
  ['Gate falls\n\nWednesday, 5 March 2025', '2025-03-05'],
  ['March 5, 2025', '2025-03-05'],
  ['Gate falls\n\nHARBOUR TOWN, March 5, 2025', '2025-03-05'],
  ['Gate falls\n\nHarbour Town, 5 March 2025', '2025-03-05'],
  ['Gate falls\n\nHARBOUR TOWN, March 5, 2025 (Agency) — The gate fell.', '2025-03-05'],
])('a dateline alone on its line dates an article: %j', async (head, date) => expect(await published(head + BODY)).toBe(date));

test('a list of days dates nothing, and a day below the first paragraph neither', async () => {
  expect(await published(`Gate falls\n\n5 March 2024${BODY}\n7 March 2024\n\nThe town met the crew and the board at the pier on a grey day.\n`)).not.toMatch(
    /^\d{4}-\d\d-\d\d$/,
  );
  expect(await published(`Gate falls${BODY}\n5 March 2019\n\nThe town met the crew and the board at the pier on a grey day.\n`)).not.toBe('2019-03-05');
});
