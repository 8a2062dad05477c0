import { wordSet } from '../../../text/word-set.ts';
import type { Piece } from '../words/pieces.ts';
import type { Clock } from './core.ts';

/** A time of day read from pieces up to `to`. */
export type ClockParse = { readonly to: number; readonly clock: Clock };

const BEFORE = wordSet('at by until till from around about after before since between to past and shortly just');

/** "10:30 a.m. EST", "3pm", "1600 GMT", "noon", "half past seven", "5 o'clock", "20:00 local time". A bare "3:15" needs a word such as "at" before it. */
export function clockAt(p: readonly Piece[], i: number): ClockParse | null {
  const piece = p[i];
  if (!piece) return null;
  if (piece.kind === 'number') return numericClock(p, i);
  if (piece.entry?.hour !== undefined) {
    const zone = zoneAt(p, i + 1);
    return { to: zone.to, clock: { hour: piece.entry.hour, minute: 0, second: -1, zone: zone.zone } };
  }
  return spokenClock(p, i);
}

function numericClock(p: readonly Piece[], i: number): ClockParse | null {
  const { text } = p[i] as Piece;
  const m = /^(\d{1,2})(?:[:.](\d\d)(?:[:.](\d\d))?)?(am|pm|h|Z)?$/i.exec(text);
  const military = m ? null : /^([01]\d|2[0-4])([0-5]\d)$/.exec(text);
  if (military) {
    const zone = zoneAt(p, i + 1);
    const hours = p[i + 1]?.lower === 'hours' || p[i + 1]?.lower === 'hrs';
    if (!zone.zone && !hours) return null;
    return {
      to: hours ? zoneAt(p, i + 2).to : zone.to,
      clock: { hour: Number(military[1]), minute: Number(military[2]), second: -1, zone: zone.zone ?? zoneAt(p, i + 2).zone },
    };
  }
  if (!m) return null;
  let hour = Number(m[1]);
  const minute = m[2] === undefined ? 0 : Number(m[2]);
  const second = m[3] === undefined ? -1 : Number(m[3]);
  if (hour > 24 || minute > 59 || second > 59) return null;
  let to = i + 1;
  const spelled = meridiemAt(p, to);
  const half = m[4] && /^[ap]m$/i.test(m[4]) ? m[4].toLowerCase() : spelled?.half;
  if (spelled && !/^[ap]m$/i.test(m[4] ?? '')) to = spelled.to;
  if (half) {
    if (hour > 12 || hour === 0) return null;
    hour = half === 'pm' ? (hour % 12) + 12 : hour % 12;
  }
  if (!half && (p[to]?.lower === "o'clock" || p[to]?.lower === 'o’clock')) {
    if (hour > 12 || m[2]) return null;
    return dayHalf(p, to + 1, { hour, minute: 0, second: -1, zone: null });
  }
  if (p[to]?.lower === 'noon' && hour === 12) return { to: to + 1, clock: { hour: 12, minute: 0, second: -1, zone: null } };
  if (!half && !m[2] && p[i - 1]?.lower !== 'of') {
    const spoken = hour <= 12 ? dayHalf(p, to, { hour, minute, second, zone: null }) : null;
    if (spoken && spoken.to > to) return spoken;
  }
  const zone = zoneAt(p, to);
  if (m[4] === 'h' && !m[2]) return null;
  if (!half && !zone.zone) {
    if (!m[2] || m[1]?.length === 0 || text.includes('.')) return null;
    const dated =
      /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(p[i - 1]?.text ?? '') ||
      (/^\d{4}$|^\d{1,2}(?:st|nd|rd|th)?$/.test(p[i - 1]?.text ?? '') && p[i]?.spaced && m[1]?.length === 2);
    if (!BEFORE.has(p[i - 1]?.lower ?? '') && !dated) return null;
    if (/^(?:won|beat|lost|win|lead|led|record|score)$/.test(p[i - 2]?.lower ?? '')) return null;
  }
  return { to: zone.to, clock: { hour, minute, second, zone: zone.zone } };
}

function meridiemAt(p: readonly Piece[], i: number): { to: number; half: 'am' | 'pm' } | null {
  const word = p[i]?.lower;
  if (word === 'a.m.' || word === 'p.m.' || word === 'am' || word === 'pm' || word === 'a.m' || word === 'p.m')
    return { to: i + 1, half: word.startsWith('a') ? 'am' : 'pm' };
  if ((word === 'a' || word === 'p') && p[i + 1]?.text === '.' && p[i + 2]?.lower === 'm')
    return { to: p[i + 3]?.text === '.' ? i + 4 : i + 3, half: word === 'a' ? 'am' : 'pm' };
  return null;
}

/** "7 o'clock in the evening" */
function dayHalf(p: readonly Piece[], i: number, clock: Clock): ClockParse {
  if (p[i]?.lower === 'in' && p[i + 1]?.lower === 'the' && p[i + 2]?.entry?.part) {
    const part = p[i + 2]?.entry?.part;
    return { to: i + 3, clock: { ...clock, hour: part === 'MO' ? clock.hour % 12 : (clock.hour % 12) + 12 } };
  }
  return { to: i, clock };
}

function spokenClock(p: readonly Piece[], i: number): ClockParse | null {
  const lower = p[i]?.lower ?? '';
  const hourAt = (at: number): number | null => {
    const n = p[at]?.entry?.cardinal ?? p[at]?.digits;
    return n !== undefined && n >= 1 && n <= 12 ? n : null;
  };
  if ((lower === 'half' || lower === 'quarter' || lower === 'a') && !(lower === 'a' && p[i + 1]?.lower !== 'quarter')) {
    const at = lower === 'a' ? i + 2 : i + 1;
    const way = p[at]?.lower;
    const hour = way === 'past' || (way === 'to' && lower !== 'half') ? hourAt(at + 1) : null;
    if (hour === null) return null;
    const minutes = lower === 'half' ? 30 : 15;
    const clock =
      way === 'past' ? { hour, minute: minutes, second: -1, zone: null } : { hour: hour === 1 ? 12 : hour - 1, minute: 60 - minutes, second: -1, zone: null };
    const tail = p[at + 2]?.lower === "o'clock" ? at + 3 : at + 2;
    const meridiem = meridiemAt(p, tail);
    if (meridiem) return { to: meridiem.to, clock: { ...clock, hour: (clock.hour % 12) + (meridiem.half === 'pm' ? 12 : 0) } };
    return dayHalf(p, tail, clock);
  }
  const hour = p[i]?.entry?.cardinal !== undefined ? hourAt(i) : null;
  if (hour === null) return null;
  if (p[i + 1]?.lower === "o'clock" || p[i + 1]?.lower === 'o’clock') return dayHalf(p, i + 2, { hour, minute: 0, second: -1, zone: null });
  const past = p[i + 1]?.lower === 'past' ? hourAt(i + 2) : null;
  if (past !== null && (hour === 5 || hour === 10)) return dayHalf(p, i + 3, { hour: past, minute: hour, second: -1, zone: null });
  const spoken = dayHalf(p, i + 1, { hour, minute: 0, second: -1, zone: null });
  if (spoken.to > i + 1 && /^(?:at|around|about|by|until|before|after|from|to|till)$/.test(p[i - 1]?.lower ?? '')) return spoken;
  const meridiem = meridiemAt(p, i + 1);
  return meridiem && p[i + 1]?.lower !== 'am'
    ? { to: meridiem.to, clock: { hour: (hour % 12) + (meridiem.half === 'pm' ? 12 : 0), minute: 0, second: -1, zone: null } }
    : null;
}

const ZONE_WORDS = /^(?:local|eastern|pacific|central|mountain|universal|greenwich|summer|daylight|standard|mean|european)$/;

/** "GMT", "ET", "local time", "Moscow time", "Eastern Daylight Time", "+02:00". */
function zoneAt(p: readonly Piece[], i: number): { to: number; zone: string | null } {
  const piece = p[i];
  if (!piece) return { to: i, zone: null };
  if (piece.entry?.zone && piece.text === piece.text.toUpperCase()) {
    const offset = /^[+-]$/.test(p[i + 1]?.text ?? '') && !p[i + 1]?.spaced && /^\d{1,2}(?::\d\d)?$/.test(p[i + 2]?.text ?? '');
    return { to: offset ? i + 3 : i + 1, zone: offset ? `${piece.text}${p[i + 1]?.text}${p[i + 2]?.text}` : piece.text };
  }
  let at = i;
  while (at < i + 3 && ZONE_WORDS.test(p[at]?.lower ?? '')) at++;
  if (at === i && piece.capital && !piece.entry && p[i + 1]?.lower === 'time') at = i + 1;
  if (at > i && p[at]?.lower === 'time')
    return {
      to: at + 1,
      zone: p
        .slice(i, at)
        .map((x) => x.lower)
        .join(' '),
    };
  return { to: i, zone: null };
}
