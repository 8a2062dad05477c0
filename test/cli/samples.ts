import { cpSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.ts';

/** Copies the sample stories, or one of them, as they came: without what somebody decided about them here, who tried the desk. */
export const copySamples = (to: string, story = ''): void =>
  cpSync(path.join(root, 'seeds', story), to, { recursive: true, filter: (file) => path.basename(file) !== '.crosscheck' });
