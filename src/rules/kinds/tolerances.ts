import * as z from 'zod';
import type { ToleranceRule } from '../../model/index.ts';
import { examplesOf, faultTwice, policy, runExamples, text } from '../grounds.ts';
import { defineKind } from '../kind.ts';

const when = z
  .strictObject({
    property: text('What is measured.', 'crowd').optional(),
    unit: text('UCUM code, ISO 4217 currency or {noun}.', 'km').optional(),
  })
  .refine((w) => w.property !== undefined || w.unit !== undefined, { error: 'name a `property`, a `unit` or both' })
  .meta({ description: 'Which quantities the tolerance is for.' });

const SHARE = 'write a share such as 25%, or a number in the unit of the values such as 5';

const allow = z
  .union([z.number(), z.string()], { error: SHARE })
  .refine((v) => (typeof v === 'number' ? v >= 0 : /^\d{1,4}(?:\.\d{1,6})?%$/.test(v)), { error: SHARE })
  .meta({ description: 'How far two values may lie apart: a share of the smaller one, or an amount.', examples: ['25%'] });

const tolerance = z.strictObject({ when, allow, ...policy });

const example = z.strictObject({
  property: text('What is measured.', 'crowd').optional(),
  unit: text('The unit.', 'km').optional(),
  values: z.tuple([z.number(), z.number()]).meta({ description: 'Two values.', examples: [[20000, 24000]] }),
});

const shape = z.strictObject({
  schema: z.literal('tolerances/1').meta({ description: 'The kind of the file.' }),
  quantity: z.array(tolerance).meta({ description: 'Tolerances for numbers.' }),
  examples: examplesOf(example, 'two values that lie within the tolerance').optional(),
});

const idOf = (w: z.infer<typeof when>): string => `quantity/${w.property ?? '*'}/${w.unit ?? '*'}`;

/** tolerances.yaml: how far two answers may differ before an editor must look. */
export const tolerances = defineKind<z.infer<typeof shape>>({
  schema: 'tolerances/1',
  title: 'Tolerances',
  shape,
  fragment: ({ quantity }, ground) => ({
    tolerances: quantity.map(
      (t, i): ToleranceRule => ({
        ...ground(['quantity', i], t),
        id: idOf(t.when),
        property: t.when.property ?? null,
        unit: t.when.unit ?? null,
        allow: typeof t.allow === 'number' ? { absolute: t.allow } : { relative: Number(t.allow.slice(0, -1)) / 100 },
      }),
    ),
  }),
  faults: ({ quantity }, fault) => faultTwice('quantity', 'when', quantity, fault, (t) => idOf(t.when)),
  references: () => [],
  examples: ({ examples }, book) =>
    runExamples(
      examples,
      ({ property, unit, values }) => `${values.join(' and ')} (${[property, unit].filter(Boolean).join(', ')})`,
      ({ property, unit, values }) => {
        const rule = book.tolerances.find(
          (t) => (t.property === null || t.property === property) && (t.unit === null || t.unit === unit) && within(t, ...values),
        );
        return { agrees: values[0] === values[1] || rule !== undefined, because: rule ? `within ${rule.id}` : 'no tolerance holds both' };
      },
    ),
});

/** Do two values lie within a tolerance? A share counts from the smaller one. */
function within({ allow: limit }: Pick<ToleranceRule, 'allow'>, a: number, b: number): boolean {
  const gap = Math.abs(a - b);
  return 'relative' in limit ? gap <= limit.relative * Math.min(Math.abs(a), Math.abs(b)) : gap <= limit.absolute;
}
