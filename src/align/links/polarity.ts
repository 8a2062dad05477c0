import { addOnce, addTo, type EventValue, type Story } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { type Site, sitesOfKind } from '../sites/sites.ts';
import type { Link } from './link.ts';
import { nameKey } from './roles.ts';

const LINKED = 0.85;
/** More reports of one thing than this are compared with the first ones only. */
const CROWDED = 60;
/** What is done to a person once or not at all, so that two reports of it are reports of one thing. */
const TELLING = wordSet(
  'charge arrest indict convict acquit sentence injure wound hospitalize hospitalise resign extradite deport evict expel suspend dismiss impeach sanction',
);

/** Links "was charged" and "was not charged" of one person in different articles: same verb, same voice, and nothing behind the verb that tells them apart. */
export function polarityLinks(story: Story, sites: readonly Site[]): Link[] {
  const byQuestion = new Map<string, number[]>();
  for (const site of sitesOfKind(sites, 'event')) {
    const key = questionKey(story, site);
    if (key) addTo(byQuestion, key, site.at);
  }
  const links: Link[] = [];
  for (const [key, members] of byQuestion) {
    const inArticle = new Map<number, Set<string>>();
    for (const i of members) {
      const { article, claim } = sites[i] as Site;
      addOnce(inArticle, article, claim.polarity);
    }
    const plain = members.filter((i) => inArticle.get((sites[i] as Site).article)?.size === 1);
    plain.forEach((j, y) => {
      for (const i of plain.slice(0, Math.min(y, CROWDED))) {
        const [a, b] = [sites[i] as Site, sites[j] as Site];
        if (a.article !== b.article && a.claim.polarity !== b.claim.polarity && covers(a, b))
          links.push({ a: i, b: j, score: LINKED, because: `the same verb of ${key}` });
      }
    });
  }
  return links;
}

function questionKey(story: Story, site: Site): string | null {
  const { claim } = site;
  if (claim.kind !== 'event' || !claim.value || claim.modality !== 'asserted') return null;
  const value = claim.value as EventValue;
  const subject = value.agent ?? value.patient;
  if (!TELLING.has(value.predicate) || subject?.type !== 'person') return null;
  const person = nameKey(story, site.article, subject);
  return person && `${person} ${value.predicate} ${value.patient ? 'passive' : 'active'}`;
}

/** A denial without particulars denies all; one with particulars denies what has the same ones. */
function covers(a: Site, b: Site): boolean {
  const [negated, affirmed] = a.claim.polarity === 'negated' ? [a, b] : [b, a];
  return negated.claim.context.every((stem) => affirmed.claim.context.includes(stem));
}
