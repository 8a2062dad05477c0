import { type Block, isRead } from '../../model/index.ts';
import { tongueOf } from '../../text/index.ts';
import { languageByLetters } from '../language.ts';

/** A block of fewer words is a headline, a label, a name or a phrase, whatever its language. */
const LEAST_WORDS = 10;
/** Languages that set no spaces count by letters. */
const LEAST_LETTERS = 60;
/** So much of it must be common words of its language, and so many different ones. */
const COMMON = { share: 0.25, different: 4 } as const;
/** A list of names is written in capitals for the greater part, even where "de la" and "von der" stand between them. */
const SMALL = 0.5;
/** Words that few English sentences of ten words do without; they tell a translation beside the original, or a title quoted in an English one. */
const ENGLISH = /\b(?:the|of|and|with|that|said|were|from)\b/gi;
const MOST_ENGLISH = 0.1;

/** Why a line is none of the copy that is written in other letters than the text. */
export const OTHER_SCRIPT = 'line in another script';

/** The blocks of an English article; passages in another language have it as `lang`, and no claim is read from them. */
export const withLanguages = (text: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => {
    const passage = (isRead(block) && block.scope !== 'headline') || block.because === OTHER_SCRIPT;
    const lang = passage ? foreignIn(text.slice(block.span.start, block.span.end)) : null;
    return lang === null ? block : { ...block, lang };
  });

/** The language of a passage that is certainly not English, as a tag of BCP 47; null for all others. */
export function foreignIn(passage: string): string | null {
  const words = passage.match(/\p{L}+/gu) ?? [];
  const byLetters = languageByLetters(passage);
  if (byLetters !== null) return words.length < LEAST_WORDS && words.join('').length < LEAST_LETTERS ? null : byLetters;
  if (words.length < LEAST_WORDS || (passage.match(ENGLISH)?.length ?? 0) > words.length * MOST_ENGLISH) return null;
  if (words.filter((word) => /^\p{Ll}/u.test(word)).length < words.length * SMALL) return null;
  const lang = tongueOf(passage, COMMON.share, COMMON.different);
  return lang === 'en' || lang === 'und' ? null : lang;
}
