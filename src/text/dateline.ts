/*
 * Where a text was filed, when, and by whom: "NORVIK (Agency) - ", "NORVIK, Norland, 3 May — ", "Norvik, Norland, May 3 (Agency) -- ". Linear: every
 * repetition is bounded.
 */
const CITY = String.raw`\p{Lu}[\p{Lu}.' /-]{2,40}`;
const AGENCY = String.raw`\(\p{Lu}[^()]{1,40}\)`;
const DASH = String.raw` ?[—–-]{1,3}(?:\s|$)`;
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.?`;
const DAY = String.raw`(?:${MONTH} \d{1,2}|\d{1,2} ${MONTH})(?:,? \d{4})?`;

/** A city in capitals, with whatever else; what opens a paragraph so may be something else. */
const DATELINE = new RegExp(`^${CITY}(?:, [^()—–-]{1,60})? ?(?:${AGENCY})?${DASH}`, 'u');
/** With a day or an agency it is nothing else, in capitals or not. */
const STATED = new RegExp(
  String.raw`^(?!${DAY}${DASH})(?:${CITY}(?:, [^()—–\n-]{1,40}?)?|\p{Lu}[\p{L}.' -]{2,30}(?:, \p{Lu}[\p{L}. ]{1,24})?)?(?:(?:, |^)\[?${DAY}\]?)?(?<end> ?${AGENCY}${DASH}|(?<=\d\]?)${DASH})`,
  'u',
);

/** Characters of the dateline that opens a paragraph, with the dash behind it; 0 where there is none. */
export const datelineOf = (paragraph: string): number => DATELINE.exec(paragraph)?.[0].length ?? STATED.exec(paragraph)?.[0].length ?? 0;

/**
 * The same, of a dateline that nobody could take for words of the first sentence: it gives a day, or an agency in brackets; or behind the dash a sentence
 * begins that has no other dash close by ("NATO — the alliance — said").
 */
export function plainDatelineOf(paragraph: string): number {
  const stated = STATED.exec(paragraph)?.[0].length ?? 0;
  if (stated > 0) return stated;
  const length = DATELINE.exec(paragraph)?.[0].length ?? 0;
  const lead = paragraph.slice(length, length + NEAR);
  return /^["“‘]?\p{Lu}/u.test(lead) && !/ [—–-]{1,2} |—/.test(lead) ? length : 0;
}

/** Characters. */
const NEAR = 200;
