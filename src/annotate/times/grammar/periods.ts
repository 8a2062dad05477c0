import type { Unit } from '../../../values/date/words.ts';
import { amountAt, ordinalAt } from '../words/numerals.ts';
import type { Piece } from '../words/pieces.ts';
import { type Core, dateOf, type Fields, type Parse, step } from './core.ts';
import { namedDate, weekdayDate } from './dates.ts';
import { durationOf } from './lengths.ts';
import { monthAt } from './months.ts';

/** "the third quarter", "fiscal first quarter", "second half", "the first nine months", "Q3", "H1 2025". */
export function ordinalUnit(p: readonly Piece[], start: number): Parse | null {
  let i = p[start]?.lower === 'the' || p[start]?.lower === 'its' || p[start]?.lower === 'their' ? start + 1 : start;
  const lead = i;
  const fiscal = p[i]?.lower === 'fiscal';
  if (fiscal) i += p[i + 1]?.lower === '-' ? 2 : 1;
  const leading = /^(?:1[5-9]|20|21)\d\d$/.test(p[i]?.text ?? '') ? (p[i + 1]?.text === '-' && !p[i + 1]?.spaced ? i + 2 : i + 1) : 0;
  const behind = leading ? /^([qh])([1-4])$/i.exec(p[leading]?.text ?? '') : null;
  if (behind) {
    const n = Number(behind[2]);
    const year = p[i]?.digits as number;
    return behind[1]?.toLowerCase() === 'q' ? dateOf(start, leading + 1, { year, quarter: n }) : n < 3 ? dateOf(start, leading + 1, { year, half: n }) : null;
  }
  const code = /^([qh])([1-4])$/i.exec(p[i]?.text ?? '');
  if (code) {
    if (p[i]?.lower === p[i]?.text && !/^(?:1[5-9]|20|21)\d\d$/.test(p[i + 1]?.text ?? '')) return null;
    return code[1]?.toLowerCase() === 'q'
      ? dateOf(start, i + 1, { quarter: Number(code[2]) })
      : Number(code[2]) < 3
        ? dateOf(start, i + 1, { half: Number(code[2]) })
        : null;
  }
  const ordinal = ordinalAt(p, i);
  const n = ordinal?.value ?? (p[i]?.lower === 'last' ? -1 : 0);
  const after = ordinal?.to ?? i + 1;
  if (n === 0) return null;
  let at = after;
  if (p[at]?.lower === '-') at++;
  if (!fiscal && p[at]?.lower === 'fiscal') at++;
  if (p[at]?.lower === '-' && p[at - 1]?.lower === 'fiscal') at++;
  const entry = p[at]?.entry;
  const unit = entry?.unit;
  if (unit === 'quarter' && !entry?.plural && (n === -1 ? lead > start : n <= 4)) {
    const final = /^(?:final|period)$/.test(p[at + 1]?.lower ?? '') || /^(?:of|the)$/.test('');
    if (final && p[at + 1]?.lower === 'final') return null;
    return dateOf(start, at + 1, { quarter: n === -1 ? 4 : n, ...(fiscal ? { fiscal: true } : {}) });
  }
  if (unit === 'half' && (n === 1 || n === 2)) return p[at + 1]?.lower === 'of' ? dateOf(start, at + 1, { half: n, nth: n, nthUnit: 'half' }) : null;
  const count = amountAt(p, at);
  if (count && !count.vague && p[count.to]?.entry?.unit && p[count.to]?.entry?.plural && n === 1) {
    const counted = p[count.to]?.entry?.unit as Unit;
    if (counted === 'half' || counted === 'second') return null;
    return { from: start, to: count.to + 1, core: { t: 'duration', value: durationOf(count.value, false, counted) } };
  }
  return null;
}

/** "the first week of", "the last day of", "the second Tuesday in": the part only; what it is part of follows. */
export function nthOf(p: readonly Piece[], start: number): { to: number; f: Fields } | null {
  const i = p[start]?.lower === 'the' ? start + 1 : start;
  const ordinal =
    ordinalAt(p, i) ??
    (p[i]?.lower === 'last' || p[i]?.lower === 'closing' ? { to: i + 1, value: -1 } : p[i]?.lower === 'opening' ? { to: i + 1, value: 1 } : null);
  if (!ordinal) return null;
  const at = p[ordinal.to]?.lower === 'full' ? ordinal.to + 1 : ordinal.to;
  const count = amountAt(p, at);
  const counted = count && !count.vague && count.value > 1 ? p[count.to]?.entry : undefined;
  if (
    count &&
    counted?.unit &&
    counted.plural &&
    p[count.to + 1]?.lower === 'of' &&
    (ordinal.value === -1 ||
      (ordinal.value === 1 && (count.value * (counted.unit === 'quarter' ? 3 : 1)) % 3 === 0 && count.value * (counted.unit === 'quarter' ? 3 : 1) <= 6)) &&
    /^(?:day|week|month|quarter)$/.test(counted.unit)
  )
    return { to: count.to + 1, f: { nth: ordinal.value, nthUnit: counted.unit, count: count.value } };
  const entry = p[at]?.entry;
  const joins = p[at + 1]?.lower === 'of' || p[at + 1]?.lower === 'in';
  if (!joins || entry?.plural) return null;
  if (entry?.weekday) return { to: at + 1, f: { weekday: entry.weekday, nth: ordinal.value } };
  if (entry?.unit && /^(?:day|week|weekend|month|quarter|half|decade)$/.test(entry.unit)) return { to: at + 1, f: { nth: ordinal.value, nthUnit: entry.unit } };
  return null;
}

/** "hurt in the fall", "in the fall from the roof", "in the fall, which …": something that fell. */
function isPlunge(p: readonly Piece[], start: number, i: number): boolean {
  const next = p[i + 1]?.lower ?? '';
  if (/^(?:from|in|into|off|down|onto|that|which)$/.test(next) || (p[i + 1]?.text === ',' && /^(?:which|from)$/.test(p[i + 2]?.lower ?? ''))) return true;
  const harm =
    /^(?:hurt|injur(?:ed|y|ies|ing)|killed|died|dead|deaths?|dies|wound(?:ed|s)|surviv(?:ed|or|ors)|broke|broken|fractured|bruised|damaged|casualties|victims?)$/;
  for (let k = start - 1; k >= 0 && k > start - 12; k--) if (harm.test(p[k]?.lower ?? '')) return true;
  return false;
}

/** "the summer", "in the fall", "winter 2024–25", "spring of 2025" (the year is read by the caller). */
export function seasonDate(p: readonly Piece[], start: number): Parse | null {
  const the = p[start]?.lower === 'the';
  const i = the ? start + 1 : start;
  const piece = p[i];
  const season = piece?.entry?.season;
  if (!piece || !season) return null;
  const next = p[i + 1];
  const yearly = next?.kind === 'number' && /^\d{4}$/.test(next.text);
  const ofYear = next?.lower === 'of' && /^\d{4}$|^(?:this|last|next|that)$/.test(p[i + 2]?.lower ?? '');
  const before = p[start - 1]?.lower ?? '';
  if (yearly || ofYear) return dateOf(the && !yearly ? start : i, i + 1, { season });
  if (piece.lower === 'spring' && !the && !/^(?:in|by|since|until|till|this|early|late|mid|and|or|-)$/.test(before)) return null;
  if (piece.lower === 'fall') {
    if (next?.lower === 'of' || !/^(?:in|by|since|until|during|for|through|late|early|mid|-)$/.test(before) || (!the && !/^(?:late|early|mid|-)$/.test(before)))
      return null;
    return isPlunge(p, start, i) ? null : dateOf(start, i + 1, { season });
  }
  if (next?.lower === 'of' && the) return null;
  if (piece.capital && i > 0 && next?.capital) return null;
  if (!the && !/^(?:in|by|since|until|till|during|for|through|late|early|mid|and|or|of|-)$/.test(before)) return null;
  if (next?.kind === 'word' && next.entry?.unit === undefined && /^(?:olympics|games|school|camp|house|coat|wheat|training|roll|rolls|water)$/.test(next.lower))
    return null;
  return dateOf(start, i + 1, { season });
}

/** "the year", "the quarter", "the day", "the weekend", "the month": the one that is meant, from publication or from the text. */
export function theUnit(p: readonly Piece[], i: number): Parse | null {
  if (p[i]?.lower !== 'the') return null;
  let at = i + 1;
  while (/^(?:full|fiscal|entire|whole|calendar|financial)$/.test(p[at]?.lower ?? '')) at++;
  if (p[at]?.lower === '-') at++;
  const entry = p[at]?.entry;
  if (!entry?.unit || entry.plural) return null;
  const next = p[at + 1]?.lower;
  const unit = entry.unit;
  if ((next === 'after' || next === 'before') && unit !== 'day') {
    const other = p[at + 2]?.lower;
    if ((next === 'after' && other === 'next') || (next === 'before' && other === 'last')) return step(i, at + 3, unit, next === 'after' ? 2 : -2, 'published');
  }
  if (unit === 'week' && /^(?:of|beginning|starting|ending)$/.test(next ?? '')) {
    const day = namedDate(p, at + 2) ?? weekdayDate(p, at + 2);
    return day && day.core.t === 'fields' && day.core.f.day !== undefined ? { from: i, to: day.to, core: { t: 'around', unit: 'week', of: day.core } } : null;
  }
  if (unit === 'month' && next === 'of') {
    const month = monthAt(p, at + 2);
    return month ? dateOf(i, month.to, { month: month.month }) : null;
  }
  if (unit === 'day' && (next === 'before' || next === 'after')) {
    const end = p[at + 2];
    if (!end || /^[.,;:)”"]$/.test(end.text)) return step(i, at + 2, 'day', next === 'after' ? 1 : -1, 'text');
    return /^(?:his|her|its|their|they|he|she|it|that|a|an|we|i|being)$/.test(end.lower) || end.kind === 'word'
      ? { from: i, to: at + 2, core: { t: 'open', words: `the day ${next}` } }
      : null;
  }
  if (next === 'of' || next === 'when' || next === 'that' || next === 'before' || next === 'after' || next === '-') {
    if (next === 'of' && (p[at + 2]?.kind === 'number' || p[at + 2]?.entry?.month !== undefined)) return null;
    return null;
  }
  if (unit === 'weekend') return step(i, at + 1, 'weekend', 0, 'near');
  if (unit === 'year' && p[at + 1]?.kind === 'number' && /^\d{4}$/.test(p[at + 1]?.text ?? ''))
    return dateOf(i, at + 2, { year: p[at + 1]?.digits as number, ...(/^(?:fiscal|financial)$/.test(p[at - 1]?.lower ?? '') ? { fiscal: true } : {}) });
  if (unit === 'quarter' || unit === 'year' || unit === 'month' || unit === 'week') return step(i, at + 1, unit, 0, 'near');
  return unit === 'day' && /^[.,;)”"]$|^(?:and|but|as|with|at|to)$/.test(p[at + 1]?.text ?? '.') ? step(i, at + 1, 'day', 0, 'near') : null;
}

/** "year-ago quarter", "the year-earlier period", "year-end". */
export function yearCompound(p: readonly Piece[], start: number): Parse | null {
  const i = p[start]?.lower === 'the' || p[start]?.lower === 'a' ? start + 1 : start;
  if (p[i]?.lower !== 'year' && p[i]?.lower !== 'month') return null;
  const dash = p[i + 1]?.lower === '-' ? i + 2 : i + 1;
  const word = p[dash]?.lower;
  const unit = p[i]?.entry?.unit as Unit;
  if (word === 'end' && p[i + 1]?.lower === '-') {
    const origin: Core = { t: 'step', unit, count: 0, origin: 'near' };
    return { from: i, to: dash + 1, core: { t: 'inside', pick: { nth: -1, nthUnit: 'day' }, of: origin } };
  }
  if ((word !== 'ago' && word !== 'earlier') || (p[i + 1]?.lower !== '-' && i === start)) return null;
  if (p[i + 1]?.lower !== '-') return null;
  const noun = p[dash + 1];
  const months = amountAt(p, dash + 1);
  if (months && !months.vague && p[months.to]?.entry?.unit && p[months.to]?.entry?.plural)
    return { from: start, to: months.to + 1, core: { t: 'duration', value: durationOf(months.value, false, p[months.to]?.entry?.unit as Unit) } };
  const to = noun && /^(?:period|quarter|month|week|half)$/.test(noun.lower) ? dash + 2 : dash + 1;
  return step(to === dash + 2 ? start : i, to, 'year', -1, 'near');
}
