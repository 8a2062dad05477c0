export * from './compare.ts';
export { type EditKind, isTelling, kindOf, SENSE } from './kinds.ts';
export * from './opposites.ts';
export * from './spoken.ts';
export type { QuoteWord } from './word.ts';
export * from './words.ts';
