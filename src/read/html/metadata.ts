import { attribute, type Element, isElement, type Node, walk, wordsIn } from './tree.ts';

/** What a page says of itself; null where it says nothing. */
export type PageMetadata = {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly url: string | null;
  readonly lang: string | null;
};

const ARTICLE = /(?:Article|BlogPosting|NewsArticle|Report|LiveBlogPosting)$/;
const DEEPEST = 12;

/** JSON-LD first, then OpenGraph and its like, then `time`, `h1` and `title`. */
export function metadataOf(root: { readonly childNodes: readonly Node[] }): PageMetadata {
  const metas = new Map<string, string>();
  let article: Record<string, unknown> | null = null;
  let canonical: string | null = null;
  let time: string | null = null;
  let title: string | null = null;
  let heading: Element | null = null;
  let lang: string | null = null;
  walk(root, (node) => {
    if (!isElement(node)) return true;
    const { tagName } = node;
    if (tagName === 'html') lang = attribute(node, 'lang');
    if (tagName === 'meta') {
      const name = (attribute(node, 'property') ?? attribute(node, 'name') ?? attribute(node, 'itemprop') ?? '').toLowerCase();
      const content = attribute(node, 'content')?.trim();
      if (name && content && !metas.has(name)) metas.set(name, content);
    } else if (tagName === 'link' && attribute(node, 'rel') === 'canonical') canonical ??= attribute(node, 'href');
    else if (tagName === 'time') time ??= attribute(node, 'datetime');
    else if (tagName === 'title') title ??= wordsIn(node, 400);
    else if (tagName === 'h1') heading ??= node;
    else if (tagName === 'script' && attribute(node, 'type') === 'application/ld+json') {
      const text = node.childNodes.map((n) => ('value' in n ? n.value : '')).join('');
      article ??= articleIn(text);
    }
    return true;
  });
  const ld = (key: string): string | null => textOf((article as Record<string, unknown> | null)?.[key]);
  const meta = (...names: string[]): string | null => names.map((n) => metas.get(n)).find((v) => v !== undefined) ?? null;
  const address = canonical ?? meta('og:url') ?? ld('url');
  return {
    title: ld('headline') ?? meta('og:title', 'twitter:title') ?? (heading && wordsIn(heading, 400)) ?? title,
    publisher: ld('publisher') ?? meta('og:site_name', 'application-name', 'publisher'),
    published:
      ld('datePublished') ??
      meta(
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'parsely-pub-date',
        'pubdate',
        'publishdate',
        'publish-date',
        'date',
        'dc.date.issued',
        'dc.date',
        'sailthru.date',
        'article.published',
        'ptime',
        'displaydate',
      ) ??
      time,
    updated: ld('dateModified') ?? meta('article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'utime'),
    url: address !== null && /^https?:\/\//i.test(address) ? address : null,
    lang,
  };
}

function articleIn(json: string): Record<string, unknown> | null {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, ''));
  } catch {
    return null;
  }
  const queue: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let i = 0; i < queue.length && i < 5_000; i++) {
    const { value: v, depth } = queue[i] as { value: unknown; depth: number };
    if (typeof v !== 'object' || v === null || depth > DEEPEST) continue;
    if (!Array.isArray(v)) {
      const record = v as Record<string, unknown>;
      const type = Object.hasOwn(record, '@type') ? record['@type'] : null;
      if ((Array.isArray(type) ? type : [type]).some((t) => typeof t === 'string' && ARTICLE.test(t))) return record;
    }
    for (const inner of Object.values(v)) queue.push({ value: inner, depth: depth + 1 });
  }
  return null;
}

/** A string, the `name` of a thing, or the first of several. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, 'name')) return textOf((value as { name: unknown }).name);
  return null;
}
