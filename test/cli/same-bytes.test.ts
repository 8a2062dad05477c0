import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { root, run } from './run.ts';
import { shuffled } from './shuffled.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const ZONES = ['UTC', 'Asia/Tokyo', 'America/St_Johns', 'Pacific/Kiritimati', 'Africa/Monrovia'];
const LOCALES = ['C', 'tr_TR.UTF-8', 'de_DE.UTF-8', 'ar_EG.UTF-8'];

const articlesOf = (story: string): string[] =>
  readdirSync(path.join(root, 'seeds', story), { withFileTypes: true })
    .filter((f) => f.isFile() && /\.(?:txt|md)$/.test(f.name))
    .map((f) => `seeds/${story}/${f.name}`);

test.each(readdirSync(path.join(root, 'seeds')))(
  '20 orders of the articles of %s, in other time zones, are the same bytes',
  async (story) => {
    const articles = articlesOf(story);
    const first = await run(['check', '--format', 'json', ...articles]);
    expect(first.out.length).toBeGreaterThan(100);
    for (let n = 1; n <= 20; n++) {
      process.env.TZ = ZONES[n % ZONES.length];
      expect((await run(['check', '--format', 'json', ...shuffled(articles, n)])).out).toBe(first.out);
    }
  },
  240_000,
);

test('another time zone, locale and terminal width are the same bytes, in a process of its own', () => {
  const outputs = LOCALES.map((locale, i) =>
    execFileSync(process.execPath, ['dist/cli.js', 'check', '--format', 'json', '--fail-on', 'never', ...shuffled(articlesOf('union-state'), i)], {
      cwd: root,
      env: { PATH: process.env.PATH, TZ: ZONES[i], LANG: locale, LC_ALL: locale, LANGUAGE: locale.slice(0, 2), COLUMNS: String(20 + 60 * i) },
      encoding: 'utf8',
    }),
  );
  expect(new Set(outputs).size).toBe(1);
}, 120_000);
