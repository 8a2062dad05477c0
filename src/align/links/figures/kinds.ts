import type { Claim, QuantityValue } from '../../../model/index.ts';
import { NAMED } from '../../sites/question.ts';

/** A claim of a quantity. */
export type Quantity = Extract<Claim, { kind: 'quantity' }>;

/** Tolls: the one that an article leads with is that of the story's event. */
export const TOLLS = new Set(['deaths', 'injured', 'missing', 'arrested', 'evacuated', 'homeless']);
/** One thing has one of them. */
export const OF_ONE_THING = new Set(['mass', 'height', 'depth', 'magnitude', 'distance']);
/** ISO 4217. */
const CURRENCY = /^[A-Z]{3}$/;

/** A sum of money. */
export const isSum = ({ value }: Quantity): boolean => value !== null && CURRENCY.test(value.unit);

/** A time that something takes: at large, in a day, or a term of prison. */
export const isLength = ({ property, value }: Quantity): boolean =>
  property === 'duration' || property === 'sentence' || /^(?:min|h)\/(?:d|wk)$/.test(value?.unit ?? '');

/** Things counted, or units of time. */
export const isCounted = ({ value, property }: Quantity): boolean =>
  value !== null && (value.unit.startsWith('{') || property === 'duration') && property !== 'rank' && property !== 'age';

/** Its property is no more than the noun that is counted. */
export const isMerelyCounted = ({ value, property }: Quantity): boolean => value?.unit.startsWith('{') === true && value.unit.endsWith(`${property}}`);

/** A unit of measure alone says little of what is measured. */
export const isMeasure = ({ value }: Quantity): boolean => value !== null && !value.unit.startsWith('{');

/** Lengths of time, and things merely counted: only one verb makes two of them one question. */
export const isLoose = (claim: Claim): boolean =>
  claim.kind === 'quantity' && (claim.property === 'duration' || (!NAMED.has(claim.property) && !isMeasure(claim)));

/** A number of nothing. */
export const isBare = ({ value, property }: Quantity): boolean => value?.unit === '1' && property === 'number';

/** "assault rifles" are rifles, but not "sniper rifles": words before the noun that both give must be the same. */
export function kindsDiffer(a: Quantity, b: Quantity): boolean {
  const kindOf = ({ value }: Quantity): string => /^\{(.*)_[^_]*\}$/.exec((value as QuantityValue).unit)?.[1] ?? '';
  const [x, y] = [kindOf(a), kindOf(b)];
  return x !== '' && y !== '' && x !== y;
}

/** What anybody counts anywhere: such a noun alone tells nothing. */
export const ANYTHING =
  /^\{(?:.*_)?(?:person|people|man|woman|child|thing|time|year|day|point|vote|case|percent|member|way|part|side|state|country|others?)\}$/;

/** Things counted and rare measures, of which a story has one: megawatts, countries; of sums, shares, lengths and people it has many. */
export const isTelling = (figure: Quantity): boolean =>
  !isSum(figure) && !/^(?:length|distance|share|change|amount|duration|number)$/.test(figure.property) && !ANYTHING.test(figure.value?.unit ?? '');
