import { type Annotated, type EventValue, mentionsIn, onceEach } from '../../../model/index.ts';
import { stem } from '../../../text/index.ts';
import { common } from '../../../text/words/synonyms.ts';
import { layoutOf } from '../../scene/layout.ts';
import { placeKey, type Site } from '../../sites/sites.ts';
import { isReport } from '../days/saying.ts';

/** Tokens between a figure and a verb that may govern it. */
const NEAR = 8;
const LIGHT = new Set(['be', 'have', 'do', 'make', 'get', 'take', 'go', 'come', 'give', 'include', 'see', 'leave', 'put', 'use', 'be-called', 'call']);

/** A verb close to a site, by stem, synonyms folded, and who does it or to whom it is done, by name; null where nobody is named. */
export type NearVerb = { readonly verb: string; readonly named: () => string | null };

/** The verbs that stand close to a site in its sentence; light verbs and those of saying are none. */
export function verbsNear(annotated: Annotated, site: Site, events: ReadonlyMap<number, readonly Site[]>): NearVerb[] {
  const near = (events.get(placeKey(site.article, site.sentence)) ?? []).filter(
    (e) => e.claim.kind === 'event' && e.last > site.first - NEAR && e.first < site.last + NEAR && !LIGHT.has(e.claim.property) && !isReport(e.claim.property),
  );
  return near.map((event) => ({ verb: common(stem((event.claim.value as EventValue).predicate)), named: () => namedBefore(annotated, event) }));
}

/** The name before a verb; a part of a name alone, "Rovers", where the article gives the whole elsewhere. */
function namedBefore(annotated: Annotated, { claim, first }: Site): string | null {
  const { agent, patient } = claim.value as EventValue;
  const mention = agent ?? patient;
  if (mention) return mention.name.toLowerCase();
  const { text = '', lower = '' } = annotated.tokens[first - 1] ?? {};
  return text !== lower && lastWords(annotated).has(lower) ? lower : null;
}

/** The last words of longer names. */
const lastWords = onceEach(
  (annotated: Annotated): ReadonlySet<string> => new Set([...layoutOf(annotated).named.keys()].flatMap((name) => / (\S+)$/.exec(name)?.[1] ?? [])),
);

const DIRECTION = /^(?:north|south|east|west)(?:[-–]?(?:north|south|east|west))*(?:ern)?$/;

/** "3 miles southwest of Cobb", "40 km from Alderton": the place that a distance is measured from, by name; null where none is. */
export function wayFrom(annotated: Annotated, { claim, last }: Site): string | null {
  if (claim.kind !== 'quantity' || (claim.property !== 'distance' && claim.property !== 'length')) return null;
  const { tokens } = annotated;
  let i = last;
  while (DIRECTION.test(tokens[i]?.lower ?? '') || tokens[i]?.text === '-' || /^(?:away|out|off|outside)$/.test(tokens[i]?.lower ?? '')) i++;
  if (!/^(?:of|from|off)$/.test(tokens[i]?.lower ?? '') && i === last) return null;
  if (/^(?:of|from|off)$/.test(tokens[i]?.lower ?? '')) i++;
  while (/^(?:the|town|city|village|port|of|downtown|central)$/.test(tokens[i]?.lower ?? '')) i++;
  const start = tokens[i]?.start ?? -1;
  return mentionsIn(annotated, { start, end: start + 1 })[0]?.name.toLowerCase() ?? null;
}
