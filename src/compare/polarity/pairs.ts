import { type Annotated, type Article, addTo, grouped, type Story, witnessOf } from '../../model/index.ts';
import { ofOneMatter } from '../../text/matter.ts';
import { boundsOfDate } from '../../values/index.ts';
import { type Stance, stancesIn } from './stances.ts';

/** Two articles that take opposite sides of one matter, with what holds them together. */
export type Opposed = { readonly a: Stance; readonly b: Stance; readonly because: string };

/** Words and figures that two sentences must share beside the verb and the first word for what it was done to; or all words for it, if there are so many. */
const ENOUGH = 2;
/** Of the fewer words for what it was done to, so many must be words of the other too. */
const SHARE = 0.6;
/** Days between two papers that tell of one day's news. */
const NEAR = 2;

/** Opposite outcomes of one thing in two articles; an article that tells both tells of two things, or of a change. */
export function opposedIn(story: Story): readonly Opposed[] {
  const byMatter = grouped(story.articles.flatMap(stancesIn), (stance) => stance.matter);
  return [...byMatter.values()].flatMap((stances) => {
    if (stances.every((s) => s.one === stances[0]?.one)) return [];
    const taken = new Set(stances.flatMap((s) => s.things.map((thing) => sideOf(s.one, thing, s.article))));
    const firm = stances.filter((s) => !s.things.some((thing) => taken.has(sideOf(!s.one, thing, s.article))));
    const found: Opposed[] = [];
    const before = new Map<string, number[]>();
    for (const [j, b] of firm.entries()) {
      const others = new Set(b.things.flatMap((thing) => before.get(sideOf(!b.one, thing)) ?? []));
      for (const i of [...others].sort((x, y) => x - y)) {
        const a = firm[i] as Stance;
        const because = areOfTwoVoices(story, a, b) && ofOneMatter(annotatedOf(story, a), annotatedOf(story, b)) ? reasonOf(story, a, b) : null;
        if (because !== null) found.push({ a, b, because });
      }
      for (const thing of new Set(b.things)) {
        const own = before.get(sideOf(b.one, thing)) ?? [];
        if (own.length < CROWDED) addTo(before, sideOf(b.one, thing), j);
      }
    }
    return found;
  });
}

/** Of one side on one thing so many are set beside the other side: more of them say nothing new. */
const CROWDED = 60;

/** Which side is taken on a thing, by an article or by any. */
const sideOf = (one: boolean, thing: string, article: number | null = null): string => `${one} ${article ?? ''} ${thing}`;

const areOfTwoVoices = (story: Story, a: Stance, b: Stance): boolean =>
  a.article !== b.article && witnessOf(story, a.claim.anchor.doc) !== witnessOf(story, b.claim.anchor.doc);

function reasonOf(story: Story, a: Stance, b: Stance): string | null {
  const things = sharedThings(a, b);
  if (things === 0 || things < SHARE * Math.min(a.things.length, b.things.length) || !ofOneNoun(a, b)) return null;
  if (areApart(a.doers, b.doers) || areApart(a.of, b.of)) return null;
  const rest = [...a.rest].filter((word) => b.rest.has(word)).length;
  const whole = things >= ENOUGH && things === Math.min(a.things.length, b.things.length);
  if ((!whole && things - 1 + rest < ENOUGH) || daysApart(story, a, b)) return null;
  return `both tell of “${a.things.filter((t) => b.things.includes(t)).join(' ')}”, and share ${rest} words more`;
}

const annotatedOf = ({ articles }: Story, { article }: Stance): Annotated => (articles[article] as Article).annotated;

const sharedThings = (a: Stance, b: Stance): number => a.things.filter((thing) => b.things.includes(thing)).length;

/** Both are known, and have no word in common. */
const areApart = (x: readonly string[], y: readonly string[]): boolean => x.length > 0 && y.length > 0 && !x.some((word) => y.includes(word));

/** "The budget amendment" is no budget, and the school plan no harbour plan. Before a passive any word may be the noun. */
function ofOneNoun(a: Stance, b: Stance): boolean {
  const [x, y] = [a.noun.at(-1), b.noun.at(-1)];
  if (x === undefined || y === undefined) return (x === undefined || b.things.includes(x)) && (y === undefined || a.things.includes(y));
  return x === y && !areApart(a.noun.slice(0, -1), b.noun.slice(0, -1));
}

/** Told of two days; or of no day, and printed on days too far apart. */
function daysApart(story: Story, a: Stance, b: Stance): boolean {
  const [x, y] = [annotatedOf(story, a), annotatedOf(story, b)];
  const [m, n] = [daysOf(x, a), daysOf(y, b)];
  if (m.length > 0 && n.length > 0) return !m.some((d) => n.some((e) => d.first <= e.last && e.first <= d.last));
  const [p, q] = [publishedOn(x), publishedOn(y)];
  return p !== null && q !== null && Math.abs(p - q) > NEAR;
}

function publishedOn({ document }: Annotated): number | null {
  const { edtf } = document.published;
  const time = edtf === null ? Number.NaN : Date.parse(edtf.slice(0, 10));
  return Number.isNaN(time) ? null : time / 86_400_000;
}

function daysOf({ times }: Annotated, { claim }: Stance): readonly { readonly first: number; readonly last: number }[] {
  return times.flatMap(({ span, value }) => {
    const bounds =
      span.start >= claim.sentence.start && span.end <= claim.sentence.end && value?.timex.type === 'DATE' && value.edtf ? boundsOfDate(value) : null;
    return bounds ? [bounds] : [];
  });
}
