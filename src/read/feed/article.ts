import { createHash } from 'node:crypto';
import type { Document, DocumentId, Problem, Span } from '../../model/index.ts';
import { assemble } from '../assemble.ts';
import type { Known } from '../blocks/index.ts';
import type { Fragment } from '../html/fragment.ts';
import type { SourceMeta } from '../source.ts';
import { TextMap } from '../textmap.ts';
import type { EntryMetadata } from './metadata.ts';

/** Of an entry that says nothing of itself. */
export const NOTHING: EntryMetadata = { id: null, url: null, publisher: null, published: null, updated: null };
/** No text. */
export const EMPTY: Fragment = { text: '', segments: [], known: [] };

/** A short name for each entry, each once: the end of its address or id, else its number. */
export function namesOf(entries: readonly EntryMetadata[]): readonly string[] {
  const seen = new Map<string, number>();
  return entries.map(({ url, id }, i) => {
    const ends = [url, id].map((a) => /([\w.-]{1,80})\/?$/.exec((a ?? '').replace(/[?#].*$/su, ''))?.[1]);
    const own = ends.find((e) => e !== undefined && /[\p{L}\d]/u.test(e)) ?? String(i + 1);
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    return count === 1 ? own : `${own}~${count}`;
  });
}

/** An entry of a feed, by whichever form it came: its words lead to their places in the file. */
export type FoundEntry = {
  readonly id: string;
  /** The whole entry in the file. */
  readonly span: Span;
  readonly about: EntryMetadata;
  readonly title: Fragment;
  readonly body: Fragment;
  readonly problems: readonly Problem[];
};

/** The document of an entry: its title, then its article. */
export function entryDocument(meta: SourceMeta, source: string, { id, span, about, title, body, problems }: FoundEntry): Document {
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
  const given = meta.published ? { value: meta.published.edtf, basis: meta.published.basis } : null;
  return assemble(
    {
      id: id as DocumentId,
      path: `${meta.path}#${id}`,
      format: 'feed',
      story: null,
      sha256: createHash('sha256').update(source.slice(span.start, span.end)).digest('hex'),
      fileLine: null,
      publisher: meta.publisher ?? about.publisher,
      url: about.url,
      updated: about.updated,
      published: given ?? (about.published === null ? null : { value: about.published, basis: 'record' }),
      timezone: meta.timezone ?? null,
      standing: meta.standing ?? null,
      problems,
    },
    { source, ...map.done(), known, title: title.text.replace(/\s+/gu, ' ').trim() || null, lang: null },
  );
}
