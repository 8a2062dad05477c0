import { append, type Claim, type DocumentId, least, onceEach, overlaps, type StoryReport } from '../../model/index.ts';
import { singleIn } from '../../report/single.ts';
import { articlesIn, type Desk, type DeskStory, isOpen } from '../desk.ts';
import { block, cite, fromOf, type Line, line, type Piece, ruled, say, wrap } from '../parts/line.ts';
import type { Screen } from '../screen.ts';
import { type State, selectedItem, shownArticle } from '../state.ts';

/** The galley: an article with every claim marked by what the other sources make of it. */
export const article: Screen = ({ desk, state }, rows, columns) => {
  const shown = shownArticle(desk, state);
  if (!shown) return [ruled('Article', columns), ...block([line(' There is no article.')], rows - 1, columns)];
  const { lines, starts } = galley(shown.home, shown.index, columns);
  const from = fromOf(lines.length, rows - 2, baseOf(desk, state, shown, starts) + state.scroll);
  const { document } = shown.annotated;
  const count = articlesIn(desk).length;
  return [
    ruled(`${document.path}${document.standing === 'draft' ? ' NEW' : ''}  ${(state.at % count) + 1} of ${count}`, columns),
    ...block([line(' [… =3] 3 sources agree   [… .] only here   [… !] disputed   [… ok] decided', 'quiet')], 1, columns),
    ...block(lines.slice(from), rows - 2, columns),
  ];
};

type Mark = { readonly start: number; readonly end: number; readonly sign: string; readonly look: Piece['look'] };

/** The lines of an article, and where in its text each begins. */
type Galley = { readonly lines: readonly Line[]; readonly starts: readonly number[] };

const drawn = new WeakMap<DeskStory, Map<string, Galley>>();

/** The galley of an article; kept, for a page turned draws nothing anew. */
function galley(home: DeskStory, index: number, columns: number): Galley {
  const known = drawn.get(home) ?? new Map<string, Galley>();
  drawn.set(home, known);
  const key = `${index} ${columns}`;
  const made = known.get(key) ?? galleyOf(home, index, Math.min(columns, 100));
  known.set(key, made);
  return made;
}

/** The first line of the selected finding in this article, with a little of what stands before it; 0 where it has none here. */
function baseOf(desk: Desk, state: State, { home, annotated }: ReturnType<typeof articlesIn>[0], starts: readonly number[]): number {
  const item = selectedItem(desk, state);
  const evidence = item?.home === home ? item.finding.readings.flatMap((r) => r.evidence) : [];
  const places = evidence.filter((e) => e.anchor.doc === annotated.document.id).map((e) => e.anchor.span.start);
  if (places.length === 0) return 0;
  const first = least(places);
  return Math.max(0, starts.findLastIndex((s) => s <= first) - 4);
}

/** How far the galley may be scrolled, from the line that it opens on: back and forth. */
export function articleReach(desk: Desk, state: State, rows: number, columns: number): readonly [number, number] {
  const shown = shownArticle(desk, state);
  if (!shown) return [0, 0];
  const { lines, starts } = galley(shown.home, shown.index, columns);
  const base = baseOf(desk, state, shown, starts);
  return [-base, Math.max(0, lines.length - (rows - 2)) - base];
}

function galleyOf(home: DeskStory, index: number, columns: number): Galley {
  const { annotated, claims } = home.report.story.articles[index] as (typeof home.report.story.articles)[0];
  const { text, id } = annotated.document;
  const marks = marksOf(home, id, claims);
  const lines: Line[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const paragraph of text.split(/(\n)/)) {
    const end = at + paragraph.length;
    if (paragraph !== '\n') {
      const number = home.places.at({ doc: id, span: { start: at, end: at }, exact: '' }).line;
      const own = wrap([say(`${String(number).padStart(4)}  `, 'quiet'), ...marked(text, at, end, marks)], columns, 6);
      append(lines, own);
      // Where a line of a long paragraph begins is not kept; evenly spread is near enough to open it on the right screen.
      append(
        starts,
        own.map((_, i) => at + Math.floor((paragraph.length * i) / own.length)),
      );
    }
    at = end;
  }
  return { lines, starts };
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

/** The claims of a story that one witness alone makes: what an editor looks up. */
const onlyHere = onceEach((report: StoryReport): ReadonlySet<Claim> => new Set([...singleIn(report).values()].flat()));

function marksOf(home: DeskStory, id: DocumentId, claims: readonly Claim[]): Mark[] {
  const { facts, findings } = home.report;
  const single = onlyHere(home.report);
  const agreed = new Map(
    facts.flatMap((f) => f.readings.flatMap((r) => r.claims.map((c) => [c.id, new Set(r.claims.map((o) => o.anchor.doc)).size] as const))),
  );
  const words = findings.flatMap((finding) =>
    finding.readings.flatMap((r) => r.evidence.filter((e) => e.anchor.doc === id).map((e) => ({ finding, span: e.anchor.span }))),
  );
  const spans = [
    ...claims.filter((c) => c.kind !== 'quote').map((c) => ({ span: c.anchor.span, sources: agreed.get(c.id) ?? 1, alone: single.has(c) })),
    ...words.map((w) => ({ span: w.span, sources: 1, alone: false })),
  ];
  const marks = spans.map(({ span, sources, alone }): Mark => {
    const said = words.filter((w) => overlaps(w.span, span)).map((w) => w.finding);
    if (said.some(isOpen)) return { ...span, sign: '!', look: 'error' };
    if (said.length > 0) return { ...span, sign: 'ok', look: 'good' };
    if (sources > 1) return { ...span, sign: `=${sources}`, look: 'info' };
    return { ...span, sign: alone ? '.' : '', look: null };
  });
  return marks.filter((m) => m.end > m.start && m.sign !== '').sort((a, b) => a.start - b.start || b.end - a.end);
}
