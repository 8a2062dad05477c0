import stringWidth from 'string-width';

const ASCII = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Clusters that terminals measure in different ways: joined and coloured emoji, and a picture made of a plain sign. */
const UNSTEADY = /[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]/u;

/** Columns of a text on a terminal. */
export const widthOf = (text: string): number => (ASCII.test(text) ? text.length : stringWidth(text));

/** The characters of a text as a reader counts them. */
const charactersOf = (text: string): string[] => (ASCII.test(text) ? [...text] : [...graphemes.segment(text)].map((s) => s.segment));

/** Text whose width every terminal agrees on: of a joined emoji its first picture stands for the whole. */
export function steady(text: string): string {
  if (!UNSTEADY.test(text)) return text;
  return charactersOf(text)
    .map((c) => (UNSTEADY.test(c) && /^\P{M}/u.test(c) ? (String.fromCodePoint(c.codePointAt(0) as number) as string) : c))
    .join('');
}

/** The longest beginning of a text that fits into so many columns. */
export function beginning(text: string, columns: number): string {
  if (ASCII.test(text)) return text.slice(0, Math.max(0, columns));
  let used = 0;
  let kept = '';
  for (const c of charactersOf(text)) {
    used += widthOf(c);
    if (used > columns) break;
    kept += c;
  }
  return kept;
}

/** The longest end of a text that fits. */
export function ending(text: string, columns: number): string {
  const characters = charactersOf(text);
  let used = 0;
  let kept = '';
  for (let i = characters.length - 1; i >= 0; i--) {
    used += widthOf(characters[i] as string);
    if (used > columns) break;
    kept = characters[i] + kept;
  }
  return kept;
}
