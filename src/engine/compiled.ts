import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { replaceFile } from '../store/disk.ts';
import { tuneEngine } from './options.ts';

// The long files of the build are scripts that are handed what they import: V8 takes a script from the bytecode that an earlier run left beside it,
// which saves a fifth of a second at every start. (`module.enableCompileCache`, which does so for modules, begins with Node 22.)

type Body = (imports: Readonly<Record<string, object>>, url: string) => unknown;

/** Scripts of this run that found no bytecode. At its end they leave it for the next one. */
const fresh: { readonly script: Script; readonly source: Uint8Array; readonly file: URL }[] = [];
// The options hold for all threads: the first sets them, before any script is compiled.
if (isMainThread) {
  tuneEngine();
  process.once('exit', leaveBytecode);
}

/**
 * Runs the script at `file` and returns what it exports. `imports` are the modules that it names, by the names it gives them. Bytecode that V8 does
 * not take, as it was left under other options, costs no more than its reading.
 */
export function run(file: URL, imports: Readonly<Record<string, object>>): unknown {
  const source = readFileSync(file);
  const cachedData = kept(file, source);
  const script = new Script(source.toString(), {
    filename: fileURLToPath(file),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData ? { cachedData } : {}),
  });
  if (!cachedData) fresh.push({ script, source, file });
  return (script.runInThisContext() as Body)(imports, file.href);
}

/** All functions that ran are in it. Where the disk refuses, the next run starts as this one did. */
function leaveBytecode(): void {
  for (const { script, source, file } of fresh) {
    const bytecode = script.createCachedData();
    try {
      replaceFile(placeOf(file), Buffer.concat([sealOf(source, bytecode), bytecode]));
    } catch {
      // As little is lost as where the program is installed for all and may not be written.
    }
  }
}

/** The bytecode that was left for this source by this engine; a damaged file, which could end the process, is none. */
function kept(file: URL, source: Uint8Array): Buffer | null {
  try {
    const bytes = readFileSync(placeOf(file));
    const bytecode = bytes.subarray(SEAL);
    return sealOf(source, bytecode).equals(bytes.subarray(0, SEAL)) ? bytecode : null;
  } catch {
    return null;
  }
}

const placeOf = (file: URL): string => `${fileURLToPath(file)}.${process.version}-${process.arch}.bin`;

/** Bytes of a seal. */
const SEAL = 32;

const sealOf = (source: Uint8Array, bytecode: Uint8Array): Buffer => createHash('sha256').update(source).update(bytecode).digest();
