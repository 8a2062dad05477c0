export * from './canonical.ts';
export * from './compare.ts';
export * from './currencies.ts';
export { type Interval, possible } from './interval.ts';
export * from './label.ts';
export * from './numerals.ts';
export * from './people.ts';
export * from './singular.ts';
export * from './units.ts';
