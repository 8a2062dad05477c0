import type { RuleBook } from '../../../model/index.ts';
import { onceEach } from '../../../model/index.ts';
import { tokensIn } from '../../../text/index.ts';
import type { Parse } from '../grammar/core.ts';
import { byFirstWord } from './first-word.ts';
import type { Piece } from './pieces.ts';

/** Names of days that rule files fix (`yearly`), by their first word, longest first. */
export type RuleDays = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly yearly: string }[]>;

/** The days of a rule book that return every year. */
export const ruleDays = onceEach(
  (book: RuleBook): RuleDays =>
    byFirstWord(
      book.events.flatMap(({ name, variants, yearly }) => (yearly === null ? [] : [name, ...variants].map((phrase) => ({ words: wordsOf(phrase), yearly })))),
    ),
);

/** The words of a name, lower case, as pieces have them: a possessive by itself. */
const wordsOf = (name: string): string[] =>
  tokensIn(name).flatMap(({ lower }) => (/['’]s$/.test(lower) ? [lower.slice(0, -2), "'s"] : [lower.replace('’', "'")]));

/** A day of a rule file at `i`, with the year behind it. */
export function ruleDayAt(p: readonly Piece[], i: number, days: RuleDays): Parse | null {
  for (const { words, yearly } of days.get(p[i]?.lower ?? '') ?? []) {
    if (!p[i]?.capital || !words.every((word, k) => p[i + k]?.lower.replace('’', "'") === word)) continue;
    const to = i + words.length;
    const at = p[to]?.lower === 'of' || p[to]?.text === ',' ? to + 1 : to;
    const year = /^(?:1[5-9]|20|21)\d\d$/.test(p[at]?.text ?? '') ? (p[at]?.digits as number) : undefined;
    return { from: i, to: year === undefined ? to : at + 1, core: { t: 'fields', f: { holiday: yearly, ...(year === undefined ? {} : { year }) } } };
  }
  return null;
}
