import { z } from 'zod';
import type { EventRule } from '../model/index.ts';
import { foldName } from './fold.ts';
import { date, examplesOf, faultTwice, id, period, runExamples, text, texts, worldFact } from './grounds.ts';
import { defineKind } from './kind.ts';

const YEARLY = /^(?:--(?:0[1-9]|1[0-2])-(?:(?:0[1-9]|[12]\d|3[01])|(?:[1-5]|last)-(?:mon|tue|wed|thu|fri|sat|sun))|easter(?:[+-]\d{1,2})?)$/;

const event = z
  .strictObject({
    id: id('Names the event in other rules.', 'day/harbor-day'),
    name: text('House form.', 'Harbor Day'),
    variants: texts('Other names of it.', 'Day of the Harbor').optional(),
    date: period('When it was, or from when to when.').optional(),
    yearly: z
      .string()
      .regex(YEARLY, { error: 'a yearly day is written --04-02, --11-4-thu (fourth Thursday), --05-last-mon or easter+1' })
      .meta({ description: 'The day of a yearly feast.', examples: ['--04-02'] })
      .optional(),
    places: texts('Where it was, each place named once; a part of one of them agrees.', 'Harbor City').optional(),
    ...worldFact,
  })
  .refine((e) => e.date !== undefined || e.yearly !== undefined || e.places !== undefined, { error: 'an event needs a `date`, a `yearly` day or `places`' });

const example = z
  .tuple([z.string().min(1), date('A day, month or year.')])
  .meta({ description: 'The name of an event and a day of it.', examples: [['Harbor Day', '2025-06-01']] });

const shape = z.strictObject({
  schema: z.literal('events/1').meta({ description: 'The kind of the file.' }),
  events: z.array(event).meta({ description: 'Named events, feasts and fixed days.' }),
  examples: examplesOf(example, 'the name of an event and a day of it').optional(),
});

/** events.yaml: named events with dates and places; holidays and fixed days. */
export const events = defineKind<z.infer<typeof shape>>({
  schema: 'events/1',
  title: 'Events, feasts and fixed days',
  shape,
  fragment: (content, ground) => ({
    events: content.events.map(
      (e, i): EventRule => ({
        ...ground(['events', i], e),
        id: e.id,
        name: e.name,
        variants: e.variants ?? [],
        date: e.date ?? null,
        yearly: e.yearly ?? null,
        places: e.places ?? [],
      }),
    ),
  }),
  faults: (content, fault) =>
    faultTwice(
      content.events.map((e, i) => ({ id: e.id, path: ['events', i, 'id'] })),
      fault,
    ),
  references: () => [],
  examples: ({ examples }, book) =>
    examples === undefined
      ? []
      : runExamples(
          examples,
          ([name, day]) => `${name} on ${day}`,
          ([name, day]) => {
            const rule = book.events.find((e) => [e.name, ...e.variants].some((n) => foldName(n) === foldName(name)));
            if (!rule) return { agrees: false, because: 'no event of that name' };
            return { agrees: fallsOn(rule, day), because: `${rule.name} is ${rule.date ?? rule.yearly ?? 'without a date'}` };
          },
        ),
});

/** Does an event have a day in common with a date (2025-06, 2025-06-01)? */
export function fallsOn(event: Pick<EventRule, 'date' | 'yearly'>, day: string): boolean {
  if (event.date !== null) {
    const [from, to] = event.date.split('/') as [string, string | undefined];
    const cut = (d: string): string => d.slice(0, Math.min(d.length, day.length));
    return day.slice(0, cut(from).length) >= cut(from) && day.slice(0, cut(to ?? from).length) <= cut(to ?? from);
  }
  if (event.yearly === null) return false;
  const own = dayOfYearly(event.yearly, Number(day.slice(0, 4)));
  return own !== null && own.startsWith(day);
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The ISO date of a yearly day in a year, or null where that year has none (29 February, a fifth Monday). */
export function dayOfYearly(yearly: string, year: number): string | null {
  if (yearly.startsWith('easter')) return iso(easter(year) + Number(yearly.slice(6) || 0) * DAY);
  const [, , month, part, weekday] = yearly.split('-') as [string, string, string, string, string | undefined];
  if (weekday === undefined) {
    const day = `${String(year).padStart(4, '0')}-${month}-${part}`;
    return iso(Date.parse(`${day}T00:00:00Z`)) === day ? day : null;
  }
  const first = Date.UTC(year, Number(month) - 1, 1);
  const length = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  const offset = (WEEKDAYS.indexOf(weekday) - new Date(first).getUTCDay() + 7) % 7;
  const nth = part === 'last' ? Math.floor((length - 1 - offset) / 7) : Number(part) - 1;
  return offset + nth * 7 < length ? iso(first + (offset + nth * 7) * DAY) : null;
}

const DAY = 86_400_000;
const iso = (time: number): string => (Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10));

/** Easter Sunday of the Gregorian calendar, after Meeus, Jones and Butcher; milliseconds since 1970. */
function easter(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const sum = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}
