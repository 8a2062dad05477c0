import type { NumberExpression } from '../../../model/index.ts';
import { dimensionOf, labelOfQuantity, possible } from '../../../values/index.ts';
import { between, figure, type Line, type Slip, withNoun, wordsOf } from './line.ts';

const OR = /^[ ,(–—-]*(?:or|about|around|that is|i\.e\.|equal to|equivalent to|which is|amounting to|some|nearly|roughly|just)?[ ,(]*$/;
const OF = /^(?: [^\s,;:()]+){0,3} (?:of|out of|from among|among)(?: [^\s,;:()]+){0,4} $/;

/** "45 of the 180 passengers, or 25 percent": a part, its whole and the share they are said to make. */
export function sharesIn(line: Line): Slip[] {
  const slips: Slip[] = [];
  const { numbers } = line;
  for (let i = 0; i + 1 < numbers.length; i++) {
    const twice = twiceTold(line, numbers[i] as NumberExpression, numbers[i + 1] as NumberExpression);
    if (twice) slips.push(twice);
  }
  for (let i = 0; i + 2 < numbers.length; i++) {
    const trio = tripleOf(line, numbers[i] as NumberExpression, numbers[i + 1] as NumberExpression, numbers[i + 2] as NumberExpression);
    const slip = trio && !comparing(line, trio.share, trio.share === numbers[i]) && checked(line, trio);
    if (slip) slips.push(slip);
  }
  return slips;
}

/** "66 out of 255 samples, 26 percent"; "two thirds (67 percent)": one share in two forms. */
function twiceTold(line: Line, a: NumberExpression, b: NumberExpression): Slip | null {
  if (!isShare(a) || !isShare(b) || a.value.unit === b.value.unit || a.value.low !== a.value.high || b.value.low !== b.value.high) return null;
  if (
    !/^(?:, (?:or )?(?:about |some |nearly )?| \((?:about |some |nearly )?)$/.test(between(line, withNoun(a), b.span)) ||
    !/^[^\p{L}]*(?:[,.;)]|$)/u.test(line.text.slice(b.span.end, b.span.end + 3))
  )
    return null;
  const [x, y] = [a, b].map(({ value }) => (value.unit === '%' ? value.low : value.low * 100)) as [number, number];
  if (Math.abs(x - y) <= Math.max(2.5, 0.12 * Math.max(x, y))) return null;
  const label = `${figure(Number(x.toPrecision(3)))} %`;
  return {
    annotated: line.annotated,
    stated: { label: wordsOf(line, b.span), spans: [b.span] },
    counted: { label: `${wordsOf(line, a.span)} is ${label}`, spans: [a.span] },
    what: `${wordsOf(line, a.span)} is ${label}, not ${wordsOf(line, b.span)}`,
    sum: `${wordsOf(line, a.span)} = ${label}`,
    confidence: 0.9,
  };
}

/** "12 percent more than last year", "45 of the 180, 12 percent of the town": the share is of something else. */
function comparing(line: Line, share: NumberExpression, first: boolean): boolean {
  const after = line.text.slice(share.span.end, share.span.end + 16).toLowerCase();
  return (
    /^[ -]?(?:more|less|fewer|higher|lower|above|below|up|down|rise|increase|drop|fall|gain|point)/.test(after) ||
    (!first && /^ (?:of|in) /.test(after) && !/^ of (?:the total|all|them|it)/.test(after))
  );
}

type Triple = { readonly part: NumberExpression; readonly whole: NumberExpression; readonly share: NumberExpression };

const isShare = ({ value, property }: NumberExpression): boolean =>
  value.change === null &&
  (value.unit === '%' || (value.unit === '1' && property !== 'magnitude' && value.high <= 1 && value.low > 0 && !Number.isInteger(value.high)));

function tripleOf(line: Line, a: NumberExpression, b: NumberExpression, c: NumberExpression): Triple | null {
  const ab = between(line, a.span, b.span);
  const bc = between(line, b.span, c.span);
  const bcNoun = between(line, withNoun(b), c.span);
  if (isShare(c) && !isShare(a) && !isShare(b)) {
    if (OF.test(ab) && OR.test(bcNoun)) return { part: a, whole: b, share: c };
    const start = line.text.slice(Math.max(line.sentence.span.start, a.span.start - 24), a.span.start).toLowerCase();
    if (
      /(?:^|[^a-z])(?:of|out of)(?: (?:the|its|their|all|those))*(?: total(?: of)?)? $/.test(start) &&
      opens(line, a) &&
      /^[^.;:]{0,60}, (?:only |just |some |about )?$/.test(ab) &&
      OR.test(bcNoun)
    )
      return { part: b, whole: a, share: c };
    return null;
  }
  if (isShare(a) && !isShare(b) && !isShare(c)) {
    if ((OR.test(ab) || /^ of [^.,;:()]{0,50} \($/.test(ab)) && OF.test(bc)) return { part: b, whole: c, share: a };
    if (/^ of (?:[^\s,;:()]+ ){0,4}$/.test(ab) && OR.test(bcNoun)) return { part: c, whole: b, share: a };
    return null;
  }
  if (isShare(b) && !isShare(a) && !isShare(c)) {
    const abNoun = between(line, withNoun(a), b.span);
    if (/^,? ?[(–—-]? ?(?:or )?(?:about |around |some |nearly )?$/.test(abNoun) && /^\)? of (?:the |its |their |all |those |a total of )?$/.test(bc))
      return { part: a, whole: c, share: b };
  }
  return null;
}

/** "Of 180 passengers": the whole comes first only at the start of a sentence or clause. */
const opens = (line: Line, n: NumberExpression): boolean => /(?:^|[,;:] )(?:out )?of [^,;:]*$/i.test(line.text.slice(line.sentence.span.start, n.span.start));

/** Percents may be rounded or cut; hedged ones may lie two points off. */
function checked(line: Line, { part, whole, share }: Triple): Slip | null {
  const [p, w] = [part.value, whole.value];
  if (!comparable(part, whole)) return null;
  if (!Number.isFinite(p.low) || !Number.isFinite(p.high) || !Number.isFinite(w.low) || !Number.isFinite(w.high) || w.low <= 0) return null;
  const [pp, ww] = [possible(p, false), possible(w, false)];
  const scale = share.value.unit === '%' ? 100 : 1;
  const unit = scale === 100 ? 1 : 0.01;
  const [low, high] = [(scale * pp.low) / ww.high, (scale * pp.high) / ww.low];
  const s = share.value;
  const slack = s.approximate ? Math.max(2.5 * unit, 0.12 * s.high) : Math.max(1 * unit, 0.015 * Math.abs(s.high), scale === 1 ? 0.04 : 0);
  if (low <= s.high + slack && high >= s.low - slack) return null;
  if (w.high < p.low && scale * (w.low / p.high) > 0) return partExceeds(line, part, whole);
  const calculated = (scale * (p.low + p.high)) / (w.low + w.high);
  const label = scale === 100 ? `${figure(Number(calculated.toPrecision(3)))} %` : figure(Number(calculated.toPrecision(3)));
  return {
    annotated: line.annotated,
    stated: { label: wordsOf(line, share.span), spans: [share.span] },
    counted: { label: `${figure(p.low)} of ${figure(w.low)} is ${label}`, spans: [part.span, whole.span] },
    what: `${figure(p.low)} of ${figure(w.low)} is ${label}, not ${wordsOf(line, share.span)}`,
    sum: `${figure(p.low)} ÷ ${figure(w.low)}${scale === 100 ? ' × 100' : ''} = ${label}`,
    confidence: s.approximate || p.approximate || w.approximate ? 0.8 : 0.95,
  };
}

function comparable(part: NumberExpression, whole: NumberExpression): boolean {
  const [a, b] = [part.value.unit, whole.value.unit];
  if (/^\{(?:score|rank|time)\}$/.test(a) || /^\{(?:score|rank|time)\}$/.test(b) || part.property === 'age' || whole.property === 'age') return false;
  return dimensionOf(a) === dimensionOf(b) || ((a === '1' || a.startsWith('{')) && (b === '1' || b.startsWith('{')));
}

/** "190 of the 180 passengers". */
export function partExceeds(line: Line, part: NumberExpression, whole: NumberExpression): Slip {
  return {
    annotated: line.annotated,
    stated: { label: labelOfQuantity(part.value), spans: [part.span] },
    counted: { label: `a part of ${labelOfQuantity(whole.value)}`, spans: [whole.span] },
    what: `a part, ${figure(part.value.low)}, is larger than its whole, ${figure(whole.value.high)}`,
    sum: `${figure(part.value.low)} > ${figure(whole.value.high)}`,
    confidence: 0.9,
  };
}
