import type { DateValue } from '../../../model/index.ts';
import { intervalOf, isoOf, pad } from '../../../values/date/calendar.ts';
import { NO_SUCH_DAY } from '../../../values/date/edtf.ts';
import { type Slot, shifted } from '../../../values/date/slot.ts';
import type { Unit } from '../../../values/date/words.ts';
import type { Clock, Core } from '../grammar/core.ts';
import type { Context, Placed } from './context.ts';
import { edgeOf, inCalendar, placed } from './resolve.ts';

/** A core read in its context. */
export type Read = { readonly value: DateValue | null; readonly reading: string; readonly alternatives: readonly DateValue[]; readonly placed: Placed | null };

const unread = (reading: string): Read => ({ value: null, reading, alternatives: [], placed: null });

/** The value that words mean here. `value` is null where they were understood but nothing tells which day. */
export function readCore(core: Core, cx: Context): Read {
  switch (core.t) {
    case 'ref':
      return timeless({ type: 'DATE', value: core.value }, 'no particular day', core.value === 'PRESENT_REF' ? 'published' : 'unknown');
    case 'duration':
      if (core.run && cx.day !== null) return runRead(core.value, core.mod, core.run, cx.day, cx);
      return timeless(
        { type: 'DURATION', value: core.value, ...(core.mod ? { mod: core.mod } : {}) },
        core.event ? 'counted from an event whose day is not known here' : 'a length of time',
        core.event ? 'event' : 'stated',
      );
    case 'ahead':
      return cx.tense === 'future' && cx.day !== null
        ? readCore(aheadOf(core.unit, core.count), cx)
        : readCore({ t: 'duration', value: core.value, ...(core.mod ? { mod: core.mod } : {}) }, cx);
    case 'set':
      return timeless({ type: 'SET', value: core.value }, 'what comes again', 'stated');
    case 'open':
      return unread(`“${core.words}” counts from something that is not a date`);
    case 'impossible':
      return unread(NO_SUCH_DAY);
    case 'range':
      return rangeRead(core.from, core.to, cx);
    case 'hedged':
      return hedged(readCore(core.of, cx), core.mod);
    default:
      return dateRead(core, cx);
  }
}

const timeless = (timex: DateValue['timex'], reading: string, anchoredTo: DateValue['anchoredTo']): Read => ({
  value: { edtf: '', timex, implied: [], anchoredTo, basis: null },
  reading,
  alternatives: [],
  placed: null,
});

/** "the next three days": a length that begins or ends with publication, so that its days are known too. */
function runRead(value: string, mod: string | undefined, { unit, count }: { unit: Unit; count: number }, day: number, cx: Context): Read {
  const far = shifted(day, unit, count);
  const edtf = !inCalendar(far) || unit === 'hour' || unit === 'minute' || unit === 'second' ? '' : count < 0 ? intervalOf(far, day) : intervalOf(day + 1, far);
  return {
    value: { edtf, timex: { type: 'DURATION', value, ...(mod ? { mod } : {}) }, implied: ['year', 'month'], anchoredTo: 'published', basis: cx.published },
    reading: count < 0 ? 'a length of time that ends with publication' : 'a length of time that begins after publication',
    alternatives: [],
    placed: null,
  };
}

function hedged(read: Read, mod: string): Read {
  if (!read.value) return read;
  const { edtf } = read.value;
  const approximate = mod === 'APPROX' && edtf && !edtf.includes('/') && !edtf.includes('T') ? `${edtf}~` : edtf;
  return { ...read, value: { ...read.value, edtf: approximate, timex: { ...read.value.timex, mod } } };
}

function dateRead(core: Core, cx: Context): Read {
  const at = placed(core, cx);
  if (!at) return unplaced(core);
  const timex = timexOf(core, at.slot);
  const value = dateValueOf(core, at.slot, at, timex, cx);
  const alternatives = at.others.map((slot) => dateValueOf(core, slot, at, timexOf(core, slot), cx));
  return { value: swapped(value, at), reading: at.because, alternatives, placed: at };
}

/** A day and month that may be read either way are an EDTF set of alternatives. */
function swapped(value: DateValue, at: Placed): DateValue {
  const other = at.anchoredTo === 'stated' && at.others[0]?.unit === 'day' && at.slot.unit === 'day' && at.because === 'as written' ? at.others[0] : null;
  return other ? { ...value, edtf: `[${[at.slot.edtf, other.edtf].sort().join(',')}]` } : value;
}

function dateValueOf(core: Core, slot: Slot, at: Placed, timex: DateValue['timex'], cx: Context): DateValue {
  return { edtf: edtfOf(core, slot, cx), timex, implied: at.implied, anchoredTo: at.anchoredTo, basis: at.basis };
}

function timexOf(core: Core, slot: Slot): DateValue['timex'] {
  switch (core.t) {
    case 'clock':
      return {
        type: 'TIME',
        value: `${slot.timex}T${clockText(halved(core.clock, core.of))}`,
        ...(core.of && core.of.t === 'edge' ? { mod: core.of.edge } : {}),
      };
    case 'part': {
      const edge = core.edge ?? (core.of?.t === 'edge' ? core.of.edge : undefined);
      return { type: 'TIME', value: `${slot.timex}T${partCode(core.part)}`, ...(edge ? { mod: edge } : {}) };
    }
    case 'edge':
      return { ...timexOf(core.of, slot), mod: core.edge };
    default:
      return { type: 'DATE', value: slot.timex };
  }
}

function edtfOf(core: Core, slot: Slot, cx: Context): string {
  switch (core.t) {
    case 'clock':
      return slot.unit === 'day' ? `${slot.edtf}T${clockText(halved(core.clock, core.of))}` : slot.edtf;
    case 'edge': {
      if (core.of.t === 'part' || slot.unit === 'day') return slot.edtf;
      const { low, high } = edgeOf(slot, core.edge, core.soFar ?? false, cx.day);
      return intervalOf(low, high);
    }
    default:
      return slot.edtf;
  }
}

/** "last night at 8", "Tuesday afternoon at 3:30": the part of the day says which half is meant. */
function halved(clock: Clock, of: Core | null): Clock {
  const late = of?.t === 'part' && ((of.part === 'AF' && clock.hour < 7) || (of.part === 'EV' && clock.hour > 3) || (of.part === 'NI' && clock.hour > 5));
  return late && clock.hour < 12 ? { ...clock, hour: clock.hour + 12 } : clock;
}

const partCode = (part: string): string => (part === 'DAWN' ? 'MO' : part === 'DUSK' ? 'EV' : part);

function clockText({ hour, minute, second, zone }: Clock): string {
  const time = `${pad(hour % 24)}:${pad(minute)}${second >= 0 ? `:${pad(second)}` : ''}`;
  return zone === 'GMT' || zone === 'UTC' || zone === 'Z' ? `${time}Z` : time;
}

/** Weeks ahead are counted in days, and roughly. */
const aheadOf = (unit: Unit, count: number): Core =>
  unit === 'week' || unit === 'fortnight'
    ? { t: 'hedged', mod: 'APPROX', of: { t: 'step', unit: 'day', count: count * (unit === 'week' ? 7 : 14), origin: 'published' } }
    : { t: 'step', unit, count, origin: 'published' };

/** What can still be said without publication date: "XXXX-02-26", "XXXX-WXX-1", "T14:30". */
function unplaced(core: Core): Read {
  const partial = (edtf: string, timex: DateValue['timex'], implied: DateValue['implied']): Read => ({
    value: { edtf, timex, implied, anchoredTo: 'unknown', basis: null },
    reading: 'nothing here says which year',
    alternatives: [],
    placed: null,
  });
  if (core.t === 'clock' && !core.of) return partial('', { type: 'TIME', value: `T${clockText(core.clock)}` }, ['year', 'month', 'day']);
  if (core.t === 'part' && !core.of) return partial('', { type: 'TIME', value: `T${partCode(core.part)}` }, ['year', 'month', 'day']);
  if (core.t === 'clock' || core.t === 'part' || core.t === 'edge') {
    const inner = core.of ? unplaced(core.of) : null;
    if (!inner?.value) return unread('nothing here says which day');
    const { timex } = inner.value;
    if (core.t === 'edge') return { ...inner, value: { ...inner.value, timex: { ...timex, mod: core.edge } } };
    const time = core.t === 'clock' ? clockText(core.clock) : partCode(core.part);
    return { ...inner, value: { ...inner.value, timex: { type: 'TIME', value: `${timex.value}T${time}` } } };
  }
  if (core.t !== 'fields') return unread('nothing here says which day');
  const { f } = core;
  if (f.year !== undefined) return unread(NO_SUCH_DAY);
  if (f.month !== undefined) {
    const text = `XXXX-${pad(f.month)}${f.day === undefined ? '' : `-${pad(f.day)}`}`;
    return partial(text, { type: 'DATE', value: text }, ['year']);
  }
  if (f.weekday !== undefined && f.day === undefined) return partial('', { type: 'DATE', value: `XXXX-WXX-${f.weekday}` }, ['year', 'month']);
  if (f.season !== undefined) return partial('', { type: 'DATE', value: `XXXX-${f.season}` }, ['year']);
  if (f.quarter !== undefined) return partial('', { type: 'DATE', value: `XXXX-Q${f.quarter}` }, ['year']);
  if (f.half !== undefined) return partial('', { type: 'DATE', value: `XXXX-H${f.half}` }, ['year']);
  return unread('nothing here says which day');
}

/** Years from and to are written as months, as quarters and halves are, so that both ends say how fine they are. */
const inMonths = (edtf: string): string => edtf.replace(/^(\d{4})(?=\/)/, '$1-01').replace(/(?<=\/)(\d{4})$/, '$1-12');

/** Both ends as one interval; the second end may lend the first its day. */
function rangeRead(from: Core, to: Core, cx: Context): Read {
  const a = readCore(from, cx);
  let b = readCore(to, cx);
  if (!a.value || !b.value) return unread(!a.value ? a.reading : b.reading);
  if (a.placed && b.placed && b.placed.slot.high < a.placed.slot.low) {
    if (b.value.implied.length) b = readCore(to, { ...cx, day: a.placed.slot.low, tense: 'future' });
    if (!b.value || !b.placed || b.placed.slot.high < a.placed.slot.low) return unread('its end lies before its beginning');
  }
  const edge = (edtf: string, last: boolean): string => (edtf.includes('/') ? (edtf.split('/')[last ? 1 : 0] as string) : edtf);
  const written = (read: Read): string => (read.value?.edtf.startsWith('[') ? (read.placed?.slot.edtf ?? '') : (read.value?.edtf ?? ''));
  const edtf = a.value.edtf && b.value.edtf ? inMonths(`${edge(written(a), false)}/${edge(written(b), true)}`) : '';
  const type = a.value.timex.type === 'TIME' ? 'TIME' : 'DATE';
  const slot: Slot | null =
    a.placed && b.placed ? { ...a.placed.slot, high: b.placed.slot.high, edtf, timex: `${a.value.timex.value}/${b.value.timex.value}` } : null;
  const value: DateValue = {
    edtf,
    timex: { type, value: `${a.value.timex.value}/${b.value.timex.value}` },
    implied: a.value.implied.length > b.value.implied.length ? a.value.implied : b.value.implied,
    anchoredTo: a.value.anchoredTo,
    basis: a.value.basis,
  };
  return { value, reading: a.reading, alternatives: [], placed: slot && a.placed ? { ...a.placed, slot } : null };
}

/** Two readings of the same words, for a publication date that is a range: where they differ, the value spans both. */
export function bothReadings(a: Read, b: Read): Read {
  if (!a.value || !b.value || a.value.edtf === b.value.edtf || !a.placed || !b.placed) return b;
  const low = Math.min(a.placed.slot.low, b.placed.slot.low);
  const high = Math.max(a.placed.slot.high, b.placed.slot.high);
  return {
    ...b,
    value: { ...b.value, edtf: `${isoOf(low)}/${isoOf(high)}` },
    reading: `${b.reading}; the publication date is known as a range only`,
    alternatives: [a.value, b.value, ...b.alternatives],
  };
}
