import { createHash } from 'node:crypto';
import { align } from '../../src/align/index.ts';
import { compare } from '../../src/compare/index.ts';
import { link } from '../../src/link/index.ts';
import { type Article, EMPTY_BOOK, type Raised } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { documentOf } from '../values/date-reading.ts';

/** An article of one paragraph a line. */
export function article(id: string, text: string, published: string | null = '2026-02-26'): Article {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return claimsIn(documentOf(text, published, id, { publisher: id, sha256 }), EMPTY_BOOK);
}

/** What the checks of facts raise at warning or above. */
export function across(articles: readonly Article[]): readonly Raised[] {
  const sorted = [...articles].sort((a, b) => (a.annotated.document.id < b.annotated.document.id ? -1 : 1));
  const story = link('story', null, sorted, EMPTY_BOOK);
  const facts = align(story, EMPTY_BOOK);
  return compare({ story, facts, book: EMPTY_BOOK }).filter((r) => r.agreement !== null && r.level !== 'info');
}

/** The conflicts of two or more texts, as "value | value". */
export const said = (...texts: readonly string[]): string[] =>
  across(texts.map((text, i) => article(`doc${i}`, text)))
    .map((r) =>
      r.readings
        .map((reading) => reading.label)
        .sort()
        .join(' | '),
    )
    .sort();
