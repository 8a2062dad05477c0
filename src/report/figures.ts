import { firstFrom, grouped, type QuantityValue } from '../model/index.ts';
import { isPersonNoun, possible, scaleOf } from '../values/index.ts';

/** A figure and the witness that gives it. */
export type Figure = { readonly witness: number; readonly value: QuantityValue };

/** An open end reaches so far: "more than 200" is said in other words by "212", and not by "1.2 million". */
const OPEN = 1.25;
/** No stretch that a figure leaves possible is wider than this many times its lower end. */
const WIDEST = 1.5;

const JUST_ABOVE = 1 + 1e-12;

type Stretch = { readonly witness: number; readonly low: number; readonly high: number };

/** How far the stretches reach that begin up to one of them: the farthest, and the farthest of any other witness. */
type Reach = { readonly far: Stretch; readonly other: Stretch | null };

/**
 * Does another witness give a figure in other words: in another unit ("94 metres", "308 feet"), rounded, or as a bound? Asks nothing of what the
 * figures are about, and errs on the side of yes. Answers by look-up, however many figures lie close together.
 */
export function givenElsewhere(figures: readonly Figure[]): (figure: Figure) => boolean {
  const classes = new Map(
    [...grouped(figures, ({ value }) => classOf(value))].map(([key, own]) => {
      const inOrder = own.flatMap((f) => stretchOf(f) ?? []).sort((a, b) => a.low - b.low);
      return [key, { inOrder, reach: reachOf(inOrder) }] as const;
    }),
  );
  return (figure) => {
    const own = classes.get(classOf(figure.value) ?? '');
    const asked = stretchOf(figure);
    if (!own || !asked) return false;
    // Those that begin where it ends meet it, too.
    const begun = firstFrom(own.inOrder.length, (i) => (own.inOrder[i] as Stretch).low, asked.high * JUST_ABOVE);
    const { far, other } = own.reach[begun - 1] ?? { far: null, other: null };
    return [far, other].some((s) => s !== null && s.witness !== asked.witness && s.high >= asked.low);
  };
}

function reachOf(inOrder: readonly Stretch[]): readonly Reach[] {
  const reach: Reach[] = [];
  for (const stretch of inOrder) {
    const { far, other } = reach.at(-1) ?? { far: stretch, other: null };
    if (stretch.witness === far.witness) reach.push({ far: stretch.high > far.high ? stretch : far, other });
    else if (stretch.high > far.high) reach.push({ far: stretch, other: far });
    else reach.push({ far, other: other === null || stretch.high > other.high ? stretch : other });
  }
  return reach;
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
