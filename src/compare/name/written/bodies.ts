import { addTo, type Story, witnessOf } from '../../../model/index.ts';
import { isCommonWord, stem } from '../../../text/index.ts';
import { foldName } from '../../../text/words/fold-name.ts';
import { compareNames, resemblanceOf } from '../../../values/index.ts';
import type { Person } from './people.ts';
import type { Spellings } from './spellings.ts';

/** A form of company says nothing of the name. */
const FORM = /^(?:ltd|limited|inc|incorporated|co|corp|corporation|company|plc|llc|gmbh|ag|sa|group)$/;
/** Words that differ by so much of their letters are one word misspelt. */
const SLIP = 0.13;

/**
 * Bodies that two voices call almost alike: all words are equal but one, and that one has the same stem or is a slip away ("Harbour
 * Suppliers" and "Harbour Supplies"). One of the equal words must be no everyday word, so that it is hardly another body; an article that uses both
 * means two.
 */
export function bodiesIn(story: Story): Spellings[] {
  const bodies = story.articles.flatMap((article, index) =>
    article.annotated.chains.flatMap((chain): { person: Person; words: readonly string[] }[] => {
      if (chain.type !== 'organization' || chain.entity !== null) return [];
      const names = chain.mentions.flatMap((i) => article.annotated.mentions[i] ?? []).filter((m) => m.form === 'name');
      const words = foldName(chain.name)
        .split(' ')
        .filter((w) => !FORM.test(w.replace(/\.$/, '')));
      return words.length > 1 && words.length < 7 && names.length > 0 ? [{ person: { article, index, chain, names, loose: true }, words }] : [];
    }),
  );
  const found: Spellings[] = [];
  const blocks = new Map<string, typeof bodies>();
  for (const b of bodies) {
    const key = `${b.words.length} ${b.words[0]}`;
    for (const other of blocks.get(key) ?? []) {
      const because = oneBody(story, other, b, bodies);
      if (because) found.push({ a: other.person, b: b.person, because });
    }
    addTo(blocks, key, b);
  }
  return found;
}

type Body = { readonly person: Person; readonly words: readonly string[] };

function oneBody(story: Story, a: Body, b: Body, all: readonly Body[]): string | null {
  const voice = (x: Body): number => witnessOf(story, x.person.article.annotated.document.id);
  if (a.person.index === b.person.index || voice(a) === voice(b)) return null;
  const apart = a.words.flatMap((w, i) => (w === b.words[i] ? [] : [i]));
  const [at] = apart;
  if (apart.length !== 1 || at === undefined || at === 0) return null;
  const [s, t] = [a.words[at] as string, b.words[at] as string];
  if (Math.min(s.length, t.length) < 6 || s.replace(/s$/, '') === t.replace(/s$/, '')) return null;
  if (stem(s) !== stem(t) && !sharesRoot(s, t) && resemblanceOf(s, t).cost > SLIP) return null;
  if (a.words.every((w, i) => i === at || isCommonWord(w))) return null;
  if (compareNames(a.words.join(' '), b.words.join(' '), { schema: 'organization' }).agreement === 'same') return null;
  const [x, y] = [a.words.join(' '), b.words.join(' ')];
  if (all.some((o) => o.words.join(' ') === x && all.some((p) => p.person.index === o.person.index && p.words.join(' ') === y))) return null;
  return `the names differ in “${s}” and “${t}” alone`;
}

/** "distribution" and "distributors": two derivations of one word. */
function sharesRoot(s: string, t: string): boolean {
  let i = 0;
  while (i < s.length && s[i] === t[i]) i++;
  return i >= 6 && i >= 0.7 * Math.min(s.length, t.length) && isCommonWord(s) && isCommonWord(t);
}
