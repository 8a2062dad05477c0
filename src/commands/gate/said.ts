import type { Changes, StoryChange } from '../../gate/changes.ts';
import { type Document, type Fact, pathIn } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import type { Bases } from './request.ts';

/** With what the change was compared, and how much of it is under edit. */
export function summaryOf(bases: Bases, { stories }: Changes): string {
  const drafts = stories.reduce((n, s) => n + s.drafts.size, 0);
  const touched = stories.filter((s) => s.drafts.size > 0);
  const references = touched.reduce((n, s) => n + s.story.documents.length - s.drafts.size, 0);
  const base = `Compared with ${bases.name} (${bases.parted.slice(0, 8)})`;
  return drafts === 0 ? `${base}: no article is under edit.` : `${base}: under edit: ${drafts}, references beside them: ${references}.`;
}

/** What a reviewer should know of one story and no finding says: new references, drafts that meet no reference, words that count as furniture of a page. */
export function notesOn({ story, drafts, claimed, references }: StoryChange, facts: readonly Fact[]): string[] {
  const notes: string[] = [];
  const named = (d: Document): string => pathIn(story.folder, d.path);
  for (const d of claimed)
    notes.push(
      `${named(d)} is stated to be a reference by the change that adds it: it was checked as an article under edit. Its standing counts once the base has it; let it land first, in a change of its own that the owners of the sources review.`,
    );
  if (drafts.size === 0) for (const { now } of references) notes.push(`Changed, and a reference by the base: ${named(now)}; nothing checks it here.`);
  for (const d of drafts) {
    const shared = facts.some((f) => {
      const docs = new Set(f.readings.flatMap((r) => r.claims.map((c) => c.anchor.doc)));
      return docs.has(d.id) && docs.size > 1;
    });
    if (!shared && drafts.size < story.documents.length) notes.push(`No claim of ${named(d)} meets one of another article.`);
    const furniture = d.blocks.filter((b) => b.scope === 'furniture').length;
    if (furniture > 0) notes.push(`Not compared in ${named(d)}, as furniture of the page: ${counted(furniture, 'block')}.`);
  }
  return notes;
}
