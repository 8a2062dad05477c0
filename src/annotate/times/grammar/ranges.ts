import { ordinalAt } from '../words/numerals.ts';
import type { Piece } from '../words/pieces.ts';
import { datePhrase, isDate } from './calendar.ts';
import type { Core, Fields, Parse } from './core.ts';
import { namedDate, numericDate, slashedDay, weekdayDate } from './dates.ts';
import { momentAt } from './moments.ts';
import { monthAt } from './months.ts';
import { yearDate } from './years.ts';

const dashed = (piece: Piece | undefined): boolean => piece !== undefined && /^[-–—‑]$/.test(piece.text);
const fieldsOf = (parse: Parse | null): Fields | null => (parse && parse.core.t === 'fields' ? parse.core.f : null);
const range = (from: number, to: number, a: Core, b: Core): Parse => ({ from, to, core: { t: 'range', from: a, to: b } });

/** Two ends as one expression: "12–16 September", "Sept. 12-16", "from 3 March to 5 May 2025", "between 2019 and 2021", "2025–26", "Monday to Friday". */
export function rangeAt(p: readonly Piece[], i: number): Parse | null {
  const { lower } = p[i] as Piece;
  if (lower === 'from' || lower === 'between') return ledRange(p, i, lower === 'from' ? /^(?:to|until|till|through)$/ : /^and$/);
  return daysThenMonth(p, i) ?? monthThenDays(p, i) ?? yearsOf(p, i) ?? dashRange(p, i);
}

function daysThenMonth(p: readonly Piece[], i: number): Parse | null {
  const first = dayNumber(p[i]);
  if (first === null) return null;
  const join = p[i + 1];
  const second = dayNumber(p[i + 2]);
  if (second === null || second <= first || !(dashed(join) || /^(?:to|and|or)$/.test(join?.lower ?? ''))) return null;
  const to = p[i + 3]?.lower === 'of' ? i + 4 : i + 3;
  if (!monthAt(p, to)) return null;
  const last = namedDate(p, i + 2, true);
  const f = fieldsOf(last);
  if (!last || !f || f.day !== second || (/^(?:and|or)$/.test(join?.lower ?? '') && second !== first + 1)) return null;
  return range(i, last.to, { t: 'fields', f: { ...f, day: first } }, { t: 'fields', f });
}

function monthThenDays(p: readonly Piece[], i: number): Parse | null {
  const month = monthAt(p, i);
  if (!month) return null;
  const first = dayNumber(p[month.to]);
  if (first === null) return null;
  const join = p[month.to + 1];
  const second = dayNumber(p[month.to + 2]);
  if (second === null || second <= first || !(dashed(join) || /^(?:to|through|until)$/.test(join?.lower ?? ''))) return null;
  let to = month.to + 3;
  let year: number | undefined;
  const comma = p[to]?.text === ',' ? 1 : 0;
  if (/^(?:1[89]|20|21)\d\d$/.test(p[to + comma]?.text ?? '')) {
    year = p[to + comma]?.digits as number;
    to += comma + 1;
  }
  const base: Fields = { month: month.month, ...(year === undefined ? {} : { year }) };
  return range(i, to, { t: 'fields', f: { ...base, day: first } }, { t: 'fields', f: { ...base, day: second } });
}

const dayNumber = (piece: Piece | undefined): number | null => {
  const m = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(piece?.text ?? '');
  return m && Number(m[1]) >= 1 && Number(m[1]) <= 31 ? Number(m[1]) : null;
};

/** "9", "9th", "ninth", "twenty-first". */
function dayOrNth(p: readonly Piece[], i: number): { readonly day: number; readonly to: number } | null {
  const number = dayNumber(p[i]);
  if (number !== null) return { day: number, to: i + 1 };
  const nth = ordinalAt(p, i);
  return nth && nth.value <= 31 ? { day: nth.value, to: nth.to } : null;
}

/** "2025–2026", "1939-45", "2019/20". */
function yearsOf(p: readonly Piece[], i: number): Parse | null {
  const piece = p[i] as Piece;
  if (piece.kind !== 'number' || !/^(?:1[5-9]|20|21)\d\d$/.test(piece.text)) return null;
  const join = p[i + 1];
  const words = /^(?:to|through|until|till)$/.test(join?.lower ?? '');
  if (!words && (!(dashed(join) || /^[/~]$/.test(join?.text ?? '')) || join?.spaced || p[i + 2]?.spaced)) return null;
  if (words && (piece.digits < 1900 || !/^(?:19|20|21)\d\d$/.test(p[i + 2]?.text ?? '') || !yearDate(p, i) || !yearDate(p, i + 2))) return null;
  const second = p[i + 2]?.text ?? '';
  const year = /^\d{4}$/.test(second) ? Number(second) : /^\d\d$/.test(second) ? Math.floor(piece.digits / 100) * 100 + Number(second) : 0;
  if (year <= piece.digits || year > piece.digits + 150 || (join?.text === '/' && year !== piece.digits + 1)) return null;
  if (second.length === 2 && Number(second) <= 12 && year !== piece.digits + 1) return null;
  if (/^[-–/.]$/.test(p[i + 3]?.text ?? '') && !p[i + 3]?.spaced && p[i + 4]?.kind === 'number') return null;
  if (/^[-–/.+]$/.test(p[i - 1]?.text ?? '') && !piece.spaced) return null;
  return range(i, i + 3, { t: 'fields', f: { year: piece.digits } }, { t: 'fields', f: { year } });
}

/** "from X to Y", "between X and Y", where both are dates or times. */
function ledRange(p: readonly Piece[], i: number, joiner: RegExp): Parse | null {
  const tight = rangeAfter(p, i + 1);
  if (tight) return tight;
  const the = p[i + 1]?.lower === 'the' ? 1 : 0;
  const bare = dayOrNth(p, i + 1 + the);
  if (bare && joiner.test(p[bare.to]?.lower ?? '')) {
    const end = namedDate(p, bare.to + 1);
    const f = fieldsOf(end);
    if (end && f?.day !== undefined && f.day > bare.day) return range(i + 1, end.to, { t: 'fields', f: { ...f, day: bare.day } }, { t: 'fields', f });
  }
  const [a, b] = [slashedDay(p, i + 1), slashedDay(p, i + 5)];
  if (a && b && a.to === i + 4 && (joiner.test(p[i + 4]?.lower ?? '') || dashed(p[i + 4]))) return range(i + 1, b.to, a.core, b.core);
  const now = p[i + 1]?.lower === 'now' && joiner.test(p[i + 2]?.lower ?? '') ? momentAt(p, i + 3) : null;
  if (now && isDate(now.core)) return range(i + 1, now.to, { t: 'step', unit: 'day', count: 0, origin: 'published' }, now.core);
  const first = momentAt(p, i + 1);
  if (!first || !isDate(first.core) || !joiner.test(p[first.to]?.lower ?? '')) return null;
  const second = momentAt(p, first.to + 1);
  if (!second || !isDate(second.core)) return null;
  const joined = joinedYear(first.core, second.core);
  return joined ? range(i + 1, second.to, joined[0], joined[1]) : null;
}

const rangeAfter = (p: readonly Piece[], i: number): Parse | null => (p[i] ? (daysThenMonth(p, i) ?? monthThenDays(p, i) ?? yearsOf(p, i)) : null);

/** "March–May 2025", "3 March – 5 May 2025", "Monday-Friday", "2019 to 2021": only where the words on both sides are of one kind. */
function dashRange(p: readonly Piece[], i: number): Parse | null {
  const piece = p[i] as Piece;
  if (piece.kind === 'mark' || (piece.kind === 'word' && !piece.entry?.month && !piece.entry?.weekday)) return null;
  const first = (piece.entry?.weekday ? weekdayDate(p, i) : null) ?? namedDate(p, i) ?? numericDate(p, i) ?? yearDate(p, i);
  const a = fieldsOf(first);
  if (!first || !a) return null;
  const join = p[first.to];
  const words = /^(?:to|through|until|till)$/.test(join?.lower ?? '');
  if (!words && !dashed(join)) return null;
  if (words && a.year !== undefined && a.month === undefined) {
    const led = /^(?:in|from|of|for|the)$/.test(p[i - 1]?.lower ?? '') || p[i - 1]?.text === '(';
    if (!led) return null;
  }
  const second = datePhrase(p, first.to + 1);
  const b = fieldsOf(second);
  if (!second || !b || sort(a) !== sort(b)) return null;
  if (!words && join?.spaced !== p[first.to + 1]?.spaced && a.month === undefined) return null;
  const joined = joinedYear(first.core, second.core);
  return joined ? range(i, second.to, joined[0], joined[1]) : null;
}

const sort = (f: Fields): string =>
  f.weekday !== undefined && f.day === undefined
    ? 'weekday'
    : f.day !== undefined
      ? 'day'
      : f.month !== undefined
        ? 'month'
        : f.year !== undefined
          ? 'year'
          : 'other';

/** A year said once holds for both ends: "March to May 2025", "3 March – 5 May 2025"; over the turn of the year the first end lies a year earlier. */
function joinedYear(a: Core, b: Core): readonly [Core, Core] | null {
  if (a.t === 'clock' && b.t === 'clock') return [b.of && !a.of ? { ...a, of: b.of } : a, a.of && !b.of ? { ...b, of: a.of } : b];
  if (a.t !== 'fields' || b.t !== 'fields') return [a, b];
  if (a.f.which === undefined && a.f.year === undefined && b.f.year !== undefined && a.f.month !== undefined && b.f.month !== undefined)
    return [{ t: 'fields', f: { ...a.f, year: a.f.month > b.f.month ? b.f.year - 1 : b.f.year } }, b];
  return [a, b];
}
