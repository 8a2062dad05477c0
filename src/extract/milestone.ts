import { type Annotated, greatest, type Mention, mentionsIn, type Sentence, type Span, type Token, tokenPast } from '../model/index.ts';
import { verbForm } from '../text/index.ts';
import { mentionBefore, ownerOfBrackets, subjectNamed } from './milestone/owner.ts';
import { BREAKS, COPULAS, DETERMINERS, DONE_TO, HELPERS, ONCE, STANDS, WORKS } from './milestone/words.ts';
import { mentionsTouching } from './near.ts';

/** What a thing goes through once ("bear", "die", "found", "release" …), and the thing by all the names that the sentence gives it. */
export type Milestone = { readonly property: string; readonly owner: readonly Mention[] };

/** A date within the tokens: its sentence, and `[first, last)`. */
type Stand = { readonly annotated: Annotated; readonly tokens: readonly Token[]; readonly sentence: Sentence; readonly first: number; readonly last: number };

/**
 * The milestone that a date gives: "Ann Vale (4 May 1894 – 2 March 1986)", "Ann Vale was born in Birch on 4 May 1894", "Harbour Over Me is a
 * 1980 drama", "a choir founded in 1971". Null where the date is of something else, or nobody can tell of what.
 */
export function milestoneAt(annotated: Annotated, sentence: Sentence, span: Span): Milestone | null {
  const { tokens } = annotated;
  const first = Math.min(Math.max(sentence.first, tokenPast(tokens, span.start)), sentence.last);
  let last = first;
  while (last < sentence.last && (tokens[last] as Token).start < span.end) last++;
  const stand: Stand = { annotated, tokens, sentence, first, last };
  return inBrackets(stand) ?? beforeWork(stand) ?? byVerb(stand);
}

/** Tokens between a bracket and a date in it: pronunciations and other names stand there too. */
const DEEP = 24;
const DASH = /^[-–—]$/;
/** Years of the shortest and the longest life that brackets tell of; a shorter time is one of office. */
const SHORTEST = 16;
const LONGEST = 115;

function inBrackets({ annotated, tokens, sentence, first, last }: Stand): Milestone | null {
  let open = first - 1;
  while (open >= sentence.first && first - open <= DEEP && tokens[open]?.text !== '(' && tokens[open]?.text !== ')') open--;
  if (tokens[open]?.text !== '(' || open < sentence.first) return null;
  let close = last;
  while (close < sentence.last && tokens[close]?.text !== ')') close++;
  const property = ofBrackets(tokens, open, close, first, last);
  const owner =
    property === null
      ? null
      : (ownerOfBrackets(annotated, sentence, open) ?? (open > sentence.first ? subjectNamed(annotated, sentence, sentence.first, open) : null));
  return property === null || owner === null ? null : { property, owner: [owner, ...otherNames(annotated, sentence, open, close)] };
}

function ofBrackets(tokens: readonly Token[], open: number, close: number, first: number, last: number): string | null {
  const [before, after] = [tokens[first - 1]?.lower ?? '', tokens[last]?.lower ?? ''];
  if (before === '(' && WORKS.has(after) && last === close - 1) return 'release';
  const said = before === '.' ? (tokens[first - 2]?.lower ?? '') : /^(?:on|in|c|circa)$/.test(before) ? (tokens[first - 2]?.lower ?? '') : before;
  if (/^(?:born|b)$/.test(said)) return 'bear';
  if (/^(?:died|d)$/.test(said)) return 'die';
  if (/^[;,]$/.test(before) && after === ')' && tokens.slice(open, first).some((t) => t.lower === 'born')) return 'bear';
  const property = /^[(;,\]]$/.test(before) && DASH.test(after) ? 'bear' : DASH.test(before) && after === ')' ? 'die' : null;
  const written = property !== null && tokens.slice(first, last).some((t) => t.kind === 'word');
  return written && isLife(tokens.slice(open, close)) ? property : null;
}

/** "4 May 1894 – 2 March 1986": so long a time is a life. */
function isLife(within: readonly Token[]): boolean {
  const years = within.flatMap((t) => (/^(?:1\d|20)\d\d$/.test(t.text) ? [Number(t.text)] : []));
  const [from, to] = [years.at(-2), years.at(-1)];
  return from !== undefined && to !== undefined && to - from >= SHORTEST && to - from <= LONGEST;
}

/** "(born Ann Orr; 4 May 1894 …)", "(…), better known as Ann Vale": the same person by other names. */
function otherNames(annotated: Annotated, sentence: Sentence, open: number, close: number): Mention[] {
  const { tokens } = annotated;
  const starts = new Set<number>();
  for (let i = open + 1; i < close; i++) if (/^(?:born|née|nee)$/.test(tokens[i]?.lower ?? '')) starts.add(tokens[i + 1]?.start ?? -1);
  let k = close + 1;
  if (tokens[k]?.text === ',') k++;
  for (const to = Math.min(sentence.last, k + 6); k < to; k++)
    if (tokens[k]?.lower === 'known' || tokens[k]?.lower === 'called') {
      const as = [1, 2].find((n) => tokens[k + n]?.lower === 'as') ?? 0;
      starts.add(tokens[k + as + 1]?.start ?? -1);
    }
  if (starts.size === 0) return [];
  return mentionsIn(annotated, { start: (tokens[open] as Token).start, end: greatest(starts) + 1 }).filter(
    (m) => m.form === 'name' && starts.has(m.anchor.span.start),
  );
}

/** Tokens between a year and the work that it dates: "a 1980 American prison drama film". */
const NEAR = 6;

/** "Harbour Over Me is a 1980 American prison drama". */
function beforeWork({ annotated, tokens, sentence, first, last }: Stand): Milestone | null {
  if (last !== first + 1 || !/^\d{4}$/.test(tokens[first]?.text ?? '')) return null;
  let at = first - 1;
  while (at > sentence.first && first - at < 4 && !DETERMINERS.has(tokens[at]?.lower ?? '')) at--;
  if (!/^(?:a|an)$/.test(tokens[at]?.lower ?? '') || !COPULAS.has(tokens[at - 1]?.lower ?? '')) return null;
  let work = last;
  while (
    work < Math.min(sentence.last, last + NEAR) &&
    tokens[work]?.kind === 'word' &&
    !WORKS.has(tokens[work]?.lower ?? '') &&
    !/^(?:of|by|in|for|about|that|which|from|directed|written|and)$/.test(tokens[work]?.lower ?? '')
  )
    work++;
  if (!WORKS.has(tokens[work]?.lower ?? '')) return null;
  const owner = subjectNamed(annotated, sentence, sentence.first, at - 1);
  return owner && owner.type !== 'person'
    ? { property: 'release', owner: [owner] }
    : owner
      ? { property: 'release', owner: [{ ...owner, type: 'work' }] }
      : null;
}

/** Tokens between a verb and its date: where, and by whom. */
const REACH = 12;

/** "was founded by Ben Orr in 1971", "In 1971 Alder House was founded", "is a choir founded in 1971". */
function byVerb(stand: Stand): Milestone | null {
  const { annotated, tokens, sentence, first, last } = stand;
  const opening = first - sentence.first <= 1;
  const at = opening ? verbAfter(stand) : verbBefore(stand);
  if (at === null) return null;
  const property = propertyOf(tokens[at] as Token);
  if (property === null) return null;
  const next = tokens[at - 1]?.lower ?? '';
  const helped = HELPERS.has(next);
  let group = at;
  while (group > sentence.first && HELPERS.has(tokens[group - 1]?.lower ?? '')) group--;
  const passive = tokens.slice(group, at).some((t) => /^(?:is|was|are|were|been)$/.test(t.lower));
  if (!passive && (property === 'bear' || (DONE_TO.has(property) && helped))) return null;
  if (!passive && !helped && !isIntransitive(stand, at)) return participle(stand, property, at);
  let from = sentence.first;
  if (opening) from = tokens[last]?.text === ',' ? last + 1 : last;
  const owner = subjectNamed(annotated, sentence, from, group) ?? mentionBefore(annotated, sentence, group);
  return owner ? { property, owner: [owner] } : null;
}

/** "Ann Vale died in 1986", "the Orrs formed in 2004": a verb of its subject alone, with its name right before it. */
function isIntransitive({ annotated, tokens, sentence, last, first }: Stand, at: number): boolean {
  const { lower } = tokens[at] as Token;
  if (!/^(?:died|formed|disbanded|premiered|debuted)$/.test(lower)) return false;
  const before = tokens[at - 1];
  const named = before !== undefined && (before.text === ')' || mentionsTouching(annotated, sentence, before).some((m) => m.anchor.span.end === before.end));
  return named && (first > at ? /^(?:on|in|at|of|by|,|aged)$/.test(tokens[at + 1]?.lower ?? '') || first === at + 1 : last <= at);
}

function propertyOf({ lower }: Token): string | null {
  if (lower === 'born') return 'bear';
  const form = verbForm(lower);
  return form && (form.form === 'past' || form.form === 'participle') && form.lemma !== 'bear' && ONCE.has(form.lemma) ? form.lemma : null;
}

/** Back from the date over places, prepositions and doers to a verb. */
function verbBefore({ tokens, sentence, first }: Stand): number | null {
  if (!/^(?:in|on|by|,|of|around|circa|late|early|about)$/.test(tokens[first - 1]?.lower ?? '') && propertyOf(tokens[first - 1] as Token) === null) return null;
  for (let k = first - 1; k > sentence.first && first - k <= REACH; k--) {
    const token = tokens[k] as Token;
    if (propertyOf(token) !== null) return k;
    if (token.kind === 'mark' ? !/^[,.’'-]$/.test(token.text) : token.text === token.lower && (BREAKS.has(token.lower) || isVerb(token))) return null;
  }
  return null;
}

const isVerb = ({ lower }: Token): boolean => /^(?:past|third|participle|gerund)$/.test(verbForm(lower)?.form ?? '') && !/ly$/.test(lower);

/** On from a date that opens the sentence, over the subject, to the first verb. */
function verbAfter({ tokens, sentence, last }: Stand): number | null {
  for (let k = last; k < Math.min(sentence.last, last + 2 * REACH); k++) {
    const token = tokens[k] as Token;
    if (propertyOf(token) !== null && (HELPERS.has(tokens[k - 1]?.lower ?? '') || /^(?:died|formed|disbanded)$/.test(token.lower))) return k;
    if (token.kind !== 'word' || token.text !== token.lower) continue;
    if (BREAKS.has(token.lower) || (isVerb(token) && !HELPERS.has(token.lower))) return null;
  }
  return null;
}

/** "Alder House, founded in 1971, sings", "Alder House in Birch, founded in 1971": the thing whose name stands right before; null where that is a place it lies in. */
function namedBefore({ annotated, tokens, sentence }: Stand, at: number): Mention | null {
  if (tokens[at - 1]?.text !== ',') return null;
  const endingAt = (token: Token | undefined): Mention | undefined =>
    token && mentionsTouching(annotated, sentence, token).find((m) => m.form === 'name' && m.type !== 'person' && m.anchor.span.end === token.end);
  const last = endingAt(tokens[at - 2]);
  if (last?.type !== 'place') return last ?? null;
  const before = tokenPast(tokens, last.anchor.span.start) - 1;
  return /^(?:in|at|near|from|outside|of)$/.test(tokens[before]?.lower ?? '') ? (endingAt(tokens[before - 1]) ?? null) : null;
}

function participle(stand: Stand, property: string, at: number): Milestone | null {
  const owner = subjectSaidToBe(stand, at) ?? namedBefore(stand, at);
  return owner ? { property, owner: [owner] } : null;
}

/** "Alder House is a choir founded in 1971", "was a mill based in Birch, founded in 1971": what the sentence says it is. */
function subjectSaidToBe({ annotated, tokens, sentence }: Stand, at: number): Mention | null {
  let copula = sentence.first + 1;
  while (copula < at && !(COPULAS.has(tokens[copula]?.lower ?? '') && /^(?:a|an|the)$/.test(tokens[copula + 1]?.lower ?? ''))) copula++;
  if (copula >= at) return null;
  for (let k = copula + 2; k < at; k++) {
    const token = tokens[k] as Token;
    if (token.kind === 'word' && token.text === token.lower && (BREAKS.has(token.lower) || (isVerb(token) && !STANDS.has(verbForm(token.lower)?.lemma ?? ''))))
      return null;
  }
  return subjectNamed(annotated, sentence, sentence.first, copula);
}
