import { createScanner, type SyntaxKind } from 'jsonc-parser/lib/esm/main.js';
import type { Span } from '../../model/index.ts';
import { type Mapped, TextMap } from '../textmap.ts';

/** An item of a JSON feed: where it stands, and where its own texts do, between their quotation marks, by their keys. */
export type JsonItem = { readonly span: Span; readonly texts: ReadonlyMap<string, Span> };

/** Numbers of the scanner's tokens; it exports them to the compiler alone. */
const [OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, STRING, END] = [1, 2, 3, 4, 5, 10, 17] as const satisfies readonly SyntaxKind[];

/** The objects in the list `items` of the outermost object, in order. One pass without recursion over a text that is known to be JSON. */
export function itemsIn(source: string): readonly JsonItem[] {
  const scanner = createScanner(source, true);
  let items: JsonItem[] = [];
  /** The key that each open object is at; null for a list. */
  const keys: (string | null)[] = [];
  let [start, keyNext] = [0, false];
  let texts = new Map<string, Span>();
  const inItems = (depth: number): boolean => keys.length === depth && keys[0] === 'items' && keys[1] === null;
  for (let token = scanner.scan(); token !== END; token = scanner.scan()) {
    const at = scanner.getTokenOffset();
    if (token === OPEN || token === OPEN_LIST) {
      if (token === OPEN && inItems(2)) [start, texts] = [at, new Map()];
      if (token === OPEN_LIST && keys.length === 1 && keys[0] === 'items') items = [];
      keys.push(token === OPEN ? '' : null);
      keyNext = token === OPEN;
    } else if (token === CLOSE || token === CLOSE_LIST) {
      if (token === CLOSE && inItems(3)) items.push({ span: { start, end: at + 1 }, texts });
      keys.pop();
    } else if (token === COMMA) keyNext = keys.at(-1) !== null;
    else if (token === STRING) {
      if (keyNext) keys[keys.length - 1] = scanner.getTokenValue();
      else if (inItems(3) && keys[2] !== null) texts.set(keys[2] as string, { start: at + 1, end: at + scanner.getTokenLength() - 1 });
      keyNext = false;
    }
  }
  return items;
}

const ESCAPE = /\\(?:u[0-9a-f]{4}|.)/gi;
const MEANT: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** What a string of JSON says, every unit with its place in the source. Linear. */
export function unquoted(source: string, { start, end }: Span): Mapped {
  const map = new TextMap();
  let at = start;
  ESCAPE.lastIndex = start;
  for (let m = ESCAPE.exec(source); m && m.index < end; m = ESCAPE.exec(source)) {
    const [found] = m;
    map.add(source.slice(at, m.index), { start: at, end: m.index });
    at = m.index + found.length;
    const sign = found[1] as string;
    const meant = found.length > 2 ? String.fromCharCode(Number.parseInt(found.slice(2), 16)) : (MEANT[sign] ?? sign);
    map.add(meant, { start: m.index, end: at });
  }
  map.add(source.slice(at, end), { start: at, end });
  return map.done();
}
