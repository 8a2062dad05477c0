/** "More than 150" rests on any count up to so many times as much. */
const ABOVE = 1.25;
/** "More than half": a share in words is rough, and up to the next one above ("three quarters") it is what people say. */
const ABOVE_SHARE = 1.5;
/** Digits that a figure is read to. */
const DIGITS = 9;

/**
 * May a draft say "more than `at`" (or "fewer than") of a count of `other`? Of round figures as far as the next ("more than two million" of
 * 2.6 million), of others within their last digit: "at least 11" is a count and tells of no 12, "more than 4.3" of 4.36.
 */
export function restsOn(at: number, other: number, isShare: boolean): boolean {
  if (!Number.isFinite(other) || at <= 0) return other === at;
  if (isShare) return other >= at / ABOVE_SHARE && other <= at * ABOVE_SHARE;
  const lead = 10 ** Math.floor(Math.log10(at));
  if (isWhole(at / lead)) return other >= at / ABOVE && other < Math.max(at * ABOVE, at + lead);
  if (isWhole((2 * at) / lead)) return other >= at / ABOVE && other <= at * ABOVE;
  const last = lastDigitOf(at, lead);
  return Math.abs(other - at) < last;
}

function lastDigitOf(n: number, lead: number): number {
  for (let k = 0; k < DIGITS; k++) if (isWhole(n / (lead / 10 ** k))) return lead / 10 ** k;
  return lead / 10 ** DIGITS;
}

const isWhole = (n: number): boolean => Math.abs(n - Math.round(n)) < 1e-6;
