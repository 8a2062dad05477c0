import type { Span } from '../../model/index.ts';
import { edtfOf, isDay, monthNamed } from './stamp.ts';

/** A date that the copy names. `month` and `day` are 0 where it names none, `year` is null where it names none. */
type Named = {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** The weekday that stands before it, 0 = Sunday; null where none does. */
  readonly weekday: number | null;
  readonly span: Span;
  readonly future: boolean;
  readonly recent: boolean;
};

/** What the copy itself says about the day it was written. */
export type Window = { readonly from: string; readonly to: string | null; readonly reasons: readonly string[]; readonly span: Span };

const DATE =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)(?: (\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:(?: to |[-–])(\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:,? (\d{4})(?!\d))?/g;
const YEAR = /(?:\b(?:in|since|until|of|for|year|late|early|mid|during)[ -]|\p{L}[- ])((?:19|20)\d\d)\b(?![-–/]\d)/gu;
const AHEAD = /\b(?:will|shall|planned|plans?|scheduled|by|until|till|upcoming|expected|intends?|is to|are to|due|would|for)\b/i;
const RECENT = /\b(?:recent|recently|just|latest|this (?:week|month|year)|last (?:week|month)|yesterday|today)\b/i;

/** Sentences are cut here by full stops alone: the window must not depend on a layer that needs the window. */
export function datesNamed(text: string, copy: readonly Span[]): Named[] {
  const found: Named[] = [];
  for (const block of copy) {
    const words = text.slice(block.start, block.end);
    if (!/\d/.test(words)) continue;
    const taken: Span[] = [];
    for (const m of words.matchAll(DATE)) {
      const day = Number(m[4] ?? m[3] ?? m[1] ?? 0);
      const month = monthNamed(
        (m[2] as string)
          .toLowerCase()
          .replace('.', '')
          .replace(/^sept$/, 'sep'),
      );
      const year = m[5] === undefined ? null : Number(m[5]);
      if (year === null && day === 0) continue;
      if (!isDay(year ?? 2000, month, day || 1)) continue;
      const span = { start: block.start + m.index, end: block.start + m.index + m[0].length };
      taken.push(span);
      found.push({ year, month, day, weekday: weekdayBefore(text, span), span, ...around(text, block, span) });
    }
    let next = 0;
    for (const m of words.matchAll(YEAR)) {
      const end = block.start + m.index + m[0].length;
      const span = { start: end - 4, end };
      while (next < taken.length && (taken[next] as Span).end <= span.start) next++;
      if (next === taken.length || (taken[next] as Span).start >= end)
        found.push({ year: Number(m[1]), month: 0, day: 0, weekday: null, span, ...around(text, block, span) });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function weekdayBefore(text: string, span: Span): number | null {
  const m = /\b(sun|mon|tue|wed|thu|fri|sat)(?:sday|nesday|rsday|urday|day|s|rs|\.)?,? (?:the )?$/i.exec(text.slice(Math.max(0, span.start - 16), span.start));
  return m ? WEEKDAYS.indexOf((m[1] as string).toLowerCase()) : null;
}

function sentenceAround(text: string, block: Span, span: Span): Span {
  let start = span.start;
  while (start > block.start && span.start - start < 300 && !isEnd(text, start - 2)) start--;
  let end = span.end;
  while (end < block.end && end - span.end < 300 && !isEnd(text, end)) end++;
  return { start, end };
}

const isEnd = (text: string, at: number): boolean => {
  const mark = text[at];
  return (mark === '.' || mark === '!' || mark === '?') && /\s/.test(text[at + 1] ?? '');
};

function around(text: string, block: Span, span: Span): { future: boolean; recent: boolean } {
  const s = sentenceAround(text, block, span);
  const before = text.slice(Math.max(s.start, span.start - 40), span.start);
  return { future: AHEAD.test(before) || /^[^,;]{0,30}\bwill\b/.test(text.slice(span.end, s.end)), recent: RECENT.test(text.slice(s.start, s.end)) };
}

/** The year that the copy calls "this year", or null. */
export function thisYear(text: string, copy: readonly Span[]): { readonly year: number; readonly because: string } | null {
  for (const block of copy) {
    const words = text.slice(block.start, block.end);
    for (const m of words.matchAll(/\bthis year\b/gi)) {
      const s = sentenceAround(text, block, { start: block.start + m.index, end: block.start + m.index + m[0].length });
      const years = new Set(text.slice(s.start, s.end).match(/(?<![\d-–])(?:19|20)\d\d(?![\d–-])/g) ?? []);
      if (years.size === 1) return { year: Number([...years][0]), because: `“this year” stands in one sentence with ${[...years][0]}` };
    }
  }
  return null;
}

/** The first such day on or after a day. */
export function firstAfter(month: number, day: number, after: number): number | null {
  const year = Math.floor(after / 10_000);
  for (let y = year; y <= year + 4; y++) if (isDay(y, month, day) && key(y, month, day) >= after) return y;
  return null;
}

const key = (year: number, month: number, day: number): number => year * 10_000 + Math.max(1, month) * 100 + Math.max(1, day);
const iso = (k: number): string =>
  edtfOf({ year: Math.floor(k / 10_000), month: Math.floor(k / 100) % 100, day: k % 100, minutes: null, offset: '' }) as string;

/**
 * The stretch in which the copy was written: after the last day that it looks back on, before the first that it looks forward to.
 * Null where it looks back on no day, or nothing says in which year.
 */
export function windowOf(text: string, copy: readonly Span[]): Window | null {
  const named = datesNamed(text, copy);
  const dated = named.filter((d) => d.year !== null && !d.future);
  const latest = dated.reduce<Named | null>((a, b) => (a && key(a.year as number, a.month, a.day) >= key(b.year as number, b.month, b.day) ? a : b), null);
  if (!latest) return null;
  const floor = key(latest.year as number, latest.month, latest.day);
  const sameYear = dated.filter((d) => d.year === latest.year).length;
  if (latest.month === 0 && sameYear < 2 && !latest.recent) return null;
  const awaited = new Set(named.filter((d) => d.future).map((d) => d.month * 100 + d.day));
  const past = named.filter(
    (d) =>
      d.year === null &&
      !d.future &&
      d.day > 0 &&
      !awaited.has(d.month * 100 + d.day) &&
      !/^\s(?:marks?|is|are)\b/.test(text.slice(d.span.end, d.span.end + 8)),
  );
  let from = latest.day > 0 ? floor : 0;
  let witness = latest;
  for (const d of past) {
    const beside = dated.find((o) => o.month === 0 && Math.abs(o.span.start - d.span.start) < 120);
    const year = beside?.year && isDay(beside.year, d.month, d.day) ? beside.year : firstAfter(d.month, d.day, floor);
    // "Thursday, December 11" was no Thursday in that year: the year belongs to another story.
    if (year !== null && d.weekday !== null && new Date(Date.UTC(year, d.month - 1, d.day)).getUTCDay() !== d.weekday) return null;
    const at = year === null ? 0 : key(year, d.month, d.day);
    if (at > from && at - floor < 10_000) [from, witness] = [at, d];
  }
  if (from === 0) return null;
  const ahead = named
    .filter((d) => d.future && d.day > 0)
    .map((d) => ({ d, at: d.year === null ? key(firstAfter(d.month, d.day, from) ?? 9999, d.month, d.day) : key(d.year, d.month, d.day) }))
    .filter(({ at }) => at > from && at - from < 10_000)
    .sort((a, b) => a.at - b.at)[0];
  const words = (d: Named): string => `“${text.slice(d.span.start, d.span.end)}”`;
  return {
    from: iso(from),
    to: ahead ? iso(ahead.at) : null,
    span: witness.span,
    reasons: [
      `looks back on ${words(witness)}`,
      ...(witness === latest ? [] : [`the year from ${words(latest)}`]),
      ...(ahead ? [`looks forward to ${words(ahead.d)}`] : []),
    ],
  };
}
