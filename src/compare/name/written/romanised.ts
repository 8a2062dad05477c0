import { type Anchor, type Annotated, byCodeUnit, onceEach } from '../../../model/index.ts';
import { isEnglishGivenName, townsNamed } from '../../../text/index.ts';
import { foldName } from '../../../text/words/fold-name.ts';
import { writesInOtherScript } from '../../../text/words/scripts.ts';
import { areRomanised } from '../../../values/index.ts';
import type { Person } from './people.ts';

/**
 * Is a name that several articles spell otherwise one from another script, which every outlet writes in Latin letters its own way? The articles are
 * about a country of such a script, the spellings differ as romanisations do, and none uses two of them: then each keeps to its own, and none is a slip.
 */
export function isRomanised(people: readonly Person[], spellings: readonly Spelt[]): boolean {
  if (!people.every(({ article }) => isFromAbroad(article.annotated)) || people.some((p) => opensEnglish(p, people))) return false;
  if (!spellings.every(({ word }, i) => spellings.slice(0, i).every((other) => areRomanised(word, other.word)))) return false;
  const articles = spellings.map(({ places }) => new Set(places.map(({ doc }) => doc)));
  return articles.every((own, i) => articles.slice(0, i).every((others) => ![...own].some((doc) => others.has(doc))));
}

/** A spelling of a name, and where it stands. */
export type Spelt = { readonly word: string; readonly places: readonly Anchor[] };

/** "Robert Hale", in a story from abroad: a given name of English, spelt alike by all who give one. */
function opensEnglish({ chain }: Person, people: readonly Person[]): boolean {
  const [first, ...rest] = wordsOf(chain.name);
  return rest.length > 0 && isEnglishGivenName(first as string) && people.every((p) => !p.chain.name.includes(' ') || wordsOf(p.chain.name)[0] === first);
}

const wordsOf = (name: string): readonly string[] => foldName(name).split(' ');

/** Is the country that an article names most, itself or by its people and towns, one of another script? */
const isFromAbroad = onceEach(({ mentions, chains }: Annotated): boolean => {
  const named = new Map<string, number>();
  for (const { entity, type, chain, name } of mentions) {
    const country = countryOf(chains[chain]?.entity ?? entity, type === 'place' ? name : '');
    if (country !== null) named.set(country, (named.get(country) ?? 0) + 1);
  }
  const [most] = [...named].sort((x, y) => y[1] - x[1] || byCodeUnit(x[0], y[0]));
  return most !== undefined && writesInOtherScript(most[0]);
});

/** ISO 3166-1, lower case: the country itself, or the one that has the only town of that name. */
function countryOf(entity: string | null, place: string): string | null {
  if (entity !== null) return /^(?:country|state)\/([a-z]{2})/.exec(entity)?.[1] ?? null;
  const towns = place === '' ? [] : townsNamed(place);
  return towns.length === 1 ? (towns[0] as string).slice(0, 2).toLowerCase() : null;
}
