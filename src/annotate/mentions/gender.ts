import type { Annotated, Mention } from '../../model/index.ts';
import { mayBeOfSex } from '../../values/index.ts';

/** May the person of a mention, by its index, be "he" or "she"? By title, else by name; what is no person is neither. */
export function mayBe({ mentions, chains }: Pick<Annotated, 'mentions' | 'chains'>, i: number, pronoun: 'he' | 'she'): boolean {
  const mention = mentions[i] as Mention;
  if (mention.type !== 'person') return false;
  const name = chains[mention.chain]?.name ?? mention.name;
  const titles = mention.titles.map((t) => t.exact.toLowerCase()).join(' ');
  if (/\b(?:mrs|ms|miss|madam|lady|queen|princess|sister)\b/.test(titles)) return pronoun === 'she';
  if (/\b(?:mr|sir|lord|king|prince|father)\b/.test(titles)) return pronoun === 'he';
  return mayBeOfSex(name, pronoun === 'he' ? 'male' : 'female');
}
