import type { Anchor, DocumentId } from './anchor.ts';
import type { Annotated } from './annotated.ts';
import type { Claim, ClaimKind, ClaimOf } from './claim.ts';
import { grouped } from './collections/grouped.ts';
import { onceEach } from './collections/once-each.ts';
import type { MentionType } from './mention.ts';

/** An entity of the story: of the rule book, or put together from mentions that the linker is sure of. */
export type Entity = {
  readonly id: string;
  readonly name: string;
  readonly type: MentionType;
  readonly known: boolean;
  /** Where the articles name it: index of the article, index into its chains. */
  readonly chains: readonly { readonly article: number; readonly chain: number }[];
};

/** An independent voice: documents that share one origin. `name` is that of the origin, else of the first published. */
export type Witness = {
  readonly name: string;
  readonly documents: readonly DocumentId[];
  /** "62 % of the shorter text stands in the other, word for word", "both carry Reuters copy". */
  readonly because: string | null;
  /** The document that the others follow, where dates or their words say so. */
  readonly origin?: DocumentId | null;
};

/** The longest passage that stands in two documents; how long it is in their `own` words, quotations left out; the `share` of the shorter's own words, 0..1. */
export type SharedRun = { readonly words: number; readonly own: number; readonly share: number; readonly places: readonly [Anchor, Anchor] };

/** A document's place in the story: layers and claims, after linking. */
export type Article = { readonly annotated: Annotated; readonly claims: readonly Claim[] };

const byKind = onceEach((claims: readonly Claim[]): ReadonlyMap<ClaimKind, readonly Claim[]> => grouped(claims, (claim) => claim.kind));

/** The claims of an article that are of one kind, in their order; most checks ask for one or two of seven kinds. */
export function claimsOfKind<K extends ClaimKind>({ claims }: Pick<Article, 'claims'>, kind: K): readonly ClaimOf<K>[] {
  return (byKind(claims).get(kind) ?? []) as readonly ClaimOf<K>[];
}

/** The articles that are compared with each other, linked: entities, witnesses, event-relative dates anchored. Articles are in order of document id. */
export type Story = {
  readonly id: string;
  readonly title: string | null;
  readonly articles: readonly Article[];
  readonly entities: readonly Entity[];
  readonly witnesses: readonly Witness[];
  /** Pairs of articles that share more than set phrases. */
  readonly shared: readonly SharedRun[];
};

/** The article of a document; null where the story has no such document. */
export const articleHolding = ({ articles }: Pick<Story, 'articles'>, doc: DocumentId): Article | null => byDocument(articles).get(doc) ?? null;

const byDocument = onceEach(
  (articles: readonly Article[]): ReadonlyMap<DocumentId, Article> => new Map(articles.map((article) => [article.annotated.document.id, article])),
);

/** The entity of a chain of an article, null where the chain names nothing that is told from others. */
export function entityNamed({ entities }: Pick<Story, 'entities'>, article: number, chain: number): Entity | null {
  return entitiesByChain(entities)[article]?.[chain] ?? null;
}

/** By article and chain. */
const entitiesByChain = onceEach((entities: readonly Entity[]): readonly (readonly Entity[])[] => {
  const table: Entity[][] = [];
  for (const entity of entities)
    for (const { article, chain } of entity.chains) {
      table[article] ??= [];
      (table[article] as Entity[])[chain] = entity;
    }
  return table;
});

/** Which witness a document belongs to; -1 for a document of no witness. */
export function witnessOf({ witnesses }: Pick<Story, 'witnesses'>, doc: DocumentId): number {
  return voicesOf(witnesses).get(doc) ?? -1;
}

/** The first witness of each document. */
const voicesOf = onceEach((witnesses: readonly Witness[]): ReadonlyMap<DocumentId, number> => {
  const table = new Map<DocumentId, number>();
  for (const [i, { documents }] of witnesses.entries()) for (const doc of documents) if (!table.has(doc)) table.set(doc, i);
  return table;
});
