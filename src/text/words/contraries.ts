import type { Span } from '../../model/anchor.ts';
import type { ContraryRule } from '../../model/rulebook.ts';
import { finderOf } from '../patterns/pattern.ts';
import { mayHold } from '../patterns/sieve.ts';

/**
 * Words that answer a question of contraries.yaml, and which answers they give ("charged with fraud and theft": two). `from` is where the words that
 * open the answer begin.
 */
export type Answered = { readonly span: Span; readonly from: number; readonly says: readonly string[] };

/** So far behind the words that open it an answer may stand, in UTF-16 units. */
const REACH = 110;
/** Where what is opened ends: a mark, a clause of its own, or words that say when, where and why. */
const END = /[.;:!?—“”"\n]|(?<![\p{L}-])(?:in|for|after|over|by|from|against|when|while|who|which|that|because|as|but|if|before|on|at|near)(?![\p{L}-])/iu;

/** The questions to which a text may hold an answer. */
export const askedOf = (text: string, rules: readonly ContraryRule[]): readonly ContraryRule[] =>
  mayHold(text, rules, ({ after, answers }) => (after.length > 0 ? after : answers.flatMap(({ words }) => words)));

/** Every answer that a text gives to a question, in order of place. Of words within words the longer count: "attempted murder" is no murder. */
export function answersIn(text: string, rule: Pick<ContraryRule, 'after' | 'answers'>): readonly Answered[] {
  if (rule.after.length === 0) return longest(found(text, rule)).map(({ says, ...span }) => ({ span, from: span.start, says: [says] }));
  return spansOf(text, rule.after).flatMap(({ start, end }): Answered[] => {
    const behind = text.slice(end, end + REACH);
    const own = longest(found(behind.slice(0, END.exec(behind)?.index), rule));
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [{ span: { start: end + first.start, end: end + last.end }, from: start, says: [...new Set(own.map((o) => o.says))].sort() }] : [];
  });
}

/** What stands behind an answer and belongs to it: "(acquitted) of murder". */
export function complementIn(text: string, { end }: Span): string {
  const [opens = ''] = /^\s(?:of|to|on)\s/.exec(text.slice(end, end + 4)) ?? [];
  const behind = text.slice(end + opens.length, end + REACH);
  return opens && behind.slice(0, END.exec(behind)?.index);
}

type Found = Span & { readonly says: string };

const spansOf = (text: string, patterns: readonly string[]): readonly Span[] => patterns.flatMap((p) => finderOf(p)(text));

const found = (text: string, { answers }: Pick<ContraryRule, 'answers'>): Found[] =>
  answers.flatMap(({ says, words }) => spansOf(text, words).map((span) => ({ ...span, says })));

/** Those that stand within no other. */
function longest(all: readonly Found[]): Found[] {
  let reach = -1;
  return [...all]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      const within = end <= reach;
      reach = Math.max(reach, end);
      return !within;
    });
}
