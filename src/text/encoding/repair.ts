import type { Repair } from '../../model/document.ts';
import { isCommonWord } from '../words/lexicon.ts';
import { bytesOf, CHARSETS, type Charset, meantBy } from './charsets.ts';
import { runAt, type Sequence } from './sequences.ts';

/** A text with what was repaired in it; `start` and `end` of a repair count in the text as it was given. */
export type Repaired = { readonly text: string; readonly repairs: readonly Repair[] };

/** A text may have been read wrongly several times over. */
const ROUNDS = 4;

/**
 * Repairs characters that were read in a wrong character set, only where nothing else can have been meant: UTF-8 read as Windows-125x,
 * ISO 8859-2 or Mac Roman; controls that are quotation marks of Windows-1252; a dash between two words of which one letter is left.
 * Good text stays as it is. Linear; ends of lines and order never change.
 */
export function repairEncoding(text: string): Repaired {
  return repaired(text, 0, text.length, ROUNDS);
}

/** Repairs what begins between `from` and `to`; the characters around are only looked at. */
function repaired(text: string, from: number, to: number, rounds: number): Repaired {
  if (!/[^\u0000-\u007f]/.test(text)) return { text: text.slice(from, to), repairs: [] };
  const repairs: Repair[] = [];
  let central: Charset | null | undefined;
  const centre = (): Charset | null => {
    if (central === undefined) central = centralEuropean(text);
    return central;
  };
  const out: string[] = [];
  let plain = from;
  for (let i = from; i < to; ) {
    const found = text.charCodeAt(i) < 0x80 ? null : damageAt(text, i, rounds, centre);
    if (found === null || found.end > to) {
      i++;
      continue;
    }
    out.push(text.slice(plain, i), found.now);
    repairs.push({ start: i, end: found.end, was: text.slice(i, found.end), now: found.now });
    i = found.end;
    plain = i;
  }
  out.push(text.slice(plain, to));
  return { text: out.join(''), repairs };
}

type Found = { readonly end: number; readonly now: string };

function damageAt(text: string, at: number, rounds: number, centre: () => Charset | null): Found | null {
  const read = longestAt(text, at, rounds, centre);
  if (read) {
    const { end, now } = read;
    if (rounds === 1) return read;
    const before = text.slice(Math.max(0, at - 1), at);
    return { end, now: repaired(before + now + text.slice(end, end + 1), before.length, before.length + now.length, rounds - 1).text };
  }
  const c = text[at] as string;
  if (c === 'Â' && text[at + 1] === ' ' && /[\p{Ll}\p{Nd}.,;:!?)”’]/u.test(text[at - 1] ?? ' ')) return { end: at + 2, now: '\u00a0' };
  if (/[\u0080-\u009f]/.test(c)) {
    const meant = meantBy(c);
    return meant === null ? null : { end: at + 1, now: meant };
  }
  return dashAt(text, at);
}

/** What begins here in the character set that explains most of it; of two that explain as much the commoner one. */
function longestAt(text: string, at: number, rounds: number, centre: () => Charset | null): Found | null {
  // A sequence has two characters at least, none of them of ASCII: a quotation mark before a word is none.
  if (!(text.charCodeAt(at + 1) >= 0x80)) return null;
  let best: (Found & { readonly charset: Charset }) | null = null;
  for (const charset of CHARSETS) {
    const run = runAt(text, at, charset);
    const end = run.at(-1)?.end ?? 0;
    if (end <= (best?.end ?? 0) && !(charset === 'iso-8859-2' && best?.charset === 'windows-1250' && end === best.end)) continue;
    const now = run.map((s) => s.now).join('');
    if (now.includes('\ufffd') || !(isCertain(text, run, charset) || (rounds > 1 && run.length > 1 && isWhole(now)))) continue;
    if (best && end === best.end && now === best.now) continue;
    if (best && end === best.end) {
      const meant = centre() ?? (fits(text, at, best.now) === fits(text, at, now) ? null : fits(text, at, now) ? charset : best.charset);
      if (meant === null) return null;
      if (meant === best.charset) continue;
    }
    best = { end, now, charset };
  }
  return best;
}

/** Was a text that came out of one reading read wrongly before that as well, all of it? */
const isWhole = (text: string): boolean =>
  CHARSETS.some((charset) => {
    const run = runAt(text, 0, charset);
    return run.at(-1)?.end === text.length && isCertain(text, run, charset);
  });

/**
 * Windows-1250 and ISO 8859-2 have the same letters at other places, so that most pairs are letters in both: "ĂŠ" is é in one and Ê in the other.
 * The text tells which it was by a pair that is one in one of them alone.
 */
function centralEuropean(text: string): Charset | null {
  let [windows, iso] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    const [a, b] = (['windows-1250', 'iso-8859-2'] as const).map((set) => letterAt(text, i, set)) as [number, number];
    // Bytes that are controls in one are signs in the other, but for the five that it leaves open.
    const control = CONTROL.test(text.slice(i, Math.max(a, b)));
    if (a > b && !control) windows++;
    if (b > a || (b > 0 && control)) iso++;
  }
  return windows > 0 === iso > 0 ? null : windows > 0 ? 'windows-1250' : 'iso-8859-2';
}
const letterAt = (text: string, at: number, charset: Charset): number => {
  const [first] = runAt(text, at, charset);
  return first && (first.bytes > 2 || LETTER.test(first.now)) ? first.end : 0;
};
const CONTROL = /[\u0080\u0082\u0084-\u0087\u0089-\u008f\u0091-\u0097\u0099-\u009f]/;

/** No capital inside a word of small letters, and only letters that a language with a character set of its own writes: not the ŷ of Welsh. */
const fits = (text: string, at: number, now: string): boolean =>
  !(/\p{Ll}/u.test(text[at - 1] ?? ' ') && /^\p{Lu}/u.test(now)) &&
  [...now].every((c) => /[ğĞıİ]/u.test(c) || (['windows-1250', 'windows-1252', 'windows-1257'] as const).some((set) => bytesOf(set).has(c)));

/** Signs that no keyboard puts between letters: punctuation, currencies, letterlike signs, arrows to dingbats, Vietnamese letters, emoji. */
const SIGN = /^[\u2000-\u206f\u20a0-\u20cf\u2100-\u214f\u2190-\u27bf\u1e00-\u1eff\ufb00-\ufb06\ufeff\u{1f000}-\u{1faff}]$/u;
/** What may stand behind a word in capitals: not the second half of a letter. */
const CLOSES = /[…’”“»–—®©!]/u;
const LETTER = /\p{L}/u;

function isCertain(text: string, run: readonly Sequence[], charset: Charset): boolean {
  const [first] = run;
  if (!first) return false;
  if (run.some((s) => (s.bytes > 2 ? SIGN.test(s.now) : isLetterPair(text, s, charset)))) return true;
  // Another script: several letters of it in a row.
  const scripts = new Set(run.map((s) => scriptOf(s.now)));
  const needed = first.bytes === 2 ? 3 : 2;
  return run.length >= needed && scripts.size <= 2 && !scripts.has('other');
}

/** Two characters that were one of U+0080–U+017F: "Ã©" in a word, "Â£" before a number. */
function isLetterPair(text: string, { start, end, now }: Sequence, charset: Charset): boolean {
  const point = now.codePointAt(0) as number;
  if (point < 0xa0 || point > 0x17f) return false;
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  const second = text[start + 1] as string;
  const beside = LETTER.test(before) || LETTER.test(after);
  if (charset === 'windows-1251') return !LETTER.test(second) && (/\p{Script=Latin}/u.test(before) || /\p{Script=Latin}/u.test(after));
  if (charset === 'macintosh') return LETTER.test(before) && LETTER.test(after);
  if (/\p{Lu}/u.test(before) && !LETTER.test(after)) return charset === 'windows-1252' && point >= 0xc0 && point <= 0xff && !CLOSES.test(second);
  if (charset === 'windows-1252' && point <= 0xff) return point < 0xc0 ? !/\p{Lu}/u.test(before) : true;
  // Two letters are a pair only where no word can hold them: "Ăˇ", not "ÅØ".
  if (charset === 'windows-1257' && LETTER.test(second) && LETTER.test(before)) return false;
  return beside && LETTER.test(now);
}

const SCRIPTS = [
  ['greek', /[\u0370-\u03ff]/],
  ['cyrillic', /[\u0400-\u04ff]/],
  ['hebrew', /[\u05d0-\u05f4]/],
  ['arabic', /[\u0600-\u06ff]/],
  ['devanagari', /[\u0900-\u097f]/],
  ['thai', /[\u0e00-\u0e7f]/],
  ['kana', /[\u3000-\u30ff]/],
  ['han', /[\u4e00-\u9fff]/],
  ['hangul', /[\uac00-\ud7af]/],
] as const;
const scriptOf = (character: string): string => SCRIPTS.find(([, letters]) => letters.test(character))?.[0] ?? 'other';

/** The first byte of a dash or quotation mark, as the sets above show it, where the other two were lost. */
const REMNANT = /[âāв]/u;
const SUFFIX = /^(?:t|re|ve|ll)$/;

/** "Stateāa term": a letter that joins two English words and makes no word with them. */
function dashAt(text: string, at: number): Found | null {
  if (!REMNANT.test(text[at] as string)) return null;
  const left = /[A-Za-z]{2,24}$/.exec(text.slice(Math.max(0, at - 25), at))?.[0];
  const right = /^[a-z]{1,24}(?![\p{L}\p{M}])/u.exec(text.slice(at + 1, at + 26))?.[0];
  if (!left || !right || /[\p{L}\p{M}]/u.test(text[at - left.length - 1] ?? ' ')) return null;
  const [head, tail] = [left.toLowerCase(), right.toLowerCase()];
  if (SUFFIX.test(tail))
    return /^(?:don|won|can|isn|aren|wasn|weren|didn|doesn|hadn|hasn|haven|couldn|wouldn|shouldn|we|they|you|who)$/.test(head)
      ? { end: at + 1, now: '’' }
      : null;
  if (head.length < 3 || !isCommonWord(head) || !(tail === 'a' || (tail.length > 1 && isCommonWord(tail)))) return null;
  if (isCommonWord(`${head}a${tail}`) || (head.length < 4 && tail.length < 4)) return null;
  return { end: at + 1, now: '—' };
}
