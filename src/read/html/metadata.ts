import { parse as parseLoosely } from 'jsonc-parser/lib/esm/main.js';
import { namesInByline } from '../blocks/author.ts';
import { dateValue } from '../published/value.ts';
import { attribute, type Element, isElement, isText, type Node, walk, wordsIn } from './tree.ts';

/** What a page says of itself; null where it says nothing. */
export type PageMetadata = {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  /** A day written out below the heading, where the page says nothing else of it. */
  readonly written: string | null;
  readonly updated: string | null;
  /** Names of its writers. */
  readonly authors: readonly string[];
  readonly url: string | null;
  readonly lang: string | null;
};

const ARTICLE = /(?:Article|BlogPosting|NewsArticle|Report|LiveBlogPosting)$/;
const DEEPEST = 12;

/** Names under which pages give the time of publication, the surest first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'published_at',
  'published',
  'datepublished',
  'parsely-pub-date',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'og:pubdate',
  'dc.date',
  'sailthru.date',
  'article.published',
  'ptime',
  'displaydate',
];
const UPDATED = ['article:modified_time', 'article:modified', 'og:updated_time', 'datemodified', 'last-modified', 'utime'];

/** JSON-LD first, then OpenGraph and its like, then `time`, `h1` and `title`. */
export function metadataOf(root: { readonly childNodes: readonly Node[] }): PageMetadata {
  const { metas, article, canonical, times, title, heading, lang } = statedIn(root);
  const ld = (key: string): string | null => textOf(article?.[key]);
  const meta = (...names: string[]): string | null => names.map((n) => metas.get(n)).find((v) => v !== undefined) ?? null;
  const address = canonical ?? meta('og:url') ?? ld('url');
  return {
    title: ld('headline') ?? meta('og:title', 'twitter:title') ?? (heading && wordsIn(heading, 400)) ?? title,
    publisher: ld('publisher') ?? meta('og:site_name', 'application-name', 'publisher'),
    published: ld('datePublished') ?? meta(...PUBLISHED) ?? times.best,
    written: times.written,
    updated: ld('dateModified') ?? meta(...UPDATED),
    authors: authorsOf(article?.author ?? meta('author', 'article:author', 'parsely-author', 'byl')),
    url: address !== null && /^https?:\/\//i.test(address) ? address : null,
    lang,
  };
}

/** What the markup of a page states, each as it stands first: `metas` by name in lower case, `article` from JSON-LD. */
type Stated = {
  readonly metas: Map<string, string>;
  article: Record<string, unknown> | null;
  canonical: string | null;
  readonly times: Times;
  title: string | null;
  heading: Element | null;
  lang: string | null;
};

function statedIn(root: { readonly childNodes: readonly Node[] }): Stated {
  const stated: Stated = { metas: new Map(), article: null, canonical: null, times: new Times(), title: null, heading: null, lang: null };
  walk(root, (node) => {
    if (isText(node) && stated.times.headed) stated.times.hear(node.value);
    if (isElement(node)) take(stated, node);
    return true;
  });
  return stated;
}

function take(stated: Stated, element: Element): void {
  const { tagName } = element;
  const { metas, times } = stated;
  switch (tagName) {
    case 'html':
      stated.lang = attribute(element, 'lang');
      break;
    case 'meta': {
      const name = (attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop') ?? '').toLowerCase();
      const content = attribute(element, 'content')?.trim();
      if (name && content && !metas.has(name)) metas.set(name, content);
      return;
    }
    case 'link':
      if (attribute(element, 'rel') === 'canonical') stated.canonical ??= attribute(element, 'href');
      break;
    case 'title':
      stated.title ??= wordsIn(element, 400);
      break;
    case 'h1':
      stated.heading ??= element;
      times.headed = true;
      break;
    case 'script':
      if (attribute(element, 'type') === 'application/ld+json')
        stated.article ??= articleIn(element.childNodes.map((n) => ('value' in n ? n.value : '')).join(''));
  }
  if (tagName === 'time' || attribute(element, 'itemprop') === 'datePublished') times.add(element);
}

/** Pieces of text below the heading among which the day of an article may stand. */
const NEAR = 40;

/** The time elements of a page: one that says it is the date of publication, else the first below the heading, else the only one. */
class Times {
  headed = false;
  private named: string | null = null;
  private below: string | null = null;
  private count = 0;
  private heard = 0;
  written: string | null = null;
  private only: string | null = null;

  /** Takes an element that gives a time. */
  add(node: Element): void {
    const words = attribute(node, 'datetime') ?? attribute(node, 'content') ?? wordsIn(node, 80).replace(/^(?:first )?(?:published|posted)(?: on)?:? /i, '');
    this.count++;
    if (dateValue(words) === null) return;
    const says = `${attribute(node, 'itemprop') ?? ''} ${attribute(node, 'class') ?? ''} ${attribute(node, 'pubdate') === null ? '' : 'pubdate'}`;
    if (/publi(?:sh|cation)|pub-?date/i.test(says.slice(0, 300))) this.named ??= words;
    if (this.headed) this.below ??= words;
    this.only ??= words;
  }

  /** Words on the page below its heading: a line that is a day and nothing else. */
  hear(text: string): void {
    if (this.written !== null || this.heard > NEAR || text.trim() === '') return;
    this.heard++;
    const words = text.trim().replace(/^(?:first )?(?:(?:published|posted|updated)(?: on)?|on):? /i, '');
    if (words.length < 60 && /\d{4}/.test(words) && dateValue(words) !== null) this.written = words;
  }

  get best(): string | null {
    return this.named ?? this.below ?? (this.count === 1 ? this.only : null);
  }
}

/** Deeper than any page's own description; a parser's stack has an end. */
const NESTED = 100;

/** JSON as pages write it: line breaks in strings, commas too many. Null where it cannot be read. */
function loosely(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    let [depth, deepest] = [0, 0];
    for (const c of text) {
      if (c === '{' || c === '[') deepest = Math.max(deepest, ++depth);
      else if (c === '}' || c === ']') depth--;
    }
    return deepest > NESTED ? null : (parseLoosely(text.replace(/[\u0000-\u001f]/g, ' '), [], { allowTrailingComma: true }) as unknown);
  }
}

function articleIn(json: string): Record<string, unknown> | null {
  const value = loosely(json.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, ''));
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

/** Names of persons in a string, a thing with a name, or a list of such. */
function authorsOf(value: unknown): readonly string[] {
  const each = Array.isArray(value) ? value.slice(0, 20) : [value];
  return each.flatMap((v) => namesInByline(textOf(v) ?? ''));
}

/** A string, the `name` of a thing, or the first of several. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, 'name')) return textOf((value as { name: unknown }).name);
  return null;
}
