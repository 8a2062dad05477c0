import { byCodeUnit, EMPTY_BOOK, type RuleBook } from '../model/index.ts';
import type { Fragment } from './kind.ts';

/** Adds a fragment to a book: of two rules with one id the later one stays; lists are sorted by id. */
function merge(book: RuleBook, part: Fragment): RuleBook {
  return {
    entities: later(book.entities, part.entities, (r) => r.id),
    offices: later(book.offices, part.offices, (r) => r.id),
    events: later(book.events, part.events, (r) => r.id),
    contraries: later(book.contraries, part.contraries, (r) => r.id),
    facts: later(book.facts, part.facts, (r) => r.id),
    tolerances: later(book.tolerances, part.tolerances, (r) => r.id),
    quotes: {
      cues: union(book.quotes.cues, part.quotes?.cues),
      sameWords: [...book.quotes.sameWords, ...(part.quotes?.sameWords ?? [])],
      mayDiffer: union(book.quotes.mayDiffer, part.quotes?.mayDiffer),
    },
    copy: {
      notes: later(book.copy.notes, part.copy?.notes, (r) => r.pattern),
      abbreviations: later(book.copy.abbreviations, part.copy?.abbreviations, (r) => r.short),
      artefacts: later(book.copy.artefacts, part.copy?.artefacts, (r) => r.phrase),
      untranslated: later(book.copy.untranslated, part.copy?.untranslated, (r) => r.words),
      furniture: later(book.copy.furniture, part.copy?.furniture, (r) => r.pattern),
    },
    sources: later(book.sources, part.sources, (r) => r.id),
    checks: later(book.checks, part.checks, (r) => r.check),
    files: book.files,
  };
}

/** The rules of several fragments, the later ones winning. */
export const mergeAll = (parts: readonly Fragment[], start: RuleBook = EMPTY_BOOK): RuleBook => parts.reduce(merge, start);

function later<T>(before: readonly T[], added: readonly T[] | undefined, idOf: (rule: T) => string): readonly T[] {
  if (!added || added.length === 0) return before;
  const byId = new Map(before.map((rule) => [idOf(rule), rule]));
  for (const rule of added) byId.set(idOf(rule), rule);
  return [...byId.values()].sort((a, b) => byCodeUnit(idOf(a), idOf(b)));
}

const union = (before: readonly string[], added: readonly string[] | undefined): readonly string[] =>
  [...new Set([...before, ...(added ?? [])])].sort(byCodeUnit);
