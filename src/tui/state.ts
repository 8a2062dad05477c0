import type { DocumentId, Verb } from '../model/index.ts';
import { articlesIn, type Desk, type Item, isOpen } from './desk.ts';
import { conditionsOf, type Filter, NO_FILTER, passing, toggled } from './filter.ts';
import { type Deed, deedOf, keyText, type ScreenName, worksOn } from './keys.ts';

/** A line that the editor is typing, and the finding that it is about; null where it is about none. */
export type Typing = { readonly into: 'note' | 'why' | 'search' | 'save-elsewhere'; readonly text: string; readonly finding: string | null };

/** Where the editor is. Everything that is drawn comes from the desk and this. */
export type State = {
  readonly screen: ScreenName;
  /** The screen that Esc goes back to. */
  readonly behind: 'findings' | 'full';
  readonly filter: Filter;
  /** The row of the filter screen, or the article of the galley. */
  readonly at: number;
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
  /** The finding whose rule would be broad: `A` again proposes it. Null after any other key. */
  readonly broad: string | null;
  /** Rows that a page moves by. */
  readonly page: number;
};

/** What the reducer wants done outside. */
export type Wish =
  | { readonly wish: 'quit' | 'stop' }
  | { readonly wish: 'record'; readonly item: Item; readonly verb: Verb; readonly reading: string | null; readonly because: string | null }
  | { readonly wish: 'reverse'; readonly act: 'undo' | 'redo' }
  | { readonly wish: 'always'; readonly item: Item; readonly sure: boolean }
  /** `doc`: the article that is meant; null where it is any of the finding. */
  | { readonly wish: 'edit' | 'copy'; readonly item: Item; readonly doc: DocumentId | null }
  | { readonly wish: 'report' | 'recheck' }
  | { readonly wish: 'save-elsewhere'; readonly file: string };

/** What a key makes: another state, and what is to be done outside. */
export type Step = { readonly state: State; readonly wishes: readonly Wish[] };

/** The desk as it opens: on the first finding that waits for an editor. */
export function opening(desk: Desk): State {
  const first = desk.items.find((i) => isOpen(i.finding)) ?? desk.items[0];
  return {
    screen: 'findings',
    behind: 'findings',
    filter: NO_FILTER,
    at: 0,
    selected: first?.finding.id ?? null,
    pane: 'list',
    scroll: 0,
    message: '',
    alarm: null,
    typing: null,
    last: null,
    broad: null,
    page: 8,
  };
}

/** The findings that the list shows. */
export const shownItems = (desk: Desk, state: State): readonly Item[] => passing(desk, state.filter);

/** The place of the selected finding in the list, or -1. */
export const selectedIndex = (items: readonly Item[], { selected }: State): number => items.findIndex((i) => i.finding.id === selected);

/** The selected finding. */
export const selectedItem = (desk: Desk, { selected }: State): Item | null => (selected === null ? null : (desk.byId.get(selected) ?? null));

/** The same with something said in the line above the keys. */
export const said = (state: State, message: string): State => ({ ...state, message });

/** One key. Pure. */
export function press(desk: Desk, state: State, key: string): Step {
  return pressed(desk, key === 'A' || state.broad === null ? state : { ...state, broad: null }, key);
}

function pressed(desk: Desk, state: State, key: string): Step {
  if (key === 'ctrl-c') return { state, wishes: [{ wish: 'quit' }] };
  if (key === 'ctrl-z') return { state, wishes: [{ wish: 'stop' }] };
  if (state.typing) return typed(desk, state, state.typing, key);
  const deed = deedOf(key);
  if (deed === null) return still(said(state, `${keyText(key)} is no key of the desk (? shows all keys).`));
  if (!worksOn(deed, state.screen)) return still(said(state, `${keyText(key)} does nothing on this screen (Esc goes back, ? shows all keys).`));
  const quiet = { ...state, message: '' };
  if (deed === 'quit') return { state: quiet, wishes: [{ wish: 'quit' }] };
  if (deed === 'undo' || deed === 'redo') return { state: quiet, wishes: [{ wish: 'reverse', act: deed }] };
  if (deed === 'report' || deed === 'recheck') return { state: quiet, wishes: [{ wish: deed }] };
  if (deed === 'search' || deed === 'save-elsewhere') return still({ ...quiet, typing: { into: deed, text: '', finding: null } });
  if (deed === 'clear') return still(said(narrowed(desk, quiet, NO_FILTER), 'The list shows everything.'));
  if (deed === 'back') return still(goneBack(desk, quiet));
  const screen = SCREENS_OF[deed];
  if (screen && !(state.screen === 'filter' && deed === 'open')) return still(entered(desk, quiet, screen));
  if (state.screen === 'filter') return still(filtering(desk, quiet, deed, key));
  if (deed === 'edit' || deed === 'copy') {
    const item = selectedItem(desk, quiet);
    return item ? quoting(desk, quiet, deed, item) : still(said(quiet, 'There is no finding.'));
  }
  if (deed === 'pane')
    return still(state.screen === 'article' ? { ...quiet, at: state.at + 1, scroll: 0 } : { ...quiet, pane: state.pane === 'list' ? 'compare' : 'list' });
  return decided(desk, quiet, deed, key) ?? still(moved(desk, quiet, deed));
}

/** The words of a finding are opened or copied; in the galley those of the article that is shown. */
function quoting(desk: Desk, state: State, wish: 'edit' | 'copy', item: Item): Step {
  if (state.screen !== 'article' || wish === 'copy') return { state, wishes: [{ wish, item, doc: null }] };
  const shown = shownArticle(desk, state);
  const doc = shown?.home === item.home ? shown.annotated.document.id : null;
  const hasWords = item.finding.readings.some((r) => r.evidence.some((e) => e.anchor.doc === doc));
  return hasWords
    ? { state, wishes: [{ wish, item, doc }] }
    : still(said(state, `Finding ${item.number} has no words in this article: nothing to open it at.`));
}

/** The article that the galley has open: behind the last comes the first. */
export const shownArticle = (desk: Desk, { at }: Pick<State, 'at'>) => {
  const all = articlesIn(desk);
  return all[at % all.length];
};

const SCREENS_OF: { readonly [D in Deed]?: ScreenName } = {
  help: 'help',
  open: 'full',
  article: 'article',
  sources: 'sources',
  timeline: 'timeline',
  filter: 'filter',
};

/** Another screen in front; its own key leads back. The galley opens on the article of the selected finding. */
function entered(desk: Desk, state: State, screen: ScreenName): State {
  if (state.screen === screen) return goneBack(desk, state);
  const behind = state.screen === 'findings' || state.screen === 'full' ? state.screen : state.behind;
  return { ...state, screen, behind: screen === 'full' ? 'findings' : behind, scroll: 0, at: screen === 'article' ? articleOf(desk, state) : 0 };
}

function articleOf(desk: Desk, state: State): number {
  const item = selectedItem(desk, state);
  const evidence = item?.finding.readings.flatMap((r) => r.evidence) ?? [];
  const isDraft = (doc: DocumentId): boolean => item?.home.places.documentOf(doc).standing === 'draft';
  const doc = (evidence.find((e) => isDraft(e.anchor.doc)) ?? evidence[0])?.anchor.doc;
  return Math.max(
    0,
    articlesIn(desk).findIndex((a) => a.annotated.document.id === doc && a.home === item?.home),
  );
}

/** Esc: to the screen behind; on the list itself to the list pane, then to the whole list. */
function goneBack(desk: Desk, state: State): State {
  if (state.screen !== 'findings') return { ...state, screen: state.behind, behind: 'findings', scroll: 0, at: 0 };
  if (state.pane === 'compare' || state.scroll > 0) return { ...state, pane: 'list', scroll: 0 };
  return state.filter === NO_FILTER ? said(state, 'This is the list of all findings (q quits).') : narrowed(desk, state, NO_FILTER);
}

/** Another filter: the selected finding stays if it passes. */
function narrowed(desk: Desk, state: State, filter: Filter): State {
  const items = passing(desk, filter);
  const kept = items.find((i) => i.finding.id === state.selected) ?? items[0];
  return { ...state, filter, selected: kept?.finding.id ?? null, scroll: 0 };
}

function filtering(desk: Desk, state: State, deed: Deed, key: string): State {
  const conditions = conditionsOf(desk);
  const chosen = conditions[state.at];
  if ((deed === 'open' || key === ' ') && chosen) return narrowed(desk, state, toggled(state.filter, chosen));
  return { ...state, at: Math.max(0, Math.min(conditions.length - 1, state.at + (STEPS[deed]?.(state.page) ?? 0))) };
}

const still = (state: State): Step => ({ state, wishes: [] });

/** Keys that decide; null for all others. */
function decided(desk: Desk, state: State, deed: Deed, key: string): Step | null {
  const item = selectedItem(desk, state);
  if (deed === 'note' || deed === 'why' || deed === 'always') {
    const about = deed === 'note' ? item : ((item && !isOpen(item.finding) ? item : desk.byId.get(state.last ?? '')) ?? null);
    if (about === null) return still(said(state, deed === 'note' ? 'There is no finding.' : 'Nothing is decided yet.'));
    if (deed === 'always') return { state: { ...state, broad: null }, wishes: [{ wish: 'always', item: about, sure: state.broad === about.finding.id }] };
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
  if (key !== 'enter') return still(key.length > 2 ? state : { ...state, typing: { ...typing, text: (typing.text + key).slice(0, 500) } });
  const done = { ...state, typing: null };
  const text = typing.text.trim();
  if (typing.into === 'search')
    return still(found({ ...narrowed(desk, done, { ...state.filter, search: text }), screen: 'findings', behind: 'findings' }, desk));
  if (text === '') return still(done);
  if (typing.into === 'save-elsewhere') return { state: done, wishes: [{ wish: 'save-elsewhere', file: text }] };
  const item = desk.byId.get(typing.finding ?? '');
  if (!item) return still(done);
  const { decision } = item.finding;
  if (typing.into === 'note') return { state: done, wishes: [{ wish: 'record', item, verb: 'note', reading: null, because: text }] };
  if (decision === null || decision.verb === 'note') return still(done);
  return { state: done, wishes: [{ wish: 'record', item, verb: decision.verb, reading: decision.reading, because: text }] };
}

const found = (state: State, desk: Desk): State =>
  state.filter.search === '' ? state : said(state, `${passing(desk, state.filter).length} findings with "${state.filter.search}" (Esc or c: all)`);

function moved(desk: Desk, state: State, deed: Deed): State {
  const items = shownItems(desk, state);
  const at = selectedIndex(items, state);
  if (deed === 'next-open' || deed === 'previous-open') return selecting(state, openFrom(items, at, deed === 'next-open' ? 1 : -1));
  const by = STEPS[deed]?.(state.page) ?? 0;
  if (state.pane === 'compare' || state.screen !== 'findings') return { ...state, scroll: Math.max(-1e6, Math.min(1e6, state.scroll + by)) };
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
