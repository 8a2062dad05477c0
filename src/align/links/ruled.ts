import { type FactRule, least, type RuleBook, type Story } from '../../model/index.ts';
import { contentStems } from '../../text/words/phrases.ts';
import { type Place, placeKey, type Site } from '../sites/sites.ts';
import type { Link } from './link.ts';

/** How many content and other words may lie between a claim and the words of a question. */
const REACH = 16;
/** How many sentences back the entity of a question may have been named ("it went on duty"). */
const BACK = 2;

/** The question of facts.yaml that each site answers, or null. A site answers the one whose words stand nearest to it. */
export function ruledQuestions(story: Story, sites: readonly Site[], places: ReadonlyMap<number, Place>, book: RuleBook): readonly (FactRule | null)[] {
  if (book.facts.length === 0) return sites.map(() => null);
  const phrases = new Map(book.facts.map((f) => [f, f.words.map(contentStems)]));
  return sites.map((site) => {
    const place = places.get(placeKey(site.article, site.sentence));
    if (!place) return null;
    let best: FactRule | null = null;
    let nearest = REACH + 1;
    for (const [rule, words] of phrases) {
      if ((rule.kind !== 'any' && rule.kind !== site.claim.kind) || (rule.property !== null && rule.property !== site.claim.property)) continue;
      const distance = least(words.map((stems) => distanceTo(site, place, stems)));
      if (distance < nearest && isAbout(story, site, rule)) [best, nearest] = [rule, distance];
    }
    return best;
  });
}

/** Links between the sites that answer one question of facts.yaml, each to the one before it. */
export function ruledLinks(questions: readonly (FactRule | null)[], sites: readonly Site[]): readonly Link[] {
  const last = new Map<string, number>();
  const links: Link[] = [];
  for (const [i, rule] of questions.entries()) {
    if (!rule) continue;
    const key = `${rule.id} ${(sites[i] as Site).claim.kind}`;
    const before = last.get(key);
    if (before !== undefined)
      links.push({ a: before, b: i, score: 0.9, because: `one question of ${rule.at.file}:${rule.at.line}: ${rule.question}`, ruled: true });
    last.set(key, i);
  }
  return links;
}

/** The farthest word of a phrase from the claim, in tokens; infinite where one is missing. */
function distanceTo(site: Site, place: Place, stems: readonly string[]): number {
  const [first, last] = [site.first - place.from, site.last - place.from];
  let farthest = 0;
  for (const stem of stems) {
    let near = Number.POSITIVE_INFINITY;
    place.words.forEach((word, i) => {
      if (word.stem === stem) near = Math.min(near, i < first ? first - i : Math.max(0, i - last + 1));
    });
    farthest = Math.max(farthest, near);
  }
  return farthest;
}

function isAbout(story: Story, site: Site, rule: FactRule): boolean {
  if (rule.about === null || site.claim.about.some((m) => m.entity === rule.about)) return true;
  const annotated = story.articles[site.article]?.annotated;
  const here = annotated?.sentences[site.sentence];
  const from = annotated?.sentences[Math.max(0, site.sentence - BACK)];
  if (!annotated || !here || !from) return false;
  const pointsBack = annotated.tokens.slice(here.first, here.last).some((t) => POINTER.test(t.lower));
  const block = annotated.document.blocks.find((b) => b.span.start <= here.span.start && here.span.end <= b.span.end);
  const start = pointsBack ? from.span.start : Math.max(from.span.start, block?.span.start ?? 0);
  return annotated.mentions.some((m) => m.entity === rule.about && m.anchor.span.start >= start && m.anchor.span.end <= here.span.end);
}

/** Words that carry a subject over to the next paragraph; without one, a paragraph may have turned to something else. */
const POINTER = /^(?:it|its|they|them|their|this|these|that|those|which|he|she|his|her)$/;
