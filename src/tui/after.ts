import { type Desk, type Item, statusOf } from './desk.ts';
import type { Proposed, Reversal } from './hands.ts';
import { openFrom, type State, said, selectedIndex, selecting, shownItems, type Wish } from './state.ts';

/** After a check of the articles as they are now: the same place, where it is still there. */
export function rechecked(before: Desk, desk: Desk, state: State): State {
  const next = desk.items.find((i) => i.finding.supersedes !== null && i.finding.supersedes === state.selected);
  const at = Math.max(
    0,
    before.items.findIndex((i) => i.finding.id === state.selected),
  );
  const near = desk.items[Math.min(at, desk.items.length - 1)];
  const selected = (state.selected !== null && desk.byId.has(state.selected) ? state.selected : (next ?? near)?.finding.id) ?? null;
  const gone = before.items.filter((i) => !desk.byId.has(i.finding.id)).length;
  const came = desk.items.filter((i) => !before.byId.has(i.finding.id)).length;
  return said({ ...state, selected }, `Checked again: ${gone} gone, ${came} new.`);
}

/** After a decision was written, or was not: says so, and goes on to the next open finding. */
export function recorded(desk: Desk, state: State, { item, verb, because }: Extract<Wish, { wish: 'record' }>, problem: string | null): State {
  const now = desk.byId.get(item.finding.id) ?? item;
  const saved = problem === null ? 'Saved' : 'NOT SAVED, kept in memory';
  const what = verb === 'note' ? 'note' : `"${statusOf(now.finding)}"${because === null ? '' : ' with its reason'}`;
  const hint = verb === 'note' || because !== null ? '' : ' (u undo, w say why)';
  const next = {
    ...state,
    alarm: problem,
    message: `${saved}: finding ${item.number} ${what}${problem === null ? hint : ''}`,
    last: verb === 'note' ? state.last : item.finding.id,
  };
  if (verb === 'note' || because !== null) return next;
  const items = shownItems(desk, next);
  const at = selectedIndex(items, next);
  const onwards = openFrom(items, at, 1);
  return at < 0 && onwards === null ? { ...next, selected: items[0]?.finding.id ?? null } : selecting(next, onwards);
}

/** After "always": what was proposed, or why no rule can say it. The place stays. */
export function proposed(state: State, { number, finding }: Item, { says, why, problem, asks }: Proposed): State {
  if (problem !== null) return { ...state, alarm: problem, message: `NOT SAVED, kept in memory: the rule of finding ${number}` };
  if (says === null) return said(state, `No rule for finding ${number}: ${why}`);
  if (asks)
    return {
      ...state,
      broad: finding.id,
      message: `Only a broad rule can say that about finding ${number}: ${says} A again proposes it, any other key does not.`,
    };
  return said(state, why === null ? `Proposed from finding ${number} (u undo): ${says}` : `Saved, but the proposals could not be written: ${why}`);
}

/** After undo or redo: shows the finding it was about. */
export function reversed(desk: Desk, state: State, act: 'undo' | 'redo', { finding, verb, rule, problem }: Reversal): State {
  if (problem !== null) return { ...state, alarm: problem, message: `NOT SAVED, kept in memory: ${act}` };
  if (finding === null) return said(state, `There is nothing to ${act}.`);
  const item = desk.byId.get(finding) ?? null;
  const words = act === 'undo' ? 'Taken back' : 'Brought back';
  const what = item ? `finding ${item.number}` : `a decision about ${finding}, which is no longer found`;
  return said(selecting(state, item), `${words}: ${rule ? 'the rule of ' : ''}${what} "${verb}"${act === 'undo' ? ' (Ctrl-R brings it back)' : ''}`);
}
