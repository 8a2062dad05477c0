import { seenText } from '../../gate/seen.ts';
import type { Document, NotChecked, StoryReport } from '../../model/index.ts';
import { readSource } from '../../read/index.ts';
import type { Compared } from './before.ts';

/**
 * Drafts that say something else to a reader than to a program: with hidden and look-alike characters read as they look, and with the
 * headline that only front matter gives, the comparison finds an error that it does not find now. Such words are not checked.
 */
export async function unlikeSeen(documents: readonly Document[], judged: StoryReport, compared: Compared): Promise<NotChecked[]> {
  const known = new Set(judged.findings.filter((f) => f.level === 'error').map((f) => `${f.check} ${f.what}`));
  const found: NotChecked[] = [];
  for (const draft of documents.filter((d) => d.standing === 'draft')) {
    const text = seenText(draft);
    if (text === draft.text) continue;
    const seen = await asSeen(draft, text);
    if (seen === null) continue;
    const report = compared(draft.id, seen);
    const said = report.findings.filter(
      (f) =>
        f.level === 'error' &&
        f.agreement === 'conflict' &&
        !known.has(`${f.check} ${f.what}`) &&
        f.readings.some((r) => r.evidence.some((e) => e.anchor.doc === seen.id)),
    );
    const [first] = said;
    if (first)
      found.push({ path: draft.path, reason: `its words as a reader sees them are not those that were compared; they raise ${first.check}: ${first.what}` });
  }
  return found;
}

/** The document that a text of these words would be. */
async function asSeen(draft: Document, text: string): Promise<Document | null> {
  const { path, id, publisher, timezone, published } = draft;
  const { documents } = await readSource(new TextEncoder().encode(text), {
    path,
    id,
    format: 'text',
    ...(published.edtf === null ? {} : { published: { edtf: published.edtf, basis: 'flag' as const } }),
    publisher,
    timezone,
    standing: 'draft',
    encoding: null,
  });
  return documents[0] ?? null;
}
