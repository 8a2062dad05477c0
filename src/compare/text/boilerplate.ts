import type { Article, Block, RuleBook } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import { finderOf } from '../../text/patterns/pattern.ts';
import { mayHold } from '../../text/patterns/sieve.ts';
import { defineCheck, type Found } from '../check.ts';
import { faultIn } from '../fault.ts';

/** What belongs to an article on any page, and is no remnant of one. */
const REGULAR = /^(?:ruler|byline|time stamp|dateline|line in another script|front matter)/;

/** Share links, addresses, keywords, credits that came along with the text. Once a document; a page in HTML has them of right. */
export const textBoilerplate = defineCheck({
  id: 'text/boilerplate',
  ceiling: 'info',
  title: 'Lines of the page in the text',
  why: 'Lines of the page are no part of the article; nothing is read from them.',
  find: ({ story, book }) => story.articles.flatMap((article) => boilerplateIn(article, book)),
  examples: {
    agree: [['Gate to close\nBy Rolf Berg\n3 March 2025\nThe gate at the west pier closes on Monday, the board said.']],
    disagree: [['Gate to close\nThe gate at the west pier closes on Monday, the board said.\nShare on Messenger\nhttps://gazette.example/gate']],
  },
});

function boilerplateIn({ annotated: { document } }: Article, book: RuleBook): readonly Found[] {
  if (document.format === 'html' || document.format === 'feed') return [];
  const furniture = mayHold(document.text, book.copy.furniture, ({ pattern }) => [pattern]);
  const isRemnant = (b: Block): boolean => {
    if (b.scope === 'furniture') return !REGULAR.test(b.because);
    if (b.scope !== 'body' || b.span.end - b.span.start > 300) return false;
    const line = document.text.slice(b.span.start, b.span.end);
    return furniture.some((f) => finderOf(f.pattern)(line).length > 0);
  };
  const lines = document.blocks.filter(isRemnant);
  if (lines.length === 0) return [];
  const kinds = [...new Set(lines.map((b) => (b.scope === 'furniture' ? b.because : 'line of a page')))];
  return [
    faultIn(document, {
      check: 'text/boilerplate',
      confidence: 0.9,
      subject: 'lines of the page',
      spans: lines.map((b) => b.span),
      value: 'lines of the page',
      what: `${counted(lines.length, 'line')} of the page ${lines.length === 1 ? 'stands' : 'stand'} in the text: ${kinds.slice(0, 4).join(', ')}${kinds.length > 4 ? ' and others' : ''}.`,
      next: 'Take them out before the text goes on; no claim was read from them.',
      because: lines.slice(0, 12).map((b) => `“${document.text.slice(b.span.start, Math.min(b.span.end, b.span.start + 40))}”: ${b.because}`),
    }),
  ];
}
