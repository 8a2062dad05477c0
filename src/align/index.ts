import type { Annotated, Article, Fact, RuleBook, Story } from '../model/index.ts';
import { type Matter, matterOf } from '../text/matter.ts';
import { canonicalOf } from '../values/index.ts';
import { distinctArticles, withCopies } from './facts/copies.ts';
import { factOf } from './facts/fact.ts';
import { groupsOf } from './facts/group.ts';
import { quoteFacts } from './facts/quotes.ts';
import { rivalsOnly } from './facts/rivals.ts';
import { careerLinks } from './links/careers.ts';
import { exchangedLinks } from './links/figures/exchanged.ts';
import { transposedLinks } from './links/figures/transposed.ts';
import type { Link } from './links/link.ts';
import { milestoneLinks, milestonesApart } from './links/milestones.ts';
import { parallelsOf } from './links/parallel.ts';
import { bothGiven, placeLinks } from './links/placing.ts';
import { polarityLinks } from './links/polarity.ts';
import { relatePrinted } from './links/printed.ts';
import { areComparable, relate, tiesOfDay } from './links/relate.ts';
import { personKey, roleLinks } from './links/roles.ts';
import { ruledLinks, ruledQuestions } from './links/ruled.ts';
import { type Seen, seenOf } from './links/seen.ts';
import { eachSlotPair } from './links/slots.ts';
import { eachCandidate } from './sites/candidates.ts';
import { type Portrait, portraitOf, stemsOf } from './sites/kindred.ts';
import { type Place, placeKey, placesOf, type Site, sitesOf, wordsFor } from './sites/sites.ts';
import { type Usage, usageOf } from './sites/usage.ts';

/**
 * Puts claims that answer the same question side by side. Three ways lead to a link: the same slot of one sentence printed twice,
 * likeness of what two claims are about, and a question of facts.yaml, which also keeps claims apart. Pure; near-linear in the number of claims (blocking keys, never all pairs).
 */
export function align(story: Story, book: RuleBook): readonly Fact[] {
  const distinct = distinctArticles(story);
  return alignDistinct(distinct.story, book).map((fact) => withCopies(fact, distinct));
}

function alignDistinct(story: Story, book: RuleBook): Fact[] {
  // What they need to be found is let go before the other claims are laid out, and what links need before they are put together.
  const said = quoteFacts(story, book);
  const sites = sitesOf(story);
  const places = placesOf(story);
  const usage = usageOf(places);
  const ruled = ruledQuestions(story, sites, places, book);
  const links = linksBetween(story, sites, places, usage, ruled);
  const wordFor = wordsFor(places);
  const portrait = (site: Site): Portrait => portraitOf(story, site, places.get(placeKey(site.article, site.sentence)) as Place, usage(site.article));
  const answerOf = (site: Site): string => personKey(story, site) ?? canonicalOf(site.claim);
  const told = groupsOf(sites, links, answerOf, ruled)
    .filter(({ members }) => members.some((i) => (sites[i] as Site).claim.kind !== 'event') || isDisputed(members.map((i) => sites[i] as Site)))
    .map((group) => factOf(story, sites, portrait, group, book, wordFor));
  return [...told, ...said].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Every link between sites that stands when its rivals are known. `ruled`: the question of facts.yaml that a site answers. */
function linksBetween(
  story: Story,
  sites: readonly Site[],
  places: ReadonlyMap<number, Place>,
  usage: (article: number) => Usage,
  ruled: ReturnType<typeof ruledQuestions>,
): readonly Link[] {
  const inSentence = bySentence(sites);
  const seen = seenOf(story, sites, places, usage, inSentence);
  const links = new Map<number, Link>();
  const annotatedOf = (at: number): Annotated => (story.articles[(sites[at] as Site).article] as Article).annotated;
  const offer = (link: Link | null): void => {
    if (!link || (ruled[link.a] && ruled[link.b] && ruled[link.a] !== ruled[link.b])) return;
    if (milestonesApart(story, sites, link.a, link.b)) return;
    const held = withinMatter(link, matterOf(annotatedOf(link.a), annotatedOf(link.b)));
    if (held === null) return;
    const key = link.a * sites.length + link.b;
    const known = links.get(key);
    links.set(key, known ? bothOf(known, held) : held);
  };
  eachSlotPair(parallelsOf(places), inSentence, (a, b, likeness) => {
    if (!areComparable(a, b) || (a.claim.kind === 'place' && bothGiven(story, a, b, 'sentence'))) return;
    const [x, y] = a.at < b.at ? [a, b] : [b, a];
    offer(relatePrinted(x, y, likeness, seen));
  });
  const stems = stemsOf(places);
  eachCandidate(
    sites,
    (site) => ({ stems: [...stems(site), ...ownedBy(seen, site)], ties: site.claim.kind === 'date' ? tiesOfDay(seen(site)) : 1 }),
    (a, b) => areComparable(a, b) && offer(relate(seen(a), seen(b))),
  );
  for (const link of ruledLinks(ruled, sites)) offer(link);
  for (const link of [
    ...roleLinks(story, sites),
    ...polarityLinks(story, sites),
    ...placeLinks(story, sites),
    ...milestoneLinks(story, sites),
    ...careerLinks(story, sites),
    ...exchangedLinks(sites, seen),
    ...transposedLinks(sites, seen),
  ])
    offer(link);
  return rivalsOnly(sites, inSentence, seen, [...links.values()]);
}

/** An age is set beside all others of whose owner it is, whatever else their sentences say, and the day of a toll beside that of another. */
function ownedBy(seen: (site: Site) => Seen, site: Site): readonly string[] {
  if (site.claim.kind === 'date') return seen(site).tolled ? ['day of the toll'] : [];
  const owner = site.claim.property === 'age' ? seen(site).owner() : null;
  return owner === null ? [] : [`age of ${owner.split(' ').at(-1)}`];
}

/** What is printed twice so faithfully is one sentence, whatever stands around it. */
const FAITHFUL = 0.95;
/** Of articles that may be about two matters no link is certain. */
const DOUBTED = 0.7;

/** A link as far as the articles of its claims are about one matter; null where they are about two. What a thing has once in its life, and what facts.yaml asks, it has in any. */
function withinMatter(link: Link, matter: Matter): Link | null {
  if (link.ruled || matter === 'one') return link;
  if (matter === 'other') return null;
  return (link.slot && link.score >= FAITHFUL) || link.score <= DOUBTED ? link : { ...link, score: DOUBTED };
}

/** Of two links of one pair the surer, with what either says of the pair. */
const bothOf = (a: Link, b: Link): Link => ({
  ...(a.score < b.score ? b : a),
  ruled: a.ruled === true || b.ruled === true,
  anyMood: a.anyMood === true || b.anyMood === true,
  unhedged: a.unhedged === true || b.unhedged === true,
});

/** Do the claims give several answers? */
const isDisputed = (sites: readonly Site[]): boolean => new Set(sites.map((s) => canonicalOf(s.claim))).size > 1;

/** The sites of each sentence, by `placeKey`; they come in order of place. */
function bySentence(sites: readonly Site[]): ReadonlyMap<number, readonly Site[]> {
  const found = new Map<number, Site[]>();
  let own: Site[] = [];
  for (const site of sites) {
    if (own[0]?.article !== site.article || own[0].sentence !== site.sentence) {
      own = [];
      found.set(placeKey(site.article, site.sentence), own);
    }
    own.push(site);
  }
  return found;
}
