import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { scratch } from '../run/scratch.ts';
import { root } from './run.ts';

const project = scratch();
const installed = path.join(project, 'node_modules', 'crosscheck');

// As npm would install it: what `npm pack` takes, and its dependencies beside it.
beforeAll(() => {
  const env = { PATH: process.env.PATH, HOME: project };
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { filename: string }[];
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(project, packed?.filename as string), '--strip-components=1', '-C', installed]);
  mkdirSync(path.join(project, 'node_modules', '@types'));
  for (const name of ['zod', '@types/node']) symlinkSync(path.join(root, 'node_modules', name), path.join(project, 'node_modules', name));
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
}, 120_000);

const PROGRAM = `
import { type Claim, checkStory, claimsOf, compareDates, compareNames, compareQuantities, loadRules, readSource, repairEncoding, type Report, shippedRules } from 'crosscheck';

const texts = ['The pier was closed on 3 May 2024, the harbor board said.', 'The pier was closed on 5 May 2024, the harbor board said.'];
const read = await Promise.all(texts.map((text, i) => readSource(new TextEncoder().encode(text), { path: \`\${i}.md\` })));
const documents = read.flatMap((r) => r.documents);
const { book } = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: null });
if (book === null) throw new Error('no rules');
const claims: readonly Claim[] = claimsOf(documents[0]!, book);
const report: Report = checkStory(documents, { book });
const backwards: Report = checkStory([...documents].reverse(), { book });
const date = claims.find((c) => c.kind === 'date')?.value;
const count = { low: 3, high: 3, unit: '{person}', approximate: false, change: null };
// @ts-expect-error A level is no number.
const wrong: number | undefined = report.findings[0]?.level;
console.log(
  JSON.stringify({
    checks: report.findings.map((f) => f.check),
    same: JSON.stringify(report) === JSON.stringify(backwards),
    date: date ? date.edtf : null,
    dates: date ? compareDates(date, date).agreement : null,
    names: compareNames('Marta Lindholm', 'M. Lindholm').agreement,
    quantities: compareQuantities(count, { ...count, low: 4, high: 4 }).agreement,
    repaired: repairEncoding('The cafÃ© was closed').text,
    wrong,
  }),
);
`;

test('every file that package.json names is in the package', () => {
  const { bin, exports } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
    exports: Record<string, unknown>;
  };
  const named = [...Object.values(bin), ...Object.values(exports).flatMap((e) => (typeof e === 'string' ? [e] : Object.values(e as Record<string, string>)))];
  expect(named.length).toBeGreaterThanOrEqual(4);
  expect(named.filter((file) => !existsSync(path.join(installed, file)))).toEqual([]);
  expect(existsSync(path.join(installed, 'dist', 'worker.js'))).toBe(true);
});

test.each([
  ['nodenext', 'nodenext', '--strict'],
  ['esnext', 'bundler', '--skipLibCheck'],
])(
  'the library has types under module %s, resolution %s, %s',
  (module, resolution, more) => {
    writeFileSync(path.join(project, 'program.ts'), PROGRAM);
    const flags = [
      '--module',
      module,
      '--moduleResolution',
      resolution,
      '--target',
      'es2022',
      '--strict',
      more,
      '--noUncheckedIndexedAccess',
      '--types',
      'node',
    ];
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    execFileSync(process.execPath, [tsc, ...flags, 'program.ts'], { cwd: project, encoding: 'utf8' });
  },
  120_000,
);

test('the library runs from the package alone', () => {
  const out = execFileSync(process.execPath, ['program.js'], { cwd: project, encoding: 'utf8' });
  expect(JSON.parse(out)).toEqual({
    checks: ['date/conflict'],
    same: true,
    date: '2024-05-03',
    dates: 'same',
    names: 'compatible',
    quantities: 'conflict',
    repaired: 'The café was closed',
    wrong: 'error',
  });
}, 60_000);
