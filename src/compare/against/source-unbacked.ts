import type { Article, Claim, ClaimKind, Raised } from '../../model/index.ts';
import { sentenceAt } from '../../model/index.ts';
import { STOPWORDS, stem } from '../../text/index.ts';
import { agreementOf, canonicalOf, labelOf } from '../../values/index.ts';
import type { Check } from '../check.ts';

const WHY = 'A detail that no source gives cannot be checked, and may have been made up.';
const SAYS: Partial<Record<ClaimKind, string>> = { quantity: 'number', date: 'date' };
const DATED = new Set(['DATE', 'TIME']);
/** Telling words that a draft's sentence must share with one sentence of a reference before its silence means anything. */
const COMMON = 2;

/** A draft's number or date that no reference gives, where the references speak of the same thing. */
export const sourceUnbacked: Check = {
  id: 'source/unbacked',
  ceiling: 'warning',
  title: 'A detail of the draft that no reference gives',
  why: WHY,
  raise: ({ story }) => {
    const drafts = story.articles.filter((a) => a.annotated.document.standing === 'draft');
    const references = story.articles.filter((a) => a.annotated.document.standing === 'reference');
    if (!drafts.length || !references.length) return [];
    const given = references.flatMap((r) => r.claims);
    const sentences = references.flatMap(stemsOf);
    return drafts.flatMap((draft) =>
      draft.claims
        .filter((claim) => SAYS[claim.kind] && checkable(claim) && sameEvent(draft, claim, sentences) && !given.some((g) => backs(g, claim)))
        .map((claim) => finding(draft, claim)),
    );
  },
};

function checkable(claim: Claim): boolean {
  if (!claim.value) return false;
  return claim.kind !== 'date' || DATED.has((claim.value as { timex: { type: string } }).timex.type);
}

function backs(given: Claim, claim: Claim): boolean {
  if (given.kind !== claim.kind || !given.value) return false;
  if (canonicalOf(given) === canonicalOf(claim)) return true;
  const { agreement } = agreementOf(given, claim);
  return agreement === 'same' || agreement === 'compatible';
}

function stemsOf({ annotated }: Article): Set<string>[] {
  return annotated.sentences.map(
    (s) => new Set(annotated.tokens.slice(s.first, s.last).flatMap((t) => (t.kind === 'word' && !STOPWORDS.has(t.lower) ? [stem(t.lower)] : []))),
  );
}

function sameEvent({ annotated }: Article, claim: Claim, sentences: readonly Set<string>[]): boolean {
  const s = sentenceAt(annotated, claim.anchor.span.start);
  if (!s) return false;
  const words = annotated.tokens.slice(s.first, s.last).flatMap((t) => (t.kind === 'word' && !STOPWORDS.has(t.lower) ? [stem(t.lower)] : []));
  return sentences.some((other) => words.filter((w) => other.has(w)).length >= COMMON);
}

function finding(draft: Article, claim: Claim): Raised {
  const label = labelOf(claim);
  return {
    check: 'source/unbacked',
    level: claim.kind === 'quantity' ? 'warning' : 'info',
    confidence: 0.7,
    agreement: null,
    key: `unbacked|${draft.annotated.document.id}|${claim.kind}|${claim.property}`,
    subject: `${SAYS[claim.kind]} without a source`,
    readings: [
      { value: canonicalOf(claim), label, witnesses: 1, evidence: [{ anchor: claim.anchor, reads: label === claim.anchor.exact ? null : label }], more: 0 },
    ],
    what: `The draft says “${claim.anchor.exact}”; no reference gives this ${SAYS[claim.kind]}.`,
    why: WHY,
    next: 'Name the source of this detail, or take it out.',
    because: [`read as ${canonicalOf(claim)}`],
  };
}
