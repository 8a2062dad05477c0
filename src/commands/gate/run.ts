import path from 'node:path';
import { articleRemoved, type GateFinding, metadataChanged } from '../../gate/raise.ts';
import { judge } from '../../judge/index.ts';
import { EMPTY_BOOK, type Policy, type Run, type StoryReport } from '../../model/index.ts';
import type { StoryInput } from '../../read/inputs.ts';
import type { Depth } from '../../stories/lighter.ts';
import { wayTo } from '../../text/files/paths.ts';
import type { Edge } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import { stale } from './passes.ts';
import { type BasePolicy, policyOf } from './policy.ts';
import { policyChanges } from './policy-changes.ts';
import type { Bases, GateRequest, Refused } from './request.ts';
import { lookedElsewhere, summaryOf } from './said.ts';
import { type Sides, sidesOf } from './sides.ts';
import { edited, type GatedStory, untouched } from './story.ts';
import { type IsNew, looseUnread, madeLinks, newlyUnread } from './unread.ts';
import { disguisedIn, overlookedIn, unseenIn } from './unseen.ts';

/** What the gate found, under which policy, and lines on what was compared. */
export type Gated = { readonly run: Run; readonly policy: Policy; readonly said: readonly string[] };

/** Reads the policy of the base and both sides of the change, compares every story that the change touches, and adds what the change does to its own judges. `depth`: what of a story is told. */
export async function gateOf(edge: Edge, asked: Asked, bases: Bases, depth: Depth): Promise<Gated | Refused> {
  const request: GateRequest = { edge, asked, bases, here: path.relative(bases.repository.root, edge.cwd) };
  const policy = await policyOf(request);
  if ('room' in policy) return policy;
  const sides = await sidesOf(request, policy);
  if ('room' in sides) return sides;
  const isNew = newlyUnread(request, sides);
  const stories = await storiesOf(request, policy, sides, isNew, depth);
  if ('room' in stories) return stories;

  const raised = [
    ...sides.changes.removed.map(articleRemoved),
    ...sides.changes.restated.map(metadataChanged),
    ...stories.flatMap((s) => s.raised),
    ...policyChanges(request, policy, sides),
  ];
  const leftOut = sides.now.leftOut.map((l) => ({ ...l, path: wayTo(path.join(edge.cwd, l.path), bases.repository.root) }));
  const reports = stories.flatMap((s) => s.report ?? []);
  const unneeded = stale(
    policy.baseline,
    stories.flatMap((s) => s.whole ?? []),
  );
  return {
    policy: policy.config.gate,
    said: [
      summaryOf(bases, sides.changes),
      ...lookedElsewhere(await overlookedIn(sides.look)),
      ...stories.flatMap((s) => s.said),
      ...unneeded.map((e) => `The baseline no longer needs ${e.id} (${e.check}): crosscheck baseline prune.`),
    ],
    run: {
      version: edge.version,
      stories: raised.length > 0 ? [...reports, repositoryWide(raised)] : reports,
      notChecked: [
        ...looseUnread(request, sides, isNew),
        ...madeLinks(request, sides),
        ...disguisedIn(sides.look, leftOut),
        ...(await unseenIn(sides.look, sides.now)),
      ],
      ...(leftOut.length > 0 ? { leftOut } : {}),
      only: [],
      asOf: asked.options.asOf,
    },
  };
}

async function storiesOf(request: GateRequest, policy: BasePolicy, { now, changes }: Sides, isNew: IsNew, depth: Depth): Promise<GatedStory[] | Refused> {
  const gated: GatedStory[] = [];
  for (const [i, change] of changes.stories.entries()) {
    const story = now.stories[i] as StoryInput;
    const one = change.drafts.size === 0 ? untouched(request, story, change, isNew) : await edited(request, policy, story, change, depth);
    if ('room' in one) return one;
    gated.push(one);
  }
  return gated;
}

/** What the change does to the repository: a report without articles, whose paths count from the root. */
function repositoryWide(raised: readonly GateFinding[]): StoryReport {
  const story = { id: 'gate', title: null, articles: [], entities: [], witnesses: [], shared: [] };
  const files = new Map(raised.map(({ file }) => [file.id, file]));
  const report = judge(
    story,
    [],
    raised.map((r) => r.raised),
    EMPTY_BOOK,
    { decisions: [], notChecked: [] },
  );
  return { ...report, notes: null, folder: '', files: [...files.values()] };
}
