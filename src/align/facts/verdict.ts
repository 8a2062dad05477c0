import { type Agreement, articleHolding, type Claim, type QuantityValue, type Reading, type RoleValue, type RuleBook, type Story } from '../../model/index.ts';
import { compareClaims, labelOf, namesAnotherPost, scaleOf } from '../../values/index.ts';
import { areExchanged } from '../links/figures/exchanged.ts';
import { areNoughtsApart, areTransposed } from '../links/figures/slips.ts';
import { isWordForWord } from '../links/printed.ts';
import { isOpen } from '../sites/mood.ts';
import type { Site } from '../sites/sites.ts';
import type { Group } from './group.ts';

const WORST: readonly Agreement[] = ['conflict', 'updated', 'different-scope', 'compatible', 'unknown', 'same'];
/** Counts that rise while rescuers and officials count. */
const RISING = new Set(['deaths', 'injured', 'missing', 'arrested', 'evacuated', 'homeless']);
/** Counts that fall as people are found, or go home. */
const FALLING = new Set(['missing', 'evacuated', 'homeless', 'hospitalised', 'trapped']);

/**
 * How the readings of one fact stand to each other. A pair conflicts only where a link joins two of its claims directly: what two claims
 * share with a third is no reason to call them rivals.
 */
export function verdictOf(
  story: Story,
  sites: readonly Site[],
  group: Group,
  readings: readonly Reading[],
  book: RuleBook,
): { agreement: Agreement; confidence: number; because: string[] } {
  if (readings.length < 2) return { agreement: 'same', confidence: 1, because: [] };
  const readingOf = new Map(readings.flatMap((r, i) => r.claims.map((c): [Claim, number] => [c, i])));
  const pairs = new Map<number, Direct>();
  for (const l of group.links) {
    const [x, y] = [l.a, l.b].map((i) => readingOf.get((sites[i] as Site).claim) as number) as [number, number];
    if (x === y) continue;
    const key = Math.max(x, y) * readings.length + Math.min(x, y);
    const pair = pairs.get(key) ?? { score: 0, slot: false, printed: false, anyMood: false };
    pairs.set(key, {
      score: Math.max(pair.score, l.score),
      slot: pair.slot || l.slot === true || l.unhedged === true,
      printed: pair.printed || isWordForWord(l),
      anyMood: pair.anyMood || l.anyMood === true,
    });
  }
  let worst: Agreement = 'same';
  let confidence = 0;
  const because: string[] = [];
  for (const [key, pair] of [...pairs].sort(([x], [y]) => x - y)) {
    const [left, right] = [readings[Math.floor(key / readings.length)] as Reading, readings[key % readings.length] as Reading];
    if (!pair.score) continue;
    const verdict = pairVerdict(story, left, right, pair, book);
    because.push(verdict.because);
    if (WORST.indexOf(verdict.agreement) < WORST.indexOf(worst)) [worst, confidence] = [verdict.agreement, 0];
    if (verdict.agreement === worst) confidence = Math.max(confidence, pair.score * verdict.confidence);
  }
  return { agreement: worst, confidence: Math.round(confidence * 100) / 100, because };
}

/** What links hold two readings together directly: the best of their scores, and what they say of both. `printed`: one sentence was printed twice, word for word. */
type Direct = { readonly score: number; readonly slot: boolean; readonly printed: boolean; readonly anyMood: boolean };

function pairVerdict(
  story: Story,
  left: Reading,
  right: Reading,
  { slot, printed, anyMood }: Direct,
  book: RuleBook,
): { agreement: Agreement; confidence: number; because: string } {
  const [a, b] = [left.claims[0] as Claim, right.claims[0] as Claim];
  const verdict = slot ? inOneSlot(a, b) : compareClaims(a, b);
  if (slot && a.kind === 'role' && namesAnotherPost(a.value as RoleValue, (b as typeof a).value as RoleValue))
    return { agreement: 'conflict', confidence: 0.9, because: 'the same sentence names another post' };
  if (verdict.agreement !== 'conflict') return verdict;
  if (hangsOnSpeaking(left, right)) return { agreement: 'unknown', confidence: verdict.confidence, because: 'the day hangs on when the words were said' };
  if (!anyMood && isOpen(a) !== isOpen(b) && left.claims.every((c) => isOpen(c) !== isOpen(b)))
    return { agreement: 'unknown', confidence: verdict.confidence, because: `one is ${a.modality}, the other ${b.modality}` };
  if (tolerated(a, b, book)) return { agreement: 'compatible', confidence: verdict.confidence, because: 'within the tolerance of tolerances.yaml' };
  // A toll rises in a sentence that was written anew; in one that was printed again a nought is a slip, whatever the hour of the later text.
  if (printed && a.kind === 'quantity' && b.kind === 'quantity' && a.value && b.value && areNoughtsApart(a.value, b.value))
    return { ...verdict, because: `${verdict.because}; a nought apart in the same words` };
  if (a.kind === 'quantity' && RISING.has(a.property) && risesWithTime(story, left, right))
    return { agreement: 'updated', confidence: verdict.confidence, because: 'the later report gives the higher count' };
  if (a.kind === 'quantity' && FALLING.has(a.property) && risesWithTime(story, left, right, true))
    return { agreement: 'updated', confidence: verdict.confidence, because: 'the later report gives the lower count' };
  return verdict;
}

/**
 * In one sentence printed twice the words around a figure are equal, so that a hedge excuses nothing: "more than two million" against
 * "more than two billion", "four months" against "four weeks".
 */
function inOneSlot(a: Claim, b: Claim): { agreement: Agreement; confidence: number; because: string } {
  const verdict = compareClaims(a, b);
  if (a.kind !== 'quantity' || b.kind !== 'quantity' || !a.value || !b.value || verdict.agreement === 'conflict' || verdict.agreement === 'same')
    return verdict;
  const [x, y] = [a.value, b.value];
  const because = `${labelOf(a)} and ${labelOf(b)} in the same words`;
  if (x.unit !== y.unit && x.low === x.high && y.low === y.high && areTransposed(String(x.low), String(y.low)))
    return { agreement: 'conflict', confidence: 0.9, because };
  if (x.unit !== y.unit)
    return x.low === y.low && x.high === y.high && ((SPANS.has(x.unit) && SPANS.has(y.unit)) || areExchanged(x.unit, y.unit))
      ? { agreement: 'conflict', confidence: 0.9, because }
      : verdict;
  const open = (v: QuantityValue): string => `${Number.isFinite(v.low)} ${Number.isFinite(v.high)}`;
  const gap = (m: number, n: number): boolean => Number.isFinite(m) && Number.isFinite(n) && Math.abs(m - n) > 0.1 * Math.max(Math.abs(m), Math.abs(n));
  const hedgedAlike = open(x) === open(y) && open(x) !== 'true true' ? true : x.approximate === y.approximate && x.low === x.high && y.low === y.high;
  return hedgedAlike && (gap(x.low, y.low) || gap(x.high, y.high)) ? { agreement: 'conflict', confidence: 0.9, because } : verdict;
}

/** Units of time, which a slip of the pen exchanges. */
const SPANS = new Set(['s', 'min', 'h', 'd', 'wk', 'mo', 'a']);

/** Relative words that two articles of different days share ("today" in one quotation), or that look back from an event not named here. */
function hangsOnSpeaking(left: Reading, right: Reading): boolean {
  const relative = (c: Claim): boolean => c.kind === 'date' && (c.value?.anchoredTo === 'published' || c.value?.anchoredTo === 'event');
  const exact = (r: Reading): string[] => r.claims.filter((c) => c.kind === 'date').map((c) => c.anchor.exact.toLowerCase());
  // The same words of both: the days differ by what we anchored them to, which no reader of the two can see.
  if (exact(left).some((w) => exact(right).includes(w))) return true;
  if ([left, right].some((r) => r.claims.every((c) => c.kind === 'date' && LOOKS_BACK.test(c.anchor.exact)))) return true;
  if ([left, right].every((r) => exact(r).every((w) => FIXED.test(w)))) return false;
  const words = (r: Reading): string[] => r.claims.filter(relative).map((c) => c.anchor.exact.toLowerCase());
  const [x, y] = [words(left), words(right)];
  if (x.length < left.claims.length && y.length < right.claims.length) return false;
  const deictic = (r: Reading): boolean => r.claims.every((c) => relative(c) && c.inQuote !== null && !WEEKDAY.test(c.anchor.exact));
  return x.some((w) => LOOKS_BACK.test(w)) || y.some((w) => LOOKS_BACK.test(w)) || deictic(left) || deictic(right);
}

/** "The day before", "the same day": of a day that stands elsewhere. */
const LOOKS_BACK = /\b(?:same|before|after|later|earlier|previous|following|next)\b/i;

/** A speaker's "Tuesday" is the same Tuesday in every paper that quotes it; his "tomorrow" is not. */
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/** "4 May", "4.15 a.m.": whoever says it on whichever day. */
const FIXED = /^(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? (?:of )?\p{L}{3,9}|\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?)$/iu;

function tolerated(a: Claim, b: Claim, book: RuleBook): boolean {
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return false;
  const [x, y] = [a.value as QuantityValue, b.value as QuantityValue];
  return book.tolerances.some((t) => {
    if ((t.property !== null && t.property !== a.property) || (t.unit !== null && t.unit !== x.unit && t.unit !== y.unit)) return false;
    const [m, n] = x.unit === y.unit ? [x, y] : [x, y].map((v) => inUnit(v, t.unit ?? x.unit));
    if (!m || !n) return false;
    const gap = Math.max(0, Math.max(m.low, n.low) - Math.min(m.high, n.high));
    return 'relative' in t.allow ? gap <= t.allow.relative * Math.min(Math.abs(m.low), Math.abs(n.low)) : gap <= t.allow.absolute;
  });
}

/** Both ends of a quantity, converted to another unit of its dimension; null where it is of another dimension. */
function inUnit(value: QuantityValue, unit: string): { readonly low: number; readonly high: number } | null {
  const [own, other] = [scaleOf(value.unit), scaleOf(unit)];
  if (own.dimension !== other.dimension) return null;
  const convert = (n: number): number => (n * own.factor + own.offset - other.offset) / other.factor;
  return { low: convert(value.low), high: convert(value.high) };
}

/** Is every claim of the higher count published after every claim of the lower one? `falls`: the other way round. */
function risesWithTime(story: Story, left: Reading, right: Reading, falls = false): boolean {
  const lowest = (r: Reading): number => ((r.claims[0] as Claim).value as QuantityValue).low;
  const [low, high] = lowest(left) <= lowest(right) !== falls ? [left, right] : [right, left];
  const dated = (r: Reading): string[] => r.claims.map((c) => articleHolding(story, c.anchor.doc)?.annotated.document.published.edtf ?? '');
  const [before, after] = [dated(low), dated(high)];
  return [...before, ...after].every(Boolean) && before.every((d) => after.every((e) => isBefore(d, e)));
}

/** By day, and by the hour where both give one: "2026-03-02" is not before "2026-03-02T06:00". */
function isBefore(a: string, b: string): boolean {
  const common = Math.min(a.length, b.length);
  return a.slice(0, common) < b.slice(0, common);
}
