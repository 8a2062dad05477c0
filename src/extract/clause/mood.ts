import type { Token } from '../../model/index.ts';
import { stem, verbForm } from '../../text/index.ts';
import type { Segment, Verb } from './segments.ts';
import { ALLEGED, NEGATING_VERBS, NEGATION, PLANNED, POSSIBLE } from './words.ts';

export type Polarity = 'affirmed' | 'negated';
export type Modality = 'asserted' | 'planned' | 'possible' | 'alleged';

/** Is what the verb says denied: by a negation before it, or by a verb like "fail" or "deny" that governs it? */
export function polarityOf(tokens: readonly Token[], segment: Segment, verb: Verb | null): Polarity {
  if (!verb) return 'affirmed';
  if (NEGATING_VERBS.has(verb.lemma)) return 'negated';
  for (let i = Math.max(segment.from, verb.first - 3); i < verb.at; i++) {
    const { lower } = tokens[i] as Token;
    if (NEGATION.has(lower) || /n['’]t$/.test(lower)) return 'negated';
    if (lower === 'no' && i < verb.first) return 'negated';
  }
  const before = segment.verbs[segment.verbs.indexOf(verb) - 1];
  if (!before || !NEGATING_VERBS.has(before.lemma)) return 'affirmed';
  return tokens[verb.at - 1]?.lower === 'to' || verb.form === 'gerund' ? 'negated' : 'affirmed';
}

/** Is it asserted, or planned, possible, alleged, by the words of the clause around the verb? */
export function modalityOf(tokens: readonly Token[], segment: Segment, verb: Verb | null): Modality {
  let modality: Modality = 'asserted';
  for (let i = segment.from; i < segment.to; i++) {
    const { lower } = tokens[i] as Token;
    if (ALLEGED.has(lower)) return 'alleged';
    const near = verb !== null && i >= verb.first - 4 && i <= verb.at;
    if (POSSIBLE.has(lower) && (near || lower === 'if') && tokens[i]?.text !== 'May') modality = 'possible';
    else if (
      near &&
      modality === 'asserted' &&
      /^(?:will|would|shall|['’]ll|won['’]t|wo|due|scheduled|planned|expected|slated|set|should)$/.test(lower) &&
      !isName(tokens, segment, i)
    )
      modality = 'planned';
  }
  if (modality !== 'asserted' || !verb) return modality;
  return isWished(tokens, segment, verb) ? 'planned' : 'asserted';
}

/** "They plan to close it", "they hope to have it closed": what stands behind the infinitive is no more a fact than the infinitive. */
function isWished(tokens: readonly Token[], { from }: Segment, verb: Verb): boolean {
  for (let i = from; i + 2 <= verb.first; i++)
    if (tokens[i + 1]?.lower === 'to' && WISHES.has(stem((tokens[i] as Token).lower)) && verbForm(tokens[i + 2]?.lower ?? '')?.form === 'base') return true;
  return false;
}

/** "Due to" gives a cause as well. */
const WISHES: ReadonlySet<string> = new Set([...PLANNED].filter((w) => w !== 'due').map(stem));

/** "Planned Giving filed a suit": a capital inside a clause is part of a name. */
const isName = (tokens: readonly Token[], segment: Segment, i: number): boolean =>
  i > segment.from && tokens[i]?.text !== tokens[i]?.lower && /^[A-Z]/.test(tokens[i + 1]?.text ?? '');
