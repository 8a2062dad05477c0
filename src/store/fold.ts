import { addTo, append, byCodeUnit, type Decision, type Note } from '../model/index.ts';
import type { Deed, Entry } from './entry.ts';

/** What the log says now. */
export type Folded = {
  /** One a finding, in order of the finding's first entry: the latest answer in force, with all notes. */
  readonly decisions: readonly Decision[];
  /** By editor: what `undo` takes back next, and what `redo` brings back next. Each editor undoes only what is theirs. */
  readonly undoable: ReadonlyMap<string, Entry>;
  readonly redoable: ReadonlyMap<string, Entry>;
};

/**
 * The decisions that a log amounts to. Pure. Entries count in order of sequence; equal sequences (two branches merged) in order of
 * time, then checksum; a line that a merge has doubled counts once. Undo and redo name their entry, so their order never matters to others'.
 */
export function fold(entries: readonly Entry[]): Folded {
  const ordered = inOrder(entries);
  const done = new Map<string, Entry[]>();
  const undone = new Map<string, Entry[]>();
  const off = new Set<string>();
  for (const entry of ordered) {
    const [past, future] = [stackOf(done, entry.who), stackOf(undone, entry.who)];
    if (entry.act === 'decide') {
      past.push(entry);
      future.length = 0;
      continue;
    }
    const [from, to] = entry.act === 'undo' ? [past, future] : [future, past];
    const at = from.findLastIndex((e) => e.sum === entry.of);
    if (at < 0) continue;
    append(to, from.splice(at, 1));
    if (entry.act === 'undo') off.add(entry.of);
    else off.delete(entry.of);
  }
  return { decisions: decisionsOf(ordered.filter((e) => !off.has(e.sum))), undoable: tops(done), redoable: tops(undone) };
}

/** The entry that takes back an editor's last one, or brings back what was last taken back; null where there is none. */
export function reversal(folded: Folded, act: 'undo' | 'redo', who: string): { readonly deed: Deed; readonly target: Entry } | null {
  const target = (act === 'undo' ? folded.undoable : folded.redoable).get(who);
  return target ? { deed: { act, of: target.sum }, target } : null;
}

function decisionsOf(entries: readonly Entry[]): Decision[] {
  const notes = new Map<string, Note[]>();
  const latest = new Map<string, Decision>();
  for (const e of entries) {
    if (e.act !== 'decide') continue;
    const { finding, verb, reading, who, when, because, sequence, check, key, values, always } = e;
    if (verb === 'note') addTo(notes, finding, { who, when, text: because ?? '' });
    const standing = latest.get(finding);
    if (verb === 'note' && standing && standing.verb !== 'note') continue;
    latest.set(finding, { finding, verb, reading, who, when, because, sequence, check, key, values, ...(always ? { always } : {}) });
  }
  return [...latest.values()].map((d) => ({ ...d, notes: notes.get(d.finding) ?? [] }));
}

function inOrder(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries
    .filter((e) => !seen.has(e.sum) && seen.add(e.sum))
    .sort((a, b) => a.sequence - b.sequence || byCodeUnit(a.when, b.when) || byCodeUnit(a.sum, b.sum));
}

function stackOf(stacks: Map<string, Entry[]>, who: string): Entry[] {
  const stack = stacks.get(who) ?? [];
  stacks.set(who, stack);
  return stack;
}

const tops = (stacks: ReadonlyMap<string, readonly Entry[]>): Map<string, Entry> =>
  new Map([...stacks].flatMap(([who, stack]) => (stack.length ? [[who, stack[stack.length - 1] as Entry] as const] : [])));
