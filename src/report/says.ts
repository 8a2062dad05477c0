import type { Evidence, Finding } from '../model/index.ts';
import type { Places } from '../text/files/place.ts';

/** Characters of an article's own words in one line of a table. */
const WORDS = 60;

/** What is said, and where: one side of a finding, in the table of what is to be decided. */
export type Said = { readonly words: string; readonly evidence: readonly Evidence[] };

/** The sides of a finding, each once: readings that are printed alike stand together, though what follows them differs. */
export function saidIn({ readings }: Finding, places: Places): readonly Said[] {
  const sides = new Map<string, Evidence[]>();
  for (const reading of readings) {
    const words = readings.length > 1 ? reading.label : wordsOf(reading, places);
    sides.set(words, [...(sides.get(words) ?? []), ...reading.evidence]);
  }
  return [...sides].map(([words, evidence]) => ({ words, evidence }));
}

/** The label of a reading; where that only names the kind of mistake, the words it is about. */
function wordsOf({ label, evidence: [first] }: Finding['readings'][number], places: Places): string {
  const words = (first ? places.around(first.anchor, 0).exact : '').replace(/\s+/g, ' ').trim();
  if (words === '' || words.toLowerCase().includes(label.toLowerCase())) return label;
  const end = words.lastIndexOf(' ', WORDS);
  return words.length > WORDS ? `${words.slice(0, end > 0 ? end : WORDS)} …` : words;
}
