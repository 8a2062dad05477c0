import type { Sentence, Token } from '../../model/index.ts';
import { CARDINALS, CURRENCY_CODES, CURRENCY_PREFIXES, PLURAL_SCALES, SCALES, VULGAR } from '../../values/index.ts';

/**
 * Sentence cut finer than tokens: hyphens stand alone, digits part from the letters that touch them ("4.2bn", "RM120,000").
 * `code`: digits that are no number (1.2.3, 12:30, 5/17/2018, 555-010-1234, G20, an address).
 */
export type Piece = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'number' | 'word' | 'mark' | 'code';
  /** It touches the piece before. */
  readonly glued: boolean;
  /** Value of a number, else NaN. */
  readonly value: number;
};

const PIECE = new RegExp(
  [
    '(?<url>(?:https?:\\/\\/|www\\.)\\S+)',
    '(?<code>\\d+(?:\\.\\d+){2,}|\\d+(?::\\d+)+(?:\\.\\d+)?|\\d{1,4}(?:\\/\\d{1,4}){2}|\\d+(?:-\\d+){2,}|#\\d+)',
    '(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?(?!\\d)|\\d{1,3}(?:[\\u00a0\\u202f\\u2009]\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d{1,3}(?: \\d{3})+(?![\\d,.]\\d)(?!\\d)|\\d+(?:\\.\\d+)?|(?<![\\d\\p{L}])\\.\\d+)',
    '(?<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞])',
    "(?<word>[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*(?:\\.(?=\\p{L}\\.)(?:\\p{L}\\.)+)?)(?<tail>\\d[\\p{L}\\d]*)?",
    '(?<mark>[^\\s])',
  ].join('|'),
  'gu',
);

/** Words after which "1, 150" is one number that was set with a space. */
const GROUPS_BEFORE = /^(?:about|than|nearly|some|around|over|almost|approximately|least|roughly|estimated|located|worth|[$€£])$/;

/** Cuts one sentence. */
export function piecesOf(text: string, { start, end }: { readonly start: number; readonly end: number }): Piece[] {
  const pieces: Piece[] = [];
  let last = -1;
  PIECE.lastIndex = start;
  for (let m = PIECE.exec(text); m && m.index < end; m = PIECE.exec(text)) {
    const groups = m.groups as Record<string, string | undefined>;
    let found = m[0];
    let kind: Piece['kind'] = 'mark';
    let value = Number.NaN;
    if (groups.url) kind = 'code';
    else if (groups.code) kind = 'code';
    else if (groups.number) {
      kind = 'number';
      value = Number(groups.number.replace(/[, \u00a0\u202f\u2009]/g, ''));
    } else if (groups.vulgar) {
      kind = 'number';
      value = VULGAR.get(groups.vulgar) as number;
    } else if (groups.word) {
      kind = 'word';
      if (groups.tail) {
        const prefix = groups.word.toLowerCase();
        if (
          CURRENCY_PREFIXES.has(prefix) ||
          (CURRENCY_CODES.has(groups.word.toUpperCase()) && groups.word.length === 3) ||
          (pieces.at(-1)?.text === '$' && last === m.index)
        ) {
          found = groups.word;
          PIECE.lastIndex = m.index + found.length;
        } else if (!/^(?:x|ca|c)$/.test(prefix)) kind = 'code';
      }
    }
    const before = pieces.at(-2);
    if (
      kind === 'number' &&
      /^\d{3}$/.test(found) &&
      (found === '000' || GROUPS_BEFORE.test(pieces.at(-3)?.lower ?? '')) &&
      pieces.at(-1)?.text === ',' &&
      before?.kind === 'number' &&
      before.value < 1000 &&
      pieces.at(-1)?.glued
    ) {
      pieces.splice(-2, 2, {
        ...before,
        end: m.index + 3,
        text: text.slice(before.start, m.index + 3),
        lower: text.slice(before.start, m.index + 3),
        value: before.value * 1000 + Number(found),
      });
      last = m.index + 3;
      continue;
    }
    const stop = m.index + found.length;
    pieces.push({ start: m.index, end: stop, text: found, lower: found.toLowerCase(), kind, glued: m.index === last, value });
    last = stop;
  }
  return pieces;
}

const TRIGGERS: ReadonlySet<string> = new Set([
  ...CARDINALS.keys(),
  ...SCALES.keys(),
  ...PLURAL_SCALES.keys(),
  ...'half third quarter thirds quarters fifth fifths tenth tenths couple twice thrice double triple doubled tripled quadrupled halved twofold threefold fourfold fivefold sixfold eightfold tenfold pair ninth eighth sixth seventh anniversary'.split(
    ' ',
  ),
]);

/** Can the sentence hold a quantity? One look-up a token. */
export function worthReading(tokens: readonly Token[], { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) {
    const { kind, lower } = tokens[i] as Token;
    if (kind === 'number' || TRIGGERS.has(lower)) return true;
    if (kind === 'word' && (DIGIT.test(lower) || (lower.includes('-') && lower.split('-').some((part) => TRIGGERS.has(part))))) return true;
  }
  return false;
}

const DIGIT = /\d/;
