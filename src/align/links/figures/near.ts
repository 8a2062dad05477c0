import type { Annotated, EventValue } from '../../../model/index.ts';
import { stem } from '../../../text/index.ts';
import { common } from '../../../text/words/synonyms.ts';
import { placeKey, type Site } from '../../sites/sites.ts';
import { isReport } from '../days/saying.ts';
import type { Seen } from '../seen.ts';

/** Tokens between a figure and a verb that may govern it. */
const NEAR = 8;
const LIGHT = new Set(['be', 'have', 'do', 'make', 'get', 'take', 'go', 'come', 'give', 'include', 'see', 'leave', 'put', 'use', 'be-called', 'call']);

/** The verbs that stand close to a site in its sentence, by stem, synonyms folded; light verbs and those of saying are none. */
export function verbsNear(site: Site, events: ReadonlyMap<number, readonly Site[]>): string[] {
  const near = (events.get(placeKey(site.article, site.sentence)) ?? []).filter(
    (e) => e.claim.kind === 'event' && e.last > site.first - NEAR && e.first < site.last + NEAR && !LIGHT.has(e.claim.property) && !isReport(e.claim.property),
  );
  return [...new Set(near.map((e) => common(stem((e.claim.value as EventValue).predicate))))];
}

const DIRECTION = /^(?:north|south|east|west)(?:[-–]?(?:north|south|east|west))*(?:ern)?$/;

/** "3 miles southwest of Cobb", "40 km from Alderton": the place that a distance is measured from, by name; null where none is. */
export function wayFrom({ tokens, mentions }: Annotated, { claim, last }: Site): string | null {
  if (claim.kind !== 'quantity' || (claim.property !== 'distance' && claim.property !== 'length')) return null;
  let i = last;
  while (DIRECTION.test(tokens[i]?.lower ?? '') || tokens[i]?.text === '-' || /^(?:away|out|off|outside)$/.test(tokens[i]?.lower ?? '')) i++;
  if (!/^(?:of|from|off)$/.test(tokens[i]?.lower ?? '') && i === last) return null;
  if (/^(?:of|from|off)$/.test(tokens[i]?.lower ?? '')) i++;
  while (/^(?:the|town|city|village|port|of|downtown|central)$/.test(tokens[i]?.lower ?? '')) i++;
  const start = tokens[i]?.start;
  return mentions.find((m) => m.anchor.span.start === start)?.name.toLowerCase() ?? null;
}

/** Both tell what was done with the things, and it is not the same. */
export const otherVerbs = (x: Seen, y: Seen): boolean => x.verbs().length > 0 && y.verbs().length > 0 && !x.verbs().some((v) => y.verbs().includes(v));
