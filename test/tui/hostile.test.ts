import headless from '@xterm/headless';
import { expect, test, vi } from 'vitest';
import type { Finding, StoryReport } from '../../src/model/index.ts';
import { deskOf } from '../../src/tui/desk.ts';
import { lineWidth, wordsOf } from '../../src/tui/parts/line.ts';
import { spoken } from '../../src/tui/plain.ts';
import { opening, press, type State } from '../../src/tui/state.ts';
import { frame, SCREENS } from '../../src/tui/view.ts';
import { hostile } from './nasty.ts';
import { article, bridge, reportOf } from './reports.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Everything that no frame may hold: controls, formats that are no joiners, lone surrogates, separators. */
const FOREIGN = /[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad]/u;

/** A report all of whose words are hostile: thirteen strings a finding. */
function poisoned(from: number, count: number): StoryReport {
  let n = from;
  const bad = (): string => hostile(n++);
  const base = reportOf(
    [
      article(
        `a${bad()}.md`,
        Array.from({ length: count }, () => `${bad()} Monday ${bad()}`),
        'draft',
      ),
      article('b.md', ['Tuesday']),
    ],
    [],
  );
  const [annotated] = base.story.articles.map((a) => a.annotated);
  const findings = bridge(count).findings.map((f, i): Finding => {
    const anchor = {
      doc: annotated?.document.id as never,
      span: annotated?.sentences[i]?.span as never,
      exact: annotated?.document.text.slice(annotated.sentences[i]?.span.start, annotated.sentences[i]?.span.end) ?? '',
    };
    return {
      ...f,
      check: i % 2 ? 'quote/wording' : f.check,
      subject: bad(),
      what: bad(),
      why: bad(),
      next: bad(),
      because: [bad()],
      readings: f.readings.map((r) => ({ ...r, label: bad(), evidence: [{ anchor, reads: bad() }] })),
      decision:
        i % 3
          ? null
          : { finding: f.id, verb: 'fix', reading: null, who: bad(), when: bad(), because: bad(), sequence: 1, notes: [{ who: bad(), when: '', text: bad() }] },
    };
  });
  return { ...base, findings, notChecked: [{ path: bad(), reason: bad() }], ruleFiles: [{ path: bad(), sha256: '0', layer: 'shipped' }] };
}

test('10,000 hostile strings through every screen leave no control character that is not ours, and no line of another width', () => {
  const perFinding = 13;
  const batch = 20;
  for (let from = 0; from < 10_000; from += batch * perFinding) {
    const desk = deskOf([poisoned(from, batch)]);
    let state = opening(desk);
    for (const item of desk.items) {
      state = { ...state, selected: item.finding.id };
      const screens: State['screen'][] = item.number === 1 ? (Object.keys(SCREENS) as State['screen'][]) : item.number % 2 ? ['findings'] : ['full'];
      for (const screen of screens) {
        const lines = frame({
          desk,
          state: { ...state, screen, message: hostile(from), typing: item.number === 2 ? { into: 'note', text: hostile(from), finding: null } : null },
          size: { columns: item.number % 3 ? 80 : 120, rows: 24 },
        });
        for (const l of lines) {
          expect(wordsOf(l)).not.toMatch(FOREIGN);
          expect(lineWidth(l)).toBe(item.number % 3 ? 80 : 120);
        }
      }
      expect(spoken(item, batch).join('')).not.toMatch(FOREIGN);
    }
  }
});

test('U10: wide, combining, joined and right-to-left characters, tabs and long words leave the bar between the panes in one column of a real terminal', async () => {
  // Emoji stand in the test above: this terminal counts them by the tables of Unicode 6.
  const words = ['日本の橋', 'e\u0301te\u0301', 'שלום', '\tx', 'x'.repeat(500), '❤️ heart', 'ｆｕｌｌ', 'ไทย', '한국어'];
  const ap = article(
    'ap.md',
    words.map((w) => `It ${w} fell on Monday ${w}.`),
  );
  const report = reportOf(
    [
      ap,
      article(
        'b.md',
        words.map((w) => `On Tuesday ${w} fell.`),
      ),
    ],
    words.map((w, i) => ({
      subject: w,
      said: [
        [`${w} Monday`, ['ap.md', i, 'Monday']],
        [`Tuesday ${w}`, ['b.md', i, 'Tuesday']],
      ],
    })),
  );
  const desk = deskOf([report]);
  for (const [columns, rows] of [
    [120, 40],
    [200, 60],
  ] as const) {
    const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
    for (const item of desk.items) {
      const lines = frame({ desk, state: { ...opening(desk), selected: item.finding.id }, size: { columns, rows } }).map(wordsOf);
      await new Promise<void>((done) => terminal.write(`\u001b[2J\u001b[H${lines.join('\r\n')}`, done));
      const bars = lines.slice(2, rows - 6).map((_, i) => {
        const row = terminal.buffer.active.getLine(i + 2);
        return Array.from({ length: columns }, (_, x) => x).find((x) => row?.getCell(x)?.getChars() === '|');
      });
      expect(new Set(bars).size).toBe(1);
    }
  }
});

test('with 5,000 findings a key becomes a frame in 50 ms of work', () => {
  const desk = deskOf([bridge(5000)]);
  let state = opening(desk);
  const taken: number[] = [];
  for (const key of [
    'down',
    'down',
    'up',
    'end',
    'home',
    ...Array<string>(60).fill('pagedown'),
    ']',
    '/',
    'd',
    'a',
    'y',
    'enter',
    ...Array<string>(20).fill('down'),
    'enter',
    'esc',
    'c',
    'G',
  ]) {
    const before = process.cpuUsage();
    state = press(desk, state, key).state;
    frame({ desk, state, size: { columns: 120, rows: 40 } });
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1000);
  }
  taken.sort((a, b) => a - b);
  expect(taken[Math.floor(taken.length * 0.95)]).toBeLessThanOrEqual(50);
});
