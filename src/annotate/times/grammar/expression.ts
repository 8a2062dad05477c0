import type { Piece } from '../words/pieces.ts';
import { wordAlone } from '../words/references.ts';
import { amountPhrase, vaguePlural } from './amounts.ts';
import { longest } from './calendar.ts';
import type { Parse } from './core.ts';
import { hedgeAt } from './lengths.ts';
import { momentAt } from './moments.ts';
import { rangeAt } from './ranges.ts';
import { setPhrase } from './sets.ts';

/** The longest expression of time at `i`, or null. Reads at most a few dozen pieces. */
export function expressionAt(p: readonly Piece[], i: number): Parse | null {
  const range = rangeAt(p, i);
  if (range) return range;
  const moment = momentAt(p, i);
  const set = setPhrase(p, i);
  const amount = amountPhrase(p, i);
  const best = longest([set, moment, amount, vaguePlural(p, i), wordAlone(p, i)]);
  if (best) return best;
  const hedge = hedgeAt(p, i);
  if (!hedge || !/^(?:about|around|roughly|approximately|circa)$/.test(p[i]?.lower ?? '')) return null;
  const inner = momentAt(p, hedge.to);
  return inner && inner.core.t === 'clock' ? { from: hedge.to, to: inner.to, core: { t: 'hedged', mod: 'APPROX', of: inner.core } } : null;
}
