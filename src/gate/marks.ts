import type { BluntMark, Document, Finding } from '../model/index.ts';
import { placeOf } from '../model/index.ts';
import { linesOf } from '../text/files/lines.ts';

/** A mark inside an article that asks to look away from one check, for the paragraph it stands in or before. */
export type Mark = {
  readonly check: string;
  readonly because: string;
  /** Where it stands in the source. */
  readonly at: number;
  /** The stretch of the source that it covers, half-open. */
  readonly from: number;
  readonly to: number;
};

const MARK = /<!--\s{0,20}crosscheck-ignore\s{1,20}([a-z]{1,20}\/[a-z-]{1,40})(?:\s{0,20}:\s{0,20}([^\n]{0,300}?))?\s{0,20}-->/g;

/** The marks of an article: `<!-- crosscheck-ignore date/conflict: reason -->`. One without a reason covers nothing: `because` is ''. */
export function marksIn({ source }: Pick<Document, 'source'>): readonly Mark[] {
  return [...source.matchAll(MARK)].map((m) => {
    const start = paragraphStart(source, m.index);
    const after = m.index + m[0].length;
    const rest = source.slice(after);
    const ownLine = source.slice(source.lastIndexOf('\n', m.index) + 1, m.index).trim() === '' && /^[ \t]*(?:\r?\n|$)/.test(rest);
    const begin = ownLine ? after + (/^\s*/.exec(rest)?.[0].length ?? 0) : start;
    return { check: m[1] as string, because: (m[2] ?? '').trim(), at: m.index, from: Math.min(start, begin), to: paragraphEnd(source, begin) };
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

/**
 * Marks that the article has now and had not before, or of an article that is new. One that was copied, or moved to other words, is new:
 * a reason holds for the paragraph that it was given for.
 */
export function newMarks(now: Document, before: Document | null): readonly Mark[] {
  const known = before ? marksIn(before).map((mark) => ({ mark, words: wordsIn(before, mark) })) : [];
  return marksIn(now).filter((m) => {
    const words = wordsIn(now, m);
    const at = known.findIndex((k) => k.mark.check === m.check && k.mark.because === m.because && alike(k.words, words));
    if (at < 0) return true;
    known.splice(at, 1);
    return false;
  });
}

const wordsIn = ({ source }: Document, { from, to }: Mark): ReadonlySet<string> =>
  new Set(
    source
      .slice(from, to)
      .replace(MARK, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

/** At least half of the words of both are shared. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared * 2 >= Math.max(a.size, b.size);
}

const ANY_MARK = /<!--\s*crosscheck[-_ ]ignore\b[^>]{0,400}-->/gi;

/**
 * Marks without effect: no reason, no check, a check that nobody knows, a policy that does not heed them, nothing to let through. They are
 * said, or an editor would count on them. `heeded` are those that the policy lets count; `findings` those of the story, marks applied.
 */
export function bluntMarks(document: Document, findings: readonly Finding[], isCheck: (id: string) => boolean, heeded: readonly Mark[]): readonly BluntMark[] {
  const lines = linesOf(document.source);
  const marks = marksIn(document);
  const counted = new Set(heeded.map((m) => `${m.check} ${m.from} ${m.to}`));
  const used = (check: string): boolean => findings.some((f) => f.check === check && f.passed?.by === 'ignore');
  return [...document.source.matchAll(ANY_MARK)].flatMap((m) => {
    const read = marks.find((mark) => mark.at === m.index);
    const fault =
      read === undefined
        ? 'is not understood; it is written <!-- crosscheck-ignore CHECK: reason -->'
        : !isCheck(read.check)
          ? `names "${read.check}", which is no check`
          : read.because === ''
            ? 'names no reason'
            : !counted.has(`${read.check} ${read.from} ${read.to}`)
              ? 'is not heeded by the policy of the base'
              : used(read.check)
                ? null
                : 'covers no finding';
    return fault === null ? [] : [{ path: document.path, line: lines(m.index).line, fault }];
  });
}
