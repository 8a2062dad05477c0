/** The commits that a change is judged by, as names that git can resolve. Several are tried in order. */
export type BaseRefs = { readonly names: readonly string[]; readonly from: string };

type Env = Readonly<Record<string, string | undefined>>;
const NOBODY = /^0+$/;

/**
 * Where the change under review began, as the runner tells it: GitHub (pull request, merge queue, push) and GitLab (merge request, push).
 * `event` is the text of GITHUB_EVENT_PATH, or null. Null where the environment says nothing.
 */
export function baseFrom(env: Env, event: string | null): BaseRefs | null {
  const told = event === null ? null : eventOf(event);
  if (env.GITHUB_BASE_REF) {
    const sha = told?.pull_request?.base?.sha;
    return { names: [branch(env.GITHUB_BASE_REF), ...(sha ? [sha] : [])], from: 'GITHUB_BASE_REF' };
  }
  if (told?.merge_group?.base_sha) return { names: [told.merge_group.base_sha], from: 'the merge queue' };
  if (env.GITHUB_EVENT_NAME === 'push' && told?.before && !NOBODY.test(told.before)) return { names: [told.before], from: 'the push' };
  const target = env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME;
  const diff = env.CI_MERGE_REQUEST_DIFF_BASE_SHA;
  if (target || diff) return { names: [...(target ? [branch(target)] : []), ...(diff ? [diff] : [])], from: 'the merge request' };
  const before = env.CI_COMMIT_BEFORE_SHA;
  if (before && !NOBODY.test(before)) return { names: [before], from: 'CI_COMMIT_BEFORE_SHA' };
  return null;
}

/** A branch as a runner has fetched it. */
const branch = (name: string): string => `refs/remotes/origin/${name}`;

type Event = {
  readonly before?: string;
  readonly pull_request?: { readonly base?: { readonly sha?: string } };
  readonly merge_group?: { readonly base_sha?: string };
};

/** What an event file says; only commit ids are taken from it. */
function eventOf(text: string): Event | null {
  try {
    const value = JSON.parse(text) as Event;
    const id = (sha: unknown): { sha?: string } => (typeof sha === 'string' && /^[0-9a-f]{40,64}$/.test(sha) ? { sha } : {});
    const before = id(value?.before).sha;
    const queue = id(value?.merge_group?.base_sha).sha;
    return {
      ...(before ? { before } : {}),
      ...(queue ? { merge_group: { base_sha: queue } } : {}),
      pull_request: { base: id(value?.pull_request?.base?.sha) },
    };
  } catch {
    return null;
  }
}
