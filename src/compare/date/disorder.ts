import type { Story } from '../../model/index.ts';
import { addTo, byPlace, claimsOfKind, witnessOf } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { spellingsOf } from '../../values/index.ts';
import { type Dated, datedIn, folded, sameOwner } from './lives.ts';

/** Two dates of one life in an order that no life has: `earlier` can only come first, and its date does not. */
export type Disorder = { readonly earlier: Dated; readonly later: Dated; readonly because: string };

/** What a body goes through at its beginning and at its end. */
const BEGINS = new Set(['found', 'establish', 'form', 'incorporate']);
const ENDS = new Set(['disband', 'dissolve', 'collapse', 'fold']);
/** What is done for, or to, somebody not yet born, on the day of a birth, or with a name that others bear. */
const UNBORN = wordSet(
  'bear be have conceive name expect plan christen baptise baptize adopt deliver die kill arrive come release publish premiere found establish form build call date',
);
/** Days of the longest time by which a slip puts a birth behind what somebody did; more is a namesake's. */
const LIFETIME = 100 * 365;

/**
 * Dates of different articles that no life allows: somebody did something on the day of his birth or before it; a body ended when another article
 * lets it begin, or before. An article that tells both knows of a short life.
 */
export function disordersIn(story: Story): readonly Disorder[] {
  if (!story.articles.some((article) => claimsOfKind(article, 'date').some((c) => c.by === 'milestone' && (c.property === 'bear' || BEGINS.has(c.property)))))
    return [];
  const all = story.articles.map((_, i) => datedIn(story, i));
  const byOwner = new Map<string, Dated[]>();
  const inArticle = new Map<string, Dated[]>();
  for (const dated of all.flat())
    for (const owner of ownersOf(dated)) {
      if (isDeed(dated) || isEnd(dated)) addTo(byOwner, owner, dated);
      if (isBirth(dated) || isBegin(dated) || isEnd(dated)) addTo(inArticle, `${dated.article} ${owner}`, dated);
    }
  const voices = story.articles.map(({ annotated }) => witnessOf(story, annotated.document.id));
  const tells = (article: number, own: Dated, of: (d: Dated) => boolean): boolean =>
    ownersOf(own).some((owner) => inArticle.get(`${article} ${owner}`)?.some((d) => of(d) && sameOwner(d, own)));
  return all.flat().flatMap((earlier) => {
    const birth = isBirth(earlier);
    if (!birth && !isBegin(earlier)) return [];
    const others = new Set(ownersOf(earlier).flatMap((owner) => (byOwner.get(owner) ?? []).slice(0, CROWDED)));
    return [...others].sort(byArticle).flatMap((later): Disorder[] => {
      if (voices[later.article] === voices[earlier.article]) return [];
      if (!(birth ? isDeed(later) : isEnd(later)) || !(birth ? precedesBirth(later, earlier) : later.last <= earlier.last) || !sameOwner(earlier, later))
        return [];
      if (tells(later.article, earlier, birth ? isBirth : isBegin) || (!birth && tells(earlier.article, later, isEnd))) return [];
      return [{ earlier, later, because: birth ? 'nobody does anything before his birth' : 'nothing ends before it begins' }];
    });
  });
}

/** More dates of namesakes than this are looked at no further than the first ones. */
const CROWDED = 60;

const byArticle = (a: Dated, b: Dated): number => a.article - b.article || byPlace(a.anchor.span, b.anchor.span);

/** By what its owner is found again: each word of a person's names as it sounds, all else by the very name. */
const ownersOf = ({ person, names }: Dated): readonly string[] => [
  ...new Set(person ? names.flatMap((name) => name.split(/\s+/).flatMap((word) => spellingsOf(word)[0] ?? [])) : names.map(folded)),
];

const isBirth = ({ verb, person }: Dated): boolean => verb === 'bear' && person;
const isBegin = ({ verb, person }: Dated): boolean => BEGINS.has(verb) && !person;
const isEnd = ({ verb, person }: Dated): boolean => ENDS.has(verb) && !person;
const isDeed = ({ verb, person }: Dated): boolean => person && !UNBORN.has(verb);

/** On the very day, or on days all before it. */
function precedesBirth(deed: Dated, birth: Dated): boolean {
  const day = birth.first === birth.last;
  return (deed.last < birth.first || (day && deed.last === birth.first)) && birth.first - deed.last <= LIFETIME;
}
