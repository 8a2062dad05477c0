import type { Article } from '../../../model/index.ts';
import type { Detail } from './detail.ts';
import { type Given, wordsOf } from './given.ts';

/** Fewer words between marks are a term, a title, a scare quote. */
const SHORTEST = 6;
/** Above this part of its runs of three words a reference gives the quotation, perhaps in other words: that is for `quote/wording`. */
const GIVEN = 0.25;

/** What a draft prints between quotation marks as somebody's words, and no reference has, quoted or not. */
export function unbackedQuotations({ annotated, claims }: Article, given: Given): Detail[] {
  return claims.flatMap((claim): Detail[] => {
    if (claim.kind !== 'quote' || claim.value?.directness !== 'direct' || claim.block === 'headline') return [];
    const [first] = claim.value.content;
    const words = claim.value.content
      .flatMap((c) => wordsOf(annotated.tokens.filter((t) => t.start >= c.span.start && t.end <= c.span.end)).split(' '))
      .filter(Boolean);
    if (!first || words.length < SHORTEST) return [];
    const runs = words.slice(2).map((_, i) => ` ${words.slice(i, i + 3).join(' ')} `);
    const found = runs.filter((run) => given.words.some((text) => text.includes(run))).length;
    return found > GIVEN * runs.length ? [] : [{ kind: 'quotation', anchor: first }];
  });
}
