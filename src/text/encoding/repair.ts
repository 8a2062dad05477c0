import type { Repair } from '../../model/document.ts';
import { isCommonWord } from '../words/lexicon.ts';
import { CHARSETS, type Charset, meantBy } from './charsets.ts';
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
  const out: string[] = [];
  let plain = from;
  for (let i = from; i < to; ) {
    const found = text.charCodeAt(i) < 0x80 ? null : damageAt(text, i, rounds);
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

function damageAt(text: string, at: number, rounds: number): Found | null {
  for (const charset of CHARSETS) {
    const run = runAt(text, at, charset);
    const last = run.at(-1);
    if (!last || !isCertain(text, run, charset)) continue;
    const now = run.map((s) => s.now).join('');
    if (now.includes('\ufffd')) continue;
    if (rounds === 1) return { end: last.end, now };
    const before = text.slice(Math.max(0, at - 1), at);
    return { end: last.end, now: repaired(before + now + text.slice(last.end, last.end + 1), before.length, before.length + now.length, rounds - 1).text };
  }
  const c = text[at] as string;
  if (/[\u0080-\u009f]/.test(c)) {
    const meant = meantBy(c);
    return meant === null ? null : { end: at + 1, now: meant };
  }
  return dashAt(text, at);
}

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
  return beside && point >= 0xc0;
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
