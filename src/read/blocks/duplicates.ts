import type { Span } from '../../model/index.ts';
import { datelineOf } from '../../text/dateline.ts';
import { sentencesIn } from '../../text/index.ts';
import { foldLine, type Line } from './lines.ts';

/** Words that a sentence must have before it counts as said twice; a line of its own needs fewer. */
const LEAST = { sentence: 6, line: 4 } as const;
/** Part of a block's words that must stand elsewhere. */
const SHARE = 0.8;

type Piece = { readonly key: string; readonly words: number };
type Candidate = { readonly index: number; readonly line: Line; readonly pieces: readonly Piece[] };

/**
 * Which of the lines repeat others, with the row they repeat. A block printed without its paragraph breaks gives way to the
 * same sentences with breaks; of two equal lines the first one stays.
 */
export function repeatsIn(text: string, lines: readonly { readonly index: number; readonly line: Line }[]): ReadonlyMap<number, string> {
  const candidates = lines.map(({ index, line }): Candidate => ({ index, line, pieces: piecesOf(text, line.span) }));
  if (!repeatsAny(candidates)) return new Map();
  const holders = new Map<string, Set<number>>();
  for (const [i, c] of candidates.entries()) for (const p of c.pieces) holders.get(p.key)?.add(i) ?? holders.set(p.key, new Set([i]));
  const found = new Map<number, string>();
  const gone = new Set<number>();
  // Blocks with most repeated sentences first: the unbroken copy is one block, the good one many. Then from the end, so that the first stays.
  const order = [...candidates.keys()]
    .filter((i) => (candidates[i] as Candidate).pieces.some((p) => (holders.get(p.key) as Set<number>).size > 1))
    .sort((a, b) => weight(candidates[b] as Candidate) - weight(candidates[a] as Candidate) || b - a);
  for (const i of order) {
    const c = candidates[i] as Candidate;
    const total = c.pieces.reduce((n, p) => n + p.words, 0);
    let again = 0;
    let elsewhere = -1;
    for (const p of c.pieces) {
      for (const other of holders.get(p.key) as Set<number>) {
        if (other === i || gone.has(other)) continue;
        again += p.words;
        if (elsewhere < 0) elsewhere = other;
        break;
      }
    }
    if (isRefrain(c, holders)) continue;
    if (total === 0 || again < total * SHARE || elsewhere < 0) continue;
    gone.add(i);
    found.set(c.index, `repeats line ${(candidates[elsewhere] as Candidate).line.row}`);
  }
  return found;
}

/** Does any sentence stand twice? In most articles none does. */
function repeatsAny(candidates: readonly Candidate[]): boolean {
  const seen = new Set<string>();
  for (const { pieces } of candidates)
    for (const { key } of pieces) {
      if (seen.has(key)) return true;
      seen.add(key);
    }
  return false;
}

/** One sentence that stands there three times or more is asked or said again and again: a question of an interview, a line of a recipe. */
const isRefrain = ({ pieces }: Candidate, holders: ReadonlyMap<string, ReadonlySet<number>>): boolean =>
  pieces.length === 1 && (holders.get((pieces[0] as Piece).key)?.size ?? 0) > 2;

const weight = (c: Candidate): number => (c.pieces.length > 2 ? c.pieces.length : 0);

function piecesOf(text: string, span: Span): Piece[] {
  const spans = sentencesIn(text, span);
  const pieces: Piece[] = [];
  for (const [n, s] of spans.entries()) {
    const words = text.slice(s.start, s.end);
    const key = foldLine(n === 0 ? words.slice(datelineOf(words)) : words);
    const count = key.split(' ').length;
    if (count >= (spans.length === 1 ? LEAST.line : LEAST.sentence)) pieces.push({ key, words: count });
  }
  return pieces;
}
