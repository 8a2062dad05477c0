import type { Annotated, Mention, PlaceValue, Story, Token } from '../model/index.ts';
import { canonicalOf } from '../values/index.ts';
import type { Link } from './group.ts';
import { nameKey } from './roles.ts';
import type { Site } from './sites.ts';

/** Resemblance alone: a warning, never an error. */
const LINKED = 0.8;
const DEATH = /^(?:kill(?:s|ed|ing)?|dead|die[ds]?|dying|deaths?|slain)$/;
const ONE = new Set(['one', '1']);

/**
 * Links where somebody died in two articles: of one person by name, or, where either names nobody, of the only death that the articles
 * tell of. An article that gives two answers speaks of two persons.
 */
export function deathbedLinks(story: Story, sites: readonly Site[]): Link[] {
  const all = [...sites.keys()].filter((i) => isDeathbed(sites[i] as Site));
  const answers = new Map<number, Set<string>>();
  for (const i of all) {
    const { article, claim } = sites[i] as Site;
    answers.set(article, (answers.get(article) ?? new Set()).add(canonicalOf(claim)));
  }
  const plain = all.filter((i) => answers.get((sites[i] as Site).article)?.size === 1);
  const tolls = story.articles.map(({ annotated }) => (plain.length > 1 ? tollOf(annotated) : null));
  return plain.flatMap((j, y) =>
    plain.slice(0, y).flatMap((i): Link[] => {
      const [a, b] = [sites[i] as Site, sites[j] as Site];
      if (a.article === b.article) return [];
      const because = reasonFor(whoDied(story, a), whoDied(story, b), tolls[a.article] ?? null, tolls[b.article] ?? null);
      return because === null ? [] : [{ a: i, b: j, score: LINKED, because }];
    }),
  );
}

function reasonFor(left: readonly string[], right: readonly string[], ...tolls: readonly (Toll | null)[]): string | null {
  const one = left.find((name) => right.includes(name));
  if (one !== undefined) return `where ${one} died`;
  if ((left.length > 0 && right.length > 0) || tolls.includes('several') || !tolls.includes('one')) return null;
  return 'where the only one died of whose death the articles tell';
}

const isDeathbed = ({ claim }: Site): boolean =>
  claim.kind === 'place' &&
  claim.value !== null &&
  (claim.value as PlaceValue).relation === 'deathbed' &&
  claim.polarity === 'affirmed' &&
  claim.modality === 'asserted' &&
  claim.block !== 'caption';

const whoDied = (story: Story, { article, claim }: Site): readonly string[] =>
  claim.about.filter((m: Mention) => m.type === 'person').flatMap((m) => nameKey(story, article, m) ?? []);

/** Units of a number of persons, named or not; "the third victim" is no number of them. */
const COUNT = /^(?:1|\{(?!rank\}|score\}).*\})$/;

type Toll = 'one' | 'several';

/** Does an article say that one person died ("killing one", "one dead"), or that several did? Null where it does not say. */
function tollOf({ tokens, numbers }: Annotated): Toll | null {
  const figures = new Map(numbers.map((n) => [n.span.start, n.value]));
  let toll: Toll | null = null;
  for (let i = 0; i < tokens.length; i++) {
    if (!DEATH.test((tokens[i] as Token).lower)) continue;
    for (const k of [i - 3, i - 2, i - 1, i + 1]) {
      const token = tokens[k];
      if (!token || tokens.slice(Math.min(i, k), Math.max(i, k)).some((t) => t.kind === 'mark')) continue;
      const value = figures.get(token.start);
      if (ONE.has(token.lower)) toll ??= 'one';
      else if (value && value.low > 1 && COUNT.test(value.unit)) return 'several';
    }
  }
  return toll;
}
