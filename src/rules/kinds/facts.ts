import * as z from 'zod';
import type { FactRule } from '../../model/index.ts';
import { contentStems, holdsPhrase } from '../../text/words/phrases.ts';
import { examplesOf, faultTwice, id, pair, policy, runExamples, text, texts } from '../grounds.ts';
import { defineKind } from '../kind.ts';

const question = z.strictObject({
  id: id('Names the question.', 'fact/bridge-reopened'),
  kind: z.enum(['any', 'date', 'event', 'name', 'place', 'quantity', 'quote', 'role']).meta({ description: 'The kind of claim that answers it.' }),
  about: id('The id of the entity in aliases.yaml that the question is about.', 'place/long-bridge').optional(),
  property: text('The property of the claims, where one is meant.', 'held-on').optional(),
  words: texts('Words or phrases, one of which stands in a clause that answers it.', 'reopened', 'open to traffic')
    .min(1)
    .meta({ description: 'Words or phrases, one of which stands in a clause that answers it.' }),
  question: text('The question in an editor’s words.', 'When was the bridge opened to traffic again?'),
  ...policy,
});

const shape = z.strictObject({
  schema: z.literal('facts/1').meta({ description: 'The kind of the file.' }),
  facts: z.array(question).meta({ description: 'Questions that the story keeps apart.' }),
  examples: examplesOf(pair('reopened on Monday', 'open to traffic since Monday'), 'two clauses that answer one question').optional(),
});

/** facts.yaml: questions that a story keeps apart, and wordings that are one question. */
export const facts = defineKind<z.infer<typeof shape>>({
  schema: 'facts/1',
  title: 'Questions kept apart',
  shape,
  fragment: (content, ground) => ({
    facts: content.facts.map(
      (f, i): FactRule => ({
        ...ground(['facts', i], f),
        id: f.id,
        kind: f.kind,
        about: f.about ?? null,
        property: f.property ?? null,
        words: f.words,
        question: f.question,
      }),
    ),
  }),
  faults: (content, fault) => faultTwice('facts', 'id', content.facts, fault, (f) => f.id),
  references: (content) => content.facts.flatMap((f, i) => (f.about === undefined ? [] : [{ path: ['facts', i, 'about'], id: f.about }])),
  examples: ({ examples, facts: own }, book) =>
    runExamples(
      examples,
      ([a, b]) => `"${a}" and "${b}"`,
      ([a, b]) => {
        const ids = new Set(own.map((f) => f.id));
        const rules = book.facts.filter((f) => ids.has(f.id));
        const [x, y] = [questionOf(a, rules), questionOf(b, rules)];
        return { agrees: x !== null && x === y, because: `the first answers ${x ?? 'no question'}, the second ${y ?? 'no question'}` };
      },
    ),
});

/** The id of the question that a clause answers: the one with the longest phrase in it; null where none has. */
function questionOf(clause: string, rules: readonly Pick<FactRule, 'id' | 'words'>[]): string | null {
  const stems = new Set(contentStems(clause));
  let best: string | null = null;
  let length = 0;
  for (const rule of rules)
    for (const phrase of rule.words) {
      const own = contentStems(phrase).length;
      if (own > length && holdsPhrase(stems, phrase)) [best, length] = [rule.id, own];
    }
  return best;
}
