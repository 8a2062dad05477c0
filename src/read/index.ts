import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Block, Document, DocumentId } from '../model/index.ts';

/** First reader, to be replaced: `.txt` and `.jsonl`, one block a paragraph. */
export function readFiles(files: readonly string[]): Document[] {
  return files.flatMap((file) => {
    const bytes = readFileSync(file, 'utf8');
    if (!file.endsWith('.jsonl')) return [documentOf(path.basename(file), path.basename(file), { text: bytes }, null)];
    return bytes.split('\n').flatMap((line, i) => {
      if (!line.trim()) return [];
      const record = JSON.parse(line) as Record<string, string>;
      return [documentOf(record.id as string, `${path.basename(file)}#${record.id}`, record, i + 1)];
    });
  });
}

function documentOf(id: string, at: string, record: Record<string, string | undefined>, fileLine: number | null): Document {
  const source = record.text ?? '';
  const title = record.title ?? null;
  const head = title ? `${title}\n\n` : '';
  const text = head + source;
  const blocks: Block[] = [];
  for (const m of text.matchAll(/[^\n]+/g))
    if (m[0].trim())
      blocks.push({ span: { start: m.index, end: m.index + m[0].length }, scope: title && m.index === 0 ? 'headline' : 'body', because: 'paragraph' });
  return {
    id: id as DocumentId,
    path: at,
    format: fileLine ? 'jsonl' : 'text',
    story: null,
    source,
    text,
    segments: [
      ...(title ? [{ text: { start: 0, end: title.length }, field: 'title' as const, source: { start: 0, end: title.length } }] : []),
      { text: { start: head.length, end: text.length }, field: 'text' as const, source: { start: 0, end: source.length } },
    ],
    blocks,
    title,
    publisher: record.publisher ?? null,
    url: record.url ?? null,
    lang: 'en',
    published: { edtf: record.published ?? null, basis: record.published ? 'record' : 'none', anchor: null, reasons: [] },
    updated: null,
    timezone: null,
    standing: 'reference',
    repairs: [],
    problems: [],
    sha256: createHash('sha256').update(source).digest('hex'),
    fileLine,
  };
}
