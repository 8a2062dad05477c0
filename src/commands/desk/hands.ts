import { rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Decision, type DocumentId, type Finding, fileOf, isDecided, type RuleBook, type Run, type StoryReport, type Verb } from '../../model/index.ts';
import { formats } from '../../report/formats/index.ts';
import { isBroad } from '../../rules/propose/index.ts';
import { announce, type Deed, type Log, otherDesks, replaceFile, StoreError } from '../../store/index.ts';
import type { Desk, Item } from '../../tui/desk.ts';
import type { Hands, Proposed, Reversal } from '../../tui/hands.ts';
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

/** Hands of the desk: decisions go through the store. A disk that refuses costs no decision, which then waits. */
export class DeskHands implements Hands {
  private readonly edge: Edge;
  private readonly folders: Folders;
  private readonly source: Source;
  private readonly logs: ReadonlyMap<string, Log>;
  private readonly all: readonly Log[];
  private readonly signs: readonly (() => void)[];
  private stamps: ReadonlyMap<string, string>;

  constructor(edge: Edge, asked: Asked, folders: Folders, source: Source) {
    this.edge = edge;
    this.folders = folders;
    this.source = source;
    this.logs = new Map([...folders].map(([id, folder]) => [id, logOf(edge, asked, folder)]));
    this.all = [...this.logs.values()];
    this.signs = [...folders.values()].map((folder) => announce(folder, whoDecides(edge, asked), edge.now()));
    this.stamps = stampsOf(source);
    this.publish();
  }

  decisions(): ReadonlyMap<string, readonly Decision[]> {
    return new Map([...this.logs].map(([id, log]) => [id, log.folded().decisions]));
  }

  waiting(): number {
    return this.all.reduce((n, log) => n + log.pending(), 0);
  }

  refresh(): boolean {
    return guarded(() => this.all.map((log) => log.refresh()).some(Boolean), false).done;
  }

  flush(): string | null {
    return guarded(() => {
      for (const log of this.all) log.flush();
    }, undefined).problem;
  }

  record({ finding, home }: Item, verb: Verb, reading: string | null, because: string | null): string | null {
    const before = finding.decision;
    // A reason that is given later goes into the rule that was proposed.
    const still = before?.always && before.verb === verb && before.reading === reading;
    const rule = still ? ruleFrom(finding, { verb, reading, because }, home.report, this.bookOf(finding)) : undefined;
    const problem = this.write(finding, answerTo(finding, verb, reading, because, typeof rule === 'string' ? undefined : rule));
    this.publish();
    return problem;
  }

  always({ finding, home }: Item, sure: boolean): Proposed {
    const { decision } = finding;
    if (!isDecided(decision) || decision === null) return { says: null, why: 'Decide it first.', problem: null };
    const rule = ruleFrom(finding, decision, home.report, this.bookOf(finding));
    if (typeof rule === 'string') return { says: null, why: rule, problem: null };
    if (isBroad(rule) && !sure) return { says: rule.says, why: null, problem: null, asks: true };
    const { verb, reading, because } = decision;
    const problem = this.write(finding, answerTo(finding, verb, reading, because, rule));
    return { says: rule.says, why: this.publish(), problem };
  }

  reverse(act: 'undo' | 'redo'): Reversal {
    const { done, problem } = guarded(() => youngest(this.all, act)?.reverse(act) ?? null, null);
    this.publish();
    const entry = done?.act === 'decide' ? done : null;
    return { finding: entry?.finding ?? null, verb: entry?.verb ?? null, rule: entry?.always !== undefined, problem };
  }

  edit({ finding, home: { places } }: Item, doc: DocumentId | null): string | null {
    const anchors = finding.readings.flatMap((r) => r.evidence.map((e) => e.anchor)).filter((a) => doc === null || a.doc === doc);
    const at = anchors.find((anchor) => places.documentOf(anchor.doc).standing === 'draft') ?? anchors[0];
    if (!at) return 'This finding has no place.';
    const { fileLine, line } = places.at(at);
    return edit(this.edge, path.resolve(this.folders.get(finding.story) ?? this.edge.cwd, fileOf(places.documentOf(at.doc))), fileLine ?? line);
  }

  async report(desk: Desk): Promise<string> {
    const { render } = await (formats.markdown as (typeof formats)[string]).load();
    const run: Run = { ...this.source.run(), stories: desk.stories.map((s) => s.report) };
    const files = filesOf(run, { format: 'markdown', file: null });
    const [unmade] = makeFolder(this.edge, FOLDER);
    if (unmade) return unmade.what;
    const [problem] = files.flatMap(([file, one]) => save(this.edge, file, render(one, { colour: false, withFacts: false, quiet: false })));
    return problem ? problem.what : `Written: ${files.map(([file]) => file).join(', ')}`;
  }

  changed(): readonly string[] {
    return this.source.files().flatMap(({ shown, file }) => (stampOf(file) === this.stamps.get(file) ? [] : [shown]));
  }

  async recheck(tell: (words: string) => void): Promise<readonly StoryReport[] | string> {
    const again = await this.source.recheck(tell);
    if (typeof again === 'string') return again;
    this.stamps = stampsOf(this.source);
    return again.stories;
  }

  saveElsewhere(file: string): string | null {
    return guarded(() => replaceFile(path.resolve(this.edge.cwd, file), this.all.map((log) => log.text()).join('')), undefined).problem;
  }

  others(): readonly { readonly who: string; readonly since: string }[] {
    return [...this.folders.values()].flatMap((folder) => otherDesks(folder, Date.parse(this.edge.now())));
  }

  /** Takes the sign away that a desk is open. */
  close(): void {
    for (const take of this.signs) take();
    for (const folder of this.folders.values())
      try {
        rmdirSync(path.join(folder, '.crosscheck'));
      } catch {
        // There are decisions in it, or it was never made.
      }
  }

  /** The rules that hold for the story of a finding; of the first one where it belongs to none. */
  private bookOf({ story }: Finding): RuleBook | null {
    return this.source.book(this.folders.get(story) ?? ([...this.folders.values()][0] as string));
  }

  private write({ story }: Finding, deed: Deed): string | null {
    return guarded(() => (this.logs.get(story) ?? (this.all[0] as Log)).record(deed), null).problem;
  }

  /** Makes the proposals of every story anew, where there are any. What goes wrong there costs no decision. */
  private publish(): string | null {
    const troubles = [...this.logs].map(([id, log]) => {
      const folder = this.folders.get(id) as string;
      return publish(log, folder, () => this.source.book(folder));
    });
    return troubles.find((t) => t !== null) ?? null;
  }
}

/** What a disk that refuses leaves of some work, and why it refused. */
function guarded<T>(work: () => T, otherwise: T): { readonly done: T; readonly problem: string | null } {
  try {
    return { done: work(), problem: null };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { done: otherwise, problem: error.message };
  }
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
