import { addTo, type Story, sentenceAt, witnessOf } from '../../../model/index.ts';
import { STOPWORDS, stem } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import { foldName } from '../../../text/words/fold-name.ts';
import { resemblanceOf } from '../../../values/index.ts';
import type { Person } from './people.ts';
import type { Spellings } from './spellings.ts';
import { spokenElsewhere } from './spoken.ts';

/** Houses, roads, waters and bodies that close a name: a story about one event rarely needs two of a kind. */
const KINDS = wordSet(
  `bridge hospital infirmary clinic school academy college gymnasium stadium arena station depot church chapel cathedral abbey mosque synagogue temple prison jail museum gallery theatre theater
  airport hotel park square street road lane avenue court courthouse pier harbour harbor dock quay tower castle palace hall barracks tunnel dam lighthouse library nursery
  board inspectorate authority trust institute agency association federation society foundation`,
);
/** Voices that must give the one name; the other is given by one. */
const MANY = 2;
/** Content words that the sentences with the two names share. */
const SHARED = 2;
/** Letters that may differ where no other word is shared. */
const ALIKE = 0.34;
const SHORTEST = 5;

/** A name of a kind, the only one of it in its article. */
type Landmark = { readonly person: Person; readonly voice: number; readonly words: readonly string[]; readonly stems: ReadonlySet<string> };

/**
 * A landmark that one voice alone calls otherwise than two others do: "the Old Mill Bridge", "the New Mill Bridge". Each article names one of
 * the kind, one word apart, in sentences of much the same matter, and nobody else knows the rare word.
 */
export function landmarksIn(story: Story): Spellings[] {
  const byKind = new Map<string, Landmark[]>();
  story.articles.forEach((article, index) => {
    const own = new Map<string, Landmark[]>();
    for (const chain of article.annotated.chains) {
      const words = foldName(chain.name).split(' ');
      const kind = words.at(-1) as string;
      if (chain.entity !== null || chain.type === 'person' || words.length < 2 || !KINDS.has(kind)) continue;
      const names = chain.mentions.flatMap((i) => article.annotated.mentions[i] ?? []).filter((m) => m.form === 'name');
      const person = { article, index, chain, names, loose: true };
      if (names.length > 0) addTo(own, kind, { person, voice: witnessOf(story, article.annotated.document.id), words, stems: stemsBeside(person, words) });
    }
    for (const [kind, found] of own) if (found.length === 1) addTo(byKind, kind, found[0] as Landmark);
  });
  return [...byKind.values()].flatMap((all) => all.flatMap((rare) => against(story, rare, all)));
}

/** The landmarks that two voices or more name in place of this one. */
function against(story: Story, rare: Landmark, all: readonly Landmark[]): Spellings[] {
  const name = rare.words.join(' ');
  const others = all.filter((o) => o.voice !== rare.voice && o.words.join(' ') !== name && isOneWordApart(rare.words, o.words));
  const [first] = others;
  if (!first || others.some((o) => o.words.join(' ') !== first.words.join(' ')) || new Set(others.map((o) => o.voice)).size < MANY) return [];
  if (all.some((o) => o.voice !== rare.voice && o.words.join(' ') === name)) return [];
  const [own, theirs] = [wordOf(rare.words, first.words), wordOf(first.words, rare.words)];
  const knows = rare.person.article.annotated.chains.some((c) => foldName(c.name).split(' ').includes(theirs));
  if (knows || spokenElsewhere(story, own, rare.voice)) return [];
  return others
    .filter((o) => [...o.stems].filter((s) => rare.stems.has(s)).length >= SHARED)
    .map((o) => ({ a: o.person, b: rare.person, because: `the only ${rare.words.at(-1)} of each article, “${theirs}” and “${own}”` }));
}

const wordOf = (words: readonly string[], others: readonly string[]): string => words.find((w, i) => w !== others[i]) ?? '';

/** One word differs, and another one beside the kind is shared, or the two are much alike. Numbers tell two things apart. */
function isOneWordApart(x: readonly string[], y: readonly string[]): boolean {
  if (x.length !== y.length || x.filter((w, i) => w !== y[i]).length !== 1) return false;
  const [s, t] = [wordOf(x, y), wordOf(y, x)];
  if (/\d/.test(s + t) || s.replace(/s$/, '') === t.replace(/s$/, '')) return false;
  return x.length > 2 || (Math.min(s.length, t.length) >= SHORTEST && resemblanceOf(s, t).cost <= ALIKE);
}

function stemsBeside({ article: { annotated }, names }: Person, own: readonly string[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const m of names) {
    const sentence = sentenceAt(annotated, m.anchor.span.start);
    if (!sentence) continue;
    for (const t of annotated.tokens.slice(sentence.first, sentence.last))
      if (t.kind === 'word' && t.lower.length > 2 && !STOPWORDS.has(t.lower) && !own.includes(t.lower)) stems.add(stem(t.lower));
  }
  return stems;
}
