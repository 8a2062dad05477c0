import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '..', 'src');
const camel = (file: string): string => file.replace(/-(\w)/g, (_, c: string) => c.toUpperCase());

/** Adding a check is one file and one sorted line in compare/index.ts; a forgotten line is a check that never runs. */
test('every check file is registered, in order of id', () => {
  const registry = readFileSync(path.join(src, 'compare', 'index.ts'), 'utf8');
  const listed: readonly string[] = /checks: readonly Check\[\] = \[([^\]]*)\]/.exec(registry)?.[1]?.match(/\w+/g) ?? ([] as string[]);
  const files = ['across', 'against'].flatMap((folder) =>
    readdirSync(path.join(src, 'compare', folder))
      .filter((f) => f.endsWith('.ts') && /\bid: '[a-z]+\/[a-z-]+'/.test(readFileSync(path.join(src, 'compare', folder, f), 'utf8')))
      .map((f) => camel(f.replace(/\.ts$/, ''))),
  );
  expect(files.filter((f) => !listed.includes(f))).toEqual([]);
  expect(listed).toEqual([...listed].sort());
});

test('every extractor file is registered', () => {
  const registry = readFileSync(path.join(src, 'extract', 'index.ts'), 'utf8');
  const listed: readonly string[] = /extractors: readonly Extractor\[\] = \[([^\]]*)\]/.exec(registry)?.[1]?.match(/\w+/g) ?? ([] as string[]);
  const files = readdirSync(path.join(src, 'extract'))
    .filter((f) => f.endsWith('.ts') && /: Extractor =/.test(readFileSync(path.join(src, 'extract', f), 'utf8')))
    .map((f) => camel(f.replace(/\.ts$/, '')));
  expect(files.filter((f) => !listed.includes(f))).toEqual([]);
});
