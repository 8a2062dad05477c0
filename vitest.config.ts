import { defineConfig } from 'vitest/config';

// Every core: by default one is left free, and on a machine of two the suite takes twice as long.
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    pool: 'forks',
    maxWorkers: '100%',
    globalSetup: 'test/run/before.ts',
    setupFiles: 'test/run/each.ts',
  },
});
