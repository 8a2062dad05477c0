import { wordSet } from '../../text/word-set.ts';

/** A day, with the time and offset that stand beside it. `year` is null where the words give none. */
export type Stamp = {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Minutes since midnight, null where no time is given. */
  readonly minutes: number | null;
  /** `Z`, `+03:00`, or '' where no zone is given. */
  readonly offset: string;
  readonly start: number;
  readonly end: number;
  /** Does a word before it say that it is the time of a change? */
  readonly updated: boolean;
  /** Does a word before it say what it is the date of? */
  readonly labelled: boolean;
};

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const ZONES: Readonly<Record<string, string>> = {
  gmt: 'Z',
  utc: 'Z',
  z: 'Z',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  et: '',
  cst: '-06:00',
  cdt: '-05:00',
  ct: '',
  mst: '-07:00',
  mdt: '-06:00',
  mt: '',
  pst: '-08:00',
  pdt: '-07:00',
  pt: '',
  ist: '',
  jst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
};
const CHANGED = new Set(['updated', 'modified', 'upd', 'edited', 'revised', 'changed']);
const LABELS = wordSet(
  'date datetime pubdate published publish publication posted post created issued released time filed first last originally live on at the of by local hrs hours h am pm a.m p.m edition print',
);

const PIECE =
  /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:\s?(?:Z|[+-]\d{2}:?\d{2})\b)?)?|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}[./]\d{1,2}[./]\d{1,2}|\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|[+-]\d{2}:?\d{2}\b|\d{1,4}(?:st|nd|rd|th)?(?![\p{L}\d])|\p{L}[\p{L}.]{0,20}|[^\s\p{L}\d]/gu;

type Piece =
  | { readonly t: 'iso'; readonly text: string }
  | { readonly t: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly t: 'time'; readonly minutes: number }
  | { readonly t: 'number'; readonly n: number }
  | { readonly t: 'month'; readonly n: number }
  | { readonly t: 'zone'; readonly offset: string }
  | { readonly t: 'weekday' | 'label' | 'changed' | 'mark' };
type Placed = Piece & { readonly start: number; readonly end: number };

/**
 * Dates with their times at the start of a short line, as far as nothing but dates, times, zones, labels and marks stands there.
 * `end` is where that stretch ends: the whole line for a line of time stamps alone.
 */
export function stampsAt(line: string): { readonly stamps: readonly Stamp[]; readonly end: number } {
  const pieces: Placed[] = [];
  PIECE.lastIndex = 0;
  let end = 0;
  for (let m = PIECE.exec(line); m; m = PIECE.exec(line)) {
    if (line.slice(end, m.index).trim() !== '') break;
    const piece = pieceOf(m[0]);
    if (piece === null || pieces.length > 40) break;
    pieces.push({ ...piece, start: m.index, end: m.index + m[0].length });
    end = m.index + m[0].length;
  }
  return { stamps: stampsOf(pieces), end };
}

function pieceOf(text: string): Piece | null {
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return { t: 'iso', text };
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (dotted) return dayMonth(Number(dotted[1]), Number(dotted[2]), Number(dotted[3]), text.includes('.'));
  const big = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(text);
  if (big)
    return isDay(Number(big[1]), Number(big[2]), Number(big[3])) ? { t: 'date', year: Number(big[1]), month: Number(big[2]), day: Number(big[3]) } : null;
  const time = /^(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?\s?([ap])?\.?m?\.?$/i.exec(text);
  if (time && (time[2] !== undefined || time[3] !== undefined)) {
    const hour = (Number(time[1]) % (time[3] ? 12 : 24)) + (time[3]?.toLowerCase() === 'p' ? 12 : 0);
    return Number(time[1]) < 25 && Number(time[2] ?? 0) < 60 ? { t: 'time', minutes: hour * 60 + Number(time[2] ?? 0) } : null;
  }
  if (/^[+-]\d{2}:?\d{2}$/.test(text)) return { t: 'zone', offset: `${text.slice(0, 3)}:${text.slice(-2)}` };
  if (/^\d/.test(text)) return { t: 'number', n: Number.parseInt(text, 10) };
  if (!/^\p{L}/u.test(text)) return { t: 'mark' };
  const word = text.toLowerCase().replace(/\.$/, '');
  const month = monthNamed(word);
  if (month) return { t: 'month', n: month };
  if (word.length >= 3 && WEEKDAYS.some((d) => d.startsWith(word) || (word.length <= 5 && word === d.slice(0, word.length)))) return { t: 'weekday' };
  if (Object.hasOwn(ZONES, word)) return { t: 'zone', offset: ZONES[word] as string };
  if (CHANGED.has(word)) return { t: 'changed' };
  return LABELS.has(word) ? { t: 'label' } : null;
}

/** 1–12 for an English month or its usual short form, else 0. */
export function monthNamed(word: string): number {
  if (word.length < 3) return 0;
  if (word === 'sept') return 9;
  return MONTHS.findIndex((m) => m === word || (word.length === 3 && m.startsWith(word))) + 1;
}

/** 26.02.2026 is the 26th; 02/26/2026 too; 03/04/2026 nobody knows. */
function dayMonth(a: number, b: number, year: number, dotted: boolean): Piece | null {
  if ((dotted || a > 12 || a === b) && isDay(year, b, a)) return { t: 'date', year, month: b, day: a };
  return b > 12 && isDay(year, a, b) ? { t: 'date', year, month: a, day: b } : null;
}

/** Does the calendar have this day, in a year that has newspapers? */
export const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1800 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

function stampsOf(pieces: readonly Placed[]): Stamp[] {
  const stamps: Stamp[] = [];
  let time: { minutes: number; start: number } | null = null;
  let offset = '';
  let [updated, labelled] = [false, false];
  for (let i = 0; i < pieces.length; i++) {
    const p = pieces[i] as Placed;
    if (p.t === 'changed') updated = labelled = true;
    else if (p.t === 'label') labelled = true;
    else if (p.t === 'time') time = { minutes: p.minutes, start: p.start };
    else if (p.t === 'zone') offset = p.offset;
    const found = dayAt(pieces, i);
    if (!found) continue;
    let end = (pieces[i + found.length - 1] as Placed).end;
    let next = i + found.length;
    let { minutes } = found;
    if (minutes === null && time) {
      minutes = time.minutes;
    } else if (minutes === null) {
      while (pieces[next]?.t === 'mark' || pieces[next]?.t === 'label') next++;
      const later = pieces[next];
      if (later?.t === 'time') {
        minutes = later.minutes;
        end = later.end;
        const zone = pieces[next + 1];
        if (zone?.t === 'zone') {
          offset = zone.offset;
          end = zone.end;
        }
      } else next = i + found.length;
    }
    const zone = found.offset || (minutes === null ? '' : offset);
    stamps.push({ ...found.day, minutes, offset: zone, start: time && minutes === time.minutes ? time.start : p.start, end, updated, labelled });
    i = Math.max(next, i + found.length) - 1;
    time = null;
    offset = '';
    updated = false;
  }
  return stamps;
}

type Found = { day: { year: number | null; month: number; day: number }; minutes: number | null; offset: string; length: number };

function dayAt(pieces: readonly Placed[], i: number): Found | null {
  const p = pieces[i] as Placed;
  if (p.t === 'iso') {
    const stamp = isoStamp(p.text);
    return stamp && { ...stamp, length: 1 };
  }
  if (p.t === 'date') return { day: { year: p.year, month: p.month, day: p.day }, minutes: null, offset: '', length: 1 };
  const second = pieces[i + 1];
  if (p.t === 'number' && p.n <= 31 && second?.t === 'month') return withYear(pieces, i + 2, second.n, p.n);
  if (p.t === 'month' && second?.t === 'number' && second.n <= 31) return withYear(pieces, i + 2, p.n, second.n);
  return null;
}

/** A day and month of two pieces, with the year at `at` where one stands there. */
function withYear(pieces: readonly Placed[], at: number, month: number, day: number): Found | null {
  const skip = pieces[at]?.t === 'mark' ? 1 : 0;
  const year = pieces[at + skip];
  const known = year?.t === 'number' && isDay(year.n, month, day) ? year.n : null;
  if (!isDay(known ?? 2000, month, day)) return null;
  return { day: { year: known, month, day }, minutes: null, offset: '', length: known === null ? 2 : skip + 3 };
}

/** A date of ISO 8601 or RFC 3339, with or without time; null where the calendar has no such day. */
function isoStamp(text: string): Omit<Found, 'length'> | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?/.exec(text);
  if (!m || !isDay(Number(m[1]), Number(m[2]), Number(m[3]))) return null;
  const zone = m[6] ?? '';
  const offset = /^[+-]00:?00$/.test(zone) || zone === 'Z' ? 'Z' : zone && `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const minutes = m[4] === undefined || Number(m[4]) > 23 || Number(m[5]) > 59 ? null : Number(m[4]) * 60 + Number(m[5]);
  return { day: { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }, minutes, offset: minutes === null ? '' : offset };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** EDTF of a stamp, or null without a year: 2026-02-26T12:28Z. */
export function edtfOf(stamp: Pick<Stamp, 'year' | 'month' | 'day' | 'minutes' | 'offset'>, year = stamp.year): string | null {
  if (year === null) return null;
  const day = `${String(year).padStart(4, '0')}-${two(stamp.month)}-${two(stamp.day)}`;
  return stamp.minutes === null ? day : `${day}T${two(Math.floor(stamp.minutes / 60))}:${two(stamp.minutes % 60)}${stamp.offset}`;
}
