import type { Document, Problem } from '../../model/index.ts';
import { EMPTY, entryDocument, NOTHING, namesOf } from '../feed/article.ts';
import { metadataOf } from '../feed/metadata.ts';
import { type Entry, entriesIn, type Part } from '../feed/scan.ts';
import { unescaped } from '../feed/unescaped.ts';
import { type Fragment, fragmentOf } from '../html/fragment.ts';
import { unchecked } from '../problems.ts';
import type { ReadResult, SourceMeta } from '../source.ts';

/** A feed of RSS, Atom or RDF: each entry is an article, every word with its place in the file. */
export function feedDocuments(meta: SourceMeta, source: string): ReadResult {
  const { entries: found, fault } = entriesIn(source);
  const problems: Problem[] = [];
  const complain = (what: string, next: string): void => void problems.push(unchecked(meta.path, what, next));
  if (fault !== null) complain(fault, 'Fetch the feed again, or save its articles as text.');
  const entries = found.filter((e) => e.parts.some((p) => p.inner.end > p.inner.start));
  if (entries.length === 0) {
    if (fault === null) complain('It is no feed, or holds no article.', 'Give a feed of RSS, Atom, RDF or JSON Feed, or name the ending under `formats:`.');
    return { documents: [], problems };
  }
  // What was cut or declares entities is not given to a parser that would mend or expand it.
  const said = fault === null ? (metadataOf(source)?.entries ?? []) : [];
  if (said.length !== entries.length && fault === null)
    complain('Dates and addresses of its entries could not be read.', 'Give its articles with their dates one by one.');
  const about = entries.map((_, i) => (said.length === entries.length ? said[i] : undefined) ?? NOTHING);
  const names = namesOf(about);
  return { documents: entries.map((entry, i) => documentOf(meta, source, entry, about[i] ?? NOTHING, names[i] as string)), problems };
}

/** The part with the article: the whole of it before its summary. */
function bodyOf({ name, parts }: Entry): Part | null {
  const filled = parts.filter((p) => p.inner.end > p.inner.start);
  const prefix = name.slice(0, name.indexOf(':') + 1).toLowerCase();
  const own = (local: string): Part | undefined => filled.find((p) => [local, `${prefix}${local}`, `atom:${local}`].includes(p.name.toLowerCase()));
  const encoded = filled.find((p) => /:encoded$/i.test(p.name) && !/^excerpt:/i.test(p.name));
  return encoded ?? own('content') ?? own('description') ?? own('summary') ?? null;
}

function documentOf(meta: SourceMeta, source: string, entry: Entry, about: typeof NOTHING, id: string): Document {
  const atom = /entry$/i.test(entry.name);
  const problems: Problem[] = [];
  const textIn = (part: Part | null | undefined): Fragment => {
    const fragment = part ? partText(source, part, atom) : EMPTY;
    if (fragment === null) problems.push(unchecked(`${meta.path}#${id}`, 'Its tags nest too deep.', 'Give the article as text.'));
    return fragment ?? EMPTY;
  };
  const title = textIn(entry.parts.find((p) => /^(?:atom:|rss:)?title$/i.test(p.name) || (atom && /^[\w.-]{1,40}:title$/i.test(p.name))));
  const body = textIn(bodyOf(entry));
  return entryDocument(meta, source, { id, span: entry.span, about, title, body, problems });
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
