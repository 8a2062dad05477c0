import type { NumberExpression } from '../../../model/index.ts';
import { isAnybody, isPersonNoun, labelOfQuantity } from '../../../values/index.ts';
import { between, figure, isCount, isExact, type Line, type Slip, withNoun } from './line.ts';
import { partExceeds } from './shares.ts';

/** No list in print is longer. */
const MOST_PARTS = 24;

/** Groups of people that nobody can belong to two of. */
const APART: readonly ReadonlySet<string>[] = [
  new Set(['man', 'woman', 'child', 'boy', 'girl', 'baby', 'infant']),
  new Set(['adult', 'child', 'baby', 'infant']),
  new Set(['soldier', 'civilian']),
  new Set(['civilian', 'militant']),
  new Set(['policeman', 'civilian']),
];

/** Totals and their parts: "12 people: seven men and four women", "two men and three women, six in all", "13 of the 12", "of the 30, 12 died and the other 20 …". */
export function sumsIn(line: Line): Slip[] {
  return [...listed(line), ...totalled(line), ...including(line), ...remaining(line), ...placed(line)];
}

const nounOf = (n: NumberExpression): string | null => /^\{([^}]*)\}$/.exec(n.value.unit)?.[1]?.split('_').at(-1) ?? null;
const counts = (n: NumberExpression): boolean => isCount(n) && n.property !== 'magnitude' && Number.isInteger(n.value.low);

/** A part counts what the whole counts, a kind of it, or leaves it unsaid. */
function mayBePart(part: NumberExpression, whole: NumberExpression): boolean {
  if (!counts(part) || !counts(whole)) return false;
  const [p, w] = [nounOf(part), nounOf(whole)];
  if (p === null || w === null || p === w) return true;
  return isPersonNoun(p) && (isAnybody(w) || isPersonNoun(w)) && part.property !== 'times';
}

/** "12 people — seven men, three women and two children." Only a list that ends its sentence or aside is taken as complete. */
function listed(line: Line): Slip[] {
  const { numbers } = line;
  const slips: Slip[] = [];
  for (let i = 0; i + 2 < numbers.length; i++) {
    const whole = numbers[i] as NumberExpression;
    const first = numbers[i + 1] as NumberExpression;
    const gap = between(line, withNoun(whole), first.span);
    const opener =
      /^(?:[^.;:,–—()]{0,60}?(?: ?[–—:] ?|: | \(| - | -- )|(?: [–—]|,)? (?:were|are|comprised|comprises|comprising|consisted of|consists of|made up of) )$/.exec(
        gap,
      )?.[0];
    if (opener === undefined || !isExact(whole) || !counts(whole)) continue;
    const named = /^(?: ?[–—:] ?|: | - | -- )$/.test(opener);
    const parts = runFrom(line, i + 1, whole, named);
    if (parts.length < 2 || !closed(line, parts.at(-1) as NumberExpression, opener)) continue;
    const slip = compared(line, whole, parts);
    if (slip) slips.push(slip);
  }
  return slips;
}

/** Parts joined by commas and a last "and", from `i` on. */
function runFrom(line: Line, i: number, whole: NumberExpression, named: boolean): NumberExpression[] {
  const { numbers } = line;
  const parts: NumberExpression[] = [];
  for (let k = i; k < Math.min(numbers.length, i + MOST_PARTS); k++) {
    const part = numbers[k] as NumberExpression;
    if (!(mayBePart(part, whole) || (named && counts(part) && nounOf(part) !== null && part.value.low < whole.value.low)) || !isExact(part)) break;
    if (k > i && !/^(?:[^.;:()–—,]{0,40})(?:, and|,| and| &|; and|;) $/.test(between(line, (numbers[k - 1] as NumberExpression).span, part.span))) break;
    parts.push(part);
  }
  const last = parts.length - 1;
  if (last > 0 && !/ and $| & $/.test(between(line, (parts[last - 1] as NumberExpression).span, (parts[last] as NumberExpression).span))) return [];
  return parts;
}

/** The list ends with its sentence, its bracket or its dash, and nothing more is counted in words. */
function closed(line: Line, last: NumberExpression, opener: string): boolean {
  const rest = line.text.slice(last.span.end, line.sentence.span.end).toLowerCase().replace(/\s+/g, ' ');
  const end = opener.includes('(') ? /^[^.;:,()–—]{0,50}\)/ : /^[^.;:,()–—]{0,50}(?:[.!?]["”’]?$| ?[–—] | - |$)/;
  return end.test(rest) && !/\b(?:several|others|some|many|more|rest|each|both)\b/.test(end.exec(rest)?.[0] ?? '');
}

function compared(line: Line, whole: NumberExpression, parts: readonly NumberExpression[]): Slip | null {
  if (parts.some((p) => /\b(?:including|among|of them|of whom)\b/.test(line.text.slice(Math.max(0, p.span.start - 24), p.span.start).toLowerCase())))
    return null;
  if (parts.some((p) => p.value.low > whole.value.low && (nounOf(p) === null || nounOf(p) !== nounOf(whole)))) return null;
  const sum = parts.reduce((total, p) => total + p.value.low, 0);
  const alien = parts.some((p) => !mayBePart(p, whole));
  if (alien && (sum < whole.value.low / 2 || sum > whole.value.low * 1.5)) return null;
  return sum === whole.value.low ? null : unequal(line, whole, parts, sum);
}

function unequal(line: Line, whole: NumberExpression, parts: readonly NumberExpression[], sum: number): Slip {
  const adding = parts.map((p) => figure(p.value.low)).join(' + ');
  return {
    annotated: line.annotated,
    stated: { label: labelOfQuantity(whole.value), spans: [whole.span] },
    counted: { label: `${adding} = ${figure(sum)}`, spans: parts.map((p) => p.span) },
    what: `the parts, ${adding}, make ${figure(sum)}, not ${figure(whole.value.low)}`,
    sum: `${adding} = ${figure(sum)}`,
    confidence: 0.9,
  };
}

const TOTAL_BEFORE =
  /(?:,|;|–|—|-| -| for| or| and| making| giving| makes)(?: it| them| us)? (?:a |an |the |in )?(?:combined |overall |grand )?(?:total|sum|tally) of $|\bfor a total of $/;

/** "Two men and three women, five people in all"; "120 in the north and 80 in the south, a total of 200". */
function totalled(line: Line): Slip[] {
  const { numbers } = line;
  const slips: Slip[] = [];
  for (let t = 2; t < numbers.length; t++) {
    const whole = numbers[t] as NumberExpression;
    if (!isExact(whole) || !counts(whole)) continue;
    const gap = between(line, (numbers[t - 1] as NumberExpression).span, whole.span);
    const after = line.text.slice(withNoun(whole).end, withNoun(whole).end + 14).toLowerCase();
    const told =
      TOTAL_BEFORE.test(gap) || (/^[^.;:]{0,50}(?:,| –| —| -) (?:or )?$/.test(gap) && /^,? (?:in all|in total|altogether|all told|combined)\b/.test(after));
    if (!told || /\bbringing|\btaking|\braising|\balready/.test(gap)) continue;
    const parts: NumberExpression[] = [];
    for (let k = t - 1; k >= 0; k--) {
      const part = numbers[k] as NumberExpression;
      if (!isExact(part) || !mayBePart(part, whole) || (nounOf(part) === null && nounOf(whole) === null && part.value.unit !== whole.value.unit)) break;
      if (
        parts.length &&
        !/^[^.;:()–—]{0,60}(?:, and|,| and| plus) $|^[^.;:()–—]{0,60}(?:, and|,| and| plus) (?:another|a further) $/.test(
          between(line, part.span, (parts[0] as NumberExpression).span),
        )
      )
        break;
      parts.unshift(part);
    }
    if (parts.length < 2) continue;
    const sum = parts.reduce((total, p) => total + p.value.low, 0);
    if (sum !== whole.value.low) slips.push(unequal(line, whole, parts, sum));
  }
  return slips;
}

/** "12 people, including nine women and five children": a part is never larger than its whole, nor are parts that exclude each other. */
function including(line: Line): Slip[] {
  const { numbers } = line;
  const slips: Slip[] = [];
  for (let i = 0; i + 1 < numbers.length; i++) {
    const whole = numbers[i] as NumberExpression;
    const first = numbers[i + 1] as NumberExpression;
    if (!isExact(whole) || !Number.isFinite(first.value.low) || !mayBePart(first, whole)) continue;
    const gap = between(line, withNoun(whole), first.span);
    const of = /^(?: \S+){0,3} of (?:the|those|these|its|their|his|her) $/.test(between(line, whole.span, first.span)) && whole.scope === 'part';
    if (of) {
      if (isExact(first) && whole.value.low > first.value.low) slips.push(partExceeds(line, whole, first));
      continue;
    }
    if (!/^[^.;:()]{0,40}?,? ?\(?(?:including|among them|of them|of whom|among whom)(?: (?:the|at least|about|only))? ?$/.test(gap)) continue;
    if (isExact(first) && first.value.low > whole.value.low) {
      slips.push(partExceeds(line, first, whole));
      continue;
    }
    const second = numbers[i + 2];
    if (!second || !isExact(first) || !isExact(second) || !/^(?: \S+){0,3}? and $/.test(between(line, first.span, second.span))) continue;
    const [a, b] = [nounOf(first), nounOf(second)];
    if (a === null || b === null || a === b || !APART.some((set) => set.has(a) && set.has(b))) continue;
    const sum = first.value.low + second.value.low;
    if (sum > whole.value.low) slips.push(unequal(line, whole, [first, second], sum));
  }
  return slips;
}

/** "61 houses burned, 34 of them in Pelo and 37 in Marn": what lies in two places is counted once. */
function placed(line: Line): Slip[] {
  const { numbers, text } = line;
  const slips: Slip[] = [];
  for (let i = 0; i + 2 < numbers.length; i++) {
    const [whole, first, second] = numbers.slice(i, i + 3) as [NumberExpression, NumberExpression, NumberExpression];
    if (![whole, first, second].every(isExact) || !counts(whole) || !mayBePart(first, whole) || !mayBePart(second, whole)) continue;
    if (
      !/^ of (?:them|whom|these|those|which) in .{2,40} and $/.test(between(line, first.span, second.span)) ||
      !/^ (?:of (?:them|whom) )?in /.test(text.slice(second.span.end, second.span.end + 12))
    )
      continue;
    const sum = first.value.low + second.value.low;
    if (sum > whole.value.low && first.value.low <= whole.value.low && second.value.low <= whole.value.low)
      slips.push(unequal(line, whole, [first, second], sum));
  }
  return slips;
}

/** "Of the 30 passengers, 12 died and the other 20 were hurt." */
function remaining(line: Line): Slip[] {
  const { numbers } = line;
  const slips: Slip[] = [];
  for (let i = 0; i + 2 < numbers.length; i++) {
    const whole = numbers[i] as NumberExpression;
    if (!isExact(whole) || !counts(whole)) continue;
    const before = line.text.slice(line.sentence.span.start, whole.span.start).toLowerCase();
    const of = /(?:^|[,;] )(?:out )?of (?:the |those |its |their |all )?(?:total (?:of )?)?$/.test(before);
    const partOf =
      i > 0 &&
      numbers[i - 1]?.scope === 'part' &&
      /^(?: \S+)? of (?:the |its |their )?$/.test(between(line, (numbers[i - 1] as NumberExpression).span, whole.span));
    if (!of && !partOf) continue;
    const parts: NumberExpression[] = partOf ? [numbers[i - 1] as NumberExpression] : [];
    for (let k = i + 1; k < numbers.length; k++) {
      const part = numbers[k] as NumberExpression;
      if (!isExact(part) || !mayBePart(part, whole)) break;
      const gap = between(line, (numbers[k - 1] as NumberExpression).span, part.span);
      if (/[.;:()]/.test(gap) && !/; (?:the|and)/.test(gap)) break;
      parts.push(part);
      if (/\b(?:the )?(?:other|remaining|rest,?) $/.test(gap) && parts.length > 1) {
        const sum = parts.reduce((total, p) => total + p.value.low, 0);
        if (sum !== whole.value.low && !parts.slice(0, -1).some((p, n) => n > 0 && p.scope === 'part')) slips.push(unequal(line, whole, parts, sum));
        break;
      }
    }
  }
  return slips;
}
