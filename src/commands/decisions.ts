import { byCodeUnit, type Decision, type Finding, type NotChecked, type ProposedRule, type Verb } from '../model/index.ts';
import { type Deed, LOG, type Log, openLog, StoreError } from '../store/index.ts';
import type { Edge } from './edge.ts';
import type { Asked } from './line/command.ts';

/** What stands in a story's decision log: for `judge`, and what of it could not be read. */
export type Stored = {
  readonly decisions: readonly Decision[];
  readonly known: readonly { readonly id: string; readonly check: string; readonly key: string }[];
  readonly notChecked: readonly NotChecked[];
};

/** The decisions of a story. A log that cannot be read, or lines of it that are damaged, are said: nothing passes silently. */
export function storedIn(edge: Edge, folder: string): Stored {
  const path = LOG.split(/[\\/]/).join('/');
  try {
    const log = openLog({ folder, who: '', now: edge.now });
    const { decisions } = log.folded();
    const known = decisions.flatMap(({ finding, check, key }) => (check && key !== undefined ? [{ id: finding, check, key }] : []));
    const damaged = log.damaged();
    return {
      decisions,
      known,
      notChecked: damaged === 0 ? [] : [{ path, reason: `${damaged} damaged ${damaged === 1 ? 'line' : 'lines'} of the decision log` }],
    };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { decisions: [], known: [], notChecked: [{ path, reason: error.message }] };
  }
}

/** Whose decisions these are: `--by`, else the user of this machine. */
export const whoDecides = (edge: Edge, { options }: Asked): string => options.by ?? edge.env.USER ?? edge.env.LOGNAME ?? edge.env.USERNAME ?? 'editor';

/** A story's log in this editor's hand. */
export const logOf = (edge: Edge, asked: Asked, folder: string): Log => openLog({ folder, who: whoDecides(edge, asked), now: edge.now });

/** What an editor says about a finding, as the log keeps it: desk and command line write the same. */
export const answerTo = (finding: Finding, verb: Verb, reading: string | null, because: string | null, always?: ProposedRule): Deed => ({
  act: 'decide',
  finding: finding.id,
  verb,
  reading: verb === 'right' ? reading : null,
  because,
  check: finding.check,
  key: finding.key,
  values: finding.readings.map((r) => r.value),
  ...(always ? { always } : {}),
});

/** The log whose next entry to take back (or bring back) is the youngest. */
export function youngest(logs: readonly Log[], act: 'undo' | 'redo'): Log | null {
  const next = logs.flatMap((log) => {
    const folded = log.folded();
    const entry = (act === 'undo' ? folded.undoable : folded.redoable).get(log.who);
    return entry ? [{ log, when: entry.when }] : [];
  });
  const ordered = next.sort((a, b) => byCodeUnit(a.when, b.when));
  return (act === 'undo' ? ordered.at(-1) : ordered[0])?.log ?? null;
}
