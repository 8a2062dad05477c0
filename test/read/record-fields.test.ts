import { expect, test } from 'vitest';
import { readSource } from '../../src/read/index.ts';

const TEXT = 'The ferry ran aground on 1 May 2025 with 40 passengers on board, the harbour office said.';
const OTHER = 'The ferry ran aground on 9 May 2025 with 400 passengers on board, the harbour office said.';
const problems = async (record: object, file = 'wire.json', fields?: object): Promise<string[]> => {
  const { documents } = await readSource(new TextEncoder().encode(JSON.stringify(record)), { path: file, ...(fields ? { fields: fields as never } : {}) });
  return documents.flatMap((d) => d.problems.map((p) => `${p.severity} ${p.place?.file} ${p.what}`));
};

test.each(['body', 'content', 'articleBody', 'content_html', 'full_text', 'paragraphs', 'text2'])(
  'a second text in "%s" is not checked, and named',
  async (name) => {
    const value = name === 'paragraphs' ? [OTHER, OTHER] : OTHER;
    expect(await problems({ id: 1, text: TEXT, [name]: value })).toEqual([
      `unchecked wire.json#1 Its field "${name}" holds sentences and was not read; "text" was.`,
    ]);
    expect(await problems({ id: 1, text: TEXT, [name]: value }, 'wire.jsonl')).toHaveLength(1);
  },
);

test('a text below a field is found, and the one that the configuration names is the one that is read', async () => {
  expect(await problems({ id: 1, text: TEXT, content: { rendered: OTHER } })).toEqual([
    'unchecked wire.json#1 Its field "content.rendered" holds sentences and was not read; "text" was.',
  ]);
  const fields = { id: 'id', story: 'story', title: 'title', publisher: 'publisher', published: 'published', url: 'url', text: 'content.rendered' };
  expect(await problems({ id: 1, text: TEXT, content: { rendered: OTHER } }, 'wire.json', fields)).toEqual([
    'unchecked wire.json#1 Its field "text" holds sentences and was not read; "content.rendered" was.',
  ]);
});

test('what is hardly an article is only said; what repeats the text, or holds no sentence, is not', async () => {
  expect(await problems({ id: 1, text: TEXT, summary: OTHER })).toEqual(['note wire.json#1 Its field "summary" holds sentences and was not read; "text" was.']);
  expect(
    await problems({
      id: 1,
      text: TEXT,
      content_html: `<p>${TEXT}</p>`,
      body: TEXT,
      title: OTHER,
      tags: ['ferry', 'harbour'],
      author: 'Mara Quill',
      lang: 'en',
      words: 17,
    }),
  ).toEqual([]);
});
