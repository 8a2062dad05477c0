import type { Article, Block, Document } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import { defineCheck, type Found } from '../check.ts';
import { faultIn, quoted } from '../fault.ts';

/** A headline above its own page, or a sentence set out as a pull quote, is no fault of the copy. */
const LEAST_WORDS = 60;
/** What a page prints below a picture. */
const CAPTION = /^(?:FILE\b|\d{1,2} of \d{1,2}\b)|\bfile photo\b|\([^()]{0,60}(?:\bPhotos?\b|\bvia AP\b|\bGetty\b|\bReuters\b)[^()]{0,60}\)$/u;
/** A post of a network as a page embeds it: "— Ada Lind (@adalind) 3 May 2024". */
const EMBEDDED = /[—–-] ?[^()\n]{1,60}\(@\w{1,30}\)/u;
/** A passage of somebody else's words. */
const QUOTED = /^["“'‘«]|["”»]$/u;

/** A good part of an article stands in it twice. Once a document. */
export const textDuplicate = defineCheck({
  id: 'text/duplicate',
  ceiling: 'warning',
  title: 'Text that stands in the article twice',
  why: 'Text that was pasted twice is read twice, and corrected once.',
  find: ({ story }) => story.articles.flatMap(duplicatesIn),
  examples: {
    agree: [
      [
        'Gate to close\nThe gate at the west pier closes on Monday, the board said.\nCrews need ten days.\nThe gate at the west pier closes on Monday, the board said.',
      ],
      [
        Array.from(
          { length: 2 },
          () =>
            `FILE - In this May 3 photo, the gate at the west pier is seen. ${'The board of the harbour said on Monday that its hinges are worn. '.repeat(4)}(Pier Photo/Ada Lind)`,
        ).join('\n'),
      ],
      [
        ['“', '']
          .map(
            (mark) =>
              `${mark}The gate at the west pier closes on Monday because its hinges are worn, and we have told the board of the harbour so again and again. Nobody listened, and nobody came, and now every ferry has to use the east pier until the crews are done with it!${mark ? '”' : ' — Ada Lind (@adalind) May 3, 2024'}`,
          )
          .join('\n\n'),
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
});

function duplicatesIn({ annotated: { document } }: Article): readonly Found[] {
  const words = (b: Block): number => document.text.slice(b.span.start, b.span.end).split(/\s+/u).length;
  const again = ownCopy(document);
  const total = again.reduce((n, b) => n + words(b), 0);
  const [first] = again;
  if (!first || total < LEAST_WORDS) return [];
  return [
    faultIn(document, {
      check: 'text/duplicate',
      confidence: 0.95,
      subject: 'text that stands there twice',
      spans: again.map((b) => b.span),
      value: 'stands there twice',
      what: `${counted(again.length, 'passage')} of together ${total} words stand in the article twice, first “${quoted(document, first.span)}”.`,
      next: 'Keep one of the two; what follows was read from the copy with paragraph breaks.',
      because: again.slice(0, 12).map((b) => `“${quoted(document, b.span, 40)}” ${b.because}`),
    }),
  ];
}

/**
 * Passages that the desk wrote twice. What a page repeats by itself is none: captions, posts that are quoted and embedded, a quotation or a
 * heading set out once more by itself, and a row of pictures whose captions each stand twice in succession.
 */
function ownCopy({ text, blocks }: Document): readonly Block[] {
  const wordsOf = (b: Block | undefined): string => (b ? text.slice(b.span.start, b.span.end) : '');
  const isAgain = (b: Block | undefined): boolean => b?.scope === 'duplicate';
  const own = [...blocks.entries()].filter(([i, b]) => {
    const words = wordsOf(b);
    if (!isAgain(b) || CAPTION.test(words) || EMBEDDED.test(words)) return false;
    const setOut = words.length <= SHORT || (QUOTED.test(words) && words.length < LONG);
    return !setOut || isAgain(blocks[i - 1]) || isAgain(blocks[i + 1]);
  });
  const inRow = own.filter(([i, b]) => wordsOf(blocks[i - 1]) === wordsOf(b));
  return (inRow.length > 1 ? own.filter((each) => !inRow.includes(each)) : own).map(([, b]) => b);
}

/** Characters: a quotation as long as this is set out once. */
const LONG = 400;
/** Characters: a heading. */
const SHORT = 80;
