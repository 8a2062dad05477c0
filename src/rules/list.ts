import type { Grounds, RuleBook } from '../model/index.ts';

/** One rule as `crosscheck rules list` shows it. */
export type RuleRow = { readonly kind: string; readonly id: string; readonly says: string; readonly grounds: Grounds };

/** Every rule of a book that stands at a place in a file, by kind and id. */
export function listRules(book: RuleBook): readonly RuleRow[] {
  const row =
    <T extends Grounds>(kind: string, id: (rule: T) => string, says: (rule: T) => string) =>
    (rule: T): RuleRow => ({ kind, id: id(rule), says: says(rule), grounds: rule });
  return [
    ...book.entities.map(
      row(
        'aliases',
        (e) => e.id,
        (e) => [e.name, ...e.strong, ...e.weak, ...e.flag].join(' · '),
      ),
    ),
    ...book.checks.map(
      row(
        'checks',
        (c) => c.check,
        (c) => c.level,
      ),
    ),
    ...book.contraries.map(
      row(
        'contraries',
        (c) => c.id,
        (c) => `${c.question}: ${c.answers.map((a) => a.says).join(' / ')}`,
      ),
    ),
    ...book.copy.notes.map(
      row(
        'copy/note',
        (n) => n.pattern,
        (n) => (n.signed ? 'signed insertion' : 'note to the desk'),
      ),
    ),
    ...book.copy.abbreviations.map(
      row(
        'copy/abbreviation',
        (a) => a.short,
        (a) => a.long,
      ),
    ),
    ...book.copy.artefacts.map(
      row(
        'copy/artefact',
        (a) => a.phrase,
        (a) => a.means,
      ),
    ),
    ...book.copy.untranslated.map(
      row(
        'copy/untranslated',
        (u) => u.words,
        (u) => u.means,
      ),
    ),
    ...book.copy.furniture.map(
      row(
        'copy/furniture',
        (f) => f.pattern,
        () => 'page furniture',
      ),
    ),
    ...book.events.map(
      row(
        'events',
        (e) => e.id,
        (e) => [e.name, e.date ?? e.yearly, ...e.places].filter((x) => x !== null).join(' · '),
      ),
    ),
    ...book.facts.map(
      row(
        'facts',
        (f) => f.id,
        (f) => f.question,
      ),
    ),
    ...book.offices.map(
      row(
        'office-holders',
        (o) => o.id,
        (o) => o.holders.map((h) => `${h.person} ${h.from ?? ''}–${h.to ?? ''}`).join(' · '),
      ),
    ),
    ...book.sources.map(
      row(
        'sources',
        (s) => s.id,
        (s) => [s.name, s.kind, s.family].filter((x) => x !== null).join(' · '),
      ),
    ),
    ...book.tolerances.map(
      row(
        'tolerances',
        (t) => t.id,
        (t) => ('relative' in t.allow ? `${+(t.allow.relative * 100).toFixed(6)} %` : String(t.allow.absolute)),
      ),
    ),
  ];
}
