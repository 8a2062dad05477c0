import { greatest, least, type NumberExpression } from '../../../model/index.ts';
import { dimensionOf, labelOfQuantity, possible } from '../../../values/index.ts';
import { between, figure, type Line, type Slip, wordsOf } from './line.ts';

/** How a value moved: from one figure to another, and by how much the words say. `by` is percent, a multiple, or a difference in the same unit. */
type Move = { readonly from: NumberExpression; readonly to: NumberExpression; readonly by: NumberExpression; readonly direction: 'up' | 'down' | null };

const UP =
  /\b(?:rises?|rose|risen|rising|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?|increas(?:es?|ed|ing)|gr[eo]w(?:s|n|ing|th)?|up|higher|more|hike)\b/;
const DOWN =
  /\b(?:f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|slid(?:es?|ing)?|tumbl(?:es?|ed|ing)|plung(?:es?|ed|ing)|plummet(?:s|ed|ing)?|decreas(?:es?|ed|ing)|shr[aiu]nk(?:s|ing)?|slump(?:s|ed)?|down|lower|fewer|less|cut|reduc(?:es?|ed|ing|tion))\b/;
const TO = /^(?: \S+){0,4}? to(?: (?:a|the|its) (?:record|new|total of|high of|low of)(?: \S+){0,2}?)? $/;
const FROM =
  /^(?: \S+){0,5}? (?:from|compared with|compared to|against|over|on|than)(?: (?:the|a|its|about|around))?(?: (?:record|previous|earlier|last|year|level|of)){0,3} $/;
const ASIDE =
  /^(?: [a-z'’]+){0,6}?,? ?[,(–—-] ?(?:or |an? |that is |which is an? |representing an? |marking an? )?(?:rise of |increase of |gain of |jump of |growth of |drop of |fall of |decline of |decrease of |reduction of |up |down |rise by |up by |down by )?(?:some |about |nearly |almost )?$/;

/** "rose 12 percent to 56 from 50", "from 50 to 56, a 12 percent rise", "56, up 12 percent from 50", "doubled from 50 to 100", "rose by 6 to 56 from 50". */
export function changesIn(line: Line): Slip[] {
  const { numbers } = line;
  const slips: Slip[] = [];
  for (let i = 0; i + 2 < numbers.length; i++) {
    const move = moveOf(line, numbers[i] as NumberExpression, numbers[i + 1] as NumberExpression, numbers[i + 2] as NumberExpression);
    const slip = move && checked(line, move);
    if (slip) slips.push(slip);
  }
  return slips;
}

const isBy = ({ value, property }: NumberExpression): boolean => value.unit === '%' || (value.unit === '{time}' && property === 'multiple');

function moveOf(line: Line, a: NumberExpression, b: NumberExpression, c: NumberExpression): Move | null {
  const [ab, bc] = [between(line, a.span, b.span), between(line, b.span, c.span)];
  const before = line.text.slice(Math.max(line.sentence.span.start, a.span.start - 60), a.span.start).toLowerCase();
  if (isBy(a) && !isBy(b) && alike(b, c)) {
    if (TO.test(ab) && FROM.test(bc)) return { by: a, to: b, from: c, direction: directionOf(before, a) };
    if (/^,?(?: \S+){0,3}? from $/.test(ab) && TO.test(bc)) return { by: a, from: b, to: c, direction: directionOf(before, a) };
  }
  if (isBy(c) && !isBy(a) && alike(a, b) && TO.test(ab) && /\bfrom (?:about |around |some |the |a )?$/.test(before) && ASIDE.test(bc))
    return { from: a, to: b, by: c, direction: directionOf(`${before} ${bc}`, c) };
  if (
    isBy(b) &&
    !isBy(a) &&
    alike(a, c) &&
    ASIDE.test(ab) &&
    /\b(?:up|down|rise|increase|gain|drop|fall|decline|decrease|jump|growth)\b/.test(`${ab} ${bc}`) &&
    FROM.test(bc)
  )
    return { to: a, by: b, from: c, direction: directionOf(`${ab}`, b) };
  return null;
}

/** Two figures of one kind: money in one currency, counts, lengths. */
function alike(a: NumberExpression, b: NumberExpression): boolean {
  const [x, y] = [a.value.unit, b.value.unit];
  if (x === '{score}' || x === '{rank}' || a.property === 'age' || b.property === 'age') return false;
  if (/^(?:s|min|h|d|wk|mo|a)$/.test(x) || /^(?:s|min|h|d|wk|mo|a)$/.test(y)) return false;
  return dimensionOf(x) === dimensionOf(y) || x === '1' || y === '1';
}

function directionOf(words: string, by: NumberExpression): 'up' | 'down' | null {
  if (by.value.change) return by.value.change;
  const [up, down] = [UP.test(words), DOWN.test(words)];
  return up === down ? null : up ? 'up' : 'down';
}

function checked(line: Line, { from, to, by, direction }: Move): Slip | null {
  const [f, t, b] = [from.value, to.value, by.value];
  if (![f.low, f.high, t.low, t.high].every((n) => Number.isFinite(n) && n > 0)) return null;
  const [ff, tt] = [possible(f, false), possible(t, false)];
  const rises = t.low > f.high;
  const falls = t.high < f.low;
  if ((direction === 'up' && falls) || (direction === 'down' && rises)) {
    return slip(
      line,
      { from, to, by, direction },
      `${direction === 'up' ? 'a rise' : 'a fall'} from ${figure(f.low)} to ${figure(t.low)} goes the other way`,
      `${figure(t.low)} ${rises ? '>' : '<'} ${figure(f.low)}`,
      0.85,
    );
  }
  if (b.unit === '{time}') {
    const ratio = t.low / f.low;
    if (!Number.isFinite(b.low) || (ratio >= b.low * 0.85 && ratio <= b.low * (Number.isFinite(b.high) ? 1.25 : 1.9))) return null;
    const rounded = Number(ratio.toPrecision(2));
    return slip(
      line,
      { from, to, by, direction },
      `from ${figure(f.low)} to ${figure(t.low)} is ${rounded} times`,
      `${figure(t.low)} ÷ ${figure(f.low)} = ${rounded}`,
      0.85,
    );
  }
  const calculated = Math.abs((t.low - f.low) / f.low) * 100;
  const ends = [100 * (tt.low / ff.high - 1), 100 * (tt.high / ff.low - 1)].map(Math.abs) as [number, number];
  const inside = rises || falls ? ends : [0, greatest(ends)];
  const [low, high] = [least(inside as number[]), greatest(inside as number[])];
  const said = { low: Number.isFinite(b.low) ? Math.abs(b.low) : 0, high: Number.isFinite(b.high) ? Math.abs(b.high) : Number.POSITIVE_INFINITY };
  const size = Math.max(calculated, Number.isFinite(said.high) ? said.high : said.low);
  const slack = Math.max(1, 0.12 * size);
  if (low <= said.high + slack && high >= said.low - slack) return null;
  if (f.unit === '%' && Math.abs(Math.abs(t.low - f.low) - said.low) <= 0.11) return null;
  const label = `${figure(Number(calculated.toPrecision(3)))} %`;
  return slip(
    line,
    { from, to, by, direction },
    `from ${figure(f.low)} to ${figure(t.low)} is ${label}`,
    `(${figure(t.low)} − ${figure(f.low)}) ÷ ${figure(f.low)} × 100 = ${t.low < f.low ? '−' : ''}${label}`,
    b.approximate ? 0.8 : 0.9,
  );
}

function slip(line: Line, { from, to, by }: Move, says: string, sum: string, confidence: number): Slip {
  return {
    annotated: line.annotated,
    stated: { label: labelOfQuantity(by.value), spans: [by.span] },
    counted: { label: says, spans: [from.span, to.span] },
    what: `${says}, not ${wordsOf(line, by.span)}`,
    sum,
    confidence,
  };
}
