/** What became of an utterance between two printings of it. */
export type QuoteDifference = 'identical' | 'trimmed' | 'punctuation' | 'grammar' | 'translation' | 'meaning' | 'reversed' | 'unrelated';
