import type { Token } from '../../model/index.ts';
import { type Cue, type CueWords, cueAt, cuesIn } from './cues.ts';
import type { Piece } from './pieces.ts';
import { type Range, subjectAfter, subjectBefore } from './sources.ts';
import { ADDRESSING, NAMING } from './words.ts';

/** Who speaks and which words say so. `end` is the token behind both; `tight` where the quoted words follow or precede at once. */
export type Attribution = { readonly cue: Range; readonly source: Range | null; readonly lemma: string; readonly end: number; readonly tight: boolean };

const PAUSE = /^[,—–-]$/;

/** "…," said Ada Lind / Ada Lind said / according to Ada Lind: an attribution that opens a piece behind a stretch. */
export function attributionBehind(tokens: readonly Token[], piece: Pick<Piece, 'from' | 'to'>, words: CueWords): Attribution | null {
  let at = piece.from;
  while (at < piece.to && PAUSE.test((tokens[at] as Token).text)) at++;
  const accord = accordingAt(tokens, at, piece.to);
  if (accord) return accord;
  for (let i = at; i < Math.min(piece.to, at + 3); i++) {
    const cue = cueAt(tokens, i, at, piece.to, words);
    if (cue && cue.from <= at && cue.form !== 'gerund' && cue.form !== 'base') {
      const source = subjectAfter(tokens, cue.to, piece.to);
      if (source) return { cue: { from: cue.from, to: cue.to }, source, lemma: cue.lemma, end: source.to, tight: true };
    }
    if (cue && cue.form === 'gerund' && cue.from <= at) return null;
    if (!/ly$/.test((tokens[i] as Token).lower)) break;
  }
  for (let i = at + 1; i < Math.min(piece.to, at + 40); i++) {
    const cue = cueAt(tokens, i, at, piece.to, words);
    if (!cue || cue.form === 'gerund' || NAMING.has(cue.lemma)) continue;
    const source = subjectBefore(tokens, at, cue);
    if (source && source.from <= at + 1) return { cue: { from: cue.from, to: cue.to }, source, lemma: cue.lemma, end: cue.to, tight: true };
    return null;
  }
  return null;
}

/** "according to the harbour office" at token `i`. */
export function accordingAt(tokens: readonly Token[], i: number, to: number): Attribution | null {
  if (tokens[i]?.lower !== 'according' || tokens[i + 1]?.lower !== 'to' || i + 2 >= to) return null;
  const source = subjectAfter(tokens, i + 2, to);
  return source && { cue: { from: i, to: i + 2 }, source, lemma: 'according to', end: source.to, tight: true };
}

/** The last reporting verb of a piece, with its subject; what follows it up to `to` is the speaker's. */
export function attributionAhead(tokens: readonly Token[], from: number, to: number, words: CueWords): Attribution | null {
  const cues = cuesIn(tokens, from, to, words);
  for (let k = cues.length - 1; k >= 0; k--) {
    const cue = cues[k] as Cue;
    const tail = tokens.slice(cue.to, to);
    const last = tail.at(-1);
    const tight = !last || /^[,:]$/.test(last.text) || (tail.length === 1 && /^(?:that|how|as)$/.test(last.lower));
    if (tail.some((t) => t.text === ';' || (t.text === ':' && t !== last))) return null;
    const source = subjectBefore(tokens, from, cue) ?? (cue.form === 'gerund' ? subjectOfMain(tokens, from, cue, words) : null);
    if (source || tight) return { cue: { from: cue.from, to: cue.to }, source, lemma: cue.lemma, end: cue.to, tight };
  }
  return null;
}

/** ", adding that": whoever the clause before is about. */
export function subjectOfMain(tokens: readonly Token[], from: number, cue: Cue, words: CueWords): Range | null {
  const earlier = cuesIn(tokens, from, cue.from, words)
    .map((c) => subjectBefore(tokens, from, c) ?? subjectAfter(tokens, c.to, cue.from))
    .find((s) => s !== null);
  if (earlier) return earlier;
  const named = subjectAfter(tokens, from, cue.from);
  return named && /^(?:\p{Lu}|he$|she$|they$|the$)/u.test((tokens[from] as Token).text.replace(/^The$/, 'the')) ? named : null;
}

/** Skips whom a verb of address speaks to: "told reporters that" → the token of "that". Null where the clause is not reached. */
export function clauseStart(tokens: readonly Token[], attribution: Attribution, to: number): number | null {
  let at = attribution.cue.to;
  if (!ADDRESSING.has(attribution.lemma)) return at;
  const limit = Math.min(to, at + 10);
  for (let i = at; i < limit; i++) if (/^(?:that|to|how|whether|of|about)$/.test((tokens[i] as Token).lower)) return i;
  const first = tokens[at] as Token | undefined;
  if (first && /^(?:him|her|me|them|us|you|reporters)$/.test(first.lower)) return ++at;
  return attribution.tight ? at : null;
}
