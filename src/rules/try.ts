import { byCodeUnit, type RuleBook, type Span } from '../model/index.ts';
import { lineColumnAt, lineStarts } from '../text/files/frame.ts';
import { finderOf, findNear } from '../text/patterns/pattern.ts';
import { answersIn } from '../text/words/contraries.ts';
import { listRules, type RuleRow } from './list.ts';

/** One place that a rule's words are found at. */
export type Hit = {
  readonly rule: RuleRow;
  readonly path: string;
  readonly span: Span;
  readonly line: number;
  readonly column: number;
  readonly exact: string;
};

/**
 * What the rules of a file (by its label; null = all files) would hit in these texts: names, titles of offices, named days, notes,
 * abbreviations, artefacts, untranslated words, furniture. Levels, tolerances and facts hit no words. In order of path, place and rule.
 */
export function tryRules(book: RuleBook, file: string | null, texts: readonly { readonly path: string; readonly text: string }[]): readonly Hit[] {
  const rules = listRules(book).filter((r) => file === null || r.grounds.at.file === file);
  const searched = rules.map((rule) => ({ rule, find: wordsOf(book, rule) })).filter((s) => s.find.length > 0);
  return texts
    .flatMap(({ path, text }) => {
      const starts = lineStarts(text);
      return searched.flatMap(({ rule, find }) =>
        find.flatMap((f) => f(text)).map((span): Hit => ({ rule, path, span, ...lineColumnAt(starts, span.start), exact: text.slice(span.start, span.end) })),
      );
    })
    .sort((a, b) => byCodeUnit(a.path, b.path) || a.span.start - b.span.start || a.span.end - b.span.end || byCodeUnit(a.rule.id, b.rule.id));
}

type Find = (text: string) => readonly Span[];

function wordsOf(book: RuleBook, rule: RuleRow): readonly Find[] {
  const plain = (names: readonly string[]): readonly Find[] => names.map((n) => literally(n));
  switch (rule.kind) {
    case 'aliases':
      return book.entities.filter((e) => e.id === rule.id).flatMap((e) => plain([e.name, ...e.strong, ...e.weak, ...e.flag]));
    case 'contraries':
      return book.contraries.filter((c) => c.id === rule.id).map((c) => (text: string) => answersIn(text, c).map((a) => a.span));
    case 'events':
      return book.events.filter((e) => e.id === rule.id).flatMap((e) => plain([e.name, ...e.variants]));
    case 'office-holders':
      return book.offices.filter((o) => o.id === rule.id).flatMap((o) => plain(o.titles));
    case 'sources':
      return book.sources.filter((s) => s.id === rule.id).flatMap((s) => plain([s.name, ...s.aliases]));
    case 'copy/abbreviation':
      return plain([rule.id]);
    case 'copy/artefact':
      return book.copy.artefacts.filter((a) => a.phrase === rule.id).map((a) => (text: string) => findNear(text, a.phrase, a.near));
    case 'copy/note':
    case 'copy/untranslated':
    case 'copy/furniture':
      return [finderOf(rule.id)];
    default:
      return [];
  }
}

/** Whole words in the given case. */
function literally(name: string): Find {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s{1,3}');
  const re = new RegExp(`(?<![\\p{L}\\p{M}\\p{Nd}])${escaped}(?![\\p{L}\\p{M}\\p{Nd}])`, 'gu');
  return (text) => Array.from(text.matchAll(re), (m) => ({ start: m.index, end: m.index + m[0].length }));
}
