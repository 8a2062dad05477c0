import type { Annotated, Token } from '../../../model/index.ts';
import { verbForm } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import type { Site } from '../../sites/sites.ts';
import { headAt } from '../head.ts';

/** Verbs that tell how long their subject was. */
const LASTS = wordSet('last take');
/** Tokens between such a verb and the length: "lasted for more than", "took the surgeons about". */
const HEDGES = 5;
/** Tokens before the verb among which its subject stands. */
const REACH = 14;
const DETERMINER = /^(?:the|a|an|this|that|his|her|its|their|our)$/;
/** What is so long by itself, or again and again. */
const NOTHING = wordSet('period time stretch term sentence histori record low high delai wait career walk drive old');

/**
 * What a length of time is the length of, by stem: "the three-hour operation", "the operation on Sunday lasted five hours"; null where the words
 * beside say it of nothing.
 */
export function lastingOf({ tokens, sentences }: Annotated, { claim, first, last, sentence }: Site): string | null {
  const whole = sentences[sentence];
  if (!whole) return null;
  const noun = /[-–](?:minute|hour|day|week|month|year)$/i.test(claim.anchor.exact)
    ? headAt(tokens, last, whole.last)
    : lastedBefore(tokens, first, whole.first);
  return noun === null || NOTHING.has(noun) ? null : noun;
}

/** The subject of the verb that stands before a length. */
function lastedBefore(tokens: readonly Token[], first: number, from: number): string | null {
  let verb = first - 1;
  while (verb >= Math.max(from, first - HEDGES) && !LASTS.has(verbForm((tokens[verb] as Token).lower)?.lemma ?? '')) verb--;
  if (verb < Math.max(from, first - HEDGES)) return null;
  for (let i = verb - 1; i >= Math.max(from, verb - REACH) && tokens[i]?.kind !== 'mark'; i--)
    if (DETERMINER.test((tokens[i] as Token).lower)) return headAt(tokens, i + 1, verb);
  return null;
}
