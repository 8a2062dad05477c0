export * from './compare.ts';
export * from './opposites.ts';
export * from './words.ts';
