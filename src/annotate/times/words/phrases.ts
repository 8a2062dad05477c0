import { byFirstWord } from './first-word.ts';
/** Parts of the day and their TimeML codes. */
export const PARTS: Readonly<Record<string, string>> = {
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  overnight: 'NI',
  tonight: 'NI',
  dawn: 'DAWN',
  dusk: 'DUSK',
  daybreak: 'DAWN',
  sunrise: 'DAWN',
  sunset: 'DUSK',
  lunchtime: 'MI',
  nightfall: 'EV',
};

/** Ordinal words 1..31 and "last". */
export const ORDINALS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
  ['thirtieth', 30],
  ['final', -1],
]);

/** Words that point from a known place in time. */
export const RELATIVES: Readonly<Record<string, string>> = {
  last: 'last',
  next: 'next',
  this: 'this',
  past: 'past',
  previous: 'previous',
  preceding: 'previous',
  prior: 'previous',
  coming: 'coming',
  upcoming: 'coming',
  following: 'following',
  same: 'same',
  that: 'that',
  current: 'this',
  latest: 'latest',
  ensuing: 'following',
  subsequent: 'following',
};

/** Words that pick a part of what follows. */
export const MODIFIERS: Readonly<Record<string, 'START' | 'MID' | 'END'>> = { early: 'START', mid: 'MID', late: 'END', earlier: 'START', later: 'END' };

/** Nouns that name the part of what follows "of". */
export const EDGES: Readonly<Record<string, 'START' | 'MID' | 'END'>> = {
  beginning: 'START',
  start: 'START',
  onset: 'START',
  outset: 'START',
  dawn: 'START',
  opening: 'START',
  turn: 'START',
  middle: 'MID',
  midst: 'MID',
  height: 'MID',
  end: 'END',
  close: 'END',
  eve: 'END',
};

const HEDGE_PHRASES: readonly (readonly [string, string])[] = [
  ['no more than', 'EQUAL_OR_LESS'],
  ['not more than', 'EQUAL_OR_LESS'],
  ['no less than', 'EQUAL_OR_MORE'],
  ['no fewer than', 'EQUAL_OR_MORE'],
  ['not less than', 'EQUAL_OR_MORE'],
  ['a little more than', 'MORE_THAN'],
  ['a little over', 'MORE_THAN'],
  ['a little less than', 'LESS_THAN'],
  ['just over', 'MORE_THAN'],
  ['just under', 'LESS_THAN'],
  ['more than', 'MORE_THAN'],
  ['less than', 'LESS_THAN'],
  ['fewer than', 'LESS_THAN'],
  ['at least', 'EQUAL_OR_MORE'],
  ['at most', 'EQUAL_OR_LESS'],
  ['up to', 'EQUAL_OR_LESS'],
  ['as many as', 'EQUAL_OR_LESS'],
  ['as long as', 'EQUAL_OR_LESS'],
  ['over', 'MORE_THAN'],
  ['under', 'LESS_THAN'],
  ['almost', 'LESS_THAN'],
  ['nearly', 'APPROX'],
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['roughly', 'APPROX'],
  ['approximately', 'APPROX'],
  ['some', 'APPROX'],
  ['only', ''],
  ['barely', 'APPROX'],
];

type Hedge = { readonly words: readonly string[]; readonly mod: string };

/** Words before an amount and the TIMEX3 modifier they stand for, by their first word; longest first. */
export const HEDGES: ReadonlyMap<string, readonly Hedge[]> = byFirstWord(HEDGE_PHRASES.map(([phrase, mod]): Hedge => ({ words: phrase.split(' '), mod })));
