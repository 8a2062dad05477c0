import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, inject, vi } from 'vitest';
import { removeScratch } from './scratch.ts';

// As in the package, the general rules are compiled already: from their files, each test file would run all their examples first.
vi.mock('../../src/rules/compiled.ts', () => ({
  compiledRules: () => JSON.parse(readFileSync(path.join(inject('commands'), 'rules.json'), 'utf8')),
}));

afterAll(removeScratch);
