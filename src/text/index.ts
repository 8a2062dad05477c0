export * from './lexicon.ts';
export * from './safe.ts';
export * from './sentences.ts';
export * from './stems.ts';
export * from './stopwords.ts';
export * from './tokens.ts';
export * from './tongue.ts';
export * from './verbs.ts';
