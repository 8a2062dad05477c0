import rows from '../../../rules/lexicon/synonyms.json' with { type: 'json' };
import { stem } from './stems.ts';

/**
 * Words that newsrooms use for one thing; the table and its law are described in `rules/lexicon/README.md`. A row is one matter. Its acts are
 * verbs for one happening each ("kill" and "slay"; "die" is another act of the same matter), its words are the nouns and adjectives beside.
 */
const acts = new Map<string, string>();
const matters = new Map<string, string>();

for (const row of rows) {
  const verbs = row.acts.map((act) => act.split(' '));
  for (const [first = '', ...others] of verbs) for (const other of others) acts.set(other, first);
  const [first = '', ...others] = [...verbs.flat(), ...row.words.split(' ')].filter(Boolean).map(stem);
  for (const other of others) if (!matters.has(other)) matters.set(other, first);
  matters.set(first, matters.get(first) ?? first);
}

/** The verb that stands for `lemma` and every other verb of the same happening: "open" and "start" are "begin". */
export const happening = (lemma: string): string => acts.get(lemma) ?? lemma;

/** The stem that stands for `stemmed` and every other word of its matter: "fatal", "died" and "killed" are "kill". It joins questions, and decides no answer. */
export const common = (stemmed: string): string => matters.get(stemmed) ?? stemmed;
