import { type Annotated, type Sentence, type Span, sentenceIndexAt, type Token } from '../../model/index.ts';
import type { Marked } from '../../text/marks.ts';
import { type Attribution, attributionAhead, attributionBehind, clauseStart } from './attribution.ts';
import type { CueWords } from './cues.ts';
import type { Found } from './found.ts';
import { isSentence, isTitle, wordsIn } from './kind.ts';
import type { Cut, Piece } from './pieces.ts';
import { type Range, subjectAfter } from './sources.ts';
import { NAMING } from './words.ts';

/** A text cut at its marks, with the words that report. */
type Page = { readonly annotated: Annotated; readonly cut: Cut; readonly words: CueWords };

/** A quotation that begins with some stretch, or null where nothing is quoted there, and the stretch behind all that belong to it. */
type Told = { readonly found: Found | null; readonly next: number };

/** Quotations that hold words between marks, wholly (direct) or in part (mixed), in order of place. Scare quotes and titles are left out. */
export function directIn(annotated: Annotated, cut: Cut, words: CueWords): Found[] {
  const page: Page = { annotated, cut, words };
  const found: Found[] = [];
  for (let i = 0; i < cut.stretches.length; ) {
    const told = toldBehind(page, i) ?? toldAhead(page, i) ?? toldAlone(page, i);
    if (told?.found) found.push(told.found);
    i = told?.next ?? i + 1;
  }
  return found;
}

const stretchAt = ({ stretches }: Cut, i: number): Marked => stretches[i] as Marked;
const sentenceOf = ({ annotated, cut }: Page, i: number): Sentence | undefined =>
  annotated.sentences[sentenceIndexAt(annotated, stretchAt(cut, i).inner.start)];

/** The words of the stretches `[from, to)`. */
const contentOf = (cut: Cut, from: number, to: number): Span[] => cut.stretches.slice(from, to).map((s) => s.inner);

/** The stretch behind those that continue one another from paragraph to paragraph, the first of them at `i`. */
function endOfChain(cut: Cut, i: number): number {
  let last = i;
  while (stretchAt(cut, last).continues && last + 1 < cut.stretches.length) last++;
  return last + 1;
}

/** Who speaks, by the words behind the stretch at `i`. */
function speakerBehind({ annotated: { document, tokens }, cut, words }: Page, i: number): Attribution | null {
  const piece = cut.pieces[cut.trailing[i] ?? -1];
  return piece && opensOn(document.text, stretchAt(cut, i), tokens, piece) ? attributionBehind(tokens, piece, words) : null;
}

/** "“Stay in,” she said. “The bridge is shut.”" */
function toldBehind(page: Page, i: number): Told | null {
  const { annotated, cut, words } = page;
  const { tokens } = annotated;
  let next = endOfChain(cut, i);
  const after = speakerBehind(page, next - 1);
  if (!after) return null;
  const leading = cut.pieces[cut.leading[i] ?? -1];
  const lead = leading && !attributionAhead(tokens, leading.from, leading.to, words)?.tight ? leadStart(tokens, leading, sentenceOf(page, i)) : null;
  if (goesOn(tokens, cut, next - 1, after)) {
    const end = endOfChain(cut, next);
    if (!speakerBehind(page, end - 1)) next = end;
  }
  const content = contentOf(cut, i, next);
  if (lead !== null) content[0] = { start: lead, end: stretchAt(cut, i).whole.end };
  const { paragraph } = stretchAt(cut, next - 1);
  return { found: { content, directness: lead !== null ? 'mixed' : 'direct', ...byWhom(after), continuing: false, paragraph }, next };
}

/** "She said: “The bridge is shut.”", "She called the plan “too dear” for the town" */
function toldAhead(page: Page, i: number): Told | null {
  const { annotated, cut, words } = page;
  const { tokens } = annotated;
  const leading = cut.pieces[cut.leading[i] ?? -1];
  const ahead = leading ? attributionAhead(tokens, leading.from, leading.to, words) : null;
  if (!leading || !ahead) return null;
  const { text } = annotated.document;
  const stretch = stretchAt(cut, i);
  const before = tokens[leading.to - 1] as Token;
  if (!ahead.tight && isTitle(text, stretch, before)) return null;
  if (ahead.tight && !NAMING.has(ahead.lemma) && opensSpeech(text, stretch, before)) {
    const next = endOfRow(cut, endOfChain(cut, i) - 1);
    const { paragraph } = stretchAt(cut, next - 1);
    return { found: { content: contentOf(cut, i, next), directness: 'direct', ...byWhom(ahead), continuing: false, paragraph }, next };
  }
  const start = NAMING.has(ahead.lemma) ? leading.to : (clauseStart(tokens, ahead, leading.to) ?? ahead.cue.to);
  const end = mixedEnd(annotated, cut, i, sentenceOf(page, i));
  let next = i;
  while (next < cut.stretches.length && stretchAt(cut, next).whole.start < end) next++;
  // One word in marks is no quotation.
  if (wordsIn(text, stretch) <= 1 && start >= leading.to) return { found: null, next };
  const content = [{ start: start < leading.to ? (tokens[start] as Token).start : stretch.whole.start, end }];
  const directness = start >= leading.to && end <= stretch.whole.end ? 'direct' : 'mixed';
  return { found: { content, directness, ...byWhom(ahead), continuing: false, paragraph: stretch.paragraph }, next };
}

/** Do the marks behind a report hold all that was said, and not some words of it? */
function opensSpeech(text: string, stretch: Marked, before: Token): boolean {
  if (before.text !== ',' && before.text !== ':') return false;
  return (
    isSentence(text, stretch) || wordsIn(text, stretch) >= 4 || (before.text === ':' && /[.!?,]$/.test(text.slice(stretch.inner.start, stretch.inner.end)))
  );
}

/** "She said: “One.” “Two.”": the stretch behind those that follow the one at `last` at once. */
function endOfRow(cut: Cut, last: number): number {
  let next = last + 1;
  while (
    next < cut.stretches.length &&
    cut.leading[next] === -1 &&
    cut.trailing[next - 1] === -1 &&
    stretchAt(cut, next).paragraph === stretchAt(cut, next - 1).paragraph
  )
    next++;
  return next;
}

/** A paragraph of its own, or words behind the label of who speaks. */
function toldAlone({ annotated: { document, tokens }, cut }: Page, i: number): Told | null {
  const leading = cut.pieces[cut.leading[i] ?? -1];
  const before = leading ? tokens[leading.to - 1] : undefined;
  const stretch = stretchAt(cut, i);
  if (leading !== undefined && before?.text !== ':') return null;
  if (!isSentence(document.text, stretch) || isTitle(document.text, stretch, before)) return null;
  const source = leading ? speakerLabel(tokens, leading) : null;
  const next = endOfChain(cut, i);
  const { paragraph } = stretchAt(cut, next - 1);
  return { found: { content: contentOf(cut, i, next), directness: 'direct', cue: null, source, continuing: source === null, paragraph }, next };
}

const byWhom = (a: Attribution): { cue: Range; source: Range | null } => ({ cue: a.cue, source: a.source });

/** A stretch whose sentence goes on behind it: a comma, a question, a missing mark, or words in lower case that report. */
function opensOn(text: string, { inner, whole }: Marked, tokens: readonly Token[], piece: Piece): boolean {
  const tail = text[inner.end - 1] ?? '';
  const first = tokens[piece.from] as Token;
  if (/[,?!—–…-]/u.test(tail) || first.text === ',' || first.text === '—' || first.text === '–') return true;
  const brief = piece.to - piece.from <= 6 && piece.after === -1;
  if (tail === '.') return brief && /^(?:said|says|wrote|added|\.)$/.test((tokens[piece.to - 2] as Token | undefined)?.lower ?? '');
  return (brief || /^\p{Ll}/u.test(first.text)) && text.slice(whole.end, first.start).trim() === '';
}

/** Where the sentence begins, for a quotation that opens in the outlet's words: "The plan is “too dear,” she said". */
function leadStart(tokens: readonly Token[], leading: Piece, sentence: Sentence | undefined): number | null {
  const first = tokens[leading.from] as Token;
  const last = tokens[leading.to - 1] as Token;
  if (last.text === ':' || (leading.to - leading.from === 1 && first.kind === 'mark')) return null;
  if (/^(?:and|but|so|yet)$/i.test(first.text) && leading.to - leading.from === 1) return null;
  return leading.before >= 0 && sentence ? sentence.span.start : first.start;
}

/** Does the next stretch go on after "…," she said, “…”: within the sentence, or at once behind it? */
function goesOn(tokens: readonly Token[], cut: Cut, i: number, attribution: Attribution): boolean {
  const at = cut.trailing[i] ?? -1;
  const piece = cut.pieces[at];
  const next = i + 1;
  if (!piece || next >= cut.stretches.length || stretchAt(cut, next).paragraph !== stretchAt(cut, i).paragraph) return false;
  if (piece.after === next) return /^(?:[,:;—–-]|that|and|but)$/.test((tokens[piece.to - 1] as Token).lower) && piece.to - attribution.end <= 14;
  const behind = cut.pieces[at + 1];
  const start = tokens[piece.to];
  return cut.leading[next] === -1 && (behind === undefined || behind.from > piece.to) && start !== undefined && start.start >= stretchAt(cut, next).whole.start;
}

/** A mixed quotation runs to the end of its clause. */
function mixedEnd(annotated: Annotated, cut: Cut, i: number, sentence: Sentence | undefined): number {
  const own = stretchAt(cut, i).whole.end;
  const piece = cut.pieces[cut.trailing[i] ?? -1];
  if (!sentence || !piece) return own;
  const first = (annotated.tokens[piece.from] as Token).text;
  const tail = annotated.document.text[stretchAt(cut, i).inner.end - 1] ?? '';
  if (/^[,.;:—–]$/.test(first) || /[,.?!]/.test(tail)) return own;
  if (/^(?:when|as|while|after|before|during|and|but|which|though|although|last|earlier|on|in)$/i.test(first)) {
    const more = piece.after >= 0 && /^(?:and|in|on|as)$/.test(first) && piece.to - piece.from <= 6;
    return more ? mixedEnd(annotated, cut, piece.after, sentence) : own;
  }
  for (let k = piece.from; k < piece.to; k++) if (/^[,;.?!—–]$/.test((annotated.tokens[k] as Token).text)) return (annotated.tokens[k - 1] as Token).end;
  return piece.after >= 0 ? mixedEnd(annotated, cut, piece.after, sentence) : (annotated.tokens[piece.to - 1] as Token).end;
}

/** "Ada Lind: “…”", as headlines and interviews have it. */
function speakerLabel(tokens: readonly Token[], piece: Piece): Range | null {
  if (piece.to - piece.from > 8) return null;
  const range = subjectAfter(tokens, piece.from, piece.to - 1);
  return range && range.to >= piece.to - 1 && /^\p{Lu}/u.test((tokens[range.from] as Token).text) ? range : null;
}
