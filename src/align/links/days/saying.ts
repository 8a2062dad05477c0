import { stem } from '../../../text/index.ts';

const REPORTS = new Set(
  [
    'say',
    'tell',
    'report',
    'announce',
    'write',
    'tweet',
    'add',
    'state',
    'accord',
    'quot',
    'date',
    'updat',
    'publish',
    'post',
    'be',
    'speak',
    'warn',
    'note',
  ].map(stem),
);

/** Verbs of saying: when something was said is no date of what happened. */
export const isReport = (property: string): boolean => REPORTS.has(stem(property));
