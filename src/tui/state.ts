import { type Desk, type Item, isOpen } from './desk.ts';
import { deedOf } from './keys.ts';

export type Screen = 'findings' | 'help';

/** Where the editor is. Everything that is drawn comes from the desk and this. */
export type State = {
  readonly screen: Screen;
  /** The finding that is looked at; null on an empty desk. */
  readonly selected: string | null;
  readonly pane: 'list' | 'compare';
  /** Lines that the compare pane is scrolled by. */
  readonly scroll: number;
  readonly message: string;
  /** Rows that a page moves by. */
  readonly page: number;
};

/** What the reducer wants done outside. */
export type Wish = { readonly wish: 'quit' };
export type Step = { readonly state: State; readonly wishes: readonly Wish[] };

/** The desk as it opens: on the first finding that waits for an editor. */
export function opening(desk: Desk): State {
  const first = desk.items.find((i) => isOpen(i.finding)) ?? desk.items[0];
  return { screen: 'findings', selected: first?.finding.id ?? null, pane: 'list', scroll: 0, message: '', page: 8 };
}

/** The findings that the list shows. */
export const shownItems = (desk: Desk, _state: State): readonly Item[] => desk.items;

/** The place of the selected finding in the list, or -1. */
export const selectedIndex = (items: readonly Item[], { selected }: State): number => items.findIndex((i) => i.finding.id === selected);

/** The selected finding. */
export const selectedItem = (desk: Desk, { selected }: State): Item | null => (selected === null ? null : (desk.byId.get(selected) ?? null));

/** One key. Pure. */
export function press(desk: Desk, state: State, key: string): Step {
  const deed = deedOf(key);
  if (deed === null) return { state, wishes: [] };
  const quiet = { ...state, message: '' };
  if (deed === 'quit') return { state: quiet, wishes: [{ wish: 'quit' }] };
  if (deed === 'help') return still({ ...quiet, screen: state.screen === 'help' ? 'findings' : 'help' });
  if (deed === 'back') return still({ ...quiet, screen: 'findings', pane: 'list', scroll: 0 });
  if (state.screen === 'help') return still(quiet);
  if (deed === 'pane') return still({ ...quiet, pane: state.pane === 'list' ? 'compare' : 'list' });
  return still(moved(desk, quiet, deed));
}

const still = (state: State): Step => ({ state, wishes: [] });

function moved(desk: Desk, state: State, deed: string): State {
  const items = shownItems(desk, state);
  const at = selectedIndex(items, state);
  if (deed === 'next-open' || deed === 'previous-open') return selecting(state, openFrom(items, at, deed === 'next-open' ? 1 : -1));
  const by = { up: -1, down: 1, 'page-up': -state.page, 'page-down': state.page, first: -1e9, last: 1e9 }[deed] ?? 0;
  if (state.pane === 'compare') return { ...state, scroll: Math.max(0, Math.min(1e6, state.scroll + by)) };
  return selecting(state, items[Math.max(0, Math.min(items.length - 1, at + by))] ?? null);
}

/** The nearest open finding in a direction, from the other end where there is none; null where all are decided. */
export function openFrom(items: readonly Item[], at: number, step: 1 | -1): Item | null {
  for (let i = 1; i <= items.length; i++) {
    const item = items[(((at + i * step) % items.length) + items.length) % items.length] as Item;
    if (isOpen(item.finding)) return item;
  }
  return null;
}

/** Looks at another finding. */
export const selecting = (state: State, item: Item | null): State =>
  item === null || item.finding.id === state.selected ? state : { ...state, selected: item.finding.id, scroll: 0 };
