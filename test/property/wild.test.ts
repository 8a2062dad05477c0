import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Article } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { readSource } from '../../src/read/index.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { acrossIn, allTold, citedBy, copyOf, isKnown, isSettledBy, toldOf } from './across.ts';

const DATA = path.resolve(import.meta.dirname, '../../../shared/bench/data');
const SETS = ['wild_basil', 'wild_ecb', 'wild_allsides'] as const;
const { book: loaded } = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: [] });
if (loaded === null) throw new Error('the general rules do not load');
const book = loaded;

type Row = {
  readonly id: string;
  readonly articles: readonly { readonly doc: string; readonly source?: string; readonly date?: string; readonly text: string }[];
};

/** `WILD_STORIES` looks at more of each set; which ones hangs on the number alone. */
const EACH = Number(process.env.WILD_STORIES ?? 2);
/** Articles of a story that are looked at; all where all stories are. */
const MOST = process.env.WILD_STORIES ? 30 : 6;

function storiesOf(set: string): Row[] {
  const rows = readFileSync(path.join(DATA, set, 'dev.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => row.articles.length > 1);
  const step = Math.max(1, Math.floor(rows.length / EACH));
  return rows.filter((_, i) => i % step === 0).slice(0, EACH);
}

async function articlesOf(row: Row): Promise<Article[]> {
  const lines = row.articles.slice(0, MOST).map(({ doc, source, date, text }) => JSON.stringify({ id: doc, publisher: source, published: date, text }));
  const { documents } = await readSource(new TextEncoder().encode(lines.join('\n')), { path: 'story.jsonl' });
  return documents.map((d) => claimsIn(d, book));
}

const present = existsSync(DATA);
if (!present) console.warn(`skipped: no stories in ${DATA}`);

test.skipIf(!present).each(SETS)('real stories of %s: order, copies, one article alone, one article less', { timeout: 120_000 }, async (set) => {
  for (const row of storiesOf(set)) {
    const articles = await articlesOf(row);
    const all = acrossIn(articles, book);
    expect(allTold(acrossIn([...articles].reverse(), book)), `${row.id}: order`).toEqual(allTold(all));
    const [first] = articles as [Article];
    expect(allTold(acrossIn([...articles, copyOf(first, 'zz-reprint', book)], book)), `${row.id}: a copy`).toEqual(allTold(all));
    expect(allTold(acrossIn([first, copyOf(first, 'zz-reprint', book)], book)), `${row.id}: against itself`).toEqual(allTold(acrossIn([first], book)));
    for (const gone of articles.length > 2 ? articles : []) {
      const rest = acrossIn(
        articles.filter((a) => a !== gone),
        book,
      ).filter((f) => citedBy(f).size > 1);
      expect(rest.filter((f) => !isKnown(f, all) && !isSettledBy(gone, f)).map(toldOf), `${row.id}: without ${gone.annotated.document.id}`).toEqual([]);
    }
  }
});
