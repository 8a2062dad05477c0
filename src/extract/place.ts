import {
  type Annotated,
  anchorAt,
  type EntityRule,
  entitiesById,
  type Mention,
  type PlaceValue,
  type Span,
  sentenceAt,
  type Token,
  tokenPast,
} from '../model/index.ts';
import { foldedPlace, pointOf, regionsOf } from '../values/index.ts';
import { REPORTING } from './clause/words.ts';
import { clauseAt } from './clause.ts';
import type { Extractor, Unnumbered } from './extractor.ts';

/**
 * Where something happens: a place behind "in", "at", "near", "outside"; a block of a street; a direction from a town. Places of speakers
 * ("said in Norvik"), of headlines and of datelines are none.
 */
export const place: Extractor = {
  kind: 'place',
  claims: (annotated, book) => {
    const rules = entitiesById(book);
    return [...located(annotated, rules), ...blocks(annotated), ...bearings(annotated, rules)];
  },
};

const RELATIONS = new Set(['in', 'at', 'near', 'outside']);
const SETTLEMENTS = new Set(['city', 'town', 'village', 'port', 'suburb', 'capital', 'district', 'province', 'region', 'island']);

function located(annotated: Annotated, rules: ReadonlyMap<string, EntityRule>): Unnumbered[] {
  return annotated.mentions.flatMap((mention, i): Unnumbered[] => {
    if (mention.type !== 'place' || mention.form !== 'name') return [];
    const before = tokenBefore(annotated.tokens, mention.anchor.span.start);
    const relation = before?.lower ?? '';
    if (!RELATIONS.has(relation)) return [];
    return claimOf(annotated, mention.anchor.span, { place: mention, relation, within: heldBy(annotated, i, rules) });
  });
}

/** "1200 block of East Quay Street": the street is a mention of its own making where the layer has none. */
function blocks(annotated: Annotated): Unnumbered[] {
  const { document } = annotated;
  const found = document.text.matchAll(
    /\b(\d{2,5})(?:\s|-)block of ((?:[NSEW]\.?|North|South|East|West)\s)?([\p{Lu}\d][\p{L}\d.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2}\s(?:Street|Avenue|Road|Boulevard|Drive|Lane|Way|Place|Court|St|Ave|Rd|Blvd)\b)/gu,
  );
  return [...found].flatMap((m): Unnumbered[] => {
    const [whole, number = '', side = '', street = ''] = m;
    const span = { start: m.index, end: m.index + whole.length };
    return claimOf(annotated, span, { place: streetAt(annotated, span, side, street), relation: `block ${number}`, within: [] });
  });
}

function streetAt({ document }: Annotated, { end }: Span, side: string, street: string): Mention {
  const anchor = anchorAt(document, { start: end - street.length - side.length, end });
  return { anchor, entity: null, name: street, type: 'place', form: 'name', chain: -1, titles: [] };
}

/** "3 miles southwest of Norvik". */
function bearings(annotated: Annotated, rules: ReadonlyMap<string, EntityRule>): Unnumbered[] {
  const { tokens, mentions } = annotated;
  return mentions.flatMap((mention, i): Unnumbered[] => {
    if (mention.form !== 'name' || (mention.type !== 'place' && mention.type !== 'person' && mention.type !== 'other')) return [];
    const at = tokenPast(tokens, mention.anchor.span.start) - 1;
    const skip = (tokens[at]?.lower ?? '') === 'of' ? at - 1 : -1;
    const point = skip < 0 ? null : pointOf((tokens[skip] as Token).text);
    const unit = tokens[skip - 1]?.lower ?? '';
    if (!point || !/^(?:miles?|km|kilomet(?:re|er)s?|mi|m|met(?:re|er)s?|yards?)$/.test(unit)) return [];
    const span = { start: (tokens[skip] as Token).start, end: mention.anchor.span.end };
    return claimOf(annotated, span, { place: { ...mention, type: 'place' }, relation: `bearing ${point}`, within: heldBy(annotated, i, rules) });
  });
}

function claimOf(annotated: Annotated, span: Span, value: PlaceValue): Unnumbered[] {
  const sentence = sentenceAt(annotated, span.start);
  if (!sentence || sentence.scope === 'headline' || sentence.scope === 'furniture') return [];
  const clause = clauseAt(annotated, span);
  if (!clause.verb || REPORTING.has(clause.verb)) return [];
  return [
    {
      kind: 'place',
      anchor: anchorAt(annotated.document, span),
      sentence: sentence.span,
      block: sentence.scope,
      about: clause.about.filter((m) => m.anchor.span.start !== value.place.anchor.span.start),
      property: clause.verb,
      value,
      polarity: clause.polarity,
      modality: clause.modality,
      attributedTo: clause.attributedTo,
      by: 'place',
      context: clause.stems,
      reading: `${clause.verb}, ${value.relation} ${value.place.name}${value.within.length ? ` (within ${value.within.join(', ')})` : ''}`,
    },
  ];
}

/** What the rules and the gazetteer know to hold a place, and what the words beside it say: "Norvik, Ohio". */
function heldBy({ mentions, document }: Annotated, i: number, rules: ReadonlyMap<string, EntityRule>): readonly string[] {
  const mention = mentions[i] as Mention;
  const next = mentions[i + 1];
  const said =
    next?.type === 'place' && /^,\s(?:in\s)?$/.test(document.text.slice(mention.anchor.span.end, next.anchor.span.start))
      ? [next.entity ?? '', foldedPlace(next.name), ...regions(next, rules)]
      : [];
  return [...new Set([...regions(mention, rules), ...said])].filter(Boolean);
}

function regions({ entity, name }: Mention, rules: ReadonlyMap<string, EntityRule>): readonly string[] {
  const path: string[] = [];
  for (let at = entity ? rules.get(entity)?.within : null; at && !path.includes(at); at = rules.get(at)?.within ?? null) path.push(at);
  return path.length || entity ? path : regionsOf(name);
}

/** The word before, what is named and an article left out: "in the Netherlands", "in the town of Norvik". */
function tokenBefore(tokens: readonly Token[], offset: number): Token | undefined {
  const last = tokenPast(tokens, offset) - 1;
  const at = tokens[last]?.lower === 'of' && SETTLEMENTS.has(tokens[last - 1]?.lower ?? '') ? last - 2 : last;
  return tokens[at]?.lower === 'the' ? tokens[at - 1] : tokens[at];
}
