import { parseFeed } from 'feedsmith';

/** What a feed says of one of its entries; null where it says nothing. */
export type EntryMetadata = {
  readonly id: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly updated: string | null;
};
/** What a feed says of its entries, in order. */
export type FeedMetadata = { readonly entries: readonly EntryMetadata[] };

type Parsed = ReturnType<typeof parseFeed>;
type Of<F extends Parsed['format']> = Extract<Parsed, { format: F }>['feed'];

/** The metadata of one item of a JSON Feed: feedsmith leaves out items that say nothing, so that only one by one they keep their number. */
export function metadataOfItem(feed: Readonly<Record<string, unknown>>, item: Readonly<Record<string, unknown>>): EntryMetadata {
  const parsed = parseFeed({ version: feed.version, title: feed.title, items: [item] });
  const { title, items } = parsed.feed as Of<'json'>;
  const said = items?.[0];
  const published = first(said?.date_published, said?.date_modified);
  return {
    id: first(said?.id, said?.url),
    url: address(said?.url, said?.id, said?.external_url),
    publisher: first(title),
    published,
    updated: said?.date_modified === published ? null : first(said?.date_modified),
  };
}

/** The metadata of RSS, Atom and RDF feeds, an entry of the file an entry here; null where it is no feed. */
export function metadataOf(source: string): FeedMetadata | null {
  let parsed: Parsed;
  try {
    parsed = parseFeed(source);
  } catch {
    return null;
  }
  if (parsed.format === 'rss') return { entries: ofRss(parsed.feed as Of<'rss'>) };
  if (parsed.format === 'atom') return { entries: ofAtom(parsed.feed as Of<'atom'>) };
  if (parsed.format === 'rdf') return { entries: ofRdf(parsed.feed as Of<'rdf'>) };
  return null;
}

/** The first that is a text, without the white space around it. */
const first = (...values: readonly unknown[]): string | null => {
  for (const value of values) if (typeof value === 'string' && value.trim() !== '') return value.trim();
  return null;
};
const address = (...values: readonly unknown[]): string | null => {
  const found = first(...values.filter((v) => typeof v === 'string' && /^\s*https?:\/\//i.test(v)));
  return found !== null && found.length <= 2_000 ? found : null;
};

function ofRss(feed: Of<'rss'>): EntryMetadata[] {
  return (feed.items ?? []).map((item) => {
    const published = first(item.pubDate, item.dc?.dates?.[0], item.dcterms?.issued?.[0], item.dcterms?.created?.[0], item.atom?.published);
    const updated = first(item.atom?.updated, item.dcterms?.modified?.[0]);
    return {
      id: first(item.guid?.value, item.link),
      url: address(item.link, item.guid?.isPermaLink === false ? null : item.guid?.value),
      publisher: first(item.source?.title, feed.title),
      published: published ?? updated,
      updated: updated === published ? null : updated,
    };
  });
}

function ofAtom(feed: Of<'atom'>): EntryMetadata[] {
  return (feed.entries ?? []).map((entry) => {
    const published = first(entry.published, entry.dc?.dates?.[0], entry.updated);
    const links = entry.links ?? [];
    const link = links.find((l) => l.rel === undefined || l.rel === 'alternate');
    return {
      id: first(entry.id, link?.href),
      url: address(link?.href, entry.id),
      publisher: first(entry.source?.title?.value, feed.title?.value),
      published,
      updated: entry.updated === published ? null : first(entry.updated),
    };
  });
}

function ofRdf(feed: Of<'rdf'>): EntryMetadata[] {
  return (feed.items ?? []).map((item) => ({
    id: first(item.rdf?.about, item.link),
    url: address(item.link, item.rdf?.about),
    publisher: first(item.dc?.publishers?.[0], feed.title),
    published: first(item.dc?.dates?.[0], item.dcterms?.issued?.[0]),
    updated: first(item.dcterms?.modified?.[0]),
  }));
}
