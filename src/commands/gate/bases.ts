import type { Repository } from '../../gate/git.ts';

/** The commits of a run of the gate. The two folders are empty, and hold afterwards what was read of the base. */
export type Bases = {
  readonly repository: Repository;
  /** As it was named. */
  readonly name: string;
  readonly head: string;
  /** Where the change parted from its base. */
  readonly parted: string;
  /** Where policy is read. */
  readonly policy: string;
  readonly partedFolder: string;
  readonly policyFolder: string;
};
