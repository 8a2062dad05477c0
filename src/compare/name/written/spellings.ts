import { addTo, byCodeUnit, grouped, type Story, sentenceIndexAt, witnessOf } from '../../../model/index.ts';
import { givenName, isCommonWord, townsNamed } from '../../../text/index.ts';
import { ofOneMatter } from '../../../text/matter.ts';
import { remembered } from '../../../text/remembered.ts';
import { foldName } from '../../../text/words/fold-name.ts';
import { compareNames, postOf, resemblanceOf } from '../../../values/index.ts';
import { type Person, pairsAcross, peopleOf } from './people.ts';
import { timesTold } from './reading.ts';
import { LETTERS, printedElsewhere } from './spoken.ts';

/** Two spellings of what seems to be one person: `rare` is the one that fewer places give. */
export type Spellings = { readonly a: Person; readonly b: Person; readonly because: string };

/** Letters of a surname that may differ, for each letter: one slip of ear, eye or key, in a word of some length. */
const CLOSE = 0.13;
/** The same where both are named in full with one post: "spokeswoman Ada Lindt", "spokeswoman Ada Linde". */
const CLOSE_IN_POST = 0.21;
const SHORTEST = 5;
const FAMILY =
  /\b(?:brothers?|sisters?|sons?|daughters?|wife|husband|fathers?|mothers?|cousins?|widow|namesake|twins?|siblings?|family|no relation|unrelated|nephew|niece|uncle|aunt|grand\w+)\b/i;

/**
 * Persons whose names differ by a slip in one word, where all else agrees: the other words of two full names, or a surname that nobody
 * in its own article bears in full. Namesakes, families and masculine and feminine forms stay apart.
 */
export function spellingsIn(story: Story): Spellings[] {
  const people = peopleOf(story, 'word').filter((p) => wordsOf(p).every((w) => w.length > 0) && isClean(p));
  const bearers = new Map<string, number[]>();
  for (const [i, { chain }] of people.entries()) addTo(bearers, chain.name, i);
  const dotted = dottedIn(people);
  const told = timesOf(story, people);
  const found: Spellings[] = [];
  const seen = new Set<number>();
  const joined = new Set<string>();
  const between = slipsOnce();
  for (const pairs of slippedNames([...bearers.keys()], between)) {
    for (const [j, i] of pairs.flatMap((pair) => peopleBetween(pair, bearers)).sort((x, y) => x[1] - y[1] || x[0] - y[0])) {
      const [a, b, pair] = [people[j] as Person, people[i] as Person, j * people.length + i];
      if (seen.has(pair)) continue;
      seen.add(pair);
      const key = `${a.chain.name}\n${b.chain.name}`;
      const slip = between(a.chain.name, b.chain.name);
      const [first, second] = [`${key}\n${j}`, `${key}\n${i}`];
      // Of a thousand articles with the one spelling and a thousand with the other each needs one rival.
      if (!slip || (joined.has(first) && joined.has(second)) || !oneSpeltTwice(story, a, b, told, dotted, slip.cost)) continue;
      const pairFound = { a, b, because: slip.because };
      if (!mayBeOne(pairFound)) continue;
      found.push(pairFound);
      joined.add(first).add(second);
    }
  }
  return found;
}

/** Everybody of one of two names beside everybody of the other, by index, the lower first. */
const peopleBetween = ([a, b]: readonly [string, string], bearers: ReadonlyMap<string, readonly number[]>): readonly (readonly [number, number])[] =>
  pairsAcross(bearers.get(a) ?? [], bearers.get(b) ?? []).map(([i, j]) => (i < j ? [i, j] : [j, i]));

/** Of more names than this that begin or end alike each is compared with its neighbours in a list of them: a slip leaves most of a name as it is. */
const CROWDED = 60;
const NEIGHBOURS = 8;

/** Of names whose surnames begin or end alike, or have the same letters, the pairs that a slip parts. */
function slippedNames(names: readonly string[], between: typeof slipBetween): (readonly (readonly [string, string])[])[] {
  const blocks = new Map<string, string[]>();
  for (const name of names) {
    const surname = wordsIn(name).at(-1) ?? '';
    if (surname.length < 4) continue;
    for (const key of [`<${surname.slice(0, 2)}`, `>${surname.slice(-3)}`, `=${[...surname].sort().join('')}`]) addTo(blocks, key, name);
  }
  return [...blocks].map(([key, block]) => {
    const isCrowd = block.length > CROWDED;
    const names = isCrowd ? listed(block, key.startsWith('>')) : block;
    return names.flatMap((b, x) => names.slice(isCrowd ? Math.max(0, x - NEIGHBOURS) : 0, x).flatMap((a) => (between(a, b) ? [[a, b] as const] : [])));
  });
}

/** Names in order of surname, then of the words before it; `reversed`: by how the surname ends. */
function listed(names: readonly string[], reversed: boolean): readonly string[] {
  const keyOf = (name: string): string => {
    const words = [...wordsIn(name)].reverse();
    return (reversed ? [[...(words[0] ?? '')].reverse().join(''), ...words.slice(1)] : words).join(' ');
  };
  return names
    .map((name) => ({ name, key: keyOf(name) }))
    .sort((a, b) => byCodeUnit(a.key, b.key) || byCodeUnit(a.name, b.name))
    .map(({ name }) => name);
}

/** In articles of two matters a surname or one word of a name may well be another's, Platt and Pratt; a full name that agrees in all but one word is one slip wherever it stands. */
export const mayBeOne = ({ a, b }: Spellings): boolean => ofOneMatter(a.article.annotated, b.article.annotated) || agreeBut(foldedOf(a), foldedOf(b));

const foldedOf = ({ chain }: Person): readonly string[] => foldName(chain.name).split(' ');

const agreeBut = (x: readonly string[], y: readonly string[]): boolean =>
  x.length > 1 && x.length === y.length && x[0] === y[0] && x.filter((word, i) => word !== y[i]).length === 1;

/** No letters of a damaged encoding, no part of an address. */
const isClean = ({ article, chain, names }: Person): boolean => {
  const { text } = article.annotated.document;
  return !/[ÃÂ€¢�]/.test(chain.name) && names.every((m) => text[m.anchor.span.end] !== '@' && text[m.anchor.span.start - 1] !== '@');
};

const wordsOf = (p: Person): readonly string[] => wordsIn(p.chain.name);

const wordsIn = remembered((name): readonly string[] =>
  foldName(name)
    .replace(/\./g, '')
    .split(' ')
    .filter((w) => !/^(?:jr|sr|ii|iii|iv)$/.test(w)),
);

/** A slip between two names: why they may be one, and slips for each letter of the surname. */
type SlipBetween = { readonly because: string; readonly cost: number };

/** May two names be one with a slip in it, as far as their letters say? */
function slipBetween(a: string, b: string): SlipBetween | null {
  const likeness = resemblanceOf(a, b);
  if (likeness.kind === 'same' || likeness.kind === 'none' || likeness.cost > CLOSE_IN_POST) return null;
  const verdict = compareNames(a, b);
  if (verdict.difference !== 'slip' && !(verdict.agreement === 'same' && verdict.difference === 'spelling')) return null;
  return { because: `${a} and ${b}: ${verdict.because}`, cost: likeness.cost };
}

/** The same, once for each two names. Most are told apart by the cheap test, which comes first. */
function slipsOnce(): typeof slipBetween {
  const known = new Map<string, SlipBetween | null>();
  return (a, b) => {
    const [x, y] = [wordsIn(a), wordsIn(b)];
    if (!(x.length > 1 && y.length > 1 ? oneWordApart(x, y) : surnamesApart(x, y))) return null;
    const key = `${a}\n${b}`;
    const kept = known.get(key);
    const slip = kept === undefined ? slipBetween(a, b) : kept;
    known.set(key, slip);
    return slip;
  };
}

function oneSpeltTwice(story: Story, a: Person, b: Person, told: ReadonlyMap<string, number>, dotted: Dotted, cost: number): boolean {
  if (a.chain.entity !== null && b.chain.entity !== null) return false;
  if (cost > CLOSE && !samePost(a, b)) return false;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const full = x.length > 1 && y.length > 1;
  if (!full && !orphaned(story, a, b, told)) return false;
  if (sideBySide(a, b) || isWithoutDots(x, y, dotted)) return false;
  return (full && x[0] === y[0]) || (!tellsOfFamily(a) && !tellsOfFamily(b));
}

/** "Bruckner" and "Brueckner" where somebody writes "Brückner": two ways to print one letter that a keyboard lacks. */
const isWithoutDots = (x: readonly string[], y: readonly string[], dotted: Dotted): boolean => x.at(-1) !== y.at(-1) && dotted.has(`${x.at(-1)} ${y.at(-1)}`);

/** The two ways to print a surname on a keyboard without its letter, in either order. */
type Dotted = ReadonlySet<string>;

function dottedIn(people: readonly Person[]): Dotted {
  return new Set(
    people.flatMap(({ chain }) => {
      const surname = (chain.name.normalize('NFC').toLowerCase().split(' ').at(-1) ?? '').replace(/['’]s?$/, '');
      if (!/[äöüøåæ]/.test(surname)) return [];
      const [written, folded] = [surname.replace(/[äöüøåæ]/g, (c) => WRITTEN_OUT[c] as string), foldName(surname)];
      return [`${written} ${folded}`, `${folded} ${written}`];
    }),
  );
}

const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae' };

const postsOf = ({ names }: Person): string[] => names.flatMap((m) => m.titles.flatMap((t) => postOf(t.exact).head ?? []));

/** Full names with an equal given name, and one post for both. */
function samePost(a: Person, b: Person): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return x.length > 1 && y.length > 1 && x[0] === y[0] && postsOf(a).some((p) => p !== '' && postsOf(b).includes(p));
}

/** Full names that differ in one word, which is long enough for a slip to be one. */
function oneWordApart(x: readonly string[], y: readonly string[]): boolean {
  const [first, last] = [x[0] === y[0], x.at(-1) === y.at(-1)];
  if (first === last) return false;
  const [s, t] = first ? [x.at(-1) as string, y.at(-1) as string] : [x[0] as string, y[0] as string];
  if (s === `${t}s` || t === `${s}s` || (isCommonWord(s) && isCommonWord(t))) return false;
  if (!first && givenName(s) && givenName(t)) return false;
  const [short, long] = s.length < t.length ? [s, t] : [t, s];
  return short.length >= SHORTEST || (first && short.length === SHORTEST - 1 && [...short].sort().join('') === [...long].sort().join(''));
}

/** A surname alone, which no list has, beside another surname: both long enough for a slip to be one. */
function surnamesApart(x: readonly string[], y: readonly string[]): boolean {
  const [s, t] = [x.at(-1) as string, y.at(-1) as string];
  if (Math.min(s.length, t.length) < SHORTEST || s.startsWith(t) || t.startsWith(s)) return false;
  return (x.length === 1 && !isListed(s)) || (y.length === 1 && !isListed(t));
}

const isListed = (surname: string): boolean => isCommonWord(surname) || givenName(surname) !== null;

/** One of the two is a surname alone that nothing else explains: no fuller name in its article, no everyday word, no town, no second voice. */
function orphaned(story: Story, a: Person, b: Person, told: ReadonlyMap<string, number>): boolean {
  const count = (p: Person): number => told.get(wordsOf(p).at(-1) as string) ?? 0;
  const [alone, other] = wordsOf(a).length === 1 && (wordsOf(b).length > 1 || (!b.loose && (a.loose || count(a) <= count(b)))) ? [a, b] : [b, a];
  const surname = wordsOf(alone)[0] as string;
  if (wordsOf(alone).length !== 1 || alone.chain.entity !== null || other.loose || isListed(surname) || townsNamed(alone.chain.name).length > 0) return false;
  if (wordsOf(other).length === 1 && count(other) < 3) return false;
  return LETTERS.test(surname) && !printedElsewhere(story, surname, witnessOf(story, alone.article.annotated.document.id));
}

/** How often the story names somebody of each surname. */
const timesOf = (story: Story, people: readonly Person[]): ReadonlyMap<string, number> =>
  new Map(
    [...grouped(people, (p) => wordsOf(p).at(-1) as string)].map(([surname, own]) => [
      surname,
      timesTold(
        story,
        own.flatMap((p) => p.names.map((m) => m.anchor)),
      ),
    ]),
  );

/** Both in one sentence: whoever wrote it meant two people. */
function sideBySide(a: Person, b: Person): boolean {
  if (a.article !== b.article) return false;
  const own = new Set(a.names.map((m) => sentenceIndexAt(a.article.annotated, m.anchor.span.start)));
  return b.names.some((m) => own.has(sentenceIndexAt(b.article.annotated, m.anchor.span.start)));
}

/** Does a sentence that names a person speak of relatives close by? */
export function tellsOfFamily({ article, names }: Person): boolean {
  const { annotated } = article;
  return names.some((m) => {
    const s = annotated.sentences[sentenceIndexAt(annotated, m.anchor.span.start)];
    if (!s) return false;
    const near = annotated.document.text.slice(Math.max(s.span.start, m.anchor.span.start - 40), Math.min(s.span.end, m.anchor.span.end + 40));
    return FAMILY.test(near);
  });
}
