import fs, { appendFileSync, chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Disk } from '../../src/store/disk.ts';
import { lineOf } from '../../src/store/entry.ts';
import { announce, fold, LOG, openLog, otherDesks, replaceFile, StoreError, sweep } from '../../src/store/index.ts';
import { scratch } from '../run/scratch.ts';
import { answer, clock } from './deciding.ts';

const opened = (folder: string, who = 'm.ortiz', disk?: Disk) => openLog({ folder, who, now: clock(), ...(disk ? { disk } : {}) });
const textOf = (folder: string): string => readFileSync(path.join(folder, LOG), 'utf8');

test('a decision is one line with who, when, why, sequence and checksum', () => {
  const folder = scratch();
  const log = opened(folder);
  log.record(answer('7f3a9c1e', 'ask', 'called the harbour office'));
  const line = JSON.parse(textOf(folder)) as Record<string, unknown>;
  expect(line).toMatchObject({ v: 1, sequence: 1, who: 'm.ortiz', act: 'decide', finding: '7f3a9c1e', verb: 'ask', because: 'called the harbour office' });
  expect(line.when).toBe('2025-03-05T00:00:01.000Z');
  expect(line.sum).toMatch(/^[0-9a-f]{16}$/);
  expect(log.text()).toBe(textOf(folder));
});

test('undo and redo go on after a restart, and each editor undoes only their own', () => {
  const folder = scratch();
  const verbs = () =>
    opened(folder)
      .folded()
      .decisions.map((d) => `${d.finding} ${d.verb}`);
  opened(folder).record(answer('a', 'fix'));
  opened(folder).record(answer('a', 'ask'));
  opened(folder, 'j.lind').record(answer('b', 'fix'));
  expect(opened(folder).reverse('undo')).toMatchObject({ finding: 'a', verb: 'ask' });
  expect(verbs()).toEqual(['a fix', 'b fix']);
  opened(folder).reverse('undo');
  expect(verbs()).toEqual(['b fix']);
  expect(opened(folder).reverse('undo')).toBeNull();
  opened(folder).reverse('redo');
  opened(folder).reverse('redo');
  expect(verbs()).toEqual(['a ask', 'b fix']);
  expect(opened(folder).reverse('redo')).toBeNull();
});

test('a note never takes a decision away', () => {
  const folder = scratch();
  const log = opened(folder);
  log.record(answer('a', 'note', 'heard otherwise'));
  expect(log.folded().decisions[0]?.verb).toBe('note');
  log.record(answer('a', 'fix'));
  log.record(answer('a', 'note', 'desk told'));
  expect(log.folded().decisions).toMatchObject([{ verb: 'fix', notes: [{ text: 'heard otherwise' }, { text: 'desk told' }] }]);
});

test('U14: 1,000 random steps with restarts equal a model that keeps whole states', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 5, arbitrary: fc.nat(9) }, { weight: 4, arbitrary: fc.constantFrom('undo', 'redo', 'restart') }), {
        minLength: 250,
        maxLength: 250,
      }),
      (steps) => {
        const folder = scratch();
        let log = opened(folder);
        const past: Record<string, string>[] = [];
        const future: Record<string, string>[] = [];
        let now: Record<string, string> = {};
        steps.forEach((step, i) => {
          if (step === 'restart') log = opened(folder);
          else if (step === 'undo' || step === 'redo') {
            const [from, to] = step === 'undo' ? [past, future] : [future, past];
            const state = from.pop();
            expect(log.reverse(step) === null).toBe(state === undefined);
            if (state) {
              to.push(now);
              now = state;
            }
          } else {
            past.push(now);
            future.length = 0;
            now = { ...now, [`f${step}`]: `why ${i}` };
            log.record(answer(`f${step}`, 'fix', `why ${i}`));
          }
        });
        expect(Object.fromEntries(log.folded().decisions.map((d) => [d.finding, d.because]))).toEqual(now);
      },
    ),
    { numRuns: 4 },
  );
});

test('a line cut short is moved aside under the lock; a whole one without its line feed is kept', () => {
  const folder = scratch();
  opened(folder).record(answer('a'));
  const whole = lineOf(answer('b'), { sequence: 2, when: '2025-03-05T00:00:09Z', who: 'm.ortiz' }).line;
  appendFileSync(path.join(folder, LOG), whole.slice(0, 50));
  expect(opened(folder).entries().length).toBe(1);
  opened(folder).record(answer('c'));
  expect(readFileSync(path.join(folder, `${LOG}.torn`), 'utf8')).toBe(`${whole.slice(0, 50)}\n`);
  expect(opened(folder).entries().length).toBe(2);
  appendFileSync(path.join(folder, LOG), lineOf(answer('d'), { sequence: 3, when: '2025-03-05T00:00:09Z', who: 'm.ortiz' }).line.trimEnd());
  opened(folder).record(answer('e'));
  expect(
    opened(folder)
      .folded()
      .decisions.map((d) => d.finding),
  ).toEqual(['a', 'c', 'd', 'e']);
});

test('a line that somebody changed counts as damaged, stays where it is, and stops nothing', () => {
  const folder = scratch();
  const log = opened(folder);
  for (const f of ['a', 'b', 'c']) log.record(answer(f));
  writeFileSync(path.join(folder, LOG), textOf(folder).replace('"finding":"b"', '"finding":"x"'));
  const again = opened(folder);
  expect(again.damaged()).toBe(1);
  again.record(answer('d'));
  expect(again.folded().decisions.map((d) => d.finding)).toEqual(['a', 'c', 'd']);
  expect(textOf(folder)).toContain('"finding":"x"');
});

test('a log that is put in place of the open one (checkout, merge) is read anew', () => {
  const folder = scratch();
  const log = opened(folder);
  log.record(answer('a'));
  const other = scratch();
  for (const f of ['p', 'q']) opened(other).record(answer(f));
  writeFileSync(path.join(folder, LOG), textOf(other));
  expect(log.refresh()).toBe(true);
  expect(log.folded().decisions.map((d) => d.finding)).toEqual(['p', 'q']);
  const doubled = fold([...log.entries(), ...log.entries()]);
  expect(doubled.decisions.length).toBe(2);
});

test('the lock of a dead process is taken over at once', () => {
  const folder = scratch();
  const lock = path.join(folder, '.crosscheck', 'lock');
  opened(folder).record(answer('a'));
  const boot = fs.existsSync('/proc/sys/kernel/random/boot_id') ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8) : '';
  mkdirSync(lock);
  writeFileSync(path.join(lock, `999999.1.${boot}.${os.hostname()}`), '');
  const start = performance.now();
  opened(folder).record(answer('b'));
  expect(performance.now() - start).toBeLessThan(2000);
  mkdirSync(lock);
  opened(folder).record(answer('c'));
  expect(opened(folder).entries().length).toBe(3);
});

/** A disk whose Nth call fails with `code`; `calls()` says how many were made. */
function failing(nth: number, code: string): { disk: Disk; calls: () => number } {
  let calls = 0;
  const disk = Object.fromEntries(
    Object.entries(fs)
      .filter(([name, f]) => name.endsWith('Sync') && typeof f === 'function')
      .map(([name, f]) => [
        name,
        (...args: unknown[]) => {
          calls++;
          // A close that fails would leak; the system closes all the same.
          if (calls === nth && name !== 'existsSync' && name !== 'closeSync') throw Object.assign(new Error(code), { code });
          return (f as (...a: unknown[]) => unknown)(...args);
        },
      ]),
  ) as unknown as Disk;
  return { disk, calls: () => calls };
}

test.each(['EIO', 'ENOSPC', 'EMFILE', 'EROFS'])(
  '%s at every single call of the disk: what was acknowledged stays, what was not waits and gets through',
  (code) => {
    for (let nth = 1, total = Number.POSITIVE_INFINITY; nth <= total; nth++) {
      const folder = scratch();
      opened(folder).record(answer('before'));
      appendFileSync(path.join(folder, LOG), '{"v":1,"torn');
      const { disk, calls } = failing(nth, code);
      let refused = false;
      let log = null as ReturnType<typeof opened> | null;
      try {
        log = opened(folder, 'm.ortiz', disk);
        log.record(answer('during'));
      } catch (error) {
        expect(error).toBeInstanceOf(StoreError);
        expect((error as Error).message).toContain('.crosscheck');
        refused = true;
      }
      if (nth === 1) total = 1000;
      if (calls() < nth) total = nth;
      const here = log?.folded().decisions.map((d) => d.finding) ?? [];
      if (log) expect(here).toEqual(['before', 'during']);
      if (refused && log) log.flush();
      const there = opened(folder)
        .folded()
        .decisions.map((d) => d.finding);
      expect(there.filter((f) => f === 'before').length).toBe(1);
      if (log) expect(there).toEqual(['before', 'during']);
      expect(opened(folder).damaged()).toBe(0);
    }
  },
);

test('a read-only folder is said; the decision waits in memory with its undo, and gets through later', () => {
  const folder = scratch();
  let broken = true;
  const disk = new Proxy(fs, {
    get: (t, name) =>
      broken && (name === 'mkdirSync' || name === 'renameSync')
        ? () => {
            throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
          }
        : Reflect.get(t, name),
  }) as unknown as Disk;
  const log = opened(folder, 'm.ortiz', disk);
  expect(() => log.record(answer('a'))).toThrow('the disk is read-only');
  expect(() => log.record(answer('b'))).toThrow(StoreError);
  expect(() => log.reverse('undo')).toThrow(StoreError);
  expect(log.folded().decisions.map((d) => d.finding)).toEqual(['a']);
  expect(log.pending()).toBe(3);
  broken = false;
  log.flush();
  expect(log.pending()).toBe(0);
  expect(
    opened(folder)
      .folded()
      .decisions.map((d) => d.finding),
  ).toEqual(['a']);
  expect(opened(folder).reverse('redo')).toMatchObject({ finding: 'b' });
});

test('a log that is a symbolic link is refused, and nothing is written through it', () => {
  const folder = scratch();
  const target = path.join(scratch(), 'elsewhere');
  writeFileSync(target, '');
  mkdirSync(path.join(folder, '.crosscheck'));
  symlinkSync(target, path.join(folder, LOG));
  expect(() => opened(folder).record(answer('a'))).toThrow('symbolic link');
  expect(readFileSync(target, 'utf8')).toBe('');
});

test('a folder that cannot be written is named with its cause', () => {
  if (process.getuid?.() === 0) return; // The superuser may write anywhere.
  const folder = scratch();
  chmodSync(folder, 0o500);
  expect(() => opened(folder).record(answer('a'))).toThrow('no permission');
});

test('files are replaced whole or not at all, and temporaries of dead processes are swept', () => {
  const folder = scratch();
  const file = path.join(folder, 'report.md');
  writeFileSync(file, 'old', { mode: 0o640 });
  for (let nth = 1; nth <= 12; nth++) {
    const { disk } = failing(nth, 'ENOSPC');
    try {
      replaceFile(file, 'new', { disk });
    } catch (error) {
      expect(error).toBeInstanceOf(StoreError);
    }
    expect(['old', 'new']).toContain(readFileSync(file, 'utf8'));
  }
  expect(fs.statSync(file).mode & 0o777).toBe(0o640);
  writeFileSync(path.join(folder, '.report.md.crosscheck-999999-0.tmp'), 'half');
  sweep(folder);
  expect(readdirSync(folder)).toEqual(['report.md']);
});

test('another desk is seen while it is open, and forgotten when its process is gone', () => {
  const folder = scratch();
  const leave = announce(folder, 'm.ortiz', '2025-03-05T22:00:00Z');
  expect(otherDesks(folder, 0)).toEqual([]);
  const desks = path.join(folder, '.crosscheck', 'desks');
  const mine = readdirSync(desks)[0] as string;
  writeFileSync(path.join(desks, mine.replace(/^\d+\.\d*/, `${process.ppid}.`)), JSON.stringify({ who: 'j.lind', since: '2025-03-05T21:00:00Z' }));
  writeFileSync(path.join(desks, mine.replace(/^\d+/, '999999')), JSON.stringify({ who: 'gone', since: '2025-03-05T21:00:00Z' }));
  expect(otherDesks(folder, 0)).toEqual([{ who: 'j.lind', since: '2025-03-05T21:00:00Z' }]);
  expect(readdirSync(desks).length).toBe(2);
  leave();
  expect(readdirSync(desks).length).toBe(1);
});
