import type { Article, Level } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import { type Concealed, concealedIn } from '../../text/hidden.ts';
import { defineCheck, type Found } from '../check.ts';
import { copyOf, faultIn } from '../fault.ts';

type Kind = {
  readonly kind: Concealed['kind'];
  readonly level: Level;
  readonly value: string;
  readonly what: (n: number, points: string) => string;
  readonly next: string;
};

const KINDS: readonly Kind[] = [
  {
    kind: 'direction',
    level: 'warning',
    value: 'reading direction turned',
    what: (n, points) => `${counted(n, 'hidden character')} (${points}) ${n === 1 ? 'turns' : 'turn'} the reading direction of what follows.`,
    next: 'Take them out, then read the passage again letter by letter.',
  },
  {
    kind: 'inside',
    level: 'warning',
    value: 'hidden in a word',
    what: (n, points) => `${counted(n, 'hidden character')} (${points}) ${n === 1 ? 'stands' : 'stand'} inside a word or number.`,
    next: 'Take them out, and compare the word or number with its source.',
  },
  {
    kind: 'mixed',
    level: 'warning',
    value: 'letters of two scripts',
    what: (n, points) => `${counted(n, 'word')} with letters of another script that look Latin (${points}).`,
    next: 'Type the word again, and ask where the text came from.',
  },
  {
    kind: 'digits',
    level: 'warning',
    value: 'digits of another script',
    what: (n, points) => `${counted(n, 'number')} in digits other than 0–9 (${points}) ${n === 1 ? 'stands' : 'stand'} between Latin words.`,
    next: 'Type the number again, and ask where the text came from.',
  },
  {
    kind: 'beside',
    level: 'info',
    value: 'hidden between words',
    what: (n, points) => `${counted(n, 'hidden character')} (${points}) ${n === 1 ? 'stands' : 'stand'} between words.`,
    next: 'Take them out; they change nothing that a reader sees.',
  },
];

/** Characters that nobody sees, and look-alikes of another script: evidence, once a document and kind. */
export const textHiddenCharacter = defineCheck({
  id: 'text/hidden-character',
  ceiling: 'warning',
  title: 'Hidden characters and look-alikes',
  why: 'What a reader sees is not what a search, a comparison or a copy of the text finds.',
  find: ({ story }) => story.articles.flatMap(hiddenIn),
  examples: {
    agree: [
      ['The café’s owner paid 3 μg of gold, a naïve joke on β-carotene.'],
      ['The crew waved 👩‍🚒 and ❤️ at the gate on Monday, the board said in its letter.'],
      ['The sign read می‌خواهم (I want), the harbour master told the board on Monday.'],
    ],
    disagree: [
      ['The toll rose to \uff11\uff14 crowns on Monday, the board said.'],
      ['The toll rose to 1\u200b4 crowns on Monday, the board said.'],
      ['The harbour master R\u0443iz spoke to the board on Monday.'],
    ],
  },
});

function hiddenIn(article: Article): readonly Found[] {
  const { document } = article.annotated;
  const found = copyOf(article).flatMap((block) =>
    concealedIn(document.text.slice(block.start, block.end)).map((c) => ({ ...c, span: { start: block.start + c.span.start, end: block.start + c.span.end } })),
  );
  return KINDS.flatMap(({ kind, level, value, what, next }) => {
    // A soft hyphen is where a word may be broken: it hides nothing from a reader.
    const soft = (c: Concealed): boolean => c.points.every((p) => p === 0xad);
    const own = found.filter((c) => (kind === 'beside' ? c.kind === 'beside' || (c.kind === 'inside' && soft(c)) : c.kind === kind && !soft(c)));
    if (own.length === 0) return [];
    const points = [...new Set(own.flatMap((c) => c.points))].map(codePoint);
    return [
      faultIn(document, {
        check: 'text/hidden-character',
        level,
        confidence: level === 'info' ? 1 : 0.95,
        subject: 'hidden characters',
        spans: own.map((c) => around(document.text, c)),
        value,
        what: what(own.length, points.slice(0, 4).join(', ') + (points.length > 4 ? ' …' : '')),
        next,
        because: points.slice(0, 12),
      }),
    ];
  });
}

const codePoint = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;

/** The word that holds it, so that an editor sees where it stands. */
function around(text: string, { span }: Concealed): { start: number; end: number } {
  let { start, end } = span;
  const word = /[\p{L}\p{M}\p{Nd}.,]/u;
  while (start > 0 && span.start - start < 24 && word.test(text[start - 1] as string)) start--;
  while (end < text.length && end - span.end < 24 && word.test(text[end] as string)) end++;
  return { start, end };
}
