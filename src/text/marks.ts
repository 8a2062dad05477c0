import type { Span } from '../model/index.ts';

/** Words between quotation marks. `inner` leaves out the marks; `whole` holds them. A mark that is missing is null. */
export type Marked = {
  readonly whole: Span;
  readonly inner: Span;
  readonly open: string | null;
  readonly close: string | null;
  /** Index of the paragraph it stands in. */
  readonly paragraph: number;
  /** It goes on in the next paragraph, which opens with a mark of its own, as newspapers do. */
  readonly continues: boolean;
};

const DOUBLE = '"“”„‟″«»';
const SINGLE = "'‘’‚‛";
const DASH = /^[-–—]\s*(?=[\p{Lu}“"])/u;

const isSpace = (c: string | undefined): boolean => c === undefined || /\s/u.test(c);
const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);
const mayPrecede = (c: string | undefined): boolean => isSpace(c) || /[([{—–\-:,;/‘'“"«]/u.test(c as string);

/**
 * Every stretch between quotation marks in these paragraphs, in order: curly, straight, single, guillemets, also mixed, as dirty copy
 * has them. Marks inside others are part of the words. A paragraph that opens with a dash and has a lone closing mark is dialogue up
 * to that mark. Inches and apostrophes are no marks. One pass over the text.
 */
export function markedIn(text: string, paragraphs: readonly Span[]): readonly Marked[] {
  const found: Marked[] = [];
  paragraphs.forEach((paragraph, i) => {
    const own = inParagraph(text, paragraph, i);
    for (const m of own) found.push(m);
  });
  return found.map((m, i) => {
    const next = found[i + 1];
    const goesOn = m.close === null && m.open !== null && next?.paragraph === m.paragraph + 1 && next.whole.start === firstOf(text, paragraphs[next.paragraph]);
    return goesOn ? { ...m, continues: true } : m;
  });
}

const firstOf = (text: string, paragraph: Span | undefined): number => {
  let at = paragraph?.start ?? 0;
  while (at < (paragraph?.end ?? 0) && isSpace(text[at])) at++;
  return at;
};

function inParagraph(text: string, paragraph: Span, index: number): Marked[] {
  const found: Marked[] = [];
  let open = -1;
  let single = false;
  const add = (from: number, to: number, marks: { open: string | null; close: string | null }): void => {
    const whole = { start: from, end: to };
    const inner = trimmed(text, from + (marks.open ? 1 : 0), to - (marks.close ? 1 : 0));
    if (inner.end > inner.start) found.push({ whole, inner, ...marks, paragraph: index, continues: false });
  };
  const lone = (at: number): boolean => {
    const start = firstOf(text, paragraph);
    const dash = DASH.exec(text.slice(start, Math.min(at, start + 4)));
    if (found.length || !(dash || /[,.!?…]/u.test(text[at - 1] ?? ''))) return false;
    const from = start + (dash ? dash[0].length : 0);
    const whole = { start: from, end: at + 1 };
    const inner = trimmed(text, from, at);
    if (inner.end > inner.start) found.push({ whole, inner, open: null, close: text[at] as string, paragraph: index, continues: false });
    return true;
  };
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const c = text[i] as string;
    const double = DOUBLE.includes(c);
    if (!double && !SINGLE.includes(c)) continue;
    const [before, after] = [i > paragraph.start ? text[i - 1] : undefined, i + 1 < paragraph.end ? text[i + 1] : undefined];
    const opens = !isSpace(after) && mayPrecede(before) && c !== '”' && c !== '»';
    if (open < 0) {
      if (double && opens) [open, single] = [i, false];
      else if (double && isWord(after) && c === '”' && isSpace(before)) [open, single] = [i, false];
      else if (double && !isSpace(before) && !/\p{N}/u.test(before as string)) lone(i);
      else if (!double && opens && isWord(after) && !/\p{N}/u.test(after as string) && closesAhead(text, i, paragraph.end)) [open, single] = [i, true];
      continue;
    }
    if (single) {
      if (double && opens) [open, single] = [i, false];
      else if (!double && endsSingle(text, i)) {
        add(open, i + 1, { open: text[open] as string, close: c });
        open = -1;
      }
      continue;
    }
    if (!double) continue;
    const pausesBefore = /[.!?,…]/u.test(
      text
        .slice(Math.max(open + 1, i - 2), i)
        .trimEnd()
        .at(-1) ?? '',
    );
    const reopens = opens && c !== '»' && (c === '"' ? isSpace(before) : pausesBefore);
    if (!reopens && opens && isSpace(before)) continue;
    add(open, reopens ? i : i + 1, { open: text[open] as string, close: reopens ? null : c });
    open = reopens ? i : -1;
  }
  if (open >= 0 && !single) add(open, paragraph.end, { open: text[open] as string, close: null });
  return found;
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && isSpace(text[start])) start++;
  while (end > start && isSpace(text[end - 1])) end--;
  return { start, end };
}

/** A single mark closes where no letter follows; "the sailors' union" is left to `closesAhead`, which wants a mark or a pause before. */
const endsSingle = (text: string, at: number): boolean => !isWord(text[at + 1]) && !isSpace(text[at - 1]);

/** Within 400 characters of the paragraph: a single mark that closes, and words enough to be no apostrophe. */
function closesAhead(text: string, from: number, end: number): boolean {
  const limit = Math.min(end, from + 400);
  for (let i = from + 2; i < limit; i++) {
    const c = text[i] as string;
    if (DOUBLE.includes(c)) return false;
    if (!SINGLE.includes(c) || !endsSingle(text, i)) continue;
    return !(/s/i.test(text[i - 1] as string) && text[from] === "'");
  }
  return false;
}
