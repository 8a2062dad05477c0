import commonWords from '../../../rules/lexicon/common-words.json' with { type: 'json' };
import givenNames from '../../../rules/lexicon/given-names.json' with { type: 'json' };
import moreGiven from '../../../rules/lexicon/more-given-names.json' with { type: 'json' };
import townList from '../../../rules/lexicon/towns.json' with { type: 'json' };
import { remembered } from '../remembered.ts';

const lazy = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const common = lazy(() => new Set(commonWords.split(' ')));
const given = lazy(
  () =>
    new Map([
      ...(['female', 'male'] as const).flatMap((sex) => moreGiven[sex].split(' ').map((name): [string, 'female' | 'male' | 'both'] => [name, sex])),
      ...(['female', 'male', 'both'] as const).flatMap((sex) => givenNames[sex].split(' ').map((name): [string, 'female' | 'male' | 'both'] => [name, sex])),
    ]),
);

/** Those that English gives. */
const english = lazy(() => new Set(Object.values(givenNames).flatMap((names) => names.split(' '))));

/** A town of a name: its country or state, and its place in degrees. */
export type Town = { readonly region: string; readonly latitude: number; readonly longitude: number };

/** By the name what the list says of its towns, as it is written there. */
const towns = lazy(() => new Map(townList.split(';').map((t): [string, string] => [t.slice(0, t.indexOf('|')), t.slice(t.indexOf('|') + 1)])));
const listed = (name: string): readonly string[] => towns().get(name)?.split(' ') ?? [];

/** Is it an everyday English word, in lower case, inflected or not? */
export const isCommonWord = remembered((lower: string): boolean => common().has(lower) || basesOf(lower).some((base) => common().has(base)));

function basesOf(lower: string): string[] {
  const bases = [lower];
  const strip = (suffix: string, ...instead: string[]): void => {
    if (lower.length > suffix.length + 2 && lower.endsWith(suffix)) for (const end of instead) bases.push(lower.slice(0, -suffix.length) + end);
  };
  strip('s', '');
  strip('es', '');
  strip('ies', 'y');
  strip('ed', '', 'e');
  strip('ied', 'y');
  strip('ing', '', 'e');
  strip('er', '', 'e');
  strip('ers', '', 'e');
  strip('ly', '');
  if (/(.)\1(?:ed|ing|ers?)$/.test(lower)) bases.push(lower.replace(/(.)\1(?:ed|ing|ers?)$/, '$1'));
  if (lower.includes('-')) bases.push(lower.slice(lower.lastIndexOf('-') + 1));
  return bases;
}

/** The sex a given name is usually given to, or null where it is none we know. Lower case. */
export const givenName = (lower: string): 'female' | 'male' | 'both' | null => given().get(lower) ?? null;

/** Is it a given name of English? Lower case. */
export const isEnglishGivenName = (lower: string): boolean => english().has(lower);

/** Where towns of that name lie: ISO 3166-1 alpha-2, in the United States ISO 3166-2 ("US-OH"). As written, "San José". */
export const townsNamed = (name: string): readonly string[] => listed(name).map((t) => t.slice(0, t.indexOf('@')));

/** The towns of that name with their places, to a tenth of a degree. */
export const townsAt = (name: string): readonly Town[] =>
  listed(name).map((t): Town => {
    const [region = '', at = ''] = t.split('@');
    const [latitude = 0, longitude = 0] = at.split(',').map(Number);
    return { region, latitude, longitude };
  });
