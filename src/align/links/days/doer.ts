import type { EventValue } from '../../../model/index.ts';
import type { Site } from '../../sites/sites.ts';

/** Who does what a date's verb says, in small letters: known where the name stands right before the verb. `beside`: the sites of its sentence. */
export function doerOf({ claim }: Site, beside: readonly Site[]): string | null {
  if (claim.kind !== 'date') return null;
  let doer: string | null = null;
  for (const { claim: event } of beside) {
    if (event.kind !== 'event' || event.property !== claim.property || !event.value) continue;
    const { agent, patient } = event.value as EventValue;
    doer = (agent ?? patient)?.name.toLowerCase() || doer;
  }
  return doer;
}
