import { type Town, townsAt } from '../../text/index.ts';

/** Kilometres within which one town may be called by the name of another: a suburb by its city. */
const NEIGHBOURS = 80;

/** Ids of the places that hold a town of this name, the narrowest first; empty where nobody knows it or several regions have one. */
export function regionsOf(name: string): readonly string[] {
  const towns = townsAt(name);
  const [only] = towns;
  if (!only || towns.length > 1) return [];
  const [country = '', state] = only.region.toLowerCase().split('-');
  return [...(state ? [`state/${country}-${state}`] : []), `country/${country}`];
}

/** Kilometres from which nothing is near both of two towns. */
const NEAR_BOTH = 200;

/** Are these two different towns of the gazetteer, far from each other wherever each of them may be? `near`: one is named for what lies near it. */
export function areFarTowns(a: string, b: string, near = false): boolean {
  const [x, y] = [townsAt(a), townsAt(b)];
  return a !== b && x.length > 0 && y.length > 0 && x.every((s) => y.every((t) => kilometres(s, t) > (near ? NEAR_BOTH : NEIGHBOURS)));
}

/** Along the surface of the Earth, by the haversine formula. */
function kilometres(a: Town, b: Town): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [dLatitude, dLongitude] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const h = Math.sin(dLatitude / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLongitude / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
