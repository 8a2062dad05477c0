import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { configOf } from '../../config/config.ts';
import { folderOf } from '../../config/load.ts';
import type { Changes } from '../../gate/changes.ts';
import { oidOf } from '../../gate/git.ts';
import { changeOf, type PolicyFile, type PolicyKind, type PolicyPlaces, policyKind } from '../../gate/policy.ts';
import { type GateFinding, policyChanged } from '../../gate/raise.ts';
import type { Config } from '../../model/index.ts';
import { slashed } from '../../text/files/paths.ts';
import type { BasePolicy } from './policy.ts';
import type { Bases, GateRequest } from './request.ts';
import type { Sides } from './sides.ts';

/** Every policy file that the change alters. What the base has meanwhile got itself is no change of this one. */
export function policyChanges({ bases, here }: GateRequest, policy: BasePolicy, { look, changes }: Sides): GateFinding[] {
  const { repository } = bases;
  const places = placesOf(bases, policy, here, foldersIn(changes));
  const found: GateFinding[] = [];
  for (const file of [...new Set([...look.tree.keys(), ...repository.paths()])].sort()) {
    const kind = policyKind(file, places);
    if (kind === null) continue;
    const was = look.tree.get(file);
    const bytes = bytesIn(path.join(repository.root, file));
    const own = bytes && oidOf(bytes, bases.parted);
    if (own !== null && (own === was?.oid || (!bases.ownPolicy && own === policy.tree.get(file)?.oid)) && was?.mode !== '120000') continue;
    if (own === null && !was) continue;
    const before = was ? (repository.blobs([was.oid]).get(was.oid) as Buffer).toString('utf8') : null;
    const change: PolicyFile = { path: file, kind, before, now: bytes?.toString('utf8') ?? null };
    const how = changeOf(change, meaningOf);
    if (how !== null) found.push(policyChanged(file, change.now ?? change.before ?? '', how));
  }
  return found;
}

const foldersIn = ({ stories, removed }: Changes): ReadonlySet<string> => new Set([...stories.map((c) => c.story.folder), ...removed.map((r) => r.folder)]);

/** The bytes of a file; of a link words that no file of a commit holds, so that it is always looked at. Null where there is nothing. */
function bytesIn(file: string): Buffer | null {
  try {
    const stat = lstatSync(file);
    return stat.isSymbolicLink() ? Buffer.from(`a link to ${readlinkSync(file)}`) : stat.isFile() ? readFileSync(file) : null;
  } catch {
    return null;
  }
}

/** Where policy lies by the configuration of the base, and by that of the change: rules and baselines that only the change names are seen too. */
function placesOf(bases: Bases, { config, cwd }: BasePolicy, here: string, stories: ReadonlySet<string>): PolicyPlaces {
  const now = configNow(bases, config, cwd);
  const both = [config, ...(now ? [now] : [])];
  const from = (c: Config, p: string): string => {
    const folder = c.path === null ? here : path.relative(bases.policyFolder, folderOf(c, cwd));
    return slashed(path.join(folder, p)).replace(/\/$/, '');
  };
  return {
    rules: both.flatMap((c) => c.rules.map((r) => from(c, r))),
    baselines: both.flatMap((c) => (c.gate.baseline === null ? [] : [from(c, c.gate.baseline)])),
    stories,
    decisions: both.some((c) => c.gate.decisions === 'honour'),
  };
}

/** The configuration as the change would have it. */
function configNow({ policyFolder, repository }: Bases, { path: shown }: Config, cwd: string): Config | null {
  if (shown === null) return null;
  const bytes = bytesIn(path.join(repository.root, path.relative(policyFolder, path.resolve(cwd, shown))));
  return bytes && configOf(shown, bytes.toString('utf8'), () => true).config;
}

/** What a file means, so that a comment is no change; null where only its bytes tell. */
function meaningOf(kind: PolicyKind, text: string): string | null {
  if (kind !== 'config') return null;
  const { config } = configOf('crosscheck.yaml', text, () => true);
  return config && JSON.stringify({ ...config, path: null, set: {} });
}
