import { isDay } from '../../../values/date/calendar.ts';
import type { Season } from '../../../values/date/slot.ts';
import type { Unit } from '../../../values/date/words.ts';

/** Parts of a calendar date as the words give them. */
export type Fields = {
  readonly year?: number;
  /** First year of a decade; below 100 where the words leave the century open ("the '90s"). */
  readonly decade?: number;
  readonly century?: number;
  readonly quarter?: number;
  readonly half?: number;
  readonly season?: Season;
  readonly month?: number;
  readonly week?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly weekend?: boolean;
  readonly holiday?: string;
  /** "the first week of", "the second Tuesday in", "the last day of"; -1 is the last. */
  readonly nth?: number;
  readonly nthUnit?: Unit;
  /** How many of them: "the last three months of". */
  readonly count?: number;
  /** last, next, this … before a month, weekday or season. */
  readonly which?: string;
  /** A day and month written 3/4 that may be 4/3. */
  readonly swappable?: boolean;
  readonly fiscal?: boolean;
};
/** Which part of a stretch, as the modifiers of TimeML have it. */
export type Edge = 'START' | 'MID' | 'END';
/** `second` -1 where not given; `zone` as written. */
export type Clock = { readonly hour: number; readonly minute: number; readonly second: number; readonly zone: string | null };
/** Where counting starts: the publication date, the last date of the text, or whichever of them fits ("the quarter"). */
export type Origin = 'published' | 'text' | 'near';

/** What the words say, before anything outside them is asked. */
export type Core =
  | { readonly t: 'fields'; readonly f: Fields }
  | { readonly t: 'step'; readonly unit: Unit; readonly count: number; readonly origin: Origin; readonly back?: boolean }
  | { readonly t: 'inside'; readonly pick: Fields; readonly of: Core }
  | { readonly t: 'edge'; readonly edge: Edge; readonly of: Core; readonly soFar?: boolean }
  | { readonly t: 'part'; readonly part: string; readonly of: Core | null; readonly edge?: Edge }
  | { readonly t: 'clock'; readonly clock: Clock; readonly of: Core | null; readonly mod?: string }
  | { readonly t: 'range'; readonly from: Core; readonly to: Core }
  | { readonly t: 'ref'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  | {
      readonly t: 'duration';
      readonly value: string;
      readonly mod?: string;
      readonly event?: boolean;
      readonly run?: { readonly unit: Unit; readonly count: number };
    }
  | { readonly t: 'around'; readonly unit: Unit; readonly of: Core }
  | { readonly t: 'from'; readonly unit: Unit; readonly count: number; readonly of: Core }
  | { readonly t: 'ahead'; readonly unit: Unit; readonly count: number; readonly value: string; readonly mod?: string }
  | { readonly t: 'set'; readonly value: string }
  | { readonly t: 'hedged'; readonly mod: string; readonly of: Core }
  | { readonly t: 'impossible'; readonly f: Fields }
  | { readonly t: 'open'; readonly words: string };

/** A parse of pieces `[from, to)`. */
export type Parse = { readonly from: number; readonly to: number; readonly core: Core };

/** A date of so many fields; `impossible` where the calendar has no such day, "31 June". */
export function dateOf(from: number, to: number, f: Fields): Parse {
  const impossible = f.month !== undefined && f.day !== undefined && !isDay(f.year ?? LEAP_YEAR, f.month, f.day);
  return { from, to, core: { t: impossible ? 'impossible' : 'fields', f } };
}

/** Any year that has a 29 February. */
export const LEAP_YEAR = 2024;

/** What comes again, as TIMEX3 writes a set: `P1D`, `XXXX-WXX-5`. */
export const setOf = (from: number, to: number, value: string): Parse => ({ from, to, core: { t: 'set', value } });

/** A day, week, month … counted from an origin: `count` units, below 0 backwards. */
export const step = (from: number, to: number, unit: Unit, count: number, origin: Origin): Parse => ({ from, to, core: { t: 'step', unit, count, origin } });
