import {
  type Article,
  type Claim,
  type ClaimKind,
  type ClaimOf,
  type DateValue,
  type Fact,
  type FactChange,
  grouped,
  type RuleBook,
} from '../../model/index.ts';
import { canonicalOf, compareNames, compareQuoteWords, labelOf, ruledWords, wordsOfQuote } from '../../values/index.ts';
import { slotsOf } from './slots.ts';

type Change = { readonly kind: ClaimKind; readonly change: FactChange['change']; readonly before: Claim | null; readonly after: Claim | null };

/** Counts that an article gives once: an old and a new one are the same question. */
const NAMED = new Set(['deaths', 'injured', 'missing', 'arrested', 'evacuated', 'homeless', 'magnitude', 'depth']);

/**
 * The facts that differ between two versions of one article, in order of place. Words may move and be told anew: what both versions say
 * somewhere has not changed. `facts` are those of both versions put side by side.
 */
export function changesBetween(older: Article, newer: Article, facts: readonly Fact[], book: RuleBook): readonly FactChange[] {
  const [before, after] = [details(older), details(newer)];
  const isSame = sameIn(book);
  const changed: Change[] = [];
  const used = new Set<string>();
  const pair = (a: Claim, b: Claim): void => {
    if (used.has(a.id) || used.has(b.id) || isSame(a, b)) return;
    used.add(a.id).add(b.id);
    changed.push({ kind: a.kind, change: 'changed', before: a, after: b });
  };
  const gone = before.filter((a) => !after.some((b) => isSame(a, b)));
  const come = after.filter((b) => !before.some((a) => isSame(a, b)));
  const [isGone, isCome] = [new Set(gone.map((c) => c.id)), new Set(come.map((c) => c.id))];
  for (const slot of slotsOf([older.annotated, before], [newer.annotated, after], isSame))
    if (isGone.has(slot.before.id) || isCome.has(slot.after.id)) pair(slot.before, slot.after);
  for (const [a, b] of alignedPairs(facts, isGone, isCome)) pair(a, b);
  for (const a of gone) {
    const partners = come.filter((b) => !used.has(b.id) && b.kind === a.kind && kindred(a, b, book));
    if (partners[0] && !used.has(a.id)) pair(a, partners[0]);
  }
  const turned = polarityTurned(older, newer);
  const lone = (claims: readonly Claim[], change: 'removed' | 'added'): Change[] =>
    claims.filter((c) => !used.has(c.id)).map((c) => ({ kind: c.kind, change, before: change === 'removed' ? c : null, after: change === 'added' ? c : null }));
  return onceEach([...changed, ...turned, ...lone(gone, 'removed'), ...lone(come, 'added')]).map(({ kind, change, before: a, after: b }) => ({
    kind,
    change,
    property: (b ?? a)?.property ?? '',
    before: a && { anchor: a.anchor, label: labelIn(a, b) },
    after: b && { anchor: b.anchor, label: labelIn(b, a) },
  }));
}

/** What a claim says; beside one in the same words, what it says otherwise. */
function labelIn(claim: Claim, other: Claim | null): string {
  const label = labelOf(claim);
  if (other === null || other.anchor.exact.toLowerCase() !== claim.anchor.exact.toLowerCase() || labelOf(other) !== label) return label;
  return claim.kind === 'role' && claim.value ? claim.value.person.name : claim.property || label;
}

/** Dates, numbers, titles, quotations, and each name once, outside headlines' repetitions and page furniture. */
function details({ claims }: Article): Claim[] {
  const names = new Set<string>();
  return claims.filter((c) => {
    if (c.value === null || c.block === 'furniture' || c.block === 'duplicate') return false;
    switch (c.kind) {
      case 'date':
        return c.value.timex.type === 'DATE' || c.value.timex.type === 'TIME';
      case 'quantity':
        return !/^(?:a|an|one|both)$/i.test(c.anchor.exact);
      case 'quote':
        return c.value.directness !== 'indirect';
      case 'role':
        return c.value.person.form === 'name';
      case 'name': {
        const name = c.value.name.toLowerCase();
        return !names.has(name) && names.add(name) !== null;
      }
      default:
        return false;
    }
  });
}

/** Do two claims of the versions say one thing? A post of one person does, however the name is spelt: that is a change of the name. A date in the same words does, whatever day it is counted from. */
function sameIn(book: RuleBook): (a: Claim, b: Claim) => boolean {
  const quoted = quotedWords(book);
  return (a, b) => {
    if (a.kind !== b.kind) return false;
    if (a.kind === 'date' && b.kind === 'date')
      return canonicalOf(a) === canonicalOf(b) || a.anchor.exact.toLowerCase() === b.anchor.exact.toLowerCase() || bare(a) === bare(b);
    if (a.kind === 'name' && b.kind === 'name') return sharesName(a.value?.name ?? '', b.value?.name ?? '');
    if (a.kind === 'quote') return quoted(a) === quoted(b);
    if (a.kind === 'role' && b.kind === 'role') return canonicalOf(a) === canonicalOf(b) && isPerson(a, b);
    return canonicalOf(a) === canonicalOf(b) && (a.property === b.property || !NAMED.has(a.property) || !NAMED.has(b.property));
  };
}

const bare = (claim: Claim): string => (claim.value as DateValue).edtf || claim.id;

/** "Verrick" is in "Tomas Verrick". */
function sharesName(a: string, b: string): boolean {
  const [x, y] = [a, b].map((n) => ` ${n.toLowerCase().replace(/['’]s\b/g, '')} `) as [string, string];
  return x.includes(y) || y.includes(x);
}

/** One person, under one name or two spellings of it. */
function isPerson(a: ClaimOf<'role'>, b: ClaimOf<'role'>): boolean {
  const [x, y] = [a.value?.person.name ?? '', b.value?.person.name ?? ''];
  return sharesName(x, y) || compareNames(x, y, { schema: 'person' }).score >= 0.7;
}

function quotedWords(book: RuleBook): (claim: Claim) => string {
  const rules = ruledWords(book.quotes);
  return (claim) =>
    claim.kind === 'quote'
      ? wordsOfQuote(claim.value?.content ?? [], rules)
          .map((w) => w.key)
          .join(' ')
      : '';
}

/** Where alignment puts claims of both versions side by side, and neither version gives the other's answer. */
function alignedPairs(facts: readonly Fact[], isGone: ReadonlySet<string>, isCome: ReadonlySet<string>): [Claim, Claim][] {
  return facts.flatMap((fact): [Claim, Claim][] => {
    if (fact.readings.length < 2 || fact.kind === 'event' || fact.kind === 'quote') return [];
    const claims = fact.readings.flatMap((r) => r.claims);
    const [a, b] = [claims.filter((c) => isGone.has(c.id)), claims.filter((c) => isCome.has(c.id))];
    return a[0] && b[0] && new Set(a.map(canonicalOf)).size === 1 && new Set(b.map(canonicalOf)).size === 1 ? [[a[0], b[0]]] : [];
  });
}

/** The same count, the same person's post, one utterance, one name in another spelling. */
function kindred(a: Claim, b: Claim, book: RuleBook): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity') return a.property === b.property && NAMED.has(a.property);
  if (a.kind === 'role' && b.kind === 'role') return isPerson(a, b);
  if (a.kind === 'name' && b.kind === 'name')
    return (
      a.value?.type === b.value?.type &&
      compareNames(a.value?.name ?? '', b.value?.name ?? '', a.value?.type === 'person' ? { schema: 'person' } : {}).score >= 0.7
    );
  if (a.kind !== 'quote' || b.kind !== 'quote') return false;
  const rules = ruledWords(book.quotes);
  return compareQuoteWords(wordsOfQuote(a.value?.content ?? [], rules), wordsOfQuote(b.value?.content ?? [], rules)).difference !== 'unrelated';
}

/** "was charged" in one version, "was not charged" in the other. */
function polarityTurned(older: Article, newer: Article): Change[] {
  const keyOf = (c: Claim): string | null =>
    c.kind === 'event' && c.value && (c.value.agent || c.value.patient)
      ? `${c.value.predicate} ${c.value.agent?.name ?? ''} ${c.value.patient?.name ?? ''}`.toLowerCase()
      : null;
  const said = grouped(newer.claims, keyOf);
  return older.claims.flatMap((a): Change[] => {
    const key = keyOf(a);
    const others = key ? (said.get(key) ?? []) : [];
    const alike = older.claims.some((c) => c !== a && keyOf(c) === key && c.polarity !== a.polarity);
    return others.length > 0 && !alike && others.every((b) => b.polarity !== a.polarity)
      ? [{ kind: 'event', change: 'changed', before: a, after: others[0] as Claim }]
      : [];
  });
}

function onceEach(changes: readonly Change[]): Change[] {
  const seen = new Set<string>();
  const at = ({ after, before }: Change): number => (after ?? before)?.anchor.span.start ?? 0;
  return changes
    .filter(({ kind, before, after }) => {
      const key = [kind, ...[before, after].map((c) => (c ? `${c.property} ${canonicalOf(c)}` : ''))].join(' | ');
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => at(a) - at(b));
}
