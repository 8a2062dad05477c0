import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const made = new Set<string>();

/** An empty folder to work in, which goes when the test file ends. */
export function scratch(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 's-'));
  made.add(folder);
  return folder;
}

/** Takes all of them away. */
export function removeScratch(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  made.clear();
}
