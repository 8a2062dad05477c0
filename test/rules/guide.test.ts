import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { configOf } from '../../src/config/config.ts';
import { bookOf } from '../../src/rules/book.ts';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/rules.md'), 'utf8');
const blocks = Array.from(guide.matchAll(/```yaml\n([\s\S]*?)```/g), (m) => m[1] as string);

test('every rule file of the guide loads', () => {
  const files = blocks.filter((b) => b.startsWith('schema:'));
  expect(files.length).toBe(3);
  const bridge = 'schema: aliases/1\nentities: [{ id: place/long-bridge, type: place, name: Long Bridge, because: x }]';
  const texts = [...files, bridge].map((text, i) => ({ path: `${i}.yaml`, label: `${i}.yaml`, sha256: '', layer: 'flag' as const, text }));
  expect(bookOf([texts], { checks: null }).problems).toEqual([]);
});

test('the config of the guide is read', () => {
  expect(configOf('crosscheck.yaml', blocks.find((b) => b.startsWith('version:')) as string, () => true).problems).toEqual([]);
});
