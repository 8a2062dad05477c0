import { expect, test } from 'vitest';
import { anchorAt, asGiven, type Document, placeOf } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';

const DAMAGED = 'Gate falls\n\nThe mayorâ€™s office said â€œten daysâ€\u009d on Monday, Joãoâ€™s crew on Tuesday.\n';
const read = async (text: string, path: string): Promise<Document> => (await readSource(new TextEncoder().encode(text), { path })).documents[0] as Document;
const words = (d: Document, word: string, source = d.source): string => {
  const start = d.text.indexOf(word);
  const at = placeOf(d, { start, end: start + word.length });
  return source.slice(at.start, at.end);
};

test('damaged characters are read as they were meant, and every place is that of the file', async () => {
  const d = await read(DAMAGED, 'a.txt');
  expect(d.text).toContain('The mayor’s office said “ten days” on Monday, João’s crew on Tuesday.');
  expect(d.source).toBe(DAMAGED);
  for (const word of ['ten days', 'Monday', 'crew', 'Tuesday']) expect(words(d, word)).toBe(word);
  expect(words(d, 'mayor’s')).toBe('mayorâ€™s');
  expect(d.repairs.length).toBe(4);
  for (const r of d.repairs) {
    expect(d.text.slice(r.start, r.end)).toBe(r.now);
    const at = placeOf(d, r);
    expect(DAMAGED.slice(at.start, at.end)).toBe(r.was);
  }
  const start = d.text.indexOf('mayor');
  expect(asGiven(d, anchorAt(d, { start, end: start + 17 }))).toBe('mayorâ€™s office sa'.slice(0, 19));
});

test('records, Markdown and pages keep their places, too', async () => {
  const record = await read(
    JSON.stringify({ id: 'a', title: 'The mayorâ€™s gate', text: 'It fell on Monday, the mayorâ€™s office said on Tuesday.' }),
    'a.jsonl',
  );
  expect(record.title).toBe('The mayor’s gate');
  expect(record.text).toContain('the mayor’s office said on Tuesday');
  expect(words(record, 'Tuesday')).toBe('Tuesday');
  expect(placeOf(record, { start: record.text.indexOf('gate'), end: record.text.indexOf('gate') + 4 })).toEqual({ field: 'title', start: 14, end: 18 });
  const markdown = await read('# A **gate** â€“ fallen\n\nIt fell on *Monday*, the mayorâ€™s office said on Tuesday.\n', 'a.md');
  expect(markdown.text).toContain('A gate – fallen');
  expect(markdown.blocks[0]?.scope).toBe('headline');
  expect(words(markdown, 'Tuesday')).toBe('Tuesday');
  const page = await read(
    `<body><article>${'<p>The crew of the gate, the mayorâ€™s &amp; the town&rsquo;s own, needs <b>ten days</b> for all its work at the pier, the board said.</p>'.repeat(4).replace('ten', 'nine')}</article>`,
    'a.html',
  );
  expect(page.text).toContain('the mayor’s & the town’s own, needs nine days');
  expect(words(page, 'board')).toBe('board');
});

test('good text is not touched', async () => {
  const good = 'The café’s “Ærø” ferry — Łódź, São João, Māori, château — costs £5… NESTLÉ® and VOCÊ…\n';
  expect(await read(good, 'a.txt')).toMatchObject({ text: good, repairs: [] });
});
