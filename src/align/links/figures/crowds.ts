import { stem } from '../../../text/index.ts';
import { common } from '../../../text/words/synonyms.ts';
import type { Seen } from '../seen.ts';
import type { Quantity } from './kinds.ts';
import { ratioOf } from './sizes.ts';

/** Words of a gathering, and those who count it: police and organisers may both be reported correctly, two counts of the police not. */
const GATHERINGS = ['march', 'rally', 'street', 'crowd', 'turnout', 'gather', 'procession'].map((w) => common(stem(w)));
const COUNTERS = ['police', 'organiser', 'organizer', 'union', 'ministry', 'council'].map((w) => common(stem(w)));
const LARGE = 1000;
/** Two counts by the same are no further apart. */
const FAR = 2;

/** Do both tell how many came, by the count of the same? */
export const sameCrowd = (x: Seen, y: Seen): boolean =>
  isCrowd(x) &&
  isCrowd(y) &&
  ratioOf(x.site.claim as Quantity, y.site.claim as Quantity) <= FAR &&
  COUNTERS.some((who) => x.around().has(who) && y.around().has(who));

function isCrowd(figure: Seen): boolean {
  const { value } = figure.site.claim as Quantity;
  if (!value || !/^\{(?:person|people|protester|demonstrator|marcher|supporter)\}$/.test(value.unit)) return false;
  const many = Number.isFinite(value.low) ? value.low : value.high;
  return many >= LARGE && GATHERINGS.some((word) => figure.around().has(word));
}
