import { addTo, entityNamed, type Mention, type RoleValue, type Story } from '../../model/index.ts';
import { agreementOf, areInAgreement, canonicalOf, spellingsOf } from '../../values/index.ts';
import { type Site, sitesOfKind } from '../sites/sites.ts';
import type { Link } from './link.ts';

const LINKED = 0.9;
/** More wordings of one person's posts than this are compared with the first ones only. */
const CROWDED = 60;

/** A person as other articles would name him: the entity of the story; null where only one word is known. */
export function nameKey(story: Story, article: number, person: Mention): string | null {
  if (person.form === 'description' || person.form === 'pronoun') return null;
  const chain = story.articles[article]?.annotated.chains[person.chain];
  const entity = entityNamed(story, article, person.chain);
  if (entity && (entity.known || entity.name.includes(' '))) return entity.id;
  const words = (entity?.name ?? chain?.name ?? person.name).split(/\s+/).filter((w) => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(w));
  if (words.length < 2) return null;
  return `${spellingsOf(words[0] as string)[0]} ${spellingsOf(words.at(-1) as string)[0]}`;
}

/** Whose post a claim gives, by `nameKey`; null for claims of other kinds. */
export const personKey = (story: Story, { claim, article }: Site): string | null =>
  claim.kind === 'role' && claim.value ? nameKey(story, article, (claim.value as RoleValue).person) : null;

/** In one sentence printed twice: the same person by the last word of the name, or nobody by name on both sides. */
export function samePerson(a: Site, b: Site): boolean {
  const [x, y] = [(a.claim.value as RoleValue).person, (b.claim.value as RoleValue).person];
  if (x.form === 'description' || y.form === 'description') return x.form === y.form;
  const last = (name: string): string => spellingsOf(name.split(/\s+/).at(-1) as string)[0] as string;
  return last(x.name) === last(y.name);
}

/**
 * Links the posts that articles give to one person where they can be measured against each other. Posts that may both be held are not
 * linked, nor is a post to a rival's where its own article gives that post too.
 */
export function roleLinks(story: Story, sites: readonly Site[]): Link[] {
  const byPerson = new Map<string, number[]>();
  for (const site of sitesOfKind(sites, 'role')) {
    const key = personKey(story, site);
    if (key && site.claim.polarity === 'affirmed') addTo(byPerson, key, site.at);
  }
  const links: Link[] = [];
  for (const [key, all] of byPerson) {
    const members = all.slice(0, CROWDED);
    const agrees = (i: number, j: number): boolean => areInAgreement((sites[i] as Site).claim, (sites[j] as Site).claim);
    const given = new Map<string, boolean>();
    const alsoGives = (article: number, j: number): boolean => {
      const known = given.get(`${article} ${j}`) ?? members.some((k) => (sites[k] as Site).article === article && agrees(k, j));
      given.set(`${article} ${j}`, known);
      return known;
    };
    members.forEach((j, y) => {
      for (const i of members.slice(0, y)) {
        const [a, b] = [sites[i] as Site, sites[j] as Site];
        if (a.article === b.article && canonicalOf(a.claim) !== canonicalOf(b.claim)) continue;
        const agreement = agreementOf(a.claim, b.claim);
        if (agreement === 'different-scope' || agreement === 'unknown') continue;
        if (agreement === 'conflict' && (alsoGives(a.article, j) || alsoGives(b.article, i))) continue;
        links.push({ a: i, b: j, score: LINKED, because: `posts of one person, ${key.replace(/^person:/, '').replace(/-/g, ' ')}` });
      }
    });
  }
  return links;
}
