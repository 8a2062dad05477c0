import type { Sentence, Token } from '../../../model/index.ts';
import { ofWord } from '../../../text/words/of-word.ts';
import { CARDINALS, CURRENCY_CODES, CURRENCY_PREFIXES, PLURAL_SCALES, SCALES, VULGAR } from '../../../values/index.ts';

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

const LETTERS = /^[A-Za-z]{1,40}$/;

/** Is a token a piece as it stands: a sign that begins no number, or a word of ASCII letters that neither a sign nor a figure touches? */
const isPiece = ({ kind, text }: Token, next: string | undefined): boolean =>
  kind === 'mark' ? text !== '.' && text !== '#' : kind === 'word' && next !== undefined && ' ,;!?)'.includes(next) && LETTERS.test(text);

/** Words after which "1, 150" is one number that was set with a space. */
const GROUPS_BEFORE = /^(?:about|than|nearly|some|around|over|almost|approximately|least|roughly|estimated|located|worth|[$€£])$/;

/** Cuts one sentence; the pattern never looks past its end. Most of its tokens are pieces already: there the pattern would find the same. */
export function piecesOf(document: string, tokens: readonly Token[], { span, first, last: stop }: Sentence): Piece[] {
  const text = document.slice(span.start, span.end);
  const pieces: Piece[] = [];
  let last = -1;
  for (let t = first; ; ) {
    const at = Math.max(last, span.start);
    while (t < stop && (tokens[t] as Token).start < at) t++;
    const token = t < stop && (t === first || (tokens[t - 1] as Token).end <= at) ? (tokens[t] as Token) : null;
    if (token && isPiece(token, document[token.end])) {
      const { start, end, text, lower } = token;
      pieces.push({ start, end, text, lower, kind: token.kind, glued: start === last, value: Number.NaN });
      last = end;
      continue;
    }
    PIECE.lastIndex = at - span.start;
    const m = PIECE.exec(text);
    if (!m) return pieces;
    const start = span.start + m.index;
    const read = readAs(m, pieces.at(-1)?.text === '$' && last === start);
    if (!regrouped(document, pieces, read, start))
      pieces.push({
        start,
        end: start + read.text.length,
        text: read.text,
        lower: read.text.toLowerCase(),
        kind: read.kind,
        glued: start === last,
        value: read.value,
      });
    last = start + read.text.length;
  }
}

type Read = { readonly text: string; readonly kind: Piece['kind']; readonly value: number };

/** What one match is. Letters with digits behind are a code, but for the currencies that touch their amount ("RM120,000"). */
function readAs(m: RegExpExecArray, behindDollar: boolean): Read {
  const groups = m.groups as Record<string, string | undefined>;
  const [text] = m;
  if (groups.url || groups.code) return { text, kind: 'code', value: Number.NaN };
  if (groups.number) return { text, kind: 'number', value: Number(groups.number.replace(/[, \u00a0\u202f\u2009]/g, '')) };
  if (groups.vulgar) return { text, kind: 'number', value: VULGAR.get(groups.vulgar) as number };
  if (!groups.word) return { text, kind: 'mark', value: Number.NaN };
  if (!groups.tail) return { text, kind: 'word', value: Number.NaN };
  const prefix = groups.word.toLowerCase();
  const money = CURRENCY_PREFIXES.has(prefix) || (groups.word.length === 3 && CURRENCY_CODES.has(groups.word.toUpperCase())) || behindDollar;
  if (money) return { text: groups.word, kind: 'word', value: Number.NaN };
  return { text, kind: /^(?:x|ca|c)$/.test(prefix) ? 'word' : 'code', value: Number.NaN };
}

/** "100, 000" and, behind a hedge or a currency, "1, 150": groups of three that were set with a space join the number before. */
function regrouped(document: string, pieces: Piece[], { text: found, kind }: Read, at: number): boolean {
  const [before, comma] = [pieces.at(-2), pieces.at(-1)];
  if (kind !== 'number' || !/^\d{3}$/.test(found) || comma?.text !== ',' || !comma.glued) return false;
  if (before?.kind !== 'number' || before.value >= 1000 || !(found === '000' || GROUPS_BEFORE.test(pieces.at(-3)?.lower ?? ''))) return false;
  const whole = document.slice(before.start, at + 3);
  pieces.splice(-2, 2, { ...before, end: at + 3, text: whole, lower: whole, value: before.value * 1000 + Number(found) });
  return true;
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
    const token = tokens[i] as Token;
    if (token.kind === 'number' || (token.kind === 'word' && isTrigger(token))) return true;
  }
  return false;
}

/** Does a word, or a part of it, tell of a number? */
const isTrigger = ofWord((word) => TRIGGERS.has(word) || /\d/.test(word) || (word.includes('-') && word.split('-').some((part) => TRIGGERS.has(part))));
