import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { compileInto, optionsOf, root } from '../gate/built.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the commands, bundled once for all tests of a run, with the general rules compiled beside them. */
    commands: string;
  }
}

/** What every test of a run finds there: the commands of today's source, and a temporary folder that goes when the run ends, with all that was left in it. */
export default async function before(project: TestProject): Promise<() => void> {
  // Below the project, where the general rules are found.
  const commands = path.join(root, 'node_modules', '.cache', `commands-${process.pid}`);
  await build(optionsOf(commands));
  await compileInto(commands);
  project.provide('commands', commands);
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'crosscheck-'));
  // Some tests go on as a user of fewer rights.
  chmodSync(temporary, 0o755);
  process.env.TMPDIR = temporary;
  return () => {
    for (const folder of [commands, temporary]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
