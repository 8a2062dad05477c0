import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { openLog } from '../../src/store/index.ts';
import { deskOf, statusOf } from '../../src/tui/desk.ts';
import { wordsOf } from '../../src/tui/parts/line.ts';
import { type Session, sessionOf } from '../../src/tui/session.ts';
import { frame } from '../../src/tui/view.ts';
import { scratch } from '../run/scratch.ts';
import { copyOf, FERRY, handsIn, logText, ROOM } from './folders.ts';
import { bridge } from './reports.ts';

vi.setConfig({ testTimeout: 120_000 });

const CLI = path.resolve(import.meta.dirname, '..', '..', 'dist', 'cli.js');

const opened = (folder: string, count = 30): Session => {
  const hands = handsIn(folder);
  return sessionOf(deskOf([bridge(count)], hands.decisions()), hands, ROOM);
};
const statuses = (session: Session): string[] => session.now().desk.items.map((i) => statusOf(i.finding));
const text = (session: Session, columns = 80, rows = 24): string =>
  frame({ ...session.now(), size: { columns, rows } })
    .map(wordsOf)
    .join('\n');
const press = (session: Session, ...keys: readonly string[]): void => {
  for (const key of keys) session.press(key);
};

test('one key decides, says so, and goes on to the next open finding; a restart finds all of it', () => {
  const folder = scratch();
  const session = opened(folder, 7);
  press(session, '2', 'f', 'x', 'b', 's');
  expect(statuses(session)).toEqual(['2 is right', 'fix needed', 'no conflict', 'both right', 'ask', 'open', 'open']);
  expect(text(session)).toContain('Saved: finding 5 "ask" (u undo, w say why)');
  expect(text(session)).toMatch(/> +6 /);
  const again = opened(folder, 7);
  expect(statuses(again)).toEqual(statuses(session));
  expect(text(again)).toMatch(/> +6 /);
});

test('a note, and the reason for what was just decided, keep their words; undo and redo go on after a restart', () => {
  const folder = scratch();
  const session = opened(folder, 3);
  press(session, 'b', 'w', ...'two counts', 'enter', 'n', ...'ask ap, q and 1 are letters here', 'enter');
  expect(session.now().desk.items[0]?.finding.decision).toMatchObject({ verb: 'both-right', because: 'two counts' });
  expect(session.now().desk.items[1]?.finding.decision?.notes?.[0]?.text).toBe('ask ap, q and 1 are letters here');
  press(session, 'u', 'u');
  expect(session.now().desk.items[0]?.finding.decision).toMatchObject({ verb: 'both-right', because: null });
  const again = opened(folder, 3);
  press(again, 'u');
  expect(statuses(again)).toEqual(['open', 'open', 'open']);
  expect(text(again)).toContain('Taken back: finding 1 "both-right"');
  press(again, 'ctrl-r', 'ctrl-r');
  expect(again.now().desk.items[0]?.finding.decision?.because).toBe('two counts');
  press(again, 'ctrl-r', 'ctrl-r');
  expect(text(again)).toContain('There is nothing to redo.');
});

test('a key that cannot decide says why, and nothing is written', () => {
  const folder = scratch();
  const session = opened(folder, 1);
  press(session, '9');
  expect(text(session)).toContain('Finding 1 has no reading 9.');
  press(session, 'n', 'enter', 'w', 'esc', 'n', 'x', 'esc');
  expect(existsSync(path.join(folder, '.crosscheck', 'decisions.jsonl'))).toBe(false);
});

test('U14: 1,000 random keys with restarts leave what a model of whole states says', () => {
  const keys = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('1', '2', 'f', 'x', 'b', 's', 'down', 'up', ']') },
      { weight: 3, arbitrary: fc.constantFrom('u', 'ctrl-r', 'restart') },
    ),
    { minLength: 250, maxLength: 250 },
  );
  fc.assert(
    fc.property(keys, (pressed) => {
      const folder = scratch();
      let session = opened(folder, 5);
      const past: string[][] = [];
      const future: string[][] = [];
      let now = statuses(session);
      for (const key of pressed) {
        if (key === 'restart') session = opened(folder, 5);
        else {
          const at = session.now().desk.items.findIndex((i) => i.finding.id === session.now().state.selected);
          press(session, key);
          const to = ({ '1': '1 is right', '2': '2 is right', f: 'fix needed', x: 'no conflict', b: 'both right', s: 'ask' } as Record<string, string>)[key];
          if (to) {
            past.push(now);
            future.length = 0;
            now = now.map((s, i) => (i === at ? to : s));
          } else if (key === 'u' && past.length > 0) {
            future.push(now);
            now = past.pop() as string[];
          } else if (key === 'ctrl-r' && future.length > 0) {
            past.push(now);
            now = future.pop() as string[];
          }
        }
        if (statuses(session).join() !== now.join()) throw new Error(`after ${key}: ${statuses(session)} instead of ${now}`);
      }
    }),
    { numRuns: 4 },
  );
}, 60_000);

test('thirty disagreements are decided in at most three keys each, each with its words in sight, and nothing is asked twice', () => {
  const folder = scratch();
  const session = opened(folder);
  const table = Array.from({ length: 30 }, (_, i) => ['1', '2', 'f', 'x', 'b', 's'][i % 6] as string);
  let keys = 0;
  for (const [i, key] of table.entries()) {
    const screen = text(session);
    expect(screen).toMatch(new RegExp(`> +${i + 1} `));
    expect(screen).toContain(`ap.md:${i + 1}`);
    for (const words of i % 3 === 0 ? ['Monday', 'Tuesday', 'Sunday'] : ['Monday', 'Tuesday']) expect(screen).toContain(`[${words}]`);
    press(session, key);
    keys += 1;
  }
  expect(keys / 30).toBeLessThanOrEqual(3);
  const again = opened(folder);
  expect(statuses(again)).not.toContain('open');
  expect(text(again)).toContain(' 0 open');
});

test('two desks lose nothing, and each sees what the other decided at its next key', () => {
  const folder = scratch();
  const mine = opened(folder, 3);
  const other = sessionOf(deskOf([bridge(3)]), handsIn(folder, 'harbor', 'j.lind'), ROOM);
  press(mine, 'f');
  press(other, 'down', 'down', 'x');
  press(mine, 'up');
  expect(statuses(mine)).toEqual(['fix needed', 'open', 'no conflict']);
  press(mine, 'u');
  expect(statuses(mine)).toEqual(['open', 'open', 'no conflict']);
});

test('a folder that cannot be written is said, the decision is kept in memory and can be saved elsewhere, and the next key tries again', () => {
  const folder = scratch();
  const session = opened(folder, 3);
  rmSync(path.join(folder, '.crosscheck'), { recursive: true });
  writeFileSync(path.join(folder, '.crosscheck'), 'a file stands in the way');
  press(session, 'f');
  expect(text(session)).toContain('NOT SAVED');
  expect(statuses(session)).toEqual(['fix needed', 'open', 'open']);
  press(session, 'W', ...'kept.jsonl', 'enter');
  expect(readFileSync(path.join(folder, 'kept.jsonl'), 'utf8')).toContain('"verb":"fix"');
  rmSync(path.join(folder, '.crosscheck'));
  press(session, 'up');
  expect(text(session)).not.toContain('NOT SAVED');
  expect(openLog({ folder, who: '', now: () => '' }).entries()).toHaveLength(1);
});

test('`crosscheck decide` writes the bytes that the key writes, and check shows what was decided', () => {
  const run = (folder: string, ...argv: readonly string[]): string => {
    try {
      return execFileSync(process.execPath, [CLI, ...argv], { cwd: path.dirname(folder), encoding: 'utf8', env: { ...process.env, USER: 'm.ortiz' } });
    } catch (error) {
      return String((error as { stdout: string }).stdout);
    }
  };
  const folder = copyOf(FERRY);
  const report = JSON.parse(run(folder, 'check', folder, '--format', 'json')) as { findings: { id: string; readings: { value: string }[] }[] };
  const [one, two] = report.findings as [(typeof report.findings)[0], (typeof report.findings)[0]];
  run(folder, 'decide', one.id, 'right', '--reading', '2', folder);
  run(folder, 'decide', two.id, 'both-right', folder, '--because', 'two counts');
  run(folder, 'decide', two.id, 'note', folder, '--because', 'ask again');
  run(folder, 'decide', 'undo', folder);
  const byKey = copyOf(FERRY);
  const session = sessionOf(
    deskOf([
      {
        ...bridge(0),
        story: { ...bridge(0).story, id: 'ferry' },
        findings: report.findings.map((f) => ({ ...bridge(1).findings[0], ...f, ...keyOf(folder, f.id), story: 'ferry' })) as never,
      },
    ]),
    handsIn(byKey, 'ferry'),
    ROOM,
  );
  press(session, '2', 'n', ...'ask again', 'enter', 'u');
  expect(logText(byKey).split('\n')[0]).toBe(logText(folder).split('\n')[0]);
  const checked = run(folder, 'check', folder);
  expect(checked).toContain('Decided: right (m.ortiz)');
  expect(checked).toContain('Decided: both-right (m.ortiz): two counts');
  expect(run(folder, 'check', folder, '--format', 'json')).toContain('"verb": "both-right"');
});

/** The key that a finding has in the log: the JSON contract does not print it. */
function keyOf(folder: string, id: string): object {
  const lines = readFileSync(path.join(folder, '.crosscheck', 'decisions.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l) as { finding?: string; key?: string });
  const found = lines.find((l) => l.finding === id);
  return found ? { key: found.key } : {};
}
