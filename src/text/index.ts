export * from './safe.ts';
export * from './sentences.ts';
export * from './tokens.ts';
export * from './words/lexicon.ts';
export * from './words/stems.ts';
export * from './words/stopwords.ts';
export * from './words/tongue.ts';
export * from './words/verbs.ts';
