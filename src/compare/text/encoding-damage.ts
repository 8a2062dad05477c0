import { type Article, anchorAt, asGiven, type Span } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import { defineCheck, type Found } from '../check.ts';
import { copyOf, faultIn, shortened } from '../fault.ts';

type Damage = { readonly span: Span; readonly was: string; readonly now: string | null };

/** Characters that were read in a wrong character set, or lost. Once a document. */
export const textEncodingDamage = defineCheck({
  id: 'text/encoding-damage',
  ceiling: 'error',
  title: 'Damaged characters',
  why: 'Letters that a program read wrongly change words, names and amounts.',
  find: ({ story }) => story.articles.flatMap(damageIn),
  examples: {
    agree: [
      ['The café in Łódź, the Ångström street and the naïve façade of São João are safe, the board said.'],
      ['NESTLÉ® and VOCÊ… stay as they are, and so does “L’âme” of the harbour.'],
    ],
    disagree: [
      ['The gate is the mayor’s, the board said: â€œWe go home.â€\u009d'],
      ['The pact of the two townsāa word for their trade – holds, the board said.'],
      ['The toll is \ufffd30 a day, the board said.'],
    ],
  },
});

function damageIn(article: Article): readonly Found[] {
  const { document } = article.annotated;
  const { text } = document;
  const isLost = /[\ufffd½]/.test(text);
  if (document.repairs.length === 0 && !isLost) return [];
  let next = 0;
  const found = copyOf(article).flatMap((block): Damage[] => {
    const repaired: Damage[] = [];
    for (let r = document.repairs[next]; r && r.start < block.end; r = document.repairs[++next])
      if (r.start >= block.start) repaired.push({ span: { start: r.start, end: r.end }, was: r.was, now: r.now });
    const copy = isLost ? text.slice(block.start, block.end) : '';
    const lost = Array.from(copy.matchAll(/(?:\ufffd|ï¿½)+/gu), (m) => ({
      span: { start: block.start + m.index, end: block.start + m.index + m[0].length },
      was: m[0],
      now: null,
    }));
    return [...repaired, ...lost].sort((a, b) => a.span.start - b.span.start);
  });
  const [first] = found;
  if (!first) return [];
  const spans = found.map((d) => wordAround(text, d.span));
  const seen = asGiven(document, anchorAt(document, spans[0] as Span));
  return [
    faultIn(document, {
      check: 'text/encoding-damage',
      confidence: 0.97,
      subject: 'damaged characters',
      words: seen,
      spans,
      value: 'damaged characters',
      what: `${counted(found.length, 'place')} with damaged characters, first “${shortened(seen)}”${first.now === null ? '; what stood there is lost' : `, which stands for “${text.slice((spans[0] as Span).start, first.span.start)}${first.now}${text.slice(first.span.end, (spans[0] as Span).end)}”`}.`,
      next: first.now === null ? 'Look the words up in the original.' : 'Correct the characters, or read the file again in its own encoding.',
      because: found.slice(0, 12).map((d) => (d.now === null ? `“${d.was}” is lost` : `“${d.was}” was “${d.now}”`)),
    }),
  ];
}

/** The word that holds a place, so that an editor sees which one it is. */
function wordAround(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && span.start - start < 24 && !/\s/u.test(text[start - 1] as string)) start--;
  while (end < text.length && end - span.end < 24 && !/\s/u.test(text[end] as string)) end++;
  return { start, end };
}
