import type { Span } from '../../model/index.ts';
import type { Known } from '../blocks/index.ts';

/** So many paragraphs in a row that are links alone are a menu or a list of other articles. */
const LEAST = 3;
const LABEL = /^[^.!?]{2,40}(?:\.{3}|[…:?!])?$/u;

/** What stands above links to other articles, each in a sentence of its own. */
const MORE =
  /^(?:more (?!than\b)|related\b|read (?:more|next|also)\b|see also\b|also (?:read|on|in)\b|further reading\b|recommended\b|you (?:may|might) (?:also )?like\b|don['’]t miss\b|most (?:read|popular)\b|in case you missed\b|latest (?:news|stories)\b|top stories\b)/i;

/** `linked`: a link and nothing else; `touched`: it holds one. */
type Paragraph = { readonly span: Span; readonly linked: boolean; readonly touched: boolean };

/** Runs of paragraphs that are nothing but links, with the label above them. `links` are in order and do not overlap. */
export function linksIn(text: string, links: readonly Span[], known: readonly Known[]): Known[] {
  const paragraphs = paragraphsOf(text, links, known);
  const found: Known[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    const above = paragraphs[i - 1];
    const label = above && !known.some((k) => k.span.start === above.span.start) ? text.slice(above.span.start, above.span.end) : null;
    const more = label !== null && label.length <= 60 && MORE.test(label) && isLabel(label);
    let end = i;
    while (more ? paragraphs[end]?.touched : paragraphs[end]?.linked) end++;
    if (end - i < LEAST) {
      i = Math.max(i, end - 1);
      continue;
    }
    const from = above && label !== null && isLabel(label) ? above : (paragraphs[i] as Paragraph);
    found.push({ span: { start: from.span.start, end: (paragraphs[end - 1] as Paragraph).span.end }, scope: 'furniture', because: 'list of links' });
    i = end;
  }
  return found;
}

const isLabel = (words: string): boolean => LABEL.test(words) && words.split(' ').length <= 6;

function paragraphsOf(text: string, links: readonly Span[], known: readonly Known[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let [l, k] = [0, 0];
  for (const m of text.matchAll(/[^\n]+/g)) {
    const span = { start: m.index, end: m.index + m[0].length };
    while (l < links.length && (links[l] as Span).end <= span.start) l++;
    let covered = 0;
    for (let i = l; i < links.length && (links[i] as Span).start < span.end; i++) {
      const { start, end } = links[i] as Span;
      covered += Math.min(end, span.end) - Math.max(start, span.start);
    }
    while (k < known.length && (known[k] as Known).span.end <= span.start) k++;
    const own = k < known.length && (known[k] as Known).span.start < span.end;
    const short = !own && span.end - span.start < 240;
    paragraphs.push({ span, touched: short && covered > 0, linked: short && covered >= (span.end - span.start) * 0.85 });
  }
  return paragraphs;
}
