import type { Format } from '../../model/index.ts';

const ENDINGS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
};

/** The format that the ending of a name stands for, or null; `more` are the endings of crosscheck.yaml. */
export function formatOf(name: string, more: Readonly<Record<string, Format>> = {}): Format | null {
  const ending = /\.[a-z0-9]+$/.exec(name.toLowerCase())?.[0];
  if (ending === undefined) return null;
  return (Object.hasOwn(more, ending) ? more[ending] : undefined) ?? (Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined) ?? null;
}
