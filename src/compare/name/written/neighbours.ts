import type { Anchor, Article, Story, Token } from '../../../model/index.ts';
import { anchorAt, byCodeUnit, sentenceIndexAt, witnessOf } from '../../../model/index.ts';
import { givenName, isCommonWord, townsNamed } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import { foldName } from '../../../text/words/fold-name.ts';
import { foldSpelling } from '../../../text/words/spelling.ts';
import { HONORIFICS, POST_HEADS, resemblanceOf } from '../../../values/index.ts';
import { timesTold } from './reading.ts';
import { spokenElsewhere } from './spoken.ts';

/** One spelling of a word of a name: folded, as it stands beside its neighbour ("Fisheries Departmint"), and where. */
export type Spelt = { readonly word: string; readonly label: string; readonly places: readonly Anchor[] };
/** A word that one voice alone spells so, and the one that others give beside the same neighbour. */
export type Slipped = { readonly wrong: Spelt; readonly right: Spelt; readonly because: string };

/** A word of a name, where it stands and as it is printed there, with the token beside it. */
type Use = {
  readonly article: Article;
  readonly voice: number;
  readonly start: number;
  readonly printed: string;
  readonly beside: Token;
  readonly titled: boolean;
};
type Spelling = { readonly word: string; readonly uses: Use[] };

const SHORTEST = 5;
/** Letters of one slip that ear, eye or key confuses: a vowel for another, two exchanged, one dropped or doubled. */
const ONE_SLIP = 0.85;
/** Any one letter, where the other word is everyday English. */
const ONE_LETTER = 1.05;
/** Small words inside a name. */
const PARTICLES = wordSet('al bin bint ibn ben abu de del della di du da la le el van von der den ter');
/** What has a capital where a sentence begins, and forms of address. */
const NO_NEIGHBOURS = wordSet('the a an on in at for but and when as if after mr mrs ms');
/** Words beside one neighbour that are looked at; a text of nothing but names has more. */
const CROWDED = 60;

/**
 * Words of names that one voice alone spells so, that no list knows, and that are one slip away from the word which another voice puts
 * beside the same neighbour: "Fisheries Departmint", "Fisheries Department". The neighbour must be a word of the name itself; behind a form
 * of address or a post two surnames may be two people. Inflected and feminine forms, and British spellings, are no slips.
 */
export function slippedIn(story: Story): Slipped[] {
  const best = new Map<string, { readonly wrong: Spelling; readonly right: Spelling }>();
  for (const words of besideNeighbours(story).values()) {
    if (words.size < 2) continue;
    for (const block of blocksOf(words.values()))
      for (const [i, a] of block.entries())
        for (const b of block.slice(0, i)) {
          if (!isSlip(a.word, b.word)) continue;
          const pair = pairOf(story, a, b);
          if (pair && times(story, best.get(pair.wrong.word)?.right) < times(story, pair.right)) best.set(pair.wrong.word, pair);
        }
  }
  return [...best.values()].map(({ wrong, right }) => ({
    wrong: speltAs(wrong),
    right: speltAs(right),
    because: `“${wrong.word}” is on no list and one slip away from “${right.word}”, which stands beside the same word elsewhere`,
  }));
}

/** How often the story says a word, copies left out. */
const times = (story: Story, spelling: Spelling | undefined): number => timesTold(story, spelling?.uses.map(placeOf) ?? []);

/** Words that begin or end alike, in code-unit order. */
function blocksOf(words: Iterable<Spelling>): readonly (readonly Spelling[])[] {
  const blocks = new Map<string, Spelling[]>();
  for (const spelling of words)
    for (const key of [`<${spelling.word.slice(0, 2)}`, `>${spelling.word.slice(-2)}`]) {
      const block = blocks.get(key);
      if (!block) blocks.set(key, [spelling]);
      else if (block.length < CROWDED) block.push(spelling);
    }
  return [...blocks.values()].map((block) => block.sort((a, b) => byCodeUnit(a.word, b.word)));
}

/** Words with a capital, under every neighbour with a capital that they have, on either side. */
function besideNeighbours(story: Story): ReadonlyMap<string, ReadonlyMap<string, Spelling>> {
  const beside = new Map<string, Map<string, Spelling>>();
  const add = (key: string, use: Use): void => {
    const word = foldName(use.printed);
    const words = beside.get(key) ?? new Map<string, Spelling>();
    beside.set(key, words);
    const known = words.get(word);
    if (known) known.uses.push(use);
    else words.set(word, { word, uses: [use] });
  };
  for (const article of story.articles) {
    const { document, tokens, sentences } = article.annotated;
    const voice = witnessOf(story, document.id);
    for (const { first, last } of sentences)
      for (let i = first; i < last; i++) {
        const printed = wordAt(tokens[i] as Token);
        if (printed === null) continue;
        const { start } = tokens[i] as Token;
        const left = before(tokens, i, first);
        const ahead = left && neighbourIn(left);
        if (left && ahead !== null) add(`<${ahead}`, { article, voice, start, printed, beside: left, titled: HONORIFICS.has(ahead) || POST_HEADS.has(ahead) });
        const right = i + 1 < last ? (tokens[i + 1] as Token) : null;
        const behind = right && neighbourIn(right);
        if (right && behind !== null) add(`>${behind}`, { article, voice, start, printed, beside: right, titled: false });
      }
  }
  return beside;
}

const placeOf = ({ article, start, printed }: Use): Anchor => anchorAt(article.annotated.document, { start, end: start + printed.length });
const labelOf = ({ start, printed, beside }: Use): string =>
  beside.start < start ? `${beside.text} ${printed}` : `${printed} ${beside.text.replace(/['’]s?$/, '')}`;

/** The word of a name that a token is, without its possessive; null for short ones, capitals throughout and small letters. */
function wordAt(token: Token): string | null {
  if (token.text.length < SHORTEST || token.text === token.lower) return null;
  const word = /^(\p{Lu}\p{Ll}{4,})(?:['’]s?|-\p{Ll}.*)?$/u.exec(token.text)?.[1];
  return word !== undefined && word.length >= SHORTEST ? word : null;
}

function neighbourIn({ text, lower }: Token): string | null {
  if (text === lower || PARTICLES.has(lower)) return PARTICLES.has(lower) ? lower : null;
  return !NO_NEIGHBOURS.has(lower) && /^\p{Lu}\p{Ll}+(?:['’]s?|\.)?$/u.test(text) ? foldName(lower.replace(/['’]s?$/, '')) : null;
}

/** The token in front, over initials: "Ada J. Lind". */
function before(tokens: readonly Token[], i: number, first: number): Token | null {
  let k = i - 1;
  while (k > first && k > i - 4 && isInitial(tokens[k] as Token)) k--;
  return k >= first ? (tokens[k] as Token) : null;
}

const isInitial = ({ text }: Token): boolean => text.length <= 3 && /^(?:\p{Lu}|\.|\p{Lu}\.)$/u.test(text);

/** One letter other, more, fewer, or two exchanged, as hands slip; what inflects a word or tells a woman from a man at its end is no slip. */
function isSlip(a: string, b: string): boolean {
  const [long, short] = a.length < b.length ? [b, a] : [a, b];
  if (a === b || a[0] !== b[0] || long.length - short.length > 1 || long.startsWith(short) || foldSpelling(a) === foldSpelling(b)) return false;
  if (a.slice(0, -1) === b.slice(0, -1) && (a.endsWith('a') || b.endsWith('a'))) return isKnown(a) !== isKnown(b);
  return resemblanceOf(a, b).cost * long.length <= (isCommonWord(a) !== isCommonWord(b) ? ONE_LETTER : ONE_SLIP);
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
const isKnown = (word: string): boolean => isCommonWord(word) || givenName(word) !== null || townsNamed(capital(word)).length > 0;

/** Which of two is the slip: a word that no list knows and one voice alone uses. Null where neither is, or where they may be two people. */
function pairOf(story: Story, a: Spelling, b: Spelling): { readonly wrong: Spelling; readonly right: Spelling } | null {
  const [wrong, right] = isKnown(a.word) || (!isKnown(b.word) && times(story, a) > times(story, b)) ? [b, a] : [a, b];
  const [first] = wrong.uses as [Use];
  if (isKnown(wrong.word) || wrong.uses.some((u) => u.voice !== first.voice) || right.uses.every((u) => u.voice === first.voice)) return null;
  if (right.uses.some((u) => u.titled) && !isCommonWord(right.word)) return null;
  if (wrong.uses.some((u) => right.uses.some((o) => sideBySide(u, o)))) return null;
  return spokenElsewhere(story, wrong.word, first.voice) ? null : { wrong, right };
}

function sideBySide(a: Use, b: Use): boolean {
  if (a.article !== b.article) return false;
  const { annotated } = a.article;
  return sentenceIndexAt(annotated, a.start) === sentenceIndexAt(annotated, b.start);
}

const speltAs = ({ word, uses }: Spelling): Spelt => ({
  word,
  label: labelOf(uses[0] as Use),
  places: [...new Map(uses.map(placeOf).map((p) => [`${p.doc} ${p.span.start}`, p])).values()],
});
