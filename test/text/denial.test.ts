import { expect, test } from 'vitest';
import { compilePattern } from '../../src/text/patterns/pattern.ts';
import { PATTERN_SLOTS } from '../../src/text/patterns/template.ts';

/** Patterns that take a backtracking matcher for ever: a loop in a loop, choices that overlap, several loops in a row, long bounds; and plain words full of slots. */
function knownBad(): string[] {
  const atoms = ['a', '[a-z]', '\\w', '.', '\\p{L}', '(?:a|b)', '[^z]'];
  const loops = atoms.flatMap((x) => [
    `(${x}+)+`,
    `(${x}*)*`,
    `(${x}+)*`,
    `(?:${x}|${x})+`,
    `(?:${x}|${x}${x})*`,
    `(?:${x}{1,30}){1,30}`,
    `(${x}?){100}${x}{100}`,
  ]);
  const rows = atoms.flatMap((x) => [`${x}*${x}*${x}*${x}*`, `${x}+\\s*${x}+\\s*${x}+`, `.*${x}.*${x}.*`, `(?:${x}{0,200}){0,4}`, `\\b${x}+(?:-${x}+)*`]);
  const expressions = [...loops, ...rows].flatMap((p) => [`re2:${p}$z`, `re2:^${p}!`]);
  const outside = ['(?=(a+))\\1b', '(?<=a+)b', '(a+)\\1+$', '(?>a+)+b', 'a{1,100000}', '((a{1,1000}){1,1000}){1,1000}', 'a++b', '(?R)', '\\K', '(*COMMIT)a'];
  const slots = PATTERN_SLOTS.map((s) => `{${s}}`);
  const words = slots.flatMap((s) => ['', ' ', '-', '’', ' a '].map((by) => `${Array.from({ length: 8 }, () => s).join(by)} z`));
  const mixed = [
    `${slots.join('')}z`,
    `${slots.join(' ')} z`,
    '^{words} (a|a a|a-a) {words}$',
    '{words} (a|b) {words} (a|b) {words} z',
    '{name}-{words}-{name} z',
  ];
  return [...expressions, ...outside.map((p) => `re2:${p}`), ...words, ...mixed];
}

/** Units of a text; a sentence has 2,000 at most. */
const n = Number(process.env.DENIAL_LENGTH ?? 500);
const TEXTS = ['a', 'a ', 'A-', '1,1.', 'aaaa aaaa-aa’a '].map((turn) => `${turn.repeat(Math.ceil(n / turn.length))}\u0000`);

test('200 known-bad patterns on hostile texts: each is refused, or takes time in proportion to the text', () => {
  const bad = knownBad();
  expect(bad.length).toBeGreaterThanOrEqual(200);
  let refused = 0;
  const slow: string[] = [];
  for (const pattern of bad) {
    const found = compilePattern(pattern);
    if (typeof found !== 'function') {
      refused++;
      expect(found.what.length, pattern).toBeGreaterThan(5);
      continue;
    }
    for (const text of TEXTS) {
      const start = performance.now();
      found(text);
      const time = performance.now() - start;
      if (time > 2_000) slow.push(`${pattern} ${Math.round(time)} ms on ${text.slice(0, 12)}`);
    }
  }
  expect(slow).toEqual([]);
  expect(refused).toBeGreaterThanOrEqual(8);
});
