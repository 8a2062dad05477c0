import type { Known } from '../blocks/index.ts';
import { type Mapped, TextMap, throughBoth } from '../textmap.ts';
import { textOf } from './text.ts';
import { type Node, treeOf, walk } from './tree.ts';

/** A piece of HTML as text, with the parts that its markup names. */
export type Fragment = Mapped & { readonly known: readonly Known[] };

/** The text of a piece of HTML that is all article, with its place in the source of `markup`; null where it nests too deep. */
export function fragmentOf(markup: Mapped): Fragment | null {
  if (/<[a-z!/]/i.test(markup.text)) return paragraph(markup, 0, markup.text.length);
  // Without a tag it is a text, and an empty line ends a paragraph.
  const map = new TextMap();
  for (const { index, 0: lines } of markup.text.matchAll(/[^\n]+(?:\n(?![ \t\r]*\n)[^\n]+)*/g)) {
    const part = paragraph(markup, index, index + lines.length);
    if (part === null) return null;
    if (part.text === '') continue;
    if (map.length > 0) map.gap('\n\n');
    for (const s of part.segments) map.add(part.text.slice(s.text.start, s.text.end), s.source, s.field);
  }
  return { ...map.done(), known: [] };
}

function paragraph(markup: Mapped, from: number, to: number): Fragment | null {
  const source = markup.text.slice(from, to);
  const tree = treeOf(source);
  if (tree === null) return null;
  const all = new Set<Node>();
  walk(tree, (node) => {
    all.add(node);
    return true;
  });
  const { text, segments, known } = textOf(source, tree, all, null);
  const shifted = segments.map((s) => ({ ...s, source: { start: s.source.start + from, end: s.source.end + from } }));
  return { text, segments: throughBoth(text, shifted, markup.segments), known };
}
