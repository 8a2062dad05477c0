import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import { colourOf, wishesOf } from './output/wishes.ts';
import { answer, type Giving } from './run/answer.ts';

/** Compares the articles and prints what they disagree on. */
export const run = (edge: Edge, asked: Asked): Promise<ExitCode> => answer(edge, asked, GIVING);

const GIVING: Giving = {
  first: 'text',
  async give(edge, asked, all, to) {
    const { deliver } = await import('./output/deliver.ts');
    const { withFacts, quiet } = asked.options;
    return deliver(edge, all, wishesOf(asked, 'text'), { withFacts, quiet }, colourOf(edge, asked), to);
  },
};
