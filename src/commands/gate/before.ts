import type { StoryChange } from '../../gate/changes.ts';
import { type GateFinding, sourceChanged } from '../../gate/raise.ts';
import type { Document, StoryReport } from '../../model/index.ts';

/**
 * Articles that were altered beside a draft and denied it before: with the words that they had, the comparison finds an error that it does
 * not find now. `compared` judges the story with other documents in the place of its own.
 */
export function deniedBefore(change: StoryChange, judged: StoryReport, compared: (documents: readonly Document[]) => StoryReport): GateFinding[] {
  if (change.drafts.size < 2) return [];
  const known = new Set(judged.findings.map((f) => f.id));
  return change.modified.flatMap(({ before, now }) => {
    const old: Document = { ...before, standing: 'reference' };
    const documents = change.story.documents.map((d) =>
      d === now ? old : { ...d, standing: change.drafts.has(d) ? ('draft' as const) : ('reference' as const) },
    );
    const drafts = new Set(documents.filter((d) => d.standing === 'draft').map((d) => d.id));
    const denies = compared(documents).findings.some((f) => {
      const places = new Set(f.readings.flatMap((r) => r.evidence.map((e) => e.anchor.doc)));
      return f.level === 'error' && f.agreement === 'conflict' && !known.has(f.id) && places.has(old.id) && [...places].some((d) => drafts.has(d));
    });
    return denies ? [sourceChanged(change.story.folder, now, 'what it said before denies a draft that came with it')] : [];
  });
}
