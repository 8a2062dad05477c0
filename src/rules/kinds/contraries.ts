import * as z from 'zod';
import type { ContraryRule } from '../../model/index.ts';
import { answersIn } from '../../text/words/contraries.ts';
import { examplesOf, faultPattern, faultTwice, id, pair, policy, runExamples, text, texts, yesOrNo } from '../grounds.ts';
import { defineKind } from '../kind.ts';

const answer = z.strictObject({
  says: text('The answer in a few words.', 'at the scene'),
  words: texts('Patterns that give the answer.', '(died|dead) at the scene').min(1).meta({ description: 'Patterns that give the answer.' }),
});

const contrary = z.strictObject({
  id: id('Names the question.', 'contrary/place-of-death'),
  question: text('The question in a few words.', 'where somebody died'),
  of: z.enum(['person', 'named', 'thing', 'counted']).meta({
    description:
      'Whom it is asked of: anybody, persons by name alone, things that much else in their sentences shows to be one, or such things with their number.',
    examples: ['person'],
  }),
  changes: yesOrNo('Another answer may be true the next day: only articles of one day are compared.', 'yes').optional(),
  deaths: yesOrNo('Asked of those who died: articles that count other numbers of dead are not compared.', 'yes').optional(),
  after: texts('Patterns that open the answer.', 'charged with').optional().meta({ description: 'Patterns that open the answer; it stands right behind one.' }),
  answers: z.array(answer).meta({ description: 'Answers of which one alone can be true.' }),
  ...policy,
});

const shape = z.strictObject({
  schema: z.literal('contraries/1').meta({ description: 'The kind of the file.' }),
  contraries: z.array(contrary).meta({ description: 'Questions to which one answer alone can be true.' }),
  examples: examplesOf(pair('Rolf Berg died at the scene', 'Berg was pronounced dead at the scene'), 'two clauses that give one answer, or none').optional(),
});

type Contrary = z.infer<typeof contrary>;

/** contraries.yaml: questions of which one answer alone can be true, with the words that give each. */
export const contraries = defineKind<z.infer<typeof shape>>({
  schema: 'contraries/1',
  title: 'Contraries',
  shape,
  fragment: (content, ground) => ({
    contraries: content.contraries.map(
      (c, i): ContraryRule => ({
        ...ground(['contraries', i], c),
        id: c.id,
        question: c.question,
        of: c.of,
        changes: c.changes ?? false,
        deaths: c.deaths ?? false,
        after: c.after ?? [],
        answers: c.answers,
      }),
    ),
  }),
  faults: (content, fault) => {
    faultTwice('contraries', 'id', content.contraries, fault, (c) => c.id);
    for (const [i, c] of content.contraries.entries()) {
      if (c.answers.length < 2)
        fault(['contraries', i, 'answers'], 'value', {
          what: 'One answer contradicts nothing.',
          why: 'A question lists answers that exclude each other.',
          next: 'Add another answer, or remove the question.',
        });
      for (const { path, pattern } of patternsOf(c, i)) faultPattern(pattern, path, fault);
    }
  },
  references: () => [],
  examples: ({ examples, contraries: own }, book) => {
    const ids = new Set(own.map((c) => c.id));
    const rules = book.contraries.filter((c) => ids.has(c.id));
    return runExamples(
      examples,
      ([a, b]) => `"${a}" and "${b}"`,
      ([a, b]) => {
        const apart = rules.flatMap((rule) => {
          const [x, y] = [a, b].map((t) => answersIn(t, rule).flatMap((found) => found.says));
          return x?.length && y?.length && !x.some((s) => y.includes(s)) ? [`${rule.question}: ${x.join(', ')} against ${y.join(', ')}`] : [];
        });
        return { agrees: apart.length === 0, because: apart[0] ?? 'no question is answered in two ways' };
      },
    );
  },
});

const patternsOf = (c: Contrary, i: number) => [
  ...(c.after ?? []).map((pattern, k) => ({ pattern, path: ['contraries', i, 'after', k] })),
  ...c.answers.flatMap((a, j) => a.words.map((pattern, k) => ({ pattern, path: ['contraries', i, 'answers', j, 'words', k] }))),
];
