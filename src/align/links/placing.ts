import { addOnce, addTo, type Mention, type PlaceValue, type Story } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { agreementOf, canonicalOf, foldedPlace } from '../../values/index.ts';
import { type Site, sitesOfKind } from '../sites/sites.ts';
import type { Link } from './link.ts';

/** What happens in one place, so that two places for it are rivals. */
const HAPPENING = wordSet(
  `kill die crash sink explode shoot attack strike hit collide derail erupt occur happen hold sign arrest detain open burn fire collapse capsize land stab bomb meet wound injure find drown rob kidnap abduct murder overturn topple skid detonate drift`,
);
const BY_STREET = 0.85;
/** Directions hang on what is measured from where: worth a look. */
const BY_BEARING = 0.7;
const BY_VERB = 0.8;
/** More places of one happening than this are compared with the first ones only. */
const CROWDED = 60;
/** Stems that two sentences of one happening share, the verb left out. */
const SHARED = 3;

/** Links places that answer one question: two blocks of one street, two directions from one town, or one verb of one subject. */
export function placeLinks(story: Story, sites: readonly Site[]): Link[] {
  const byKey = new Map<string, number[]>();
  for (const site of sitesOfKind(sites, 'place')) {
    const key = keyOf(site);
    if (key) addTo(byKey, key, site.at);
  }
  const links: Link[] = [];
  for (const [key, all] of byKey) {
    const answers = new Map<number, Set<string>>();
    for (const i of all) addOnce(answers, (sites[i] as Site).article, canonicalOf((sites[i] as Site).claim));
    const members = all.filter((i) => answers.get((sites[i] as Site).article)?.size === 1);
    members.forEach((j, y) => {
      for (const i of members.slice(0, Math.min(y, CROWDED))) {
        const [a, b] = [sites[i] as Site, sites[j] as Site];
        if (a.article === b.article || bothGiven(story, a, b, 'article')) continue;
        const verb = key.startsWith('verb');
        const shared = a.claim.context.filter((s) => b.claim.context.includes(s)).length;
        if (verb ? shared <= SHARED || agreementOf(a.claim, b.claim) === 'unknown' : shared < 1 && a.claim.property !== b.claim.property) continue;
        links.push({ a: i, b: j, score: verb ? BY_VERB : key.startsWith('block') ? BY_STREET : BY_BEARING, because: `places of one happening, ${key}` });
      }
    });
  }
  return links;
}

function keyOf({ claim }: Site): string | null {
  if (claim.kind !== 'place' || !claim.value || claim.polarity !== 'affirmed' || claim.modality !== 'asserted') return null;
  const { place, relation } = claim.value as PlaceValue;
  const [kind] = relation.split(' ');
  if (kind === 'block' || kind === 'bearing') return `${kind} ${foldedPlace(place.name)}`;
  return HAPPENING.has(claim.property) ? `verb ${claim.property}` : null;
}

/** Does either article (or, of one sentence printed twice, either sentence) name the other's place too? Then it speaks of two. Blocks and directions have one name. */
export function bothGiven(story: Story, a: Site, b: Site, where: 'article' | 'sentence'): boolean {
  const [x, y] = [a.claim.value as PlaceValue, b.claim.value as PlaceValue];
  if (/^(?:block|bearing)/.test(x.relation) || foldedPlace(x.place.name) === foldedPlace(y.place.name)) return false;
  return names(story, a, y.place, where) || names(story, b, x.place, where);
}

function names(story: Story, { article, claim }: Site, place: Mention, where: 'article' | 'sentence'): boolean {
  const mentions = story.articles[article]?.annotated.mentions ?? [];
  const { start, end } = claim.sentence;
  const name = foldedPlace(place.name);
  return mentions.some(
    (m) =>
      (where === 'article' || (m.anchor.span.start >= start && m.anchor.span.end <= end)) &&
      ((place.entity !== null && m.entity === place.entity) || foldedPlace(m.name) === name),
  );
}
