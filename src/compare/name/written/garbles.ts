import type { EntityRule, OfficeRule, RuleBook, Story } from '../../../model/index.ts';
import { entitiesById, onceForBoth, sentenceAt, witnessOf } from '../../../model/index.ts';
import { foldName } from '../../../text/words/fold-name.ts';
import { compareNames, type Resemblance, resemblanceOf } from '../../../values/index.ts';
import { type BoundOffice, holderOn, officesOf, placesNamed } from './office.ts';
import { isNamed, type Person, peopleOf, tellsOfChange } from './people.ts';

/** A name that nobody knows and the person it seems to stand for, with what speaks for that. */
export type Garble = {
  readonly person: Person;
  readonly holder: EntityRule;
  readonly office: OfficeRule | null;
  readonly likeness: Resemblance;
  /** Another article, or the same, names the holder. */
  readonly second: boolean;
  /** Some article gives the holder the same office. */
  readonly titled: boolean;
  readonly change: boolean;
  readonly because: readonly string[];
};

/** Names of persons that no rule knows and no second source gives, each with the one person of the rule book that it points to. Two checks ask. */
export const garblesIn = onceForBoth((story: Story, book: RuleBook): readonly Garble[] => {
  const people = peopleOf(story, 'words');
  const rules = entitiesById(book);
  const known = knownPersons(book);
  if (known.length === 0) return [];
  const titled = titledHolders(people, book);
  const likenesses = new Map<string, Resemblance>();
  const likenessTo = (person: Person, rule: EntityRule): Resemblance => {
    const key = `${person.chain.name}\n${rule.id}`;
    const own = likenesses.get(key) ?? bestOf(person, rule);
    likenesses.set(key, own);
    return own;
  };
  const named = new Set(story.articles.flatMap(({ annotated }) => annotated.mentions.flatMap((m) => (m.entity !== null && isNamed(m) ? [m.entity] : []))));
  const holders = story.articles.map(({ annotated }) => {
    const isNamedIn = placesNamed(annotated, book);
    return known.map((holder) => ({ ...holder, second: named.has(holder.rule.id), place: holder.offices.some(isNamedIn) }));
  });
  // Letters alone point to nobody: without an office, only those whom the story or the article speaks of.
  const spokenOf = holders.map((own) => own.filter(({ second, place }) => second || place));
  return people.flatMap((person): Garble[] => {
    if (person.chain.entity !== null) return [];
    const { annotated } = person.article;
    const day = annotated.document.published.edtf;
    const bound = person.names.flatMap((m) => officesOf(annotated, m, book));
    const found = ((bound.length > 0 ? holders : spokenOf)[person.index] ?? []).flatMap(({ rule, offices, second, place }): Garble[] => {
      const likeness = likenessTo(person, rule);
      if (likeness.kind === 'same' || (likeness.kind === 'none' && bound.length === 0)) return [];
      const own = bound.filter((b) => offices.includes(b.office) && holderOn(b.office, day)?.person === rule.id);
      if (!points(likeness, own, second, place, person, rule)) return [];
      return [
        {
          person,
          holder: rule,
          office: own[0]?.office ?? null,
          likeness,
          second,
          titled: own.some((b) => titled.has(`${b.office.id} ${rule.id}`)),
          change: tellsOfChange(annotated, person.names) || changesIn(story, rule, people),
          because: reasons(likeness, own, second, place, rule),
        },
      ];
    });
    const best = found.filter((g) => found.every((o) => o === g || rank(g) < rank(o))).filter((g) => rules.has(g.holder.id));
    return best.length === 0 || knownElsewhere(story, person, people) ? [] : best;
  });
});

const rank = (g: Garble): number => (g.office === null ? 1 : 0) + g.likeness.cost;

/** Persons of the rule book with the offices they hold or held. */
function knownPersons(book: RuleBook): { rule: EntityRule; offices: OfficeRule[] }[] {
  const rules = entitiesById(book);
  const ids = [...new Set(book.offices.flatMap((o) => o.holders.map((h) => h.person)))].sort();
  return ids.flatMap((id) => {
    const rule = rules.get(id);
    return rule ? [{ rule, offices: book.offices.filter((o) => o.holders.some((h) => h.person === id)) }] : [];
  });
}

/** Which holders the story names in which office: "office person". */
function titledHolders(people: readonly Person[], book: RuleBook): ReadonlySet<string> {
  const found = new Set<string>();
  for (const p of people)
    if (p.chain.entity !== null)
      for (const m of p.names)
        for (const { office } of officesOf(p.article.annotated, m, book))
          if (holderOn(office, p.article.annotated.document.published.edtf)?.person === p.chain.entity) found.add(`${office.id} ${p.chain.entity}`);
  return found;
}

/** Does an independent article have the same name, spelt so? Then it is no slip of this one. */
function knownElsewhere(story: Story, person: Person, people: readonly Person[]): boolean {
  const { name } = person.chain;
  const own = witnessOf(story, person.article.annotated.document.id);
  const others = story.articles.flatMap(({ annotated }, i) => (witnessOf(story, annotated.document.id) === own ? [] : [{ document: annotated.document, i }]));
  return others.some(
    ({ document, i }) =>
      document.text.includes(name) || people.some((o) => o.index === i && o.chain.entity === null && compareNames(o.chain.name, name).agreement === 'same'),
  );
}

function changesIn(story: Story, rule: EntityRule, people: readonly Person[]): boolean {
  return story.articles.some((a, i) =>
    tellsOfChange(
      a.annotated,
      people.filter((p) => p.index === i && p.chain.entity === rule.id).flatMap((p) => p.names),
    ),
  );
}

function bestOf(person: Person, rule: EntityRule): Resemblance {
  const forms = [rule.name, ...rule.strong];
  return forms.map((form) => resemblanceOf(person.chain.name, form)).reduce((best, r) => (r.cost < best.cost ? r : best));
}

/**
 * Do office, place, sources and spelling together point to this person? The less the letters say, the more must the rest say; a single word that
 * resembles must have no other owner.
 */
function points(likeness: Resemblance, own: readonly BoundOffice[], second: boolean, place: boolean, person: Person, rule: EntityRule): boolean {
  const full = sameShape(person.chain.name, rule.name);
  switch (likeness.kind) {
    case 'same':
      return false;
    case 'close':
      return own.length > 0 || second || (place && full);
    case 'near':
      return own.length > 0 || (full && second && place) || (likeness.throughout && (second || place));
    case 'far':
      return own.some((b) => b.placed) || (second && (place || own.length > 0));
    case 'none':
      return (
        own.some((b) => b.placed) && !person.loose && person.chain.name.length > 3 && !shares(person.chain.name, rule.name) && (second || !ofThePast(person))
      );
  }
}

/** Does a sentence with the name speak of another year than the article's own? Then the office may be that year's. */
function ofThePast({ article, names }: Person): boolean {
  const { annotated } = article;
  const own = annotated.document.published.edtf?.slice(0, 4);
  return names.some((m) => {
    const s = sentenceAt(annotated, m.anchor.span.start);
    const said = s ? annotated.document.text.slice(s.span.start, s.span.end) : '';
    return [...said.matchAll(/\b(?:1[89]|20)\d\d\b/g)].some(([year]) => year !== own) || /\b(?:years ago|at the time|back then)\b/.test(said);
  });
}

/** A given name or surname that the holder bears too: the other half was cut off, or it is a relative. */
const shares = (a: string, b: string): boolean => {
  const words = new Set(foldName(b).split(' '));
  return foldName(a)
    .split(' ')
    .some((w) => words.has(w));
};

/** Given name and surname both there on both sides: a bare surname that is only near could be anybody's. */
const sameShape = (a: string, b: string): boolean => a.includes(' ') && b.includes(' ');

function reasons(likeness: Resemblance, own: readonly BoundOffice[], second: boolean, place: boolean, rule: EntityRule): string[] {
  return [
    ...own.slice(0, 1).map((b) => `“${b.words}” is ${b.office.id}, held by ${rule.name}`),
    ...(likeness.kind === 'none' ? [] : [`the spelling is ${Math.round(likeness.cost * 100)} % slips away from ${rule.name}`]),
    ...(second ? [`the story names ${rule.name}`] : []),
    ...(place ? ['the article speaks of the state or body of the office'] : []),
  ];
}
