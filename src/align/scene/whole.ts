import { type Annotated, mentionsIn, type Token } from '../../model/index.ts';
import { CARDINALS } from '../../values/index.ts';
import type { Site } from '../sites/sites.ts';

/** "The last two games", "84 of 130 flights", "half of its 130 flights": the first and the last are not the whole, nor is what some were taken from what was done. Of a length of time it says nothing. */
export function chosenBy({ tokens }: Annotated, { first, claim }: Site): string | null {
  const [one, two] = [tokens[first - 1], tokens[first - 2]];
  if (claim.kind !== 'quantity' || !claim.value?.unit.startsWith('{')) return null;
  if (/^(?:first|last|final|next|opening|closing|remaining)$/.test(one?.lower ?? ''))
    return /^(?:last|final|closing)$/.test(one?.lower ?? '') ? 'last' : (one?.lower ?? null);
  const base = /^(?:the|all)$/.test(one?.lower ?? '') ? first - 2 : first - 1;
  if (tokens[base]?.lower === 'of' && (isNumber(tokens[base - 1]) || SHARE.test(tokens[base - 1]?.lower ?? ''))) return 'whole';
  let i = first - 1;
  if (/^(?:its|his|her|their)$/.test(one?.lower ?? '')) i--;
  else if (/['’]s?$/.test(one?.lower ?? '')) i -= /^['’]s?$/.test(one?.lower ?? '') ? 2 : 1;
  else return null;
  if (/^(?:the|a|an)$/.test(tokens[i]?.lower ?? '')) i--;
  return tokens[i]?.lower === 'of' && two && (tokens[i - 1]?.kind === 'number' || SHARE.test(tokens[i - 1]?.lower ?? '')) ? 'whole' : null;
}

/** Words that take some of a whole. */
const SHARE = /^(?:half|third|quarter|fifth|thirds|quarters|fifths|most|some|many|all|none|each|percent|%)$/;

const isNumber = (token: Token | undefined): boolean => token !== undefined && (token.kind === 'number' || CARDINALS.has(token.lower));

/** "A city of 500,000 people", "home to 2,000 people", "a population of 300". */
export function peopledBy({ tokens, mentions, sentences }: Annotated, site: Site): string | null {
  if (site.claim.kind !== 'quantity' || !/^\{(?:person|people|resident|inhabitant)\}$/.test(site.claim.value?.unit ?? '')) return null;
  let i = site.first - 1;
  while (/^(?:about|some|around|nearly|almost|over|roughly|approximately|than|more)$/.test(tokens[i]?.lower ?? '')) i--;
  const [one, two] = [tokens[i]?.lower ?? '', tokens[i - 1]?.lower ?? ''];
  const isHome = one === 'to' && two === 'home';
  if (!isHome && !(one === 'of' && /^(?:city|town|village|island|population|district|county|suburb|community)$/.test(two))) return null;
  const clause = tokens.slice(sentences[site.sentence]?.first ?? 0, i).map((t) => t.lower);
  if (isHome && /^(?:is|are|was|were)$/.test(clause.at(-2) ?? '')) return '';
  const start = sentences[site.sentence]?.span.start ?? 0;
  const end = tokens[i]?.start ?? 0;
  const place = mentionsIn({ mentions }, { start, end }).findLast((m) => m.anchor.span.end <= end);
  return place ? place.name.toLowerCase().replace(/ (?:city|town|village|island)$/, '') : '';
}

/** Figures of its sentence that single out some of a count, without a noun of their own: "five guards died, four from a shot", "two of them", "four of the nine provinces". */
export function singledOut({ tokens, sentences }: Annotated, { sentence, first, last }: Site): readonly number[] {
  const { first: from, last: to } = sentences[sentence] ?? { first: 0, last: 0 };
  return tokens.slice(from, to).flatMap((token, k) => {
    const i = from + k;
    if ((i >= first && i < last) || !PARTED.test(tokens[i + 1]?.lower ?? '')) return [];
    const figure = CARDINALS.get(token.lower) ?? (/^\d+$/.test(token.lower) ? Number(token.lower) : null);
    const taken = tokens[i + 1]?.lower === 'of' && (i + 2 === first || (i + 3 === first && DETERMINER.test(tokens[i + 2]?.lower ?? '')));
    if (figure !== null && taken) return [figure];
    return figure === null || !/^(?:,|\(|–|—|and|including|:)$/.test(tokens[i - 1]?.lower ?? '') ? [] : [figure];
  });
}

const DETERMINER = /^(?:the|all|its|his|her|their|our)$/;

/** What stands behind a figure whose noun went before. */
const PARTED = /^(?:of|from|by|in|at|on|with|who|were|was|had|exploded|died|,|\))$/;
