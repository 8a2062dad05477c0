import { type Article, anchorAt, type Document, type Evidence, type Span } from '../model/index.ts';
import type { Found } from './check.ts';

/** A long passage is shown by its beginning. */
const LONGEST = 120;
/** Pieces of evidence of one document, and their characters together. */
const MOST = { pieces: 12, characters: 1200 } as const;

/** What a check of the copy found in one document. */
export type Fault = Omit<Found, 'agreement' | 'key' | 'readings'> & {
  /** The id of the check. */
  readonly check: string;
  /** The words of its key, where they are not those of the first place. */
  readonly words?: string;
  readonly spans: readonly Span[];
  /** Canonical value of the reading, "note to the desk". */
  readonly value: string;
};

/** A finding about one document: its key is the document and the folded words of its first place. */
export function faultIn(document: Document, { check, words, spans, value, ...said }: Fault): Found {
  const { pieces, more } = piecesOf(document, spans);
  return {
    ...said,
    agreement: null,
    key: `${check}|${document.id}|${foldWords(words ?? pieces[0]?.anchor.exact ?? '')}`,
    readings: [{ value, label: value, witnesses: 1, evidence: pieces, more }],
  };
}

function piecesOf(document: Document, spans: readonly Span[]): { pieces: Evidence[]; more: number } {
  const pieces: Evidence[] = [];
  let characters = 0;
  for (const span of spans) {
    const end = Math.min(span.end, cutAt(document.text, span.start + LONGEST));
    if (pieces.length === MOST.pieces || characters + end - span.start > MOST.characters) break;
    characters += end - span.start;
    pieces.push({ anchor: anchorAt(document, { start: span.start, end }), reads: null });
  }
  return { pieces, more: spans.length - pieces.length };
}

/** Never between the halves of a surrogate pair. */
const cutAt = (text: string, at: number): number => (/[\uD800-\uDBFF]/.test(text[at - 1] ?? '') ? at - 1 : at);

const foldWords = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** The stretches of an article that readers see as its text. */
export function copyOf({ annotated }: Article): readonly Span[] {
  return annotated.document.blocks.filter((b) => b.scope !== 'furniture' && b.scope !== 'duplicate').map((b) => b.span);
}

/** The words of a place as a finding quotes them, at most `most` characters. */
export const quoted = (document: Document, span: Span, most = 60): string => shortened(document.text.slice(span.start, span.end), most);

/** Words on one line, at most `most` characters. */
export function shortened(text: string, most = 60): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length <= most ? words : `${words.slice(0, cutAt(words, most - 1))}…`;
}
