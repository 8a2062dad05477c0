import type { QuantityValue, Verdict } from '../../model/index.ts';
import { type Rung, rung, worded } from '../verdict.ts';
import { scaleOf } from './dimensions.ts';
import { type Interval, lastPlace, meet, possible, sizeOf, stated } from './interval.ts';
import { labelOfQuantity } from './label.ts';
import { areOneThing } from './nouns.ts';
import { isAnybody, isPersonNoun } from './people.ts';

/**
 * Do two quantities agree? `same`: one value in one or two units; `compatible`: a hedge, a range or rounding lets both be true;
 * `conflict`: nothing does; `different-scope`: one counts a kind of what the other counts; `unknown`: no common unit. Symmetric.
 */
export const compareQuantities = (a: QuantityValue, b: QuantityValue): Verdict => worded(rungOfQuantities(a, b));

/** The same, not yet in words. */
export function rungOfQuantities(a: QuantityValue, b: QuantityValue): Rung {
  const both = (): string => `${labelOfQuantity(a)} and ${labelOfQuantity(b)}`;
  if (a.unit === '{score}' || b.unit === '{score}') return compareScores(a, b, both);
  const kinship = kinshipOf(a, b);
  if (kinship === 'none') return rung('unknown', 0, () => `${both()} have no common unit`);
  const [x, y] =
    kinship === 'share'
      ? [shareOf(a), shareOf(b)]
      : kinship === 'unit'
        ? [a, b]
        : [
            { ...a, unit: '1' },
            { ...b, unit: '1' },
          ];
  if (a.change && b.change && a.change !== b.change) return rung('conflict', 0.9, () => `${both()}: one rises, the other falls`);
  const converted = x.unit !== y.unit;
  const [saidX, saidY] = [stated(x), stated(y)];
  const alike = near(saidX.low, saidY.low) && near(saidX.high, saidY.high);
  if (converted && a.low === b.low && a.high === b.high && areTons(a.unit, b.unit))
    return rung(a.approximate === b.approximate ? 'same' : 'compatible', 0.9, () => `${both()}: tons are written for tonnes`);
  if (alike && a.approximate === b.approximate)
    return rung('same', kinship === 'people' || kinship === 'bare' ? 0.8 : 1, converted ? () => `${both()} are one value` : 'equal');
  if (alike) return rung('compatible', 0.95, () => `${both()}: one is hedged`);
  if (agree(x, y, converted)) return rung('compatible', 0.9, () => reason(x, y, both(), converted));
  if (converted && areTons(x.unit, y.unit) && agree(x, { ...y, unit: x.unit }, false))
    return rung('compatible', 0.8, () => `${both()}: tons are written for tonnes`);
  if (kinship === 'people') return scoped(a, b, both);
  if (kinship === 'bare') return rung('unknown', 0, () => `${both()}: one does not say what it counts`);
  return rung('conflict', confidenceOf(saidX, saidY, x, y), () => apart(x, y, both(), converted));
}

/** A paper outside America writes "tons" for tonnes. */
export const areTons = (a: string, b: string): boolean => TONS.has(a) && TONS.has(b);
const TONS = new Set(['t', '[ston_av]', '[lton_av]']);

type Kinship = 'unit' | 'share' | 'noun' | 'people' | 'bare' | 'none';

/** What makes two units comparable, if anything does. */
function kinshipOf(a: QuantityValue, b: QuantityValue): Kinship {
  const [x, y] = [scaleOf(a.unit).dimension, scaleOf(b.unit).dimension];
  if (x === y) return 'unit';
  if (isShare(a) && isShare(b)) return 'share';
  if ((a.unit === 'a' || a.unit === 'mo') && (b.unit === 'a' || b.unit === 'mo')) return 'unit';
  const [m, n] = [nounOf(a.unit), nounOf(b.unit)];
  if (m !== null && n !== null && areOneThing(m, n)) return 'noun';
  if (m !== null && n !== null && isPersonNoun(m) && isPersonNoun(n)) return isAnybody(m) || isAnybody(n) ? 'people' : 'none';
  return (a.unit === '1' && n !== null) || (b.unit === '1' && m !== null) ? 'bare' : 'none';
}

const nounOf = (unit: string): string | null => /^\{([^}]*)\}$/.exec(unit)?.[1]?.split('_').at(-1) ?? null;
/** "68 %", "a third", "more than half". */
const isShare = ({ unit, low, high }: QuantityValue): boolean => {
  const top = Number.isFinite(high) ? high : low;
  return unit === '%' || (unit === '1' && Math.abs(top) < 1 && top !== 0 && (Math.abs(low) <= 1 || !Number.isFinite(low)));
};
/** A third is 33.3 %: fractions print rounded to the percent. */
const shareOf = (q: QuantityValue): QuantityValue => (q.unit === '%' ? q : { ...q, unit: '%', low: round(q.low * 100), high: round(q.high * 100) });
const round = (n: number): number => (Number.isFinite(n) ? Math.round(n * 10) / 10 : n);
const near = (m: number, n: number): boolean => m === n || Math.abs(m - n) <= 1e-9 * Math.max(Math.abs(m), Math.abs(n));

/** In one unit the finer figure must round to the coarser; across units both are taken as rounded. */
function agree(x: QuantityValue, y: QuantityValue, converted: boolean): boolean {
  if (converted) return meet(possible(x, true), possible(y, true));
  return meet(possible(x, false), stated(y)) || meet(stated(x), possible(y, false));
}

function reason(x: QuantityValue, y: QuantityValue, both: string, converted: boolean): string {
  if (converted) return `${both} agree after conversion and rounding`;
  if (x.low !== x.high || y.low !== y.high) return `${both}: one range holds or meets the other`;
  return x.approximate || y.approximate ? `${both} are close, and one is hedged` : `${both}: one rounds the other`;
}

function apart(x: QuantityValue, y: QuantityValue, both: string, converted: boolean): string {
  if (!converted || x.low !== x.high) return `${both} cannot both be true`;
  const { factor, offset } = scaleOf(y.unit);
  const inTheirs = (stated(x).low - offset) / factor;
  return `${both} cannot both be true: ${labelOfQuantity(x)} is ${labelOfQuantity({ ...y, low: sensible(inTheirs), high: sensible(inTheirs), approximate: false })}`;
}

const sensible = (n: number): number => Number(n.toPrecision(3));

/** Nearly equal round figures may be estimates of one thing; far or finely given figures are sure to differ. */
function confidenceOf(saidX: Interval, saidY: Interval, x: QuantityValue, y: QuantityValue): number {
  const gap = Math.max(saidX.low - saidY.high, saidY.low - saidX.high);
  const size = Math.max(1e-12, sizeOf(saidX.low), sizeOf(saidX.high), sizeOf(saidY.low), sizeOf(saidY.high));
  const fine = lastPlace(x.low) < Math.abs(x.low) / 10 && lastPlace(y.low) < Math.abs(y.low) / 10;
  const sure = fine || gap / size > 0.1 ? 0.95 : 0.85;
  return x.approximate || y.approximate ? sure - 0.15 : sure;
}

/** Twelve people among whom nine soldiers: the narrower count may be a part of the wider one, never more than it. */
function scoped(a: QuantityValue, b: QuantityValue, both: () => string): Rung {
  const [wide, narrow] = isAnybody(nounOf(a.unit) as string) ? [a, b] : [b, a];
  if (narrow.low > wide.high) return rung('conflict', 0.7, () => `${both()}: a part is larger than the whole`);
  return rung('different-scope', 0.7, () => `${both()}: one counts a part of the other`);
}

function compareScores(a: QuantityValue, b: QuantityValue, both: () => string): Rung {
  if (a.unit !== b.unit) return rung('unknown', 0, () => `${both()} have no common unit`);
  const equal = a.low === b.low && a.high === b.high;
  return equal ? rung('same', 1, 'equal') : rung('conflict', 0.9, () => `${both()} are two results`);
}

/** The same digits a thousand or a million times apart in one unit: a million written for a billion. Hedges must be equal. */
export function isMagnitudeSlip(a: QuantityValue, b: QuantityValue): boolean {
  if (scaleOf(a.unit).dimension !== scaleOf(b.unit).dimension) return false;
  const [x, y] = [stated(a), stated(b)];
  for (const factor of MAGNITUDES) if (times(x, y, factor) || times(y, x, factor)) return true;
  return false;
}

const MAGNITUDES = [1e3, 1e6, 1e9];

const times = (small: Interval, large: Interval, factor: number): boolean =>
  endTimes(small.low, large.low, factor) && endTimes(small.high, large.high, factor) && (Number.isFinite(small.low) || Number.isFinite(small.high));

const endTimes = (small: number, large: number, factor: number): boolean =>
  Number.isFinite(small) ? small !== 0 && near(small * factor, large) : small === large;
