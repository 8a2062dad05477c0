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
const MARK = new RegExp(`[${DOUBLE}${SINGLE}]`, 'g');
const DASH = /^[-–—]\s*(?=[\p{Lu}“"])/u;

/** What follows a closing mark that clings to the wrong word: `shot, "Berg said`, `shot, "Ada Berg, the mayor, said`, `shot, "said Berg`, `shot. "(Harbour Post)`. */
export const CLINGING =
  /^[,\s]*(?:\(|(?:\p{L}[\p{L}.’'-]*\s(?:[-–]\s)?){0,5}(?:said|says|told|added|wrote|asked|tweeted)\b|(?:\p{Lu}[\p{L}.’'-]*\s){0,4}\p{Lu}[\p{L}.’'-]*(?:\s\p{Ll}{2,12}){0,2}\s?,\s[^.!?"“”]{3,90}?,\s(?:said|says|told|added|wrote|asked|tweeted)\b)/u;
/** Characters within which it tells who speaks. */
const CLINGS = 160;

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

/** A mark as it stands: `''` and `‘‘` count as one double mark. */
type Mark = { readonly at: number; readonly end: number; readonly text: string; readonly double: boolean };

function inParagraph(text: string, paragraph: Span, index: number): Marked[] {
  const found: Marked[] = [];
  const add = (from: number, to: number, open: Mark | null, close: Mark | null): void => {
    const inner = trimmed(text, open ? open.end : from, close ? close.at : to);
    if (inner.end > inner.start)
      found.push({ whole: { start: from, end: to }, inner, open: open?.text ?? null, close: close?.text ?? null, paragraph: index, continues: false });
  };
  let open: Mark | null = null;
  for (const mark of marksIn(text, paragraph)) {
    const { at, end, double, text: c } = mark;
    const before = at > paragraph.start ? text[at - 1] : undefined;
    const after = end < paragraph.end ? text[end] : undefined;
    const opens = !isSpace(after) && mayPrecede(before) && c !== '”' && c !== '»';
    if (!open) {
      if (double && (opens || (c === '”' && isWord(after) && isSpace(before)))) open = mark;
      else if (double && !isSpace(before) && !/\p{N}/u.test(before as string)) {
        const from = found.length ? -1 : dialogueStart(text, paragraph, at);
        if (from >= 0) add(from, end, null, mark);
      } else if (!double && opens && isWord(after) && !/\p{N}/u.test(after as string) && closesAhead(text, at, paragraph.end)) open = mark;
    } else if (!open.double) {
      if (double && opens) open = mark;
      else if (!double && endsSingle(text, at)) {
        add(open.at, end, open, mark);
        open = null;
      }
    } else if (double) {
      const pause = /[.!?,…]\s*$/u.test(text.slice(Math.max(open.end, at - 2), at));
      const clings = opens && c === '"' && pause && CLINGING.test(text.slice(end, Math.min(paragraph.end, end + CLINGS)));
      const reopens: boolean = opens && !clings && c !== '»' && (/^["']/.test(c) ? isSpace(before) : pause);
      if (!reopens && !clings && opens && isSpace(before)) continue;
      add(open.at, reopens ? at : end, open, reopens ? null : mark);
      open = reopens ? mark : null;
    }
  }
  if (open?.double) add(open.at, paragraph.end, open, null);
  return found;
}

function marksIn(text: string, { start, end }: Span): readonly Mark[] {
  const found: Mark[] = [];
  const words = text.slice(start, end);
  MARK.lastIndex = 0;
  for (let m = MARK.exec(words); m !== null; m = MARK.exec(words)) {
    const [c, at] = [m[0], start + m.index];
    const last = found.at(-1);
    if (last && at < last.end) continue;
    const single = SINGLE.includes(c);
    const twin = single && at + 1 < end && text[at + 1] === c;
    found.push({ at, end: twin ? at + 2 : at + 1, text: twin ? c + c : c, double: twin || !single });
  }
  return found;
}

/** A lone closing mark ends words that open the paragraph: behind a dash, or where a comma or stop stands before the mark. -1 where it ends nothing. */
function dialogueStart(text: string, paragraph: Span, at: number): number {
  const start = firstOf(text, paragraph);
  const dash = DASH.exec(text.slice(start, Math.min(at, start + 4)));
  if (dash) return start + dash[0].length;
  return /[,.!?…]/u.test(text[at - 1] ?? '') ? start : -1;
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
