/** Is it the same name? `score` in 0..1 for ranking; `agreement` decides. */
export type NameVerdict = { readonly agreement: 'same' | 'compatible' | 'conflict' | 'unknown'; readonly score: number; readonly because: string };

/** Compares two names as written, of persons unless `schema` says otherwise. Symmetric. */
export function compareNames(a: string, b: string, _options: { schema?: 'person' | 'organization' | 'other' } = {}): NameVerdict {
  return a === b ? { agreement: 'same', score: 1, because: 'equal' } : { agreement: 'unknown', score: 0, because: 'not compared yet' };
}
