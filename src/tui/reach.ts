import type { View } from './screen.ts';
import { articleReach } from './screens/article.ts';
import { reachOf } from './screens/findings.ts';
import { fullLines } from './screens/full.ts';
import { helpLines } from './screens/help.ts';
import { sourceLines } from './screens/sources.ts';
import { timelineLines } from './screens/timeline.ts';
import { bodyOf } from './size.ts';
import { type State, selectedItem } from './state.ts';

/** The state as this window can show it: scrolled no further than there is something to see, with pages of the height of the screen. */
export function within(view: View): State {
  const { desk, state } = view;
  const { columns, rows } = bodyOf(view.size);
  if (state.screen === 'findings') {
    const { listed, scroll } = reachOf(view, rows, columns);
    return settled(state, Math.max(1, state.pane === 'list' ? listed - 1 : rows - listed - 4), [0, scroll]);
  }
  const page = Math.max(1, rows - 3);
  if (state.screen === 'article') return settled(state, page, articleReach(desk, state, rows, columns));
  return settled(state, page, [0, state.scroll === 0 ? 0 : Math.max(0, linesOf(view, columns) - (rows - 1))]);
}

function linesOf({ desk, state }: View, columns: number): number {
  const item = selectedItem(desk, state);
  if (state.screen === 'full') return item ? fullLines(item, columns).length : 0;
  if (state.screen === 'sources') return sourceLines(desk, columns).length;
  if (state.screen === 'help') return helpLines(columns).length;
  return state.screen === 'timeline' ? timelineLines(desk, columns).lines.length : 0;
}

function settled(state: State, page: number, [least, most]: readonly [number, number]): State {
  const scroll = Math.max(least, Math.min(most, state.scroll));
  return scroll === state.scroll && page === state.page ? state : { ...state, scroll, page };
}
