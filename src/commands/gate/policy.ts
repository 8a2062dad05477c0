import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { configOf } from '../../config/config.ts';
import { oidOf, type Tree } from '../../gate/git.ts';
import { changeOf, type PolicyFile, type PolicyKind, type PolicyPlaces, policyKind } from '../../gate/policy.ts';
import { type GateFinding, policyChanged } from '../../gate/raise.ts';
import type { Config } from '../../model/index.ts';
import type { Bases } from './bases.ts';

type Sides = {
  readonly bases: Bases;
  readonly policyTree: Tree;
  readonly partedTree: Tree;
  readonly config: Config;
  /** The working folder, from the root of the repository. */
  readonly here: string;
  readonly stories: ReadonlySet<string>;
};

/** Every policy file that the change alters. What the base has meanwhile got itself is no change of this one. */
export function changedPolicy(sides: Sides): GateFinding[] {
  const { bases, policyTree, partedTree } = sides;
  const { repository } = bases;
  const now = headConfig(sides);
  const places = placesOf(sides, now);
  const paths = new Set([...partedTree.keys(), ...repository.paths()]);
  const found: GateFinding[] = [];
  for (const file of [...paths].sort()) {
    const kind = policyKind(file, places);
    if (kind === null) continue;
    const was = partedTree.get(file);
    const bytes = bytesIn(path.join(repository.root, file));
    const own = bytes && oidOf(bytes, bases.parted);
    if (own !== null && (own === was?.oid || own === policyTree.get(file)?.oid) && was?.mode !== '120000') continue;
    if (own === null && !was) continue;
    const text = (entry: { oid: string } | undefined): string | null =>
      entry ? (repository.blobs([entry.oid]).get(entry.oid) as Buffer).toString('utf8') : null;
    const change: PolicyFile = { path: file, kind, before: text(was), now: bytes?.toString('utf8') ?? null };
    const how = changeOf(change, meaningOf);
    if (how !== null) found.push(policyChanged(file, change.now ?? change.before ?? '', how));
  }
  return found;
}

/** The bytes of a file; of a link the words of its target, as git keeps them. Null where there is nothing. */
function bytesIn(file: string): Buffer | null {
  try {
    const stat = lstatSync(file);
    return stat.isSymbolicLink() ? Buffer.from(`link ${file}`) : stat.isFile() ? readFileSync(file) : null;
  } catch {
    return null;
  }
}

function placesOf({ bases, config, here, stories }: Sides, now: Config | null): PolicyPlaces {
  const both = [config, ...(now ? [now] : [])];
  const from = (c: Config, p: string): string => {
    const folder = c.path === null ? here : path.relative(bases.policyFolder, path.dirname(path.resolve(path.join(bases.policyFolder, here), c.path)));
    return path.join(folder, p).split(path.sep).join('/').replace(/\/$/, '');
  };
  return {
    rules: both.flatMap((c) => c.rules.map((r) => from(c, r))),
    baselines: both.flatMap((c) => (c.gate.baseline === null ? [] : [from(c, c.gate.baseline)])),
    stories,
    decisions: both.some((c) => c.gate.decisions === 'honour'),
  };
}

/** The configuration as the change would have it, so that rules and baselines that only it names are seen. */
function headConfig({ bases, config, here }: Sides): Config | null {
  if (config.path === null) return null;
  const shown = path.relative(bases.policyFolder, path.resolve(path.join(bases.policyFolder, here), config.path));
  const bytes = bytesIn(path.join(bases.repository.root, shown));
  return bytes === null ? null : configOf(config.path, bytes.toString('utf8'), () => true).config;
}

/** What a file means, so that a comment is no change; null where only its bytes tell. */
function meaningOf(kind: PolicyKind, text: string): string | null {
  if (kind !== 'config') return null;
  const { config } = configOf('crosscheck.yaml', text, () => true);
  return config && JSON.stringify({ ...config, path: null, set: {} });
}
