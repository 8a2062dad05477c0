/** A day of the proleptic Gregorian calendar; month 1..12, day 1..31. */
export type Civil = { readonly year: number; readonly month: number; readonly day: number };

/** Days since 1970-01-01, negative before it. Pure integer arithmetic: no zone, no clock. */
export function epochDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The inverse of `epochDay`. */
export function civilOf(epoch: number): Civil {
  const z = epoch + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month, leap years counted. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (LENGTHS[month - 1] ?? 0);

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekdayOf = (epoch: number): number => ((((epoch + 3) % 7) + 7) % 7) + 1;

/** Monday of the week that holds a day. */
export const mondayOf = (epoch: number): number => epoch - weekdayOf(epoch) + 1;

/** ISO 8601 week of a day; its year may differ from the calendar year at the turn. */
export function isoWeekOf(epoch: number): { readonly year: number; readonly week: number } {
  const { year } = civilOf(mondayOf(epoch) + 3);
  return { year, week: Math.floor((mondayOf(epoch) - mondayOf(epochDay(year, 1, 4))) / 7) + 1 };
}

/** Monday of an ISO week. */
export const isoMonday = (year: number, week: number): number => mondayOf(epochDay(year, 1, 4)) + (week - 1) * 7;

/** The same day `months` later, or the last of a shorter month (31 January + 1 → 28 February). */
export function addMonths(epoch: number, months: number): number {
  const { year, month, day } = civilOf(epoch);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = (((index % 12) + 12) % 12) + 1;
  return epochDay(y, m, Math.min(day, daysInMonth(y, m)));
}

/** A number with leading zeros. */
export const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** "2025-03-04" */
export function isoOf(epoch: number): string {
  const { year, month, day } = civilOf(epoch);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** Is there such a day? */
export const isDay = (year: number, month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Western Easter Sunday of a year (anonymous Gregorian computus). */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return epochDay(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** EDTF of a first and a last day (days since 1970-01-01): one day in short, else an interval. */
export const intervalOf = (low: number, high: number): string => (low === high ? isoOf(low) : `${isoOf(low)}/${isoOf(high)}`);
