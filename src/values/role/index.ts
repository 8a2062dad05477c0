export * from './compare.ts';
export * from './post.ts';
export * from './words.ts';
