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

/** A row of the one key table: the reducer, the footer, the help and the docs are made from it. */
export type KeyRow = {
  readonly deed: Deed;
  /** Names of the keys, the first is shown: a character, or up, down, enter, esc, tab, ctrl-r … */
  readonly keys: readonly string[];
  /** How the keys are written for a person. */
  readonly shown: string;
  readonly group: 'Moving' | 'Deciding' | 'Finding things' | 'Files and reports' | 'Leaving';
  readonly help: string;
  /** Its word in the footer, and how soon it gives way there (0 = last); null where it is in the help alone. */
  readonly footer: readonly [word: string, rank: number] | null;
};

/** Every key of the desk, in the order of its help. */
export const KEYS: readonly KeyRow[] = [
  { deed: 'up', keys: ['up', 'k'], shown: 'Up k', group: 'Moving', help: 'previous', footer: null },
  { deed: 'down', keys: ['down', 'j'], shown: 'Down j', group: 'Moving', help: 'next', footer: null },
  { deed: 'page-up', keys: ['pageup'], shown: 'PgUp', group: 'Moving', help: 'page up', footer: null },
  { deed: 'page-down', keys: ['pagedown', ' '], shown: 'PgDn Space', group: 'Moving', help: 'page down', footer: null },
  { deed: 'first', keys: ['home', 'g'], shown: 'Home g', group: 'Moving', help: 'first', footer: null },
  { deed: 'last', keys: ['end', 'G'], shown: 'End G', group: 'Moving', help: 'last', footer: null },
  { deed: 'pane', keys: ['tab'], shown: 'Tab', group: 'Moving', help: 'other pane', footer: ['other pane', 5] },
  { deed: 'next-open', keys: [']'], shown: ']', group: 'Moving', help: 'next open', footer: ['next open', 6] },
  { deed: 'previous-open', keys: ['['], shown: '[', group: 'Moving', help: 'previous open', footer: null },
  { deed: 'open', keys: ['enter', 'e'], shown: 'Enter e', group: 'Moving', help: 'full view', footer: ['full view', 2] },
  { deed: 'back', keys: ['esc'], shown: 'Esc', group: 'Moving', help: 'back', footer: null },
  {
    deed: 'pick',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    shown: '1-9',
    group: 'Deciding',
    help: 'this reading is right',
    footer: ['is right', 1],
  },
  { deed: 'fix', keys: ['f'], shown: 'f', group: 'Deciding', help: 'fix needed', footer: ['fix needed', 1] },
  { deed: 'not-a-conflict', keys: ['x'], shown: 'x', group: 'Deciding', help: 'not a conflict', footer: ['no conflict', 1] },
  { deed: 'both-right', keys: ['b'], shown: 'b', group: 'Deciding', help: 'both are right', footer: ['both right', 2] },
  { deed: 'ask', keys: ['s'], shown: 's', group: 'Deciding', help: 'ask the reporter', footer: ['ask', 2] },
  { deed: 'note', keys: ['n'], shown: 'n', group: 'Deciding', help: 'add a note', footer: ['note', 3] },
  { deed: 'why', keys: ['w'], shown: 'w', group: 'Deciding', help: 'say why it was decided so', footer: ['say why', 4] },
  { deed: 'always', keys: ['A'], shown: 'A', group: 'Deciding', help: 'always: propose a rule', footer: ['always', 5] },
  { deed: 'undo', keys: ['u'], shown: 'u', group: 'Deciding', help: 'undo', footer: ['undo', 2] },
  { deed: 'redo', keys: ['ctrl-r'], shown: 'Ctrl-R', group: 'Deciding', help: 'redo', footer: null },
  { deed: 'search', keys: ['/'], shown: '/', group: 'Finding things', help: 'search in all text', footer: ['search', 3] },
  { deed: 'filter', keys: ['t'], shown: 't', group: 'Finding things', help: 'filter the list', footer: ['filter', 3] },
  { deed: 'clear', keys: ['c'], shown: 'c', group: 'Finding things', help: 'clear search and filter', footer: null },
  { deed: 'article', keys: ['a'], shown: 'a', group: 'Finding things', help: 'article, claims marked', footer: ['article', 4] },
  { deed: 'sources', keys: ['v'], shown: 'v', group: 'Finding things', help: 'sources and voices', footer: ['sources', 5] },
  { deed: 'timeline', keys: ['d'], shown: 'd', group: 'Finding things', help: 'days: the timeline', footer: ['days', 6] },
  { deed: 'edit', keys: ['o'], shown: 'o', group: 'Files and reports', help: 'open the article here', footer: ['open file', 3] },
  { deed: 'copy', keys: ['y'], shown: 'y', group: 'Files and reports', help: 'copy the quoted words', footer: ['copy', 5] },
  { deed: 'report', keys: ['r'], shown: 'r', group: 'Files and reports', help: 'write the report now', footer: ['report', 3] },
  { deed: 'recheck', keys: ['R'], shown: 'R', group: 'Files and reports', help: 'check again', footer: null },
  { deed: 'save-elsewhere', keys: ['W'], shown: 'W', group: 'Files and reports', help: 'save decisions elsewhere', footer: null },
  { deed: 'help', keys: ['?'], shown: '?', group: 'Leaving', help: 'all keys', footer: ['all keys', 1] },
  { deed: 'stop', keys: ['ctrl-z'], shown: 'Ctrl-Z', group: 'Leaving', help: 'to the shell (fg: back)', footer: null },
  { deed: 'quit', keys: ['q', 'ctrl-c'], shown: 'q', group: 'Leaving', help: 'quit (all is saved)', footer: ['quit', 0] },
];

const byKey = new Map(KEYS.flatMap((row) => row.keys.map((key) => [key, row.deed] as const)));

/** The deed of a key, or null. */
export const deedOf = (key: string): Deed | null => byKey.get(key) ?? null;
