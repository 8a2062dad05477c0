import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { byCodeUnit } from '../model/index.ts';
import { LIMITS } from './limits.ts';

/** Bytes of a file, or the reason why there are none. */
export type FileBytes = { readonly bytes: Uint8Array; readonly reason: null } | { readonly bytes: null; readonly reason: string; readonly next: string };

const refused = (reason: string, next: string): FileBytes => ({ bytes: null, reason, next });

/**
 * Reads a regular file. Pipes, devices and sockets are refused without waiting for them (opened with O_NONBLOCK, told by fstat), and a
 * file beyond `limit` bytes is refused before it is read.
 */
export function bytesOf(file: string, limit: number = LIMITS.collectionBytes): FileBytes {
  let handle: number | null = null;
  try {
    handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = fstatSync(handle);
    if (stat.isDirectory()) return refused('It is a folder.', 'Name a file.');
    if (!stat.isFile()) return refused('It is no regular file (a pipe, device or socket).', 'Copy its content into a file.');
    if (stat.size > limit) return refused(`It is larger than ${Math.round(limit / 100_000) / 10} MB.`, 'Split it, or leave out what is no article.');
    const bytes = new Uint8Array(stat.size);
    let at = 0;
    while (at < bytes.length) {
      const count = readSync(handle, bytes, at, bytes.length - at, at);
      if (count === 0) break;
      at += count;
    }
    return { bytes: at === bytes.length ? bytes : bytes.subarray(0, at), reason: null };
  } catch (error) {
    return refused(reasonOf(error), 'Check the path and the rights of the file.');
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** The first bytes of a file as UTF-8; '' where it cannot be read. */
export function headOf(file: string, length: number): string {
  let handle: number | null = null;
  try {
    handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const bytes = new Uint8Array(length);
    return fstatSync(handle).isFile() ? new TextDecoder().decode(bytes.subarray(0, readSync(handle, bytes, 0, length, 0))) : '';
  } catch {
    return '';
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** What an error of the file system means to an editor. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return 'There is no such file.';
    case 'EACCES':
    case 'EPERM':
      return 'It may not be read (permission denied).';
    case 'ELOOP':
      return LOOP;
    case 'ENAMETOOLONG':
      return 'Its name is too long.';
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open.';
    case 'ENXIO':
      return 'It is no regular file (a pipe, device or socket).';
    default:
      return `It cannot be read${code ? ` (${code})` : ''}.`;
  }
}

/** `closed`: the rights of a folder above forbid to look; `loop`: links that lead back to themselves. */
export type Kind = 'file' | 'folder' | 'other' | 'missing' | 'closed' | 'loop';

const LOOP = 'It is a loop of links.';

/** What a path is, links followed. */
export function kindOf(file: string): Kind {
  try {
    const stat = statSync(file);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch (error) {
    switch (error instanceof Error && 'code' in error ? error.code : '') {
      case 'ENOENT':
      case 'ENOTDIR':
        return 'missing';
      case 'EACCES':
      case 'EPERM':
        return 'closed';
      case 'ELOOP':
        return 'loop';
      default:
        return 'other';
    }
  }
}

/** Why a path can be no article whatever it is called, and what to do. */
export type Fault = { readonly reason: string; readonly next: string };

const FAULTS: Readonly<Record<Exclude<Kind, 'file' | 'folder'> | 'dangling' | 'unnamed', Fault>> = {
  other: { reason: 'It is no regular file (a pipe, device or socket).', next: 'Take it out of the folder, or copy its content into a file.' },
  missing: { reason: 'It vanished while the folder was read.', next: 'Run again when nothing moves its files.' },
  closed: { reason: 'It may not be read (permission denied).', next: 'Check the rights of its folder.' },
  loop: { reason: LOOP, next: 'Take the link away, or correct it.' },
  dangling: { reason: 'It is a link to nothing.', next: 'Take the link away, or correct it.' },
  unnamed: { reason: 'Its name is not UTF-8, so that it cannot be opened by it.', next: 'Rename it.' },
};

/** What is wrong with a path that is neither file nor folder. */
export const faultOf = (kind: Exclude<Kind, 'file' | 'folder'>): Fault => FAULTS[kind];

/** A file or link below a folder; `outside`: a link that leads out of `root`. */
export type Found = { readonly file: string; readonly outside: boolean; readonly fault: Fault | null };
/** What a folder holds; `problem` where it cannot be read. */
export type Listing = { readonly files: readonly Found[]; readonly folders: readonly string[]; readonly problem: string | null };

/** The entries of one folder in code-unit order, without names that begin with a dot. Links are followed inside `root` alone. */
export function listing(folder: string, root: string): Listing {
  const files: Found[] = [];
  const folders: string[] = [];
  let names: readonly Name[];
  try {
    names = namesIn(folder).filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  } catch (error) {
    return { files, folders, problem: reasonOf(error) };
  }
  for (const { name, sound } of [...names].sort((a, b) => byCodeUnit(a.name, b.name))) {
    const file = path.join(folder, name);
    if (!sound) {
      files.push({ file, outside: false, fault: FAULTS.unnamed });
      continue;
    }
    const link = isLink(file);
    const kind = kindOf(file);
    const there = kind === 'file' || kind === 'folder' || kind === 'other';
    const outside = link && there && !isWithin(file, root);
    if (outside) files.push({ file, outside, fault: null });
    else if (kind === 'folder') {
      if (!link) folders.push(file);
    } else files.push({ file, outside, fault: kind === 'file' ? null : FAULTS[link && kind === 'missing' ? 'dangling' : kind] });
  }
  return { files, folders, problem: null };
}

type Name = { readonly name: string; readonly sound: boolean };

/** The names in a folder; `sound`: its bytes are UTF-8, so that the name leads to it. */
function namesIn(folder: string): readonly Name[] {
  const names = readdirSync(folder);
  if (!names.some((name) => name.includes('\ufffd'))) return names.map((name) => ({ name, sound: true }));
  return readdirSync(folder, { encoding: 'buffer' }).map((bytes) => ({ name: bytes.toString(), sound: isUtf8(bytes) }));
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

/** Does a path, links followed, lie in a folder, links followed? */
export function isWithin(file: string, root: string): boolean {
  try {
    const [real, base] = [realpathSync(file), realpathSync(root)];
    return real === base || real.startsWith(base.endsWith(path.sep) ? base : base + path.sep);
  } catch {
    return false;
  }
}
