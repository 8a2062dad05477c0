import type { Anchor, Annotated, Article, Chain, Mention, Story } from '../../../model/index.ts';
import { sentenceAt } from '../../../model/index.ts';

/** A person as one article names them: the chain with its mentions by name. */
export type Person = {
  readonly article: Article;
  readonly index: number;
  readonly chain: Chain;
  readonly names: readonly Mention[];
  /** Nothing says that it is a person; only words with a capital. */
  readonly loose: boolean;
};

/** What else may be a person: one word that nothing says anything of, or two or three that are on no list. */
type Loose = 'word' | 'words' | null;
const LOOSE: Readonly<Record<'word' | 'words', (name: string) => boolean>> = {
  word: (name) => /^[\p{L}’']+$/u.test(name),
  words: (name) => {
    const words = name.split(' ');
    return words.length <= 3 && /^\p{Lu}/u.test(name) && words.every((word) => /^[\p{L}\d][\p{L}\d’'-]+$/u.test(word));
  },
};

/** The persons of an article: chains with at least one name. */
function peopleIn(article: Article, index: number, loose: Loose): Person[] {
  const { chains, mentions } = article.annotated;
  return chains.flatMap((chain): Person[] => {
    const unsaid = chain.type !== 'person';
    if (unsaid && !(loose !== null && chain.type === 'other' && chain.entity === null && LOOSE[loose](chain.name))) return [];
    const names = chain.mentions.map((m) => mentions[m] as Mention).filter((m) => m.form === 'name');
    return names.length > 0 ? [{ article, index, chain, names, loose: unsaid }] : [];
  });
}

/** Everybody in the story, article by article. */
export const peopleOf = (story: Story, loose: Loose = null): Person[] => story.articles.flatMap((article, i) => peopleIn(article, i, loose));

/** By a name of its own, in full or abbreviated. */
export const isNamed = (m: Mention): boolean => m.form === 'name' || m.form === 'abbreviation';

/** Places at which an entity of the rule book is named, article by article. */
export const placesOf = (story: Story, entity: string): Anchor[] =>
  story.articles.flatMap(({ annotated }) => annotated.mentions.filter((m) => m.entity === entity && isNamed(m)).map((m) => m.anchor));

/** More bearers of one name than this are set beside the first ones of the other name only. */
const CROWDED = 60;

/** Each of one list beside each of the other; of long lists each beside the first of the other. */
export const pairsAcross = <T>(left: readonly T[], right: readonly T[]): (readonly [T, T])[] =>
  left.flatMap((a, x) => (x < CROWDED ? right : right.slice(0, CROWDED)).map((b) => [a, b] as const));

const CHANGE =
  /\b(?:appoint\w*|succe\w+|replac\w+|sworn|swear\w*|newly|new (?:\w+ ){0,2}(?:minister|president|secretary|mayor|chief|head|director|chair\w*|governor|commander|leader|premier|chancellor|ambassador|spokes\w+|speaker|king|queen)|nomin\w+|predecessor|successor|outgoing|incoming|former|ex|resign\w*|dismiss\w*|sack\w*|fired|oust\w*|step(?:s|ped|ping)? down|took over|takes? over|takes? office|took office|elect|elected|inaugurat\w+|promot\w+|tapped|reshuffle\w*|named (?:as|to)|confirmed as|interim|acting|brother|sister|son|daughter|wife|husband|father|mother|cousin|widow|namesake)\b/i;

/** Does a sentence with this name speak of a change of office, or of a family: reasons why two people may be meant? */
export function tellsOfChange(annotated: Annotated, mentions: readonly Mention[]): boolean {
  return mentions.some((m) => {
    const s = sentenceAt(annotated, m.anchor.span.start);
    return s !== null && CHANGE.test(annotated.document.text.slice(s.span.start, s.span.end));
  });
}
