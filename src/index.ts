export type * from './model/index.ts';
export { type Repaired, repairEncoding } from './text/encoding/repair.ts';
export { compareDates, compareNames, compareQuantities } from './values/index.ts';
