import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '..', 'src');
const camel = (file: string): string => file.replace(/-(\w)/g, (_, c: string) => c.toUpperCase());

/** Adding a check is one file and one sorted line in compare/index.ts; a forgotten line is a check that never runs. */
test('every check stands where its id says, and is registered in order of id', () => {
  const registry = readFileSync(path.join(src, 'compare', 'index.ts'), 'utf8');
  const listed: readonly string[] = /checks: readonly Check\[\] = \[([^\]]*)\]/.exec(registry)?.[1]?.match(/\w+/g) ?? ([] as string[]);
  const ids = readdirSync(path.join(src, 'compare'), { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.ts'))
    .flatMap((f) => {
      const id = /^ {2}id: '([a-z]+\/[a-z-]+)'/m.exec(readFileSync(path.join(src, 'compare', f), 'utf8'))?.[1];
      return id === undefined ? [] : [{ id, at: f.split(path.sep).join('/') }];
    });
  expect(ids.filter(({ id, at }) => at !== `${id}.ts`)).toEqual([]);
  expect(ids.map(({ id }) => camel(id.replace('/', '-'))).sort()).toEqual(listed);
});

test('every extractor file is registered', () => {
  const registry = readFileSync(path.join(src, 'extract', 'index.ts'), 'utf8');
  const listed: readonly string[] = /extractors: readonly Extractor\[\] = \[([^\]]*)\]/.exec(registry)?.[1]?.match(/\w+/g) ?? ([] as string[]);
  const files = readdirSync(path.join(src, 'extract'))
    .filter((f) => f.endsWith('.ts') && /: Extractor =/.test(readFileSync(path.join(src, 'extract', f), 'utf8')))
    .map((f) => camel(f.replace(/\.ts$/, '')));
  expect(files.filter((f) => !listed.includes(f))).toEqual([]);
});
