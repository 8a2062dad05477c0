import type { Article, Span } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import { CLINGING, type Marked, markedIn } from '../../text/marks.ts';
import { defineCheck, type Found } from '../check.ts';
import { copyOf, faultIn } from '../fault.ts';

/** Paragraphs within which a quotation that nobody closed may still end. */
const FOLLOWING = 4;
/** Characters of a place as it is shown. */
const SHOWN = 60;
/** The outlet speaks: behind a pause, a name, pronoun or post and a verb of saying, or the other way round. */
const OUTLET =
  /[,.?!…]\s+(?:(?:the\s)?[\p{L}.’'-]+\s){1,3}(?:said|says|told|added|wrote|asked|tweeted)\b|[,?!…]\s+(?:said|says|added|wrote|asked)\s+(?:the\s)?\p{L}|\baccording to\b/u;

/** The first sentence of a quotation ends in its own attribution: "…, the two men said in a statement." Where it stops is plain, and the mark a matter of form. */
const ATTRIBUTED =
  /^[^.?!…]*,\s+(?:(?:said|says|added|wrote|asked)\s|(?:(?:the\s)?[\p{L}.’'-]+\s){1,3}(?:said|says|told|added|wrote|asked|tweeted)\b)[^.?!…]*[.?!…]/u;

/** A quotation mark whose partner is missing: evidence, once a document. */
export const quoteUnbalanced = defineCheck({
  id: 'quote/unbalanced',
  ceiling: 'warning',
  title: 'A quotation mark without its partner',
  why: 'A reader cannot tell where the speaker ends and the outlet begins.',
  find: ({ story }) => story.articles.flatMap(unbalancedIn),
  examples: {
    agree: [
      ['“We open the long bridge in May,” Ada Lind said. “Nobody will cross it before.”'],
      ['“We open the long bridge in May,” Ada Lind said. “Nobody will cross it before.\n\n“But the ferry sails.”'],
      ['The plank is 5" wide, and the sailors’ union met in the ’90s.'],
      ['We open the bridge in May, "Ada Lind, the mayor of the town, said. Nobody crossed it on Monday.'],
      ['"We open the bridge in May, "Ada Lind said. But, she added, drivers must "wait for the paint."'],
      ['"We open the bridge in May, Ada Lind said. Nobody crossed it. "(Harbour Post) The board met on Monday.'],
      [
        'The Post reports: "The bridge opens in May, Ada Lind said. "It is to close again in June, the board said. "Nobody has crossed it yet, Rolf Berg said. "It stands."',
      ],
      ['\u200B”\u200BIt opens in May,” she said. Nobody crossed it on Monday.'],
      ['The Post wrote:\n\n""We open in May," Ada Lind said.\n\nThe board met on Monday and closed it," she said.'],
      ["She sang in \"The Ferry,' ' which opened in May, the mayor said. Nobody came."],
      ['\uFFFD”\uFFFDIt opens in May\uFFFD,” she said. Nobody crossed it on Monday.'],
    ],
    disagree: [
      ['“We open the long bridge in May. Nobody will cross it before. The paint is wet, Ada Lind said. The board met on Monday.'],
      ['We open the long bridge in May,” Ada Lind said. The board met on Monday.'],
    ],
  },
});

/** "The paper wrote:" and a new paragraph: a passage of another text, whose own speakers speak in it. */
const isExcerpt = (text: string, at: number): boolean => /:\s*\n\s*$/u.test(text.slice(Math.max(0, at - 12), at));

/** `plain`: the end of the quotation is told by its attribution. */
type Lone = { readonly span: Span; readonly lacks: 'opening' | 'closing'; readonly plain: boolean };

function unbalancedIn(article: Article): Found[] {
  const { document } = article.annotated;
  const paragraphs = copyOf(article);
  const lone = loneIn(document.text, paragraphs);
  if (!lone.length || NESTED.test(document.text)) return [];
  const by = (lacks: Lone['lacks']): number => lone.filter((l) => l.lacks === lacks).length;
  const missing = [by('closing') && counted(by('closing'), 'closing mark'), by('opening') && counted(by('opening'), 'opening mark')]
    .filter(Boolean)
    .join(' and ');
  return [
    faultIn(document, {
      check: 'quote/unbalanced',
      level: lone.every((l) => l.plain) ? 'info' : 'warning',
      confidence: 0.9,
      subject: 'quotation marks',
      spans: lone.map((l) => l.span),
      value: 'a quotation mark without its partner',
      what: `${missing} missing, so that words of the outlet and of the speaker run together.`,
      next: 'Set the mark where the quotation begins or ends.',
      because: ['the paragraph holds words of the outlet beside the quotation', 'no paragraph that follows closes or continues it'],
    }),
  ];
}

/** Marks that leave it open what is quoted: the same paragraph goes on in the outlet's words. A mark that is only left out at the end of a paragraph changes nothing. */
function loneIn(text: string, paragraphs: readonly Span[]): Lone[] {
  const marked = markedIn(text, paragraphs);
  return marked.flatMap((m, i): Lone[] => {
    const { start, end } = m.whole;
    if (m.open !== null && m.close === null && !m.continues) {
      const words = text.slice(m.inner.start, m.inner.end);
      if (closesLater(marked, i) || isRow(marked, i) || isBroken(text, m.whole) || CLINGING.test(words)) return [];
      if (isExcerpt(text, m.whole.start) || !OUTLET.test(words) || CLOSED_SINGLY.test(words)) return [];
      return [{ span: { start, end: cutAtWord(text, start, Math.min(end, start + SHOWN)) }, lacks: 'closing', plain: ATTRIBUTED.test(words) }];
    }
    if (m.open === null && m.close !== null) {
      if (/[-–—]\s*$/.test(text.slice(Math.max(0, start - 3), start)) || opensBefore(marked, i) || isBroken(text, m.whole)) return [];
      const behind = text.slice(end, end + SHOWN);
      if (!/^\s+(?:\p{L}[\p{L}.’'-]*\s+){0,4}(?:said|says|told|added|wrote|asked|tweeted)\b/u.test(behind)) return [];
      return [{ span: { start, end: cutAtWord(text, start, Math.min(end, start + SHOWN)) }, lacks: 'opening', plain: false }];
    }
    return [];
  });
}

/** A paragraph soon after closes what this one opened, without a mark of its own at its beginning. */
const closesLater = (marked: readonly Marked[], i: number): boolean => {
  const next = marked[i + 1];
  return next !== undefined && next.open === null && next.paragraph - (marked[i] as Marked).paragraph <= FOLLOWING;
};

const opensBefore = (marked: readonly Marked[], i: number): boolean => {
  const before = marked[i - 1];
  return before !== undefined && before.close === null && (marked[i] as Marked).paragraph - before.paragraph <= FOLLOWING;
};

/** Two or more that open without closing, one right behind the other, and a last one that closes: an excerpt whose paragraphs each open with a mark, printed without its breaks. */
function isRow(marked: readonly Marked[], i: number): boolean {
  const goesOn = (k: number): boolean => {
    const [m, next] = [marked[k], marked[k + 1]];
    return m !== undefined && next !== undefined && m.open !== null && m.close === null && next.open !== null && next.whole.start === m.whole.end;
  };
  return goesOn(i) ? goesOn(i - 1) || goesOn(i + 1) : goesOn(i - 1) && goesOn(i - 2);
}

/** A mark printed twice opens a quotation within a quotation: which mark closes which is not told. */
const NESTED = /(?:^|\s)""[\p{L}\p{N}]/u;

/** A double mark that two single ones close: "The Ferry,''. */
const CLOSED_SINGLY = /^[^"“”.]{1,80}['’] ?['’](?:\s|$)/u;

/** A mark beside a character that could not be read, or that nobody sees, may be half of one. */
const isBroken = (text: string, { start, end }: Span): boolean =>
  UNSEEN.test(text.slice(Math.max(0, start - 2), start + 3)) || UNSEEN.test(text.slice(Math.max(0, end - 3), end + 2));

const UNSEEN = /[\uFFFD\u200B-\u200F\u2060\uFEFF]/;

/** Not within a word. */
function cutAtWord(text: string, start: number, end: number): number {
  if (!/[\p{L}\p{N}]/u.test(text[end] ?? '')) return end;
  const space = text.lastIndexOf(' ', end);
  return space > start ? space : end;
}
