import { addTo, type DateValue, entityNamed, type Mention, mentionsIn, type Story, sentenceAt } from '../../model/index.ts';
import { agreementOf, areInAgreement, boundsOfDate, compareNames, isAgreement } from '../../values/index.ts';
import { type Site, sitesOfKind } from '../sites/sites.ts';
import type { Link } from './link.ts';

/** Of a person's birth and death, by first and last name; of all else, and of a name alone, which others may bear: a warning, never an error. */
const SURE = 0.85;
const LIKELY = 0.72;
/** More dates of one milestone than this are compared with the first ones only. */
const CROWDED = 60;

/** Verbs that tell of one milestone; the first stands for all. */
const SAME = new Map([
  ['establish', 'found'],
  ['form', 'found'],
  ['incorporate', 'found'],
  ['publish', 'release'],
  ['debut', 'premiere'],
  ['dissolve', 'disband'],
]);

/**
 * Links the dates that articles give to one milestone of one thing: its birth, its founding, its release. However far apart they are, a thing
 * has only one; where an article gives several (a release in two countries), only a date that fits none of them is linked to them.
 */
export function milestoneLinks(story: Story, sites: readonly Site[]): Link[] {
  const byKey = new Map<string, number[]>();
  for (const site of sitesOfKind(sites, 'date')) {
    if (site.claim.by !== 'milestone' || site.claim.polarity === 'negated' || !isFirm(site)) continue;
    for (const key of keysOf(site)) addTo(byKey, key, site.at);
  }
  const links: Link[] = [];
  for (const all of byKey.values()) {
    const members = all.slice(0, CROWDED);
    members.forEach((j, y) => {
      for (const i of members.slice(0, y)) {
        const link = linkOf(story, sites, members, i, j);
        if (link) links.push(link);
      }
    });
  }
  return links;
}

/** Are both milestones, and of two things or of two kinds? Then nothing else makes them one question, however alike their sentences are. */
export function milestonesApart(story: Story, sites: readonly Site[], i: number, j: number): boolean {
  const [a, b] = [sites[i] as Site, sites[j] as Site];
  if (a.claim.by !== 'milestone' || b.claim.by !== 'milestone') return false;
  if (isRefined(sites, i) || isRefined(sites, j)) return true;
  return kindOf(a) !== kindOf(b) || namesApart(a, b) || (agreementOf(a.claim, b.claim) === 'conflict' && editionsApart(story, a, b));
}

/** "Harbour Over Me (2005 film) was released in August": the closer date stands for both. They stand close in the order of claims. */
function isRefined(sites: readonly Site[], i: number): boolean {
  const own = sites[i] as Site;
  return sites
    .slice(Math.max(0, i - BESIDE), i + BESIDE)
    .some(
      (s) =>
        s.article === own.article &&
        s.sentence === own.sentence &&
        s.claim.by === 'milestone' &&
        kindOf(s) === kindOf(own) &&
        lengthOf(s) < lengthOf(own) &&
        agree(s, own),
    );
}

/** Claims between two dates of one sentence. */
const BESIDE = 12;
const agree = (x: Site, y: Site): boolean => areInAgreement(x.claim, y.claim);

const kindOf = ({ claim }: Site): string => SAME.get(claim.property) ?? claim.property;

/** Each name has a word that the other lacks, and they are no two spellings of one. */
function namesApart(a: Site, b: Site): boolean {
  const names = (s: Site): string[] => s.claim.about.map((m) => m.name);
  const within = (x: readonly string[], y: readonly string[]): boolean => x.every((w) => y.includes(w));
  return names(a).every((x) =>
    names(b).every((y) => {
      const [p, q] = [wordsOf(x), wordsOf(y)];
      return !within(p, q) && !within(q, p) && !isAgreement(compareNames(x, y, { schema: 'organization' }).agreement);
    }),
  );
}

/** Told as done, of a day, month or year that the words give: "on Friday" is the news. */
const isFirm = ({ claim }: Site): boolean =>
  (claim.modality === 'asserted' || claim.modality === 'alleged') &&
  claim.kind === 'date' &&
  claim.value?.timex.type === 'DATE' &&
  claim.value.anchoredTo !== 'published' &&
  boundsOfDate(claim.value as DateValue) !== null;

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/^(?:the|a|an) /, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Blocking: the milestone and the last word of each name. */
const keysOf = (site: Site): Set<string> =>
  new Set(
    site.claim.about.flatMap((m) =>
      wordsOf(m.name)
        .slice(-1)
        .map((last) => `${kindOf(site)} ${last}`),
    ),
  );

function linkOf(story: Story, sites: readonly Site[], members: readonly number[], i: number, j: number): Link | null {
  const [a, b] = [sites[i] as Site, sites[j] as Site];
  if (a.article === b.article) return null;
  const likeness = ofOneThing(story, a, b);
  if (likeness === null) return null;
  if (isRefined(sites, i) || isRefined(sites, j)) return null;
  const gives = (own: Site, other: Site): boolean =>
    members.some((k) => sites[k]?.article === own.article && lengthOf(sites[k] as Site) <= lengthOf(own) && agree(sites[k] as Site, other));
  if (!agree(a, b) && (gives(a, b) || gives(b, a) || editionsApart(story, a, b))) return null;
  const score = likeness === 'person' && /^(?:bear|die)$/.test(a.claim.property) ? SURE : LIKELY;
  return { a: i, b: j, score, because: `both date “${a.claim.property}” of ${a.claim.about[0]?.name ?? 'one thing'}`, ruled: true };
}

/** Days that a date covers: "2005" gives no day of July away. */
function lengthOf({ claim }: Site): number {
  const bounds = boundsOfDate(claim.value as DateValue);
  return bounds ? bounds.last - bounds.first : 0;
}

/** One person by more than the last name, or anything by the very same name; null where nothing says so. */
function ofOneThing(story: Story, a: Site, b: Site): 'person' | 'name' | null {
  let best: 'name' | null = null;
  for (const m of a.claim.about)
    for (const n of b.claim.about) {
      const [x, y] = [fullName(story, a, m), fullName(story, b, n)];
      const [p, q] = [wordsOf(x), wordsOf(y)];
      if (m.type === 'person' && n.type === 'person' && p.length > 1 && q.length > 1 && isAgreement(compareNames(x, y).agreement)) return 'person';
      if (p.join(' ') === q.join(' ') || (m.type !== 'person' && n.type !== 'person' && sameBody(x, y))) best = 'name';
    }
  return best;
}

const sameBody = (x: string, y: string): boolean => compareNames(x, y, { schema: 'organization' }).agreement === 'same';

const fullName = (story: Story, { article }: Site, m: Mention): string =>
  m.form === 'description' ? m.name : (entityNamed(story, article, m.chain)?.name ?? story.articles[article]?.annotated.chains[m.chain]?.name ?? m.name);

/** A film comes out in one country and then in another, a book in cloth and then in paper: both say which, and not the same. */
function editionsApart(story: Story, a: Site, b: Site): boolean {
  const [x, y] = [a, b].map((s) => editionOf(story, s));
  return x !== undefined && y !== undefined && (x.forms !== y.forms || (x.places.size > 0 && y.places.size > 0 && ![...x.places].some((p) => y.places.has(p))));
}

const FORMS =
  /\b(?:dvd|blu-ray|vhs|home video|digital|digitally|streaming|paperback|hardcover|single|vinyl|cd|limited|theatres?|theaters?|cinemas?|festival|worldwide|internationally)\b/gi;

function editionOf(story: Story, { claim, article }: Site): { readonly forms: string; readonly places: ReadonlySet<string> } | undefined {
  if (!/^(?:release|publish|premiere)$/.test(claim.property)) return undefined;
  const annotated = story.articles[article]?.annotated;
  const sentence = annotated ? sentenceAt(annotated, claim.anchor.span.start) : null;
  if (!annotated || !sentence) return undefined;
  const within = mentionsIn(annotated, sentence.span).filter((m) => m.type === 'place');
  const forms = annotated.document.text.slice(sentence.span.start, sentence.span.end).match(FORMS) ?? [];
  return { forms: [...new Set(forms.map((f) => f.toLowerCase()))].sort().join(' '), places: new Set(within.map((m) => m.name.toLowerCase())) };
}
