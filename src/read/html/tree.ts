import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { LIMITS } from '../limits.ts';

/** An element of a page, by parse5. */
export type Element = DefaultTreeAdapterTypes.Element;
/** Anything below an element. */
export type Node = DefaultTreeAdapterTypes.ChildNode;
/** A run of text of a page. */
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Nested deeper than this no page is, and a parser's time grows with the square. */
const DEEPEST = 4_096;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** The document with the place of every node in the source, or null where there is a reason not to read it. */
export function treeOf(source: string): DefaultTreeAdapterTypes.Document | null {
  return refusalOf(source) === null ? parse(source, { sourceCodeLocationInfo: true }) : null;
}

/** Why a page is not read, or null. Linear. */
export function refusalOf(source: string): string | null {
  let marks = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit === 60 || unit === 38) marks++;
  }
  if (marks > LIMITS.htmlMarks) return `It has more than ${LIMITS.htmlMarks} tags and character references.`;
  return depthOf(source) > DEEPEST ? `Its tags nest deeper than ${DEEPEST}.` : null;
}

/** An upper bound of how deep tags nest: what was opened and not closed. Linear. */
function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const m of source.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (m[1] === '/') depth = Math.max(0, depth - 1);
    else if (!VOID.test((m[2] as string).toLowerCase())) depth++;
    if (depth > deepest) deepest = depth;
  }
  // Paragraphs and list items are often left open; a page of them is long, not deep.
  return deepest > DEEPEST ? nestedIn(source) : deepest;
}

function nestedIn(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const m of source.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    const name = (m[2] as string).toLowerCase();
    if (VOID.test(name) || /^(?:p|li|dt|dd|tr|td|th|option)$/.test(name)) continue;
    depth = m[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/** Has it a tag? */
export const isElement = (node: Node | DefaultTreeAdapterTypes.Document): node is Element => 'tagName' in node;
/** Is it text? */
export const isText = (node: Node): node is TextNode => node.nodeName === '#text';
/** The value of an attribute, null where the element has none of this name. */
export const attribute = (element: Element, name: string): string | null => element.attrs.find((a) => a.name === name)?.value ?? null;

/** Every element and text below a node, in order of place, without recursion. `enter` returns false to leave out what is below. */
export function walk(root: { readonly childNodes: readonly Node[] }, enter: (node: Node) => boolean, leave: (node: Node) => void = () => {}): void {
  const stack: { node: Node; done: boolean }[] = [...root.childNodes].reverse().map((node) => ({ node, done: false }));
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.done) {
      leave(top.node);
      continue;
    }
    if (!enter(top.node)) continue;
    stack.push({ node: top.node, done: true });
    if (isElement(top.node)) for (let i = top.node.childNodes.length - 1; i >= 0; i--) stack.push({ node: top.node.childNodes[i] as Node, done: false });
  }
}

/** The words below an element, white space folded. */
export function wordsIn(element: Element, most: number): string {
  let words = '';
  walk(element, (n) => {
    if (words.length > most) return false;
    if (isText(n)) words += n.value;
    return !(isElement(n) && /^(?:script|style|noscript)$/.test(n.tagName));
  });
  return words.replace(/\s+/gu, ' ').trim();
}
