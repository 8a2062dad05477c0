import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Document, Run } from '../model/index.ts';
import { formats } from '../report/formats.ts';
import { announce, type Log, otherDesks, replaceFile, StoreError } from '../store/index.ts';
import type { Hands } from '../tui/session.ts';
import type { Asked } from './command.ts';
import { youngest } from './decide.ts';
import { answerTo, logOf, whoDecides } from './decisions.ts';
import { save } from './deliver.ts';
import type { Edge } from './edge.ts';
import { edit } from './editor.ts';
import { FOLDER, filesOf } from './report.ts';

/** The folder of each story, by its id. */
type Folders = ReadonlyMap<string, string>;

/** What the desk needs of the command: the run again, and the files that were read. */
export type Source = {
  /** The run as it was checked last. */
  readonly run: () => Run;
  readonly recheck: () => Promise<Run | string>;
  /** Every article that was read, as shown, with its file. */
  readonly files: () => readonly { readonly shown: string; readonly file: string }[];
};

/** What the desk can have done to the world: decisions through the store. `close` takes the sign away that a desk is open. */
export function handsOf(edge: Edge, asked: Asked, folders: Folders, source: Source): Hands & { readonly close: () => void } {
  const logs = new Map<string, Log>([...folders].map(([id, folder]) => [id, logOf(edge, asked, folder)]));
  const all = [...logs.values()];
  const signs = [...folders.values()].map((folder) => announce(folder, whoDecides(edge, asked), edge.now()));
  let stamps = stampsOf(source);
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
    edit(item) {
      const evidence = item.finding.readings.flatMap((r) => r.evidence);
      const at = (evidence.find((e) => item.home.places.documentOf(e.anchor.doc).standing === 'draft') ?? evidence[0])?.anchor;
      if (!at) return 'This finding has no place.';
      const place = item.home.places.at(at);
      return edit(edge, fileOf(folders.get(item.finding.story) ?? edge.cwd, item.home.places.documentOf(at.doc)), place.fileLine ?? place.line);
    },
    report: async (desk) => {
      const { render } = await (formats.markdown as (typeof formats)[string]).load();
      const run: Run = { ...source.run(), stories: desk.stories.map((s) => s.report) };
      const files = filesOf(run, { format: 'markdown', file: null });
      try {
        mkdirSync(path.resolve(edge.cwd, FOLDER), { recursive: true });
      } catch (error) {
        return `The folder "${FOLDER}" cannot be made here: ${error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause'}.`;
      }
      const [problem] = files.flatMap(([file, one]) => save(edge, file, render(one, { colour: false, withFacts: false, quiet: false })));
      if (problem) return problem.what;
      const written = files.map(([file]) => file);
      return `Written: ${written.join(', ')}`;
    },
    changed: () => source.files().flatMap(({ shown, file }) => (stampOf(file) === stamps.get(file) ? [] : [shown])),
    recheck: async () => {
      const again = await source.recheck();
      if (typeof again === 'string') return again;
      stamps = stampsOf(source);
      return again.stories;
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

/** The file of an article; a record's id is no part of it. */
export const fileOf = (folder: string, document: Pick<Document, 'path' | 'format'>): string =>
  path.resolve(folder, document.format === 'json' || document.format === 'jsonl' ? document.path.replace(/(\.\w{1,12})#.*$/su, '$1') : document.path);

const stampsOf = (source: Source): ReadonlyMap<string, string> => new Map(source.files().map(({ file }) => [file, stampOf(file)]));

/** Changes when the file does; '' where it is gone. */
function stampOf(file: string): string {
  try {
    const { mtimeMs, size } = statSync(file);
    return `${mtimeMs} ${size}`;
  } catch {
    return '';
  }
}
