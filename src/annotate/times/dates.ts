import { isDay } from '../../values/date/calendar.ts';
import type { Fields, Parse } from './core.ts';
import { ordinalAt, spokenYearAt } from './numerals.ts';
import type { Piece } from './pieces.ts';

const fields = (from: number, to: number, f: Fields): Parse => {
  const impossible = f.month !== undefined && f.day !== undefined && !isDay(f.year ?? 2024, f.month, f.day);
  return { from, to, core: impossible ? { t: 'impossible', f } : { t: 'fields', f } };
};

const isYear = (n: number): boolean => n >= 1000 && n <= 2199;
const text = (p: readonly Piece[], i: number): string => p[i]?.text ?? '';

/** Is a piece glued to digits by a separator, as in telephone numbers, scores and versions? */
const glued = (p: readonly Piece[], i: number, side: -1 | 1): boolean => {
  const mark = p[i + side];
  if (!mark || !/^[-–/.:+#]$/.test(mark.text)) return false;
  const spaced = side < 0 ? (p[i] as Piece).spaced || mark.spaced : mark.spaced || (p[i + 2]?.spaced ?? true);
  return !spaced && (p[i + 2 * side]?.kind === 'number' || mark.text === '#' || mark.text === '+');
};

/** All-digit dates: 2025-03-04, 4/3/2025, 24.02.2022, 7/8/07. Month first unless the numbers, or dots, say otherwise. */
export function numericDate(p: readonly Piece[], i: number): Parse | null {
  const piece = p[i];
  if (piece?.kind !== 'number') return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(piece.text);
  if (dotted && !glued(p, i, -1) && !glued(p, i, 1)) return dayMonthYear(i, i + 1, Number(dotted[1]), Number(dotted[2]), Number(dotted[3]), 'day');
  const mark = text(p, i + 1);
  if (mark !== '-' && mark !== '/' && mark !== '‑') return null;
  const second = p[i + 2];
  if (second?.kind !== 'number' || second.spaced || p[i + 1]?.spaced || glued(p, i, -1)) return null;
  const third = p[i + 4];
  const full = text(p, i + 3) === mark && third?.kind === 'number' && !third.spaced && !p[i + 3]?.spaced;
  const clock = full ? /^(\d\d)(?:T(\d\d)?.*)?$/i.exec(third.text) : null;
  if (/^\d{4}$/.test(piece.text) && isYear(piece.digits)) {
    if (!full && /^(?:0[1-9]|1[0-2])$/.test(second.text) && mark === '-' && !glued(p, i + 2, 1))
      return fields(i, i + 3, { year: piece.digits, month: second.digits });
    if (full && clock && !(clock[0].length === 2 && glued(p, i + 4, 1))) {
      const month = second.digits;
      const day = Number(clock[1]);
      if (!(month >= 1 && month <= 12) || second.text.length > 2) return null;
      return fields(i, i + 5, { year: piece.digits, month, day });
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

const twoDigit = (n: number): number => (n < 50 ? 2000 + n : 1900 + n);

function dayMonthYear(from: number, to: number, a: number, b: number, year: number, first: 'day' | 'month'): Parse | null {
  const [month, day] = first === 'month' ? [a, b] : [b, a];
  const either = isDay(year, a, b) && isDay(year, b, a) && a !== b && first === 'month';
  if (isDay(year, month, day)) return fields(from, to, { year, month, day, ...(either ? { swappable: true } : {}) });
  return isDay(year, day, month) ? fields(from, to, { year, month: day, day: month }) : null;
}

const PREPOSITION = new Set(
  'in of since by until till from during before after to through for on late early mid last next this around about between and or past dated'.split(' '),
);
/** Month names that are also words or given names need company. */
const AMBIGUOUS = new Set('may march mar sun sat dec jan sep'.split(' '));
const GIVEN_NAMES = new Set('april june august may jan'.split(' '));

/** Month name at `i` that is meant as one; `to` is past its abbreviation point. */
export function monthAt(p: readonly Piece[], i: number): { month: number; to: number } | null {
  const piece = p[i];
  const month = piece?.entry?.month;
  if (!piece || month === undefined) return null;
  if (!piece.capital && (AMBIGUOUS.has(piece.lower) || piece.lower === 'august')) return null;
  const short = piece.lower.length <= 4 && piece.lower !== 'june' && piece.lower !== 'july' && piece.lower !== 'may';
  const to = short && text(p, i + 1) === '.' && !p[i + 1]?.spaced ? i + 2 : i + 1;
  const next = p[to];
  const numbered =
    (next?.kind === 'number' && isDayOrYear(next)) ||
    (next?.entry?.cardinal !== undefined && spokenYearAt(p, to) !== null) ||
    ordinalAt(p, next?.lower === 'the' ? to + 1 : to) !== null;
  const before = p[i - 1];
  const slashed = before && /^[-/]$/.test(before.text) && !before.spaced ? p[i - 2] : before;
  const dayBefore = slashed?.kind === 'number' && isDayNumber(slashed);
  const ranged = next !== undefined && /^[-–—]$/.test(next.text) && p[to + 1]?.entry?.month !== undefined;
  if (TITLES.test(before?.text === '.' ? (p[i - 2]?.lower ?? '') : (before?.lower ?? ''))) return null;
  const ofDay = before?.lower === 'of' && (ordinalAt(p, i - 2) !== null || p[i - 2]?.kind === 'number');
  const yearJoined = next !== undefined && /^[-/,]$/.test(next.text) && /^(?:1[5-9]|20|21)\d\d$/.test(p[to + 1]?.text ?? '');
  if (numbered || dayBefore || ofDay || ranged || yearJoined) return { month, to };
  if (!piece.capital)
    return piece.lower.length > 3 && /^(?:in|of|since|until|from|to|by|through|between|and|last|next|this)$/.test(before?.lower ?? '') ? { month, to } : null;
  const led = before !== undefined && PREPOSITION.has(before.lower);
  if (AMBIGUOUS.has(piece.lower)) {
    if (piece.lower === 'march' && next?.lower === 'on' && before?.lower !== 'in' && before?.lower !== 'of') return null;
    if (piece.lower === 'may' && led && next?.capital && !next.entry && before?.lower !== 'in') return null;
    if (piece.lower === 'may' && /^(?:and|or|to|for|on|before|after|about)$/.test(before?.lower ?? '') && next?.kind === 'word' && !next.entry) return null;
    if (piece.lower === 'sun' || piece.lower === 'sat') return null;
    if (short && to === i + 1 && (!led || /^(?:and|or|to|for|on|before|after|about|next|last)$/.test(before?.lower ?? ''))) return null;
    return led ||
      (next?.lower === 'of' && p[to + 1]?.kind === 'number') ||
      (next?.text === ',' && p[to + 1]?.kind === 'number') ||
      before?.text === '-' ||
      before?.text === '–'
      ? { month, to }
      : null;
  }
  if (GIVEN_NAMES.has(piece.lower) && !led && ((next?.capital && !next.entry) || (before?.capital && !before.entry && !before.text.endsWith('.') && i > 1)))
    return null;
  if (piece.lower.length <= 4 && short && to === i + 1 && piece.text === piece.text.toUpperCase() && !led) return null;
  if (next?.capital && !next.entry && !led && before?.capital && !before.entry && p[i]?.spaced) return null;
  return { month, to };
}

const TITLES = /^(?:mr|mrs|ms|miss|dr|sir|lady|lord|judge|justice|president|senator|sen|rep|minister|mayor|captain|sergeant|prof|professor)$/;

const isDayNumber = (piece: Piece): boolean => (piece.digits >= 1 && piece.digits <= 31) || /^\d{1,2}(?:st|nd|rd|th)$/i.test(piece.text);
const isDayOrYear = (piece: Piece): boolean =>
  isDayNumber(piece) || (/^\d{4}$/.test(piece.text) && isYear(piece.digits)) || (/^\d\d$/.test(piece.text) && piece.digits <= 99);

/** Year after a month or day: ", 2025", "2025", "of 2025", "'98". */
function yearAfter(p: readonly Piece[], i: number, afterDay: boolean): { year: number; to: number } | null {
  let at = i;
  if (text(p, at) === ',') at++;
  else if (p[at]?.lower === 'of' || (p[at]?.lower === 'in' && afterDay)) at++;
  else if ((text(p, at) === '/' || text(p, at) === '-') && !p[at]?.spaced) at++;
  if ((text(p, at) === "'" || text(p, at) === '’' || text(p, at) === '‘') && /^\d\d$/.test(text(p, at + 1)))
    return { year: twoDigit(Number(text(p, at + 1))), to: at + 2 };
  const piece = p[at];
  if (piece?.kind === 'number' && /^\d{4}$/.test(piece.text) && isYear(piece.digits) && !glued(p, at, 1)) {
    if (/^(?:people|men|women|troops|soldiers|workers|votes|dollars|points|jobs|miles|hours)$/.test(p[at + 1]?.lower ?? '')) return null;
    return { year: piece.digits, to: at + 1 };
  }
  const spoken = at === i || text(p, at - 1) === ',' ? spokenYearAt(p, at) : null;
  return spoken ? { year: spoken.value, to: spoken.to } : null;
}

/** Day of a month at `i`: "4", "4th", "twenty-first". Never a count or a time. */
function dayAt(p: readonly Piece[], i: number): { day: number; to: number } | null {
  const piece = p[i];
  if (!piece) return null;
  if (piece.kind === 'number') {
    if (!isDayNumber(piece) || (glued(p, i, 1) && text(p, i + 1) !== '-' && text(p, i + 1) !== '–')) return null;
    const next = p[i + 1];
    if (next && /^(?:a\.m\.|p\.m\.|am|pm|%|percent)$/.test(next.lower)) return null;
    return { day: Number.parseInt(piece.text, 10), to: i + 1 };
  }
  const ordinal = ordinalAt(p, i);
  return ordinal && ordinal.value >= 1 && ordinal.value <= 31 ? { day: ordinal.value, to: ordinal.to } : null;
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
        return fields(i, year ? year.to : day.to, { month: month.month, day: day.day, ...(year ? { year: year.year } : {}) });
      }
    }
    const year = yearAfter(p, month.to, false);
    if (!day && year && (text(p, month.to) !== ',' || year.year > 1900)) return fields(i, year.to, { month: month.month, year: year.year });
    if (!day && number && /^\d\d$/.test(number.text) && number.digits > 31 && !glued(p, month.to, 1)) return null;
    return { from: i, to: trimmed(p, i, month.to), core: { t: 'fields', f: { month: month.month } } };
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
  if (!month) return null;
  if (the && p[i + 1]?.kind === 'number' && !Number.isNaN(p[i + 1]?.digits as number) && p[day.to]?.lower !== 'of') return null;
  const year = yearAfter(p, month.to, true);
  return fields(i, year ? year.to : trimmed(p, at, month.to), { month: month.month, day: day.day, ...(year ? { year: year.year } : {}) });
}

/** "Friday 5/12": a day and month without year, only behind a weekday. */
function slashedDay(p: readonly Piece[], i: number): Parse | null {
  const [first, mark, second] = [p[i], p[i + 1], p[i + 2]];
  if (mark?.text !== '/' || mark.spaced || second?.spaced || !first || !second || first.text.length > 2 || second.text.length > 2 || text(p, i + 3) === '/')
    return null;
  const [a, b] = [first.digits, second.digits];
  return isDay(2024, a, b) ? fields(i, i + 3, { month: a, day: b }) : isDay(2024, b, a) ? fields(i, i + 3, { month: b, day: a }) : null;
}

const NEWSPAPERS =
  /^(?:times|telegraph|mirror|express|herald|post|mail|world|people|independent|business|sun|star|sport|agreement|club|league|review|news|tribune)$/;

/** "Tuesday", "Tuesday, March 4", "Tues. 4 March 2025", "Sunday the 12th", "Tuesday of next week" (the week is read by the caller). */
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
  if (!full) return dot && !comma ? null : null;
  const day = !comma ? ordinalAt(p, at + the) : null;
  if (day && day.value >= 1 && day.value <= 31 && (the || p[at]?.kind === 'number')) return fields(i, day.to, { weekday, day: day.value });
  const number = p[i + 1];
  if (
    !comma &&
    number &&
    number.digits >= 1 &&
    number.digits <= 31 &&
    (p[i + 2] === undefined || /^[.,;!?)]$/.test(p[i + 2]?.text ?? '') || /^(?:at|between|from|and)$/.test(p[i + 2]?.lower ?? ''))
  )
    return fields(i, i + 2, { weekday, day: number.digits });
  const next = p[i + 1];
  if (next?.capital && NEWSPAPERS.test(next.lower) && piece.capital) return null;
  if (/^(?:black|bloody|good|super|holy|ash|palm|fat|cyber|shrove|easter|man)$/.test(p[i - 1]?.lower ?? '') && p[i - 1]?.capital) return null;
  return { from: i, to: i + 1, core: { t: 'fields', f: { weekday } } };
}

const NUMBER_OF =
  /^(?:no|number|flight|route|section|article|room|channel|page|chapter|windows|boeing|airbus|highway|interstate|resolution|model|version|about|nearly|over|some|than|least|another|almost|roughly|approximately|under|only|office|area|mach|vision|agenda|studio|ps|suite|apollo|figure|table|line|lot|to|least|up|score|scored|area|protocol)$/;
const YEAR_LEADS =
  /^(?:in|since|until|till|during|of|by|from|before|after|early|late|mid|year|years|fiscal|circa|through|around|spring|summer|autumn|fall|winter|back|between|end|for|and|or|versus|vs|pre|post|mid-|the|a|an|his|her|its|their|our|this|that|election|to|on|into)$/;

/** A year standing alone: "in 1998", "(2025)", "the 2014 election", "2025–2026", "FY2024". */
export function yearDate(p: readonly Piece[], i: number): Parse | null {
  const piece = p[i];
  if (!piece) return null;
  if (piece.kind === 'word') {
    const spoken = spokenYearAt(p, i);
    const before = p[i - 1]?.lower ?? '';
    return spoken &&
      (/^(?:in|since|of|year|by|until|from|during|early|late|fiscal)$/.test(before) || p[i + 1]?.lower === '-' || spoken.to - i >= 4) &&
      !p[spoken.to]?.entry?.plural
      ? fields(i, spoken.to, { year: spoken.value })
      : null;
  }
  if (!/^\d{4}$/.test(piece.text) || !(piece.digits >= 1100 && piece.digits <= 2100)) return null;
  const before = p[i - 1];
  const next = p[i + 1];
  if (glued(p, i, -1) || (glued(p, i, 1) && !/^[-–/]$/.test(text(p, i + 1)))) return null;
  if (before && (/[$£€¥#§+]/.test(before.text) || before.kind === 'number')) return null;
  if (before?.text === '-' && !before.spaced && !/^(?:mid|early|late|pre|post|end|fiscal)$/.test(p[i - 2]?.lower ?? '')) return null;
  if (
    next &&
    (next.entry?.unit || next.text === '%' || next.entry?.zone) &&
    !/^(?:quarter|half)$/.test(next.lower) &&
    next.entry?.plural !== false &&
    (next.entry?.plural || next.entry?.zone || next.text === '%')
  )
    return null;
  if (next?.text === '-' && !next.spaced && p[i + 2]?.entry?.unit) return null;
  const led = before !== undefined && YEAR_LEADS.test(before.lower);
  const counted =
    next?.kind === 'word' &&
    !next.capital &&
    /[^s]s$|^(?:people|men|women|children|staff|sheep|head)$/.test(next.lower) &&
    !/^(?:was|is|has|this|his|as|its|saw|elections|games|olympics|figures|results|levels|prices|earnings|sales|revenues|profits|budgets|talks|losses|finals|championships|season|does|attacks|was)$/.test(
      next.lower,
    );
  if (
    before?.kind === 'word' &&
    NUMBER_OF.test(before.lower) &&
    !(before.lower === 'to' && led && (p[i - 2]?.kind === 'number' || p[i - 2]?.entry?.month)) &&
    !(before.lower === 'about' && !counted && false)
  ) {
    if (!/^(?:around|by)$/.test(before.lower)) return null;
  }
  if (piece.digits < 1800 && !(led && /^(?:in|since|of|until|circa|year|from|by|to|early|late|between|during|before|after)$/.test(before?.lower ?? '')))
    return null;
  if (
    counted &&
    (!led || /^(?:of|by|for|to|and|or|the|his|her|its|their|from|on|into|after|before|between)$/.test(before?.lower ?? '')) &&
    (piece.digits % 50 === 0 || !led || /^(?:of|by|for|to|and|or|from|with)$/.test(before?.lower ?? ''))
  )
    return null;
  if (!led && before?.capital && !before.entry && piece.digits < 1900) return null;
  return fields(i, i + 1, { year: piece.digits });
}

/** "the 1990s", "1980s", "the '90s", "the nineties", "nineteen-eighties". */
export function decadeDate(p: readonly Piece[], i: number): Parse | null {
  const the = p[i]?.lower === 'the' ? i + 1 : i;
  const piece = p[the];
  if (!piece) return null;
  const long = /^(\d{3}0)['’]?s$/.exec(piece.text);
  if (long) return { from: i, to: the + 1, core: { t: 'fields', f: { decade: Number(long[1]) } } };
  if (/^\d{3}0$/.test(piece.text) && /^['’]s$/.test(text(p, the + 1))) return { from: i, to: the + 2, core: { t: 'fields', f: { decade: piece.digits } } };
  const quoted = /^['’‘]$/.test(piece.text) ? /^(\d0)s$/.exec(text(p, the + 1)) : null;
  if (quoted) return { from: i, to: the + 2, core: { t: 'fields', f: { decade: Number(quoted[1]) } } };
  const bare = the > i || /^(?:early|late|mid|-)$/.test(p[i - 1]?.lower ?? '') ? /^([2-9]0)s$/.exec(piece.text) : null;
  if (bare && !personal(p, i)) return { from: i, to: the + 1, core: { t: 'fields', f: { decade: Number(bare[1]) } } };
  if (piece.entry?.decade && (the > i || /^(?:early|late|mid|-)$/.test(p[i - 1]?.lower ?? '')) && !personal(p, i))
    return { from: i, to: the + 1, core: { t: 'fields', f: { decade: piece.entry.decade } } };
  const hundreds = piece.entry?.cardinal;
  if (hundreds !== undefined && hundreds >= 17 && hundreds <= 20 && p[the + 1]?.lower === '-' && p[the + 2]?.entry?.decade)
    return { from: i, to: the + 3, core: { t: 'fields', f: { decade: hundreds * 100 + (p[the + 2]?.entry?.decade as number) } } };
  return null;
}

/** "in his seventies", "in her mid-30s", "temperatures in the 70s": ages and degrees, not decades. */
function personal(p: readonly Piece[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--)
    if (/^(?:his|her|their|my|our|your|low|lower|upper|high|temperatures?|highs|lows|degrees|aged|mid|shot|shooting|scored)$/.test(p[k]?.lower ?? ''))
      return p[k]?.lower !== 'mid' || /^(?:his|her|their|my|our|your|the)$/.test(p[k - 1]?.lower ?? '');
  return false;
}

/** "the 20th century", "the nineteenth century". */
export function centuryDate(p: readonly Piece[], i: number): Parse | null {
  const the = p[i]?.lower === 'the' ? i + 1 : i;
  const ordinal = ordinalAt(p, the);
  if (!ordinal || ordinal.value < 2 || ordinal.value > 30) return null;
  const at = text(p, ordinal.to) === '-' ? ordinal.to + 1 : ordinal.to;
  if (p[at]?.lower !== 'century') return null;
  return { from: at === ordinal.to ? i : the, to: at + 1, core: { t: 'fields', f: { century: ordinal.value - 1 } } };
}
