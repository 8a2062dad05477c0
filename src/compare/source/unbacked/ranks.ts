import type { Anchor, Annotated, Article, Token } from '../../../model/index.ts';
import { anchorAt, overlaps } from '../../../model/index.ts';
import { singular } from '../../../values/index.ts';
import type { Detail } from './detail.ts';
import { figuresOf, ordinalsOf } from './figures.ts';
import type { Given } from './given.ts';
import { folded, IN_A_ROW, nounBehind, placeBehind } from './nouns.ts';
import { isCompound, isOrdinal, isTerm } from './terms.ts';
import { serves, sortOfNoun } from './uses.ts';

/** Ordinals, ranks and compounds ("third", "12th", "number two", "two-time") that no reference gives of the same sort of thing. */
export function unbackedRanks({ annotated, claims }: Article, given: Given): Detail[] {
  const { document, tokens, sentences } = annotated;
  const read = claims.filter((c) => c.kind === 'quantity' || c.kind === 'date').map((c) => c.anchor.span);
  return sentences.flatMap((s) => {
    const told = (): ReadonlySet<string> => toldIn(tokens.slice(s.first, s.last));
    return tokens.slice(s.first, s.last).flatMap((t, i): Detail[] => {
      const at = s.first + i;
      const [before, after] = [tokens[at - 1], tokens[at + 1]];
      const ordinal = isOrdinal(t);
      if (ordinal ? isTerm(tokens, at) : !(isCompound(t) || before?.lower === 'number')) return [];
      const noun = ordinalsOf(t).length > 0 ? placeBehind(tokens, at) : nounBehind(tokens, at);
      const row = ordinal && IN_A_ROW.has(noun) && after?.lower === noun;
      const anchor = anchorAt(document, { start: t.start, end: row ? after.end : t.end });
      if (read.some((span) => overlaps(span, anchor.span)) || isName(annotated, anchor)) return [];
      const figures = ordinal ? ordinalsOf(t) : figuresOf(t);
      const backed = (n: number): boolean =>
        ordinalsOf(t).length > 0 ? isPlaceGiven(n, noun, told(), given) : isCountGiven(n, noun, before?.lower === 'number', given);
      return figures.length === 0 || figures.every(backed) ? [] : [{ kind: 'number', anchor }];
    });
  });
}

/** "FTSE 100", "Group of Seven", "Highway 61": part of a name. */
export const isName = (annotated: Annotated, anchor: Anchor): boolean =>
  annotated.mentions.some((m) => m.form !== 'pronoun' && m.form !== 'description' && overlaps(m.anchor.span, anchor.span));

/** Other words for what never was before. */
const NEVER_BEFORE = [' not since ', ' until now ', ' unprecedented ', ' in history '];

/**
 * Do the references give this place in a row? Rounds and halves are numbered each for itself; "for the first time" is told of the same matter
 * ("the first woman" of a woman who wins for the first time; `told` are the stems of the draft's sentence); all else may go by another noun.
 */
export function isPlaceGiven(n: number, noun: string, told: ReadonlySet<string>, { uses, words }: Given): boolean {
  const ordinals = (k: number): readonly string[] => (uses.get(k) ?? []).flatMap((u) => (u.sort === 'ordinal' ? [u.noun] : []));
  const own = folded(noun);
  const given = ordinals(n);
  // Who draws for the third round has played the second; "the second" may be any, where they number such things at all.
  if (IN_A_ROW.has(noun))
    return given.includes(own) || ordinals(n + 1).includes(own) || (given.includes('') && [1, 2, 3, 4].some((k) => ordinals(k).includes(own)));
  if (noun !== 'time' || n > 1)
    return given.some((o) => !ROWS.has(o)) || (noun === 'time' && (uses.get(n) ?? []).some((u) => u.sort === 'group' && u.noun === noun));
  return given.some((o) => o === '' || o === own || told.has(o)) || words.some((text) => NEVER_BEFORE.some((w) => text.includes(w)));
}

/** The content words of a sentence by stem, synonyms folded. */
export const toldIn = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.flatMap((t) => (t.kind === 'word' ? [folded(singular(t.lower.replace(/['’]s$/, '')))] : [])));

const ROWS = new Set([...IN_A_ROW].map(folded));

/** "a two-shot lead", "the four-time winner", "number two". */
function isCountGiven(n: number, noun: string, label: boolean, { uses, figures }: Given): boolean {
  if (label || noun === 'time') return figures.has(n);
  return (uses.get(n) ?? []).some((use) => use.sort !== 'group' && use.sort !== 'ordinal' && serves(use, sortOfNoun(noun), folded(noun)));
}
