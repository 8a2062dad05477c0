import * as z from 'zod';
import { compilePattern, PATTERN_SLOTS } from '../text/patterns/pattern.ts';
import { boundsOf } from '../values/date/index.ts';
import type { ExampleResult, Fault } from './kind.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** A text that is not empty. */
export const text = (description: string, ...examples: string[]) => z.string().trim().min(1).max(2000).meta({ description, examples });

/** A list of texts, each once. */
export const texts = (description: string, ...examples: string[]) =>
  z
    .array(z.string().trim().min(1, { error: 'an empty text matches everything' }).max(300))
    .refine((list) => new Set(list).size === list.length, { error: 'a text stands twice in the list' })
    .meta({ description, examples: [examples] });

/** The id of a rule: lower-case words joined with `-`, parts with `/`. */
export const id = (description: string, example: string) =>
  z
    .string()
    .regex(ID, { error: `an id is made of lower-case letters, digits, "-" and "/", such as ${example}` })
    .max(80)
    .meta({ description, examples: [example] });

/** A day, month or year; `2025` may be written without quotation marks. */
export const date = (description: string) =>
  z
    .union([z.number().int(), z.string()], { error: 'a date is written 2025, 2025-01 or 2025-01-31' })
    .transform(String)
    .refine(isDate, { error: 'a date is written 2025, 2025-01 or 2025-01-31, and must exist in the calendar' })
    .meta({ description, examples: ['2025-01-31'] });

/** A date, or two dates joined with `/`. */
export const period = (description: string) =>
  z
    .union([z.number().int(), z.string()], { error: 'a date is written 2025, 2025-01, 2025-01-31 or 2025-01-30/2025-02-02' })
    .transform(String)
    .refine((value) => value.split('/').length <= 2 && value.split('/').every(isDate) && isForward(value), {
      error: 'a date is written 2025, 2025-01, 2025-01-31 or 2025-01-30/2025-02-02, the earlier one first',
    })
    .meta({ description, examples: ['2025-01-30/2025-02-02'] });

/** ISO 3166-1 alpha-2. */
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'a country is its code of two capitals (ISO 3166-1)' })
  .meta({ description: 'The state that the words "our", "the country\'s" and a demonym stand for.', examples: ['NO'] });

/** The key `source` of a rule. */
export const source = text('Where the fact can be looked up: an address, or a work with its page.', 'https://example.org/register');
/** The key `because` of a rule. */
export const because = text('Why the rule is there: an editor who meets it in a report reads this sentence.', 'Both names stand in the register.');
/** Yes or no, in a word or as YAML's own true and false. */
export const yesOrNo = (description: string, example: 'yes' | 'no') =>
  z
    .union([z.boolean(), z.enum(['yes', 'no'])], { error: 'write yes or no' })
    .transform((value) => value === true || value === 'yes')
    .meta({ description, examples: [example] });

/** The key `checked` of a rule. */
export const checked = yesOrNo('Has somebody opened the source? `no` where it could not be opened.', 'no');

/** The keys of a rule that states a fact about the world. */
export const worldFact = { source, checked: checked.optional(), because: because.optional() };

/** The keys of a rule that states a policy, or a fact that speaks for itself once the reason is given. */
export const policy = { because, source: source.optional(), checked: checked.optional() };

/** Examples of a file: what agrees under its rules, and what does not. */
export const examplesOf = <T extends z.ZodType>(item: T, description: string) =>
  z.strictObject({
    agree: z
      .array(item)
      .min(1)
      .meta({ description: `Examples that must agree: ${description}` }),
    disagree: z
      .array(item)
      .min(1)
      .meta({ description: `Examples that must not agree: ${description}` }),
  });

/** Two wordings. */
export const pair = (first: string, second: string) =>
  z.tuple([z.string().min(1), z.string().min(1)]).meta({ description: 'Two wordings.', examples: [[first, second]] });

/** Runs both lists of examples of a file, if it has any: `verdict` says whether one agrees, and why. */
export function runExamples<T>(
  examples: { readonly agree: readonly T[]; readonly disagree: readonly T[] } | undefined,
  show: (example: T) => string,
  verdict: (example: T) => { readonly agrees: boolean; readonly because: string },
): readonly ExampleResult[] {
  if (examples === undefined) return [];
  const run = (expected: 'agree' | 'disagree') => (example: T, i: number) => {
    const { agrees, because: reason } = verdict(example);
    return { path: ['examples', expected, i], expected, shown: show(example), passed: agrees === (expected === 'agree'), because: reason };
  };
  return [...examples.agree.map(run('agree')), ...examples.disagree.map(run('disagree'))];
}

/** Names every id that stands twice in the list of that name; `key` is where a rule has its id. */
export function faultTwice<T>(list: string, key: string, rules: readonly T[], fault: Fault, idOf: (rule: T) => string): void {
  const seen = new Set<string>();
  for (const [i, own] of rules.map(idOf).entries()) {
    if (seen.has(own))
      fault([list, i, key], 'value', {
        what: `The id "${own}" stands twice in this file.`,
        why: 'Only one of the two could be used, and nobody would see which.',
        next: 'Give one of them another id, or join the two.',
      });
    seen.add(own);
  }
}

/** Names what is wrong with a pattern. */
export function faultPattern(written: string, path: readonly (string | number)[], fault: Fault): void {
  const made = compilePattern(written);
  if (typeof made === 'function') return;
  fault(path, 'value', {
    what: `The pattern cannot be read: ${made.what}.`,
    why: 'It would never find anything.',
    next: `Write plain words with ${PATTERN_SLOTS.map((s) => `{${s}}`).join(', ')} or (a|b), or "re2:" and a regular expression of RE2 without look-around and back-references.`,
  });
}

const isDate = (value: string): boolean => DATE.test(value) && boundsOf(value) !== null;

const isForward = (value: string): boolean => {
  const held = boundsOf(value);
  return held !== null && held.low <= held.high;
};
