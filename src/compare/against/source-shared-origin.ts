import type { FindingReading, Raised, SharedRun } from '../../model/index.ts';
import { byCodeUnit } from '../../model/index.ts';
import type { Check } from '../check.ts';

/** A dozen words in a row are no accident, unless everyone quotes one speech; either way the sources are not independent there. */
const WORDS = 12;
const WHY = 'Agreement between copies of one text confirms nothing.';

/** Articles that share long runs of words: their agreement counts once. One finding for each group of articles. */
export const sourceSharedOrigin: Check = {
  id: 'source/shared-origin',
  ceiling: 'info',
  title: 'Sources that share their words',
  why: WHY,
  raise: ({ story }) => groupsOf(story.shared.filter((s) => s.words >= WORDS)).map(finding),
};

function finding(runs: readonly SharedRun[]): Raised {
  const documents = [...new Set(runs.flatMap((r) => r.places.map((p) => p.doc)))].sort(byCodeUnit);
  const readings: FindingReading[] = documents.map((doc) => {
    const places = runs.flatMap((r) => r.places.filter((p) => p.doc === doc));
    return { value: doc, label: doc, witnesses: 1, evidence: places.map((anchor) => ({ anchor, reads: null })), more: 0 };
  });
  const longest = Math.max(...runs.map((r) => r.words));
  return {
    check: 'source/shared-origin',
    level: 'info',
    confidence: 1,
    agreement: null,
    key: `shared|${documents.join('|')}`,
    subject: 'shared words',
    readings,
    what: `${documents.length} sources share up to ${longest} words in a row: there they count as one voice, not as confirmation.`,
    why: WHY,
    next: 'Look for a source of its own before you write "several outlets report".',
    because: runs.map((r) => `${r.words} words in a row, ${Math.round(r.share * 100)} % of the shorter text`),
  };
}

function groupsOf(runs: readonly SharedRun[]): SharedRun[][] {
  const groups: { docs: Set<string>; runs: SharedRun[] }[] = [];
  for (const run of runs) {
    const docs = run.places.map((p) => p.doc);
    const touching = groups.filter((g) => docs.some((d) => g.docs.has(d)));
    const merged = { docs: new Set([...touching.flatMap((g) => [...g.docs]), ...docs]), runs: [...touching.flatMap((g) => g.runs), run] };
    for (const g of touching) groups.splice(groups.indexOf(g), 1);
    groups.push(merged);
  }
  return groups.map((g) => g.runs);
}
