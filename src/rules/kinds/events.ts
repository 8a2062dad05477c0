import * as z from 'zod';
import type { EventRule } from '../../model/index.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { boundsOf, yearlyDay } from '../../values/date/index.ts';
import { date, examplesOf, faultTwice, id, period, runExamples, text, texts, worldFact } from '../grounds.ts';
import { defineKind } from '../kind.ts';

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
  faults: (content, fault) => faultTwice('events', 'id', content.events, fault, (e) => e.id),
  references: () => [],
  examples: ({ examples }, book) =>
    runExamples(
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
function fallsOn(event: Pick<EventRule, 'date' | 'yearly'>, day: string): boolean {
  const asked = boundsOf(day);
  const own = event.date === null && event.yearly !== null ? yearlyDay(event.yearly, Number(day.slice(0, 4))) : null;
  const held = event.date === null ? own !== null && { low: own, high: own } : boundsOf(event.date);
  return asked !== null && held !== null && held !== false && held.low <= asked.high && asked.low <= held.high;
}
