import { daysInMonth, easterOf, epochDay, weekdayOf } from './calendar.ts';

/** Days that come every year: month and day; the nth weekday of a month (-1 the last); or days from Western Easter. */
type Rule =
  | readonly ['fixed', number, number]
  | readonly ['nth', number, number, number]
  | readonly ['easter', number]
  | readonly ['after-nth', number, number, number, number];

const RULES: Readonly<Record<string, Rule>> = {
  'new-year': ['fixed', 1, 1],
  'new-year-eve': ['fixed', 12, 31],
  epiphany: ['fixed', 1, 6],
  mlk: ['nth', 1, 1, 3],
  'us-inauguration': ['fixed', 1, 20],
  'groundhog-day': ['fixed', 2, 2],
  valentine: ['fixed', 2, 14],
  'presidents-day': ['nth', 2, 1, 3],
  'womens-day': ['fixed', 3, 8],
  'st-patrick': ['fixed', 3, 17],
  'april-fools': ['fixed', 4, 1],
  'earth-day': ['fixed', 4, 22],
  'may-day': ['fixed', 5, 1],
  'victory-day': ['fixed', 5, 9],
  'us-memorial-day': ['nth', 5, 1, -1],
  'us-independence': ['fixed', 7, 4],
  bastille: ['fixed', 7, 14],
  'us-labor-day': ['nth', 9, 1, 1],
  'columbus-day': ['nth', 10, 1, 2],
  halloween: ['fixed', 10, 31],
  'all-saints': ['fixed', 11, 1],
  'us-election-day': ['after-nth', 11, 1, 1, 1],
  armistice: ['fixed', 11, 11],
  'veterans-day': ['fixed', 11, 11],
  thanksgiving: ['nth', 11, 4, 4],
  'black-friday': ['after-nth', 11, 4, 4, 1],
  'christmas-eve': ['fixed', 12, 24],
  christmas: ['fixed', 12, 25],
  'boxing-day': ['fixed', 12, 26],
  'ash-wednesday': ['easter', -46],
  'palm-sunday': ['easter', -7],
  'good-friday': ['easter', -2],
  easter: ['easter', 0],
  'easter-monday': ['easter', 1],
  ascension: ['easter', 39],
  pentecost: ['easter', 49],
};

/** Epoch day of a named day in a year: by its id here, or by a rule file's `--04-02`; null where neither is known. */
export function feastDay(id: string, year: number): number | null {
  const own = /^--(\d\d)-(\d\d)$/.exec(id);
  if (own) return epochDay(year, Number(own[1]), Number(own[2]));
  const rule = RULES[id];
  if (!rule) return null;
  if (rule[0] === 'fixed') return epochDay(year, rule[1], rule[2]);
  if (rule[0] === 'easter') return easterOf(year) + rule[1];
  return nthWeekday(year, rule[1], rule[2], rule[3]) + (rule[0] === 'after-nth' ? rule[4] : 0);
}

/** The nth (1..5, -1 the last) weekday of a month. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = epochDay(year, month, daysInMonth(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = epochDay(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}
