import type { Edge, ExitCode } from '../edge.ts';
import type { FlagKey, Options } from './flags.ts';

/** What the command line said. `set` names the flags that were given. */
export type Asked = { readonly command: Command; readonly operands: readonly string[]; readonly options: Options; readonly set: ReadonlySet<FlagKey> };

/** A command as the parser, help, completion and docs know it. Its code is loaded when it runs. */
export type Command = {
  readonly name: string;
  readonly summary: string;
  /** Operands in the usage line, `[PATH…]`; '' where there are none. */
  readonly operands: string;
  readonly least: number;
  readonly most: number;
  /** Words that the first operand must be, where they are known. */
  readonly words: readonly string[] | null;
  /** What its operands may be, where the usage line does not say all; a line of the help each. */
  readonly notes: readonly string[];
  /** What its result lists: "findings", "claims". */
  readonly lists: string;
  readonly flags: readonly FlagKey[];
  /** Output formats it can print, its default first; empty where it has one form only. */
  readonly formats: readonly string[];
  readonly examples: readonly (readonly [line: string, means: string])[];
  readonly load: () => Promise<{ readonly run: (edge: Edge, asked: Asked) => Promise<ExitCode> }>;
};
