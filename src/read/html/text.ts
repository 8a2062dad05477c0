import type { Segment, Span } from '../../model/index.ts';
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

/** The text of a page with its map to the source, the parts that its markup names, and the parts that it dates. */
export type PageText = { readonly text: string; readonly segments: readonly Segment[]; readonly known: readonly Known[]; readonly dated: readonly Dated[] };

/** The text of the chosen elements, a paragraph a block, white space folded, every piece with its place in the source. */
export function textOf(source: string, root: { readonly childNodes: readonly Node[] }, chosen: ReadonlySet<Node>, headline: Element | null): PageText {
  const writing = new Writing(headline);
  walk(
    root,
    (node) => {
      if (isText(node)) {
        if (chosen.has(node) || chosen.has(node.parentNode as Element) || writing.isIn('headline'))
          piecesOf(
            source,
            node,
            (piece, start, end) => writing.put(piece, { start, end }),
            () => writing.blank(),
          );
        return false;
      }
      if (!isElement(node) || SILENT.test(node.tagName)) return false;
      writing.enter(node);
      return true;
    },
    (node) => {
      if (isElement(node)) writing.leave(node);
    },
  );
  return writing.done();
}

/** What the markup says of an element: a box of the page beside the article, a row of a table, an entry of a live page. */
type Part = 'box' | 'row' | 'link' | 'entry' | 'headline' | 'caption';

/** An element that is being written, and where in the text it begins. `says`: why it is that part; of an entry its time, EDTF. */
type Open = { readonly element: Element; readonly part: Part; readonly says: string; readonly start: number };

/** The text of a page under construction, element by element. */
class Writing {
  private readonly headline: Element | null;
  private readonly map = new TextMap();
  private readonly known: Known[] = [];
  private readonly dated: Dated[] = [];
  private readonly links: Span[] = [];
  /** The break that goes before the next piece, or else a blank. */
  private gap = '';
  private space = false;
  /** The innermost last, and the same by part. */
  private readonly stack: Open[] = [];
  private readonly open = new Map<Part, Open>();

  constructor(headline: Element | null) {
    this.headline = headline;
  }

  /** Does what is written now stand inside such a part? */
  isIn(part: Part): boolean {
    return this.open.has(part);
  }

  /** Writes a piece that came from `source`, behind the break or blank that is due. */
  put(piece: string, source: Span): void {
    if (this.gap !== '') this.map.gap(this.gap);
    else if (this.space && this.map.length > 0) this.map.gap(' ');
    this.gap = '';
    this.space = false;
    this.map.add(piece, source);
  }

  /** A blank is due before the next piece. */
  blank(): void {
    this.space = true;
  }

  /** What follows stands in the element, until it is left. */
  enter(element: Element): void {
    const { tagName } = element;
    const box = this.isIn('box') || element === this.headline ? null : boxKind(element);
    if (box !== null || BLOCK.test(tagName)) this.breakOff('\n\n');
    else if (tagName === 'br') this.breakOff('\n');
    this.begin(element, 'box', box);
    if (tagName === 'tr' && !this.isIn('row')) this.begin(element, 'row', rowKind(element));
    if (tagName === 'a' && !this.isIn('link')) this.begin(element, 'link', '');
    this.begin(element, 'entry', entryTime(element));
    if (element === this.headline) this.begin(element, 'headline', `<${tagName}>`);
    else if (/^(?:figcaption|caption)$/.test(tagName) || attribute(element, 'itemprop') === 'caption') this.begin(element, 'caption', `<${tagName}>`);
  }

  /** Closes the parts of the element, the last opened first. */
  leave(element: Element): void {
    for (let last = this.stack.at(-1); last?.element === element; last = this.stack.at(-1)) {
      this.stack.pop();
      this.open.delete(last.part);
      this.end(last);
    }
    if (BLOCK.test(element.tagName)) this.breakOff('\n\n');
  }

  /** The text, once all is written. */
  done(): PageText {
    const made = this.map.done();
    // A name may be that of the whole article on a page that its maker named oddly.
    const kept = this.known.filter((k) => !(k.scope === 'furniture' && k.span.end - k.span.start > made.text.length / 3));
    return { ...made, known: inOrder([...kept, ...linksIn(made.text, this.links, kept)]), dated: inOrder(this.dated) };
  }

  /** A new paragraph or line; within a row the next cell. */
  private breakOff(kind: '\n' | '\n\n'): void {
    const row = this.open.get('row');
    if (this.map.length > 0 && this.gap !== '\n\n') this.gap = row && this.map.length > row.start ? '\t' : kind;
    this.space = false;
  }

  private begin(element: Element, part: Part, says: string | null): void {
    if (says === null) return;
    const opened: Open = { element, part, says, start: this.map.length };
    this.stack.push(opened);
    this.open.set(part, opened);
  }

  /** Keeps what the page said of a part. What stands inside a box is no caption and no row. */
  private end({ part, says, start }: Open): void {
    const span = { start, end: this.map.length };
    if (part === 'row') this.gap = '';
    if (part === 'link') this.links.push(span);
    else if (span.end === start) return;
    else if (part === 'entry') this.dated.push({ span, edtf: says });
    else if (part === 'box') this.known.push({ span, scope: 'furniture', because: says });
    else if (!this.isIn('box')) this.known.push({ span, scope: part === 'row' ? 'body' : part, because: says });
  }
}

const inOrder = <T extends { readonly span: Span }>(parts: readonly T[]): T[] => [...parts].sort((a, b) => a.span.start - b.span.start);
