import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { codeOf, type Disk, isRunning, remove, StoreError } from './disk.ts';

/** How long a writer waits for the others, in milliseconds. */
const PATIENCE_MS = 10_000;
/** A holder on another machine cannot be looked up; a lock this much older than a fresh file beside it is taken for left behind. */
const ABROAD_MS = 10_000;
const PAUSE_MS = 3;

const HOST = os
  .hostname()
  .replace(/[^A-Za-z0-9_-]/g, '-')
  .slice(0, 64);
const BOOT = readOr('/proc/sys/kernel/random/boot_id').trim().slice(0, 8);

/** This process, as others can check it: pid, start time (a pid may be used again), boot, host. No character that a file name forbids. */
export const SELF: string = [process.pid, startOf(process.pid), BOOT, HOST].join('.');

/**
 * Runs `work` while no other process is in `folder`'s lock. The lock is a directory that always holds its owner's token: it appears by
 * renaming a full directory into place, which fails while another full one is there, and a dead owner is evicted by removing exactly its
 * token, so two rescuers can never remove a lock that is alive.
 */
export function withLock<T>(folder: string, work: () => T, disk: Disk): T {
  const lock = path.join(folder, 'lock');
  const mine = path.join(folder, `lock.${SELF}`);
  acquire(lock, mine, disk);
  try {
    return work();
  } finally {
    remove(path.join(lock, SELF), disk);
    try {
      disk.rmdirSync(lock);
    } catch {
      // Another writer has put its full directory there already.
    }
  }
}

function acquire(lock: string, mine: string, disk: Disk): void {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    prepare(mine, disk);
    try {
      disk.renameSync(mine, lock);
      return;
    } catch (error) {
      // Taken; on Windows EPERM says so. ENOENT: somebody tidied the folder away, and the next round makes it anew.
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOENT'].includes(codeOf(error))) {
        discard(mine, disk);
        throw new StoreError(lock, codeOf(error));
      }
    }
    evict(lock, mine, disk);
    if (performance.now() > until) {
      const holder = holderOf(lock, disk);
      discard(mine, disk);
      throw new StoreError(lock, 'EBUSY', `process ${holder?.split('.')[0] ?? 'unknown'} keeps the decision log locked`);
    }
    pause(PAUSE_MS);
  }
}

function prepare(mine: string, disk: Disk): void {
  try {
    disk.mkdirSync(mine, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new StoreError(mine, codeOf(error));
  }
  const { O_WRONLY, O_CREAT } = fs.constants;
  disk.closeSync(disk.openSync(path.join(mine, SELF), O_WRONLY | O_CREAT, 0o600));
}

/** Removes the token of an owner that is gone. */
function evict(lock: string, mine: string, disk: Disk): void {
  const holder = holderOf(lock, disk);
  if (holder === null) {
    try {
      disk.rmdirSync(lock); // Empty: its owner has left, or died between two calls. A full one cannot be removed so.
    } catch {
      // Taken again meanwhile.
    }
    return;
  }
  if (holder !== SELF && isAlive(holder, () => age(path.join(lock, holder), path.join(mine, SELF), disk))) return;
  remove(path.join(lock, holder), disk);
}

/** Is the process of a token alive? `ageMs` is asked only for tokens of other machines. */
export function isAlive(token: string, ageMs: () => number): boolean {
  const [pid = '', started = '', boot = '', ...host] = token.split('.');
  if (host.join('.') !== HOST) return ageMs() < ABROAD_MS;
  if (boot !== BOOT || !isRunning(Number(pid))) return false;
  const now = startOf(Number(pid));
  return started === '' || now === '' || started === now;
}

/** Removes what dead processes left beside the lock. */
export function sweepLocks(folder: string, disk: Disk): void {
  for (const name of namesIn(folder, disk)) {
    if (!name.startsWith('lock.')) continue;
    const token = name.slice('lock.'.length);
    if (!isAlive(token, () => 0)) discard(path.join(folder, name), disk);
  }
}

function discard(folder: string, disk: Disk): void {
  for (const name of namesIn(folder, disk)) remove(path.join(folder, name), disk);
  try {
    disk.rmdirSync(folder);
  } catch {
    // Swept at the next start.
  }
}

const holderOf = (lock: string, disk: Disk): string | null => namesIn(lock, disk)[0] ?? null;

function namesIn(folder: string, disk: Disk): string[] {
  try {
    return disk.readdirSync(folder);
  } catch {
    return [];
  }
}

function age(theirs: string, ours: string, disk: Disk): number {
  try {
    return disk.statSync(ours).mtimeMs - disk.statSync(theirs).mtimeMs;
  } catch {
    return 0;
  }
}

/** A writer holds the lock for milliseconds; waiting for it blocks nothing that could go on. */
const pause = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** When a process began, in ticks since boot; '' where the system does not say. */
function startOf(pid: number): string {
  const stat = readOr(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function readOr(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
