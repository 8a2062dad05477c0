import type { Article, Claim, ClaimOf, QuantityValue, Token } from '../../../model/index.ts';
import { stem } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import { isPersonNoun } from '../../../values/index.ts';
import { FIRST, figuresOf, GROUPS, ordinalsOf } from './figures.ts';
import { folded, nounBehind, nounOf, placeBehind } from './nouns.ts';

/**
 * What a figure of a text is there for: it counts persons or things, measures, stands in a score, in a row (`ordinal`), behind the noun that
 * it numbers (`label`), in a date; "both" and "a pair" count what went before (`group`), and `bare` tells nothing.
 */
export type Sort = 'person' | 'thing' | 'time' | 'measure' | 'score' | 'ordinal' | 'label' | 'date' | 'group' | 'bare';

/** One figure in one place. `noun` is the stem of what it counts, measures or orders, synonyms folded; '' where nothing follows. */
export type Use = { readonly sort: Sort; readonly noun: string };

/** Every figure of the texts, with what it is there for. */
export type Uses = ReadonlyMap<number, readonly Use[]>;

/** Every figure of some articles, with its uses in the order in which they stand. */
export function usesOf(articles: readonly Article[]): Uses {
  const uses = new Map<number, Use[]>();
  const add = (n: number, use: Use): void => {
    const known = uses.get(n);
    if (!known) uses.set(n, [use]);
    else if (!known.some((u) => u.sort === use.sort && u.noun === use.noun)) known.push(use);
  };
  for (const article of articles) {
    const { tokens } = article.annotated;
    const read = readBy(article);
    for (const claim of article.claims)
      if (claim.kind === 'quantity' && claim.value && (claim.value.unit !== '1' || claim.value.high >= LARGE))
        for (const n of [claim.value.low, claim.value.high]) if (Number.isFinite(n)) add(n, { sort: sortOf(claim), noun: folded(nounOf(claim.value.unit)) });
    tokens.forEach((t, i) => {
      for (const n of [...new Set([...figuresOf(t), ...ordinalsOf(t)])]) {
        const use = purposeAt(tokens, i, read(t));
        add(n, use);
        // "Three other men": four with the one of whom was told.
        if (isOther(tokens[i + 1]) && Number.isInteger(n)) add(n + 1, use);
        // "the first two rounds": the first and the second.
        const many = use.sort === 'ordinal' && n === 1 ? (figuresOf(tokens[i + 1] ?? t)[0] ?? 0) : 0;
        if (Number.isInteger(many) && many <= FEW) for (let k = 2; k <= many; k++) add(k, { sort: 'ordinal', noun: folded(nounBehind(tokens, i + 1)) });
      }
    });
  }
  return uses;
}

const FEW = 12;
/** Smaller figures without a noun are read word by word. */
const LARGE = 1000;

/** The claim that reads a token, a quantity before a date. */
function readBy({ claims }: Article): (t: Token) => Claim | null {
  const read = claims.filter((c) => (c.kind === 'quantity' || c.kind === 'date') && c.value !== null).sort((a, b) => a.anchor.span.start - b.anchor.span.start);
  let from = 0;
  return (t) => {
    while (from < read.length && (read[from] as Claim).anchor.span.end <= t.start) from++;
    const over: Claim[] = [];
    for (let k = from; k < read.length && (read[k] as Claim).anchor.span.start < t.end; k++)
      if ((read[k] as Claim).anchor.span.end > t.start) over.push(read[k] as Claim);
    return over.find((c) => c.kind === 'quantity') ?? over[0] ?? null;
  };
}

function purposeAt(tokens: readonly Token[], i: number, claim: Claim | null): Use {
  const t = tokens[i] as Token;
  if (GROUPS.has(t.lower)) return { sort: 'group', noun: TIMES.has(t.lower) ? 'time' : '' };
  const behind = nounBehind(tokens, i);
  const noun = folded(behind);
  if (FIRST.has(t.lower)) return { sort: 'ordinal', noun: '' };
  if (ordinalsOf(t).length > 0 && claim?.kind !== 'date') return { sort: 'ordinal', noun: folded(placeBehind(tokens, i)) };
  if (/^\d+$/.test(t.text) && (isJoined(tokens, i, 1) || isJoined(tokens, i, -1))) return { sort: 'score', noun };
  if (claim?.kind === 'quantity') return { sort: sortOf(claim), noun: folded(nounOf((claim.value as QuantityValue).unit)) || noun };
  if (claim) return { sort: LENGTH.test(claim.anchor.exact) ? 'time' : 'date', noun };
  if (isLabel(tokens[i - 1])) return { sort: 'label', noun: stem(tokens[i - 1]?.lower ?? '') };
  return { sort: sortOfNoun(behind), noun };
}

const TIMES = new Set(['once', 'twice']);

/** "three other men", "six others". */
export const isOther = (t: Token | undefined): boolean => /^others?$/.test(t?.lower ?? '');

/** "three weeks ago" is a date that holds a length. */
const LENGTH = /\b(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)\b/i;

/** "4-1": the digits on the other side of a dash. */
const isJoined = (tokens: readonly Token[], i: number, step: 1 | -1): boolean =>
  /^[-–]$/.test(tokens[i + step]?.text ?? '') && /^\d+$/.test(tokens[i + 2 * step]?.text ?? '');

const isLabel = (t: Token | undefined): boolean =>
  t !== undefined && (/^(?:league|division|number|no|article|group|war|section|phase)$/.test(t.lower) || t.text === '#');

/** What a quantity is there for, by its unit. */
export function sortOf({ value, property }: ClaimOf<'quantity'>): Sort {
  const { unit } = value as QuantityValue;
  if (unit === '{score}') return 'score';
  if (unit === '{rank}') return 'ordinal';
  if (unit === '1') return property === 'number' ? 'bare' : 'measure';
  if (unit.startsWith('{')) return sortOfNoun(nounOf(unit));
  return property !== 'age' && /^(?:a|mo|wk|d|h|min|s)$/.test(unit) ? 'time' : 'measure';
}

/** Nouns of any sort: a group, a part, one among several. */
const ANY = wordSet('other figure group couple pair family team side one more dead victim toll body');
/** Endings of who does something or comes from somewhere: "teenager", "inspector", "cyclist"; they may be either. */
const PERHAPS = /(?:er|or|ist|an|ant|ee|men|women|people|teen|crat)$/;

/** The sort of what a noun counts; `bare` where it may be either. */
export function sortOfNoun(noun: string): Sort {
  if (noun === '' || ANY.has(noun)) return 'bare';
  if (isPersonNoun(noun)) return 'person';
  return PERHAPS.test(noun) ? 'bare' : 'thing';
}

/** Results are told as a score or as a count: "three goals" of 3-0. */
const SCORED = new Set(['goal', 'point', 'game', 'set', 'frame', 'vote', 'try', 'match', 'win'].map(folded));

/**
 * Is a figure of the references there for the same sort of thing? Things have many names ("two vehicles", "two cars"), so one noun is not asked
 * for; but two weeks, two ferries and the second half are no two men.
 */
export function serves(use: Use, sort: Sort, noun: string): boolean {
  if (use.sort === sort || use.sort === 'bare' || use.sort === 'group' || sort === 'bare' || sort === 'measure') return true;
  if (use.noun !== '' && use.noun === noun) return true;
  return use.sort === 'ordinal' ? use.noun === '' : use.sort === 'score' && SCORED.has(noun);
}
