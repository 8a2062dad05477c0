export * from './compare.ts';
export * from './named.ts';
