import type { Anchor, Span } from './anchor.ts';

/** What sort of entity words name. */
export type MentionType = 'person' | 'organization' | 'place' | 'event' | 'product' | 'treaty' | 'work' | 'other';

/** Words that name an entity, linked to an id of the rule book (or one made for the story), or NIL (`null`). */
export type Mention = {
  readonly anchor: Anchor;
  readonly entity: string | null;
  /** The words without possessive, titles and quotation marks. */
  readonly name: string;
  readonly type: MentionType;
  readonly form: 'name' | 'abbreviation' | 'description' | 'pronoun';
  /** Index into `Annotated.chains`, -1 before the layer has run or where the mention stands alone. */
  readonly chain: number;
  /** Titles and posts that stand with the name: "Norwegian Defence Minister". */
  readonly titles: readonly Anchor[];
};

/** All mentions of one thing within one document: full name, surname, "the minister". */
export type Chain = {
  /** Indexes into `Annotated.mentions`. */
  readonly mentions: readonly number[];
  /** The longest form. */
  readonly name: string;
  readonly type: MentionType;
  readonly entity: string | null;
};

/** The span of a mention together with its titles. */
export function withTitles(mention: Mention): Span {
  let { start, end } = mention.anchor.span;
  for (const t of mention.titles) {
    start = Math.min(start, t.span.start);
    end = Math.max(end, t.span.end);
  }
  return { start, end };
}
