import { wordSet } from '../../text/word-set.ts';

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person',
    persons: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    feet: 'foot',
    teeth: 'tooth',
    mice: 'mouse',
    geese: 'goose',
    lives: 'life',
    wives: 'wife',
    knives: 'knife',
    leaves: 'leaf',
    halves: 'half',
    wolves: 'wolf',
    thieves: 'thief',
    shelves: 'shelf',
    loaves: 'loaf',
    calves: 'calf',
    criteria: 'criterion',
    phenomena: 'phenomenon',
    crises: 'crisis',
    analyses: 'analysis',
    bases: 'base',
    axes: 'axe',
    aircraft: 'aircraft',
    spacecraft: 'spacecraft',
    series: 'series',
    species: 'species',
    troops: 'troop',
    movies: 'movie',
    cookies: 'cookie',
    ties: 'tie',
    pies: 'pie',
    lies: 'lie',
    shoes: 'shoe',
    buses: 'bus',
    viruses: 'virus',
    bonuses: 'bonus',
    campuses: 'campus',
    gases: 'gas',
    statuses: 'status',
    potatoes: 'potato',
    tomatoes: 'tomato',
    heroes: 'hero',
    torpedoes: 'torpedo',
    volcanoes: 'volcano',
    tornadoes: 'tornado',
    vetoes: 'veto',
    headquarters: 'headquarters',
  }),
);
/** Plurals without an s, and nouns that have one form. */
const NO_S = wordSet(
  'people men women children police staff crew personnel aircraft spacecraft warcraft hovercraft cattle sheep deer fish troops series species feet geese mice teeth criteria phenomena media data alumni fungi nuclei cacti strata offspring folk',
);
const MAN = /(?:[^u]|^)men$/;
const NOT_PLURAL = wordSet(
  'news politics economics mathematics physics athletics gymnastics chaos gas bus virus status bonus campus focus census consensus its his this thus plus minus versus across always perhaps besides towards afterwards nowadays as is was has does yes us various previous serious famous numerous less unless business process access success progress congress press class glass mass loss boss cross gross address express illness witness fitness darkness wilderness lens series',
);

/** Is a lower-case English noun a plural, by its form? */
export function isPlural(word: string): boolean {
  if (NO_S.has(word) || (MAN.test(word) && word !== 'omen' && word !== 'specimen')) return true;
  return word.length > 2 && word.endsWith('s') && !NOT_PLURAL.has(word) && !/(?:ss|us|is|ous)$/.test(word);
}

/** The singular of a lower-case English noun: "companies" → company, "people" → person; a singular is left alone. */
export function singular(word: string): string {
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (MAN.test(word) && word !== 'omen' && word !== 'specimen') return `${word.slice(0, -3)}man`;
  if (!isPlural(word) || NO_S.has(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
