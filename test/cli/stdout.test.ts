import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { scratch } from '../run/scratch.ts';
import { root } from './run.ts';
import { copySamples } from './samples.ts';

const cli = path.join(root, 'dist', 'cli.js');
let folder = '';
beforeAll(() => {
  folder = scratch();
  for (const name of ['plain', 'hostile']) copySamples(path.join(folder, name, 'story'), 'harbor-bridge');
  const hostile = (name: string, text: string): void => writeFileSync(path.join(folder, 'hostile', name), text);
  hostile(
    '.env',
    'NODE_OPTIONS=--require ./evil.cjs\nDEBUG=*\nNODE_ENV=development\nCROSSCHECK_CONFIG=/nowhere.yaml\nNO_COLOR=\nFORCE_COLOR=3\nLC_ALL=tr_TR\n',
  );
  hostile('evil.cjs', 'console.log("evil");');
  hostile('package.json', '{ "type": "commonjs", "main": "evil.cjs", "imports": { "#x": "./evil.cjs" } }');
  hostile('index.js', 'console.log("evil");');
  hostile('.crosscheckrc.js', 'console.log("evil");');
});

const ran = (where: string, ...argv: string[]) =>
  spawnSync(process.execPath, [cli, ...argv], { cwd: path.join(folder, where), encoding: 'utf8', env: { PATH: process.env.PATH } });

const LINES: readonly string[][] = [
  ['check', 'story', '--format', 'json', '--fail-on', 'never'],
  ['claims', 'story/draft.md', '--format', 'json'],
  ['read', 'story/draft.md', '--format', 'json'],
];

test.each(LINES.map((line) => [line.join(' '), line] as const))(
  'stdout of "%s" is JSON and nothing else, also beside a hostile .env',
  (_, line) => {
    const plain = ran('plain', ...line);
    const hostile = ran('hostile', ...line);
    expect(plain.status, plain.stderr).toBe(0);
    expect(() => JSON.parse(plain.stdout)).not.toThrow();
    expect(hostile.stdout).toBe(plain.stdout);
    expect(hostile.stderr).toBe(plain.stderr);
    expect(plain.stderr).not.toContain('evil');
  },
  120_000,
);
