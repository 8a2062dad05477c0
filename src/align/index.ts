import type { Article, Fact, RuleBook, Story } from '../model/index.ts';
import { canonicalOf } from '../values/index.ts';
import { aroundOf } from './around.ts';
import { distinctArticles, withCopies } from './copies.ts';
import { datedBy, isAgain, isEdition, isToday } from './dated.ts';
import { doersOf } from './days.ts';
import { factOf } from './fact.ts';
import { TOLLS, verbsNear, wayFrom } from './figures.ts';
import { groupsOf, type Link } from './group.ts';
import { candidates, type Portrait, portraitOf } from './kindred.ts';
import { milestoneLinks, milestonesApart } from './milestones.ts';
import { parallelsOf, slotPairs } from './parallel.ts';
import { bothGiven, placeLinks } from './placing.ts';
import { polarityLinks } from './polarity.ts';
import { questionOf, relate, type Seen } from './question.ts';
import { quoteFacts } from './quotes.ts';
import { rivalsOnly } from './rivals.ts';
import { personKey, roleLinks } from './roles.ts';
import { ruledLinks, ruledQuestions } from './ruled.ts';
import { scenesOf } from './scene.ts';
import { figuresBeside, type Place, placeKey, placesOf, type Site, sitesOf, wordsFor } from './sites.ts';
import { usageOf } from './usage.ts';
import { singledOut } from './whole.ts';

/** Sentences of a brief text: a claim and a note. */
const FEW = 3;

/**
 * Puts claims that answer the same question side by side. Three ways lead to a link: the same slot of one sentence printed twice,
 * likeness of what two claims are about, and a question of facts.yaml, which also keeps claims apart. Pure; near-linear in the number of claims (blocking keys, never all pairs).
 */
export function align(story: Story, book: RuleBook): readonly Fact[] {
  const distinct = distinctArticles(story);
  return alignDistinct(distinct.story, book).map((fact) => withCopies(fact, distinct));
}

function alignDistinct(story: Story, book: RuleBook): Fact[] {
  const sites = sitesOf(story).filter((s) => questionOf(s.claim) !== null);
  const places = placesOf(story);
  const wordFor = wordsFor(places);
  const usage = usageOf(places);
  const placeOfSite = (s: Site): Place => places.get(placeKey(s.article, s.sentence)) as Place;
  // Most sites are verbs that nothing is set beside: portraits and scenes are made when somebody asks.
  const portraits = sites.map((s) => once(() => portraitOf(story, s, placeOfSite(s), usage(s.article))));
  const sceneOf = scenesOf(story);
  const alone = onlyAnswers(sites);
  const backed = backedAnswers(sites, alone);
  const inSentence = bySentence(sites);
  const doers = doersOf(sites);
  const foremost = foremostTolls(sites);
  const seen = sites.map(
    (site, i): Seen => ({
      site,
      portrait: portraits[i] as () => Portrait,
      scene: once(() => sceneOf(site)),
      beside: once(() => figuresBeside(site, placeOfSite(site))),
      singled: once(() => singledOut((story.articles[site.article] as Article).annotated, site)),
      alone: alone.has(i),
      around: once(() => aroundOf(site, places, usage(site.article))),
      dated: once(() => (site.claim.kind === 'date' ? datedBy((story.articles[site.article] as Article).annotated, site) : [])),
      doer: doers.get(`${placeKey(site.article, site.sentence)} ${site.claim.property}`) ?? null,
      verbs: once(() => verbsNear(site, inSentence)),
      from: wayFrom((story.articles[site.article] as Article).annotated, site),
      backed: backed.has(i),
      foremost: foremost.has(i),
      today: isToday((story.articles[site.article] as Article).annotated, site),
      again: isAgain((story.articles[site.article] as Article).annotated, site),
      edition: isEdition((story.articles[site.article] as Article).annotated, site),
      next: nextTo(placeOfSite(site), site),
      brief: (story.articles[site.article] as Article).annotated.sentences.length <= FEW,
    }),
  );
  const ruled = ruledQuestions(story, sites, places, book);
  const position = new Map(sites.map((s, i) => [s, i]));
  const links = new Map<string, Link>();
  const offer = (link: Link | null): void => {
    if (!link || (ruled[link.a] && ruled[link.b] && ruled[link.a] !== ruled[link.b])) return;
    if (milestonesApart(story, sites, link.a, link.b)) return;
    const key = `${link.a} ${link.b}`;
    const known = links.get(key);
    const best = !known || known.score < link.score ? link : known;
    links.set(key, known?.ruled || link.ruled ? { ...best, ruled: true } : best);
  };
  for (const { a, b, likeness } of slotPairs(parallelsOf(places), inSentence)) {
    const [i, j] = [position.get(a) as number, position.get(b) as number];
    if (a.claim.kind === 'place' && bothGiven(story, a, b, 'sentence')) continue;
    offer(relate(seen, Math.min(i, j), Math.max(i, j), likeness));
  }
  for (const [i, j] of candidates(sites, portraits, (claim) => (claim.kind === 'date' || claim.kind === 'quantity' ? questionOf(claim) : null)))
    offer(relate(seen, i, j, null));
  for (const link of ruledLinks(ruled, sites)) offer(link);
  for (const link of [...roleLinks(story, sites), ...polarityLinks(story, sites), ...placeLinks(story, sites), ...milestoneLinks(story, sites)]) offer(link);
  const facts = groupsOf(sites, rivalsOnly(seen, [...links.values()]), (s) => personKey(story, s) ?? canonicalOf(s.claim), ruled).map((group) =>
    factOf(story, sites, portraits, group, book, wordFor),
  );
  const told = facts.filter((fact) => fact.kind !== 'event' || fact.readings.length > 1);
  return [...told, ...quoteFacts(story, book)].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function bySentence(sites: readonly Site[]): ReadonlyMap<number, readonly Site[]> {
  const found = new Map<number, Site[]>();
  for (const s of sites) {
    const key = placeKey(s.article, s.sentence);
    const own = found.get(key);
    if (own) own.push(s);
    else found.set(key, [s]);
  }
  return found;
}

/** Of the sites that give the only figure of their class in their article: those whose figure another article gives, as its only one too. */
function backedAnswers(sites: readonly Site[], alone: ReadonlySet<number>): ReadonlySet<number> {
  const articles = new Map<string, Set<number>>();
  const keyOf = (s: Site): string => `${questionOf(s.claim)} ${s.claim.property} ${canonicalOf(s.claim)}`;
  for (const i of alone) {
    const s = sites[i] as Site;
    articles.set(keyOf(s), (articles.get(keyOf(s)) ?? new Set()).add(s.article));
  }
  return new Set([...alone].filter((i) => (articles.get(keyOf(sites[i] as Site))?.size ?? 0) > 1));
}

/** The tolls that an article gives first, and those that repeat them. */
function foremostTolls(sites: readonly Site[]): ReadonlySet<number> {
  const first = new Map<string, string>();
  return new Set(
    sites.flatMap((s, i) => {
      if (!TOLLS.has(s.claim.property)) return [];
      const [key, value] = [`${s.article} ${s.claim.property}`, canonicalOf(s.claim)];
      if (!first.has(key)) first.set(key, value);
      return first.get(key) === value ? [i] : [];
    }),
  );
}

/** Stem of the content word right behind a site in its sentence, or ''. */
const nextTo = (place: Place, { last }: Site): string => place.stems[last - place.from] ?? '';

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Quantities that are the only value of their class in their article. */
function onlyAnswers(sites: readonly Site[]): ReadonlySet<number> {
  const answers = new Map<string, Set<string>>();
  const classes = sites.map((s) => (s.claim.kind === 'quantity' ? `${s.article} ${questionOf(s.claim)} ${s.claim.property}` : null));
  for (const [i, s] of sites.entries()) {
    const own = classes[i] ?? null;
    if (own === null) continue;
    const given = answers.get(own);
    if (given) given.add(canonicalOf(s.claim));
    else answers.set(own, new Set([canonicalOf(s.claim)]));
  }
  return new Set(classes.flatMap((own, i) => (own !== null && answers.get(own)?.size === 1 ? [i] : [])));
}
