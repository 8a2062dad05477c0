import type { Span } from '../../model/index.ts';
import { LIMITS } from '../limits.ts';

/** A child of an entry: its name as written, the value of `type`, and what stands between its tags. */
export type Part = { readonly name: string; readonly type: string | null; readonly inner: Span };
/** An article of a feed: `<item>` of RSS and RDF, `<entry>` of Atom. */
export type Entry = { readonly name: string; readonly span: Span; readonly parts: readonly Part[] };
/** The entries of a feed with their places; `fault` is null where all of it was read. */
export type Scanned = { readonly entries: readonly Entry[]; readonly fault: string | null };

type Open = { readonly name: string; readonly start: number; readonly inner: number; readonly type: string | null };

/** Elements whose content is markup of its own and holds no entry. */
const CLOSED = /^(?:[\w.-]{1,40}:)?(?:encoded|content|description|summary|title|subtitle|xhtml|div)$/i;

/**
 * Where the entries of a feed and their parts stand: one pass over the tags, no recursion, nothing expanded. `fault` says why a file cannot
 * be read to its end (entities of its own, nesting without end, a cut); what was whole before it is returned all the same.
 */
export function entriesIn(source: string): Scanned {
  const entries: Entry[] = [];
  const stack: Open[] = [];
  let entry: { readonly depth: number; readonly open: Open; readonly parts: Part[] } | null = null;
  const done = (fault: string | null): Scanned => ({ entries, fault });
  for (let i = source.indexOf('<'); i >= 0; i = source.indexOf('<', i)) {
    if (source.startsWith('<!--', i)) {
      const end = source.indexOf('-->', i + 4);
      if (end < 0) return done('A comment has no end.');
      i = end + 3;
    } else if (source.startsWith('<![CDATA[', i)) {
      const end = source.indexOf(']]>', i + 9);
      if (end < 0) return done('It is cut off in the middle of an article.');
      i = end + 3;
    } else if (source.startsWith('<?', i)) {
      const end = source.indexOf('?>', i + 2);
      if (end < 0) return done('It is cut off.');
      i = end + 2;
    } else if (source.startsWith('<!', i)) {
      if (/^<!(?:ENTITY|DOCTYPE[^>[]{0,2000}\[)/i.test(source.slice(i, i + 2_100))) return done('It declares entities of its own.');
      const end = source.indexOf('>', i);
      if (end < 0) return done('It is cut off.');
      i = end + 1;
    } else {
      const tag = tagAt(source, i);
      if (tag === null) {
        i++;
        continue;
      }
      if (tag.end < 0) return done('It is cut off in the middle of a tag.');
      i = tag.end;
      const name = tag.name;
      if (tag.closes) {
        const at = lastNamed(stack, name);
        // Inside an article's own markup a stray end tag means nothing.
        if (at < 0 || (entry && at < entry.depth)) continue;
        const open = stack[at] as Open;
        stack.length = at;
        if (entry && at === entry.depth) {
          entries.push({ name: entry.open.name, span: { start: open.start, end: tag.end }, parts: entry.parts });
          entry = null;
        } else if (entry && at === entry.depth + 1) entry.parts.push({ name, type: open.type, inner: { start: open.inner, end: tag.start } });
        continue;
      }
      if (tag.empty) continue;
      if (stack.length >= LIMITS.feedDepth) return done(`Its tags nest deeper than ${LIMITS.feedDepth}.`);
      const open = { name, start: tag.start, inner: tag.end, type: tag.type };
      if (entry === null && /^(?:[\w.-]{1,40}:)?(?:item|entry)$/i.test(name) && !stack.some((o) => CLOSED.test(o.name)))
        entry = { depth: stack.length, open, parts: [] };
      stack.push(open);
    }
  }
  return done(stack.length > 0 ? 'It is cut off: not every tag is closed.' : null);
}

/** How far up an end tag looks for its beginning: markup that is left open lies no deeper. */
function lastNamed(stack: readonly Open[], name: string): number {
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i]?.name === name) return i;
  return -1;
}

type Tag = {
  readonly name: string;
  readonly start: number;
  /** -1: the file ends inside it. */
  readonly end: number;
  readonly closes: boolean;
  readonly empty: boolean;
  readonly type: string | null;
};

const NAME = /[A-Za-z_][\w.:-]{0,100}/y;

function tagAt(source: string, at: number): Tag | null {
  const closes = source[at + 1] === '/';
  NAME.lastIndex = at + (closes ? 2 : 1);
  const name = NAME.exec(source)?.[0];
  if (name === undefined) return null;
  let quote = '';
  let i = NAME.lastIndex;
  for (; i < source.length; i++) {
    const c = source[i] as string;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') break;
    else if (c === '<') return { name, start: at, end: i, closes, empty: false, type: null };
  }
  if (i >= source.length) return { name, start: at, end: -1, closes, empty: false, type: null };
  const attributes = source.slice(NAME.lastIndex, Math.min(i, NAME.lastIndex + 2_000));
  const type = /(?:^|\s)type\s{0,4}=\s{0,4}["']([^"']{0,60})/i.exec(attributes)?.[1]?.trim().toLowerCase() ?? null;
  return { name, start: at, end: i + 1, closes, empty: source[i - 1] === '/', type };
}
