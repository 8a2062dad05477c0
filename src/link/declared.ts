import type { Anchor, Annotated, Document, RuleBook, SourceRule } from '../model/index.ts';
import { anchorAt, onceForBoth } from '../model/index.ts';
import { remembered } from '../text/remembered.ts';

/** Where a text says whose copy it is: at its head, or in a line at its foot. Characters. */
const HEAD = 600;
const FOOT = 300;

/** A source that an article names as the origin of its text, with the words that say so (null: its publisher is that source). */
export type Declared = { readonly source: SourceRule; readonly at: Anchor | null };

/** The source of sources.yaml that publishes an article, by id, name, alias or domain; null where no rule knows it. */
export const publisherOf = onceForBoth(({ publisher, url }: Document, book: RuleBook): SourceRule | null => {
  const name = publisher === null ? null : folded(publisher);
  const host = url === null ? null : (/^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? null);
  return (
    book.sources.find((s) => name !== null && (s.id === publisher || [s.name, ...s.aliases].some((n) => folded(n) === name))) ??
    book.sources.find((s) => host !== null && s.domains.some((d) => host === d || host.endsWith(`.${d}`))) ??
    null
  );
});

/** The agency whose copy an article declares to be: it is the publisher, or is named in a place line, a by-line or a line of origin. */
export function agencyOf({ document }: Annotated, book: RuleBook): Declared | null {
  const own = publisherOf(document, book);
  if (own?.kind === 'agency') return { source: own, at: null };
  const ends = { head: document.text.slice(0, HEAD), foot: document.text.slice(-FOOT), footAt: Math.max(0, document.text.length - FOOT) };
  for (const source of book.sources) {
    if (source.kind !== 'agency') continue;
    for (const name of [source.name, ...source.aliases]) {
      const at = declaredAt(ends, name);
      if (at) return { source, at: anchorAt(document, at) };
    }
  }
  return null;
}

/** Beginning and end of a text; `footAt`: where its end begins. */
type Ends = { readonly head: string; readonly foot: string; readonly footAt: number };

/** "HARBOR CITY (Agency) —", "/Agency/", a line "By Agency" or "Source: Agency". An agency named in a sentence declares nothing. */
function declaredAt({ head, foot, footAt }: Ends, name: string): { start: number; end: number } | null {
  if (!head.includes(name) && !foot.includes(name)) return null;
  for (const mark of [`(${name}) -`, `(${name}) —`, `(${name}) –`, `/${name}/`]) {
    const start = head.indexOf(mark);
    if (start >= 0) return { start: start + 1, end: start + 1 + name.length };
  }
  for (const [from, part] of [
    [0, head],
    [footAt, foot],
  ] as const) {
    for (let at = part.indexOf(name); at >= 0; at = part.indexOf(name, at + 1)) {
      const before = part.slice(part.lastIndexOf('\n', at) + 1, at);
      const after = /^[^\n]*/.exec(part.slice(at + name.length))?.[0] ?? '';
      if (/^\W*(?:by|source|sources|from|via)(?:\s{0,3}:)?\s+(?:the\s+)?$/i.test(before) && after.trim().replace(/[.)\]]$/, '') === '')
        return { start: from + at, end: from + at + name.length };
    }
  }
  return null;
}

/** Outlets that an article says something was told to, or was first reported by: "told the Gazette", "the Gazette reported". */
export function toldTo({ document }: Annotated, outlet: readonly string[]): Anchor | null {
  for (const name of outlet) {
    if (name.length < 3) continue;
    for (let at = document.text.indexOf(name); at >= 0; at = document.text.indexOf(name, at + name.length)) {
      const before = document.text.slice(Math.max(0, at - 40), at);
      const after = document.text.slice(at + name.length, at + name.length + 30);
      if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)) continue;
      if (
        /\b(?:told|tells|interview with|according to|first reported by|reported by|as reported in|quoted by)\s+(?:the\s+)?$/i.test(before) ||
        /^\s+(?:first\s+)?(?:reported|reports)\b/.test(after)
      )
        return anchorAt(document, { start: at, end: at + name.length });
    }
  }
  return null;
}

/** Names of a publisher that may stand in a text: of its rule, else as the document gives it. */
export const namesOf = (document: Document, rule: SourceRule | null): readonly string[] =>
  rule ? [rule.name, ...rule.aliases] : document.publisher && /\p{Lu}/u.test(document.publisher) ? [document.publisher] : [];

/** A name without case, accents and leading article. */
export const folded = remembered((name) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/^the /, '').trim());
