import { type Claim, type DocumentId, overlaps } from '../../model/index.ts';
import { articlesIn, type Desk, type DeskStory, isOpen } from '../desk.ts';
import { block, cite, type Line, line, type Piece, ruled, say, wrap } from '../parts/line.ts';
import type { Screen } from '../view.ts';

/** The galley: an article with every claim marked by what the other sources make of it. */
export const article: Screen = ({ desk, state }, rows, columns) => {
  const all = articlesIn(desk);
  const shown = all[((state.at % all.length) + all.length) % all.length];
  if (!shown) return [ruled('Article', columns), ...block([line(' There is no article.')], rows - 1, columns)];
  const lines = galley(shown.home, shown.index, Math.min(columns, 100));
  const from = Math.min(state.scroll, Math.max(0, lines.length - (rows - 2)));
  const { document } = shown.annotated;
  return [
    ruled(
      `${document.path}${document.standing === 'draft' ? ' NEW' : ''}  ${(all.indexOf(shown) + 1).toString()} of ${all.length}   Tab: next article`,
      columns,
    ),
    ...block([line(' [words =3] three sources agree   [words .] only here   [words !] disputed   [words ok] decided', 'quiet')], 1, columns),
    ...block(lines.slice(from), rows - 2, columns),
  ];
};

type Mark = { readonly start: number; readonly end: number; readonly sign: string; readonly look: Piece['look'] };

function galley(home: DeskStory, index: number, columns: number): Line[] {
  const { annotated, claims } = home.report.story.articles[index] as (typeof home.report.story.articles)[0];
  const { text, id } = annotated.document;
  const marks = marksOf(home, id, claims);
  const lines: Line[] = [];
  let at = 0;
  for (const paragraph of text.split(/(\n)/)) {
    const end = at + paragraph.length;
    if (paragraph !== '\n') {
      const number = home.places.at({ doc: id, span: { start: at, end: at }, exact: '' }).line;
      lines.push(...wrap([say(`${String(number).padStart(4)}  `, 'quiet'), ...marked(text, at, end, marks)], columns, 6));
    }
    at = end;
  }
  return lines;
}

function marked(text: string, from: number, to: number, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const m of marks) {
    if (m.start < at || m.end > to) continue;
    pieces.push(cite(text.slice(at, m.start)), say('[', m.look), cite(text.slice(m.start, m.end), m.look), say(` ${m.sign}]`, m.look));
    at = m.end;
  }
  return [...pieces, cite(text.slice(at, to))];
}

function marksOf(home: DeskStory, id: DocumentId, claims: readonly Claim[]): Mark[] {
  const { facts, findings } = home.report;
  const agreed = new Map(
    facts.flatMap((f) => f.readings.flatMap((r) => r.claims.map((c) => [c.id, new Set(r.claims.map((o) => o.anchor.doc)).size] as const))),
  );
  const words = findings.flatMap((finding) =>
    finding.readings.flatMap((r) => r.evidence.filter((e) => e.anchor.doc === id).map((e) => ({ finding, span: e.anchor.span }))),
  );
  const spans = [
    ...claims.filter((c) => c.kind !== 'quote').map((c) => ({ span: c.anchor.span, sources: agreed.get(c.id) ?? 1 })),
    ...words.map((w) => ({ span: w.span, sources: 1 })),
  ];
  const marks = spans.map(({ span, sources }): Mark => {
    const said = words.filter((w) => overlaps(w.span, span)).map((w) => w.finding);
    if (said.some(isOpen)) return { ...span, sign: '!', look: 'error' };
    if (said.length > 0) return { ...span, sign: 'ok', look: 'good' };
    return sources > 1 ? { ...span, sign: `=${sources}`, look: 'info' } : { ...span, sign: '.', look: null };
  });
  return marks.filter((m) => m.end > m.start).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** How many articles the galley pages through. */
export const articleCount = (desk: Desk): number => articlesIn(desk).length;
