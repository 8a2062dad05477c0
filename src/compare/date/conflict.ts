import type { Fact } from '../../model/index.ts';
import { defineAcross } from '../across.ts';

/** Weekdays of papers without a date say little: what a likeness of words below this puts side by side are two things of one week. */
const WEEKDAYS_ALONE = 0.45;

/** Sources date one thing differently, and no reading of the words lets both be true. */
export const dateConflict = defineAcross({
  id: 'date/conflict',
  ceiling: 'error',
  title: 'Sources give different dates for one event',
  why: 'A reader who sees both stories cannot tell which day is right.',
  next: 'Check the record of the event, then give one date in both.',
  applies: (fact) => fact.kind === 'date' && fact.agreement === 'conflict' && !(fact.confidence < WEEKDAYS_ALONE && fact.readings.every(isWeekday)),
});

const isWeekday = ({ value }: Fact['readings'][number]): boolean => value.startsWith('XXXX-W');
