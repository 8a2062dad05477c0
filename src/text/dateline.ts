/** "NORVIK (Agency) - ", "NORVIK, Norland, 3 May — ": where a text was filed, and by whom. Linear: every repetition is bounded. */
const DATELINE = /^(?:[A-Z][A-Z.' /-]{2,40}(?:, [^()—–-]{1,40})? ?(?:\([^()]{1,40}\))? ?[—–-]+ )/;

/** Characters of the dateline that opens a paragraph, with the dash behind it; 0 where there is none. */
export const datelineOf = (paragraph: string): number => DATELINE.exec(paragraph)?.[0].length ?? 0;
