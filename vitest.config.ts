import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/run/order.ts';

const ALL = '**/*.test.{ts,tsx}';
/** Tests that call pure functions: their files share a process, which loads the engine once. */
const PURE = [
  `test/{align,annotate,compare,config,judge,link,read,report,text,threads,values,versions}/${ALL}`,
  // Those of growth change what they call, or watch it.
  'test/property/!(growth-of-*).test.ts',
];

const EACH = { testTimeout: 120_000, pool: 'forks', setupFiles: 'test/run/each.ts' } as const;

export default defineConfig({
  test: {
    // Every core: by default one is left free, and on a machine of two the suite takes twice as long.
    maxWorkers: '100%',
    // Once a run, and not once a project.
    globalSetup: 'test/run/before.ts',
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...EACH, name: 'together', include: PURE, isolate: false } },
      { test: { ...EACH, name: 'alone', include: [`test/${ALL}`], exclude: PURE } },
    ],
  },
});
