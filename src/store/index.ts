export { ENDING, LONGEST, recall, remember } from './cache.ts';
export { replaceFile, StoreError, sweep } from './disk.ts';
export type { Answer, Deed, Entry } from './entry.ts';
export { type Folded, fold } from './fold.ts';
export { LOG, type Log, openLog } from './log.ts';
export { announce, type Desk, otherDesks } from './presence.ts';
