export { canonicalDate, compareDates, daysOf } from './compare.ts';
export { type Bounds, boundsOf, boundsOfDate } from './edtf.ts';
export { labelOfDate } from './label.ts';
