import { WEEKDAYS } from './words.ts';

const FULL_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The weekday that the words of a date begin with, 1 = Monday … 7; null where they name none. */
export function namedWeekday(exact: string): number | null {
  const word = /^(?:(?:early|late|last|next|this|this past|this coming) )?(?:on )?([A-Za-z]+)/.exec(exact)?.[1]?.toLowerCase();
  return word === undefined ? null : (WEEKDAYS[word] ?? null);
}

/** "Monday" for 1. */
export const weekdayNameOf = (weekday: number): string => FULL_NAMES[weekday - 1] ?? '';
