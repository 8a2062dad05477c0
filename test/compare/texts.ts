import { compare } from '../../src/compare/index.ts';
import { link } from '../../src/link/index.ts';
import type { Raised, RuleBook } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { readSource } from '../../src/read/index.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';

const loaded = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: [] });
if (loaded.book === null) throw new Error('the general rules do not load');
/** The general rules. */
export const book: RuleBook = loaded.book;

/** What the checks of the copy raise on plain texts, read from the first byte on as one story. */
export async function raisedOn(texts: readonly string[], published: string | null = null, rules: Partial<RuleBook['copy']> = {}): Promise<readonly Raised[]> {
  const own = { ...book, copy: { ...book.copy, ...rules } };
  const articles = [];
  for (const [i, text] of texts.entries()) {
    const meta = { path: `${i}.txt`, ...(published === null ? {} : { published: { edtf: published, basis: 'flag' as const } }) };
    const { documents } = await readSource(new TextEncoder().encode(text), meta);
    for (const document of documents) articles.push(claimsIn(document, own));
  }
  return compare({ story: link('story', null, articles, own), facts: [], book: own });
}
