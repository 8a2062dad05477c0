import type { Block } from '../model/index.ts';
import { tongueOf } from '../text/index.ts';
import { isLatin } from '../text/plain.ts';

/** How much of the copy is looked at. */
const SAMPLE = 6_000;

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
];

/** Language of the copy as a BCP 47 tag: by its letters, then by its commonest words; `und` where neither tells. */
export function languageOf(text: string, blocks: readonly Block[]): string {
  let sample = '';
  for (const { span, scope } of blocks) {
    if (scope === 'furniture' || scope === 'duplicate') continue;
    sample += `${text.slice(span.start, span.start + Math.min(span.end - span.start, SAMPLE - sample.length))} `;
    if (sample.length >= SAMPLE) break;
  }
  if (!ENOUGH.test(sample)) return 'und';
  if (isLatin(sample)) return tongueOf(sample);
  const { letters, latin } = lettersIn(sample);
  return latin < letters * 0.5 ? byLetters(sample, letters) : tongueOf(sample);
}

/** Fewer letters tell no language. */
const ENOUGH = /(?:\p{L}\P{L}*){20}/u;
/** The language of a passage that is hardly written in Latin letters; null for all others. */
export function languageByLetters(passage: string): string | null {
  if (isLatin(passage)) return null;
  const { letters, latin } = lettersIn(passage);
  return latin > letters * 0.2 ? null : byLetters(passage, letters);
}

/** Characters that are left when all others are taken out. */
function countWithout(text: string, others: RegExp): number {
  const left = text.replace(others, '');
  return left.length - (left.match(/[\ud800-\udbff]/g)?.length ?? 0);
}

/** The letters of a text and how many of them are Latin. Those of ASCII, nearly all, are counted one by one: an expression takes twenty times as long. */
function lettersIn(text: string): { readonly letters: number; readonly latin: number } {
  let ascii = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 0x20;
    if (code >= 0x61 && code <= 0x7a) ascii++;
  }
  const others = text.replace(/[\x00-\x7f]+/g, '');
  return { letters: ascii + countWithout(others, /\P{L}+/gu), latin: ascii + countWithout(others, /\P{Script=Latin}+/gu) };
}

function byLetters(sample: string, letters: number): string {
  if (countWithout(sample, /\P{Script=Cyrillic}+/gu) > letters * 0.5) {
    if (/[ўЎ]/.test(sample)) return 'be';
    if (/[їЇєЄґҐ]/.test(sample)) return 'uk';
    if (/[ђћџљњј]/i.test(sample)) return 'sr';
    return /[ыэё]/i.test(sample) ? 'ru' : /[ъ]/i.test(sample) ? 'bg' : 'ru';
  }
  return SCRIPTS.find(([script]) => script.test(sample))?.[1] ?? 'und';
}
