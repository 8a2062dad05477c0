import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { scratch } from '../run/scratch.ts';

/** The store as one file that a bare node process can load. */
export async function bundledStore(): Promise<string> {
  const outfile = path.join(scratch(), 'store.mjs');
  await build({
    entryPoints: [path.resolve(import.meta.dirname, '../../src/store/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return outfile;
}

/** Runs writer.mjs; `killAfterMs` ends it with SIGKILL. The answer is what it acknowledged. */
export function writer(
  bundle: string,
  folder: string,
  who: string,
  count: number,
  killAfterMs?: number,
): Promise<{ acknowledged: string[]; code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.resolve(import.meta.dirname, 'writer.mjs'), bundle, folder, who, String(count)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (d: Buffer) => {
      // The clock of a kill starts with the first decision, so that every kill falls among decisions.
      if (!out && killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
      out += d;
    });
    child.on('close', (code) => resolve({ acknowledged: [...out.matchAll(/ack (\S+)\n/g)].map((m) => m[1] as string), code }));
  });
}
