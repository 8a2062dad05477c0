import anyAscii from 'any-ascii';
import { remembered } from '../../text/remembered.ts';
import { isCyrillic, romanised } from './cyrillic.ts';

/** Latin letters that carry no combining mark to strip, with the spellings they take in plain ASCII. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'a',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʻ: "'",
  '`': "'",
};

/**
 * Lower-case ASCII spellings of one word of a name, the likeliest first: without accents, with German umlauts written out too, Cyrillic by
 * the tables of Russian, Ukrainian and Belarusian, any other script by any-ascii.
 */
export const spellingsOf: (word: string) => readonly string[] = remembered(spell);

function spell(word: string): readonly string[] {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return [lower];
  if (isCyrillic(lower)) {
    const latin = romanised(lower.normalize('NFC'))
      .map(plain)
      .filter((s) => s !== '');
    return latin.length > 0 ? [...new Set(latin)] : [lower];
  }
  const bare = plain(lower);
  const long = plain(lower.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/[üű]/g, 'ue').replace(/å/g, 'aa').replace(/ø/g, 'oe'));
  return bare === long ? [bare] : [bare, long];
}

function plain(text: string): string {
  const stripped = text.normalize('NFKD').replace(/\p{M}/gu, '');
  const latin = stripped.replace(/[ßæœøđðþłıħŋə]/g, (c) => LETTERS[c] as string);
  return (/^[\x20-\x7e]*$/.test(latin) ? latin : anyAscii(latin).toLowerCase()).replace(/[^a-z0-9]+/g, '');
}

/** Is a word written in a script whose every sign is a syllable or a word? One sign more or less is then another name. */
export const isSyllabic = (word: string): boolean => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);
