import type { Document, Finding } from '../model/index.ts';
import { placeOf } from '../model/index.ts';

/** A mark inside an article that asks to look away from one check, for the paragraph it stands in or before. */
export type Mark = {
  readonly check: string;
  readonly because: string;
  /** The stretch of the source that it covers, half-open. */
  readonly from: number;
  readonly to: number;
};

const MARK = /<!--\s*crosscheck-ignore\s+([a-z]+\/[a-z-]+)(?:\s*:\s*([^\n]*?))?\s*-->/g;

/** The marks of an article: `<!-- crosscheck-ignore date/conflict: reason -->`. One without a reason covers nothing: `because` is ''. */
export function marksIn({ source }: Pick<Document, 'source'>): readonly Mark[] {
  return [...source.matchAll(MARK)].map((m) => {
    const start = paragraphStart(source, m.index);
    const after = m.index + m[0].length;
    const rest = source.slice(after);
    const ownLine = source.slice(source.lastIndexOf('\n', m.index) + 1, m.index).trim() === '' && /^[ \t]*(?:\r?\n|$)/.test(rest);
    const begin = ownLine ? after + (/^\s*/.exec(rest)?.[0].length ?? 0) : start;
    return { check: m[1] as string, because: (m[2] ?? '').trim(), from: Math.min(start, begin), to: paragraphEnd(source, begin) };
  });
}

const BREAK = /\r?\n[ \t]*\r?\n/g;

function paragraphStart(source: string, at: number): number {
  let start = 0;
  for (const m of source.slice(0, at).matchAll(BREAK)) start = m.index + m[0].length;
  return start;
}

function paragraphEnd(source: string, at: number): number {
  BREAK.lastIndex = at;
  return BREAK.exec(source)?.index ?? source.length;
}

/** Findings with those that a mark covers let through: the mark names the check, and evidence in its article lies in its paragraph. */
export function lookAway(findings: readonly Finding[], documents: readonly Document[], marksOf: (document: Document) => readonly Mark[]): Finding[] {
  const marked = documents.flatMap((document) => marksOf(document).map((mark) => ({ document, mark })));
  if (marked.length === 0) return [...findings];
  return findings.map((f) => {
    if (f.passed || f.check.startsWith('gate/')) return f;
    const hit = marked.find(
      ({ document, mark }) =>
        mark.check === f.check &&
        mark.because !== '' &&
        f.readings.some((r) =>
          r.evidence.some((e) => {
            if (e.anchor.doc !== document.id) return false;
            const { field, start } = placeOf(document, e.anchor.span);
            return field === 'text' && mark.from <= start && start < mark.to;
          }),
        ),
    );
    return hit ? { ...f, passed: { by: 'ignore', because: hit.mark.because } } : f;
  });
}

/** Marks that the article has now and had not before, or of an article that is new. */
export const newMarks = (now: Document, before: Document | null): readonly Mark[] => {
  const known = new Set((before ? marksIn(before) : []).map((m) => `${m.check} ${m.because}`));
  return marksIn(now).filter((m) => !known.has(`${m.check} ${m.because}`));
};
