import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', 'src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f) && !f.endsWith('.d.ts'));
const room = (file: string): string => (file.includes(path.sep) ? (file.split(path.sep)[0] as string) : file.replace(/\.tsx?$/, ''));

/** room → rooms it may import. Arrows: model ← text ← values ← stages ← pipeline ← commands ← cli. */
const MAY: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  values: ['model', 'text'],
  ...Object.fromEntries(['read', 'annotate', 'extract', 'link', 'align', 'compare', 'judge', 'rules'].map((stage) => [stage, ['model', 'text', 'values']])),
  config: ['model', 'text'],
  report: ['model', 'text', 'values'],
  gate: ['model', 'text'],
  store: ['model', 'text'],
  tui: ['model', 'text', 'report'],
  threads: ['model'],
  engine: ['store'],
  articles: ['model', 'text', 'pipeline', 'threads'],
  stories: ['model', 'text', 'judge', 'pipeline', 'articles', 'report', 'threads'],
  pipeline: ['model', 'annotate', 'extract', 'link', 'align', 'compare', 'judge'],
};
const LEXICON = path.join('..', 'rules', 'lexicon');
const FREE = new Set(['commands', 'cli', 'index', 'worker']);

const AT_ONCE = /(?:from|import)\s*'(\.[^']+)'/g;
const AT_ANY_TIME = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

/** The files that a file imports so, types alone too, as paths from `src`. */
const importsOf = (file: string, manner: RegExp): readonly string[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(manner)].map((m) => path.relative(root, path.resolve(root, path.dirname(file), m[1] as string)));

test('every import follows the arrows', () => {
  const forbidden: string[] = [];
  for (const file of files) {
    const from = room(file);
    if (FREE.has(from)) continue;
    for (const target of importsOf(file, AT_ANY_TIME)) {
      // Word lists are data: only text reads them.
      if (from === 'text' && path.dirname(target) === LEXICON) continue;
      const to = room(target);
      if (to !== from && !(MAY[from] ?? []).includes(to)) forbidden.push(`${file} → ${target}`);
    }
  }
  expect(forbidden).toEqual([]);
});

test('no file imports itself by way of others', () => {
  // Files that import none of those left go, until nothing goes: what stays stands in a circle, or imports one.
  let left = new Map(files.map((file) => [file, importsOf(file, AT_ONCE)]));
  for (let size = Number.POSITIVE_INFINITY; left.size < size; ) {
    size = left.size;
    const standing = left;
    left = new Map([...standing].filter(([, targets]) => targets.some((target) => standing.has(target))));
  }
  expect([...left.keys()]).toEqual([]);
});

test('natural, string-similarity and diff are imported in text/ alone', () => {
  const found = files.filter((f) => room(f) !== 'text' && /from '(?:natural|string-similarity|diff)(?:\/|')/.test(readFileSync(path.join(root, f), 'utf8')));
  expect(found).toEqual([]);
});

test('no stage reads the clock, chance or the locale', () => {
  const found = files.filter(
    (f) => room(f) !== 'cli' && /Math\.random\(|new Date\(\)|Date\.now\(|localeCompare\(|toLocale/.test(readFileSync(path.join(root, f), 'utf8')),
  );
  expect(found).toEqual([]);
});

test('no list is spread into a call that takes any number: arguments stand on the stack, which holds some 100,000', () => {
  const spread = /\.push\((?:[\w., ]+, )?\.\.\.|\bMath\.(?:max|min)\((?:[\w., ]+, )?\.\.\./;
  expect(files.filter((f) => spread.test(readFileSync(path.join(root, f), 'utf8')))).toEqual([]);
});
