import { addTo, grouped, type Story, witnessOf } from '../../../model/index.ts';
import { isCommonWord, stem } from '../../../text/index.ts';
import { foldName } from '../../../text/words/fold-name.ts';
import { compareNames, resemblanceOf } from '../../../values/index.ts';
import { type Person, pairsAcross } from './people.ts';
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
  const voice = ({ person }: Body): number => witnessOf(story, person.article.annotated.document.id);
  const bodies = story.articles.flatMap((article, index) =>
    article.annotated.chains.flatMap((chain): Body[] => {
      if (chain.type !== 'organization' || chain.entity !== null) return [];
      const names = chain.mentions.flatMap((i) => article.annotated.mentions[i] ?? []).filter((m) => m.form === 'name');
      const words = foldName(chain.name)
        .split(' ')
        .filter((w) => !FORM.test(w.replace(/\.$/, '')));
      return words.length > 1 && words.length < 7 && names.length > 0 ? [{ person: { article, index, chain, names, loose: true }, words }] : [];
    }),
  );
  const byName = grouped(bodies, (b) => b.words.join(' '));
  const places = new Map(bodies.map((b, i) => [b, i]));
  const placeOf = (b: Body): number => places.get(b) as number;
  const found: (readonly [Body, Body])[] = [];
  const frames = new Map<string, (readonly Body[])[]>();
  for (const own of byName.values()) {
    const { words } = own[0] as Body;
    const articles = new Set(own.map((b) => b.person.index));
    for (let at = 1; at < words.length; at++) {
      const frame = [...words.slice(0, at), '…', ...words.slice(at + 1)].join(' ');
      for (const others of (frames.get(frame) ?? []).slice(0, CROWDED)) {
        if (others.some((b) => articles.has(b.person.index)) || !isOneBody((others[0] as Body).words, words, at)) continue;
        for (const pair of pairsAcross(others, own))
          if (voice(pair[0]) !== voice(pair[1])) found.push(placeOf(pair[0]) < placeOf(pair[1]) ? pair : [pair[1], pair[0]]);
      }
      addTo(frames, frame, own);
    }
  }
  const inOrder = found.sort((x, y) => placeOf(x[1]) - placeOf(y[1]) || placeOf(x[0]) - placeOf(y[0]));
  return inOrder.map(([a, b]) => {
    const at = a.words.findIndex((w, i) => w !== b.words[i]);
    return { a: a.person, b: b.person, because: `the names differ in “${a.words[at]}” and “${b.words[at]}” alone` };
  });
}

type Body = { readonly person: Person; readonly words: readonly string[] };

/** More names than this that are equal but for one word are compared with the first ones only. */
const CROWDED = 60;

/** Are names that differ in the word at a place alone two writings of one? */
function isOneBody(a: readonly string[], b: readonly string[], at: number): boolean {
  const [s, t] = [a[at] as string, b[at] as string];
  if (Math.min(s.length, t.length) < 6 || s.replace(/s$/, '') === t.replace(/s$/, '')) return false;
  if (stem(s) !== stem(t) && !sharesRoot(s, t) && resemblanceOf(s, t).cost > SLIP) return false;
  if (a.every((w, i) => i === at || isCommonWord(w))) return false;
  return compareNames(a.join(' '), b.join(' '), { schema: 'organization' }).agreement !== 'same';
}

/** "distribution" and "distributors": two derivations of one word. */
function sharesRoot(s: string, t: string): boolean {
  let i = 0;
  while (i < s.length && s[i] === t[i]) i++;
  return i >= 6 && i >= 0.7 * Math.min(s.length, t.length) && isCommonWord(s) && isCommonWord(t);
}
