import type { NumberExpression } from '../../../model/index.ts';
import { compareQuantities, dimensionOf, labelOfQuantity } from '../../../values/index.ts';
import { between, type Line, type Slip, wordsOf } from './line.ts';

/** "12 km (1.2 miles)", "$4.2 billion (€3.9 million)": a figure and its conversion in brackets. */
export function conversionsIn(line: Line): Slip[] {
  const { numbers } = line;
  const slips: Slip[] = [];
  for (let i = 0; i + 1 < numbers.length; i++) {
    const [a, b] = [numbers[i] as NumberExpression, numbers[i + 1] as NumberExpression];
    const after = line.text.slice(b.span.end, b.span.end + 24);
    if (
      !/^(?: \S+){0,2} ?\((?:or |about |around |approximately |roughly |some |nearly |almost |over |more than )*$/.test(between(line, a.span, b.span)) ||
      !/^(?: [\w-]+){0,2}\)/.test(after)
    )
      continue;
    const slip = converted(line, a, b) ?? exchanged(line, a, b);
    if (slip) slips.push(slip);
  }
  return slips;
}

const ROUGH = 0.12;

function converted(line: Line, a: NumberExpression, b: NumberExpression): Slip | null {
  const [x, y] = [a.value, b.value];
  if (x.unit === y.unit || dimensionOf(x.unit) !== dimensionOf(y.unit) || x.unit.startsWith('{') || /^(?:s|min|h|d|wk|mo|a|%)$/.test(x.unit)) return null;
  const verdict = compareQuantities({ ...x, change: null }, { ...y, change: null });
  if (verdict.agreement !== 'conflict' || compareQuantities(widened(x), { ...y, change: null }).agreement !== 'conflict') return null;
  return {
    annotated: line.annotated,
    stated: { label: labelOfQuantity(x), spans: [a.span] },
    counted: { label: labelOfQuantity(y), spans: [b.span] },
    what: `${wordsOf(line, a.span)} is not ${wordsOf(line, b.span)}`,
    sum: verdict.because,
    confidence: 0.9,
  };
}

/** Conversions in print are rough: only what lies more than a tenth off is wrong. */
function widened(x: NumberExpression['value']): NumberExpression['value'] {
  const reach = (n: number, share: number): number => (Number.isFinite(n) ? n + share * Math.abs(n) : n);
  return { ...x, low: reach(x.low, -ROUGH), high: reach(x.high, ROUGH), change: null };
}

/** Currencies that have stood between a third and three times each other for half a century. */
const KINDRED = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'SGD', 'NZD']);

function exchanged(line: Line, a: NumberExpression, b: NumberExpression): Slip | null {
  const [x, y] = [a.value, b.value];
  if (x.unit === y.unit || !KINDRED.has(x.unit) || !KINDRED.has(y.unit) || x.low !== x.high || y.low !== y.high || x.low <= 0 || y.low <= 0) return null;
  const ratio = x.low / y.low;
  if (ratio > 0.25 && ratio < 4) return null;
  return {
    annotated: line.annotated,
    stated: { label: labelOfQuantity(x), spans: [a.span] },
    counted: { label: labelOfQuantity(y), spans: [b.span] },
    what: `${wordsOf(line, a.span)} cannot be ${wordsOf(line, b.span)}: no rate of exchange is ${Number(Math.max(ratio, 1 / ratio).toPrecision(2))} to 1`,
    sum: `${labelOfQuantity(x)} ÷ ${labelOfQuantity(y)} = ${Number(ratio.toPrecision(2))}`,
    confidence: 0.85,
  };
}
