import type { Annotated, Claim, EventValue, QuantityValue } from '../model/index.ts';
import { stem } from '../text/index.ts';
import { common } from '../text/words/synonyms.ts';
import { agreementOf, isMagnitudeSlip } from '../values/index.ts';
import { sharedBy } from './around.ts';
import type { Link } from './group.ts';
import { othersOwn } from './owner.ts';
import type { Seen } from './question.ts';
import { isReport } from './saying.ts';
import { type Scene, scenesApart } from './scene.ts';
import { placeKey, type Site } from './sites.ts';

/** Resemblance alone: a warning, never an error. */
const SUREST = 0.72;
/** What two sentences must share (`sharedBy`) around two counts of one noun with one verb. */
const SHARED_VERB = 1.5;
/** The same around two figures of which others say the one, and around two figures that differ in one digit of five. */
const SHARED_BACKED = 0.3;
const SHARED_SLIP = 1;
/** The same around two measures that stand alone in their articles. */
const SHARED_MEASURE = 0.8;
/** Counts this many times apart are hardly two counts of one thing. */
const FAR = 2;
/** Unless what stands around them leaves no doubt. */
const SHARED_MUCH = 2.5;
/** Sentences, headline and date line among them, in which an article says what its story is. */
const LEAD = 4;
/** The toll that an article leads with is that of the story's event. */
export const TOLLS = new Set(['deaths', 'injured', 'missing', 'arrested', 'evacuated', 'homeless']);
const ANY_FAR = 10;
/** Measures of one thing are closer. */
const CLOSE = 1.5;
/** Sums, lengths and large counts no more than twice apart may be one, where much is shared around them. */
const DOUBLE = 2;
const SHARED_SUM = 1.8;
const SHARED_LENGTH = 2.4;
const SHARED_LARGE = 3;
const MANY = 1000;
/** ISO 4217. */
const SUM = /^[A-Z]{3}$/;
/** Digits in which a slip of the pen shows. */
const DIGITS = 5;
/** What anybody counts anywhere: such a noun alone tells nothing. */
const ANYTHING = /^\{(?:.*_)?(?:person|people|man|woman|child|thing|time|year|day|point|vote|case|percent|member|way|part|side|state|country|others?)\}$/;
/** One thing has one of them. */
export const OF_ONE_THING = new Set(['mass', 'height', 'depth', 'magnitude', 'distance']);

/**
 * Do two different figures answer one question, for other reasons than that their clauses are alike? A slip in one digit of many; a verb
 * that both counts share; a figure that only one article denies while others give it; a measure that a thing has once; a way from one place.
 */
export function relateFigures(x: Seen, y: Seen, a: number, b: number): Link | null {
  const [left, right] = [x.site.claim, y.site.claim];
  if (isOpen(left) !== isOpen(right) || agreementOf(left, right).agreement !== 'conflict') return null;
  const because = reasonOf(x, y);
  if (because === null) return null;
  const shared = sharedBy(x.around(), y.around());
  return { a, b, score: Math.min(SUREST, 0.5 + shared / 20), because: `${because} (${shared.toFixed(1)} of the words around)`, slot: false };
}

function reasonOf(x: Seen, y: Seen): string | null {
  const [left, right] = [x.site.claim as Quantity, y.site.claim as Quantity];
  // Ships and vessels, boats and craft: the question is one where the nouns are synonyms.
  if (left.property !== right.property && !(isMerelyCounted(left) && isMerelyCounted(right))) return null;
  if (left.property === 'age') return agesOf(x, y);
  const shared = sharedBy(x.around(), y.around());
  if (shared >= SHARED_SLIP && isSlipOfMany(left, right)) return 'the same digits but one';
  if (scenesApart(x.scene(), y.scene()) || x.scene().scope === 'additional') return null;
  if (isCrowd(x) && isCrowd(y) && ratioOf(left, right) <= FAR && COUNTERS.some((who) => x.around().has(who) && y.around().has(who)))
    return 'one crowd, counted by the same';
  if (TOLLS.has(left.property) && leads(x) && leads(y) && x.foremost && y.foremost) return 'the toll that both articles lead with';
  const ratio = ratioOf(left, right);
  const measure = OF_ONE_THING.has(left.property);
  if (measure && x.from !== null && x.from === y.from && ratio <= CLOSE) return `both count the way from ${x.from}`;
  if (measure && left.property !== 'distance' && x.alone && y.alone && shared >= SHARED_MEASURE && ratio <= CLOSE) return 'each article gives one such measure';
  if (measure) return null;
  const sum = SUM.test(left.value?.unit ?? '');
  if (sum && (left.property === 'money' ? ratio <= CLOSE && shared >= SHARED_SUM : ratio <= DOUBLE && shared >= (ratio > CLOSE ? SHARED_MUCH : SHARED_VERB)))
    return 'sums of one thing';
  if (isLength(left) && ratio <= DOUBLE && shared >= SHARED_LENGTH && !othersAbout(left, right)) return 'lengths of one thing';
  if (!isCounted(left)) return null;
  if (Math.min(left.value?.low ?? 0, right.value?.low ?? 0) >= MANY && ratio <= DOUBLE && shared >= SHARED_LARGE) return 'large counts of one thing';
  if (othersAbout(left, right) || (left.property === 'duration' && ratio > CLOSE)) return null;
  const verb = x.verbs().find((v) => y.verbs().includes(v));
  if (verb !== undefined && shared >= (ratio > FAR || ANYTHING.test(left.value?.unit ?? '') ? SHARED_MUCH : SHARED_VERB) && ratio <= ANY_FAR)
    return `the same thing counted, the same verb “${verb}”`;
  if (x.alone && y.alone && (x.backed || y.backed) && shared >= SHARED_BACKED && ratio <= FAR && !ANYTHING.test(left.value?.unit ?? ''))
    return 'the one figure of its kind in each article, and others bear the one out';
  if (x.alone && y.alone && shared >= SHARED_MUCH && ratio <= CLOSE && !ANYTHING.test(left.value?.unit ?? ''))
    return 'the one figure of its kind in each article';
  return null;
}

/** Words of a gathering, and those who count it: police and organisers may both be reported correctly, two counts of the police not. */
const GATHERINGS = ['march', 'rally', 'street', 'crowd', 'turnout', 'gather', 'procession'].map((w) => common(stem(w)));
const COUNTERS = ['police', 'organiser', 'organizer', 'union', 'ministry', 'council'].map((w) => common(stem(w)));
const LARGE = 1000;

function isCrowd({ site, around }: Seen): boolean {
  const { value } = site.claim as Quantity;
  if (!value || !/^\{(?:person|people|protester|demonstrator|marcher|supporter)\}$/.test(value.unit)) return false;
  const many = Number.isFinite(value.low) ? value.low : value.high;
  return many >= LARGE && GATHERINGS.some((word) => around().has(word));
}

/** Planned or possible: not yet a fact. */
const isOpen = ({ modality }: Claim): boolean => modality === 'planned' || modality === 'possible';

/** Ages of one person, by name or, where nobody is named, by one noun in much the same words ("the 40-year-old American"), told of now: one year of difference is a birthday between two papers of different days. */
function agesOf(x: Seen, y: Seen): string | null {
  const [p, q] = [x.scene(), y.scene()];
  const [m, n] = [x.site.claim, y.site.claim].map((c) => (c as Quantity).value?.low ?? 0) as [number, number];
  if (p.owner === null && q.owner === null) {
    const alike = x.next !== '' && x.next === y.next && !scenesApart(p, q) && sharedBy(x.around(), y.around()) >= SHARED_MUCH;
    return alike && Math.abs(m - n) > 1 ? `ages of one ${x.next}` : null;
  }
  if (p.owner === null || q.owner === null || othersOwn(p, q) || isPast(p) || isPast(q) || (p.news === null) !== (q.news === null)) return null;
  const apart = p.news && q.news ? Math.abs(p.news.last - q.news.last) : 0;
  const birthdays = p.news && q.news ? Math.ceil(apart / YEAR) : UNDATED;
  return Math.abs(m - n) > birthdays ? `both give the age of ${p.owner}` : null;
}

const YEAR = 366;
/** Birthdays that may lie between two papers without a date. */
const UNDATED = 2;

/** Both speak of persons by name, and of none in common. */
export function othersAbout(a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map((c) => new Set(c.about.filter((m) => m.type === 'person').map((m) => m.name.toLowerCase().split(/\s+/).at(-1))));
  return !!x && !!y && x.size > 0 && y.size > 0 && ![...x].some((name) => y.has(name));
}

/** A time that something takes: at large, or a term of prison. */
const isLength = ({ property }: Quantity): boolean => property === 'duration' || property === 'sentence';

const isPast = ({ time, news }: Scene): boolean => time !== null && news !== null && time.last < news.first;

const leads = ({ site }: Seen): boolean => site.sentence < LEAD && site.claim.block !== 'caption';

type Quantity = Extract<Claim, { kind: 'quantity' }>;

const isCounted = ({ value, property }: Quantity): boolean =>
  value !== null && (value.unit.startsWith('{') || property === 'duration') && property !== 'rank' && property !== 'age';

const isMerelyCounted = ({ value, property }: Quantity): boolean => value?.unit.startsWith('{') === true && value.unit.endsWith(`${property}}`);

function ratioOf(a: Quantity, b: Quantity): number {
  const [x, y] = [a.value, b.value].map((v) => (v ? (Number.isFinite(v.low) ? v.low : v.high) : 0));
  return x && y ? Math.max(x / y, y / x) : Number.POSITIVE_INFINITY;
}

/** "As many as 20" and "as many as 20,000" can both be true, and are not of one thing. */
export const areFar = (a: Claim, b: Claim): boolean => a.kind === 'quantity' && b.kind === 'quantity' && ratioOf(a, b) > ANY_FAR;

/** Figures so many times apart that they hardly count one thing, but for a slip of whole thousands. */
export const tooFar = (a: Claim, b: Claim): boolean =>
  areFar(a, b) && a.kind === 'quantity' && b.kind === 'quantity' && !(a.value && b.value && isMagnitudeSlip(a.value, b.value));

/** "$5,687.75" and "$5,587.75": hardly two sums. */
function isSlipOfMany(a: Quantity, b: Quantity): boolean {
  if (!a.value || !b.value || a.value.unit !== b.value.unit) return false;
  const digits = (v: QuantityValue): string => (v.low === v.high ? String(v.low).replace('.', '').replace(/0*$/, '') : '');
  const [m, n] = [digits(a.value), digits(b.value)];
  return m.length >= DIGITS && m.length === n.length && [...m].filter((d, i) => d !== n[i]).length === 1 && ratioOf(a, b) < 2;
}

/** Tokens between a figure and a verb that may govern it. */
const NEAR = 8;
const LIGHT = new Set(['be', 'have', 'do', 'make', 'get', 'take', 'go', 'come', 'give', 'include', 'see', 'leave', 'put', 'use', 'be-called', 'call']);

/** The verbs that stand close to a site in its sentence, by stem, synonyms folded; light verbs and those of saying are none. */
export function verbsNear(site: Site, events: ReadonlyMap<number, readonly Site[]>): string[] {
  const near = (events.get(placeKey(site.article, site.sentence)) ?? []).filter(
    (e) => e.claim.kind === 'event' && e.last > site.first - NEAR && e.first < site.last + NEAR && !LIGHT.has(e.claim.property) && !isReport(e.claim.property),
  );
  return [...new Set(near.map((e) => common(stem((e.claim.value as EventValue).predicate))))];
}

const DIRECTION = /^(?:north|south|east|west)(?:[-–]?(?:north|south|east|west))*(?:ern)?$/;

/** "3 miles southwest of Cobb", "40 km from Alderton": the place that a distance is measured from, by name; null where none is. */
export function wayFrom({ tokens, mentions }: Annotated, { claim, last }: Site): string | null {
  if (claim.kind !== 'quantity' || (claim.property !== 'distance' && claim.property !== 'length')) return null;
  let i = last;
  while (DIRECTION.test(tokens[i]?.lower ?? '') || tokens[i]?.text === '-' || /^(?:away|out|off|outside)$/.test(tokens[i]?.lower ?? '')) i++;
  if (!/^(?:of|from|off)$/.test(tokens[i]?.lower ?? '') && i === last) return null;
  if (/^(?:of|from|off)$/.test(tokens[i]?.lower ?? '')) i++;
  while (/^(?:the|town|city|village|port|of|downtown|central)$/.test(tokens[i]?.lower ?? '')) i++;
  const start = tokens[i]?.start;
  return mentions.find((m) => m.anchor.span.start === start)?.name.toLowerCase() ?? null;
}
