import { type Annotated, contains, type DateValue, onceEach } from '../../../model/index.ts';
import { boundsOfDate } from '../../../values/index.ts';
import type { Site } from '../../sites/sites.ts';

/** Sentences at the head of an article, headline and date line among them, that tell its news. */
const HEAD = 4;
/** Of an article of fewer sentences it tells nothing that it does not know a day. */
const LONG = 8;

/** A day of the week, told by the paper itself as a day of its news. */
export const isNewsDay = ({ quotes, sentences }: Annotated, { claim, sentence }: Site): boolean =>
  sentences.length >= LONG &&
  claim.kind === 'date' &&
  claim.value?.anchoredTo === 'published' &&
  claim.block !== 'caption' &&
  sentence < HEAD &&
  WEEKDAY.test(claim.anchor.exact) &&
  !/\b(?:before|after|last|next)\b/i.test(claim.anchor.exact) &&
  !quotes.some((q) => q.directness !== 'indirect' && q.content.some((words) => contains(words, claim.anchor.span)));

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const WEEKDAYS = /\b(mon|tue|wed|thu|fri|sat|sun)(?:s?day|nesday|rsday|urday|r?s?\.)/gi;

/** Does an article give this day anywhere, by the calendar, by its place in the week, or as "today"? */
export function knowsDay(annotated: Annotated, { claim }: Site): boolean {
  const day = boundsOfDate(claim.value as DateValue)?.first;
  const [name] = WEEKDAY.exec(claim.anchor.exact) ?? [''];
  const { named, given } = daysIn(annotated);
  return named.has(name.slice(0, 3).toLowerCase()) || (day !== undefined && given.has(day));
}

const daysIn = onceEach(({ document, times }: Annotated): { readonly named: ReadonlySet<string>; readonly given: ReadonlySet<number> } => ({
  named: new Set([...document.text.matchAll(WEEKDAYS)].map(([, day]) => (day as string).toLowerCase())),
  given: new Set(
    times.flatMap(({ value }) => {
      const bounds = value ? boundsOfDate(value) : null;
      return bounds && bounds.first === bounds.last ? [bounds.first] : [];
    }),
  ),
}));
