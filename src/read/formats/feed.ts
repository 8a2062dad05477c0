import { createHash } from 'node:crypto';
import type { Document, DocumentId, Problem } from '../../model/index.ts';
import { assemble } from '../assemble.ts';
import type { Known } from '../blocks/index.ts';
import { type EntryMetadata, metadataOf } from '../feed/metadata.ts';
import { type Entry, entriesIn, type Part } from '../feed/scan.ts';
import { unescaped } from '../feed/unescaped.ts';
import { type Fragment, fragmentOf } from '../html/fragment.ts';
import { unchecked } from '../problems.ts';
import type { ReadResult, SourceMeta } from '../source.ts';
import { TextMap } from '../textmap.ts';

const NOTHING: EntryMetadata = { id: null, url: null, publisher: null, published: null, updated: null };

/** A feed of RSS, Atom or RDF: each entry is an article, every word with its place in the file. */
export function feedDocuments(meta: SourceMeta, source: string): ReadResult {
  const { entries: found, fault } = entriesIn(source);
  const problems: Problem[] = [];
  const complain = (what: string, next: string): void => void problems.push(unchecked(meta.path, what, next));
  if (fault !== null) complain(fault, 'Fetch the feed again, or save its articles as text.');
  const entries = found.filter((e) => e.parts.some((p) => p.inner.end > p.inner.start));
  if (entries.length === 0) {
    if (fault === null) complain('It is no feed, or holds no article.', 'Give a feed of RSS, Atom or RDF, or name the ending under `formats:`.');
    return { documents: [], problems };
  }
  // What was cut or declares entities is not given to a parser that would mend or expand it.
  const said = fault === null ? (metadataOf(source)?.entries ?? []) : [];
  if (said.length !== entries.length && fault === null)
    complain('Dates and addresses of its entries could not be read.', 'Give its articles with their dates one by one.');
  const seen = new Map<string, number>();
  const documents: Document[] = [];
  for (const [i, entry] of entries.entries()) {
    const about = (said.length === entries.length ? said[i] : undefined) ?? NOTHING;
    const own = nameOf(about, i);
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    documents.push(documentOf(meta, source, entry, about, count === 1 ? own : `${own}~${count}`));
  }
  return { documents, problems };
}

/** A short name of an entry: the end of its address or id, else its number. */
function nameOf({ id, url }: EntryMetadata, index: number): string {
  const ends = [url, id].map((a) => /([\w.-]{1,80})\/?$/.exec((a ?? '').replace(/[?#].*$/su, ''))?.[1]);
  const name = ends.find((e) => e !== undefined && /[\p{L}\d]/u.test(e));
  return name ?? String(index + 1);
}

/** The part with the article: the whole of it before its summary. */
function bodyOf({ name, parts }: Entry): Part | null {
  const filled = parts.filter((p) => p.inner.end > p.inner.start);
  const prefix = name.slice(0, name.indexOf(':') + 1).toLowerCase();
  const own = (local: string): Part | undefined => filled.find((p) => [local, `${prefix}${local}`, `atom:${local}`].includes(p.name.toLowerCase()));
  const encoded = filled.find((p) => /:encoded$/i.test(p.name) && !/^excerpt:/i.test(p.name));
  return encoded ?? own('content') ?? own('description') ?? own('summary') ?? null;
}

function documentOf(meta: SourceMeta, source: string, entry: Entry, about: EntryMetadata, id: string): Document {
  const path = `${meta.path}#${id}`;
  const atom = /entry$/i.test(entry.name);
  const problems: Problem[] = [];
  const textIn = (part: Part | null | undefined): Fragment => {
    const fragment = part ? partText(source, part, atom) : { text: '', segments: [], known: [] };
    if (fragment === null) problems.push(unchecked(path, 'Its tags nest too deep.', 'Give the article as text.'));
    return fragment ?? { text: '', segments: [], known: [] };
  };
  const title = textIn(entry.parts.find((p) => /^(?:atom:|rss:)?title$/i.test(p.name) || (atom && /^[\w.-]{1,40}:title$/i.test(p.name))));
  const body = textIn(bodyOf(entry));
  const map = new TextMap();
  const add = ({ text, segments }: Fragment): void => {
    for (const s of segments) map.add(text.slice(s.text.start, s.text.end), s.source);
  };
  const known: Known[] = [];
  if (title.text.trim() !== '') {
    add(title);
    known.push({ span: { start: 0, end: map.length }, scope: 'headline', because: 'title of the entry' });
    map.gap('\n\n');
  }
  const offset = map.length;
  add(body);
  for (const k of body.known) known.push({ ...k, span: { start: k.span.start + offset, end: k.span.end + offset } });
  return assemble(
    {
      id: id as DocumentId,
      path,
      format: 'feed',
      story: null,
      sha256: createHash('sha256').update(source.slice(entry.span.start, entry.span.end)).digest('hex'),
      fileLine: null,
      publisher: meta.publisher ?? about.publisher,
      url: about.url,
      updated: about.updated,
      published: meta.published
        ? { value: meta.published.edtf, basis: meta.published.basis }
        : about.published === null
          ? null
          : { value: about.published, basis: 'record' },
      timezone: meta.timezone ?? null,
      standing: meta.standing ?? null,
      problems,
    },
    { source, ...map.done(), known, title: title.text.replace(/\s+/gu, ' ').trim() || null, lang: null },
  );
}

/** Atom says what it holds; RSS holds HTML, escaped once more or in CDATA. */
function partText(source: string, part: Part, atom: boolean): Fragment | null {
  if (part.type === 'xhtml') {
    const text = source.slice(part.inner.start, part.inner.end);
    return fragmentOf({ text, segments: [{ text: { start: 0, end: text.length }, field: 'text', source: part.inner }] });
  }
  const words = unescaped(source, part.inner);
  if (atom && (part.type === null || part.type === 'text' || part.type === 'text/plain')) return { ...words, known: [] };
  return fragmentOf(words);
}
