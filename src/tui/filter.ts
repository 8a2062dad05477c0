import { addTo, onceEach, onceForBoth } from '../model/index.ts';
import { type Desk, type Item, isOpen, issueOf, kindOf, notesOf, sentenceOf } from './desk.ts';

/** A condition that the list may be narrowed to: within a family one must hold, of every family that has any. */
export type Condition = { readonly family: 'level' | 'kind' | 'state' | 'source'; readonly value: string };

/** What the list is narrowed to. */
export type Filter = { readonly conditions: readonly Condition[]; readonly search: string };

/** All findings pass. */
export const NO_FILTER: Filter = { conditions: [], search: '' };

/** The conditions that narrow this desk, in the order of the filter screen. */
export function conditionsOf(desk: Desk): Condition[] {
  const values = (family: Condition['family'], all: readonly string[]): Condition[] => [...new Set(all)].map((value) => ({ family, value }));
  return [
    ...values('state', ['open', 'decided']),
    ...values(
      'level',
      desk.items.map((i) => i.finding.level),
    ),
    ...values('kind', desk.items.map((i) => kindOf(i.finding.check)).sort()),
    ...values('source', [...new Set(desk.items.flatMap(sourcesOf))].sort()),
  ];
}

/** Does a condition narrow the list now? */
export const holds = ({ conditions }: Filter, { family, value }: Condition): boolean => conditions.some((c) => c.family === family && c.value === value);

/** The filter with a condition put in or taken out. */
export const toggled = (filter: Filter, condition: Condition): Filter => ({
  ...filter,
  conditions: holds(filter, condition)
    ? filter.conditions.filter((c) => c.family !== condition.family || c.value !== condition.value)
    : [...filter.conditions, condition],
});

/** The findings that pass, in order. Every frame asks. */
export const passing = onceForBoth((desk: Desk, filter: Filter): readonly Item[] => {
  if (filter.search === '' && filter.conditions.length === 0) return desk.items;
  const families = new Map<string, string[]>();
  for (const { family, value } of filter.conditions) addTo(families, family, value);
  const words = folded(filter.search);
  return desk.items.filter(
    (item) => [...families].every(([family, values]) => valuesOf(item, family).some((v) => values.includes(v))) && textOf(item).includes(words),
  );
});

function valuesOf(item: Item, family: string): readonly string[] {
  const { finding } = item;
  if (family === 'state') return [isOpen(finding) ? 'open' : 'decided'];
  if (family === 'level') return [finding.level];
  return family === 'kind' ? [kindOf(finding.check)] : sourcesOf(item);
}

const sourcesOf = ({ finding, home }: Item): string[] => [
  ...new Set(finding.readings.flatMap((r) => r.evidence.map((e) => home.places.documentOf(e.anchor.doc).path))),
];

/** What a search looks through: the finding, its words, the sentences around them, notes and reasons. */
const textOf = onceEach((item: Item): string => {
  const { finding } = item;
  const quoted = finding.readings.flatMap((r) => [r.label, ...r.evidence.map((e) => sentenceOf(item, e.anchor))]);
  return folded(
    [
      issueOf(finding),
      finding.what,
      finding.check,
      finding.id,
      ...sourcesOf(item),
      ...quoted,
      finding.decision?.because ?? '',
      ...notesOf(finding).map((n) => n.text),
    ].join(' '),
  );
});

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');

/** The filter in words. */
export function filterText({ conditions, search }: Filter): string {
  const words = conditions.map((c) => c.value);
  return [...words, ...(search === '' ? [] : [`"${search}"`])].join(', ') || 'none';
}
