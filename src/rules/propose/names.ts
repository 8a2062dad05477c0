import { type EntityRule, type Mention, overlaps, type ProposedRule } from '../../model/index.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { type Case, reasonOf } from './case.ts';

/** One form is the house form, the others want a remark. */
export function houseForm(at: Case): ProposedRule | string {
  const { finding, decision, book } = at;
  const right = finding.readings.find((r) => r.value === decision.reading);
  if (!right) return 'The reading that is right is no longer there.';
  const entity = entityOf(at);
  const forms = finding.readings.map((r) => r.label);
  const others = [...(entity ? [entity.name] : []), ...forms].filter((f) => foldName(f) !== foldName(right.label));
  if (entity && foldName(entity.name) === foldName(right.label) && others.every((f) => entity.flag.some((n) => foldName(n) === foldName(f))))
    return `${entity.at.file} says so already.`;
  const says = `“${right.label}” is the house form${others.length > 0 ? `; ${quoted(others)} ${others.length > 1 ? 'want' : 'wants'} a remark` : ''}.`;
  return entityRule(at, entity, right.label, { flag: others }, says, book.entities);
}

/** All forms are names of one entity, and none wants a remark. */
export function oneEntity(at: Case): ProposedRule | string {
  const { finding, book } = at;
  const entity = entityOf(at);
  const name = entity?.name ?? (finding.readings[0]?.label as string);
  const others = finding.readings.map((r) => r.label).filter((f) => foldName(f) !== foldName(name));
  if (others.length === 0) return 'There is one form only.';
  return entityRule(at, entity, name, { strong: others }, `${quoted([name, ...others])} are names of one; none wants a remark.`, book.entities);
}

/** A name that looked garbled is a name. */
export function properName(at: Case): ProposedRule | string {
  const [first] = at.finding.readings;
  if (!first) return 'The finding has no name.';
  return entityRule(at, null, first.label, {}, `“${first.label}” is a name.`, at.book.entities);
}

/** The entity of the rule book that the finding is about, or null: by its key, else by a form that stands in the book or is linked. */
function entityOf({ finding, report, book }: Case): EntityRule | null {
  const keyed = /^alias\|(.+)$/.exec(finding.key)?.[1];
  const linked = mentionsOf(finding, report)
    .map((m) => m.entity)
    .find((id) => id !== null && book.entities.some((e) => e.id === id));
  const named = book.entities.find((e) => finding.readings.some((r) => [e.name, ...e.strong, ...e.flag].some((n) => foldName(n) === foldName(r.label))));
  return book.entities.find((e) => e.id === keyed) ?? book.entities.find((e) => e.id === linked) ?? named ?? null;
}

const mentionsOf = (finding: Case['finding'], { story }: Case['report']): Mention[] =>
  finding.readings.flatMap((r) =>
    r.evidence.flatMap(({ anchor }) =>
      (story.articles.find((a) => a.annotated.document.id === anchor.doc)?.annotated.mentions ?? []).filter((m) => overlaps(m.anchor.span, anchor.span)),
    ),
  );

/** The entity as it would stand in aliases.yaml: all that is known of it, with names moved to where the editor wants them. */
function entityRule(
  at: Case,
  known: EntityRule | null,
  name: string,
  moved: { readonly strong?: readonly string[]; readonly flag?: readonly string[] },
  says: string,
  book: readonly EntityRule[],
): ProposedRule {
  const taken = new Set([name, ...(moved.strong ?? []), ...(moved.flag ?? [])].map(foldName));
  const kept = (names: readonly string[]): string[] => names.filter((n) => !taken.has(foldName(n)));
  const type = known?.type ?? mentionsOf(at.finding, at.report)[0]?.type ?? 'other';
  const list = (key: string, names: readonly string[]): Record<string, readonly string[]> => (names.length === 0 ? {} : { [key]: [...new Set(names)] });
  const rule = {
    id: known?.id ?? freshId(type, name, at.finding.id, book),
    type,
    name,
    ...list('strong', [...kept(known?.strong ?? []), ...(moved.strong ?? [])]),
    ...list('weak', kept(known?.weak ?? [])),
    ...list('near', known?.near ?? []),
    ...list('flag', [...kept(known?.flag ?? []), ...(moved.flag ?? [])]),
    ...list('not', known?.not ?? []),
    ...list('demonyms', known?.demonyms ?? []),
    ...(known?.country ? { country: known.country } : {}),
    ...(known?.within ? { within: known.within } : {}),
    ...(known?.source ? { source: known.source, ...(known.checked ? {} : { checked: 'no' }) } : {}),
    because: at.decision.because === null && known?.because ? known.because : reasonOf(at.decision, at.finding.id),
  };
  return { schema: 'aliases/1', list: 'entities', says, rules: [rule] };
}

/** `person/rolf-berg`; of a name without Latin letters, or whose id another thing has, `person/f7f3a9c1e`. */
function freshId(type: string, name: string, finding: string, book: readonly EntityRule[]): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  const id = `${type}/${words}`;
  return words === '' || book.some((e) => e.id === id) ? `${type}/f${finding}` : id;
}

const quoted = (names: readonly string[]): string => names.map((n) => `“${n}”`).join(', ');
