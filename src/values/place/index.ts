export * from './compare.ts';
export * from './known.ts';
