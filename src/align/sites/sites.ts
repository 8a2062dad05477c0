import type { Claim, ClaimKind, Sentence, Story, Token } from '../../model/index.ts';
import { byCodeUnit, grouped, onceEach, referentAt, sentenceIndexAt, tokenPast } from '../../model/index.ts';
import { questionOf } from './question.ts';
import { countsNothing } from './uncounted.ts';
import { datesNothing } from './undated.ts';
import { type Word, wordsRead } from './words.ts';

/** A claim with its place in the token stream: what alignment compares. Indices count within the article. */
export type Site = {
  /** Its index among the sites of the story. */
  readonly at: number;
  readonly claim: Claim;
  /** The class of question that it answers (`questionOf`). */
  readonly question: string;
  readonly article: number;
  readonly sentence: number;
  /** Tokens `[first, last)` of the claim's words. */
  readonly first: number;
  readonly last: number;
};

/** A sentence with its words, each at the index of its token less `from`. */
export type Place = {
  readonly article: number;
  readonly sentence: number;
  readonly from: number;
  readonly words: readonly Word[];
};

/** Every claim of the story that answers a question and stands in a sentence, in order of article and place. */
export function sitesOf(story: Story): Site[] {
  const sites: Site[] = [];
  story.articles.forEach(({ annotated, claims }, article) => {
    for (const claim of claims) {
      const question = questionOf(claim);
      if (question === null) continue;
      const sentence = sentenceIndexAt(annotated, claim.anchor.span.start);
      if (sentence < 0) continue;
      const s = annotated.sentences[sentence] as Sentence;
      const first = tokenPast(annotated.tokens, claim.anchor.span.start);
      let last = first;
      while (last < annotated.tokens.length && (annotated.tokens[last] as Token).start < claim.anchor.span.end) last++;
      if (claim.kind === 'date' && datesNothing(annotated, claim, s)) continue;
      if (claim.kind === 'quantity' && countsNothing(annotated.tokens, claim, first, last, s.first)) continue;
      sites.push({ at: sites.length, claim, question, article, sentence, first, last });
    }
  });
  return sites;
}

const byKind = onceEach((sites: readonly Site[]) => grouped(sites, ({ claim }) => claim.kind));

/** The sites whose claims are of one kind, in their order: most are verbs, which few links are made of. */
export const sitesOfKind = (sites: readonly Site[], kind: ClaimKind): readonly Site[] => byKind(sites).get(kind) ?? [];

/** Key of a sentence within the story. */
export const placeKey = (article: number, sentence: number): number => article * 1_000_000 + sentence;

/** The sentences of the story, by `placeKey`. A pronoun is read as the word that it stands for. */
export function placesOf(story: Story): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  const read = wordsRead();
  story.articles.forEach(({ annotated }, article) => {
    annotated.sentences.forEach(({ first, last }, sentence) => {
      const words: Word[] = [];
      const opening = referentAt(annotated, first)?.head ?? first;
      for (let i = first; i < last; i++) words.push(read(annotated.tokens[i === first ? opening : i] as Token));
      places.set(placeKey(article, sentence), { article, sentence, from: first, words });
    });
  });
  return places;
}

/** The whole numbers of a sentence other than the site's own, as plain values. */
export function figuresBeside(site: Site, place: Place): number[] {
  return place.words.flatMap(({ kind, lower }, i) => {
    const at = place.from + i;
    return kind === 'number' && (at < site.first || at >= site.last) && /^[\d,]+$/.test(lower) ? [Number(lower.replace(/,/g, ''))] : [];
  });
}

/**
 * The word of the story that a stem is most often written as, for display; the shorter, then the first by code unit, of equally frequent ones.
 * Of words that `suits` likes, where there are any.
 */
export function wordsFor(places: ReadonlyMap<number, Place>): WordFor {
  // Words are numbered in the order in which they come.
  const known: Word[] = [];
  const uses: number[] = [];
  for (const { words } of places.values())
    for (const word of words) {
      if (word.number === known.length) known.push(word);
      uses[word.number] = (uses[word.number] ?? 0) + 1;
    }
  const forms = new Map<string, Map<string, number>>();
  for (const { number, lower, stem, matter } of known) {
    if (!stem) continue;
    const times = uses[number] as number;
    const form = lower.replace(/['’]s$/, '');
    for (const key of stem === matter ? [stem] : [stem, matter]) {
      const counts = forms.get(key) ?? new Map<string, number>();
      forms.set(key, counts.set(form, (counts.get(form) ?? 0) + times));
    }
  }
  return (stem, suits) => {
    const words = [...(forms.get(stem) ?? [])].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || byCodeUnit(a[0], b[0])).map(([word]) => word);
    return (suits && words.find(suits)) ?? words[0] ?? stem;
  };
}

/** The word of the story that a stem is shown by: the most frequent one, of those that suit where any does; the stem itself where none is known. */
export type WordFor = (stem: string, suits?: (word: string) => boolean) => string;
