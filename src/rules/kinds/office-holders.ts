import * as z from 'zod';
import type { OfficeRule } from '../../model/index.ts';
import { boundsOf } from '../../values/date/index.ts';
import { country, date, examplesOf, faultTwice, id, runExamples, texts, worldFact } from '../grounds.ts';
import { defineKind, type Fault } from '../kind.ts';

const holder = z.strictObject({
  person: id('The id of a person in aliases.yaml.', 'person/rolf-berg'),
  from: date('First day in office; without it the holder is matched on every day before `to`.').optional(),
  to: date('Last day in office; without it the holder is still there.').optional(),
  status: z.enum(['current', 'acting', 'elect']).optional().meta({ description: 'How the office is held.' }),
});

const office = z.strictObject({
  id: id('Names the office in other rules.', 'office/harbor-master'),
  titles: texts('Wordings of the office, without the name of the state.', 'harbour master', 'harbor master')
    .min(1)
    .meta({ description: 'Wordings of the office, without the name of the state.' }),
  organization: id('The id of the body in aliases.yaml.', 'org/harbor-board').optional(),
  country: country.optional(),
  holders: z.array(holder).min(1).meta({ description: 'Who held the office, and when.' }),
  ...worldFact,
});

const held = z.strictObject({
  person: id('A person.', 'person/rolf-berg'),
  office: id('An office.', 'office/harbor-master'),
  on: date('The day of the event.'),
});

const shape = z.strictObject({
  schema: z.literal('office-holders/1').meta({ description: 'The kind of the file.' }),
  offices: z.array(office).meta({ description: 'Offices with their holders.' }),
  examples: examplesOf(held, 'a person who held an office on a day').optional(),
});

/** office-holders.yaml: posts and who held them when. */
export const officeHolders = defineKind<z.infer<typeof shape>>({
  schema: 'office-holders/1',
  title: 'Offices and their holders',
  shape,
  fragment: ({ offices }, ground) => ({
    offices: offices.map(
      (o, i): OfficeRule => ({
        ...ground(['offices', i], o),
        id: o.id,
        titles: o.titles,
        organization: o.organization ?? null,
        country: o.country ?? null,
        holders: o.holders.map((h) => ({ person: h.person, from: h.from ?? null, to: h.to ?? null, status: h.status ?? 'current' })),
      }),
    ),
  }),
  faults: ({ offices }, fault) => {
    faultTwice('offices', 'id', offices, fault, (o) => o.id);
    for (const [i, o] of offices.entries()) faultOverlap(o.holders, i, fault);
  },
  references: ({ offices }) =>
    offices.flatMap((o, i) => [
      ...(o.organization === undefined ? [] : [{ path: ['offices', i, 'organization'], id: o.organization }]),
      ...o.holders.map((h, k) => ({ path: ['offices', i, 'holders', k, 'person'], id: h.person })),
    ]),
  examples: ({ examples }, book) =>
    runExamples(
      examples,
      ({ person, office: post, on }) => `${person} as ${post} on ${on}`,
      ({ person, office: post, on }) => {
        const rule = book.offices.find((o) => o.id === post);
        if (!rule) return { agrees: false, because: `no office ${post}` };
        const holders = rule.holders.filter((h) => holds(h, on)).map((h) => h.person);
        return { agrees: holders.includes(person), because: holders.length > 0 ? `held by ${holders.join(', ')}` : 'no holder is known for that day' };
      },
    ),
});

/** Does a holder's time in office share a day with a date? Coarse dates count with all their days. */
function holds(h: { readonly from: string | null; readonly to: string | null }, on: string): boolean {
  const asked = boundsOf(on);
  const held = boundsOf(`${h.from ?? '..'}/${h.to ?? '..'}`);
  return asked !== null && held !== null && held.low <= asked.high && asked.low <= held.high;
}

type Term = { readonly from?: string | undefined; readonly to?: string | undefined; readonly status?: string | undefined };

function faultOverlap(holders: readonly Term[], office: number, fault: Fault): void {
  for (const [k, h] of holders.entries()) {
    if (h.from !== undefined && h.to !== undefined && (boundsOf(h.to)?.high ?? 0) < (boundsOf(h.from)?.low ?? 0))
      fault(['offices', office, 'holders', k, 'to'], 'value', {
        what: `"to" is before "from".`,
        why: 'Nobody leaves an office before taking it.',
        next: 'Put the earlier date into "from".',
      });
    const next = holders[k + 1];
    if (h.status === undefined && next !== undefined && next.status === undefined && h.to === undefined)
      fault(['offices', office, 'holders', k], 'value', {
        what: 'A holder without "to" is followed by another.',
        why: 'Both would be the holder today.',
        next: 'Write "to:" and the last day in office; list holders from the first to the last.',
      });
  }
}
