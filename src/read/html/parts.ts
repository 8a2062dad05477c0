import { dateValue } from '../published/value.ts';
import { attribute, type Element, isElement, isText, type Node, walk } from './tree.ts';

/** Looked at of a row or an entry before it is told what it is. */
const MOST = { nodes: 400, characters: 500 } as const;
const CELL = /^t[dh]$/;

/** What a row of a table of data says: "row of a table", or "head of a table"; null for a row that only lays out a page. */
export function rowKind(row: Element): string | null {
  let [nodes, characters, filled, heads, cells] = [0, 0, 0, 0, 0];
  let lays = false;
  let cellBefore = 0;
  walk(
    row,
    (n) => {
      if (lays || ++nodes > MOST.nodes) {
        lays = true;
        return false;
      }
      if (isText(n)) characters += n.value.trim().length;
      else if (isElement(n)) {
        if (/^(?:table|ul|ol|h[1-6]|figure|article|section|form)$/.test(n.tagName)) lays = true;
        if (CELL.test(n.tagName)) {
          cells++;
          if (n.tagName === 'th') heads++;
          cellBefore = characters;
        }
      }
      return !lays;
    },
    (n) => {
      if (isElement(n) && CELL.test(n.tagName) && characters > cellBefore) filled++;
    },
  );
  if (lays || filled < 2 || characters > MOST.characters) return null;
  return heads === cells ? 'head of a table' : 'row of a table';
}

const LIVE = /(?:^|[\s_-])live-?(?:blog)?[\s_-]{1,2}(?:entry|post|update|item)(?:$|[\s_-])|(?:^|\s)liveblog[_-]{0,2}(?:entry|post|update|item)(?:$|\s)/i;

/** When an entry of a live blog was written, as EDTF; null for what is no entry, or has no time. */
export function entryTime(element: Element): string | null {
  const live = attribute(element, 'itemprop') === 'liveBlogUpdate' || LIVE.test(attribute(element, 'class')?.slice(0, 400) ?? '');
  if (!live) return null;
  let time: string | null = null;
  let nodes = 0;
  walk(element, (n: Node) => {
    if (time !== null || ++nodes > MOST.nodes) return false;
    if (!isElement(n)) return false;
    const stamp =
      n.tagName === 'time'
        ? attribute(n, 'datetime')
        : attribute(n, 'itemprop') === 'datePublished'
          ? (attribute(n, 'content') ?? attribute(n, 'datetime'))
          : null;
    if (stamp !== null) time = dateValue(stamp);
    return true;
  });
  return time;
}
