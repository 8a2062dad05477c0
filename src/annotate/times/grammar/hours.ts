import type { Piece } from '../words/pieces.ts';
import { type ClockParse, clockAt } from './clock.ts';
import type { Clock, Core, Parse } from './core.ts';
import { dated } from './dayparts.ts';

const JOINS = /^(?:to|until|till|through|and|-|–|—)$/;

/**
 * Two times of one day as one expression: "3 to 5 p.m. on Tuesday", "9 a.m.-5 p.m.", "from 15:00 to 17:00". An end without a.m. or p.m. takes
 * it from the other. `led` says that "from" or "between" stands before, so that bare hours may be read.
 */
export function hoursAt(p: readonly Piece[], i: number, led: boolean, day: Core | null): Parse | null {
  const first = clockAt(p, i) ?? bareClock(p, i);
  if (!first) return null;
  let at = first.to;
  if (p[at]?.text === '.' && JOINS.test(p[at + 1]?.lower ?? '')) at++;
  const join = p[at]?.lower ?? '';
  if (!JOINS.test(join) || (join === 'and' && !led)) return null;
  const second = clockAt(p, at + 1) ?? bareClock(p, at + 1);
  if (!second) return null;
  const [a, b] = [halfOf(p, i, first), halfOf(p, at + 1, second)];
  const written = a !== 'bare' || b !== 'bare';
  const minutes = /[:.]\d\d/.test(p[i]?.text ?? '') && /[:.]\d\d/.test(p[at + 1]?.text ?? '');
  const on = day ? null : dayAfter(p, second.to);
  const some = /[:.]\d\d/.test(`${p[i]?.text}${p[at + 1]?.text}`);
  if (!written && !(minutes && (led || on !== null || day !== null)) && !((some || (led && bothDigits(p, i, at + 1))) && led && (day ?? on))) return null;
  let from = first.clock;
  let to = second.clock;
  if (a === 'bare' && b === 'half' && from.hour < 12 && to.hour >= 12 && from.hour + 12 <= to.hour) from = { ...from, hour: from.hour + 12 };
  if (b === 'bare' && a === 'half' && to.hour < 12 && from.hour >= 12) to = { ...to, hour: to.hour + 12 };
  const zone = from.zone ?? to.zone;
  [from, to] = [
    { ...from, zone },
    { ...to, zone },
  ];
  const of = day ?? on?.core ?? null;
  return { from: i, to: on ? on.to : second.to, core: { t: 'range', from: clockOf(from, of), to: clockOf(to, of) } };
}

const bothDigits = (p: readonly Piece[], a: number, b: number): boolean => (p[a]?.digits ?? 0) >= 1 && (p[b]?.digits ?? 0) >= 1;

const clockOf = (clock: Clock, of: Core | null): Core => ({ t: 'clock', clock, of });

/** Does a time say which half of the day it means? */
function halfOf(p: readonly Piece[], i: number, { to, clock }: ClockParse): 'half' | 'full' | 'bare' {
  for (let k = i; k < to; k++) if (/[ap]\.?m\.?$/.test(p[k]?.lower ?? '')) return 'half';
  return clock.zone !== null || p[i]?.entry?.hour !== undefined || clock.hour > 12 || /^0\d[:.]/.test(p[i]?.text ?? '') || to > i + 1 ? 'full' : 'bare';
}

/** An hour that only its partner makes a time: "3" in "3 to 5 p.m.". */
function bareClock(p: readonly Piece[], i: number): ClockParse | null {
  const m = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(p[i]?.text ?? '');
  const hour = m ? Number(m[1]) : (p[i]?.entry?.cardinal ?? 0);
  if (hour < 1 || hour > (m?.[2] ? 24 : 12) || Number(m?.[2] ?? 0) > 59) return null;
  return { to: i + 1, clock: { hour, minute: Number(m?.[2] ?? 0), second: -1, zone: null } };
}

function dayAfter(p: readonly Piece[], to: number): Parse | null {
  const at = p[to]?.text === ',' ? to + 1 : to;
  const day = dated(p, p[at]?.lower === 'on' ? at + 1 : at);
  return day && (day.core.t !== 'fields' || day.core.f.day !== undefined || day.core.f.weekday !== undefined) ? day : null;
}
