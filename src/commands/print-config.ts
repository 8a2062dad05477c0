import { printConfig } from '../config/print.ts';
import type { Config } from '../model/index.ts';
import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import type { FlagKey } from './line/flags.ts';
import { refuse } from './output/refuse.ts';
import { configured } from './run/found.ts';

/** Keys of crosscheck.yaml that a flag answers. */
const ANSWERED: readonly (readonly [flag: FlagKey, key: string])[] = [
  ['failOn', 'gate.fail-on'],
  ['maxWarnings', 'gate.max-warnings'],
  ['timezone', 'timezone'],
  ['encoding', 'encoding'],
];

/** Prints the configuration that holds for a command line, each key with where it comes from. Nothing is checked. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const { config, problems } = await configured(edge, asked);
  if (config === null) return refuse(edge, problems, 'config');
  const { options, set } = asked;
  const holds: Config = {
    ...config,
    rules: [...config.rules, ...options.rules],
    timezone: options.timezone ?? config.timezone,
    encoding: options.encoding ?? config.encoding,
    gate: { ...config.gate, failOn: options.failOn ?? config.gate.failOn, maxWarnings: options.maxWarnings ?? config.gate.maxWarnings },
  };
  edge.out(
    printConfig(
      holds,
      ANSWERED.filter(([flag]) => set.has(flag)).map(([, key]) => key),
    ),
  );
  return 0;
}
