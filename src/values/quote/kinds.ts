import type { WordEdit } from '../../text/diff.ts';
import { givenName, STOPWORDS, stem, verbForm } from '../../text/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { HONORIFICS, POST_HEADS, POST_MODIFIERS } from '../role/words.ts';
import type { QuoteWord } from './word.ts';
import { MASKED } from './words.ts';

/**
 * What one changed place of a quotation changes. The sense: `number`, `name`, `strength` (may/must, some/most, probably) and `word`. The
 * style: `naming` (a title or given name beside a name that both print), `address` ("…, Ada, …"), `filler` ("like", "look"), `emphasis`
 * ("very", "a lot of"). Nothing: `grammar`, that is function words, inflections, one word written as two, a word that is not printed.
 */
export type EditKind = 'number' | 'name' | 'strength' | 'word' | 'naming' | 'address' | 'filler' | 'emphasis' | 'grammar';

/** Kinds after which the speaker says something else. */
export const SENSE: ReadonlySet<EditKind> = new Set<EditKind>(['number', 'name', 'strength', 'word']);

/** Words that only set tense, number or reference: no meaning of their own. */
const GRAMMAR = wordSet(
  `a an the this that these those is are was were be been being am has have had do does did will would shall to of in on at by for with from and or as it its he she they we i you his her their our
  my your him them us me who which there here so also well then too now yes about mr mrs ms within into onto upon either let ours yours theirs`,
);
/** Words that add weight: no other meaning, but a speaker chose them. */
const EMPHASIS = wordSet(
  'even ever very really still just quite indeed absolutely totally completely simply truly particularly especially extremely all any own much lot lots',
);
/** Words that carry a sentence along, whatever it says. */
const FILLER = wordSet('actually basically literally honestly obviously frankly anyway anyhow yeah yep oh okay ok please');
/** Fillers where a pause stands beside them, else words like others. */
const PAUSED = wordSet('like look listen see right now well man folks guys');
/** How strong a statement is: how sure, how much of all. */
const STRENGTH = wordSet(
  `probably perhaps maybe possibly possible likely certainly definitely surely almost nearly virtually only mostly most largely partly some many few several half every often sometimes usually
  rarely seldom always never roughly approximately`,
);
/** Modal verbs of one strength; "will" and "would" state. */
const MODALS: ReadonlyMap<string, string> = new Map([
  ['can', '~can'],
  ['could', '~can'],
  ['may', '~may'],
  ['might', '~may'],
  ['should', '~should'],
  ['ought', '~should'],
  ['must', '~must'],
]);
/** One pronoun in two forms: "where" and "wherever", "any" and "anything". */
const FAMILIES: ReadonlyMap<string, string> = new Map(
  `wherever where;whenever when;whatever what;whoever who;whichever which;however how;anything any;anyone any;something some;someone some;everything every;everyone every`
    .split(';')
    .map((pair) => pair.split(' ') as [string, string]),
);
const NUMBER = /^(?:\d[\d.,]*|hundred|thousand|million|billion|trillion|%|dollar|euro|pound)$/;

/** What a word adds to the sense: a stem, a class of modals; empty for words of grammar. */
function senseOf(word: string): string {
  const bare = word.replace(/'(?:ll|ve|re|d|m|s)$/, '');
  const modal = MODALS.get(bare);
  if (modal) return modal;
  const family = FAMILIES.get(bare) ?? bare;
  const lemma = verbForm(family)?.lemma ?? family;
  return [bare, family, lemma].some(isEmpty) ? '' : stem(lemma);
}

/** Grammar, and the short words that stand everywhere: "say", "go". */
const isEmpty = (word: string): boolean => GRAMMAR.has(word) || (STOPWORDS.has(word) && word.length < 4 && !STRENGTH.has(word) && !EMPHASIS.has(word));

/** Does a word say anything by itself? */
export const isTelling = (word: string): boolean => !GRAMMAR.has(word) && !STOPWORDS.has(word);

/** The words of each side that the other has in no form. */
function residues(x: readonly QuoteWord[], y: readonly QuoteWord[]): [QuoteWord[], QuoteWord[]] {
  const other = y.map((w) => senseOf(w.key));
  const left = x.filter((w) => {
    const sense = senseOf(w.key);
    const at = sense ? other.indexOf(sense) : -1;
    if (at >= 0) other[at] = '';
    return sense !== '' && at < 0;
  });
  return [left, y.filter((_, i) => other[i] !== '')];
}

/** The kind of one edit between two wordings. */
export function kindOf(edit: WordEdit, a: readonly QuoteWord[], b: readonly QuoteWord[]): EditKind {
  const [x, y] = [a.slice(...edit.first), b.slice(...edit.second)];
  if ([...x, ...y].some((w) => w.key === MASKED) && Math.max(x.length, y.length) <= 2) return 'grammar';
  if (joined(x) === joined(y)) return 'grammar';
  const [left, right] = residues(x, y);
  const changed = [...left, ...right];
  const numbers = changed.filter((w) => NUMBER.test(w.key) && w.key !== '1');
  if (numbers.length) return 'number';
  const telling = changed.filter((w) => w.key !== '1');
  if (!telling.length || isNominal(left, right)) return 'grammar';
  const [run, next] = y.length === 0 ? [x, a[edit.first[1]]] : x.length === 0 ? [y, b[edit.second[1]]] : [[], undefined];
  if (run.length && next?.named && isNaming(telling)) return 'naming';
  const paused = run[0]?.paused === true || next === undefined || next.paused === true;
  if (run[0]?.paused && (next === undefined || next.paused) && telling.every((w) => w.named || isTitle(w.key))) return 'address';
  if (telling.every(({ key }) => FILLER.has(key) || (paused && PAUSED.has(key)))) return 'filler';
  if (telling.every(({ key }) => EMPHASIS.has(key) || FILLER.has(key))) return 'emphasis';
  if (telling.some((w) => w.named)) return 'name';
  return telling.every(({ key }) => STRENGTH.has(key) || MODALS.has(key) || EMPHASIS.has(key)) ? 'strength' : 'word';
}

const joined = (words: readonly QuoteWord[]): string => words.map((w) => w.key).join('');
const isTitle = (key: string): boolean => POST_HEADS.has(key) || HONORIFICS.has(key) || POST_MODIFIERS.has(key);
const isGiven = (w: QuoteWord): boolean => w.named === true && givenName(w.key) !== null && !/^(?:north|south|east|west|new|san|santa)$/.test(w.key);

/** A title, with what may stand before it, or given names: "Prime Minister Anna". */
function isNaming(words: readonly QuoteWord[]): boolean {
  const titled = words.some((w) => POST_HEADS.has(w.key) || HONORIFICS.has(w.key));
  return words.every((w) => (titled && isTitle(w.key)) || isGiven(w));
}

/** "the imposing of" and "the imposition of": a verb as a noun, in two ways. */
function isNominal(left: readonly QuoteWord[], right: readonly QuoteWord[]): boolean {
  const [x, y] = [left[0]?.key ?? '', right[0]?.key ?? ''];
  if (left.length !== 1 || right.length !== 1 || x.endsWith('ing') === y.endsWith('ing')) return false;
  const [gerund, noun] = x.endsWith('ing') ? [x, y] : [y, x];
  const root = /^(.{3,}?)(?:ition|ation|ion|ment|al)s?$/.exec(noun)?.[1];
  return root !== undefined && gerund.slice(0, -3).replace(/e$/, '') === root.replace(/e$/, '');
}

const SAID: Readonly<Record<EditKind, string>> = {
  number: 'a number differs',
  name: 'a name differs',
  strength: 'one wording says it more strongly than the other',
  word: 'words that carry meaning differ',
  naming: 'only a title or given name beside the name differs',
  address: 'only the person spoken to is left out',
  filler: 'only a filler word differs',
  emphasis: 'only emphasis differs',
  grammar: 'only words of grammar differ',
};
const ORDER: readonly EditKind[] = ['number', 'name', 'strength', 'word', 'emphasis', 'naming', 'address', 'filler', 'grammar'];

/** What kinds of edits say together, the gravest first: "a number differs, words that carry meaning differ". */
export const saidOf = (kinds: readonly EditKind[]): string =>
  ORDER.filter((k) => kinds.includes(k))
    .map((k) => SAID[k])
    .slice(0, 2)
    .join(', ');
