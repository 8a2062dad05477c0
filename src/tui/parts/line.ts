import { counted } from '../../text/counted.ts';
import { type SafeText, safe } from '../../text/safe.ts';
import { beginning, steady, widthOf } from './width.ts';

/** How a piece of a line looks. Nothing is said by its look alone. */
export type Look = 'error' | 'warning' | 'info' | 'strong' | 'quiet' | 'mark' | 'chosen' | 'good';

/** A stretch of a line. Only `say` makes one, so that no foreign text reaches the terminal unguarded. */
export type Piece = { readonly text: SafeText; readonly look: Look | null };
/** A line of the screen. */
export type Line = readonly Piece[];

/** Text on its way to the screen: on one line, harmless, and of a width that terminals agree on. Spaces stay. */
export const say = (text: string | number, look: Look | null = null): Piece => ({
  text: steady(safe(String(text).replace(/[^\S ]/gu, ' '))) as SafeText,
  look,
});

/** Text of an article: runs of white space are one space. */
export const cite = (text: string, look: Look | null = null): Piece => say(text.replace(/\s+/gu, ' '), look);

/** Quotation marks of the desk. */
export const PLAIN = ['"', '"'] as const;

/** So many spaces. */
const blank = (columns: number): Piece => say(' '.repeat(Math.max(0, columns)));

/** A line of text in one look. */
export const line = (text: string | number, look: Look | null = null): Line => [say(text, look)];

/** The words of a line without their looks. */
export const wordsOf = (l: Line): string => l.map((p) => p.text).join('');

/** Columns of a line. */
export const lineWidth = (l: Line): number => l.reduce((n, p) => n + widthOf(p.text), 0);

/** The line in exactly so many columns: filled with spaces, or cut with an ellipsis. */
export function fitted(l: Line, columns: number): Line {
  const width = lineWidth(l);
  if (width === columns) return l;
  if (width < columns) return [...l, blank(columns - width)];
  if (columns <= 0) return [];
  const kept: Piece[] = [];
  let left = columns - 1;
  let look: Look | null = null;
  for (const p of l) {
    look = p.look;
    const text = beginning(p.text, left);
    left -= widthOf(text);
    kept.push({ ...p, text: text as SafeText });
    if (text.length < p.text.length) break;
  }
  return [...kept, { text: `…${' '.repeat(left)}` as SafeText, look }];
}

/** Two lines side by side in a width, the second at the right edge; the first gives way. */
export function apart(left: Line, right: Line, columns: number): Line {
  const room = columns - lineWidth(right);
  return room < 4 ? fitted(left, columns) : [...fitted(left, room), ...right];
}

/** A line broken between words into lines of at most so many columns; words that are longer are broken where they must. */
export function wrap(l: Line, columns: number, indent = 0): Line[] {
  const lines: Piece[][] = [[]];
  const margin: Piece[] = indent > 0 ? [blank(indent)] : [];
  let used = 0;
  const feed = (): void => {
    lines.push([...margin]);
    used = indent;
  };
  const put = (text: string, look: Look | null): void => {
    (lines.at(-1) as Piece[]).push({ text: text as SafeText, look });
    used += widthOf(text);
  };
  for (const { text, look } of l)
    for (const word of text.match(/ +|[^ ]+/g) ?? []) {
      const width = widthOf(word);
      const blank = word.startsWith(' ');
      if (used + width <= columns) {
        if (!(blank && lines.length > 1 && used === indent)) put(word, look);
        continue;
      }
      if (blank) {
        feed();
        continue;
      }
      if (used > indent && width <= columns - indent) {
        feed();
        put(word, look);
        continue;
      }
      for (let rest = word; rest !== ''; ) {
        const part = beginning(rest, Math.max(1, columns - used));
        if (part === '') {
          if (used <= indent) break;
          feed();
          continue;
        }
        put(part, look);
        rest = rest.slice(part.length);
        if (rest !== '') feed();
      }
    }
  return lines.map((each) => joined(each));
}

/** Neighbours of one look become one piece. */
function joined(pieces: readonly Piece[]): Line {
  const out: Piece[] = [];
  for (const p of pieces) {
    const last = out.at(-1);
    if (last && last.look === p.look) out[out.length - 1] = { text: (last.text + p.text) as SafeText, look: p.look };
    else out.push(p);
  }
  return out;
}

/** `--[ title ]------` */
export function ruled(title: string, columns: number): Line {
  const head = say(title === '' ? '' : `--[ ${title} ]`, 'quiet');
  const cut = fitted([head], Math.min(widthOf(head.text), columns));
  const left = Math.max(0, columns - lineWidth(cut));
  return [...cut, { text: '-'.repeat(left) as SafeText, look: 'quiet' }];
}

/** Exactly so many lines of exactly so many columns: the rest is empty, what is too much is left out. */
export function block(lines: readonly Line[], rows: number, columns: number): Line[] {
  return Array.from({ length: Math.max(0, rows) }, (_, i) => fitted(lines[i] ?? [], columns));
}

/** A screen of lines under a ruled title, scrolled by so many; the title says how many more there are below. */
export function scrolled(title: string, lines: readonly Line[], scroll: number, rows: number, columns: number): Line[] {
  const from = fromOf(lines.length, rows - 1, scroll);
  const rest = lines.length - from - (rows - 1);
  const more = rest > 0 ? `   ${counted(rest, 'more line')} below` : '';
  return [ruled(`${title}${more}`, columns), ...block(lines.slice(from), rows - 1, columns)];
}

/** The first line to show of so many, where so many rows are there and it is scrolled by so many: never past either end. */
export const fromOf = (lines: number, rows: number, scroll: number): number => Math.max(0, Math.min(scroll, lines - rows));
