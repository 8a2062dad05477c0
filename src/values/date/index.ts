export { weekdayOf } from './calendar.ts';
export { canonicalDate, compareDates, rungOfDates } from './compare.ts';
export { type Bounds, boundsOf, boundsOfDate, NO_SUCH_DAY } from './edtf.ts';
export { yearlyDay } from './feasts.ts';
export { labelOfDate } from './label.ts';
export { namedWeekday, weekdayNameOf } from './weekday.ts';
