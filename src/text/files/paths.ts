import path from 'node:path';

/** A path with `/` between its parts, as results, git and globs have it. */
export const slashed = (file: string): string => file.split(path.sep).join('/');

/** The way from a folder to a file, `/`-separated; '' is the folder itself. */
export const wayTo = (file: string, folder: string): string => slashed(path.relative(folder, file));
