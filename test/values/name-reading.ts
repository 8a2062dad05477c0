import type { Check } from '../../src/compare/check.ts';
import { link } from '../../src/link/index.ts';
import { EMPTY_BOOK, type Raised, type RuleBook } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { bookOf, type RuleText } from '../../src/rules/book.ts';
import { documentOf } from './date-reading.ts';

/** A rule book of files given by their text. */
export function bookFrom(...texts: readonly string[]): RuleBook {
  const files = texts.map((text, i): RuleText => ({ path: `rules/${i}.yaml`, label: `rules/${i}.yaml`, sha256: String(i), layer: 'story', text }));
  const { book, problems } = bookOf([files], { checks: null });
  if (!book) throw new Error(JSON.stringify(problems));
  return book;
}

/** What one check says of articles: the first is `a`, the second `b`. */
export function raisedBy(check: Check, texts: readonly string[], book: RuleBook = EMPTY_BOOK, published: string | null = '2025-03-06'): readonly Raised[] {
  const articles = texts.map((text, i) => claimsIn(documentOf(text, published, String.fromCharCode(97 + i)), book));
  return check.raise({ story: link('story', null, articles, book), facts: [], book });
}

/** The forms of a finding with their places: "West-2025 @a a". */
export const sidesOf = (raised: Raised | undefined): string[] =>
  (raised?.readings ?? []).map((r) => `${r.label} @${r.evidence.map((e) => e.anchor.doc).join(' ')}`);
