import { type Repository, WRONG } from './repository.ts';

/** A change that bends the gate. */
export type Trick = {
  readonly name: string;
  /** What the change does; in the end it is committed. */
  readonly make: (r: Repository) => unknown;
  /** What the gate says to this trick and to no honest change. */
  readonly says: RegExp;
  /** What the base holds besides the newsroom's own files. */
  readonly from?: (r: Repository) => unknown;
  readonly argv?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The command line of a gate that trusts the change, where it is another than that of a check. */
  readonly naive?: readonly string[];
};

export const GAZETTE = 'stories/pier/gazette.md';
export const HERALD = 'stories/pier/herald.md';
export const config = (gate: string, rest = 'stories: ["stories/*"]\nrules: [ rules/newsroom ]\n'): string => `version: 1\n${rest}gate: { ${gate} }\n`;

/** A trick in short. */
export const trick = (name: string, says: RegExp, make: Trick['make'], more: Partial<Trick> = {}): Trick => ({ name, says, make, ...more });

/** The ids of the errors that a gate without exceptions would raise for the wrong article. */
export async function idsOfWrong(r: Repository, at: string): Promise<{ id: string; check: string; fact: string }[]> {
  r.write({ [at]: WRONG });
  const { findings } = JSON.parse((await r.run(['ci', '--base', 'main', '--format', 'json'])).out);
  return findings.filter((f: { level: string }) => f.level === 'error');
}
