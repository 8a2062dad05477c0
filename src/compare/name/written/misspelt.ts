import {
  type Anchor,
  type Annotated,
  type Article,
  addOnce,
  addTo,
  anchorAt,
  append,
  type Chain,
  grouped,
  type Mention,
  type Story,
  sentenceIndexAt,
  witnessOf,
} from '../../../model/index.ts';
import { givenName, isCommonWord, stem, townsNamed } from '../../../text/index.ts';
import { remembered } from '../../../text/remembered.ts';
import { foldName } from '../../../text/words/fold-name.ts';
import { foldSpelling } from '../../../text/words/spelling.ts';
import { resemblanceOf } from '../../../values/index.ts';
import type { Person } from './people.ts';
import { timesTold } from './reading.ts';
import type { Spellings } from './spellings.ts';
import { spokenElsewhere } from './spoken.ts';

/** A word of a name at one place, with the chain whose name it belongs to. */
type Use = {
  readonly article: Article;
  readonly index: number;
  readonly voice: number;
  readonly mention: Mention;
  readonly chain: Chain;
  readonly start: number;
  readonly printed: string;
};

const SHORTEST = 5;
/** Letters that ear, eye or key confuse, for each letter of the word. */
const CLOSE = 0.13;
/** Names of two words or more that differ in one word need no more support than each other. */
const SUPPORT = 3;
/** What is one slip away from more words than this is one of a series: Aab, Aac, Aad. */
const SERIES = 20;

/**
 * Names of anything — teams, bodies, ships, places, people — that one voice alone spells otherwise than the rest of the story: a word that no
 * list knows, one slip away from a word that the story uses more often, in a name that otherwise agrees.
 */
export function misspeltIn(story: Story): Spellings[] {
  const rivalsOf = rivalsIn(story);
  if (rivalsOf.size === 0) return [];
  const uses = usesOf(story, rivalsOf);
  const found: Spellings[] = [];
  for (const [word, own] of uses) {
    const { voice } = own[0] as Use;
    if (own.some((u) => u.voice !== voice) || !isUnheardOf(word, own)) continue;
    const rivals = [...(rivalsOf.get(word) ?? [])];
    if (rivals.length > SERIES) continue;
    for (const rival of rivals.sort()) {
      if (foldSpelling(word) === foldSpelling(rival) || areCoined(word, rival) || resemblanceOf(word, rival).cost > CLOSE) continue;
      const pairs = pairsOf(story, own, uses.get(rival) as Use[], word, rival);
      if (pairs.length > 0 && !spokenElsewhere(story, word, voice)) append(found, pairs);
    }
  }
  return found;
}

/** Who is for a thing, coined from its name, takes either ending: "Leavers", "Leaveers". */
const areCoined = (a: string, b: string): boolean => a.replace(COINED, 'er') === b.replace(COINED, 'er');
const COINED = /ee?r(?=s?$)/;

/** The words of names, folded, of which others are one slip away, with those. */
function rivalsIn(story: Story): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Set<string>();
  for (const { annotated } of story.articles)
    for (const mention of annotated.mentions) if (isNaming(annotated, mention)) for (const { word } of namesIn(mention.anchor.exact)) words.add(word);
  const blocks = new Map<string, string[]>();
  for (const word of words) for (const key of withoutOne(word)) addTo(blocks, key, word);
  const found = new Map<string, Set<string>>();
  for (const block of blocks.values())
    for (const [at, word] of block.entries())
      for (const other of block.slice(0, at)) {
        if (found.get(word)?.has(other) || !isOneSlip(word, other)) continue;
        addOnce(found, word, other);
        addOnce(found, other, word);
      }
  return found;
}

/** A word and what is left of it without one inner letter: words that are one slip apart have one of these in common, and few others do. */
function withoutOne(word: string): ReadonlySet<string> {
  const keys = new Set([word]);
  for (let i = 1; i < word.length; i++) keys.add(word.slice(0, i) + word.slice(i + 1));
  return keys;
}

const isNaming = ({ chains }: Annotated, { chain, form, entity }: Mention): boolean =>
  chains[chain] !== undefined && form !== 'pronoun' && (form !== 'description' || entity !== null);

/** The places of some words of names, in the order in which the story gives the words. */
function usesOf(story: Story, wanted: ReadonlyMap<string, unknown>): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  story.articles.forEach((article, index) => {
    const { annotated } = article;
    const voice = witnessOf(story, annotated.document.id);
    for (const mention of annotated.mentions) {
      if (!isNaming(annotated, mention)) continue;
      const { exact, span } = mention.anchor;
      for (const { word, at, printed } of namesIn(exact)) {
        if (!wanted.has(word)) continue;
        const use = { article, index, voice, mention, chain: annotated.chains[mention.chain] as Chain, start: span.start + at, printed };
        addTo(uses, word, use);
      }
    }
  });
  return uses;
}

/** A word of a name: folded, and as and where it is printed in the name. */
type NamedWord = { readonly word: string; readonly at: number; readonly printed: string };

const namesIn = remembered((name): readonly NamedWord[] =>
  Array.from(name.matchAll(/\p{Lu}\p{Ll}[\p{L}’']*/gu), ({ 0: whole, index: at }): NamedWord => {
    const printed = whole.replace(/[’']s?$/, '');
    return { word: foldName(printed), at, printed };
  }).filter(({ word }) => word.length >= SHORTEST && /^\p{Ll}+$/u.test(word)),
);

/** No list knows the word: it is no English, no town, no given name, nothing of the rule book. */
const isUnheardOf = (word: string, uses: readonly Use[]): boolean =>
  !isCommonWord(word) &&
  !givenName(word) &&
  uses.every((u) => u.mention.entity === null && u.chain.entity === null && townsNamed(u.printed).length === 0 && !/[ÃÂ€¢�@]/.test(u.chain.name));

/** One inner letter more, less, other, or two exchanged; beginnings and endings, which inflect, stay, and three letters at the one or the other end. */
function isOneSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || a === b || Math.abs(a.length - b.length) > 1) return false;
  if (a.slice(0, 3) !== b.slice(0, 3) && a.slice(-3) !== b.slice(-3)) return false;
  let i = 0;
  while (a[i] === b[i] && i < a.length) i++;
  let [x, y] = [a.length - 1, b.length - 1];
  while (a[x] === b[y] && x >= i && y >= i) [x, y] = [x - 1, y - 1];
  const [left, right] = [a.slice(i, x + 1), b.slice(i, y + 1)];
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0];
  return left.length <= 1 && right.length <= 1 && x < a.length - 1 && y < b.length - 1;
}

function pairsOf(story: Story, own: readonly Use[], others: readonly Use[], word: string, rival: string): Spellings[] {
  const known = others.some((u) => u.mention.entity !== null) || townsNamed(others[0]?.printed ?? '').length > 0;
  const [times, ours] = [others, own].map((uses) => timesTold(story, uses.map(placeOf))) as [number, number];
  const supported = known || times >= SUPPORT || new Set(others.map((u) => u.voice)).size > 1;
  if (times < ours && new Set(others.map((u) => u.voice)).size < 2) return [];
  const [first] = own as [Use];
  const sentences = new Set(others.map(sentenceOf));
  if (own.some((u) => sentences.has(sentenceOf(u)))) return [];
  const [these, those] = [own, others].map(distinctNames) as [Use[], Use[]];
  if (!these.every((u) => those.some((o) => agree(u, o, word, rival)))) return [];
  const agreeing = new Set(those.filter((o) => these.some((u) => agree(u, o, word, rival))).map(nameOf));
  const fit = others.filter((o) => agreeing.has(nameOf(o)));
  const whole = fit.some((o) => restOf(o.chain, rival).length > 0 && restOf(first.chain, word).join(' ') === restOf(o.chain, rival).join(' '));
  const here = new Set(fit.filter((o) => o.index === first.index).map((o) => o.start));
  const elsewhere = fit.filter((o) => !here.has(o.start));
  if (fit.length === 0 || (!supported && !(whole && elsewhere.length > 0))) return [];
  const a = asPerson(own);
  return [...grouped(fit, (o) => o.chain).values()].map((uses) => ({
    a,
    b: asPerson(uses),
    because: `“${word}” is on no list and one slip away from “${rival}”, which the story uses ${times === 1 ? 'once' : `${times} times`}`,
  }));
}

/** Do the names agree in all but this word, and may they be of one kind? One word alone may be short for a longer name. */
function agree(u: Use, o: Use, word: string, rival: string): boolean {
  const [types, rest, other] = [[u.chain.type, o.chain.type], restOf(u.chain, word), restOf(o.chain, rival)];
  if (u.chain === o.chain || (types[0] !== types[1] && !types.includes('other') && o.mention.entity === null)) return false;
  if (types.includes('person') && types[0] !== types[1]) return false;
  if (rest.length === 0 || rest.join(' ') === other.join(' ')) return true;
  return !types.includes('person') && (rest.every((w) => other.includes(w)) || (other.length > 0 && other.every((w) => rest.includes(w))));
}

const restOf = (chain: Chain, word: string): string[] =>
  foldName(chain.name)
    .replace(/[’']s?$/, '')
    .split(' ')
    .filter((w) => w !== word && stem(w) !== stem(word));

/** The article and the sentence of a name. */
const sentenceOf = ({ article, index, start }: Use): string => `${index} ${sentenceIndexAt(article.annotated, start)}`;

/** What `agree` asks of a use: two of one answer agree with the same. */
const nameOf = ({ index, mention }: Use): string => `${index} ${mention.chain} ${mention.entity !== null}`;
const distinctNames = (uses: readonly Use[]): Use[] => [...new Map(uses.map((u) => [nameOf(u), u])).values()];

const placeOf = ({ article, start, printed }: Use): Anchor => anchorAt(article.annotated.document, { start, end: start + printed.length });

const asPerson = (uses: readonly Use[]): Person => {
  const [{ article, index, chain }] = uses as [Use];
  return { article, index, chain, names: [...new Set(uses.map((u) => u.mention))], loose: chain.type !== 'person' };
};
