export type * from './model/index.ts';
export { compareDates, compareNames, compareQuantities } from './values/index.ts';
