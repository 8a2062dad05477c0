import { rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileOf, isDecided, type RuleBook, type Run } from '../../model/index.ts';
import { formats } from '../../report/formats/index.ts';
import { announce, type Log, otherDesks, replaceFile, StoreError } from '../../store/index.ts';
import type { Hands } from '../../tui/hands.ts';
import { answerTo, logOf, whoDecides, youngest } from '../decisions.ts';
import type { Edge } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import { makeFolder, save } from '../output/outlet.ts';
import { FOLDER, filesOf } from '../report.ts';
import { publish, ruleFrom } from './always.ts';
import { edit } from './editor.ts';

/** The folder of each story, by its id. */
type Folders = ReadonlyMap<string, string>;

/** What the desk needs of the command: the run again, and the files that were read. */
export type Source = {
  /** The run as it was checked last. */
  readonly run: () => Run;
  /** Checks the articles as they are now; `tell` is told how far it is where that takes long. */
  readonly recheck: (tell: (words: string) => void) => Promise<Run | string>;
  /** The rules that hold for a story now; null where they cannot be read. */
  readonly book: (folder: string) => RuleBook | null;
  /** Every article that was read, as shown, with its file. */
  readonly files: () => readonly { readonly shown: string; readonly file: string }[];
};

/** What the desk can have done to the world: decisions through the store. `close` takes the sign away that a desk is open. */
export function handsOf(edge: Edge, asked: Asked, folders: Folders, source: Source): Hands & { readonly close: () => void } {
  const logs = new Map<string, Log>([...folders].map(([id, folder]) => [id, logOf(edge, asked, folder)]));
  const all = [...logs.values()];
  const signs = [...folders.values()].map((folder) => announce(folder, whoDecides(edge, asked), edge.now()));
  let stamps = stampsOf(source);
  const logAt = (story: string): Log => logs.get(story) ?? (all[0] as Log);
  const homeAt = (story: string): string => folders.get(story) ?? ([...folders.values()][0] as string);
  const waiting = (): number => all.reduce((n, log) => n + log.pending(), 0);
  const guarded = <T>(work: () => T, otherwise: T): { readonly done: T; readonly problem: string | null } => {
    try {
      return { done: work(), problem: null };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return { done: otherwise, problem: error.message };
    }
  };
  /** Makes the proposals of every story anew, where there are any. What goes wrong there costs no decision. */
  const published = (): string | null => {
    const troubles = [...logs].map(([id, log]) => publish(log, folders.get(id) as string, () => source.book(folders.get(id) as string)));
    return troubles.find((t) => t !== null) ?? null;
  };
  published();
  return {
    decisions: () => new Map([...logs].map(([id, log]) => [id, log.folded().decisions])),
    waiting,
    refresh: () => guarded(() => all.map((log) => log.refresh()).some(Boolean), false).done,
    flush: () => guarded(() => void all.forEach((log) => void log.flush()), undefined).problem,
    record: ({ finding, home }, verb, reading, because) => {
      const before = finding.decision;
      // A reason that is given later goes into the rule that was proposed.
      const still = before?.always && before.verb === verb && before.reading === reading;
      const rule = still ? ruleFrom(finding, { verb, reading, because }, home.report, source.book(homeAt(finding.story))) : undefined;
      const always = typeof rule === 'string' ? undefined : rule;
      const { problem } = guarded(() => void logAt(finding.story).record(answerTo(finding, verb, reading, because, always)), undefined);
      published();
      return problem;
    },
    always({ finding, home }) {
      const { decision } = finding;
      if (!isDecided(decision) || decision === null) return { says: null, why: 'Decide it first.', problem: null };
      const rule = ruleFrom(finding, decision, home.report, source.book(homeAt(finding.story)));
      if (typeof rule === 'string') return { says: null, why: rule, problem: null };
      const { verb, reading, because } = decision;
      const { problem } = guarded(() => void logAt(finding.story).record(answerTo(finding, verb, reading, because, rule)), undefined);
      return { says: rule.says, why: published(), problem };
    },
    reverse(act) {
      const { done, problem } = guarded(() => youngest(all, act)?.reverse(act) ?? null, null);
      published();
      const entry = done?.act === 'decide' ? done : null;
      return { finding: entry?.finding ?? null, verb: entry?.verb ?? null, rule: entry?.always !== undefined, problem };
    },
    edit(item) {
      const evidence = item.finding.readings.flatMap((r) => r.evidence);
      const at = (evidence.find((e) => item.home.places.documentOf(e.anchor.doc).standing === 'draft') ?? evidence[0])?.anchor;
      if (!at) return 'This finding has no place.';
      const place = item.home.places.at(at);
      return edit(edge, path.resolve(folders.get(item.finding.story) ?? edge.cwd, fileOf(item.home.places.documentOf(at.doc))), place.fileLine ?? place.line);
    },
    report: async (desk) => {
      const { render } = await (formats.markdown as (typeof formats)[string]).load();
      const run: Run = { ...source.run(), stories: desk.stories.map((s) => s.report) };
      const files = filesOf(run, { format: 'markdown', file: null });
      const [unmade] = makeFolder(edge, FOLDER);
      if (unmade) return unmade.what;
      const [problem] = files.flatMap(([file, one]) => save(edge, file, render(one, { colour: false, withFacts: false, quiet: false })));
      if (problem) return problem.what;
      const written = files.map(([file]) => file);
      return `Written: ${written.join(', ')}`;
    },
    changed: () => source.files().flatMap(({ shown, file }) => (stampOf(file) === stamps.get(file) ? [] : [shown])),
    recheck: async (tell) => {
      const again = await source.recheck(tell);
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
