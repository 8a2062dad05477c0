/** What a key does. */
export type Deed =
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'first'
  | 'last'
  | 'pane'
  | 'back'
  | 'next-open'
  | 'previous-open'
  | 'help'
  | 'quit'
  | 'stop'
  | 'pick'
  | 'fix'
  | 'not-a-conflict'
  | 'both-right'
  | 'ask'
  | 'note'
  | 'why'
  | 'always'
  | 'undo'
  | 'redo'
  | 'save-elsewhere'
  | 'open'
  | 'article'
  | 'sources'
  | 'timeline'
  | 'search'
  | 'filter'
  | 'clear'
  | 'edit'
  | 'copy'
  | 'report'
  | 'recheck';

/** A screen of the desk. */
export type ScreenName = 'findings' | 'full' | 'article' | 'sources' | 'timeline' | 'filter' | 'help';

/** A word of the footer, how soon it gives way there (0 = last), and its keys where they are not the first of the row. */
type Foot = readonly [word: string, rank: number, keys?: string];

/** A row of the one key table: the reducer, the footer, the help and the docs are made from it. */
export type KeyRow = {
  readonly deed: Deed;
  /** Names of the keys, the first is shown: a character, or up, down, enter, esc, tab, ctrl-r … */
  readonly keys: readonly string[];
  /** How the keys are written for a person. */
  readonly shown: string;
  readonly group: 'Moving' | 'Deciding' | 'Finding things' | 'Files and reports' | 'Leaving';
  readonly help: string;
  /** The screens that it does something on; all of them where none is named. */
  readonly on?: readonly ScreenName[];
  /** What the footer of each screen calls it; where a screen is missing, the help alone shows it there. */
  readonly footer: { readonly [S in ScreenName]?: Foot };
};

const ABOUT_ONE: readonly ScreenName[] = ['findings', 'full'];
const QUOTED: readonly ScreenName[] = ['findings', 'full', 'article'];
const SCROLLED: readonly ScreenName[] = ['full', 'article', 'sources', 'timeline', 'help'];

/** One foot for several screens. */
const feet = (screens: readonly ScreenName[], ...foot: Foot): KeyRow['footer'] => Object.fromEntries(screens.map((s) => [s, foot]));

/** Every key of the desk, in the order of its help. */
export const KEYS: readonly KeyRow[] = [
  {
    deed: 'up',
    keys: ['up', 'k'],
    shown: 'Up k',
    group: 'Moving',
    help: 'previous',
    footer: { ...feet(SCROLLED, 'scroll', 2, 'Up/Down'), filter: ['move', 1, 'Up/Down'] },
  },
  { deed: 'down', keys: ['down', 'j'], shown: 'Down j', group: 'Moving', help: 'next', footer: {} },
  { deed: 'page-up', keys: ['pageup'], shown: 'PgUp', group: 'Moving', help: 'page up', footer: {} },
  { deed: 'page-down', keys: ['pagedown', ' '], shown: 'PgDn Space', group: 'Moving', help: 'page down', footer: {} },
  { deed: 'first', keys: ['home', 'g'], shown: 'Home g', group: 'Moving', help: 'first', footer: {} },
  { deed: 'last', keys: ['end', 'G'], shown: 'End G', group: 'Moving', help: 'last', footer: {} },
  {
    deed: 'pane',
    keys: ['tab'],
    shown: 'Tab',
    group: 'Moving',
    help: 'other pane',
    on: ['findings', 'article'],
    footer: { findings: ['other pane', 5], article: ['next article', 1] },
  },
  { deed: 'next-open', keys: [']'], shown: ']', group: 'Moving', help: 'next open', on: ABOUT_ONE, footer: feet(ABOUT_ONE, 'next open', 6) },
  { deed: 'previous-open', keys: ['['], shown: '[', group: 'Moving', help: 'previous open', on: ABOUT_ONE, footer: {} },
  {
    deed: 'open',
    keys: ['enter', 'e'],
    shown: 'Enter e',
    group: 'Moving',
    help: 'full view',
    footer: { findings: ['full view', 2], article: ['full view', 3], filter: ['in or out', 0] },
  },
  {
    deed: 'back',
    keys: ['esc'],
    shown: 'Esc',
    group: 'Moving',
    help: 'back',
    footer: { ...feet(['full', 'article', 'sources', 'timeline', 'filter'], 'back', 0), help: ['close', 0] },
  },
  {
    deed: 'pick',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    shown: '1-9',
    group: 'Deciding',
    help: 'this reading is right',
    on: ABOUT_ONE,
    footer: feet(ABOUT_ONE, 'is right', 1),
  },
  { deed: 'fix', keys: ['f'], shown: 'f', group: 'Deciding', help: 'fix needed', on: ABOUT_ONE, footer: feet(ABOUT_ONE, 'fix needed', 1) },
  { deed: 'not-a-conflict', keys: ['x'], shown: 'x', group: 'Deciding', help: 'not a conflict', on: ABOUT_ONE, footer: feet(ABOUT_ONE, 'no conflict', 1) },
  { deed: 'both-right', keys: ['b'], shown: 'b', group: 'Deciding', help: 'both are right', on: ABOUT_ONE, footer: feet(ABOUT_ONE, 'both right', 2) },
  { deed: 'ask', keys: ['s'], shown: 's', group: 'Deciding', help: 'ask the reporter', on: ABOUT_ONE, footer: feet(ABOUT_ONE, 'ask', 2) },
  { deed: 'note', keys: ['n'], shown: 'n', group: 'Deciding', help: 'add a note', on: ABOUT_ONE, footer: feet(ABOUT_ONE, 'note', 3) },
  { deed: 'why', keys: ['w'], shown: 'w', group: 'Deciding', help: 'say why it was decided so', on: ABOUT_ONE, footer: feet(ABOUT_ONE, 'say why', 4) },
  { deed: 'always', keys: ['A'], shown: 'A', group: 'Deciding', help: 'always: propose a rule', on: ABOUT_ONE, footer: feet(ABOUT_ONE, 'always', 5) },
  { deed: 'undo', keys: ['u'], shown: 'u', group: 'Deciding', help: 'undo', footer: feet(ABOUT_ONE, 'undo', 2) },
  { deed: 'redo', keys: ['ctrl-r'], shown: 'Ctrl-R', group: 'Deciding', help: 'redo', footer: {} },
  {
    deed: 'search',
    keys: ['/'],
    shown: '/',
    group: 'Finding things',
    help: 'search in all text',
    footer: feet(['findings', 'article', 'sources', 'timeline'], 'search', 3),
  },
  {
    deed: 'filter',
    keys: ['t'],
    shown: 't',
    group: 'Finding things',
    help: 'filter the list',
    footer: feet(['findings', 'article', 'sources', 'timeline'], 'filter', 3),
  },
  { deed: 'clear', keys: ['c'], shown: 'c', group: 'Finding things', help: 'clear search and filter', footer: { filter: ['clear all', 1] } },
  {
    deed: 'article',
    keys: ['a'],
    shown: 'a',
    group: 'Finding things',
    help: 'article, claims marked',
    footer: feet(['findings', 'full', 'sources', 'timeline'], 'article', 4),
  },
  {
    deed: 'sources',
    keys: ['v'],
    shown: 'v',
    group: 'Finding things',
    help: 'sources and voices',
    footer: feet(['findings', 'full', 'article', 'timeline'], 'sources', 5),
  },
  {
    deed: 'timeline',
    keys: ['d'],
    shown: 'd',
    group: 'Finding things',
    help: 'days: the timeline',
    footer: feet(['findings', 'full', 'article', 'sources'], 'days', 6),
  },
  { deed: 'edit', keys: ['o'], shown: 'o', group: 'Files and reports', help: 'open the article here', on: QUOTED, footer: feet(QUOTED, 'open file', 3) },
  { deed: 'copy', keys: ['y'], shown: 'y', group: 'Files and reports', help: 'copy the quoted words', on: QUOTED, footer: feet(QUOTED, 'copy', 5) },
  {
    deed: 'report',
    keys: ['r'],
    shown: 'r',
    group: 'Files and reports',
    help: 'write the report now',
    footer: feet(['findings', 'full', 'article', 'sources', 'timeline'], 'report', 3),
  },
  { deed: 'recheck', keys: ['R'], shown: 'R', group: 'Files and reports', help: 'check again', footer: {} },
  { deed: 'save-elsewhere', keys: ['W'], shown: 'W', group: 'Files and reports', help: 'save decisions elsewhere', footer: {} },
  {
    deed: 'help',
    keys: ['?'],
    shown: '?',
    group: 'Leaving',
    help: 'all keys',
    footer: feet(['findings', 'full', 'article', 'sources', 'timeline', 'filter'], 'all keys', 1),
  },
  { deed: 'stop', keys: ['ctrl-z'], shown: 'Ctrl-Z', group: 'Leaving', help: 'to the shell (fg: back)', footer: {} },
  {
    deed: 'quit',
    keys: ['q', 'ctrl-c'],
    shown: 'q',
    group: 'Leaving',
    help: 'quit (all is saved)',
    footer: feet(['findings', 'full', 'article', 'sources', 'timeline', 'filter', 'help'], 'quit', 0),
  },
];

const byKey = new Map(KEYS.flatMap((row) => row.keys.map((key) => [key, row.deed] as const)));

const byDeed = new Map(KEYS.map((row) => [row.deed, row] as const));

/** Does a deed do something on a screen? */
export const worksOn = (deed: Deed, screen: ScreenName): boolean => byDeed.get(deed)?.on?.includes(screen) ?? true;

/** The deed of a key, or null. */
export const deedOf = (key: string): Deed | null => byKey.get(key) ?? null;

/** A key as a person knows it. */
export const keyText = (key: string): string =>
  [...key].length === 1 ? `"${key}"` : key.replace(/(^|-)(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
