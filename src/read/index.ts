import { createHash } from 'node:crypto';
import type { Document, DocumentId, Format } from '../model/index.ts';
import { ownText } from '../text/files/own.ts';
import { decode } from './decode.ts';
import { formatOf } from './formats/endings.ts';
import { markdownDocument } from './formats/markdown.ts';
import { plainDocument } from './formats/plain.ts';
import { jsonDocuments, jsonlDocuments } from './formats/record.ts';
import { LIMITS, megabytes } from './limits.ts';
import { unchecked } from './problems.ts';
import type { Parts, ReadResult, SourceMeta } from './source.ts';

export { formatOf } from './formats/endings.ts';
export { LIMITS } from './limits.ts';
export type { ReadResult, SourceMeta } from './source.ts';

/** Reads one source: its bytes and what is known of it from outside. Pure; never throws on any bytes. A source that cannot be read is a problem. */
export async function readSource(bytes: Uint8Array, meta: SourceMeta): Promise<ReadResult> {
  const format = meta.format ?? formatOf(meta.path) ?? 'text';
  const many = format === 'json' || format === 'jsonl' || format === 'feed';
  const limit = many ? LIMITS.collectionBytes : LIMITS.articleBytes;
  if (bytes.length > limit) return refused(unchecked(meta.path, `It is larger than ${megabytes(limit)}.`, 'Split it, or leave out what is no article.'));
  const decoded = decode(meta.path, bytes, meta.encoding ?? null, format === 'html' || format === 'feed' ? declaredIn(bytes) : null);
  if (decoded.text === null) return refused(decoded.problem);
  if (decoded.text.trim() === '') return refused(unchecked(meta.path, 'It is empty.', 'Check that the file is the article.'));
  const source = decoded.text;
  const own = ownText(source);
  if (own !== null) return { documents: [], problems: [], own };
  if (format === 'jsonl') return jsonlDocuments(meta, source);
  if (format === 'json' || (format === 'feed' && /^\s*\{/.test(source))) {
    const feed = JSON_FEED.test(source) ? (await import('./formats/json-feed.ts')).jsonFeedDocuments(meta, source) : null;
    if (feed !== null) return feed;
  }
  if (format === 'json') return jsonDocuments(meta, source);
  if (format === 'feed') return (await import('./formats/feed.ts')).feedDocuments(meta, source);
  const parts = partsOf(meta, format, bytes);
  if (format === 'html') return one((await import('./formats/html.ts')).htmlDocument(parts, source));
  if (format === 'markdown') return one(markdownDocument(parts, source));
  return one(plainDocument(parts, source));
}

/** What every JSON Feed says of itself, its slashes escaped or not; its reader looks again at the place where it stands. */
const JSON_FEED = /"version"\s{0,40}:\s{0,40}"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org\\?\/version\\?\/1/;

/** The character set that a page or a feed names in its first bytes. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4_096)).toString('latin1');
  return (
    /<meta[^>]{1,200}?charset\s{0,4}=\s{0,4}["']?([\w-]{2,30})/i.exec(head)?.[1] ??
    /<\?xml[^>]{1,100}?encoding\s{0,4}=\s{0,4}["']([\w-]{2,30})/i.exec(head)?.[1] ??
    null
  );
}

const refused = (problem: ReadResult['problems'][number]): ReadResult => ({ documents: [], problems: [problem] });
const one = (document: Document): ReadResult => ({ documents: [document], problems: [] });

function partsOf(meta: SourceMeta, format: Format, bytes: Uint8Array): Parts {
  return {
    id: (meta.id ?? meta.path.slice(meta.path.lastIndexOf('/') + 1)) as DocumentId,
    path: meta.path,
    format,
    story: null,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fileLine: null,
    publisher: meta.publisher ?? null,
    url: null,
    updated: null,
    published: meta.published ? { value: meta.published.edtf, basis: meta.published.basis } : null,
    timezone: meta.timezone ?? null,
    standing: meta.standing ?? null,
    problems: [],
  };
}
