import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { type Literal, slowOnes } from './attack.ts';
import { builtAtRun } from './built.ts';

const src = path.resolve(import.meta.dirname, '..', '..', 'src');

/** Every regular expression that is written out under src/, and how many places of each file build one. */
function writtenOut(): { readonly literals: readonly Literal[]; readonly building: ReadonlyMap<string, number> } {
  const literals: Literal[] = [];
  const building = new Map<string, number>();
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f))) {
    const tree = ts.createSourceFile(file, readFileSync(path.join(src, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const where = `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
        literals.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') building.set(file, (building.get(file) ?? 0) + 1);
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return { literals, building };
}

const { literals, building } = writtenOut();

/** Milliseconds after which the attacker's own examples are ended. */
const SOON = 400;

test('the attacker knows patterns whose time explodes, and lets good ones be', async () => {
  const literal = (source: string, flags = ''): Literal => ({ where: '', source, flags });
  for (const bad of ['^x(?:a*)*b$', '(?:\\d+,?)*;$', '(?:a|a)+$', '\\s*\\s*\\s*x', '"(?:\\w|\\d)+"', '(?:a+){10,20}b', '(?:a|a){8,24}$'])
    expect((await slowOnes([literal(bad)], SOON)).length, bad).toBe(1);
  const good = ['^[a-z]{1,20}$', '\\b(?:said|says)\\b', '[^\\s]{1,40}', '^a+b$'].map((source) => literal(source, 'u'));
  expect(await slowOnes(good)).toEqual([]);
  // One that never ends hides none behind it.
  expect((await slowOnes([literal('(?:a|a)+$'), ...good, literal('^x(?:a*)*b$')], 1_000)).length).toBe(2);
});

test('no regular expression that is written out under src/ runs away on a text made against it', async () => {
  expect(literals.length).toBeGreaterThan(1000);
  expect(await slowOnes(literals)).toEqual([]);
});

test('no regular expression that is built under src/ runs away, and every place that builds one was reached', async () => {
  const built = await builtAtRun();
  const reached = Object.fromEntries([...building.keys()].map((file) => [file, new Set(built.filter((b) => b.file === file).map((b) => b.place)).size]));
  expect(reached, 'Reach it in test/text/built.ts.').toEqual(Object.fromEntries(building));
  // Thousands of names make patterns that differ in their letters alone: the first of each form stands for all.
  const each = new Map<string, Literal>();
  for (const { file, place, source, flags } of built) {
    const form = `${file} ${place} ${flags} ${source.replace(/(?<!\\)\p{L}{2,}/gu, 'aa')}`;
    if (!each.has(form)) each.set(form, { where: `${file}:${place}`, source, flags });
  }
  expect(await slowOnes([...each.values()])).toEqual([]);
});
