import type { Block } from '../model/index.ts';
import { tongueOf } from '../text/index.ts';

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
  const letters = countWithout(sample, /\P{L}+/gu);
  const latin = countWithout(sample, /\P{Script=Latin}+/gu);
  if (letters < 20) return 'und';
  if (latin < letters * 0.5) return byLetters(sample, letters);
  return tongueOf(sample);
}

/** Characters that are left when all others are taken out. */
function countWithout(text: string, others: RegExp): number {
  const left = text.replace(others, '');
  return left.length - (left.match(/[\ud800-\udbff]/g)?.length ?? 0);
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
