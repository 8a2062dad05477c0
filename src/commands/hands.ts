import { rmdirSync } from 'node:fs';
import path from 'node:path';
import { announce, type Log, otherDesks, replaceFile, StoreError } from '../store/index.ts';
import type { Hands } from '../tui/session.ts';
import type { Asked } from './command.ts';
import { youngest } from './decide.ts';
import { answerTo, logOf, whoDecides } from './decisions.ts';
import type { Edge } from './edge.ts';

/** The folder of each story, by its id. */
type Folders = ReadonlyMap<string, string>;

/** What the desk can have done to the world: decisions through the store. `close` takes the sign away that a desk is open. */
export function handsOf(edge: Edge, asked: Asked, folders: Folders): Hands & { readonly close: () => void } {
  const logs = new Map<string, Log>([...folders].map(([id, folder]) => [id, logOf(edge, asked, folder)]));
  const all = [...logs.values()];
  const signs = [...folders.values()].map((folder) => announce(folder, whoDecides(edge, asked), edge.now()));
  const waiting = (): number => all.reduce((n, log) => n + log.pending(), 0);
  const guarded = <T>(work: () => T, otherwise: T): { readonly done: T; readonly problem: string | null } => {
    try {
      return { done: work(), problem: null };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return { done: otherwise, problem: error.message };
    }
  };
  return {
    decisions: () => new Map([...logs].map(([id, log]) => [id, log.folded().decisions])),
    waiting,
    refresh: () => guarded(() => all.map((log) => log.refresh()).some(Boolean), false).done,
    flush: () => guarded(() => void all.forEach((log) => void log.flush()), undefined).problem,
    record: ({ finding }, verb, reading, because) =>
      guarded(() => void (logs.get(finding.story) ?? (all[0] as Log)).record(answerTo(finding, verb, reading, because)), undefined).problem,
    reverse(act) {
      const { done, problem } = guarded(() => youngest(all, act)?.reverse(act) ?? null, null);
      return { finding: done?.act === 'decide' ? done.finding : null, verb: done?.act === 'decide' ? done.verb : null, problem };
    },
    saveElsewhere: (file) => guarded(() => replaceFile(path.resolve(edge.cwd, file), all.map((log) => log.text()).join('')), undefined).problem,
    others: () => [...folders.values()].flatMap((folder) => otherDesks(folder, Date.parse(edge.now()))),
    close() {
      for (const take of signs) take();
      for (const folder of folders.values())
        try {
          rmdirSync(path.join(folder, '.crosscheck'));
        } catch {
          // There are decisions in it, or it was never made.
        }
    },
  };
}
