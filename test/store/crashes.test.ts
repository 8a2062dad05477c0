import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openLog } from '../../src/store/index.ts';
import { scratch } from '../run/scratch.ts';
import { bundledStore, writer } from './processes.ts';

const KILLS = Number(process.env.STORE_KILLS ?? 60);
const EACH = Number(process.env.STORE_DECISIONS ?? 100);
const opened = (folder: string) => openLog({ folder, who: 'reader', now: () => '2025-03-05T01:00:00Z' });

let bundle = '';
beforeAll(async () => {
  bundle = await bundledStore();
});

test(`${KILLS} kills at random moments lose no decision that was acknowledged, and leave nothing behind`, async () => {
  const folder = scratch();
  const acknowledged = new Set<string>();
  let state = 7;
  const chance = (): number => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  for (let i = 0; i < KILLS; i += 4) {
    const four = [0, 1, 2, 3].map((j) => writer(bundle, folder, `k${i + j}`, 5000, chance() * 60));
    for (const { acknowledged: said } of await Promise.all(four)) for (const id of said) acknowledged.add(id);
  }
  const log = opened(folder);
  log.record({ act: 'decide', finding: 'last', verb: 'fix', reading: null, because: null, check: 'a/b', key: 'k', values: [] });
  const entries = log.entries();
  const written = new Set(entries.map((e) => (e.act === 'decide' ? e.finding : '')));
  expect([...acknowledged].filter((id) => !written.has(id))).toEqual([]);
  expect(acknowledged.size).toBeGreaterThan(KILLS);
  expect(log.damaged()).toBe(0);
  expect(new Set(entries.map((e) => e.sequence)).size).toBe(entries.length);
  opened(folder);
  expect(readdirSync(path.join(folder, '.crosscheck')).filter((n) => !n.startsWith('decisions.jsonl'))).toEqual([]);
}, 600_000);

test(`8 writers × ${EACH} decisions are ${8 * EACH} entries, and every reader folds them to the same`, async () => {
  const folder = scratch();
  const results = await Promise.all(Array.from({ length: 8 }, (_, i) => writer(bundle, folder, `w${i}`, EACH)));
  expect(results.map((r) => r.code)).toEqual(Array(8).fill(0));
  const lines = readFileSync(path.join(folder, '.crosscheck', 'decisions.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(lines.length).toBe(8 * EACH);
  expect(lines.map((l) => (JSON.parse(l) as { sequence: number }).sequence)).toEqual(lines.map((_, i) => i + 1));
  expect(opened(folder).folded()).toEqual(opened(folder).folded());
  expect(opened(folder).folded().decisions.length).toBe(8 * EACH);
  expect(existsSync(path.join(folder, '.crosscheck', 'lock'))).toBe(false);
  expect(statSync(path.join(folder, '.crosscheck', 'decisions.jsonl')).mode & 0o777).toBe(0o600);
}, 600_000);
