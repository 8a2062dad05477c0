import { type Annotated, anchorAt, type Mention, type Quotation } from '../model/index.ts';
import { POST_HEADS, POST_MODIFIERS } from '../values/index.ts';

/** Who speaks: the mention, at the words that stand for it here; a description where the words name nobody ("officials"); null where nothing says. */
export function voiceOf({ document, mentions }: Annotated, quotation: Quotation): Mention | null {
  const named = mentions[quotation.speaker] ?? null;
  const [source] = quotation.source;
  if (!source) return named;
  const anchor = anchorAt(document, source);
  if (!named || isPost(named))
    return { anchor, entity: null, name: anchor.exact.replace(/\s+/g, ' '), type: 'other', form: 'description', chain: -1, titles: [] };
  return { ...named, anchor, form: named.anchor.span.start >= source.start && named.anchor.span.end <= source.end ? named.form : 'pronoun' };
}

/** "The President said": a post and no name. */
const isPost = ({ name, entity }: Mention): boolean =>
  entity === null &&
  name
    .toLowerCase()
    .split(/\s+/)
    .every((word) => POST_HEADS.has(word) || POST_MODIFIERS.has(word));
