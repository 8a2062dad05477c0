import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { attacksOn, nests } from './regex.ts';

const src = path.resolve(import.meta.dirname, '..', '..', 'src');
type Literal = { readonly file: string; readonly line: number; readonly source: string; readonly flags: string };

/** Every regular expression that is written out under src/. */
function literals(): Literal[] {
  const found: Literal[] = [];
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f))) {
    const tree = ts.createSourceFile(file, readFileSync(path.join(src, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.push({ file, line: tree.getLineAndCharacterOfPosition(node.pos).line + 1, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return found;
}

/** Milliseconds that a search through a text takes; the least of a few, for a machine has other things to do. */
function timeOf(pattern: RegExp, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 5 && least > 1 && !(k > 1 && least > 200); k++) {
    pattern.lastIndex = 0;
    const start = performance.now();
    pattern.test(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Without a loop in a loop time grows with a power at most. */
const STEPS = [60, 200, 600, 1_500, 3_000] as const;
/** Units of a text in which time that grows with the square shows itself. */
const LENGTH = 3_000;
/** A loop in a loop is tried with few turns first, then a third more: time that doubles with each turn must not run away. */
const LADDER = Array.from({ length: 23 }, (_, k) => Math.round(8 * 1.3 ** k));
/** Milliseconds. One pass takes less than one, a square over 3,000 units some twenty, and no sentence is longer than 2,000; a cube takes seconds. */
const MOST = 120;
const ATTACKS = ['a', 'A', '1', ' ', 'a ', 'Aa ', '1,', '. ', '"', "a'", '-', '<'] as const;

/** What it takes against itself and against every loop in it. */
function worstOf({ source, flags }: Literal): { readonly time: number; readonly attack: string } {
  const pattern = new RegExp(source, flags.replace('y', 'g'));
  let worst = { time: 0, attack: '' };
  const loops = nests(source);
  const own = attacksOn(source, flags);
  for (const { before, turn } of [...ATTACKS.map((turn) => ({ before: '', turn })), ...own])
    for (const turns of loops ? LADDER : STEPS) {
      if (turns * turn.length > LENGTH * 1.2) break;
      const time = timeOf(pattern, `${before}${turn.repeat(turns)}\u0000`);
      if (time > worst.time) worst = { time, attack: `${JSON.stringify(before)} + ${JSON.stringify(turn)} × ${turns}` };
      if (time > MOST) return worst;
    }
  return worst;
}

test('the attacker knows patterns whose time explodes, and lets good ones be', () => {
  const literal = (source: string, flags = ''): Literal => ({ file: '', line: 0, source, flags });
  for (const bad of ['^x(?:a*)*b$', '(?:\\d+,?)*;$', '(?:a|a)+$', '\\s*\\s*\\s*x', '"(?:\\w|\\d)+"'])
    expect(worstOf(literal(bad)).time, bad).toBeGreaterThan(MOST);
  for (const good of ['^[a-z]{1,20}$', '\\b(?:said|says)\\b', '[^\\s]{1,40}', '^a+b$']) expect(worstOf(literal(good, 'u')).time, good).toBeLessThan(MOST);
});

test('no regular expression under src/ runs away on a text made against it', () => {
  const all = literals();
  expect(all.length).toBeGreaterThan(1000);
  const slow = all.flatMap((l) => {
    const { time, attack } = worstOf(l);
    return time > MOST ? [`${l.file}:${l.line} ${Math.round(time)} ms for ${attack}: /${l.source.slice(0, 100)}/${l.flags}`] : [];
  });
  expect(slow).toEqual([]);
});
