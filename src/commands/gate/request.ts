import type { Repository } from '../../gate/git.ts';
import type { Problem } from '../../model/index.ts';
import type { Edge } from '../edge.ts';
import type { Asked } from '../line/command.ts';

/** The commits of a run of the gate. The two folders are empty, and hold afterwards what was read of the base. */
export type Bases = {
  readonly repository: Repository;
  /** As it was named. */
  readonly name: string;
  /** Where the change parted from its base. */
  readonly parted: string;
  /** Where policy is read. */
  readonly policy: string;
  /** Is that a commit of the change itself, which nobody has agreed to? */
  readonly ownPolicy: boolean;
  readonly partedFolder: string;
  readonly policyFolder: string;
};

/** One run of the gate. `here` is the working folder, from the root of the repository. */
export type GateRequest = { readonly edge: Edge; readonly asked: Asked; readonly bases: Bases; readonly here: string };

/** Why the gate could not run, and where that was seen. */
export type Refused = { readonly problems: readonly Problem[]; readonly room: string };
