import type { Grounds, RuleBook } from '../model/index.ts';

/** One rule as `crosscheck rules list` shows it. */
export type RuleRow = { readonly kind: string; readonly id: string; readonly says: string; readonly grounds: Grounds };

/** Every rule of a book that stands at a place in a file, by kind and id. */
export function listRules({ copy, ...book }: RuleBook): readonly RuleRow[] {
  return [
    ...rows('aliases', book.entities, (e) => [e.id, listed(e.name, ...e.strong, ...e.weak, ...e.flag)]),
    ...rows('checks', book.checks, (c) => [c.check, c.level]),
    ...rows('contraries', book.contraries, (c) => [c.id, `${c.question}: ${c.answers.map((a) => a.says).join(' / ')}`]),
    ...rows('copy/note', copy.notes, (n) => [n.pattern, n.signed ? 'signed insertion' : 'note to the desk']),
    ...rows('copy/abbreviation', copy.abbreviations, (a) => [a.short, a.long]),
    ...rows('copy/artefact', copy.artefacts, (a) => [a.phrase, a.means]),
    ...rows('copy/untranslated', copy.untranslated, (u) => [u.words, u.means]),
    ...rows('copy/furniture', copy.furniture, (f) => [f.pattern, 'page furniture']),
    ...rows('events', book.events, (e) => [e.id, listed(e.name, e.date ?? e.yearly, ...e.places)]),
    ...rows('facts', book.facts, (f) => [f.id, f.question]),
    ...rows('office-holders', book.offices, (o) => [o.id, listed(...o.holders.map((h) => `${h.person} ${h.from ?? ''}–${h.to ?? ''}`))]),
    ...rows('sources', book.sources, (s) => [s.id, listed(s.name, s.kind, s.family)]),
    ...rows('tolerances', book.tolerances, ({ id, allow }) => [id, 'relative' in allow ? `${+(allow.relative * 100).toFixed(6)} %` : String(allow.absolute)]),
  ];
}

function rows<T extends Grounds>(kind: string, rules: readonly T[], shown: (rule: T) => readonly [id: string, says: string]): RuleRow[] {
  return rules.map((rule) => {
    const [id, says] = shown(rule);
    return { kind, id, says, grounds: rule };
  });
}

const listed = (...parts: readonly (string | null)[]): string => parts.filter((p) => p !== null).join(' · ');
