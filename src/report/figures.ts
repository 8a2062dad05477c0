import { firstFrom, grouped, type QuantityValue } from '../model/index.ts';
import { isPersonNoun, possible, scaleOf } from '../values/index.ts';

/** A figure and the witness that gives it. */
export type Figure = { readonly witness: number; readonly value: QuantityValue };

/** An open end reaches so far: "more than 200" is said in other words by "212", and not by "1.2 million". */
const OPEN = 1.25;
/** No stretch that a figure leaves possible is wider than this many times its lower end. */
const WIDEST = 1.5;

type Stretch = { readonly witness: number; readonly low: number; readonly high: number };

/**
 * Does another witness give a figure in other words: in another unit ("94 metres", "308 feet"), rounded, or as a bound? Asks nothing of what the
 * figures are about, and errs on the side of yes. Figures are found by look-up, so that it stays near-linear.
 */
export function givenElsewhere(figures: readonly Figure[]): (figure: Figure) => boolean {
  const classes = new Map(
    [...grouped(figures, ({ value }) => classOf(value))].map(([key, own]) => [key, own.flatMap((f) => stretchOf(f) ?? []).sort((a, b) => a.low - b.low)]),
  );
  return (figure) => {
    const key = classOf(figure.value);
    const asked = stretchOf(figure);
    const all = key === null || asked === null ? [] : (classes.get(key) ?? []);
    if (asked === null) return false;
    for (let i = firstFrom(all.length, (n) => (all[n] as Stretch).low, asked.low / WIDEST); i < all.length; i++) {
      const other = all[i] as Stretch;
      if (other.low > asked.high) return false;
      if (other.witness !== figure.witness && other.high >= asked.low) return true;
    }
    return false;
  };
}

/** What is measured, by dimension; what is counted, by noun, people as one; null for a bare number and a share. */
function classOf({ unit }: QuantityValue): string | null {
  const noun = /^\{([^}]*)\}$/.exec(unit)?.[1]?.split('_').at(-1);
  if (noun !== undefined) return isPersonNoun(noun) ? '{people}' : unit;
  return unit === '1' || unit === '%' ? null : scaleOf(unit).dimension;
}

function stretchOf({ witness, value }: Figure): Stretch | null {
  const { low, high } = possible(value, true);
  const [from, to] = [Number.isFinite(low) ? low : high / OPEN, Number.isFinite(high) ? high : low * OPEN];
  return from > 0 && to <= from * WIDEST ? { witness, low: from, high: to } : null;
}
