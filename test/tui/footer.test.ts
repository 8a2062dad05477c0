import { expect, test } from 'vitest';
import { type Desk, deskOf } from '../../src/tui/desk.ts';
import { KEYS, type ScreenName, worksOn } from '../../src/tui/keys.ts';
import { wordsOf } from '../../src/tui/parts/line.ts';
import { opening, press, type State, type Wish } from '../../src/tui/state.ts';
import { frame } from '../../src/tui/view.ts';
import { bridge } from './reports.ts';

const SCREENS: readonly ScreenName[] = ['findings', 'full', 'article', 'sources', 'timeline', 'filter', 'help'];
const WAYS: Readonly<Record<ScreenName, readonly string[]>> = {
  findings: [],
  full: ['enter'],
  article: ['a'],
  sources: ['v'],
  timeline: ['d'],
  filter: ['t'],
  help: ['?'],
};

const pressed = (desk: Desk, keys: readonly string[], from = opening(desk)): State => keys.reduce((state, key) => press(desk, state, key).state, from);
const lastRows = (desk: Desk, state: State, columns: number, rows = 24): string =>
  frame({ desk, state, size: { columns, rows } }).slice(-3).map(wordsOf).join('\n');

test('the footer of every screen shows keys that work there, and no other', () => {
  const desk = deskOf([bridge(12)]);
  for (const screen of SCREENS) {
    const text = lastRows(desk, pressed(desk, WAYS[screen]), 400);
    expect(text.match(/1-9 is right/g)?.length ?? 0, screen).toBe(screen === 'findings' || screen === 'full' ? 1 : 0);
    for (const row of KEYS) {
      const foot = row.footer[screen];
      if (!foot) continue;
      expect(worksOn(row.deed, screen), `${row.deed} on ${screen}`).toBe(true);
      expect(text, screen).toContain(` ${foot[0]} `);
    }
  }
  expect(lastRows(desk, pressed(desk, ['v']), 80)).toContain('Esc back');
  expect(lastRows(desk, pressed(desk, ['a']), 80)).toContain('Tab next article');
  expect(lastRows(desk, pressed(desk, ['t']), 80)).toContain('Enter in or out');
  expect(lastRows(desk, pressed(desk, ['n', 'x']), 80)).toMatch(/Enter keep it +Esc drop it/);
});

test('on every screen a key does something, or says that it does nothing there', () => {
  const desk = deskOf([bridge(12)]);
  const seen = (state: State): string => JSON.stringify({ ...state, message: '' });
  for (const screen of SCREENS) {
    const top = pressed(desk, [...WAYS[screen]]);
    for (const { deed, keys } of KEYS)
      for (const key of keys) {
        const from = [top, { ...top, at: 3, scroll: 3, selected: desk.items[6]?.finding.id ?? null }];
        const steps = from.map((state) => ({ state, step: press(desk, state, key) }));
        const acted = steps.some(({ state, step }) => step.wishes.length > 0 || seen(step.state) !== seen(state));
        const told = steps.every(({ step }) => step.state.message !== '');
        expect(acted || told, `${key} (${deed}) on ${screen}`).toBe(true);
        if (!worksOn(deed, screen)) expect(steps[0]?.step.state.message).toContain('does nothing on this screen');
      }
  }
  expect(pressed(desk, ['v', 'f']).message).toBe('"f" does nothing on this screen (Esc goes back, ? shows all keys).');
  expect(pressed(desk, ['z']).message).toBe('"z" is no key of the desk (? shows all keys).');
  expect(pressed(desk, ['left']).message).toMatch(/^Left is no key/);
});

test('the line that is typed names what it is about, also where the list has moved on', () => {
  const desk = deskOf([bridge(12)]);
  const [first] = desk.items;
  if (!first) throw new Error('no finding');
  const decision = { finding: first.finding.id, reading: null, who: 'm.ortiz', when: '2025-03-05T01:00:00Z', because: null, sequence: 1 };
  const asked = (verb: string, reading: string | null = null, columns = 80): string => {
    const decided = deskOf([bridge(12)], new Map([['harbor', [{ ...decision, key: first.finding.key, verb, reading } as never]]]));
    const state = { ...opening(decided), last: first.finding.id };
    expect(state.selected).not.toBe(first.finding.id);
    return lastRows(decided, pressed(decided, ['w'], state), columns);
  };
  expect(asked('not-a-conflict')).toContain('Why is finding 1 no conflict? _');
  expect(asked('right', 'Tuesday')).toContain('Why is reading 2 of finding 1 right? _');
  expect(asked('fix')).toContain('Why does finding 1 need a fix? _');
  expect(asked('both-right')).toContain('Why are both right in finding 1? _');
  expect(asked('ask', null, 44)).toContain('Why 1: _');
  expect(lastRows(desk, pressed(desk, ['down', 'n']), 80)).toContain('Note on finding 2: _');
});

test('in the galley the article that is shown is the one that is opened', () => {
  const desk = deskOf([bridge(3)]);
  const first = pressed(desk, ['a']);
  const opens = (state: State): Wish | undefined => press(desk, state, 'o').wishes[0];
  expect(opens(first)).toMatchObject({ wish: 'edit', doc: 'draft.md' });
  expect(opens(pressed(desk, ['tab'], first))).toMatchObject({ doc: 'ledger.md' });
  const second = { ...pressed(desk, ['down', 'a']), at: 2 };
  expect(opens(second)).toBeUndefined();
  expect(press(desk, second, 'o').state.message).toBe('Finding 2 has no words in this article: nothing to open it at.');
});

test('a search from any screen shows what it found', () => {
  const desk = deskOf([bridge(12)]);
  for (const screen of SCREENS) expect(pressed(desk, [...WAYS[screen], '/', ...'span 7', 'enter']).screen).toBe('findings');
});
