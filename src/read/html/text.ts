import type { BlockScope, Segment, Span } from '../../model/index.ts';
import type { Dated, Known } from '../blocks/index.ts';
import { TextMap } from '../textmap.ts';
import { boxKind } from './asides.ts';
import { linksIn } from './links.ts';
import { entryTime, rowKind } from './parts.ts';
import { piecesOf } from './pieces.ts';
import { attribute, type Element, isElement, isText, type Node, walk } from './tree.ts';

const BLOCK =
  /^(?:address|article|aside|blockquote|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const SILENT = /^(?:script|style|template|svg|math|iframe|object|noscript|head|button|select|textarea|input)$/;

export type PageText = { readonly text: string; readonly segments: readonly Segment[]; readonly known: readonly Known[]; readonly dated: readonly Dated[] };

/** The text of the chosen elements, a paragraph a block, white space folded, every piece with its place in the source. */
export function textOf(source: string, root: { readonly childNodes: readonly Node[] }, chosen: ReadonlySet<Node>, headline: Element | null): PageText {
  const map = new TextMap();
  const known: Known[] = [];
  const dated: Dated[] = [];
  const links: Span[] = [];
  let gap = '';
  let space = false;
  /** The row of a table that is being written, and the depth of links. */
  let row: { readonly element: Element; readonly because: string; readonly start: number } | null = null;
  let link: { readonly element: Element; readonly start: number } | null = null;
  const entries: { readonly element: Element; readonly time: string; readonly start: number }[] = [];
  const breakOff = (kind: '\n' | '\n\n'): void => {
    if (map.length > 0 && gap !== '\n\n') gap = row !== null && map.length > row.start ? '\t' : kind;
    space = false;
  };
  /** The box of the page that is being written; what stands inside it is no caption and no row. */
  let box: { readonly element: Element; readonly because: string; readonly start: number } | null = null;
  const scopes: { readonly element: Element; readonly scope: BlockScope; readonly because: string; readonly start: number }[] = [];
  const put = (piece: string, start: number, end: number): void => {
    if (gap !== '') map.gap(gap);
    else if (space && map.length > 0) map.gap(' ');
    gap = '';
    space = false;
    map.add(piece, { start, end });
  };
  walk(
    root,
    (node) => {
      if (isText(node)) {
        const parent = node.parentNode as Element;
        if (chosen.has(node) || chosen.has(parent) || (headline !== null && scopes.some((s) => s.element === headline)))
          piecesOf(source, node, put, () => (space = true));
        return false;
      }
      if (!isElement(node) || SILENT.test(node.tagName)) return false;
      if (box === null && node !== headline) {
        const because = boxKind(node);
        if (because !== null) {
          breakOff('\n\n');
          box = { element: node, because, start: map.length };
        }
      }
      if (node.tagName === 'br') breakOff('\n');
      else if (BLOCK.test(node.tagName)) breakOff('\n\n');
      if (node.tagName === 'tr' && row === null) {
        const because = rowKind(node);
        if (because !== null) row = { element: node, because, start: map.length };
      } else if (node.tagName === 'a' && link === null) link = { element: node, start: map.length };
      const time = entryTime(node);
      if (time !== null) entries.push({ element: node, time, start: map.length });
      const scope =
        node === headline ? 'headline' : /^(?:figcaption|caption)$/.test(node.tagName) || attribute(node, 'itemprop') === 'caption' ? 'caption' : null;
      if (scope) scopes.push({ element: node, scope, because: `<${node.tagName}>`, start: map.length });
      return true;
    },
    (node) => {
      if (!isElement(node)) return;
      if (scopes.at(-1)?.element === node) {
        const { scope, because, start } = scopes.pop() as (typeof scopes)[number];
        if (map.length > start && box === null) known.push({ span: { start, end: map.length }, scope, because });
      }
      if (row?.element === node) {
        const { start, because } = row;
        row = null;
        if (map.length > start && box === null) known.push({ span: { start, end: map.length }, scope: 'body', because });
        gap = '';
      }
      if (link?.element === node) {
        links.push({ start: link.start, end: map.length });
        link = null;
      }
      if (entries.at(-1)?.element === node) {
        const { start, time } = entries.pop() as (typeof entries)[number];
        if (map.length > start) dated.push({ span: { start, end: map.length }, edtf: time });
      }
      if (box?.element === node) {
        const { start, because } = box;
        box = null;
        if (map.length > start) known.push({ span: { start, end: map.length }, scope: 'furniture', because });
      }
      if (BLOCK.test(node.tagName)) breakOff('\n\n');
    },
  );
  const done = map.done();
  // A name may be that of the whole article on a page that its maker named oddly.
  const kept = known.filter((k) => !(k.scope === 'furniture' && k.span.end - k.span.start > done.text.length / 3));
  const apart = [...kept, ...linksIn(done.text, links, kept)].sort((a, b) => a.span.start - b.span.start);
  return { ...done, known: apart, dated: dated.sort((a, b) => a.span.start - b.span.start) };
}
