import { type Article, contains, overlaps, type RuleBook, type Span } from '../../model/index.ts';
import { finderOf } from '../../text/patterns/pattern.ts';
import { mayHold } from '../../text/patterns/sieve.ts';
import { defineCheck, type Found } from '../check.ts';
import { copyOf, faultIn, quoted } from '../fault.ts';

const WHY = 'A reader sees a sentence that was written for the desk.';

type Note = { readonly span: Span; readonly signed: boolean; readonly pattern: string; readonly because: string };

/** A note to the desk that stands in the copy; an insertion with its author ("— Ed.") is regular and only shown. */
export const textEditorialNote = defineCheck({
  id: 'text/editorial-note',
  ceiling: 'error',
  title: 'A note to the desk stands in the copy',
  why: WHY,
  find: ({ story, book }) => story.articles.flatMap((article) => notesIn(article, book).map((note) => finding(article, note))),
  examples: {
    agree: [
      ['The board (which may be wrong about the plan) meets on Monday.'],
      ['The mayor said the council needs further clarification from the state.'],
      ['It remains unclear who opened the gate, the harbour master said.'],
      ['Prices rose (see chart), and the original text of the treaty was lost.'],
    ],
    disagree: [
      ['The mayor, Rolf Berg (note: the second name may be a misprint), spoke on Monday.'],
      ['The span fell by TKTK metres, the harbour master said.'],
      ['Crews closed the lock (the article says “west gate”, which is unclear) on Monday.'],
      ['“They went home (the crews — Ed.) at noon,” he said.'],
    ],
  },
});

/** Each note once: a bracket takes in every pattern that speaks inside it, and one that names its author is regular as a whole. */
function notesIn(article: Article, book: RuleBook): readonly Note[] {
  const { text } = article.annotated.document;
  const notes = mayHold(text, book.copy.notes, ({ pattern }) => [pattern]);
  if (notes.length === 0) return [];
  const found = copyOf(article).flatMap((block) => {
    const copy = text.slice(block.start, block.end);
    return notes.flatMap(({ pattern, signed, because }) =>
      finderOf(pattern)(copy).map((s): Note => {
        const span = { start: block.start + s.start, end: block.start + s.end };
        return { span: bracketAround(text, span, block), signed, pattern, because: because ?? '' };
      }),
    );
  });
  const signed = found.filter((n) => n.signed);
  const inOrder = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Note[] = [];
  for (const note of inOrder) {
    if (!note.signed && signed.some((s) => contains(s.span, note.span))) continue;
    if (!kept.some((k) => overlaps(k.span, note.span))) kept.push(note);
  }
  return kept;
}

/** The round or square bracket that holds a place, else the place itself. */
function bracketAround(text: string, span: Span, block: Span): Span {
  if (/^[([]/.test(text.slice(span.start, span.start + 1))) return span;
  const from = Math.max(block.start, span.start - 300);
  const before = text.slice(from, span.start);
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
  if (open < 0 || /[)\]\n]/.test(before.slice(open))) return span;
  const after = text.slice(span.end, Math.min(block.end, span.end + 300));
  const close = after.search(/[)\]\n]/);
  return close < 0 || after[close] === '\n' ? span : { start: from + open, end: span.end + close + 1 };
}

function finding(article: Article, note: Note): Found {
  const { document } = article.annotated;
  const words = quoted(document, note.span, 90);
  return faultIn(document, {
    check: 'text/editorial-note',
    level: note.signed ? 'info' : 'error',
    confidence: note.signed ? 1 : 0.95,
    subject: 'note to the desk',
    spans: [note.span],
    value: note.signed ? 'signed insertion' : 'note to the desk',
    what: note.signed ? `An insertion by the editor: ${words}` : `A note to the desk stands in the copy: ${words}`,
    why: note.signed ? 'It is regular; it must stay apart from the words it explains.' : WHY,
    next: note.signed ? 'Check that it may stand inside the quotation.' : 'Answer the note, correct the sentence, and take the note out.',
    because: [`rule “${note.pattern}”: ${note.because}`],
  });
}
