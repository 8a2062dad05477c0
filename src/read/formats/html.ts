import type { Document } from '../../model/index.ts';
import { assemble } from '../assemble.ts';
import { chosenIn } from '../html/choose.ts';
import { metadataOf, type PageMetadata } from '../html/metadata.ts';
import { textOf } from '../html/text.ts';
import { type Element, isElement, refusalOf, treeOf, walk, wordsIn } from '../html/tree.ts';
import { LIMITS } from '../limits.ts';
import { note, unchecked } from '../problems.ts';
import type { Parts } from '../source.ts';

const fold = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A page in HTML: the article by Readability's choice, every word with its place in the source; title, dates, address by what the page says. */
export function htmlDocument(parts: Parts, source: string): Document {
  const tree = treeOf(source);
  if (tree === null) {
    const problem = unchecked(parts.path, refusalOf(source) ?? 'It cannot be read.', 'Give the article as text.');
    return assemble({ ...parts, problems: [...parts.problems, problem] }, { source, text: '', segments: [], known: [], title: null, lang: null });
  }
  const page = metadataOf(tree);
  const { nodes, deep, whole } = chosenIn(tree);
  const headline = headlineIn(tree, page.title);
  const say = (what: string, next: string) => note(parts.path, what, next);
  const problems = [
    ...parts.problems,
    ...(deep ? [say(`Its tags nest deeper than ${LIMITS.htmlDepth}.`, 'Deeper ones are read as if they stood on the last level.')] : []),
    ...(whole ? [say(`It has more than ${LIMITS.htmlElements} elements.`, 'The whole page was read; give the article alone.')] : []),
  ];
  return assemble(
    {
      ...parts,
      problems,
      publisher: parts.publisher ?? page.publisher,
      url: parts.url ?? page.url,
      updated: parts.updated ?? page.updated,
      published: parts.published ?? dateOf(page),
    },
    { source, ...textOf(source, tree, nodes, headline), title: page.title, authors: page.authors, lang: page.lang },
  );
}

function dateOf({ published, written }: PageMetadata): Parts['published'] {
  if (published !== null) return { value: published, basis: 'metadata', shown: written };
  return written === null ? null : { value: written, basis: 'header' };
}

/** The first heading that says what the page's title begins with, else the first of level one. */
function headlineIn(tree: Parameters<typeof walk>[0], title: string | null): Element | null {
  const headings: Element[] = [];
  walk(tree, (n) => {
    if (isElement(n) && /^h[12]$/.test(n.tagName)) headings.push(n);
    return true;
  });
  const wanted = title === null ? '' : fold(title);
  const same = headings.find((h) => {
    const words = fold(wordsIn(h, 400));
    return words.length > 8 && (wanted.startsWith(words) || words.startsWith(wanted.slice(0, 40))) && wanted !== '';
  });
  return same ?? headings.find((h) => h.tagName === 'h1' && wordsIn(h, 400).split(' ').length > 2) ?? null;
}
