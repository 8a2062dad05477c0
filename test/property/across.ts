import type { Article, Claim, Document, DocumentId, Finding, RuleBook } from '../../src/model/index.ts';
import { checkArticles, claimsIn } from '../../src/pipeline.ts';
import { canonicalOf } from '../../src/values/index.ts';

/** Checks that hold facts of several articles against each other. */
const ACROSS =
  /^(?:date\/(?:conflict|granularity|order)|(?:quantity|role|polarity|event|place)\/conflict|event\/contrary|quantity\/(?:magnitude|rank|superseded)|quote\/wording|name\/variant)$/;

/** What the articles of one story disagree on, at warning or above. */
export function acrossIn(articles: readonly Article[], book: RuleBook): readonly Finding[] {
  const { findings } = checkArticles({ id: 'story', title: null }, articles, book, { decisions: [], notChecked: [] });
  return findings.filter((f) => ACROSS.test(f.check) && f.level !== 'info');
}

/** The same article under another name. */
export function copyOf(article: Article, id: string, book: RuleBook): Article {
  const document: Document = { ...article.annotated.document, id: id as DocumentId, path: `${id}.txt`, publisher: null };
  return claimsIn(document, book);
}

const NUMERAL = /[\d.,]*\d|\b\p{L}+\b/u;

/** A finding as an editor would tell it from others: id, level, readings and the number of witnesses of each. */
export const toldOf = (f: Finding): string => [f.id, f.check, f.level, f.agreement, ...f.readings.map((r) => `${r.value} × ${r.witnesses}`)].join(' ');

/** The same in all findings, in order of id. */
export const allTold = (findings: readonly Finding[]): string[] => findings.map(toldOf).sort();

/** The documents that a finding cites. */
export const citedBy = (f: Finding): ReadonlySet<string> => new Set(f.readings.flatMap((r) => r.evidence.map((e) => e.anchor.doc)));

/**
 * Is the disagreement told among the findings, as loudly: by a check of the same family, and for every two documents that `f` sets against each other, at two of
 * its places? A misspelt name may be cited at other places: its two spellings tell it.
 */
export function isKnown(f: Finding, among: readonly Finding[]): boolean {
  const family = (g: Finding): string => g.check.split('/')[0] as string;
  const same = among.filter((g) => family(g) === family(f) && (g.level === f.level || g.level === 'error'));
  if (f.check === 'name/variant')
    return same.some((g) => f.readings.filter((r) => g.readings.some((s) => s.value.includes(r.value) || r.value.includes(s.value))).length > 1);
  const told = same.map(opposedBy);
  return [...opposedBy(f)].every(([documents, places]) => told.some((t) => [...places].some((p) => t.get(documents)?.has(p))));
}

/** For every two documents that a finding sets against each other: the places of both. */
function opposedBy(f: Finding): ReadonlyMap<string, ReadonlySet<string>> {
  const opposed = new Map<string, Set<string>>();
  const cited = f.readings.flatMap(({ value, evidence }) => evidence.map(({ anchor }) => ({ value, anchor })));
  for (const x of cited)
    for (const y of cited) {
      if (x.value === y.value || x.anchor.doc >= y.anchor.doc) continue;
      const key = `${x.anchor.doc} ${y.anchor.doc}`;
      opposed.set(key, (opposed.get(key) ?? new Set<string>()).add(`${x.anchor.span.start} ${y.anchor.span.start}`));
    }
  return opposed;
}

/**
 * The reasons for which a third article silences a disagreement of two others: it writes the spelling too that would be a slip of one
 * voice; or it tells both figures in one sentence, as answers to two questions.
 */
export function isSettledBy(third: Article, f: Finding): boolean {
  const { text } = third.annotated.document;
  if (f.check === 'name/variant') return f.readings.some((r) => text.toLowerCase().includes(r.value));
  const given = third.claims.filter((c) => c.kind === 'quantity');
  // In "5 and 7 hours" the first has its unit from the second: of one of the two the bare figure is enough.
  const figures = f.readings.flatMap((r) => r.evidence.map((e) => e.anchor.exact.match(NUMERAL)?.[0].toLowerCase() ?? ''));
  const bare = (c: Claim): boolean => c.kind === 'quantity' && c.value?.unit === '1' && figures.includes(c.anchor.exact.toLowerCase());
  const gives = (value: string): Claim[] => given.filter((c) => canonicalOf(c) === value);
  return (
    f.check.startsWith('quantity/') &&
    f.readings.some((r) =>
      gives(r.value).some((c) =>
        given.some((d) => d !== c && d.sentence.start === c.sentence.start && (bare(d) || f.readings.some((q) => q !== r && q.value === canonicalOf(d)))),
      ),
    )
  );
}
