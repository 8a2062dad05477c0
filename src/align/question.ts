import type { Annotated, Claim, DateValue, QuantityValue, Story } from '../model/index.ts';
import { stem } from '../text/index.ts';
import { boundsOfDate, dimensionOf } from '../values/index.ts';
import type { Link } from './group.ts';
import { likenessOf, type Portrait } from './kindred.ts';
import { samePerson } from './roles.ts';
import type { Site } from './sites.ts';
import { common } from './synonyms.ts';

/** Properties that name a question by themselves; any other is the noun that is counted. */
const NAMED = new Set(['deaths', 'injured', 'missing', 'arrested', 'age', 'magnitude', 'depth', 'evacuated', 'homeless']);

/**
 * The class of question a claim answers, the coarse part of its blocking key: what is measured and in what dimension. Null where a claim
 * answers no question that another source could answer differently (a duration without its event, a bare number).
 */
export function questionOf(claim: Claim): string | null {
  if (claim.kind === 'date') {
    const value = claim.value as DateValue | null;
    return value?.edtf && (value.timex.type === 'DATE' || value.timex.type === 'TIME') ? 'when' : null;
  }
  if (claim.kind === 'role') return claim.value ? 'post' : null;
  if (claim.kind === 'event') return claim.value ? `happens ${claim.property}` : null;
  if (claim.kind !== 'quantity' || !claim.value) return null;
  const { unit } = claim.value as QuantityValue;
  if (NAMED.has(claim.property)) return claim.property;
  const noun = /^\{(.*)\}$/.exec(unit)?.[1];
  if (noun) return `{${common(stem(noun.split('_').at(-1) as string))}}`;
  return unit === '1' ? `1 ${claim.property}` : dimensionOf(unit);
}

const LINKED = 0.5;
/** Sentences less alike than this may have been rewritten, and say another thing with another post. */
const FAITHFUL = 0.85;

/**
 * Do two claims answer one question? Null where they do not. `slot` is the likeness of the two sentences where the claims stand in the
 * same slot of both, else null and what they are about decides.
 */
export function relate(story: Story, sites: readonly Site[], portraits: readonly Portrait[], i: number, j: number, slot: number | null): Link | null {
  const [a, b] = [sites[i] as Site, sites[j] as Site];
  if (questionOf(a.claim) !== questionOf(b.claim)) return null;
  if (a.claim.kind === 'event' && (slot === null || slot < FAITHFUL || a.article === b.article)) return null;
  if ((a.claim.kind !== 'event' && a.claim.polarity !== b.claim.polarity) || apart(story, a, b)) return null;
  if (a.claim.kind === 'role' && (slot === null || slot < FAITHFUL || !samePerson(a, b))) return null;
  const likeness = likenessOf(portraits[i] as Portrait, portraits[j] as Portrait);
  if (slot !== null) {
    if (a.article === b.article && slot < 0.85) return null;
    return { a: i, b: j, score: Math.min(1, 0.6 + 0.4 * slot), slot: true, because: `the same place in one sentence printed twice (${percent(slot)} alike)` };
  }
  const score = likeness + bonus(a.claim, b.claim, portraits[i] as Portrait, portraits[j] as Portrait);
  if (score < LINKED) return null;
  return { a: i, b: j, score: Math.min(0.95, score), because: `what they are about is ${percent(likeness)} alike` };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function bonus(a: Claim, b: Claim, left: Portrait, right: Portrait): number {
  let sum = 0;
  if (a.kind === 'quantity' && a.property === b.property && NAMED.has(a.property)) sum += 0.2;
  else if (a.property === b.property && a.property !== 'date') sum += 0.1;
  for (const e of left.entities) if (right.entities.has(e)) return sum + 0.1;
  return sum;
}

/** Claims of different times or, for what belongs to a person, of different persons. */
function apart(story: Story, a: Site, b: Site): boolean {
  if (a.claim.kind === 'quantity') {
    const [x, y] = [timeOf(story, a), timeOf(story, b)];
    if (x && y && (x.last < y.first || y.last < x.first)) return true;
  }
  return a.claim.property === 'age' && !a.claim.about.some((m) => b.claim.about.some((n) => m.entity !== null && m.entity === n.entity));
}

/** When the sentence places what it says: the only date in it, or none. */
function timeOf(story: Story, site: Site): { first: number; last: number } | null {
  const { annotated } = story.articles[site.article] as { annotated: Annotated };
  const s = annotated.sentences[site.sentence];
  if (!s) return null;
  const dates = annotated.times.filter((t) => t.value?.timex.type === 'DATE' && t.span.start >= s.span.start && t.span.end <= s.span.end);
  return dates.length === 1 ? boundsOfDate(dates[0]?.value as DateValue) : null;
}
