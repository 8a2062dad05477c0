import type { ClaimOf, Verdict } from '../../model/index.ts';

/** Do two claims say of one verb that it happened? One affirmed, one negated: conflict. Verbs that differ are not measured against each other. Symmetric. */
export function compareEvents(a: ClaimOf<'event'>, b: ClaimOf<'event'>): Verdict {
  if (a.value?.predicate !== b.value?.predicate) return { agreement: 'unknown', confidence: 0, because: 'two verbs' };
  if (a.polarity === b.polarity) return { agreement: 'same', confidence: 1, because: `both ${a.polarity}` };
  return { agreement: 'conflict', confidence: 0.95, because: `${a.value?.predicate}: one affirms it, the other denies it` };
}

/** Equal for claims of one verb and polarity. */
export const canonicalEvent = ({ value, polarity }: ClaimOf<'event'>): string => `${polarity === 'negated' ? 'not ' : ''}${value?.predicate ?? ''}`;
