import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { LIMITS } from '../limits.ts';
import { attribute, type Element, isElement, isText, type Node, walk } from './tree.ts';

const MARK = 'data-crosscheck';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const SILENT = /^(?:script|style|template|svg|math|iframe|object|noscript)$/;

/**
 * The elements that Readability takes for the article. The page is written out anew with a number on every element and read by a
 * document of its own, so that its choice comes back as numbers and the offsets stay with the tree.
 */
export function chosenIn(root: { readonly childNodes: readonly Node[] }): { readonly elements: ReadonlySet<Element>; readonly deep: boolean } {
  const elements: Element[] = [];
  const out: string[] = [];
  let depth = 0;
  let deep = false;
  walk(
    root,
    (node) => {
      if (isText(node)) out.push(escaped(node.value));
      if (!isElement(node)) return false;
      if (SILENT.test(node.tagName)) return false;
      if (depth++ > LIMITS.htmlDepth) deep = true;
      else {
        const kept = node.attrs.filter((a) => /^(?:class|id|href|src|itemprop|role|rel|hidden|style|aria-hidden|datetime|property|name|content)$/.test(a.name));
        out.push(`<${node.tagName} ${MARK}="${elements.length}"${kept.map((a) => ` ${a.name}="${escaped(a.value).replaceAll('"', '&quot;')}"`).join('')}>`);
      }
      elements.push(node);
      return true;
    },
    (node) => {
      if (!isElement(node)) return;
      if (--depth <= LIMITS.htmlDepth && !VOID.test(node.tagName)) out.push(`</${node.tagName}>`);
    },
  );
  const { document } = parseHTML(`<!doctype html>${out.join('')}`);
  const article = new Readability<unknown>(document as unknown as Document, { serializer: (el) => el, keepClasses: true, charThreshold: 250 }).parse();
  const chosen = new Set<Element>();
  const content = article?.content as { querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }> } | null | undefined;
  if (content) for (const el of content.querySelectorAll(`[${MARK}]`)) addTo(chosen, elements[Number(el.getAttribute(MARK))]);
  return { elements: chosen, deep };
}

function addTo(chosen: Set<Element>, element: Element | undefined): void {
  if (element && attribute(element, 'hidden') === null) chosen.add(element);
}
