import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DeskHands } from '../../src/commands/desk/hands.ts';
import type { Edge } from '../../src/commands/edge.ts';
import type { Asked } from '../../src/commands/line/command.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';
import { LOG } from '../../src/store/index.ts';
import type { Room } from '../../src/tui/session.ts';
import { scratch } from '../run/scratch.ts';

export const FERRY = path.resolve(import.meta.dirname, 'stories', 'ferry');

/** A story of its own to decide in. */
export function copyOf(story: string): string {
  const folder = path.join(scratch(), path.basename(story));
  cpSync(story, folder, { recursive: true });
  return folder;
}

/** The decision log as text, without the time and the checksum over it. */
export const logText = (folder: string): string =>
  readFileSync(path.join(folder, LOG), 'utf8')
    .replace(/"when":"[^"]*"/g, '"when":""')
    .replace(/"sum":"[^"]*"/g, '"sum":""');

/** The desk's hands over a folder, with a clock that ticks. */
export function handsIn(folder: string, story = 'harbor', who = 'm.ortiz') {
  let t = Date.UTC(2025, 2, 5);
  const now = (): string => {
    t += 1000;
    return new Date(t).toISOString();
  };
  const edge = { cwd: folder, env: { USER: who }, now } as unknown as Edge;
  return new DeskHands(edge, { options: { by: null } } as unknown as Asked, new Map([[story, folder]]), {
    run: () => ({ version: '1', stories: [], notChecked: [], only: [], asOf: null }),
    book: () => EMPTY_BOOK,
    files: () => [],
    recheck: async () => 'no',
  });
}

/** A terminal that nobody looks at. */
export const ROOM: Room = { quit: () => {}, lend: (work) => work(), stop: () => {}, copy: () => {} };
