export * from './compare.ts';
export { type EditKind, kindOf } from './kinds.ts';
export * from './opposites.ts';
export * from './spoken.ts';
export * from './words.ts';
