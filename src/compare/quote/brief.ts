import {
  type Anchor,
  addOnce,
  addTo,
  anchorAt,
  type ClaimOf,
  claimsOfKind,
  type Document,
  grouped,
  type RuleBook,
  type Story,
  witnessOf,
} from '../../model/index.ts';
import { areOpposite, isNegation, isTelling, kindOf, type QuoteWord, resemblanceOf, ruledWords, SENSE, wordsOfQuote } from '../../values/index.ts';
import { speakerOf } from './speakers.ts';

/** One short sentence between quotation marks, whole: "We have not given up." */
type Sentence = {
  readonly article: number;
  readonly document: Document;
  readonly voice: number;
  /** The last word of the speaker's name, folded. */
  readonly speaker: string;
  readonly words: readonly QuoteWord[];
  readonly key: string;
};

/** One such sentence in two wordings, and the words in which they differ wherever each is printed. */
export type Brief = {
  readonly speaker: string;
  readonly wordings: readonly { readonly key: string; readonly places: readonly Anchor[] }[];
  readonly reversed: boolean;
};

/** Words of a sentence: what shares more is related by that alone. */
const SHORTEST = 4;
const LONGEST = 10;

/**
 * Short sentences with which two articles quote one speaker, equal but for a denial, or for one word within. They share too few words to be related
 * by these alone. Another word within is told only where two voices have the one wording; an article that has both wordings means two sentences.
 */
export function briefIn(story: Story, { quotes }: RuleBook): Brief[] {
  const rules = ruledWords(quotes);
  const all = story.articles.flatMap((article, i) =>
    claimsOfKind(article, 'quote').flatMap((claim) => sentencesIn(story, i, claim, (anchor) => wordsOfQuote([anchor], rules))),
  );
  const wordings = [...grouped(all, (s) => `${s.speaker}|${s.key}`).values()];
  const articles = new Map<string, Set<number>>();
  const voices = new Map<string, Set<number>>();
  for (const { key, article, voice } of all) {
    addOnce(articles, key, article);
    addOnce(voices, key, voice);
  }
  const frames = new Map<string, Sentence[][]>();
  for (const own of wordings) for (const frame of framesOf(own[0] as Sentence)) addTo(frames, frame, own);
  const found = new Map<string, Brief>();
  const told = new Map<readonly Sentence[], number>();
  const wordingOf = (own: readonly Sentence[], other: Sentence): Brief['wordings'][number] => ({
    key: (own[0] as Sentence).key,
    places: own.map((s) => placeOf(s, other)),
  });
  for (const same of frames.values())
    for (const [y, theirs] of same.entries())
      for (const ours of same.slice(0, Math.min(y, CROWDED))) {
        const [x, z] = [ours[0] as Sentence, theirs[0] as Sentence];
        if (x.key === z.key || (told.get(ours) ?? 0) > CROWDED || !isOneSpeaker(x, z)) continue;
        const [a, b] = [apartFrom(ours, articles.get(z.key)), apartFrom(theirs, articles.get(x.key))];
        if (!a || !b) continue;
        const [first, second] = a.article < b.article ? [ours, theirs] : [theirs, ours];
        const pair = `${first[0]?.key}|${second[0]?.key}`;
        const reversed = isDenied(a) !== isDenied(b);
        const heard = Math.max(voices.get(x.key)?.size ?? 0, voices.get(z.key)?.size ?? 0);
        if (found.has(pair) || (!reversed && (heard < 2 || !changesWord(x, z)))) continue;
        told.set(ours, (told.get(ours) ?? 0) + 1);
        found.set(pair, {
          speaker: (first[0] as Sentence).speaker,
          wordings: [wordingOf(first, second[0] as Sentence), wordingOf(second, first[0] as Sentence)],
          reversed,
        });
      }
  return [...found.values()];
}

/** More wordings of one sentence than this are compared with the first ones only, and one of those is told against no more. */
const CROWDED = 60;

/** The first of these sentences in an article that has not the other wording too: it would mean two sentences. */
const apartFrom = (sentences: readonly Sentence[], articles: ReadonlySet<number> | undefined): Sentence | undefined =>
  sentences.find((s) => !articles?.has(s.article));

/** The whole sentences of direct speech: a capital at the beginning, a stop or the comma before "he said" at the end, nothing left out. */
function sentencesIn(story: Story, article: number, claim: ClaimOf<'quote'>, read: (anchor: Anchor) => readonly QuoteWord[]): Sentence[] {
  const speaker = speakerIn(story, claim);
  const { document } = (story.articles[article] as Story['articles'][number]).annotated;
  if (speaker === null || claim.value?.directness !== 'direct' || claim.block === 'headline') return [];
  return claim.value.content.flatMap((anchor) => {
    if (!/^\p{Lu}/u.test(anchor.exact) || !/[.!?,]\s*$/.test(anchor.exact) || /…|\.\.|[[\]()]/.test(anchor.exact)) return [];
    const sentences: QuoteWord[][] = [];
    for (const word of read(anchor)) {
      const own = sentences.at(-1);
      // "We’ve" is two words at one place.
      if (!own || (word.opens && own.at(-1)?.start !== word.start)) sentences.push([word]);
      else own.push(word);
    }
    return sentences
      .filter((words) => words.length >= SHORTEST && words.length <= LONGEST)
      .map((words) => ({ article, document, voice: witnessOf(story, document.id), speaker, words, key: words.map((w) => w.key).join(' ') }));
  });
}

/** By name, also where the name ends the words for who it is: "the director of the museum, Ada Lind". */
function speakerIn(story: Story, claim: ClaimOf<'quote'>): string | null {
  const named = speakerOf(story, claim);
  return named ? named.key : (/,\s(?:\p{Lu}[\p{L}’'-]+\s){1,3}(\p{Lu}[\p{L}’'-]+)$/u.exec(claim.attributedTo?.name ?? '')?.[1]?.toLowerCase() ?? null);
}

/** Surnames a slip apart are one person, misspelt. */
const isOneSpeaker = (a: Sentence, b: Sentence): boolean => a.speaker === b.speaker || /^(?:same|close)$/.test(resemblanceOf(a.speaker, b.speaker).kind);

const isDenied = ({ words }: Sentence): boolean => words.filter((w) => isNegation(w.key)).length % 2 === 1;

/** What equal sentences have in common: all words but a denial; all words but one within. */
function framesOf({ words }: Sentence): readonly string[] {
  const keys = words.map((w) => w.key);
  const plain = keys.filter((key) => key !== 'not');
  return [
    plain.length >= SHORTEST ? [plain.join(' ')] : [],
    keys.slice(1, -1).map((_, i) => [...keys.slice(0, i + 1), '…', ...keys.slice(i + 2)].join(' ')),
  ].flat();
}

/** Another word of meaning, and one more that both have. */
function changesWord(a: Sentence, b: Sentence): boolean {
  const at = a.words.findIndex((w, i) => w.key !== b.words[i]?.key);
  const [x, y] = [a.words[at]?.key ?? '', b.words[at]?.key ?? ''];
  if (at < 0 || a.words.length !== b.words.length || a.words.length <= SHORTEST || !isTelling(x) || !isTelling(y)) return false;
  const edit = { first: [at, at + 1], second: [at, at + 1] } as const;
  return (areOpposite(x, y) || SENSE.has(kindOf(edit, a.words, b.words))) && a.words.some((w, i) => i !== at && isTelling(w.key));
}

/** The words that the other has not, or those around the gap. */
function placeOf({ document, words }: Sentence, other: Sentence): Anchor {
  const at = Math.max(
    0,
    words.findIndex((w, i) => w.key !== other.words[i]?.key),
  );
  const isGap = words.length < other.words.length;
  const [from, to] = [words[isGap ? Math.max(0, at - 1) : at] as QuoteWord, words[at] as QuoteWord];
  return anchorAt(document, { start: from.start, end: to.end });
}
