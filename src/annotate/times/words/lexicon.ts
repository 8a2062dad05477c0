import { wordSet } from '../../../text/word-set.ts';
import { MONTHS, SEASONS, type Unit, WEEKDAYS } from '../../../values/date/words.ts';
import { MODIFIERS, ORDINALS, PARTS, RELATIVES } from './phrases.ts';

/** What a word can be in an expression of time. */
export type Entry = {
  month?: number;
  weekday?: number;
  season?: 'SP' | 'SU' | 'FA' | 'WI';
  unit?: Unit;
  /** More than one of its unit, weekday or part of the day. */
  plural?: boolean;
  /** Part of the day as TimeML has it. */
  part?: string;
  /** Noon and midnight, hours of the clock. */
  hour?: number;
  /** today, yesterday, tomorrow, tonight: days from publication. */
  day?: number;
  /** last, next, this … */
  relative?: string;
  /** early, mid, late … */
  edge?: 'START' | 'MID' | 'END';
  cardinal?: number;
  ordinal?: number;
  /** PRESENT_REF, PAST_REF, FUTURE_REF of the word alone. */
  ref?: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
  /** daily, weekly …: the duration that repeats. */
  every?: string;
  /** nineties, seventies */
  decade?: number;
  zone?: string;
  /** May start an expression, so its sentence is worth reading. */
  trigger?: boolean;
};

const CARDINALS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
  ' ',
);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const UNITS: Readonly<Record<string, Unit>> = {
  second: 'second',
  sec: 'second',
  minute: 'minute',
  min: 'minute',
  hour: 'hour',
  hr: 'hour',
  day: 'day',
  week: 'week',
  weekend: 'weekend',
  fortnight: 'fortnight',
  month: 'month',
  quarter: 'quarter',
  half: 'half',
  year: 'year',
  yr: 'year',
  decade: 'decade',
  century: 'century',
  millennium: 'millennium',
};
const PLURALS: Readonly<Record<string, Unit>> = { centuries: 'century', millennia: 'millennium', halves: 'half' };
const EVERY: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'P1D',
  everyday: 'P1D',
  hourly: 'PT1H',
  weekly: 'P1W',
  fortnightly: 'P2W',
  biweekly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P3M',
  yearly: 'P1Y',
  annually: 'P1Y',
  biannually: 'P6M',
  weekday: 'XXXX-WXX-WD',
  weekdays: 'XXXX-WXX-WD',
  weekends: 'XXXX-WXX-WE',
  biennial: 'P2Y',
  biennially: 'P2Y',
};
const REFS: Readonly<Record<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>> = {
  now: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  current: 'PRESENT_REF',
  recently: 'PAST_REF',
  lately: 'PAST_REF',
  soon: 'FUTURE_REF',
  future: 'FUTURE_REF',
  past: 'PAST_REF',
  shortly: 'FUTURE_REF',
};
const ZONES = 'GMT UTC EST EDT CST CDT MST MDT PST PDT BST CET CEST EET EEST MSK WET WEST IST JST AEST AEDT Z ET PT'.split(' ');
const DECADES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** Days from the day of publication. */
const DAYS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1, tonight: 0 };

/** Words that mean nothing by themselves, but where an expression may be. */
const TRIGGERS = wordSet(
  "o'clock o’clock christmas eve thanksgiving easter ago once twice time term later earlier date period moment overnight nineteen twenty a.m. p.m. pm am a.m p.m fiscal",
);

let table: Map<string, Entry> | null = null;

function build(): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const give = (word: string, entry: Entry): void => void found.set(word, { ...found.get(word), ...entry });
  for (const [word, month] of Object.entries(MONTHS)) give(word, { month, trigger: true });
  for (const [word, weekday] of Object.entries(WEEKDAYS)) give(word, { weekday, trigger: true });
  for (const word of Object.keys(WEEKDAYS)) if (word.endsWith('day')) give(`${word}s`, { weekday: WEEKDAYS[word] as number, plural: true, trigger: true });
  for (const [word, season] of Object.entries(SEASONS)) give(word, { season, trigger: true });
  for (const [word, unit] of Object.entries(UNITS)) {
    give(word, { unit, trigger: true });
    if (!PLURALS[`${word}s`] && word !== 'century') give(`${word}s`, { unit, plural: true, trigger: true });
  }
  for (const [word, unit] of Object.entries(PLURALS)) give(word, { unit, plural: true, trigger: true });
  for (const [i, word] of CARDINALS.entries()) give(word, { cardinal: i });
  for (const [i, word] of TENS.entries()) give(word, { cardinal: (i + 2) * 10 });
  give('hundred', { cardinal: 100 });
  give('thousand', { cardinal: 1000 });
  for (const [word, n] of Object.entries(ORDINALS)) give(word, { ordinal: n });
  for (const [word, part] of Object.entries(PARTS)) give(word, { part, trigger: true });
  for (const word of ['mornings', 'afternoons', 'evenings', 'nights']) give(word, { part: PARTS[word.slice(0, -1)] as string, plural: true, trigger: true });
  for (const [word, relative] of Object.entries(RELATIVES)) give(word, { relative });
  for (const [word, edge] of Object.entries(MODIFIERS)) give(word, { edge });
  for (const [word, every] of Object.entries(EVERY)) give(word, { every, trigger: true });
  for (const [word, ref] of Object.entries(REFS)) give(word, { ref, trigger: true });
  for (const [word, decade] of Object.entries(DECADES)) give(word, { decade, trigger: true });
  for (const zone of ZONES) give(zone.toLowerCase(), { zone });
  give('noon', { hour: 12, trigger: true });
  give('midday', { hour: 12, trigger: true });
  give('midnight', { hour: 24, trigger: true });
  for (const [word, day] of Object.entries(DAYS)) give(word, { day, trigger: true });
  for (const word of TRIGGERS) give(word, { trigger: true });
  return found;
}

/** The entry of a lower-case word, or undefined. The table is built at the first call. */
export function entryOf(lower: string): Entry | undefined {
  table ??= build();
  return table.get(lower);
}
