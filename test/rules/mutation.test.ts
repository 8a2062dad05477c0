import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { configOf } from '../../src/config/config.ts';
import { bookOf } from '../../src/rules/book.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const rules = readdirSync(path.join(root, 'seeds/harbor-bridge/rules')).map((f) => readFileSync(path.join(root, 'seeds/harbor-bridge/rules', f), 'utf8'));
const config = 'version: 1\nstories: ["stories/*"]\nrules: []\ngate: { fail-on: error, alone: refuse }\nfields: { text: body }\n';

/** A small generator (mulberry32), so that a failure can be run again. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  '&a ',
  '*a',
  '!!js ',
  '[',
  ']',
  '{',
  '}',
  ': ',
  '- ',
  '\t',
  '"',
  "'",
  '|',
  '>',
  '%',
  '#',
  '?',
  '\n',
  '\u0000',
  '\ufeff',
  '<<: ',
  '__proto__: ',
  '1e999',
  '~',
  '...',
  '---\n',
  '\ud800',
  'null',
  '-',
  '  ',
];

/** `CROSSCHECK_MUTATIONS=20000` runs the whole bar. */
const COUNT = Number(process.env.CROSSCHECK_MUTATIONS ?? 1500);

test(`${COUNT} mutated files: no crash, no hang, no changed prototype, every refusal with its place`, () => {
  const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
  const next = random(20_250_303);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  let refused = 0;
  let slowest = 0;
  for (let i = 0; i < COUNT; i++) {
    const own = next() < 0.2 ? null : pick(rules);
    let text = own ?? config;
    for (let edits = 1 + Math.floor(next() * 4); edits > 0; edits--) {
      const at = Math.floor(next() * text.length);
      const kind = next();
      if (kind < 0.4) text = text.slice(0, at) + pick(PIECES) + text.slice(at);
      else if (kind < 0.7) text = text.slice(0, at) + text.slice(at + 1 + Math.floor(next() * 12));
      else if (kind < 0.9) text = text.slice(0, at) + text.slice(at, at + 60) + text.slice(at);
      else text = text.replace(/[a-z]{4,}/, (w) => w.slice(1));
    }
    const t = performance.now();
    const { problems } =
      own === null
        ? configOf('crosscheck.yaml', text, () => true)
        : bookOf([[{ path: 'x.yaml', label: 'x.yaml', sha256: '', layer: 'flag', text }]], { checks: null });
    slowest = Math.max(slowest, performance.now() - t);
    if (problems.length > 0) refused++;
    for (const p of problems)
      expect(p.place !== null && p.place.line > 0 && p.place.column > 0 && p.frame !== null && p.what !== '' && p.next !== '', text).toBe(true);
  }
  expect(refused).toBeGreaterThan(COUNT / 2);
  expect(slowest).toBeLessThan(1000);
  expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
}, 1_200_000);

test('every slip of one letter in a key of crosscheck.yaml names the right key', () => {
  const keys = ['version', 'stories', 'rules', 'timezone', 'encoding', 'formats', 'fields', 'gate'];
  let asked = 0;
  let right = 0;
  for (const key of keys)
    for (const slip of slipsOf(key)) {
      if (keys.includes(slip)) continue;
      const { problems } = configOf('crosscheck.yaml', `version: 1\n${slip}: x\n`, () => true);
      expect(problems.length, slip).toBeGreaterThan(0);
      asked++;
      if (problems.some((p) => p.what.includes(`Did you mean "${key}"?`))) right++;
    }
  expect(asked).toBeGreaterThan(1000);
  expect(right / asked).toBeGreaterThan(0.95);
});

function slipsOf(word: string): Set<string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const slips = new Set<string>();
  for (let i = 0; i <= word.length; i++) {
    slips.add(word.slice(0, i) + word.slice(i + 1));
    if (i + 1 < word.length) slips.add(`${word.slice(0, i)}${word[i + 1]}${word[i]}${word.slice(i + 2)}`);
    for (const l of letters) {
      slips.add(word.slice(0, i) + l + word.slice(i));
      if (i < word.length) slips.add(word.slice(0, i) + l + word.slice(i + 1));
    }
  }
  slips.delete(word);
  slips.delete('');
  return slips;
}
