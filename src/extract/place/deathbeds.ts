import type { Annotated, PlaceValue, Span } from '../../model/index.ts';
import { anchorAt } from '../../model/index.ts';

const SCENE = 'at the scene|on the spot';
const WAY =
  'on (?:the|his|her|their) way to (?:(?:the|a) )?(?:nearby )?hospital|en route to (?:(?:the|a) )?(?:nearby )?hospital|(?:while|as (?:he|she) was) being (?:taken|driven|flown|rushed) to (?:(?:the|a) )?hospital|in (?:an|the) ambulance';
const HOSPITAL =
  "(?:at|in) (?:(?:the|a) )?(?:nearby |local )?hospital|(?:at|in) (?:the )?(?:\\p{Lu}[\\p{L}.’'-]* ){1,4}(?:Hospital|Medical Cent(?:er|re)|Infirmary)";
const DIED = new RegExp(
  `\\b(?:died (?:there |later |early |instantly )?(?:(?<scene>${SCENE})|(?<way>${WAY})|(?<hospital>${HOSPITAL}))|(?:pronounced|declared) dead (?<found>${SCENE}))\\b`,
  'gu',
);

/**
 * Where somebody died: at the scene, on the way to hospital, or in hospital. Where a death was only established ("pronounced dead at the
 * hospital") it may have come before; at the scene nobody is carried on.
 */
export function deathbedsIn({ document }: Annotated): readonly { readonly span: Span; readonly value: PlaceValue }[] {
  return [...document.text.matchAll(DIED)].map((m) => {
    const { scene, way, hospital, found } = m.groups ?? {};
    const words = scene ?? way ?? hospital ?? found ?? '';
    const span = { start: m.index + m[0].length - words.length, end: m.index + m[0].length };
    const name = way ? 'way to hospital' : hospital ? 'hospital' : 'scene';
    return {
      span,
      value: {
        place: { anchor: anchorAt(document, span), entity: null, name, type: 'place', form: 'description', chain: -1, titles: [] },
        relation: 'deathbed',
        within: [],
      },
    };
  });
}
