import type { Annotated, Claim, Token } from '../../../model/index.ts';
import { STOPWORDS, stem, verbForm } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import { common } from '../../../text/words/synonyms.ts';
import type { Site } from '../../sites/sites.ts';
import { headAt } from '../head.ts';
import { resultBeside } from './result.ts';

/**
 * What a day is the day of: the noun it stands before or belongs to ("the Sept. 14 attacks", "Friday's siege", "Monday morning attack"),
 * else the verb of its clause ("was arrested on Jan. 9" → arrest), or the nouns of a clause whose verb says nothing ("the talks were held
 * on 3 May", "at the meeting on 3 May"), and the result of a game beside it. Stems, synonyms folded; what somebody said is dated by the saying.
 */
export function datedBy(annotated: Annotated, site: Site): readonly string[] {
  const { claim, first, last, sentence } = site;
  const { tokens, sentences } = annotated;
  if (claim.by === 'milestone') return [common(stem(claim.property))];
  const record = recordBefore(tokens, first, sentences[sentence]?.first ?? 0);
  if (record !== null) return [record];
  const end = sentences[sentence]?.last ?? last;
  let i = last;
  if (tokens[i]?.lower === ',' && /\d{4}$/.test(claim.anchor.exact)) i++;
  const possessive = /['’]s?$/.test(claim.anchor.exact) || /^['’]s?$/.test(tokens[i]?.lower ?? '') || /['’]s$/.test(tokens[last - 1]?.lower ?? '');
  if (/^['’]s?$/.test(tokens[i]?.lower ?? '')) i++;
  while (i < end && DAYTIME.has(tokens[i]?.lower ?? '')) i++;
  const noun = headAt(tokens, i, end);
  if (noun !== null && (possessive || (isAttributive(tokens, first, i) && !opens(tokens, first, sentences[sentence]?.first ?? 0))))
    return OF_ATTACKS.has(noun) ? [noun, ATTACK] : [noun];
  const later = afterWhat(tokens, first, sentences[sentence]?.first ?? 0);
  if (later !== null) return [later];
  const own = LIGHT.has(claim.property) ? nounsOf(annotated, claim, site) : [common(stem(claim.property))];
  return [...own, ...launchedAt(tokens, site), ...atOnce(tokens, last, end), ...resultBeside(annotated, site)];
}

/** "Was launched on Monday": what is begun so is told by the verb, unlike what merely begins. */
function launchedAt(tokens: readonly Token[], { claim, first, last }: Site): readonly string[] {
  const near = claim.property === 'begin' ? [...tokens.slice(Math.max(0, first - LAUNCH), first), ...tokens.slice(last, last + LAUNCH)] : [];
  return near.some((t) => verbForm(t.lower)?.lemma === 'launch') ? ['launch'] : [];
}

/** Tokens between such a verb and its day. */
const LAUNCH = 4;

/** "By Friday", "before noon": a day that something is done before is no day on which it is done. */
export const isDeadline = ({ tokens }: Annotated, { claim, first }: Site): boolean =>
  claim.kind === 'date' && /^(?:by|before)$/.test(tokens[first - 1]?.lower ?? '');

/** Does the day belong to a noun ("the Sept. 14 attacks"), so that it is none of the clause's matter whether its verb is planned or done? */
export const datesNoun = ({ property }: Claim, dated: string): boolean => !LIGHT.has(property) && dated !== common(stem(property));

/** Superlatives that no word of their own marks; all others end in -est. */
const EXTREMES = wordSet('worst best most least');
/** Tokens between a superlative and its "since". */
const NEAR_RECORD = 5;

/** "The highest level", "the highest figure": no more than the highest. */
const PLAIN = wordSet('level levels point mark figure rate value');

/** "Its highest level since 1953", "the coldest March since 1953": the year is that of the last one that was so. Null where the date says something else. */
function recordBefore(tokens: readonly Token[], first: number, from: number): string | null {
  if (tokens[first - 1]?.lower !== 'since') return null;
  for (let k = first - 2; k >= Math.max(from, first - 2 - NEAR_RECORD) && tokens[k]?.kind !== 'mark'; k--) {
    const { lower } = tokens[k] as Token;
    if (!EXTREMES.has(lower) && !/^\p{L}{3,}est$/u.test(lower)) continue;
    const noun = tokens.slice(k + 1, first - 1).find((t) => t.kind === 'word' && !PLAIN.has(t.lower))?.lower;
    return noun === undefined || STOPWORDS.has(noun) ? `${lower} since` : `${lower} ${noun} since`;
  }
  return null;
}

/** A date with which a record is set beside an earlier one: "the highest since 1953". */
export const isRecord = (dated: string): boolean => dated.endsWith(' since');

/** Whom an attack made what they are: "the Sept. 14 victims" are those of the Sept. 14 attack. */
const ATTACK = common(stem('attack'));
const OF_ATTACKS = new Set(['victim', 'survivor', 'hijacker', 'attacker', 'bomber', 'terrorist'].map((w) => common(stem(w))));

/** "exploded on Monday, killing three", "was stopped on Monday and arrested": what happens in the same moment is of the same day. */
function atOnce(tokens: readonly Token[], last: number, end: number): readonly string[] {
  let i = last;
  if (tokens[i]?.lower === ',') i++;
  const joined = /^(?:and|but)$/.test(tokens[i]?.lower ?? '');
  if (joined) i++;
  if (joined && /^(?:was|were)$/.test(tokens[i]?.lower ?? '')) i++;
  const form = i > last && i < end ? verbForm(tokens[i]?.lower ?? '') : null;
  if (!form) return [];
  const verb = common(stem(form.lemma));
  return (joined ? verb === ARREST && /^(?:past|participle)$/.test(form.form) : form.form === 'gerund' && tokens[i - 1]?.lower === ',') ? [verb] : [];
}

const ARREST = common(stem('arrest'));

/** "Today", alone or with its date behind it: "today (14 May)". */
export const isToday = ({ tokens }: Annotated, { claim, first }: Site): boolean =>
  claim.kind === 'date' && (/^today\b/i.test(claim.anchor.exact) || [1, 2].some((back) => tokens[first - back]?.lower === 'today'));

/** Behind a first one: "its second day", "for a third time". */
const ROUNDS = wordSet('straight consecutive successive full day night time round');
const NTH = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last|\d+(?:nd|rd|th))$/;

/** "In another interview on Tuesday", "its second day on Wednesday", "searched it again", "on Wednesday flights were still cancelled": one more of its kind, or more of the same. */
export const isAgain = ({ tokens, sentences }: Annotated, { claim, sentence }: Site): boolean => {
  const own = sentences[sentence];
  if (claim.kind !== 'date' || own === undefined) return false;
  for (let k = own.first; k < own.last; k++) {
    const word = tokens[k]?.lower;
    if (word === 'another' && /^(?:in|at|during)$/.test(tokens[k - 1]?.lower ?? '')) return true;
    if (word === 'again') return true;
    if (/^return(?:ed|s)?$/.test(word ?? '') && tokens[k + 1]?.lower === 'to' && verbForm(tokens[k + 2]?.lower ?? '')?.lemma === claim.property) return true;
    if (ROUNDS.has(word ?? '') && NTH.test(tokens[k - 1]?.lower ?? '')) return true;
    if (word === 'still' && verbForm(tokens[k + 1]?.lower ?? '')?.lemma === claim.property) return true;
  }
  return false;
};

/** "On 7 May 1903", "in 1903": with its month or its year, and no day of the week alone. */
export const isWrittenOut = ({ kind, value }: Claim): boolean =>
  kind === 'date' && value !== null && value.anchoredTo !== 'published' && !value.timex.value.startsWith('XXXX-WXX');

/** "Goes into 2010", "after she left Birch in 1947": a date of what came before or after what the sentence tells. */
export function isAside({ tokens, sentences }: Annotated, { claim, first, sentence }: Site): boolean {
  if (claim.kind !== 'date') return false;
  if (/^(?:into|entering)$/.test(tokens[first - 1]?.lower ?? '')) return true;
  for (let k = first - 1; k >= Math.max(sentences[sentence]?.first ?? 0, first - REACH) && tokens[k]?.kind !== 'mark'; k--)
    if (/^(?:after|before|since)$/.test(tokens[k]?.lower ?? '') && k < first - 1) return true;
  return false;
}

/** "The 2013 Harbour Prize": the year is a part of the name. */
export const isEdition = ({ tokens }: Annotated, { claim, last }: Site): boolean =>
  claim.kind === 'date' && /^\d{4}$/.test(claim.anchor.exact) && /^\p{Lu}\p{Ll}/u.test(tokens[last]?.text ?? '');

/** Words that belong to the day and not to what it dates. */
const DAYTIME = new Set(['morning', 'afternoon', 'evening', 'night', 'early', 'late']);
/** Verbs that leave it to their nouns what happens. */
const LIGHT = new Set(['be', 'hold', 'have', 'date', 'occur', 'begin', 'end', 'come', 'follow', 'make', 'go', 'schedule']);
/** Tokens before a day among which the noun stands that it dates. */
const REACH = 14;

/** "was charged after a shooting at a party in Birch Friday": the day is that of the shooting. */
function afterWhat(tokens: readonly Token[], first: number, from: number): string | null {
  for (let k = first - 1; k >= Math.max(from, first - REACH) && tokens[k]?.kind !== 'mark'; k--) {
    if (!FOLLOWING.has(tokens[k]?.lower ?? '')) continue;
    let noun = k + 1;
    while (noun < first && /^(?:the|a|an|his|her|their|its|this|that)$/.test(tokens[noun]?.lower ?? '')) noun++;
    // "Flew over the Birch Peninsula": a name behind "over" is where.
    if (tokens[k]?.lower === 'over' && tokens[noun]?.text !== tokens[noun]?.lower) continue;
    return headAt(tokens, noun, first);
  }
  return null;
}

const FOLLOWING = new Set(['after', 'before', 'following', 'since', 'during', 'over']);

/** The nouns of the clause that stand close before the day, or close after one that opens its sentence; names are the scene, not what happens. */
function nounsOf({ tokens, sentences }: Annotated, { context }: Claim, { first, last, sentence }: Site): string[] {
  const opening = first === sentences[sentence]?.first;
  const near = opening ? tokens.slice(last, Math.min(last + REACH, sentences[sentence]?.last ?? last)) : tokens.slice(Math.max(0, first - REACH), first);
  const words = near.filter((t) => t.kind === 'word' && t.text === t.lower && !STOPWORDS.has(t.lower));
  const clause = new Set(context);
  return [...new Set(words.map((t) => stem(t.lower)).filter((s) => clause.has(s)))].map(common);
}

/** "In 1991 Alder House was founded": what follows is the subject. */
const opens = (tokens: readonly Token[], first: number, from: number): boolean =>
  first - 1 === from && /^(?:in|by|since|on|before|after|for|from)$/.test(tokens[from]?.lower ?? '');

/** "the Monday morning attack", "a March 30, 1972, meeting": an article, a preposition without "on", or nothing but words of a noun phrase stands before. */
function isAttributive(tokens: readonly Token[], first: number, after: number): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  if (/^(?:the|a|an|this|that|his|her|its|their|our|last|next|those|these|of|for|since|after|before|in|by|from)$/.test(before))
    return (tokens[after] as Token).start - (tokens[after - 1] as Token).end <= 1;
  return false;
}
