import type { Anchor, DocumentId } from './anchor.ts';
import type { Annotated } from './annotated.ts';
import type { Claim } from './claim.ts';
import type { MentionType } from './mention.ts';

/** An entity of the story: of the rule book, or put together from mentions that the linker is sure of. */
export type Entity = { readonly id: string; readonly name: string; readonly type: MentionType; readonly known: boolean };

/** An independent voice: documents that share one origin. `name` is the first of them in order. */
export type Witness = {
  readonly name: string;
  readonly documents: readonly DocumentId[] /** "37 words in a row", "one agency (AP)". */;
  readonly because: string | null;
};

/** A run of words that stands in two documents: its longest occurrence between them. */
export type SharedRun = { readonly words: number; readonly share: number; readonly places: readonly [Anchor, Anchor] };

/** A document's place in the story: layers and claims, after linking. */
export type Article = { readonly annotated: Annotated; readonly claims: readonly Claim[] };

/** The articles that are compared with each other, linked: entities, witnesses, event-relative dates anchored. Articles are in order of document id. */
export type Story = {
  readonly id: string;
  readonly title: string | null;
  readonly articles: readonly Article[];
  readonly entities: readonly Entity[];
  readonly witnesses: readonly Witness[];
  /** Between an article and the first other that shares eight words in a row with it. */
  readonly shared: readonly SharedRun[];
};

/** Which witness a document belongs to. */
export function witnessOf(story: Pick<Story, 'witnesses'>, doc: DocumentId): number {
  return story.witnesses.findIndex((w) => w.documents.includes(doc));
}
