import type { Problem, RecordFields } from '../../model/index.ts';
import { note, unchecked } from '../problems.ts';

/** Names under which records of newsrooms, agencies and crawlers hold an article. What has another name (a summary, a caption, a biography) may well be none. */
const BODY =
  /^(?:(?:article|story|main|full|plain|raw|clean)[-_]?)?(?:text|body|content|copy|html|markdown)(?:[-_]?(?:text|html|plain|raw|md|\d))*$|^(?:article|paragraphs|fulltext|lead|lede)$/i;
/** Fields that say something of the article, besides those that have a name of their own in the configuration. */
const ABOUT = ['updated', 'timezone', 'standing'];
const PROSE = /(?:[\p{L}\p{N}’'"“”,;:()-]{1,40}\s{1,4}){7}[\p{L}\p{N}]/u;
/** Fields of one record that are told. */
const SHOWN = 4;

/**
 * Fields of a record that hold sentences and are not read, told one by one: nobody may take the record for checked where it holds a second text. One
 * that could be the article is not checked; any other is only said. What repeats words of the text hides nothing. `path` is that of the record.
 */
export function unreadFields(path: string, record: Readonly<Record<string, unknown>>, text: string, fields: RecordFields): Problem[] {
  const known = new Set([...Object.values(fields), ...ABOUT]);
  const told = stringsIn(record).filter(([name, words]) => !known.has(name) && PROSE.test(words.slice(0, 100_000)));
  if (told.length === 0) return [];
  const read = folded(text);
  const unread = told.filter(([, words]) => !read.includes(folded(words)));
  return unread.slice(0, SHOWN).map(([name]) => {
    const say = BODY.test(name.split('.').at(-1) as string) || BODY.test(name.split('.')[0] as string) ? unchecked : note;
    return say(
      path,
      `Its field "${name.slice(0, 60)}" holds sentences and was not read; "${fields.text}" was.`,
      'Put the whole article into one field, and name that under `fields:` in crosscheck.yaml.',
    );
  });
}

/** Texts of a record and of the objects in it, by their paths; a list of texts is one. */
function stringsIn(record: Readonly<Record<string, unknown>>, within = ''): (readonly [name: string, words: string])[] {
  return Object.entries(record).flatMap(([key, value]) => {
    const name = `${within}${key}`;
    if (typeof value === 'string') return [[name, value] as const];
    if (Array.isArray(value)) return [[name, value.filter((v) => typeof v === 'string').join('\n')] as const];
    return within === '' && typeof value === 'object' && value !== null ? stringsIn(value as Record<string, unknown>, `${name}.`) : [];
  });
}

/** The words alone: marks of HTML and Markdown, white space and punctuation are no difference. */
const folded = (text: string): string =>
  text
    .replace(/<[^<>]{0,500}>/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
