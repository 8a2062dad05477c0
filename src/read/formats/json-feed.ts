import type { Problem } from '../../model/index.ts';
import { EMPTY, entryDocument, namesOf } from '../feed/article.ts';
import { metadataOfItem } from '../feed/metadata.ts';
import { itemsIn, type JsonItem, unquoted } from '../feed/strings.ts';
import { type Fragment, fragmentOf } from '../html/fragment.ts';
import { unchecked } from '../problems.ts';
import type { ReadResult, SourceMeta } from '../source.ts';

const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1/;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON Feed (1.0 or 1.1): each item is an article, every word with its place in the file. Null: it is JSON of another kind, or none. */
export function jsonFeedDocuments(meta: SourceMeta, source: string): ReadResult | null {
  let feed: unknown;
  try {
    feed = JSON.parse(source) as unknown;
  } catch {
    return null;
  }
  if (!isRecord(feed) || typeof feed.version !== 'string' || !VERSION.test(feed.version) || !Array.isArray(feed.items)) return null;
  const problems: Problem[] = [];
  const places = itemsIn(source);
  const read = feed.items.filter(isRecord).flatMap((item, i) => {
    const place = places[i];
    return place && bodyOf(place) !== null ? [{ place, about: metadataOfItem(feed, item) }] : [];
  });
  const left = feed.items.length - read.length;
  if (read.length === 0) problems.push(unchecked(meta.path, 'It is a feed without an article.', 'Fetch the feed again.'));
  else if (left > 0)
    problems.push(unchecked(meta.path, `${left} of its ${feed.items.length} items ${left === 1 ? 'holds' : 'hold'} no article.`, 'Fetch the feed again.'));
  const names = namesOf(read.map((r) => r.about));
  const documents = read.map(({ place, about }, i) => {
    const id = names[i] as string;
    const body = textOf(source, place);
    const title = place.texts.get(keyIn(place, 'title') ?? '');
    return entryDocument(meta, source, {
      id,
      span: place.span,
      about,
      title: title ? { ...unquoted(source, title), known: [] } : EMPTY,
      body: body ?? EMPTY,
      problems: body === null ? [unchecked(`${meta.path}#${id}`, 'Its tags nest too deep.', 'Give the article as text.')] : [],
    });
  });
  return { documents, problems };
}

/** Keys are read in any case, as feeds write them. */
const keyIn = ({ texts }: JsonItem, wanted: string): string | null =>
  texts.has(wanted) ? wanted : ([...texts.keys()].find((k) => k.toLowerCase() === wanted) ?? null);

/** The key with the article: the whole of it before its summary. */
function bodyOf(item: JsonItem): string | null {
  for (const wanted of ['content_html', 'content_text', 'summary']) {
    const key = keyIn(item, wanted);
    const at = key === null ? undefined : item.texts.get(key);
    if (at && at.end > at.start) return key;
  }
  return null;
}

function textOf(source: string, item: JsonItem): Fragment | null {
  const key = bodyOf(item) as string;
  const words = unquoted(source, item.texts.get(key) ?? { start: 0, end: 0 });
  return key.toLowerCase() === 'content_html' ? fragmentOf(words) : { ...words, known: [] };
}
