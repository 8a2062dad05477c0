import { type Annotated, append, type Sentence, type Span, sentenceIndexAt, type Token } from '../../model/index.ts';
import type { Marked } from '../../text/marks.ts';
import { type Attribution, attributionAhead, attributionBehind, clauseStart } from './attribution.ts';
import type { CueWords } from './cues.ts';
import type { Found } from './found.ts';
import { isSentence, isTitle, wordsIn } from './kind.ts';
import type { Cut, Piece } from './pieces.ts';
import { type Range, subjectAfter } from './sources.ts';
import { NAMING } from './words.ts';

/** Quotations that hold words between marks, wholly (direct) or in part (mixed), in order of place. Scare quotes and titles are left out. */
export function directIn(annotated: Annotated, cut: Cut, words: CueWords): Found[] {
  const { tokens, document } = annotated;
  const used = new Array<boolean>(cut.stretches.length).fill(false);
  const found: Found[] = [];
  const stretch = (i: number): Marked => cut.stretches[i] as Marked;
  const behind = (i: number): Attribution | null => {
    const piece = cut.pieces[cut.trailing[i] ?? -1];
    return piece && opensOn(document.text, stretch(i), tokens, piece) ? attributionBehind(tokens, piece, words) : null;
  };
  const chain = (i: number): number => {
    let last = i;
    while (stretch(last).continues && last + 1 < cut.stretches.length) last++;
    return last;
  };
  for (let i = 0; i < cut.stretches.length; i++) {
    if (used[i]) continue;
    const last = chain(i);
    const sentence = annotated.sentences[sentenceIndexAt(annotated, stretch(i).inner.start)];
    const leading = cut.pieces[cut.leading[i] ?? -1];
    const inner = (from: number, to: number): Span[] => cut.stretches.slice(from, to + 1).map((s) => s.inner);
    const mark = (from: number, to: number): void => {
      for (let k = from; k <= to; k++) used[k] = true;
    };
    const after = behind(last);
    if (after) {
      const content = inner(i, last);
      const lead = leading && !attributionAhead(tokens, leading.from, leading.to, words)?.tight ? leadStart(tokens, leading, sentence) : null;
      if (lead !== null) content[0] = { start: lead, end: stretch(i).whole.end };
      mark(i, last);
      const next = joined(tokens, cut, last, after);
      let end = last;
      if (next >= 0 && !used[next] && !behind(chain(next))) {
        end = chain(next);
        append(content, inner(next, end));
        mark(next, end);
      }
      found.push({ content, directness: lead !== null ? 'mixed' : 'direct', ...byWhom(after), continuing: false, paragraph: stretch(end).paragraph });
      continue;
    }
    const ahead = leading ? attributionAhead(tokens, leading.from, leading.to, words) : null;
    const before = leading ? tokens[leading.to - 1] : undefined;
    if (ahead && leading && !(isTitle(document.text, stretch(i), before) && !ahead.tight)) {
      const whole =
        ahead.tight &&
        !NAMING.has(ahead.lemma) &&
        /^[,:]$/.test(before?.text ?? '') &&
        (isSentence(document.text, stretch(i)) ||
          wordsIn(document.text, stretch(i)) >= 4 ||
          (/[.!?,]$/.test(document.text.slice(stretch(i).inner.start, stretch(i).inner.end)) && before?.text === ':'));
      if (whole) {
        let end = last;
        const content = inner(i, last);
        mark(i, last);
        // "She said: “One.” “Two.”": a stretch that follows at once goes on.
        while (
          end + 1 < cut.stretches.length &&
          cut.leading[end + 1] === -1 &&
          cut.trailing[end] === -1 &&
          stretch(end + 1).paragraph === stretch(end).paragraph
        ) {
          end++;
          content.push(stretch(end).inner);
          used[end] = true;
        }
        found.push({ content, directness: 'direct', ...byWhom(ahead), continuing: false, paragraph: stretch(end).paragraph });
        continue;
      }
      const start = NAMING.has(ahead.lemma) ? leading.to : (clauseStart(tokens, ahead, leading.to) ?? ahead.cue.to);
      const end = mixedEnd(annotated, cut, i, sentence);
      for (let k = i; k < cut.stretches.length && stretch(k).whole.start < end; k++) used[k] = true;
      const from = start < leading.to ? (tokens[start] as Token).start : stretch(i).whole.start;
      if (wordsIn(document.text, stretch(i)) > 1 || start < leading.to)
        found.push({
          content: [{ start: from, end }],
          directness: start >= leading.to && end <= stretch(i).whole.end ? 'direct' : 'mixed',
          ...byWhom(ahead),
          continuing: false,
          paragraph: stretch(i).paragraph,
        });
      continue;
    }
    const colon = leading && before?.text === ':' ? speakerLabel(tokens, leading) : null;
    const alone = leading === undefined || colon !== null || before?.text === ':';
    if (alone && isSentence(document.text, stretch(i)) && !isTitle(document.text, stretch(i), before)) {
      mark(i, last);
      found.push({ content: inner(i, last), directness: 'direct', cue: null, source: colon, continuing: colon === null, paragraph: stretch(last).paragraph });
    }
  }
  return found;
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

/** The stretch that goes on after "…," she said, “…”: within the sentence, or at once behind it. -1 where there is none. */
function joined(tokens: readonly Token[], cut: Cut, i: number, attribution: Attribution): number {
  const at = cut.trailing[i] ?? -1;
  const piece = cut.pieces[at];
  const next = i + 1;
  if (!piece || next >= cut.stretches.length || (cut.stretches[next] as Marked).paragraph !== (cut.stretches[i] as Marked).paragraph) return -1;
  if (piece.after === next) return /^(?:[,:;—–-]|that|and|but)$/.test((tokens[piece.to - 1] as Token).lower) && piece.to - attribution.end <= 14 ? next : -1;
  const follows = cut.leading[next] === -1 && cut.pieces.length > at && (cut.pieces[at + 1] === undefined || (cut.pieces[at + 1] as Piece).from > piece.to);
  const start = tokens[piece.to];
  return follows && start && start.start >= (cut.stretches[next] as Marked).whole.start ? next : -1;
}

/** A mixed quotation runs to the end of its clause. */
function mixedEnd(annotated: Annotated, cut: Cut, i: number, sentence: Sentence | undefined): number {
  const own = (cut.stretches[i] as Marked).whole.end;
  const piece = cut.pieces[cut.trailing[i] ?? -1];
  if (!sentence || !piece) return own;
  const first = (annotated.tokens[piece.from] as Token).text;
  const tail = annotated.document.text[(cut.stretches[i] as Marked).inner.end - 1] ?? '';
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
