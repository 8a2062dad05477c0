import { stringify } from 'yaml';
import type { Config } from '../model/index.ts';

/** The config as crosscheck.yaml would give it, each key with where it came from; `flags` names keys that the command line set. */
export function printConfig(config: Config, flags: readonly string[]): string {
  const { gate, fields } = config;
  const rows: readonly (readonly [key: string, value: unknown])[] = [
    ['version', 1],
    ['stories', config.stories],
    ['rules', config.rules],
    ['timezone', config.timezone],
    ['encoding', config.encoding],
    ['formats', config.formats],
    ...Object.entries(fields).map(([key, value]) => [`fields.${key}`, value] as const),
    ['gate.fail-on', gate.failOn],
    ['gate.max-warnings', gate.maxWarnings],
    ['gate.alone', gate.alone],
    ['gate.decisions', gate.decisions],
    ['gate.inline-ignores', gate.inlineIgnores],
    ['gate.baseline', gate.baseline],
  ];
  const from = (key: string): string => {
    const place = config.set[key];
    return flags.includes(key) ? 'command line' : place ? `${place.file}:${place.line}` : 'default';
  };
  const lines: string[] = [];
  let group = '';
  for (const [key, value] of rows) {
    const [head, part] = key.split('.') as [string, string | undefined];
    if (part !== undefined && head !== group) lines.push(`${head}:`);
    group = part === undefined ? '' : head;
    const set = value !== null;
    lines.push(`${part === undefined ? '' : '  '}${set ? '' : '# '}${part ?? head}: ${set ? flow(value) : 'none'}  # ${from(key)}`);
  }
  return `${lines.join('\n')}\n`;
}

const flow = (value: unknown): string => stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
