import { civilOf, daysInMonth, easterOf, epochDay, isDay, weekdayOf } from './calendar.ts';
import { WEEKDAYS } from './words.ts';

/** Days that come every year, in the notation of events.yaml; read without any rule file, so that the library knows them too. */
const YEARLY: Readonly<Record<string, string>> = {
  'new-year': '--01-01',
  'new-year-eve': '--12-31',
  epiphany: '--01-06',
  mlk: '--01-3-mon',
  'us-inauguration': '--01-20',
  'groundhog-day': '--02-02',
  valentine: '--02-14',
  'presidents-day': '--02-3-mon',
  'womens-day': '--03-08',
  'st-patrick': '--03-17',
  'april-fools': '--04-01',
  'earth-day': '--04-22',
  'may-day': '--05-01',
  'victory-day': '--05-09',
  'us-memorial-day': '--05-last-mon',
  'us-independence': '--07-04',
  bastille: '--07-14',
  'us-labor-day': '--09-1-mon',
  'columbus-day': '--10-2-mon',
  halloween: '--10-31',
  'all-saints': '--11-01',
  armistice: '--11-11',
  'veterans-day': '--11-11',
  thanksgiving: '--11-4-thu',
  'christmas-eve': '--12-24',
  christmas: '--12-25',
  'boxing-day': '--12-26',
  'ash-wednesday': 'easter-46',
  'palm-sunday': 'easter-7',
  'good-friday': 'easter-2',
  easter: 'easter',
  'easter-monday': 'easter+1',
  ascension: 'easter+39',
  pentecost: 'easter+49',
};
/** Days that follow another one, by how many days. */
const AFTER: Readonly<Record<string, readonly [string, number]>> = { 'us-election-day': ['--11-1-mon', 1], 'black-friday': ['--11-4-thu', 1] };

/** Epoch day of a named day in a year, by its id here or by the notation of events.yaml; null where that year has none. */
export function feastDay(id: string, year: number): number | null {
  const after = AFTER[id];
  if (after) {
    const day = yearlyDay(after[0], year);
    return day === null ? null : day + after[1];
  }
  return yearlyDay(YEARLY[id] ?? id, year);
}

/** Epoch day of `--04-02`, `--11-4-thu` (fourth Thursday), `--05-last-mon` or `easter-2` in a year; null where that year has none (29 February, a fifth Monday). */
export function yearlyDay(yearly: string, year: number): number | null {
  const feast = /^easter([+-]\d+)?$/.exec(yearly);
  if (feast) return easterOf(year) + Number(feast[1] ?? 0);
  const fixed = /^--(\d\d)-(\d\d)$/.exec(yearly);
  if (fixed) return isDay(year, Number(fixed[1]), Number(fixed[2])) ? epochDay(year, Number(fixed[1]), Number(fixed[2])) : null;
  const nth = /^--(\d\d)-(\d|last)-([a-z]{3})$/.exec(yearly);
  const weekday = WEEKDAYS[nth?.[3] ?? ''];
  if (!nth || weekday === undefined) return null;
  const day = nthWeekday(year, Number(nth[1]), weekday, nth[2] === 'last' ? -1 : Number(nth[2]));
  return civilOf(day).month === Number(nth[1]) ? day : null;
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
