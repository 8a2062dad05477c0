import type { Finding } from '../model/index.ts';
import type { Places } from './place.ts';

/** Characters of an article's own words in one line of a table. */
const WORDS = 60;

/** What a reading says, in the table of what is to be decided: its label; where it stands alone and its label only names the kind of mistake, the words it is about. */
export function saysOf({ readings }: Pick<Finding, 'readings'>, { label, evidence: [first] }: Finding['readings'][number], places: Places): string {
  const words = (first ? places.around(first.anchor, 0).exact : '').replace(/\s+/g, ' ').trim();
  if (readings.length > 1 || words === '' || words.toLowerCase().includes(label.toLowerCase())) return label;
  return words.length > WORDS ? `${words.slice(0, words.lastIndexOf(' ', WORDS) > 0 ? words.lastIndexOf(' ', WORDS) : WORDS)} …` : words;
}
