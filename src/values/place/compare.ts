import type { PlaceValue, Verdict } from '../../model/index.ts';
import { remembered } from '../../text/remembered.ts';
import { verdict } from '../verdict.ts';
import { areFarTowns } from './known.ts';

const POINTS = ['n', 'nne', 'ne', 'ene', 'e', 'ese', 'se', 'sse', 's', 'ssw', 'sw', 'wsw', 'w', 'wnw', 'nw', 'nnw'];

/** Ids and names under which a place is known: its entity, its name, both folded. */
const keysOf = ({ place }: PlaceValue): readonly string[] => [...(place.entity ? [place.entity] : []), foldedPlace(place.name)];

/** "East 23rd Street" and "23rd Street", "the City of Norvik" and "Norvik" are one. */
export const foldedPlace = remembered((name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:the )?(?:city|town|village|state|province) of /, '')
    .replace(/^(?:the|east|west|north|south|e\.?|w\.?|n\.?|s\.?) (?=.* (?:street|avenue|road|boulevard|drive|lane|st|ave|rd|blvd)\b)/, '')
    .replace(/\b(?:city|town)$/, '')
    .trim(),
);

/**
 * May both places be right? One that holds the other agrees with it; "near" and "outside" agree with all but towns very far apart. Two blocks of one street, two
 * directions from one town, two states, and two towns far apart conflict; two places of which nothing is known are not compared. Symmetric.
 */
export function comparePlaces(a: PlaceValue, b: PlaceValue): Verdict {
  const [x, y] = [keysOf(a), keysOf(b)];
  const one = x.some((k) => y.includes(k));
  if (a.relation !== b.relation && (/^(?:block|bearing)/.test(a.relation) || /^(?:block|bearing)/.test(b.relation))) {
    if (!one || a.relation.split(' ')[0] !== b.relation.split(' ')[0]) return verdict('unknown', 0, 'places of different kinds');
    if (a.relation.startsWith('block')) return verdict('conflict', 0.95, `two blocks of ${a.place.name}`);
    const turn = apart(a.relation, b.relation);
    return turn >= 2 ? verdict('conflict', 0.8, `two directions from ${a.place.name}`) : verdict('compatible', 0.8, 'about the same direction');
  }
  if (one) return verdict('same', 1, 'one place');
  if (a.within.some((k) => y.includes(k)) || b.within.some((k) => x.includes(k))) return verdict('compatible', 0.9, 'one holds the other');
  if (!/^(?:in|at)$/.test(a.relation) || !/^(?:in|at)$/.test(b.relation))
    return areFarTowns(a.place.name, b.place.name, true) ? verdict('conflict', 0.8, 'nothing is near both towns') : verdict('unknown', 0, 'near is no place');
  if (isCountry(a) && isCountry(b)) return verdict('conflict', 0.9, 'two states');
  if (areFarTowns(a.place.name, b.place.name)) return verdict('conflict', 0.9, 'two towns far from each other');
  const [land, other] = isCountry(a) ? [a, b] : [b, a];
  const holder = other.within.find((k) => k.startsWith('country/'));
  if (isCountry(land) && holder && holder !== land.place.entity) return verdict('conflict', 0.85, `${other.place.name} lies elsewhere`);
  return verdict('unknown', 0, 'nothing is known of where they lie');
}

const isCountry = ({ place }: PlaceValue): boolean => place.entity?.startsWith('country/') === true;

/** Sixteenths of a circle between two bearings. */
function apart(a: string, b: string): number {
  const [i, j] = [a, b].map((r) => POINTS.indexOf(r.split(' ')[1] ?? '')) as [number, number];
  const turn = Math.abs(i - j);
  return Math.min(turn, POINTS.length - turn);
}

/** Equal for one place in one relation. */
export const canonicalPlace = ({ place, relation }: PlaceValue): string => `${relation === 'at' ? 'in' : relation} ${place.entity ?? foldedPlace(place.name)}`;

/** "in Norvik", "1200 block of Quay Street", "southwest of Norvik". */
export function labelOfPlace({ place, relation }: PlaceValue, exact: string): string {
  return /^(?:block|bearing)/.test(relation) ? exact : `${relation} ${place.name}`;
}

/** "north-northeast" → nne; null for other words. */
export function pointOf(word: string): string | null {
  const short = word
    .toLowerCase()
    .replace(/north/g, 'n')
    .replace(/south/g, 's')
    .replace(/east/g, 'e')
    .replace(/west/g, 'w')
    .replace(/[^nsew]/g, '');
  return POINTS.includes(short) && /^(?:(?:north|south|east|west)-?){1,3}$/i.test(word) ? short : null;
}
