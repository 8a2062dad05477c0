/** In what two names differ, the weightiest thing first; `contradiction`: each has what the other lacks. */
export type NameDifference = 'none' | 'order' | 'spelling' | 'form' | 'initial' | 'omission' | 'slip' | 'contradiction' | 'too-little';

/** Is it the same name? `score` in 0..1 for ranking, at least 0.7 where it may be one name; `agreement` decides; `because` is for a reader. */
export type NameVerdict = {
  readonly agreement: 'same' | 'compatible' | 'conflict' | 'unknown';
  readonly score: number;
  readonly difference: NameDifference;
  readonly because: string;
};

/** A verdict, its score rounded to hundredths. */
export const verdict = (agreement: NameVerdict['agreement'], score: number, difference: NameDifference, because: string): NameVerdict => ({
  agreement,
  score: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100,
  difference,
  because,
});
