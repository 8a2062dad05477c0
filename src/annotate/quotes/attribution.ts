import type { Token } from '../../model/index.ts';
import { verbForm } from '../../text/index.ts';
import { type Cue, type CueWords, cueAt, cuesIn } from './cues.ts';
import type { Piece } from './pieces.ts';
import { type Range, subjectAfter, subjectBefore } from './sources.ts';
import { ADDRESSING, BARE, BARE_BEFORE_PRONOUN, NAMING } from './words.ts';

/** Who speaks and which words say so. `end` is the token behind both; `tight` where the quoted words follow or precede at once. */
export type Attribution = { readonly cue: Range; readonly source: Range | null; readonly lemma: string; readonly end: number; readonly tight: boolean };

const PAUSE = /^[,—–-]$/;

/** "…," said Ada Lind / Ada Lind said / according to Ada Lind: an attribution that opens a piece behind a stretch. */
export function attributionBehind(tokens: readonly Token[], piece: Pick<Piece, 'from' | 'to'>, words: CueWords): Attribution | null {
  let at = piece.from;
  while (at < piece.to && PAUSE.test((tokens[at] as Token).text)) at++;
  const accord = accordingAt(tokens, at, piece.to);
  if (accord) return accord;
  if (/^(?:though|although|while|but|and|as|because|when|if|who|which|that)$/.test(tokens[at]?.lower ?? '')) return null;
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
  return briefTurn(tokens, at, piece.to);
}

/** "…," an angry mayor thundered. A short turn behind a comma may use any verb. */
function briefTurn(tokens: readonly Token[], at: number, to: number): Attribution | null {
  const end = /^[.,:]$/.test(tokens[to - 1]?.text ?? '') ? to - 1 : to;
  const verb = tokens[end - 1];
  if (end - at < 2 || end - at > 6 || !verb || verb.kind !== 'word' || tokens[at - 1]?.text === '.' || verbForm(verb.lower)?.form !== 'past') return null;
  const source = subjectBefore(tokens, at, { from: end - 1, at: end - 1, to: end, lemma: '', form: 'past' });
  return source && source.from <= at + 1 ? { cue: { from: end - 1, to: end }, source, lemma: verb.lower, end, tight: true } : null;
}

/** "according to the harbour office" at token `i`. */
export function accordingAt(tokens: readonly Token[], i: number, to: number): Attribution | null {
  if (tokens[i]?.lower !== 'according' || tokens[i + 1]?.lower !== 'to' || i + 2 >= to) return null;
  const source = subjectAfter(tokens, i + 2, to);
  return source && { cue: { from: i, to: i + 2 }, source, lemma: 'according to', end: source.to, tight: true };
}

/** The reporting verb whose words the end of a piece opens, with its subject: the first of its sentence, or one that a comma or "and" adds. */
export function attributionAhead(tokens: readonly Token[], from: number, to: number, words: CueWords): Attribution | null {
  let chosen: Attribution | null = null;
  for (const cue of cuesIn(tokens, from, to, words)) {
    const tail = tokens.slice(cue.to, to);
    const last = tail.at(-1);
    const tight = !last || /^[,:]$/.test(last.text) || (tail.length === 1 && /^(?:that|how|as)$/.test(last.lower));
    if (tail.some((t) => t.text === ';' || (t.text === ':' && t !== last))) continue;
    const source =
      subjectBefore(tokens, from, cue) ??
      (cue.form === 'gerund' || /^(?:and|but|then)$/.test(tokens[cue.from - 1]?.lower ?? '') ? subjectOfMain(tokens, from, cue, words) : null);
    if (!source && !tight) continue;
    const takes =
      BARE.has(cue.lemma) ||
      BARE_BEFORE_PRONOUN.has(cue.lemma) ||
      NAMING.has(cue.lemma) ||
      ADDRESSING.has(cue.lemma) ||
      tail.slice(0, 8).some((t) => t.lower === 'that');
    if (!takes && !tight) continue;
    const head = Math.min(cue.from, source && source.from < cue.from ? source.from : cue.from);
    const joins =
      tail.length === 0 ||
      /^(?:,|and|but|—|–|;)$/.test(tokens[Math.max(from, cue.from - 1)]?.lower ?? '') ||
      (head > from && /^(?:and|but)$/.test(tokens[head - 1]?.lower ?? ''));
    if (!chosen || joins) chosen = { cue: { from: cue.from, to: cue.to }, source, lemma: cue.lemma, end: cue.to, tight };
  }
  return chosen;
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
  if (/^(?:on|in|at|during|after|last|this|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|of|to)$/.test(tokens[at]?.lower ?? ''))
    for (let i = at + 1; i < Math.min(to, at + 9) && (tokens[i] as Token).text !== ','; i++) if ((tokens[i] as Token).lower === 'that') return i;
  if (!ADDRESSING.has(attribution.lemma)) return at;
  const limit = Math.min(to, at + 10);
  for (let i = at; i < limit; i++) if (/^(?:that|to|how|whether|of|about)$/.test((tokens[i] as Token).lower)) return i;
  const first = tokens[at] as Token | undefined;
  if (first && /^(?:him|her|me|them|us|you|reporters)$/.test(first.lower)) return ++at;
  return attribution.tight ? at : null;
}
