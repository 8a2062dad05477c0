import path from 'node:path';
import { type Changes, changesOf, type Side } from '../../gate/changes.ts';
import { layOut } from '../../gate/copy.ts';
import { kindOf } from '../../read/disk.ts';
import { formatOf } from '../../read/index.ts';
import { type Inputs, readInputs } from '../../read/inputs.ts';
import type { Given } from '../../read/sources.ts';
import { expanded, storiesAt } from '../../read/walk.ts';
import { slashed, wayTo } from '../../text/files/paths.ts';
import { givenBy, readingOf, storiesOf } from '../run/found.ts';
import { type BasePolicy, isYaml } from './policy.ts';
import type { GateRequest, Refused } from './request.ts';
import { besideIn, type Look } from './unseen.ts';

/** The articles before and after a change, and what lies between them. */
export type Sides = {
  readonly look: Look;
  readonly before: Inputs;
  readonly now: Inputs;
  /** Its stories are those of `now`, in their order. */
  readonly changes: Changes;
  /** The working folder, as it lies in the copy of what was before. */
  readonly cwdBefore: string;
};

/** Reads the articles as the change has them, and as they were where it parted from its base. */
export async function sidesOf({ edge, asked, bases, here }: GateRequest, { config, cwd }: BasePolicy): Promise<Sides | Refused> {
  const { repository, partedFolder, parted, name } = bases;
  const tree = repository.tree(parted);
  const named = givenBy(asked, asked.operands, config, cwd);
  const look: Look = { bases, tree, named, cwd: edge.cwd, config, isStory: await storiesAt({ cwd: edge.cwd, stories: storiesOf(config, cwd) }) };
  const given = [...named, ...(await besideIn(look))];
  const reading = readingOf(edge, asked, config, cwd);
  const now = await readInputs(given, reading);
  const fatal = fatalIn(now);
  if (fatal.length > 0) return { problems: fatal, room: 'input' };

  const isGiven = new Set(given.map((g) => slashed(path.join(here, g.path))));
  layOut(repository, tree, (p) => isYaml(p) || formatOf(p, config.formats) !== null || isGiven.has(p), partedFolder);
  const cwdBefore = path.join(partedFolder, here);
  const before = await readInputs(await there(given, edge.cwd, cwdBefore), { ...reading, cwd: cwdBefore });
  const unread = fatalIn(before);
  // A base without any article is none to refuse.
  if (unread.length > 0 && before.stories.some((s) => s.documents.length > 0)) return { problems: unread, room: `articles of ${name}` };
  return { look, before, now, changes: changesOf(side(now, repository.root), side(before, partedFolder)), cwdBefore };
}

const fatalIn = ({ problems }: Inputs) => problems.filter((p) => p.severity === 'fatal');

/** The paths that exist in the base as well. */
async function there(given: readonly Given[], cwd: string, before: string): Promise<Given[]> {
  const found: Given[] = [];
  for (const g of given) {
    const at = path.relative(cwd, path.resolve(cwd, g.path)) || '.';
    const paths = await expanded(at, before);
    if (paths.some((p) => kindOf(p) !== 'missing')) found.push({ ...g, path: at });
  }
  return found;
}

const side = ({ stories }: Inputs, root: string): Side[] => stories.map((story) => ({ ...story, folder: wayTo(story.folder, root) }));
