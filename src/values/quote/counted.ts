import { CARDINALS, ORDINALS } from '../quantity/numerals.ts';
import type { QuoteWord } from './word.ts';

const CURRENCY: Readonly<Record<string, string>> = { $: 'dollar', '€': 'euro', '£': 'pound' };

/** "twenty-five" → 25, "two hundred" and "a hundred" → 200 and 100; a currency sign goes behind the number and its scale, as the word does. */
export function counted(words: readonly QuoteWord[]): readonly QuoteWord[] {
  if (!words.some((w) => FIGURES.has(w.key))) return words;
  const found: QuoteWord[] = [];
  let money: QuoteWord | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as QuoteWord;
    if (!money && !FIGURES.has(word.key)) {
      found.push(word);
      continue;
    }
    const scale = /^(?:hundred|thousand|million|billion|trillion)$/.test(word.key);
    if (money && !scale) {
      found.push({ ...money, key: CURRENCY[money.key] as string });
      money = null;
    }
    if (Object.hasOwn(CURRENCY, word.key)) {
      money = word;
      continue;
    }
    if (/^(?:dollars|euros|pounds)$/.test(word.key)) found.push({ ...word, key: word.key.slice(0, -1) });
    else if (/^(?:hundred|thousand)$/.test(word.key) && /^(?:a|\d{1,3})$/.test(found.at(-1)?.key ?? '') && !found.at(-1)?.gap) {
      const before = found.pop() as QuoteWord;
      const times = word.key === 'hundred' ? 100 : 1000;
      found.push({ ...before, key: String((before.key === 'a' ? 1 : Number(before.key)) * times), end: word.end });
    } else {
      const value = CARDINALS.get(word.key) ?? (word.key === 'second' ? undefined : ORDINALS.get(word.key));
      const before = found.at(-1);
      const ones = value !== undefined && value > 0 && value < 10;
      if (value === undefined) found.push(word);
      else if (ones && before && word.start - before.end <= 1 && /^[2-9]0$/.test(before.key) && CARDINALS.has(words[i - 1]?.key ?? ''))
        found[found.length - 1] = { ...before, key: String(Number(before.key) + value), end: word.end };
      else found.push({ ...word, key: String(value) });
    }
  }
  if (money) found.push({ ...money, key: CURRENCY[money.key] as string });
  return found;
}

/** Numbers in words, the scales that a figure takes in, and words and signs of money. */
export const FIGURES = new Set([...CARDINALS.keys(), ...ORDINALS.keys(), ...Object.keys(CURRENCY), 'dollars', 'euros', 'pounds', 'hundred', 'thousand']);
