import { isDay } from '../../../values/date/calendar.ts';
import { ordinalAt } from '../words/numerals.ts';
import type { Piece } from '../words/pieces.ts';
import { dateOf, LEAP_YEAR, type Parse } from './core.ts';
import { dayAt, glued, isYear, monthAt, TITLES, text, twoDigit, yearAfter } from './months.ts';

/** All-digit dates: 2025-03-04, 4/3/2025, 24.02.2022, 7/8/07. Month first unless the numbers, or dots, say otherwise. */
export function numericDate(p: readonly Piece[], i: number): Parse | null {
  const piece = p[i];
  if (piece?.kind !== 'number') return null;
  const named = /^\d{4}$/.test(piece.text) && /^[-/]$/.test(text(p, i + 1)) ? p[i + 2] : undefined;
  const dayAfter = named?.entry?.month !== undefined && text(p, i + 3) === text(p, i + 1) ? (p[i + 4]?.digits ?? 0) : 0;
  if (dayAfter >= 1 && dayAfter <= 31 && isYear(piece.digits))
    return dateOf(i, i + 5, { year: piece.digits, month: named?.entry?.month as number, day: dayAfter });
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(piece.text);
  if (dotted && !glued(p, i, -1) && !glued(p, i, 1)) return dayMonthYear(i, i + 1, Number(dotted[1]), Number(dotted[2]), Number(dotted[3]), 'day');
  const mark = text(p, i + 1);
  if (mark !== '-' && mark !== '/' && mark !== '‑') return null;
  const second = p[i + 2];
  if (second?.kind !== 'number' || second.spaced || p[i + 1]?.spaced || glued(p, i, -1)) return null;
  const third = p[i + 4];
  const full = text(p, i + 3) === mark && third?.kind === 'number' && !third.spaced && !p[i + 3]?.spaced;
  const clock = full ? /^(\d\d?)(?:T(\d\d)?.*)?$/i.exec(third.text) : null;
  if (/^\d{4}$/.test(piece.text) && isYear(piece.digits)) {
    if (!full && /^(?:0[1-9]|1[0-2])$/.test(second.text) && mark === '-' && !glued(p, i + 2, 1))
      return dateOf(i, i + 3, { year: piece.digits, month: second.digits });
    if (full && clock && !(clock[0].length <= 2 && glued(p, i + 4, 1))) {
      const month = second.digits;
      const day = Number(clock[1]);
      if (!(month >= 1 && month <= 12) || second.text.length > 2) return null;
      const date = dateOf(i, i + 5, { year: piece.digits, month, day });
      return /T$/i.test(third.text) ? stamped(p, date) : date;
    }
    return null;
  }
  if (!full || !(piece.digits >= 1) || piece.text.length > 2 || second.text.length > 2 || glued(p, i + 4, 1)) return null;
  const yearText = third.text;
  if (!/^\d{2}$|^\d{4}$/.test(yearText) || (yearText.length === 2 && mark !== '/')) return null;
  const year = yearText.length === 2 ? twoDigit(third.digits) : third.digits;
  if (!isYear(year)) return null;
  return dayMonthYear(i, i + 5, piece.digits, second.digits, year, mark === '/' ? 'month' : 'month');
}

/** "2026-02-26T12:28:05Z", "…T12:28+0000": the time behind an ISO date. */
function stamped(p: readonly Piece[], date: Parse): Parse {
  const m = /^(\d\d):(\d\d)(?::(\d\d))?(Z)?$/i.exec(text(p, date.to));
  if (!m || p[date.to]?.spaced || Number(m[1]) > 24 || Number(m[2]) > 59) return date;
  const offset = /^[+-]$/.test(text(p, date.to + 1)) && !p[date.to + 1]?.spaced && /^\d\d:?\d\d$/.test(text(p, date.to + 2)) ? text(p, date.to + 2) : null;
  const zone = m[4] !== undefined || (offset !== null && /^00:?00$/.test(offset)) ? 'UTC' : offset === null ? null : `${text(p, date.to + 1)}${offset}`;
  const clock = { hour: Number(m[1]), minute: Number(m[2]), second: m[3] === undefined ? -1 : Number(m[3]), zone };
  return { from: date.from, to: date.to + (offset === null ? 1 : 3), core: { t: 'clock', clock, of: date.core } };
}

function dayMonthYear(from: number, to: number, a: number, b: number, year: number, first: 'day' | 'month'): Parse | null {
  const [month, day] = first === 'month' ? [a, b] : [b, a];
  const either = isDay(year, a, b) && isDay(year, b, a) && a !== b && first === 'month';
  if (isDay(year, month, day)) return dateOf(from, to, { year, month, day, ...(either ? { swappable: true } : {}) });
  return isDay(year, day, month) ? dateOf(from, to, { year, month: day, day: month }) : null;
}

/** "March 4, 2025", "March 4th", "March 2025", "March"; also "4 March 2025", "the 4th of March". `joined`: the day ends a range ("12–16 September"). */
export function namedDate(p: readonly Piece[], i: number, joined = false): Parse | null {
  const month = monthAt(p, i);
  if (month) {
    const the = p[month.to]?.lower === 'the' ? 1 : 0;
    const day = dayAt(p, month.to + the);
    const number = p[month.to];
    if (day && (the === 0 || ordinalAt(p, month.to + 1))) {
      const unit = p[day.to]?.entry?.unit;
      const noun = p[day.to];
      const people =
        p[i - 1]?.lower === 'in' &&
        noun?.kind === 'word' &&
        !noun.capital &&
        /[^su]s$|^(?:people|men|women|children|percent)$/.test(noun.lower) &&
        !/^(?:was|is|has|this|as|its|his)$/.test(noun.lower);
      const counted = number?.kind === 'number' && !Number.isNaN(number.digits) && !the && (people || (unit !== undefined && p[day.to]?.entry?.plural));
      if (!counted) {
        const year = yearAfter(p, day.to, true);
        return dateOf(i, year ? year.to : day.to, { month: month.month, day: day.day, ...(year ? { year: year.year } : {}) });
      }
    }
    const year = yearAfter(p, month.to, false);
    if (!day && year && (text(p, month.to) !== ',' || year.year > 1900)) return dateOf(i, year.to, { month: month.month, year: year.year });
    if (!day && number && /^\d\d$/.test(number.text) && number.digits > 31 && !glued(p, month.to, 1)) return null;
    return dateOf(i, trimmed(p, i, month.to), { month: month.month });
  }
  return dayFirst(p, i, joined);
}

/** An abbreviation point at the end of a sentence is the sentence's. */
const trimmed = (p: readonly Piece[], from: number, to: number): number => (to === from + 2 && to >= p.length ? to - 1 : to);

function dayFirst(p: readonly Piece[], i: number, joined: boolean): Parse | null {
  const the = p[i]?.lower === 'the' ? 1 : 0;
  const day = dayAt(p, i + the);
  if (!day) return null;
  if (!the && ((!joined && glued(p, i, -1)) || /^[$£€¥#]$/.test(p[i - 1]?.text ?? ''))) return null;
  let at = day.to;
  if (p[at]?.lower === 'of') at++;
  else if (p[at]?.lower === 'day' && p[at + 1]?.lower === 'of') at += 2;
  else if (/^[-/]$/.test(text(p, at)) && !p[at]?.spaced) at++;
  const month = monthAt(p, at);
  if (the && !month && /^(?:this|next|last)$/.test(p[at]?.lower ?? '') && p[at + 1]?.lower === 'month')
    return {
      from: i,
      to: at + 2,
      core: {
        t: 'inside',
        pick: { day: day.day },
        of: { t: 'step', unit: 'month', count: p[at]?.lower === 'this' ? 0 : p[at]?.lower === 'next' ? 1 : -1, origin: 'published' },
      },
    };
  if (!month) return the && namesDay(p, i, day.to) ? dateOf(i, day.to, { day: day.day }) : null;
  if (the && p[i + 1]?.kind === 'number' && !Number.isNaN(p[i + 1]?.digits as number) && p[day.to]?.lower !== 'of') return null;
  const year = yearAfter(p, month.to, true);
  return dateOf(i, year ? year.to : trimmed(p, at, month.to), { month: month.month, day: day.day, ...(year ? { year: year.year } : {}) });
}

/** "on the 4th.", "until the 21st,": figures with their ending behind a preposition of time, and nothing behind them that could be the fourth of its kind. */
function namesDay(p: readonly Piece[], i: number, to: number): boolean {
  if (!/^(?:on|until|till|since|by)$/.test(p[i - 1]?.lower ?? '') || !/^\d{1,2}(?:st|nd|rd|th)$/i.test(text(p, to - 1))) return false;
  const next = p[to];
  if (/^(?:and|or)$/.test(next?.lower ?? '') && ordinalAt(p, to + 1)) return false;
  return next === undefined || /^[.,;:!?)]$/.test(next.text) || /^(?:and|but|when|after|before|at|as|that|because|with|he|she|it|they|we)$/.test(next.lower);
}

/** "Friday 5/12": a day and month without year, only behind a weekday. */
export function slashedDay(p: readonly Piece[], i: number): Parse | null {
  const [first, mark, second] = [p[i], p[i + 1], p[i + 2]];
  if (mark?.text !== '/' || mark.spaced || second?.spaced || !first || !second || first.text.length > 2 || second.text.length > 2 || text(p, i + 3) === '/')
    return null;
  const [a, b] = [first.digits, second.digits];
  return isDay(LEAP_YEAR, a, b) ? dateOf(i, i + 3, { month: a, day: b }) : isDay(LEAP_YEAR, b, a) ? dateOf(i, i + 3, { month: b, day: a }) : null;
}

const NEWSPAPERS =
  /^(?:times|telegraph|mirror|express|herald|post|mail|world|people|independent|business|sun|star|sport|agreement|club|league|review|news|tribune)$/;

/** "Tuesday", "Tuesday, March 4", "Tues. 4 March 2025", "Sunday the 12th", "Thursday (March 6)", "Tuesday of next week" (the week is read by the caller). */
export function weekdayDate(p: readonly Piece[], i: number): Parse | null {
  const piece = p[i];
  const weekday = piece?.entry?.weekday;
  if (!piece || weekday === undefined || piece.entry?.plural) return null;
  const full = piece.lower.endsWith('day');
  const dot = !full && text(p, i + 1) === '.' && !p[i + 1]?.spaced ? 1 : 0;
  if (!full && !piece.capital) return null;
  if (TITLES.test(text(p, i - 1) === '.' ? (p[i - 2]?.lower ?? '') : (p[i - 1]?.lower ?? ''))) return null;
  let at = i + 1 + dot;
  const comma = text(p, at) === ',';
  if (comma) at++;
  const the = p[at]?.lower === 'the' ? 1 : 0;
  const date = namedDate(p, at) ?? numericDate(p, at) ?? slashedDay(p, at);
  if (date && (date.core.t === 'fields' || date.core.t === 'impossible') && date.core.f.day !== undefined)
    return { from: i, to: date.to, core: { ...date.core, f: { ...date.core.f, weekday } } };
  const aside = text(p, at) === '(' ? namedDate(p, at + 1) : null;
  if (aside?.core.t === 'fields' && aside.core.f.day !== undefined && text(p, aside.to) === ')') return dateOf(i, aside.to + 1, { ...aside.core.f, weekday });
  if (!full && comma) return null;
  const day = !comma ? ordinalAt(p, at + the) : null;
  if (day && day.value >= 1 && day.value <= 31 && (the || p[at]?.kind === 'number') && (full || p[at]?.kind === 'number'))
    return dateOf(i, day.to, { weekday, day: day.value });
  if (!full) return null;
  const number = p[i + 1];
  if (
    !comma &&
    number &&
    number.digits >= 1 &&
    number.digits <= 31 &&
    (p[i + 2] === undefined || /^[.,;!?)]$/.test(p[i + 2]?.text ?? '') || /^(?:at|between|from|and)$/.test(p[i + 2]?.lower ?? ''))
  )
    return dateOf(i, i + 2, { weekday, day: number.digits });
  const next = p[i + 1];
  if (next?.capital && NEWSPAPERS.test(next.lower) && piece.capital) return null;
  if (/^(?:black|bloody|good|super|holy|ash|palm|fat|cyber|shrove|easter|man)$/.test(p[i - 1]?.lower ?? '') && p[i - 1]?.capital) return null;
  return dateOf(i, i + 1, { weekday });
}
