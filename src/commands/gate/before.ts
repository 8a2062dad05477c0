import type { StoryChange } from '../../gate/changes.ts';
import { type GateFinding, sourceChanged } from '../../gate/raise.ts';
import type { Document, DocumentId, StoryReport } from '../../model/index.ts';

/** Judges a story of the change as it is, or with another document in the place of one of its own. */
export type Compared = (id?: DocumentId, other?: Document) => StoryReport;

/**
 * Articles that were altered beside a draft and denied it before: with the words that they had, the comparison finds an error that it does
 * not find now.
 */
export function deniedBefore(change: StoryChange, judged: StoryReport, compared: Compared): GateFinding[] {
  if (change.drafts.size < 2) return [];
  const known = new Set(judged.findings.map((f) => f.id));
  return change.modified.flatMap(({ before, now }) => {
    const old: Document = { ...before, standing: 'reference' };
    const drafts = new Set([...change.drafts].filter((d) => d !== now).map((d) => d.id));
    const denies = compared(now.id, old).findings.some((f) => {
      const places = new Set(f.readings.flatMap((r) => r.evidence.map((e) => e.anchor.doc)));
      return f.level === 'error' && f.agreement === 'conflict' && !known.has(f.id) && places.has(old.id) && [...places].some((d) => drafts.has(d));
    });
    return denies ? [sourceChanged(change.story.folder, now, 'what it said before denies a draft that came with it')] : [];
  });
}
