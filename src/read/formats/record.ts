import { createHash } from 'node:crypto';
import type { Document, DocumentId, Format, Problem } from '../../model/index.ts';
import { byCodeUnit, RECORD_FIELDS } from '../../model/index.ts';
import { ownJson, ownReading } from '../../text/files/own.ts';
import { assemble } from '../assemble.ts';
import type { Known } from '../blocks/index.ts';
import { LIMITS, megabytes } from '../limits.ts';
import { note, unchecked } from '../problems.ts';
import type { ReadResult, SourceMeta } from '../source.ts';
import { TextMap } from '../textmap.ts';
import { unreadFields } from './unread-fields.ts';

/** JSONL: one article a line. */
export function jsonlDocuments(meta: SourceMeta, source: string): ReadResult {
  const records: Found[] = [];
  const problems: Problem[] = [];
  for (const [i, line] of source.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (value instanceof Error)
      problems.push(placed(meta.path, i + 1, `Line ${i + 1} is not JSON (${value.message.slice(0, 100)}).`, 'Write one JSON object a line.'));
    else records.push({ value, row: i + 1 });
  }
  return read(meta, 'jsonl', records, problems, problems.length > 0 ? null : records.map((r) => r.value));
}

/** JSON: one article, a list of them, or an object that holds such a list under `articles`, `items`, `documents` or `records`. */
export function jsonDocuments(meta: SourceMeta, source: string): ReadResult {
  const value = parsed(source);
  if (value instanceof Error)
    return { documents: [], problems: [unchecked(meta.path, `It is not JSON (${value.message.slice(0, 100)}).`, 'Correct it, or give the article as text.')] };
  const list = Array.isArray(value) ? value : (listIn(value) ?? [value]);
  const records = list.map((v) => ({ value: v, row: null }));
  return read(meta, 'json', records, [], value);
}

/** The articles of a file. A result of ours is none: of most kinds that is asked only where no article was found, so that none can hide behind the keys. */
function read(meta: SourceMeta, format: Format, records: readonly Found[], problems: Problem[], whole: unknown): ReadResult {
  const result = documentsOf(meta, format, records, problems);
  const own = result.documents.length === 0 ? ownJson(whole) : ownReading(whole);
  return own === null ? result : { documents: [], problems: [], own };
}

type Found = { readonly value: unknown; readonly row: number | null };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return error instanceof Error ? error : new Error('unreadable');
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function listIn(value: unknown): unknown[] | null {
  if (!isRecord(value)) return null;
  for (const key of ['articles', 'items', 'documents', 'records']) if (Object.hasOwn(value, key) && Array.isArray(value[key])) return value[key];
  return null;
}

function documentsOf(meta: SourceMeta, format: Format, records: readonly Found[], problems: Problem[]): ReadResult {
  const documents: Document[] = [];
  const seen = new Map<string, number>();
  if (records.length === 0 && problems.length === 0)
    problems.push(unchecked(meta.path, 'It holds no article.', 'Give one JSON object with "text" an article.'));
  for (const [i, { value, row }] of records.entries()) {
    const which = row === null ? `Record ${i + 1}` : `Line ${row}`;
    const complain = (what: string, next: string): void => void problems.push(placed(meta.path, row ?? 1, `${which}: ${what}`, next));
    if (!isRecord(value)) complain('it is no object.', 'Write { "id": …, "text": … }.');
    else {
      const text = fieldOf(value, meta.fields?.text ?? RECORD_FIELDS.text);
      if (typeof text !== 'string')
        complain(`it has no "${meta.fields?.text ?? RECORD_FIELDS.text}".`, 'Name the field with the article under `fields:` in crosscheck.yaml.');
      else if (text.length > LIMITS.articleBytes) complain(`the article is larger than ${megabytes(LIMITS.articleBytes)}.`, 'Split it.');
      else documents.push(documentOf(meta, format, value, text, row, i, seen));
    }
  }
  return { documents, problems };
}

const placed = (file: string, line: number, what: string, next: string): Problem => ({ ...unchecked(file, what, next), place: { file, line, column: 1 } });

/** A field by its name, or by a path of names with dots between. */
function fieldOf(record: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name];
  let value: unknown = record;
  for (const step of name.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

function documentOf(
  meta: SourceMeta,
  format: Format,
  record: Record<string, unknown>,
  source: string,
  row: number | null,
  index: number,
  seen: Map<string, number>,
): Document {
  const fields = meta.fields ?? RECORD_FIELDS;
  const word = (name: string): string | null => {
    const value = fieldOf(record, name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : null;
  };
  const own = word(fields.id) ?? String(index + 1);
  const count = seen.get(own) ?? 0;
  seen.set(own, count + 1);
  const id = count === 0 ? own : `${own}~${count + 1}`;
  const problems = [
    ...(count === 0
      ? []
      : [note(meta.path, `Two records have the id "${own}".`, 'Give each article its own id.', 'Places in one look like places in the other.')]),
    ...unreadFields(`${meta.path}#${id}`, record, source, fields),
  ];
  const rawTitle = fieldOf(record, fields.title);
  const title = typeof rawTitle === 'string' && rawTitle.trim() !== '' ? rawTitle : null;
  const map = new TextMap();
  const known: Known[] = [];
  if (title !== null) {
    map.add(title, { start: 0, end: title.length }, 'title');
    known.push({ span: { start: 0, end: title.length }, scope: 'headline', because: 'title of the record' });
    map.add('\n\n', { start: title.length, end: title.length }, 'title');
  }
  map.add(source, { start: 0, end: source.length });
  const published = word(fields.published);
  const standing = fieldOf(record, 'standing');
  return assemble(
    {
      id: id as DocumentId,
      path: `${meta.path}#${id}`,
      format,
      story: word(fields.story),
      sha256: createHash('sha256').update(canonical(record)).digest('hex'),
      fileLine: row,
      publisher: meta.publisher ?? word(fields.publisher),
      url: word(fields.url),
      updated: word('updated'),
      published: meta.published
        ? { value: meta.published.edtf, basis: meta.published.basis }
        : published === null
          ? null
          : { value: published, basis: 'record' },
      timezone: meta.timezone ?? word('timezone'),
      standing: meta.standing ?? (standing === 'draft' || standing === 'reference' ? standing : null),
      problems,
    },
    { source, ...map.done(), known, title: title?.trim() ?? null, lang: null },
  );
}

/** JSON with sorted keys, without recursion into what is deeper than the limit. */
function canonical(value: unknown, depth = 0): string {
  if (depth > LIMITS.jsonDepth) return '"…"';
  if (Array.isArray(value)) return `[${value.map((v) => canonical(v, depth + 1)).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).sort(byCodeUnit);
  return `{${keys.map((k) => `${JSON.stringify(k)}:${canonical(value[k], depth + 1)}`).join(',')}}`;
}
