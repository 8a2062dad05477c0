import { addTo, type Block, type BlockScope, type Span } from '../../model/index.ts';
import { isLatin } from '../../text/plain.ts';
import { markAuthor, namesInByline } from './author.ts';
import { repeatsIn } from './duplicates.ts';
import { OTHER_SCRIPT } from './foreign.ts';
import { isLabel, isStampLine, isTag, type Scrap, scrapAt } from './furniture.ts';
import { leadIn } from './lead.ts';
import { foldLine, isClosed, type Line, linesIn, wordCount } from './lines.ts';

/** What a reader of a format already knows of a stretch of the text: the title of a record, the caption of a picture. */
export type Known = { readonly span: Span; readonly scope: BlockScope; readonly because: string };

/** A stretch that has a time of its own: an entry of a live blog. */
export type Dated = { readonly span: Span; readonly edtf: string };

type Marked = { readonly line: Line; mark: Scrap | { readonly scope: BlockScope; readonly because: string } | null };

/**
 * Cuts a text into blocks and says what each is. Nothing is left out: what is no copy is furniture or a duplicate.
 * `known` stretches keep their scope; lines that begin inside them are theirs. `authors`: whom the page names as its writers.
 */
export function blocksOf(text: string, known: readonly Known[], authors: readonly string[] = []): readonly Block[] {
  const marked: Marked[] = [];
  let k = 0;
  for (const line of linesIn(text)) {
    while (k < known.length && (known[k] as Known).span.end <= line.span.start) k++;
    const at = known[k];
    if (at && at.span.start <= line.span.start && line.span.start < at.span.end) marked.push({ line, mark: at });
    else for (const part of leadIn(text, line, marked.length === 0)) marked.push(part);
  }
  for (const m of marked) m.mark ??= scrapAt(m.line);
  markForeign(text, marked);
  markTags(marked);
  markRepeatedLabels(marked);
  markHeadline(marked);
  markBetween(marked);
  markStandfirst(marked);
  const bylines = marked.flatMap((m) => (m.mark?.because === 'byline' ? namesInByline(m.line.text) : []));
  markAuthor(marked, [...new Set([...authors, ...bylines])]);
  const copies = marked.flatMap((m, index) =>
    m.mark === null || m.mark.scope === 'headline' || m.mark.scope === 'standfirst' || m.mark.scope === 'caption' ? [{ index, line: m.line }] : [],
  );
  for (const [index, because] of repeatsIn(text, copies)) {
    const m = marked[index] as Marked;
    if (!known.some((s) => s === m.mark)) m.mark = { scope: 'duplicate', because };
  }
  return marked.map(
    ({ line, mark }): Block => ({ span: line.span, scope: mark?.scope ?? 'body', because: mark?.because ?? (isHeading(line) ? 'heading' : 'paragraph') }),
  );
}

const isHeading = (line: Line): boolean => line.text.length <= 90 && !isClosed(line.text) && wordCount(line.text) <= 12;

/** Two or more tags in a row. */
function markTags(marked: readonly Marked[]): void {
  for (let i = 0; i < marked.length; i++) {
    let end = i;
    while (end < marked.length && marked[end]?.mark === null && isTag((marked[end] as Marked).line.text)) end++;
    const besideScrap = marked[i - 1]?.mark?.scope === 'furniture' || marked[end]?.mark?.scope === 'furniture';
    if (end - i >= (besideScrap ? 2 : 3)) for (let j = i; j < end; j++) (marked[j] as Marked).mark = { scope: 'furniture', because: 'tag' };
    i = Math.max(i, end - 1);
  }
}

/** A short line that stands there again and again is a label of the page: its outlet, its section. */
function markRepeatedLabels(marked: readonly Marked[]): void {
  const rows = new Map<string, number[]>();
  for (const [i, m] of marked.entries()) {
    if (m.mark !== null || !isLabel(m.line.text)) continue;
    const fold = foldLine(m.line.text);
    addTo(rows, fold, i);
  }
  for (const places of rows.values())
    if (places.length > 1 && places.some((i) => marked[i - 1]?.mark?.scope === 'furniture' || marked[i + 1]?.mark?.scope === 'furniture'))
      for (const i of places) (marked[i] as Marked).mark = { scope: 'furniture', because: 'label of the page' };
}

/** A label between scraps is one of them. */
function markBetween(marked: readonly Marked[]): void {
  for (const [i, m] of marked.entries()) {
    if (m.mark !== null || !isLabel(m.line.text)) continue;
    const aside = (at: Marked | undefined) => at !== undefined && (at.mark?.scope === 'furniture' || at.mark?.scope === 'duplicate');
    if (aside(marked[i - 1]) && aside(marked[i + 1])) m.mark = { scope: 'furniture', because: 'label of the page' };
  }
}

/** The first line of copy, where it is a line and no sentence, and sentences follow. Its repetitions are duplicates. */
function markHeadline(marked: readonly Marked[]): void {
  if (marked.some((m) => m.mark?.scope === 'headline')) return;
  const at = marked.findIndex((m) => m.mark === null);
  const first = marked[at];
  if (!first || !isTitle(first.line.text) || at > 40) return;
  if (!marked.slice(at + 1).some((m) => m.mark === null && wordCount(m.line.text) >= 8)) return;
  first.mark = { scope: 'headline', because: 'first line, no sentence' };
}

function isTitle(text: string): boolean {
  if (text.length > 220 || text.length < 8 || wordCount(text) < 2 || wordCount(text) > 32) return false;
  if (/[,;:]$/.test(text) || /^[-–—•"“]/.test(text)) return /^["“]/.test(text) && !isClosed(text);
  return !isClosed(text) || /[?!]["”’]?$/.test(text) || /[^.!?…,;:]["”’)\]]$/.test(text);
}

/** One sentence or two between headline and time stamp, tags or byline. */
function markStandfirst(marked: readonly Marked[]): void {
  const head = marked.findIndex((m) => m.mark?.scope === 'headline');
  if (head < 0) return;
  const fold = foldLine((marked[head] as Marked).line.text);
  let i = head + 1;
  while (i < marked.length && i < head + 8) {
    const m = marked[i] as Marked;
    if (m.mark === null && foldLine(m.line.text) !== fold) break;
    if (m.mark !== null && isStampLine(m.line.text)) return;
    i++;
  }
  const m = marked[i];
  const next = marked[i + 1];
  if (m?.mark !== null || !next || m.line.text.length > 400) return;
  const metadata = next.mark !== null && /^(?:time stamp|dateline|byline|tag)/.test(next.mark.because);
  if (metadata && marked.slice(i + 1).some((l) => l.mark === null && wordCount(l.line.text) >= 8))
    m.mark = { scope: 'standfirst', because: 'between headline and time stamp' };
}

/** A whole line in another script than the text: a line of the page or of a translator. */
function markForeign(text: string, marked: readonly Marked[]): void {
  if (isLatin(text)) return;
  if (text.replace(/[^\p{Script=Latin}]+/gu, '').length < text.replace(/[^\p{L}]+/gu, '').length * 0.6) return;
  for (const m of marked) {
    if (m.mark !== null) continue;
    const letters = m.line.text.match(/\p{L}/gu)?.length ?? 0;
    const latin = m.line.text.match(/\p{Script=Latin}/gu)?.length ?? 0;
    if (letters > 0 && latin <= letters * 0.2) m.mark = { scope: 'furniture', because: OTHER_SCRIPT };
  }
}
