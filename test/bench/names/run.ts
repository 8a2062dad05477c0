import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, RuleBook } from '../../../src/model/index.ts';
import { bookFrom } from '../../values/name-reading.ts';
import { reportOn } from '../../values/story-reading.ts';
import { type Case, garbledCases, type States, trueCases } from './cases.ts';
import type { Story } from './contexts.ts';
import { OFFICES, rulesOf } from './offices.ts';

const PUBLISHED = '2025-06-01';

/** The shipped list of states, and the offices of the benchmark. */
export const benchBook = (): RuleBook => bookFrom(readFileSync(path.join(process.cwd(), 'rules/places.yaml'), 'utf8'), ...rulesOf(OFFICES));

/** How a story calls a state and its people. */
export function statesOf(book: RuleBook): States {
  return new Map(
    book.entities.flatMap((e) =>
      e.country && e.within === null && e.type === 'place' && e.demonyms[0] ? [[e.country, { name: e.name, demonym: e.demonyms[0] }] as const] : [],
    ),
  );
}

/** What the checks say of the name of a case. */
export type Outcome = { readonly case: Case; readonly finding: Finding | null; readonly said: 'right' | 'wrong' | 'nothing'; readonly level: string };

/** Runs a case: does a finding stand at the name, and whom does it name? */
export function outcomeOf(c: Case, book: RuleBook): Outcome {
  const surname = c.name.split(' ').at(-1) as string;
  const report = reportOn(c.texts, book, PUBLISHED);
  const own = report.findings.filter(
    (f) =>
      /^name\/(?:garbled|variant)$/.test(f.check) &&
      f.readings.some((r) => r.evidence.some((e) => e.anchor.doc === 'article-1' && e.anchor.exact.includes(surname))),
  );
  const names = (f: Finding, name: string): boolean => f.what.includes(name) || f.readings.some((r) => r.label.includes(name.split(' ').at(-1) as string));
  const finding = own.find((f) => names(f, c.office.holder)) ?? own[0] ?? null;
  const said = finding === null ? 'nothing' : names(finding, c.office.holder) ? 'right' : 'wrong';
  return { case: c, finding, said, level: finding?.level ?? '–' };
}

/** Both halves of the benchmark. */
export function runNames(
  stories: readonly Story[],
  garbled: number,
  others: number,
): { readonly garbled: readonly Outcome[]; readonly others: readonly Outcome[] } {
  const book = benchBook();
  const states = statesOf(book);
  return {
    garbled: garbledCases(stories, states, garbled).map((c) => outcomeOf(c, book)),
    others: trueCases(stories, states, others).map((c) => outcomeOf(c, book)),
  };
}

/** What the check of garbled names says of the contexts as they are: none of them names anybody on the list. */
export function untouched(stories: readonly Story[]): readonly Finding[] {
  const book = benchBook();
  return stories.flatMap((s) =>
    reportOn(
      s.map((c) => c.text),
      book,
      PUBLISHED,
    ).findings.filter((f) => f.check === 'name/garbled'),
  );
}
