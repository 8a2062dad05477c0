import type { Article, Block, Raised } from '../../model/index.ts';
import type { Check } from '../check.ts';
import { counted, faultIn, quoted } from './copy-finding.ts';

const WHY = 'Text that was pasted twice is read twice, and corrected once.';
/** A headline above its own page, or a sentence set out as a pull quote, is no fault of the copy. */
const LEAST_WORDS = 60;

/** A good part of an article stands in it twice. Once a document. */
export const textDuplicate: Check = {
  id: 'text/duplicate',
  ceiling: 'warning',
  title: 'Text that stands in the article twice',
  why: WHY,
  raise: ({ story }) => story.articles.flatMap(duplicatesIn),
  examples: {
    agree: [
      [
        'Gate to close\nThe gate at the west pier closes on Monday, the board said.\nCrews need ten days.\nThe gate at the west pier closes on Monday, the board said.',
      ],
    ],
    disagree: [
      [
        Array.from({ length: 2 }, () =>
          [
            'The gate at the west pier closes on Monday because its hinges are worn, the harbour board said in a letter.',
            'Crews from the town yard need ten days for the repair, and ferries will use the east pier until they are done.',
            'Drivers are asked to leave by the ring road, where a second lane opens on Sunday evening.',
          ].join('\n'),
        ).join('\n'),
      ],
    ],
  },
};

function duplicatesIn({ annotated: { document } }: Article): readonly Raised[] {
  const words = (b: Block): number => document.text.slice(b.span.start, b.span.end).split(/\s+/u).length;
  const again = document.blocks.filter((b) => b.scope === 'duplicate');
  const total = again.reduce((n, b) => n + words(b), 0);
  const [first] = again;
  if (!first || total < LEAST_WORDS) return [];
  return [
    faultIn(document, {
      check: 'text/duplicate',
      level: 'warning',
      confidence: 0.95,
      subject: 'text that stands there twice',
      spans: again.map((b) => b.span),
      value: 'stands there twice',
      what: `${counted(again.length, 'passage')} of together ${total} words stand in the article twice, first “${quoted(document, first.span)}”.`,
      why: WHY,
      next: 'Keep one of the two; what follows was read from the copy with paragraph breaks.',
      because: again.slice(0, 12).map((b) => `“${quoted(document, b.span, 40)}” ${b.because}`),
    }),
  ];
}
