import * as z from 'zod';
import { suggestion } from '../../text/words/nearest.ts';
import { examplesOf, faultTwice, policy, runExamples, text } from '../grounds.ts';
import { defineKind } from '../kind.ts';

const level = z.enum(['error', 'warning', 'info', 'off']).meta({ description: 'How loud the check speaks; `off` silences it and every report says so.' });

const rule = z.strictObject({
  check: text('The id of a check.', 'date/granularity'),
  level,
  blocks: z
    .array(z.enum(['headline', 'standfirst', 'body', 'caption', 'furniture', 'duplicate']))
    .min(1)
    .optional()
    .meta({ description: 'Only words in these parts of an article count.' }),
  ...policy,
});

const shape = z.strictObject({
  schema: z.literal('checks/1').meta({ description: 'The kind of the file.' }),
  checks: z.array(rule).meta({ description: 'Checks whose level differs from the built-in one.' }),
  examples: examplesOf(
    z.tuple([z.string().min(1), level]).meta({ description: 'A check and its level.', examples: [['date/granularity', 'info']] }),
    'a check and its level',
  ).optional(),
});

/** checks.yaml: the only place where levels change. */
export const checks = defineKind<z.infer<typeof shape>>({
  schema: 'checks/1',
  title: 'Levels of checks',
  shape,
  fragment: (content, ground) => ({
    checks: content.checks.map((c, i) => ({ ...ground(['checks', i], c), check: c.check, level: c.level, blocks: c.blocks ?? null })),
  }),
  faults: (content, fault, known) => {
    faultTwice('checks', 'check', content.checks, fault, (c) => c.check);
    for (const [i, c] of content.checks.entries())
      if (known.checks !== null && !known.checks.includes(c.check))
        fault(['checks', i, 'check'], 'value', {
          what: `Unknown check "${c.check}".${suggestion(c.check, known.checks)}`,
          why: 'A level for a check that does not exist changes nothing.',
          next: 'crosscheck explain lists the checks.',
        });
  },
  references: () => [],
  examples: ({ examples }, book) =>
    runExamples(
      examples,
      ([check, own]) => `${check} is ${own}`,
      ([check, own]) => {
        const set = book.checks.find((c) => c.check === check);
        return { agrees: set?.level === own, because: set ? `the level is ${set.level}` : 'no rule sets its level' };
      },
    ),
});
