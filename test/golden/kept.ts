import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { root } from '../cli/run.ts';

/** Compares a file that is made from the program with what is kept; `npm run reports` writes it instead. */
export function expectKept(file: string, made: string): void {
  const whole = path.join(root, file);
  if (process.env.RENEW) {
    mkdirSync(path.dirname(whole), { recursive: true });
    writeFileSync(whole, made);
    return;
  }
  const advice = `${file} is out of date. Renew all such files with\n\n    npm run reports\n\nread the difference (git diff), and commit it.`;
  expect(keptIn(whole) === made, advice).toBe(true);
}

function keptIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
