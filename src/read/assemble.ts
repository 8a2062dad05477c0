import { append, type Block, type Document, type Foreign, type Problem, placeOf } from '../model/index.ts';
import { languageName } from '../text/words/languages.ts';
import { withLanguages } from './blocks/foreign.ts';
import { blocksOf, type Dated } from './blocks/index.ts';
import { beyondLines, withinLimit } from './blocks/limit.ts';
import { endOfLines } from './blocks/lines.ts';
import type { Copy } from './copy.ts';
import { languageOf } from './language.ts';
import { LIMITS } from './limits.ts';
import { note, unchecked } from './problems.ts';
import { publishedOf } from './published/index.ts';
import { dateValue, inZone } from './published/value.ts';
import { repairedCopy } from './repaired.ts';
import type { Parts } from './source.ts';

/** The document of an article: its text cut into blocks, its date found, its language told. */
export function assemble(parts: Parts, found: Copy): Document {
  const copy = repairedCopy(found);
  const problems: Problem[] = [...parts.problems];
  const end = endOfLines(copy.text, LIMITS.lines);
  const cutOut = blocksOf(copy.text.slice(0, end), copy.known, copy.authors);
  const { blocks: whole, cut } = withinLimit(copy.text, [...withTimes(cutOut, copy.dated ?? []), ...beyondLines(copy.text, end)]);
  if (end < copy.text.length) problems.push(unchecked(parts.path, `Only its first ${LIMITS.lines} lines were read.`, 'Split it into articles.'));
  if (cut) problems.push(unchecked(parts.path, `Only its first ${LIMITS.sentences} sentences were read.`, 'Split it into articles.'));
  const told = languageOf(copy.text, whole);
  const lang = told === 'und' ? stated(copy.lang) : told;
  const blocks = lang === 'en' ? withLanguages(copy.text, whole) : whole;
  const given = parts.published === null ? null : dateValue(parts.published.value);
  if (parts.published && given === null) problems.push(noDate(parts.path, parts.published.value));
  const dated = publishedOf(
    { id: parts.id, text: copy.text },
    blocks,
    parts.published && given
      ? { value: given, basis: parts.published.basis, shown: dateValue(parts.published.shown ?? ''), zoned: parts.timezone !== null }
      : null,
    parts.url,
  );
  const headline = blocks.find((b) => b.scope === 'headline');
  if (blocks.every((b) => b.scope === 'furniture' || b.scope === 'duplicate'))
    problems.push(unchecked(parts.path, 'It holds no copy.', 'Check that the file is the article.'));
  else if (lang !== 'en' && lang !== 'und')
    problems.push(unchecked(parts.path, `It is not in English (${languageName(lang)}).`, 'Give an English text of it.', 'Claims are read from English.'));
  append(problems, inOtherLanguages(parts.path, copy, blocks));
  return {
    id: parts.id,
    path: parts.path,
    format: parts.format,
    story: parts.story,
    source: copy.source,
    text: copy.text,
    segments: copy.segments,
    blocks,
    title: copy.title ?? (headline ? copy.text.slice(headline.span.start, headline.span.end) : null),
    publisher: parts.publisher,
    url: parts.url,
    lang,
    published: { ...dated.published, edtf: dated.published.edtf && inZone(dated.published.edtf, parts.timezone) },
    updated: (parts.updated && dateValue(parts.updated)) ?? dated.updated,
    timezone: parts.timezone,
    standing: parts.standing ?? 'reference',
    standingStated: parts.standing !== null,
    repairs: copy.repairs,
    problems,
    sha256: parts.sha256,
    fileLine: parts.fileLine,
  };
}

/** Blocks of an entry of a live blog know its time. */
function withTimes(blocks: readonly Block[], dated: readonly Dated[]): readonly Block[] {
  if (dated.length === 0) return blocks;
  let at = 0;
  return blocks.map((block) => {
    while (at < dated.length && (dated[at] as Dated).span.end <= block.span.start) at++;
    const entry = dated[at];
    if (!entry || entry.span.start > block.span.start || block.scope === 'headline') return block;
    return { ...block, dated: entry.edtf, because: block.scope === 'body' ? `${block.because}, entry of ${entry.edtf}` : block.because };
  });
}

function noDate(path: string, value: string): Problem {
  return unchecked(
    path,
    `The publication date "${value.slice(0, 60)}" is no date.`,
    'Write it as 2025-01-31 or 2025-01-31T14:05:00Z.',
    'Weekdays and "yesterday" are read against it.',
  );
}

/** The language that a tag of a page names, where it is one that we know; templates write many others. */
function stated(tag: string | null): string {
  const language = /^[a-z]{2}(?![a-z])/i.exec(tag?.trim() ?? '')?.[0].toLowerCase() ?? 'und';
  return language === 'en' || languageName(language) !== language ? language : 'und';
}

/**
 * One line for each language that passages of an English article are in: nothing of them is checked. One for each that its quotations are in:
 * papers quote people in their own language, and such words are compared as a quotation all the same.
 */
function inOtherLanguages(path: string, copy: Pick<Copy, 'source' | 'segments'>, blocks: readonly Block[]): readonly Problem[] {
  const passages = blocks.flatMap(({ span, lang }) => (lang === undefined ? [] : [{ span, lang }]));
  const enclosed = blocks.flatMap((b) => b.foreign ?? []);
  return [
    ...perLanguage('passage', passages, copy).map((what) => unchecked(path, what, 'Give an English text of it.', 'Claims are read from English.')),
    ...perLanguage('quotation', enclosed, copy).map((what) =>
      note(path, what, 'Check its figures and days by hand.', 'Its words are compared as a quotation; no claim is read from within.'),
    ),
  ];
}

function perLanguage(noun: string, foreign: readonly Foreign[], { source, segments }: Pick<Copy, 'source' | 'segments'>): readonly string[] {
  return [...new Set(foreign.map((f) => f.lang))].sort().map((lang) => {
    const [first, ...more] = foreign.filter((f) => f.lang === lang) as [Foreign, ...Foreign[]];
    const line = source.slice(0, placeOf({ segments }, first.span).start).split('\n').length;
    const where = more.length === 0 ? `A ${noun} (line ${line}) is` : `${more.length + 1} ${noun}s (the first in line ${line}) are`;
    return `${where} not in English (${languageName(lang)}).`;
  });
}
