import type { Token } from '../../model/index.ts';
import { stem, verbForm } from '../../text/index.ts';
import { ofWord } from '../../text/words/of-word.ts';
import type { Segment, Verb } from './segments.ts';
import { ALLEGED, NEGATING_VERBS, NEGATION, PLANNED, POSSIBLE } from './words.ts';

/** Does the clause say that it is so, or that it is not? */
export type Polarity = 'affirmed' | 'negated';
/** As fact, as intention, as possibility, or as somebody's unproven word. */
export type Modality = 'asserted' | 'planned' | 'possible' | 'alleged';

/** Is what the verb says denied: by a negation before it, or by a verb like "fail" or "deny" that governs it? */
export function polarityOf(tokens: readonly Token[], segment: Segment, verb: Verb | null): Polarity {
  if (!verb) return 'affirmed';
  if (NEGATING_VERBS.has(verb.lemma)) return 'negated';
  for (let i = Math.max(segment.from, verb.first - 3); i < verb.at; i++) {
    const token = tokens[i] as Token;
    if (isNegation(token) || (token.lower === 'no' && i < verb.first)) return 'negated';
  }
  return isRefused(tokens, segment, verb) ? 'negated' : 'affirmed';
}

/** "not", "never", "wasn't". */
export const isNegation = ofWord((lower) => NEGATION.has(lower) || lower.endsWith("n't") || lower.endsWith('n’t'));

/** "Failed to close", "denied closing": the verb before denies this one. */
export function isRefused(tokens: readonly Token[], { verbs }: Segment, verb: Verb): boolean {
  const before = verbs.length > 1 ? verbs[verbs.indexOf(verb) - 1] : undefined;
  return before !== undefined && NEGATING_VERBS.has(before.lemma) && (tokens[verb.at - 1]?.lower === 'to' || verb.form === 'gerund');
}

/** The words of a clause that say how sure it is, by their tokens. */
export type Moods = {
  readonly alleged: boolean;
  readonly conditional: boolean;
  readonly possible: readonly number[];
  readonly planned: readonly number[];
  /** The first verb behind "plan to", "hope to"; Infinity for none. */
  readonly wished: number;
};

const NO_MOODS: Moods = { alleged: false, conditional: false, possible: [], planned: [], wished: Infinity };

/** Words of the mood of a clause: which they are, and whether they lead to an infinitive. */
type Mood = 'alleged' | 'possible' | 'planned' | 'to';
const MOODS: ReadonlyMap<string, Mood> = new Map([
  ...['will', 'would', 'shall', "'ll", '’ll', "won't", 'won’t', 'wo', 'due', 'scheduled', 'planned', 'expected', 'slated', 'set', 'should'].map(
    (w): [string, Mood] => [w, 'planned'],
  ),
  ...[...POSSIBLE].map((w): [string, Mood] => [w, 'possible']),
  ...[...ALLEGED].map((w): [string, Mood] => [w, 'alleged']),
  ['to', 'to'],
]);
const moodOf = ofWord((lower) => MOODS.get(lower) ?? null);

/** Reads the words of mood of a clause in one pass. */
export function moodsOf(tokens: readonly Token[], segment: Segment): Moods {
  let found: { -readonly [K in keyof Moods]: Moods[K] extends readonly number[] ? number[] : Moods[K] } | null = null;
  for (let i = segment.from; i < segment.to; i++) {
    const token = tokens[i] as Token;
    const mood = moodOf(token);
    if (mood === null || (mood === 'to' && !isWish(tokens, segment, i))) continue;
    found ??= { alleged: false, conditional: false, possible: [], planned: [], wished: Infinity };
    if (mood === 'alleged') found.alleged = true;
    else if (mood === 'to') found.wished = Math.min(found.wished, i + 1);
    else if (mood === 'planned') isName(tokens, segment, i) || found.planned.push(i);
    else if (token.lower === 'if') found.conditional = true;
    else if (token.text !== 'May') found.possible.push(i);
  }
  return found ?? NO_MOODS;
}

/** Is it asserted, or planned, possible, alleged, by the words of the clause around the verb? */
export function modalityOf(moods: Moods, verb: Verb | null): Modality {
  if (moods === NO_MOODS) return 'asserted';
  const { alleged, conditional, possible, planned, wished } = moods;
  if (alleged) return 'alleged';
  if (conditional) return 'possible';
  if (!verb) return 'asserted';
  const near = (i: number): boolean => i >= verb.first - 4 && i <= verb.at;
  if (possible.some(near)) return 'possible';
  return planned.some(near) || verb.first >= wished ? 'planned' : 'asserted';
}

/** "They plan to close it", "they hope to have it closed": what stands behind the infinitive is no more a fact than the infinitive. */
const isWish = (tokens: readonly Token[], { from }: Segment, to: number): boolean =>
  to > from && WISHES.has(stem((tokens[to - 1] as Token).lower)) && verbForm(tokens[to + 1]?.lower ?? '')?.form === 'base';

/** "Due to" gives a cause as well. */
const WISHES: ReadonlySet<string> = new Set([...PLANNED].filter((w) => w !== 'due').map(stem));

/** "Planned Giving filed a suit": a capital inside a clause is part of a name. */
const isName = (tokens: readonly Token[], segment: Segment, i: number): boolean =>
  i > segment.from && tokens[i]?.text !== tokens[i]?.lower && /^[A-Z]/.test(tokens[i + 1]?.text ?? '');
