import { wordSet } from '../../../text/word-set.ts';
import type { Piece } from '../words/pieces.ts';
import { isDate } from './calendar.ts';
import { clockAt } from './clock.ts';
import type { Core, Parse } from './core.ts';
import { bareParts, dated, isDay } from './dayparts.ts';
import { hoursAt } from './hours.ts';

const LINKS = wordSet('at around about by on before after shortly just from until in , the');

/** A date with its time of day, in any order: "9 a.m. on Tuesday", "Tuesday at 9 a.m.", "late Monday night", "8 p.m. last night". */
export function momentAt(p: readonly Piece[], i: number): Parse | null {
  const hours =
    p[i]?.kind === 'number' || p[i]?.entry?.hour !== undefined || p[i]?.entry?.cardinal !== undefined
      ? hoursAt(p, i, /^(?:from|between)$/.test(p[i - 1]?.lower ?? ''), null)
      : null;
  if (hours) return hours;
  const clock = clockAt(p, i);
  if (clock) {
    let to = clock.to;
    let of: Core | null = null;
    let at = to;
    if (p[at]?.lower === 'in' && p[at + 1]?.lower === 'the' && p[at + 2]?.entry?.part && clock.clock.hour <= 12) at = to = at + 3;
    if (p[at]?.text === ',') at++;
    if (p[at]?.lower === 'on' || p[at]?.lower === 'of') at++;
    const date = dated(p, at);
    if (date) {
      of = date.core;
      to = date.to;
    }
    return { from: i, to, core: { t: 'clock', clock: clock.clock, of } };
  }
  const date = dated(p, i) ?? bareParts(p, i);
  if (!date || !isDate(date.core) || !isDay(date.core)) return date;
  let at = date.to;
  for (let steps = 0; steps < 3 && LINKS.has(p[at]?.lower ?? ''); steps++) at++;
  const led = p[at]?.lower === 'between' || p[at - 1]?.lower === 'from';
  const span = hoursAt(p, p[at]?.lower === 'between' ? at + 1 : at, led, date.core);
  if (span) return { from: i, to: span.to, core: span.core };
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(p[at]?.text ?? '');
  if (
    dotted &&
    p[at - 1]?.lower === 'at' &&
    Number(dotted[1]) < 24 &&
    !p[at + 1]?.entry?.unit &&
    !/^(?:percent|%)$/.test(p[at + 1]?.lower ?? '') &&
    clockAt(p, at) === null
  )
    return { from: i, to: at + 1, core: { t: 'clock', clock: { hour: Number(dotted[1]), minute: Number(dotted[2]), second: -1, zone: null }, of: date.core } };
  const hour = bareHour(p, at);
  if (hour !== null && /^(?:at|around|about)$/.test(p[at - 1]?.lower ?? ''))
    return { from: i, to: at + 1, core: { t: 'clock', clock: { hour, minute: 0, second: -1, zone: null }, of: date.core } };
  const late = at > date.to || p[at]?.kind === 'number' ? clockAt(p, at) : null;
  if (
    late &&
    at - date.to <= 3 &&
    !(p[date.to]?.text === ',' && at === date.to + 1 && p[at]?.digits !== undefined && late.to === at + 1 && /^\d+$/.test(p[at]?.text ?? ''))
  )
    return { from: i, to: late.to, core: { t: 'clock', clock: late.clock, of: date.core } };
  return date;
}

/** "Tuesday at 8." */
const bareHour = (p: readonly Piece[], i: number): number | null => {
  const hour = p[i]?.digits ?? 0;
  return hour >= 1 && hour <= 12 && (p[i]?.text.length ?? 3) < 3 && (p[i + 1] === undefined || /^[.,;?!)]$/.test(p[i + 1]?.text ?? '')) ? hour : null;
};
