import type { Document, Problem } from '../../model/index.ts';
import { parseYaml, type YamlFile } from '../../text/files/yaml.ts';
import { assemble } from '../assemble.ts';
import { unchecked } from '../problems.ts';
import type { Parts } from '../source.ts';
import { unmarked } from './markup.ts';

const FENCE = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSE = /(?:^|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/g;

/** Markdown: front matter is read as metadata, marks are taken off the text and stay in the map. */
export function markdownDocument(parts: Parts, source: string): Document {
  const front = frontMatterOf(parts.path, source);
  const { text, segments, known } = unmarked(source, front.end);
  const { value } = front;
  const word = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const at = value[name];
      if (typeof at === 'string' && at.trim() !== '') return at.trim();
      if (typeof at === 'number') return String(at);
    }
    return null;
  };
  const published = word('published', 'date', 'publication_date', 'datePublished');
  const standing = word('standing');
  const problems: Problem[] = [...parts.problems, ...front.problems];
  if (standing !== null && standing !== 'draft' && standing !== 'reference')
    problems.push(
      unchecked(
        parts.path,
        `The standing "${standing.slice(0, 40)}" is neither "draft" nor "reference".`,
        'Write one of the two.',
        'It was read as a reference.',
      ),
    );
  return assemble(
    {
      ...parts,
      story: parts.story ?? word('story'),
      publisher: parts.publisher ?? word('publisher', 'outlet', 'site'),
      url: parts.url ?? word('url', 'link', 'canonical'),
      updated: parts.updated ?? word('updated', 'modified', 'dateModified'),
      published: parts.published ?? (published === null ? null : { value: published, basis: 'metadata' }),
      timezone: parts.timezone ?? word('timezone'),
      standing: parts.standing ?? (standing === 'draft' || standing === 'reference' ? standing : null),
      problems,
    },
    { source, text, segments, known, title: word('title', 'headline'), lang: word('lang', 'language') },
  );
}

type FrontMatter = { readonly value: Readonly<Record<string, unknown>>; readonly end: number; readonly problems: readonly Problem[] };
const NONE: FrontMatter = { value: {}, end: 0, problems: [] };

/** The YAML between the first line `---` and the next; faults in it are listed at their places. */
function frontMatterOf(path: string, source: string): FrontMatter {
  const open = FENCE.exec(source);
  if (!open) return NONE;
  CLOSE.lastIndex = open[0].length - 1;
  const close = CLOSE.exec(source);
  if (!close) return NONE;
  // One line down, so that lines of the front matter are lines of the file.
  const yaml: YamlFile = parseYaml(path, `\n${source.slice(open[0].length, close.index)}`);
  const end = close.index + close[0].length;
  const problems = yaml.problems.map((p): Problem => ({ ...p, severity: 'unchecked' }));
  const isMap = typeof yaml.value === 'object' && yaml.value !== null && !Array.isArray(yaml.value);
  return { value: isMap ? (yaml.value as Record<string, unknown>) : {}, end, problems };
}
