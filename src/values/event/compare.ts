import type { ClaimOf, Verdict } from '../../model/index.ts';
import { verdict } from '../verdict.ts';

/** Do two claims say of one verb that it happened? One affirmed, one negated: conflict. Verbs that differ are not measured against each other. Symmetric. */
export function compareEvents(a: ClaimOf<'event'>, b: ClaimOf<'event'>): Verdict {
  if (a.value?.predicate !== b.value?.predicate) return verdict('unknown', 0, 'two verbs');
  if (a.polarity === b.polarity) return verdict('same', 1, `both ${a.polarity}`);
  return verdict('conflict', 0.95, `${a.value?.predicate}: one affirms it, the other denies it`);
}

/** Equal for claims of one verb and polarity. */
export const canonicalEvent = ({ value, polarity }: ClaimOf<'event'>): string => `${polarity === 'negated' ? 'not ' : ''}${value?.predicate ?? ''}`;
