import type { Document, DocumentId, Raised } from '../model/index.ts';

/**
 * What counts when an article is under edit. Without drafts everything does. With drafts: only findings that touch one, and a conflict is
 * an error only where no reference gives the draft's reading; where the references are split and the draft follows one, it is a warning.
 */
export function counting(raised: readonly Raised[], documents: ReadonlyMap<DocumentId, Document>): Raised[] {
  const isDraft = (id: DocumentId): boolean => documents.get(id)?.standing === 'draft';
  if (![...documents.keys()].some(isDraft)) return [...raised];
  return raised.flatMap((finding) => {
    const sides = finding.readings.map((r) => ({
      draft: r.evidence.some((e) => isDraft(e.anchor.doc)),
      reference: r.evidence.some((e) => !isDraft(e.anchor.doc)),
    }));
    if (!sides.some((s) => s.draft)) return [];
    if (finding.agreement !== 'conflict' || finding.level !== 'error') return [finding];
    const alone = sides.some((s) => s.draft && !s.reference);
    if (alone || sides.length < 2) return [finding];
    return [{ ...finding, level: 'warning' as const, because: [...finding.because, 'The references are split; the draft follows one of them.'] }];
  });
}
