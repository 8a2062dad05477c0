import * as z from 'zod';
import { foldName } from '../../text/words/fold-name.ts';
import { examplesOf, pair, policy, runExamples, texts } from '../grounds.ts';
import { defineKind } from '../kind.ts';

const group = z.strictObject({
  words: texts('Words or phrases of the group.', 'okay', 'OK').min(1).meta({ description: 'Words or phrases of the group.' }),
  ...policy,
});

const shape = z.strictObject({
  schema: z.literal('quotes/1').meta({ description: 'The kind of the file.' }),
  cues: z.array(group).optional().meta({ description: 'Verbs that report speech, in the base form.' }),
  'same-words': z.array(group).optional().meta({ description: 'Words that say the same in a quotation: a swap is no change of wording.' }),
  'may-differ': z.array(group).optional().meta({ description: 'Words that one outlet prints and another leaves out.' }),
  examples: examplesOf(pair('We are going to win, uh, soon', 'We’re gonna win soon'), 'two printings of one quotation').optional(),
});

/** quotes.yaml: reporting verbs, words that say the same, words that may be left out. */
export const quotes = defineKind<z.infer<typeof shape>>({
  schema: 'quotes/1',
  title: 'Quotations',
  shape,
  fragment: (content) => ({
    quotes: {
      cues: (content.cues ?? []).flatMap((g) => g.words),
      sameWords: (content['same-words'] ?? []).map((g) => g.words),
      mayDiffer: (content['may-differ'] ?? []).flatMap((g) => g.words),
    },
  }),
  faults: (content, fault) => {
    for (const [i, g] of (content['same-words'] ?? []).entries())
      if (g.words.length < 2)
        fault(['same-words', i, 'words'], 'value', {
          what: 'A group of one word says nothing.',
          why: 'A group lists words that say the same.',
          next: 'Add the other word, or remove the group.',
        });
  },
  references: () => [],
  examples: ({ examples }, book) =>
    runExamples(
      examples,
      ([a, b]) => `"${a}" and "${b}"`,
      ([a, b]) => {
        const [x, y] = [bareQuote(a, book.quotes), bareQuote(b, book.quotes)];
        return { agrees: x === y, because: x === y ? 'the same words' : `"${x}" against "${y}"` };
      },
    ),
});

/** A quotation with each group's first wording and without the words that may differ, folded. */
function bareQuote(quote: string, rules: { readonly sameWords: readonly (readonly string[])[]; readonly mayDiffer: readonly string[] }): string {
  let words = ` ${foldQuote(quote)} `;
  for (const group of rules.sameWords) {
    const [first, ...rest] = group.map(foldQuote) as [string, ...string[]];
    for (const other of rest.sort((a, b) => b.length - a.length)) words = words.replaceAll(` ${other} `, ` ${first} `);
  }
  for (const word of rules.mayDiffer) words = words.replaceAll(` ${foldQuote(word)} `, ' ');
  return words.trim();
}

const foldQuote = (quote: string): string =>
  foldName(quote.replace(/[^\p{L}\p{M}\p{Nd}'’\s-]/gu, ' '))
    .replace(/\s+/g, ' ')
    .trim();
