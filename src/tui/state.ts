import type { Verb } from '../model/index.ts';
import { type Desk, type Item, isOpen, statusOf } from './desk.ts';
import { type Deed, deedOf } from './keys.ts';

export type Screen = 'findings' | 'help';

/** A line that the editor is typing: `last` is the finding it is about. */
export type Typing = { readonly into: 'note' | 'why' | 'save-elsewhere'; readonly text: string; readonly finding: string | null };

/** Where the editor is. Everything that is drawn comes from the desk and this. */
export type State = {
  readonly screen: Screen;
  /** The finding that is looked at; null on an empty desk. */
  readonly selected: string | null;
  readonly pane: 'list' | 'compare';
  /** Lines that the compare pane is scrolled by. */
  readonly scroll: number;
  readonly message: string;
  /** Why decisions could not be written; null where all are. */
  readonly alarm: string | null;
  readonly typing: Typing | null;
  /** The finding that was decided last: `w` says why about it. */
  readonly last: string | null;
  /** Rows that a page moves by. */
  readonly page: number;
};

/** What the reducer wants done outside. */
export type Wish =
  | { readonly wish: 'quit' }
  | { readonly wish: 'record'; readonly item: Item; readonly verb: Verb; readonly reading: string | null; readonly because: string | null }
  | { readonly wish: 'reverse'; readonly act: 'undo' | 'redo' }
  | { readonly wish: 'save-elsewhere'; readonly file: string };
export type Step = { readonly state: State; readonly wishes: readonly Wish[] };

/** The desk as it opens: on the first finding that waits for an editor. */
export function opening(desk: Desk): State {
  const first = desk.items.find((i) => isOpen(i.finding)) ?? desk.items[0];
  return { screen: 'findings', selected: first?.finding.id ?? null, pane: 'list', scroll: 0, message: '', alarm: null, typing: null, last: null, page: 8 };
}

/** The findings that the list shows. */
export const shownItems = (desk: Desk, _state: State): readonly Item[] => desk.items;

/** The place of the selected finding in the list, or -1. */
export const selectedIndex = (items: readonly Item[], { selected }: State): number => items.findIndex((i) => i.finding.id === selected);

/** The selected finding. */
export const selectedItem = (desk: Desk, { selected }: State): Item | null => (selected === null ? null : (desk.byId.get(selected) ?? null));

/** The same with something said in the line above the keys. */
export const said = (state: State, message: string): State => ({ ...state, message });

/** One key. Pure. */
export function press(desk: Desk, state: State, key: string): Step {
  if (key === 'ctrl-c') return { state, wishes: [{ wish: 'quit' }] };
  if (state.typing) return typed(desk, state, state.typing, key);
  const deed = deedOf(key);
  if (deed === null) return still(state);
  const quiet = { ...state, message: '' };
  if (deed === 'quit') return { state: quiet, wishes: [{ wish: 'quit' }] };
  if (deed === 'help') return still({ ...quiet, screen: state.screen === 'help' ? 'findings' : 'help' });
  if (deed === 'back') return still({ ...quiet, screen: 'findings', pane: 'list', scroll: 0 });
  if (deed === 'undo' || deed === 'redo') return { state: quiet, wishes: [{ wish: 'reverse', act: deed }] };
  if (deed === 'save-elsewhere') return still({ ...quiet, typing: { into: deed, text: '', finding: null } });
  if (state.screen === 'help') return still(quiet);
  if (deed === 'pane') return still({ ...quiet, pane: state.pane === 'list' ? 'compare' : 'list' });
  return decided(desk, quiet, deed, key) ?? still(moved(desk, quiet, deed));
}

const still = (state: State): Step => ({ state, wishes: [] });

/** Keys that decide; null for all others. */
function decided(desk: Desk, state: State, deed: Deed, key: string): Step | null {
  const item = selectedItem(desk, state);
  if (deed === 'note' || deed === 'why') {
    const about = deed === 'note' ? item : ((item && !isOpen(item.finding) ? item : desk.byId.get(state.last ?? '')) ?? null);
    if (about === null) return still(said(state, deed === 'note' ? 'There is no finding.' : 'Nothing is decided yet.'));
    return still({ ...state, typing: { into: deed, text: '', finding: about.finding.id } });
  }
  if (deed !== 'pick' && deed !== 'fix' && deed !== 'not-a-conflict' && deed !== 'both-right' && deed !== 'ask') return null;
  if (item === null) return still(said(state, 'There is no finding to decide.'));
  if (deed !== 'pick') return { state, wishes: [{ wish: 'record', item, verb: deed, reading: null, because: null }] };
  const reading = item.finding.readings[Number(key) - 1];
  if (!reading) return still(said(state, `Finding ${item.number} has no reading ${key}.`));
  return { state, wishes: [{ wish: 'record', item, verb: 'right', reading: reading.value, because: null }] };
}

/** A key while a line is typed. */
function typed(desk: Desk, state: State, typing: Typing, key: string): Step {
  if (key === 'esc') return still({ ...state, typing: null });
  if (key === 'backspace') return still({ ...state, typing: { ...typing, text: [...typing.text].slice(0, -1).join('') } });
  if (key === 'ctrl-u') return still({ ...state, typing: { ...typing, text: '' } });
  if (key !== 'enter')
    return still(key.length > 2 || state.typing === null ? state : { ...state, typing: { ...typing, text: (typing.text + key).slice(0, 500) } });
  const done = { ...state, typing: null };
  const text = typing.text.trim();
  if (text === '') return still(done);
  if (typing.into === 'save-elsewhere') return { state: done, wishes: [{ wish: 'save-elsewhere', file: text }] };
  const item = desk.byId.get(typing.finding ?? '');
  if (!item) return still(done);
  const { decision } = item.finding;
  if (typing.into === 'note') return { state: done, wishes: [{ wish: 'record', item, verb: 'note', reading: null, because: text }] };
  if (decision === null || decision.verb === 'note') return still(done);
  return { state: done, wishes: [{ wish: 'record', item, verb: decision.verb, reading: decision.reading, because: text }] };
}

/** After a decision was written, or was not: says so, and goes on to the next open finding. */
export function recorded(desk: Desk, state: State, { item, verb, because }: Extract<Wish, { wish: 'record' }>, problem: string | null): State {
  const now = desk.byId.get(item.finding.id) ?? item;
  const saved = problem === null ? 'Saved' : 'NOT SAVED, kept in memory';
  const what = verb === 'note' ? 'note' : `"${statusOf(now.finding)}"${because === null ? '' : ' with its reason'}`;
  const hint = verb === 'note' || because !== null ? '' : ' (u undo, w say why)';
  const next = {
    ...state,
    alarm: problem,
    message: `${saved}: finding ${item.number} ${what}${problem === null ? hint : ''}`,
    last: verb === 'note' ? state.last : item.finding.id,
  };
  if (verb === 'note' || because !== null) return next;
  const items = shownItems(desk, next);
  return selecting(next, openFrom(items, selectedIndex(items, next), 1));
}

/** After undo or redo: shows the finding it was about. */
export function reversed(
  desk: Desk,
  state: State,
  act: 'undo' | 'redo',
  { finding, verb, problem }: { readonly finding: string | null; readonly verb: Verb | null; readonly problem: string | null },
): State {
  if (problem !== null) return { ...state, alarm: problem, message: `NOT SAVED, kept in memory: ${act}` };
  if (finding === null) return said(state, `There is nothing to ${act}.`);
  const item = desk.byId.get(finding) ?? null;
  const words = act === 'undo' ? 'Taken back' : 'Brought back';
  const what = item ? `finding ${item.number}` : `a decision about ${finding}, which is no longer found`;
  return said(selecting(state, item), `${words}: ${what} "${verb}"${act === 'undo' ? ' (Ctrl-R brings it back)' : ''}`);
}

function moved(desk: Desk, state: State, deed: Deed): State {
  const items = shownItems(desk, state);
  const at = selectedIndex(items, state);
  if (deed === 'next-open' || deed === 'previous-open') return selecting(state, openFrom(items, at, deed === 'next-open' ? 1 : -1));
  const by = STEPS[deed]?.(state.page) ?? 0;
  if (state.pane === 'compare') return { ...state, scroll: Math.max(0, Math.min(1e6, state.scroll + by)) };
  return selecting(state, items[Math.max(0, Math.min(items.length - 1, at + by))] ?? null);
}

const STEPS: { readonly [D in Deed]?: (page: number) => number } = {
  up: () => -1,
  down: () => 1,
  'page-up': (page) => -page,
  'page-down': (page) => page,
  first: () => -1e9,
  last: () => 1e9,
};

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
