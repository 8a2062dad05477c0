import {
  type Article,
  addOnce,
  addTo,
  byCodeUnit,
  type Chain,
  type Entity,
  type EntityRule,
  type MentionType,
  onceEach,
  type RuleBook,
} from '../model/index.ts';
import { remembered } from '../text/remembered.ts';
import { compareNames, type NameVerdict, spellingsOf } from '../values/index.ts';

/** A thing that one article names: its chain, with the names that tell it from others. */
type Named = {
  readonly article: number;
  readonly chain: number;
  readonly name: string;
  readonly type: MentionType;
  readonly entity: string | null;
  readonly count: number;
};
/** Names of one thing over several articles; which articles, and the different names. */
type Cluster = { entity: string | null; readonly members: Named[]; readonly articles: Set<number>; readonly names: Set<string> };

const take = (into: Cluster, n: Named): void => {
  into.members.push(n);
  into.articles.add(n.article);
  into.names.add(n.name);
};

/** Differences that leave one person one person: another order, script or spelling of a sound, a short form, an initial, a name left out. */
const ONE_PERSON: ReadonlySet<NameVerdict['difference']> = new Set(['none', 'order', 'spelling', 'form', 'initial', 'omission']);

/**
 * The things that the articles of a story name: those of the rule book, and those put together from names that the articles share. Chains within
 * an article come first. Full names of persons join where every pair may be one and no other fits as well; a surname alone joins the only person who
 * bears it; bodies, places and the rest join by equal names. What nobody else is like stays by itself.
 */
export function entitiesOf(articles: readonly Article[], book: RuleBook): Entity[] {
  const named = articles.flatMap(({ annotated }, article) => annotated.chains.flatMap((c, chain): Named[] => namedBy(annotated.mentions, c, article, chain)));
  const clusters: Cluster[] = [];
  const known = new Map<string, Cluster>();
  const open = (n: Named): Cluster => {
    const made: Cluster = { entity: n.entity, members: [], articles: new Set(), names: new Set() };
    take(made, n);
    clusters.push(made);
    if (n.entity !== null) known.set(n.entity, made);
    return made;
  };
  for (const n of named) {
    if (n.entity === null) continue;
    const own = known.get(n.entity);
    if (own) take(own, n);
    else open(n);
  }
  const surnames = new Set(named.flatMap((n) => (n.type === 'person' && n.name.includes(' ') ? [surnameOf(n.name)] : [])));
  const isPerson = (n: Named): boolean => n.type === 'person' || (n.type === 'other' && !n.name.includes(' ') && surnames.has(surnameOf(n.name)));
  const people = named.filter((n) => n.entity === null && isPerson(n));
  joinPeople(people, clusters, book, open, known);
  const byName = new Map<string, Cluster>();
  for (const n of named) {
    if (n.entity !== null || isPerson(n)) continue;
    const key = keyOf(n.name);
    const own = byName.get(key);
    if (own) take(own, n);
    else byName.set(key, open(n));
  }
  const rules = rulesById(book);
  return clusters.map((c) => entityOf(c, rules)).sort((a, b) => byCodeUnit(a.id, b.id));
}

const rulesById = onceEach((book: RuleBook): ReadonlyMap<string, EntityRule> => new Map(book.entities.map((e) => [e.id, e])));

function namedBy(mentions: Article['annotated']['mentions'], c: Chain, article: number, chain: number): Named[] {
  const count = c.mentions.filter((i) => mentions[i]?.form === 'name' || mentions[i]?.form === 'abbreviation').length;
  return count > 0 || c.entity !== null ? [{ article, chain, name: c.name, type: c.type, entity: c.entity, count }] : [];
}

/** "The Selby Fishing-Council" → "selby-fishing-council" */
const keyOf = remembered(
  (name) =>
    name
      .replace(/^the /i, '')
      .split(/[\s‐‑–-]+/)
      .flatMap((w) => spellingsOf(w)[0] || [])
      .join('-') || name.toLowerCase(),
);
const wordsOf = (name: string): string[] => name.split(/\s+/).filter((w) => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(w));
const surnameOf = remembered((name) => spellingsOf(wordsOf(name).at(-1) ?? name)[0] ?? name);

const peopleBySurname = onceEach((book: RuleBook): ReadonlyMap<string, readonly EntityRule[]> => {
  const listed = new Map<string, EntityRule[]>();
  for (const e of book.entities) if (e.type === 'person') addTo(listed, surnameOf(e.name), e);
  return listed;
});

/** Of a surname with more full names than this, which is a list, only equal names are one person. */
const CROWDED = 60;

/** Longer names first, so that a short one finds all who may own it. */
function joinPeople(people: readonly Named[], clusters: readonly Cluster[], book: RuleBook, open: (n: Named) => Cluster, known: Map<string, Cluster>): void {
  const isCrowded = crowdedAmong(people);
  const bySurname = new Map<string, Set<Cluster>>();
  // In a crowd names stand for themselves, elsewhere surnames for all who bear them.
  const blockOf = (name: string): string => (isCrowded(name) ? `=${keyOf(name)}` : surnameOf(name));
  for (const c of clusters) for (const m of c.members) if (m.type === 'person' && m.name.includes(' ')) addOnce(bySurname, blockOf(m.name), c);
  const listed = peopleBySurname(book);
  const longest = people
    .map((n) => ({ n, words: wordsOf(n.name).length }))
    .sort((a, b) => b.words - a.words || b.n.name.length - a.n.name.length || a.n.article - b.n.article || a.n.chain - b.n.chain);
  for (const { n, words } of longest) {
    const full = words > 1;
    const fit = [...(bySurname.get(blockOf(n.name)) ?? [])].filter((c) => !c.articles.has(n.article) && [...c.names].every((name) => mayBeOne(n.name, name)));
    const same = fit.filter((c) => [...c.names].some((name) => compareNames(n.name, name).agreement === 'same'));
    const own = same.length === 1 ? same[0] : fit.length === 1 ? fit[0] : undefined;
    if (own) take(own, n);
    const rule = own || !full ? undefined : ruleFor(n.name, listed.get(surnameOf(n.name)) ?? [], known);
    const into = own ?? open(rule ? { ...n, entity: rule.id } : n);
    if (full) addOnce(bySurname, blockOf(n.name), into);
  }
}

/** Does somebody of this name bear a surname of a crowd? */
function crowdedAmong(people: readonly Named[]): (name: string) => boolean {
  const names = new Map<string, Set<string>>();
  for (const { name } of people) if (name.includes(' ')) addOnce(names, surnameOf(name), keyOf(name));
  return (name) => (names.get(surnameOf(name))?.size ?? 0) > CROWDED;
}

function mayBeOne(a: string, b: string): boolean {
  if (!b.includes(' ')) return true;
  const { agreement, difference } = compareNames(a, b);
  return (agreement === 'same' || agreement === 'compatible') && ONE_PERSON.has(difference);
}

/** The person of the list of whose name this is another spelling, where only one fits. */
function ruleFor(name: string, rules: readonly EntityRule[], known: ReadonlyMap<string, Cluster>): EntityRule | undefined {
  const fit = rules.filter((e) => !known.has(e.id) && compareNames(name, e.name).agreement === 'same');
  return fit.length === 1 ? fit[0] : undefined;
}

function entityOf({ entity, members }: Cluster, rules: ReadonlyMap<string, EntityRule>): Entity {
  const rule = entity === null ? undefined : rules.get(entity);
  const count = new Map<MentionType, number>();
  for (const m of members) if (m.type !== 'other') count.set(m.type, (count.get(m.type) ?? 0) + m.count);
  const type = rule?.type ?? [...count].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0] ?? 'other';
  const name = rule?.name ?? [...members].sort((a, b) => b.name.length - a.name.length || byCodeUnit(a.name, b.name))[0]?.name ?? '';
  return {
    id: entity ?? `${type}:${keyOf(name)}`,
    name,
    type,
    known: entity !== null,
    chains: members.map(({ article, chain }) => ({ article, chain })).sort((a, b) => a.article - b.article || a.chain - b.chain),
  };
}
