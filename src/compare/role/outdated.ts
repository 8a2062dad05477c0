import type { Article, Claim, ClaimOf, Evidence, Holder, OfficeRule, RoleValue, RuleBook, Story } from '../../model/index.ts';
import { claimsOfKind } from '../../model/index.ts';
import { boundsOf, labelOfRole, postOf } from '../../values/index.ts';
import { defineCheck, type Found } from '../check.ts';

/** Offices whose title English keeps for life: "President" and a surname may speak of a former one. */
const KEPT = new Set(['president', 'senator', 'governor', 'ambassador', 'judge', 'justice', 'general', 'admiral', 'colonel', 'speaker', 'monarch']);

type Days = { readonly low: number; readonly high: number };

/** A person with an office that office-holders.yaml gives to somebody else on the day of the event. */
export const roleOutdated = defineCheck({
  id: 'role/outdated',
  ceiling: 'warning',
  title: 'The office belonged to somebody else on that day',
  why: 'An office printed with the name of someone who no longer, or never, held it misleads about who decides.',
  find: ({ story, book }) => {
    if (!book.offices.length) return [];
    const raised = new Map<string, Found>();
    for (const article of story.articles) {
      const published = daysOf(article.annotated.document.published.edtf);
      if (!published) continue;
      for (const claim of claimsOfKind(article, 'role')) {
        if (!claim.value || claim.polarity === 'negated' || claim.modality !== 'asserted') continue;
        const found = findingFor(story, article, claim, published, book);
        if (found && !raised.has(found.key)) raised.set(found.key, found);
      }
    }
    return [...raised.values()];
  },
  examples: {
    agree: [
      ['UN Secretary-General António Guterres opened the summit.'],
      ['Former UN Secretary-General Ban Ki-moon opened the summit.'],
      ['In 2015 UN Secretary-General Ban Ki-moon opened the summit.'],
    ],
    disagree: [['UN Secretary-General Ban Ki-moon opened the summit.'], ['Former NATO Secretary-General Mark Rutte opened the summit.']],
  },
});

const daysOf = (edtf: string | null): Days | null => (edtf === null ? null : boundsOf(edtf));

function findingFor(story: Story, article: Article, claim: ClaimOf<'role'>, published: Days, book: RuleBook): Found | null {
  const value = claim.value as RoleValue;
  const person = entityOf(article, value);
  if (person === null) return null;
  const office = book.offices.find((o) => names(o, value, person, book));
  if (!office) return null;
  const own = office.holders.filter((h) => h.person === person);
  const days = [published, ...daysNear(article, claim)];
  const holdsIt = own.some((h) => days.some((d) => inOffice(h, d)));
  const [holder, ...others] = office.holders.filter((h) => inOffice(h, published));
  if (value.status === 'elect') {
    if (!own.some((h) => h.to === null && h.from !== null && h.status !== 'elect' && (daysOf(h.from)?.high ?? 0) < published.low)) return null;
  } else if (value.status === 'former') {
    if (!own.some((h) => h.to === null && h.from !== null && inOffice(h, published)) || value.post.toLowerCase().includes('then')) return null;
  } else if (holdsIt || !holder || others.length || (own.length && KEPT.has(postOf(value.post).head))) return null;
  return finding(
    story,
    claim,
    value,
    person,
    office,
    value.status === 'current' || value.status === 'acting' ? (holder as Holder) : (own.find((h) => h.to === null) ?? (own[0] as Holder)),
    book,
  );
}

const entityOf = ({ annotated }: Article, { person }: RoleValue): string | null => annotated.chains[person.chain]?.entity ?? person.entity;

/** Is it this office? The wording is one of its titles, and state or body is its own; where neither is named, the person must have held it. */
function names(office: OfficeRule, value: RoleValue, person: string, book: RuleBook): boolean {
  const owners = ownersOf(office, book);
  const bare = (text: string): string[] => [...postOf(text).words].filter((w) => !owners.words.has(w)).sort();
  const said = bare(value.post);
  if (!office.titles.some((t) => bare(t).join(' ') === said.join(' '))) return false;
  const entity = value.organization?.entity ?? null;
  if (entity !== null) return owners.ids.has(entity);
  const named = said.length < postOf(value.post).words.size;
  return named || (value.organization === null && office.holders.some((h) => h.person === person));
}

type Owners = { readonly ids: ReadonlySet<string>; readonly words: ReadonlySet<string> };

/** The state or body of an office, with the words that name it. */
function ownersOf(office: OfficeRule, book: RuleBook): Owners {
  const owners = book.entities.filter(
    (e) => e.id === office.organization || (office.country !== null && e.type === 'place' && e.within === null && e.country === office.country),
  );
  return {
    ids: new Set(owners.map((e) => e.id)),
    words: new Set(owners.flatMap((e) => [e.name, ...e.strong, ...e.demonyms].flatMap((n) => [...postOf(n).words]))),
  };
}

/** Days that the sentence or the one before speaks of: the office may be that of the time told. */
function daysNear(article: Article, claim: Claim): Days[] {
  const { annotated } = article;
  const at = annotated.sentences.findIndex((s) => s.span.start === claim.sentence.start);
  const from = annotated.sentences[Math.max(0, at - 1)]?.span.start ?? claim.sentence.start;
  return claimsOfKind(article, 'date').flatMap((c) => {
    if (!c.value?.edtf || c.anchor.span.start < from || c.anchor.span.end > claim.sentence.end) return [];
    return daysOf(c.value.edtf) ?? [];
  });
}

/** Could the holder have been in office on one of the days? Unknown ends are open. */
function inOffice({ from, to }: Holder, days: Days): boolean {
  const first = daysOf(from)?.low ?? Number.NEGATIVE_INFINITY;
  const last = daysOf(to)?.high ?? Number.POSITIVE_INFINITY;
  return first <= days.high && days.low <= last;
}

function finding(story: Story, claim: ClaimOf<'role'>, value: RoleValue, person: string, office: OfficeRule, holder: Holder, book: RuleBook): Found {
  const nameOf = (id: string): string => book.entities.find((e) => e.id === id)?.name ?? id;
  const held = value.status === 'former' || value.status === 'elect';
  const since = holder.from === null ? '' : ` since ${holder.from}`;
  const label = labelOfRole(value);
  const expected = held ? [] : placesOf(story, holder.person);
  return {
    confidence: value.organization ? 0.85 : 0.75,
    agreement: null,
    key: `role|${office.id}|${person}|${value.status}`,
    subject: `office of ${nameOf(person)}`,
    readings: [
      { value: `${person} ${value.status}`, label: `${label} ${value.person.name}`, witnesses: 1, evidence: [{ anchor: claim.anchor, reads: null }], more: 0 },
      ...(expected.length ? [{ value: holder.person, label: nameOf(holder.person), witnesses: expected.length, evidence: expected, more: 0 }] : []),
    ],
    what: held
      ? `“${claim.anchor.exact}”: ${nameOf(person)} ${value.status === 'elect' ? 'already' : 'still'} holds the office${since}.`
      : `“${claim.anchor.exact}” ${value.person.name}: the list gives the office to ${nameOf(holder.person)}${since}.`,
    next: held
      ? `Leave out “${value.status}”, or bring the list of office-holders up to date.`
      : 'Write “former”, name the holder, or bring the list of office-holders up to date.',
    because: [`${office.id} in ${office.at.file}:${office.at.line}`, claim.reading],
  };
}

/** The first place in each article that names an entity. */
function placesOf(story: Story, entity: string): Evidence[] {
  return story.articles.flatMap(({ annotated }) => {
    const mention = annotated.mentions.find((m) => m.entity === entity);
    return mention ? [{ anchor: mention.anchor, reads: null }] : [];
  });
}
