import { counted } from '../../text/counted.ts';
import { articlesOf, type Desk, type Item, publishedText, tallyOf } from '../desk.ts';
import { filterText } from '../filter.ts';
import { compareLines } from '../parts/compare.ts';
import { block, cite, fitted, fromOf, type Line, line, ruled, say } from '../parts/line.ts';
import { listHead, listRows, topOf } from '../parts/list.ts';
import type { Screen, View } from '../screen.ts';
import { bodyOf, TWO_COLUMNS } from '../size.ts';
import { selectedIndex, selectedItem, shownItems } from '../state.ts';

/** Home: the list of findings, and the selected one with its readings side by side. */
export const findings: Screen = (view, rows, columns) => (columns >= TWO_COLUMNS ? twoColumns(view, rows, columns) : oneColumn(view, rows, columns));

/** Where list and compare pane lie in a body of that size: the list's rows and columns, its first row, and what is left. */
function layout(view: View, rows: number, columns: number) {
  if (columns >= TWO_COLUMNS) {
    const left = Math.max(48, Math.min(96, Math.floor(columns * 0.46)));
    const below = belowList(view.desk, left).slice(0, Math.max(0, rows - 12));
    return { first: 2, listed: rows - 2 - below.length, left, below, heads: 1, rest: rows - 1 };
  }
  const items = shownItems(view.desk, view.state).length;
  const heads = rows > 14 ? 1 : 0;
  const listed = Math.max(2, Math.min(items, Math.floor((rows - 2 - heads) * (rows > 30 ? 0.45 : 0.38))));
  return { first: 1 + heads, listed, left: columns, below: [], heads, rest: rows - 2 - heads - listed };
}

/** Rows of the list, and lines that the compare pane may be scrolled by. */
export function reachOf(view: View, rows: number, columns: number): { readonly listed: number; readonly scroll: number } {
  const { listed, left, rest } = layout(view, rows, columns);
  const item = selectedItem(view.desk, view.state);
  const wide = columns >= TWO_COLUMNS ? columns - left - 2 : columns;
  return { listed, scroll: item === null || view.state.scroll === 0 ? 2000 : Math.max(0, compareLines(item, 1e6, wide, 0).lines.length - rest) };
}

/** What lies at a place of the whole frame, where the list is on the screen. */
export function placeAt(view: View, column: number, row: number): { readonly pane: 'list' | 'compare'; readonly item: Item | null } | null {
  const { columns, rows } = bodyOf(view.size);
  if (view.state.screen !== 'findings') return null;
  const { first, listed, left } = layout(view, rows, columns);
  const at = row - 1 - first;
  if (column > left || at >= listed) return row > rows ? null : { pane: columns >= TWO_COLUMNS && column <= left ? 'list' : 'compare', item: null };
  const items = shownItems(view.desk, view.state);
  return { pane: 'list', item: at < 0 ? null : (items[topOf(selectedIndex(items, view.state), listed, items.length) + at] ?? null) };
}

function oneColumn(view: View, rows: number, columns: number): Line[] {
  const items = shownItems(view.desk, view.state).length;
  const { heads, listed, rest: left } = layout(view, rows, columns);
  const compared = compareOf(view, left, columns);
  const { list, compare } = titles(view, listed, compared.more);
  return [
    ruled(list, columns),
    ...(heads ? [listHead(columns, items)] : []),
    ...block(listOf(view, listed, columns), listed, columns),
    ruled(compare, columns),
    ...block(compared.lines, left, columns),
  ];
}

function twoColumns(view: View, rows: number, columns: number): Line[] {
  const { left, below, listed } = layout(view, rows, columns);
  const right = columns - left - 2;
  const compared = compareOf(view, rows - 1, right);
  const { list, compare } = titles(view, listed, compared.more);
  const leftLines = [listHead(left, view.desk.items.length), ...block(listOf(view, listed, left), listed, left), ...below];
  const rightLines = block(compared.lines, rows - 1, right);
  const bar = say('| ', 'quiet');
  return [[...ruled(list, left), say('+-', 'quiet'), ...ruled(compare, right)], ...rightLines.map((l, i) => [...fitted(leftLines[i] ?? [], left), bar, ...l])];
}

/** What stands above list and compare pane; each says what is below its end. */
function titles({ desk, state }: View, listed: number, more: string): { list: string; compare: string } {
  const items = shownItems(desk, state);
  const at = selectedIndex(items, state);
  const item = selectedItem(desk, state);
  const below = items.length - topOf(at, listed, items.length) - listed;
  const rest = below > 0 ? `   ${below} more below` : '';
  const list = `Findings ${at + 1}/${items.length}${rest}   filter: ${filterText(state.filter)}${state.pane === 'list' ? '' : '  Tab: back to the list'}`;
  if (!item) return { list, compare: 'Compare' };
  const story = desk.stories.length > 1 ? `${item.home.report.story.id}: ` : '';
  return { list, compare: `${story}Finding ${item.number}: ${item.finding.check}  ${item.finding.id}${more === '' ? '' : `   ${more}`}` };
}

function listOf({ desk, state }: View, rows: number, columns: number): Line[] {
  const items = shownItems(desk, state);
  if (desk.items.length > 0 && items.length === 0) return [line(' No finding passes the filter (c clears it).')];
  if (desk.items.length === 0) return [line(' The sources agree on everything that was compared.')];
  return listRows(items, selectedIndex(items, state), rows, columns, state.pane === 'list');
}

/** The readings of the selected finding, and what of it is not in sight, in words. */
function compareOf({ desk, state, size }: View, rows: number, columns: number): { readonly lines: readonly Line[]; readonly more: string } {
  const item = selectedItem(desk, state);
  if (!item) return { lines: notChecked(desk), more: '' };
  if (state.scroll > 0) {
    const all = compareLines(item, 1e6, columns, 0).lines;
    const from = fromOf(all.length, rows, state.scroll);
    const rest = all.length - from - rows;
    return { lines: all.slice(from), more: rest > 0 ? `${counted(rest, 'more line')} below` : '' };
  }
  const { lines, isShort } = compareLines(item, rows, columns, size.rows);
  return { lines, more: isShort || lines.length > rows ? 'Enter: all of it' : '' };
}

/** Below the list: how much is decided, the sources, what was not checked. */
function belowList(desk: Desk, columns: number): Line[] {
  const decided = desk.items.length - tallyOf(desk).open;
  const bar = 20;
  const full = desk.items.length === 0 ? bar : Math.round((decided / desk.items.length) * bar);
  const sources = desk.stories.flatMap((s) => articlesOf(s)).slice(0, 8);
  return [
    [],
    line(`  Progress  ${decided} of ${desk.items.length} decided  [${'='.repeat(full)}${'-'.repeat(bar - full)}]`),
    [],
    line('  Sources', 'strong'),
    ...sources.map((d) =>
      fitted(
        [
          say('   '),
          cite(d.path),
          say(d.standing === 'draft' ? ' NEW' : ''),
          say('  '),
          cite(publishedText(d), 'quiet'),
          say('  '),
          cite(d.publisher ?? '', 'quiet'),
        ],
        columns,
      ),
    ),
    ...notChecked(desk),
  ];
}

function notChecked(desk: Desk): Line[] {
  const all = desk.stories.flatMap((s) => s.report.notChecked);
  if (all.length === 0) return [line('  Not checked: nothing.', 'quiet')];
  return [line(`  Not checked: ${all.length}`), ...all.slice(0, 4).map((n) => [say('   '), cite(`${n.path}: ${n.reason}`)])];
}
