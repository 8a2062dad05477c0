import { type Annotated, articleHolding, type ClaimOf, type Mention, type Story } from '../../model/index.ts';

/** Who speaks in a quotation, as other articles would name him. `key` is the last word of the fullest name in the article, folded; `sure` where the words beside the quotation name him. */
export type Speaker = { readonly key: string; readonly name: string; readonly sure: boolean };

/** The article that a quotation stands in; null where the story has no such document. */
export const articleOf = (story: Story, claim: ClaimOf<'quote'>): Annotated | null => articleHolding(story, claim.anchor.doc)?.annotated ?? null;

/** Null where the speaker is nobody by name: "officials", "the minister", "police". */
export function speakerOf(story: Story, claim: ClaimOf<'quote'>): Speaker | null {
  const by = claim.attributedTo;
  if (by?.type !== 'person' || by.form === 'description') return null;
  const name = fullName(articleOf(story, claim), by);
  const key = name
    .toLowerCase()
    .split(/\s+/)
    .filter((w) => !/^(?:jr|sr|ii|iii|iv)\.?$/.test(w))
    .at(-1);
  return key ? { key, name, sure: by.form === 'name' && (claim.value?.cue.length ?? 0) > 0 } : null;
}

const fullName = (annotated: Annotated | null, mention: Mention): string => annotated?.chains[mention.chain]?.name ?? mention.name;
