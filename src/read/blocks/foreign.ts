import { type Block, type Foreign, isRead, type Span } from '../../model/index.ts';
import { tongueOf, tongueWithoutEnglish } from '../../text/index.ts';
import { letterRuns } from '../../text/plain.ts';
import { languageByLetters } from '../language.ts';

/** A block of fewer words is a headline, a label, a name or a phrase, whatever its language. */
const LEAST_WORDS = 10;
/** In quotation marks or brackets fewer words are a title, a cry or a name. */
const LEAST_QUOTED = 6;
/** What stands between quotation marks or brackets, none within it. */
const ENCLOSED = /[“«„"(]([^“”«»„"()]{20,})[”»“")]/g;
/** Languages that set no spaces count by letters. */
const LEAST_LETTERS = 60;
/** So much of it must be common words of its language, and so many different ones; fewer where no word is English alone. */
const COMMON = { share: 0.25, different: 4, withoutEnglish: 0.17 } as const;
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
    if (!passage) return block;
    const foreign = isRead(block) ? enclosedIn(text, block.span) : [];
    const lang = foreignIn(around(text, block.span, foreign));
    return lang !== null ? { ...block, lang } : foreign.length === 0 ? block : { ...block, foreign };
  });

/** The quotations and brackets of an English block that are in another language. */
function enclosedIn(text: string, { start, end }: Span): readonly Foreign[] {
  return [...text.slice(start, end).matchAll(ENCLOSED)].flatMap((found) => {
    const words = found[1] as string;
    const lang = foreignIn(words, LEAST_QUOTED);
    const from = start + found.index + 1;
    return lang === null ? [] : [{ span: { start: from, end: from + words.length }, lang }];
  });
}

/** What stands around them: an English sentence with a long quotation is English still. */
function around(text: string, { start, end }: Span, foreign: readonly Foreign[]): string {
  const starts = [start, ...foreign.map(({ span }) => span.end)];
  return starts.map((from, i) => text.slice(from, foreign[i]?.span.start ?? end)).join(' ');
}

/** The language of a passage that is certainly not English, as a tag of BCP 47; null for all others. */
export function foreignIn(passage: string, leastWords = LEAST_WORDS): string | null {
  const words = letterRuns(passage);
  const byLetters = languageByLetters(passage);
  if (byLetters !== null) return words.length < leastWords && words.join('').length < LEAST_LETTERS ? null : byLetters;
  if (words.length < leastWords || (passage.match(ENGLISH)?.length ?? 0) > words.length * MOST_ENGLISH) return null;
  if (words.filter((word) => /^\p{Ll}/u.test(word)).length < words.length * SMALL) return null;
  const told = tongueOf(passage, COMMON.share, COMMON.different);
  const lang = told === 'und' || told === 'en' ? tongueWithoutEnglish(passage, COMMON.withoutEnglish) : told;
  return lang === 'und' ? null : lang;
}
