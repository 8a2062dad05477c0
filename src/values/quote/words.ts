import type { Anchor, QuoteRules } from '../../model/index.ts';
import { onceEach, onceForBoth } from '../../model/index.ts';
import { remembered } from '../../text/remembered.ts';
import { foldSpelling } from '../../text/words/spelling.ts';
import { HONORIFICS } from '../role/words.ts';
import { counted, FIGURES } from './counted.ts';
import type { QuoteWord } from './word.ts';

/** What stands for a word that the outlet does not print: "s***". */
export const MASKED = '*';

const WORD =
  /\p{L}*[*_]{2,}\p{L}*|\[?\p{L}\][\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[ap]\.\s?m(?=\.)|\p{L}(?:\.\p{L})+(?=\.|\P{L}|$)|\p{N}{1,2}\s:\s\p{N}{2}|[$€£]?\p{N}+(?:[.,:]\p{N}+)*\p{L}*%?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|%/gu;
const SCALE: Readonly<Record<string, string>> = { bn: 'billion', tn: 'trillion', mn: 'million', m: 'million', k: 'thousand', b: 'billion' };
const CONTRACTED: ReadonlyMap<string, readonly string[]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ["ain't", ['is', 'not']],
  ["let's", ['let', 'us']],
  ["n't", ['not']],
  ['wont', ['will', 'not']],
  ['cant', ['can', 'not']],
]);
/** Copy that lost its apostrophe. */
const LOST = /^(do|does|did|is|are|was|were|has|have|had|would|could|should|must)nt$/;
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.+)n't$/, 'not'],
  [/^(.+)'re$/, 'are'],
  [/^(.+)'ve$/, 'have'],
  [/^(.+)'ll$/, 'will'],
  [/^(i)'m$/, 'am'],
  [/^(it|that|there|here|what|who|where|he|she)'s$/, 'is'],
];

/**
 * The keys of one printed word: lower case, one kind of apostrophe, no dots in initials, no ordinal ending, contractions written out, one
 * spelling for British and American. "Don’t" → do not, "U.N" → un, "6:00pm" → 6 pm, "4.2bn" → 4.2 billion, "[N]o" → no.
 */
const keysOf = remembered(read);

function read(word: string): readonly string[] {
  if (/^[A-Za-z]+$/.test(word)) return readLetters(word.toLowerCase());
  if (/[*_]{2}/.test(word)) return [MASKED];
  const bare = word
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/(?<=\p{L})\.\s?(?=\p{L})/gu, '')
    .replace(/\s/g, '')
    .replace(/[[\]]/g, '');
  const number = /^([$€£]?)(\d[\d.,:]*)(\p{L}*)(%?)$/u.exec(bare);
  if (number) {
    const [, money = '', digits = '', letters = '', percent] = number;
    const unit = /^(?:st|nd|rd|th)$/.test(letters) ? '' : ((money || letters === 'bn') && Object.hasOwn(SCALE, letters) && SCALE[letters]) || letters;
    const plain = digits.replace(/,(?=\d{3}\b)/g, '').replace(/:00$/, '');
    return [plain, unit, percent ? '%' : '', money ? `${money}` : ''].filter(Boolean);
  }
  const ending = bare.includes("'") && !CONTRACTED.has(bare) ? ENDINGS.find(([end]) => end.test(bare)) : undefined;
  return ending ? [foldSpelling(bare.replace(ending[0], '$1')), ending[1]] : readLetters(bare);
}

function readLetters(bare: string): readonly string[] {
  const written = CONTRACTED.get(bare);
  if (written) return written;
  const lost = bare.endsWith('nt') ? LOST.exec(bare)?.[1] : undefined;
  return lost ? [lost, 'not'] : [foldSpelling(bare)];
}

/**
 * The words of a quotation in order. Hyphens and dashes part words, marks count for nothing, groups of `same-words` become one, words of
 * `may-differ` are left out, numbers in words become figures. `swaps` holds what `ruledWords` made of the rules. Alignment and the checks ask alike.
 */
export const wordsOfQuote = onceForBoth((content: readonly Anchor[], swaps: RuledWords): readonly QuoteWord[] => {
  const printed: QuoteWord[] = [];
  for (const [part, anchor] of content.entries()) addPrinted(printed, anchor, part);
  const special = specialIn(swaps);
  return printed.some(({ key }) => special.has(key)) ? counted(ruled(printed, swaps)) : printed;
});

/** Adds the words of one part of a quotation to those of the parts before it. */
function addPrinted(found: QuoteWord[], anchor: Anchor, part: number): void {
  const text = anchor.exact;
  const before = found.length;
  let last = 0;
  let inserted = false;
  for (;;) {
    let word = plainAt(text, last);
    let index = last + 1;
    let gap = part > 0 && last === 0;
    let paused = false;
    let opens = last === 0;
    let named = !opens && word !== null && word < 'a';
    if (word === null) {
      WORD.lastIndex = last;
      const other = WORD.exec(text);
      if (other === null) return;
      word = other[0];
      index = other.index;
      const between = text.slice(last, index);
      for (const c of between) if (/[[\]()]/.test(c)) inserted = c === '[' || c === '(';
      gap ||= /…|\.\s?\.\s?\./u.test(between);
      opens ||= /[.!?:"“‘]/u.test(between) && !(between === '. ' && found.length > before && HONORIFICS.has((found.at(-1) as QuoteWord).key));
      paused = opens || /[,;–—]|-\s?-|\s-\s/u.test(between);
      named = !opens && /^\p{Lu}[\p{L}’'.]+$/u.test(word) && !/^I['’]/.test(word);
    }
    const start = anchor.span.start + index;
    last = index + word.length;
    const end = anchor.span.start + last;
    for (const key of keysOf(word)) {
      found.push({ key, start, end, inserted, named, gap, paused, opens });
      gap = paused = opens = false;
    }
  }
}

/** Most words are letters behind one space, which says nothing: there `WORD` would find the same. */
function plainAt(text: string, last: number): string | null {
  PLAIN.lastIndex = last;
  return PLAIN.test(text) ? text.slice(last + 1, PLAIN.lastIndex) : null;
}

const PLAIN = / [A-Za-z]{2,40}(?=[ ,;!?.:"”)–—-]|$)/y;

function ruled(words: readonly QuoteWord[], swaps: RuledWords): readonly QuoteWord[] {
  const opens = openingOf(swaps);
  const found: QuoteWord[] = [];
  for (let i = 0; i < words.length; ) {
    let taken = 0;
    for (let n = opens.has((words[i] as QuoteWord).key) ? Math.min(3, words.length - i) : 0; n > 0 && !taken; n--) {
      const phrase = words
        .slice(i, i + n)
        .map((w) => w.key)
        .join(' ');
      const swap = swaps.get(phrase);
      if (swap === undefined) continue;
      taken = n;
      const [first, end] = [words[i] as QuoteWord, (words[i + n - 1] as QuoteWord).end];
      for (const [k, key] of swap.entries()) found.push({ ...(k === 0 ? first : goingOn(first)), end, key });
    }
    if (!taken) found.push(words[i] as QuoteWord);
    i += taken || 1;
  }
  return found;
}

/** What stands before a phrase stands before its first word alone. */
const goingOn = (first: QuoteWord): QuoteWord => ({ ...first, gap: false, paused: false, opens: false });

/** A phrase of up to three words → the words that it counts as; none for words that may be left out. */
export type RuledWords = ReadonlyMap<string, readonly string[]>;

/** The longest wording of each group stands for all: "don't" and "do not" are two words, so that a denial stays one. */
export const ruledWords = onceEach((rules: QuoteRules): RuledWords => {
  const swaps = new Map<string, readonly string[]>();
  for (const group of rules.sameWords) {
    const split = group.map((w) => (w.match(WORD) ?? []).flatMap(keysOf));
    const whole = split.reduce((best, w) => (w.length > best.length ? w : best), split[0] ?? []);
    for (const words of split) swaps.set(words.join(' '), whole);
  }
  for (const word of rules.mayDiffer) swaps.set((word.match(WORD) ?? []).flatMap(keysOf).join(' '), []);
  return swaps;
});

/** Words of which a quotation must hold one for `ruled` or `counted` to change it: `swaps` may put figures into it too. */
const specialIn = onceEach((swaps: RuledWords) => new Set([...openingOf(swaps), ...FIGURES]));

/** First words of the phrases. */
const openingOf = onceEach((swaps: RuledWords) => new Set([...swaps.keys()].map((phrase) => phrase.split(' ')[0] as string)));
