import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Config, fatal, type Problem } from '../model/index.ts';
import { type Configured, DEFAULT_CONFIG } from './default.ts';

const NAME = 'crosscheck.yaml';

/** The config file that holds for a folder: its own or that of the nearest folder above, up to the root of the repository; null where none is. */
export function findConfig(folder: string): string | null {
  let at = path.resolve(folder);
  for (;;) {
    const file = path.join(at, NAME);
    if (existsSync(file)) return file;
    const up = path.dirname(at);
    if (up === at || existsSync(path.join(at, '.git'))) return null;
    at = up;
  }
}

/** The folder that paths in a config count from: its own; where none holds, the working folder. */
export const folderOf = ({ path: file }: Config, cwd: string): string => (file === null ? cwd : path.dirname(path.resolve(cwd, file)));

/** Reads a config file; `shown` is its path in messages. Null gives the defaults, and its form is then not loaded. */
export async function loadConfig(file: string | null, shown: string = file ?? ''): Promise<Configured> {
  if (file === null) return { config: DEFAULT_CONFIG, problems: [] };
  try {
    // A pipe or a device would be read for ever.
    if (!statSync(file).isFile()) return { config: null, problems: [refused(shown, 'It is no regular file.')] };
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
    const { configOf } = await import('./config.ts');
    return configOf(shown, text, (p) => existsSync(path.join(path.dirname(file), p)));
  } catch (error) {
    return { config: null, problems: [unreadable(shown, error)] };
  }
}

function unreadable(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const what =
    code === 'ENOENT'
      ? 'There is no such file.'
      : code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? 'The file is not UTF-8.'
        : `The file cannot be read: ${code}.`;
  return refused(file, what);
}

const refused = (file: string, what: string): Problem =>
  fatal(what, 'Without it nobody knows which rules and which gate are meant.', 'Check the path given with --config.', file);
