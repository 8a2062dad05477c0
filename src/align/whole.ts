import type { Annotated } from '../model/index.ts';
import type { Site } from './sites.ts';

/** "The last two games": the first and the last are not the whole. Of a length of time it says nothing. */
export function chosenBy({ tokens }: Annotated, { first, claim }: Site): string | null {
  const [one, two] = [tokens[first - 1], tokens[first - 2]];
  if (claim.kind !== 'quantity' || !claim.value?.unit.startsWith('{')) return null;
  if (/^(?:first|last|final|next|opening|closing|remaining)$/.test(one?.lower ?? ''))
    return /^(?:last|final|closing)$/.test(one?.lower ?? '') ? 'last' : (one?.lower ?? null);
  let i = first - 1;
  if (/^(?:its|his|her|their)$/.test(one?.lower ?? '')) i--;
  else if (/['’]s?$/.test(one?.lower ?? '')) i -= /^['’]s?$/.test(one?.lower ?? '') ? 2 : 1;
  else return null;
  if (/^(?:the|a|an)$/.test(tokens[i]?.lower ?? '')) i--;
  return tokens[i]?.lower === 'of' && two && tokens[i - 1]?.kind === 'number' ? 'whole' : null;
}

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
  const place = mentions.filter((m) => m.anchor.span.start >= start && m.anchor.span.end <= (tokens[i]?.start ?? 0)).at(-1);
  return place ? place.name.toLowerCase().replace(/ (?:city|town|village|island)$/, '') : '';
}
