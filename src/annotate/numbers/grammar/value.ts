import type { Hedge } from '../words/hedges.ts';
import type { Counted } from './noun.ts';

/** A number with all that stands tightly around it: pieces `[from, to)`, ends of the interval, unit, and the noun it counts. */
export type Expression = {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly approximate: boolean;
  readonly change: 'up' | 'down' | null;
  readonly sort: 'count' | 'measure' | 'money' | 'age' | 'share' | 'score' | 'rank' | 'anniversary' | 'multiple' | 'magnitude' | 'bare';
  readonly counted: Counted | null;
  /** "12 of the 30": the count is of a part. */
  readonly ofPart: boolean;
};

/** An expression without hedge, change and noun. */
export function plain(from: number, to: number, low: number, high: number, unit: string, sort: Expression['sort']): Expression {
  return { from, to, low, high, unit, approximate: false, change: null, sort, counted: null, ofPart: false };
}

/** Opens or loosens an expression as the words before and behind it say. */
export function hedged(e: Expression, hedge: { readonly kind: Hedge['kind'] } | null, inner: Hedge | null): Expression {
  const kinds = [hedge?.kind, inner?.kind];
  const about = kinds.includes('about');
  if (kinds.includes('least') && e.low === e.high) return { ...e, high: Number.POSITIVE_INFINITY, approximate: e.approximate || about };
  if (kinds.includes('most') && e.low === e.high) return { ...e, low: Number.NEGATIVE_INFINITY, approximate: e.approximate || about };
  if (kinds.includes('least') && !Number.isFinite(e.high)) return e;
  return about ? { ...e, approximate: true } : e;
}
