import type { BlockScope, Segment, Span } from '../../model/index.ts';
import type { Dated, Known } from '../blocks/index.ts';
import { TextMap } from '../textmap.ts';
import { boxKind } from './asides.ts';
import { linksIn } from './links.ts';
import { entryTime, rowKind } from './parts.ts';
import { attribute, type Element, isElement, isText, type Node, type TextNode, walk } from './tree.ts';

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

/** Words of a text node with their places: runs as they stand, a character reference as one piece. */
function piecesOf(source: string, node: TextNode, put: (piece: string, start: number, end: number) => void, blank: () => void): void {
  const place = node.sourceCodeLocation;
  const { value } = node;
  if (!place) return;
  const begins = beginningOf(source, place.startOffset, value);
  const raw = source.slice(begins, place.endOffset);
  let i = 0;
  let j = 0;
  while (j < value.length && i < raw.length) {
    const c = value[j] as string;
    const reference = raw[i] === '&' ? referenceAt(raw, i, value, j) : undefined;
    if (reference !== undefined && !value.startsWith(reference, j)) {
      const units = lengthOf(value, j, raw[i + reference.length]);
      const piece = value.slice(j, j + units);
      if (/^\s+$/u.test(piece)) blank();
      else put(piece, begins + i, begins + i + reference.length);
      i += reference.length;
      j += units;
    } else if (/\s/u.test(c)) {
      blank();
      while (j < value.length && /\s/u.test(value[j] as string)) j++;
      while (i < raw.length && /\s/u.test(raw[i] as string)) i++;
    } else if (c === raw[i]) {
      const start = i;
      while (j < value.length && value[j] === raw[i] && raw[i] !== '&' && !/\s/u.test(raw[i] as string)) {
        i++;
        j++;
      }
      if (i === start) {
        i++;
        j++;
      }
      put(raw.slice(start, i), begins + start, begins + i);
    } else break;
  }
  // What does not run along with the source (text moved out of a table) maps as a whole.
  const rest = value.slice(j).replace(/\s+/gu, ' ').trim();
  if (rest === '') return;
  const [from, to] = [begins + Math.min(i, raw.length), place.endOffset];
  if (rest.length !== to - from || rest === source.slice(from, to)) put(rest, from, to);
  else {
    // As long as the source by chance: two pieces, so that nothing counts along.
    put(rest.slice(0, 1), from, to);
    put(rest.slice(1), to, to);
  }
}

/** Where the words of a text node begin: parse5 places a reference that follows dropped blanks ("  &lt") at its last sign. */
function beginningOf(source: string, start: number, value: string): number {
  if (source[start] === '&' || source[start] === value[0]) return start;
  const at = source.lastIndexOf('&', start);
  const reference = at < 0 || start - at > 40 ? undefined : referenceAt(source, at, value, 0);
  return reference !== undefined && at + reference.length > start ? at : start;
}

/** A character reference as far as it was decoded: of "&notit;" only "&not" is one. */
function referenceAt(raw: string, at: number, value: string, to: number): string | undefined {
  const found = /^&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});?/i.exec(raw.slice(at, at + 40))?.[0];
  if (found === undefined || found.startsWith('&#') || value.startsWith(found, to)) return found;
  for (let k = 3; k < found.length - 1; k++) if (value.startsWith(found.slice(k), to + 1)) return found.slice(0, k);
  return found;
}

/** Units of a decoded reference: a pair of surrogates, or two characters where only then the next one fits. */
function lengthOf(value: string, at: number, next: string | undefined): number {
  if (/[\uD800-\uDBFF]/.test(value[at] ?? '')) return 2;
  if (next !== undefined && next !== '&' && !/\s/u.test(next) && value[at + 1] !== next && value[at + 2] === next) return 2;
  return 1;
}
