export * from './compare.ts';
export * from './opposites.ts';
export * from './spoken.ts';
export * from './words.ts';
