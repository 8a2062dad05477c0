import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** An entry of a tree: the id of its bytes, and what it is (`100644`, `100755` a file, `120000` a link, `160000` another repository). */
export type TreeEntry = { readonly mode: string; readonly oid: string };
/** A tree by path from the root of the repository. */
export type Tree = ReadonlyMap<string, TreeEntry>;

/** Git could not answer. The run ends with 2: a base that cannot be read is never taken for an empty one. */
export class GitError extends Error {}

/** The repository around a folder, read and never written. Every question throws a GitError where git cannot answer it. */
export type Repository = {
  /** Its root, absolute. */
  readonly root: string;
  /** The id of a commit, from a name that a person or a runner gave. */
  readonly commit: (ref: string) => string;
  /** Where two lines of history parted. */
  readonly mergeBase: (a: string, b: string) => string;
  readonly tree: (commit: string) => Tree;
  /** Bytes by object id. */
  readonly blobs: (oids: readonly string[]) => ReadonlyMap<string, Buffer>;
  /** Paths of the working tree that belong to the repository, new ones included, ignored ones not. */
  readonly paths: () => readonly string[];
  /** The commit of another repository that the index holds at a path, or null. */
  readonly linkedCommit: (path: string) => string | null;
};

/** Whatever the repository's own settings say: no hook, monitor, pager or transport runs because of a question. */
const QUIET = ['--no-pager', '--no-replace-objects', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.untrackedCache=false'];
/** The longest answer of git that is taken, in bytes: a repository of a newsroom is far below it. */
const MOST_BYTES = 1 << 30;

/** Opens the repository that holds a folder. Throws a GitError where there is none, or where git is missing. */
export function openRepository(cwd: string, env: Readonly<Record<string, string | undefined>>): Repository {
  const clean = Object.fromEntries(Object.entries(env).filter(([key, value]) => value !== undefined && !key.startsWith('GIT_')));
  const own = { ...clean, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
  const run = (folder: string, args: readonly string[], input: string | null = null): Buffer => {
    const done = spawnSync('git', [...QUIET, ...args], { cwd: folder, env: own as NodeJS.ProcessEnv, input: input ?? '', maxBuffer: MOST_BYTES });
    if (done.error) throw new GitError('code' in done.error && done.error.code === 'ENOENT' ? 'git is not installed' : done.error.message);
    if (done.status !== 0) throw new GitError(firstLine(done.stderr) || `git ${args[0]} ended with ${done.status ?? done.signal}`);
    return done.stdout;
  };
  const root = text(run(cwd, ['rev-parse', '--show-toplevel']));
  if (root === '') throw new GitError('the repository has no working tree');
  const ask = (...args: readonly string[]): Buffer => run(root, args);
  return {
    root,
    commit: (ref) => {
      if (/[\u0000-\u001f\u007f]/u.test(ref)) throw new GitError('the name of the base holds control characters');
      const found = text(ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`));
      if (!/^[0-9a-f]{40,64}$/.test(found)) throw new GitError(`"${ref}" is no commit`);
      return found;
    },
    mergeBase: (a, b) => text(ask('merge-base', a, b)).split('\n')[0] as string,
    tree: (commit) => treeOf(ask('ls-tree', '-r', '-z', '--full-tree', commit)),
    blobs: (oids) => blobsOf(oids.length === 0 ? Buffer.alloc(0) : run(root, ['cat-file', '--batch'], `${oids.join('\n')}\n`), oids),
    paths: () => [...new Set(list(ask('ls-files', '-z', '--cached', '--others', '--exclude-standard')))],
    linkedCommit: (file) => /^160000 ([0-9a-f]{40,64}) /.exec(text(ask('ls-files', '-z', '--stage', '--', `:(literal)${file}`)))?.[1] ?? null,
  };
}

/** The id that git gives to bytes, in the kind of id that `like` is. */
export function oidOf(bytes: Uint8Array, like: string): string {
  return createHash(like.length > 40 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}

const text = (bytes: Buffer): string => bytes.toString('utf8').replace(/\n$/, '');
const firstLine = (bytes: Buffer): string =>
  bytes
    .toString('utf8')
    .split('\n')[0]
    ?.replace(/^(?:fatal|error): /, '') ?? '';
const list = (bytes: Buffer): string[] => bytes.toString('utf8').split('\0').filter(Boolean);

function treeOf(bytes: Buffer): Tree {
  const tree = new Map<string, TreeEntry>();
  for (const row of list(bytes)) {
    const m = /^(\d{6}) \w+ ([0-9a-f]{40,64})\t(.+)$/s.exec(row);
    if (!m) throw new GitError('git told a tree in a form that is not known');
    tree.set(m[3] as string, { mode: m[1] as string, oid: m[2] as string });
  }
  return tree;
}

/** The answer of `cat-file --batch`: a header line, the bytes, a line feed, once an object. */
function blobsOf(answer: Buffer, oids: readonly string[]): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  let at = 0;
  for (const oid of oids) {
    const end = answer.indexOf(10, at);
    const m = /^[0-9a-f]+ blob (\d+)$/.exec(answer.toString('latin1', at, end));
    if (end < 0 || !m) throw new GitError(`the repository does not hold ${oid.slice(0, 12)}; a shallow or partial clone leaves things out`);
    found.set(oid, answer.subarray(end + 1, end + 1 + Number(m[1])));
    at = end + 2 + Number(m[1]);
  }
  return found;
}
