import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledRules } from './book.ts';

/** The general rules as the build compiled them, beside the bundle; null where this runs from source. A file that was changed since has another sha256. */
export function compiledRules(): CompiledRules | null {
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'rules.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as CompiledRules;
  } catch {
    return null;
  }
}
