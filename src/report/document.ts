import type { Document, Span } from '../model/index.ts';
import { placeOf } from '../model/index.ts';
import { safeLine } from '../text/safe.ts';
import { languageName } from '../text/words/languages.ts';

/** What was read of one file, as `crosscheck read --format jsonl` prints it. `text` is the article alone, without page furniture. */
export function documentRow(document: Document): object {
  const { text, blocks } = articleOf(document);
  const { path, title, publisher, published, updated, url, lang, repairs, problems } = document;
  return {
    path,
    title,
    publisher,
    published: published.edtf,
    publishedBasis: published.basis,
    updated,
    url,
    lang,
    text,
    blocks,
    repairs: repairs.map(({ start, end, was, now }) => ({ ...placeOf(document, { start, end }), was, now })),
    problems: problems.map(({ severity, what }) => ({ severity, what })),
  };
}

/** The blocks that are no furniture, joined by an empty line, each with its place in that text and in the file. */
function articleOf(document: Document): { readonly text: string; readonly blocks: readonly object[] } {
  const kept = document.blocks.filter((b) => b.scope !== 'furniture');
  let text = '';
  const blocks = kept.map(({ span, scope, because, lang }) => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += document.text.slice(span.start, span.end);
    return { start, end: text.length, block: scope, because, ...(lang === undefined ? {} : { lang }), source: sourceOf(document, span) };
  });
  return { text, blocks };
}

function sourceOf(document: Document, span: Span): Span {
  const { start, end } = placeOf(document, span);
  return { start, end };
}

/** Blocks and repairs that a person is shown. */
const SHOWN = 300;

/** The same for a person. */
export function documentText(document: Document): string {
  const { published } = document;
  const date = published.edtf === null ? 'not stated' : `${published.edtf} (${published.basis})`;
  const scopes = new Map<string, number>();
  for (const b of document.blocks) scopes.set(b.scope, (scopes.get(b.scope) ?? 0) + 1);
  const rows: readonly (readonly [string, string])[] = [
    ['title', document.title ?? 'none'],
    ['publisher', document.publisher ?? 'not stated'],
    ['published', date],
    ...published.reasons.map((r) => ['', r] as const),
    ['language', document.lang],
    ['standing', document.standing],
    ['blocks', [...scopes].map(([scope, n]) => `${n} ${scope}`).join(', ') || 'none'],
    ...document.blocks
      .slice(0, SHOWN)
      .map(
        (b) =>
          [
            '',
            `${b.scope.padEnd(10)} ${document.text.slice(b.span.start, b.span.end).slice(0, 60)}  (${b.because}${b.lang === undefined ? '' : `, in ${languageName(b.lang)}`})`,
          ] as const,
      ),
    ...(document.blocks.length > SHOWN ? [['', `and ${document.blocks.length - SHOWN} more`] as const] : []),
    ...document.repairs.slice(0, SHOWN).map((r) => ['repaired', `“${r.was}” to “${r.now}”`] as const),
    ...document.problems.map((p) => ['problem', p.what] as const),
  ];
  return [safeLine(document.path), ...rows.map(([key, said]) => `  ${key.padEnd(10)}${safeLine(said)}`)].join('\n');
}
