import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { LIMITS } from '../limits.ts';
import { attribute, type Element, isElement, isText, type Node, walk } from './tree.ts';

const MARK = 'data-crosscheck';
/** Readability wraps their text in paragraphs of its own, without a number: the text gets one itself. */
const LOOSE = /^(?:article|blockquote|body|center|dd|div|form|li|main|section|td)$/;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const SILENT = /^(?:script|style|template|svg|math|iframe|object|noscript)$/;

/** `deep`: beyond the limit of levels; `whole`: too large to choose from, all of it but its frame was taken. */
export type Choice = { readonly nodes: ReadonlySet<Node>; readonly deep: boolean; readonly whole: boolean };

/**
 * The elements and texts that Readability takes for the article. The page is written out anew with a number on every element and read by a
 * document of its own, so that its choice comes back as numbers and the offsets stay with the tree.
 */
export function chosenIn(root: { readonly childNodes: readonly Node[] }): Choice {
  const nodes: Node[] = [];
  const out: string[] = [];
  let depth = 0;
  let deep = false;
  walk(
    root,
    (node) => {
      if (isText(node)) {
        const parent = node.parentNode as Element | null;
        const loose = parent !== null && (depth > LIMITS.choiceDepth || LOOSE.test(parent.tagName)) && node.value.trim() !== '';
        out.push(loose ? `<span ${MARK}="${nodes.length}">${escaped(node.value)}</span>` : escaped(node.value));
        if (loose) nodes.push(node);
        return false;
      }
      if (!isElement(node)) return false;
      if (SILENT.test(node.tagName)) return false;
      if (depth > LIMITS.htmlDepth) deep = true;
      if (depth++ <= LIMITS.choiceDepth) {
        const kept = node.attrs.filter((a) => /^(?:class|id|href|src|itemprop|role|rel|hidden|style|aria-hidden|datetime|property|name|content)$/.test(a.name));
        out.push(`<${node.tagName} ${MARK}="${nodes.length}"${kept.map((a) => ` ${a.name}="${escaped(a.value).replaceAll('"', '&quot;')}"`).join('')}>`);
      }
      nodes.push(node);
      return true;
    },
    (node) => {
      if (!isElement(node)) return;
      if (--depth <= LIMITS.choiceDepth && !VOID.test(node.tagName)) out.push(`</${node.tagName}>`);
    },
  );
  if (nodes.length > LIMITS.htmlElements || references(out) > LIMITS.htmlElements) return { nodes: withoutFrame(root), deep, whole: true };
  const { document } = parseHTML(`<!doctype html>${out.join('')}`);
  const article = new Readability<unknown>(document as unknown as Document, { serializer: (el) => el, keepClasses: true, charThreshold: 250 }).parse();
  const chosen = new Set<Node>();
  const content = article?.content as { querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }> } | null | undefined;
  if (content) for (const el of content.querySelectorAll(`[${MARK}]`)) addTo(chosen, nodes[Number(el.getAttribute(MARK))]);
  return { nodes: chosen, deep, whole: false };
}

/** Each is a node of its own to the reader that chooses. */
const references = (pieces: readonly string[]): number => {
  let count = 0;
  for (const piece of pieces) for (let at = piece.indexOf('&'); at >= 0; at = piece.indexOf('&', at + 1)) count++;
  return count;
};

/** Everything but the navigation, head and foot of a page. */
function withoutFrame(root: { readonly childNodes: readonly Node[] }): ReadonlySet<Node> {
  const nodes = new Set<Node>();
  walk(root, (node) => {
    if (isElement(node) && (SILENT.test(node.tagName) || /^(?:nav|header|footer|aside|head)$/.test(node.tagName))) return false;
    nodes.add(node);
    return true;
  });
  return nodes;
}

function addTo(chosen: Set<Node>, node: Node | undefined): void {
  if (node && !(isElement(node) && attribute(node, 'hidden') !== null)) chosen.add(node);
}
