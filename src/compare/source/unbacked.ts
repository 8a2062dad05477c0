import { type Article, addTo, overlaps, sentenceAt } from '../../model/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { unbackedDates } from './unbacked/dates.ts';
import type { Detail } from './unbacked/detail.ts';
import { type Given, givenBy, stemOf } from './unbacked/given.ts';
import { unbackedLabels } from './unbacked/labels.ts';
import { unbackedNames } from './unbacked/names.ts';
import { unbackedNumbers } from './unbacked/numbers.ts';
import { unbackedQuotations } from './unbacked/quotations.ts';
import { unbackedSets } from './unbacked/sets.ts';

/** Telling words of a draft's sentence that the references must have before their silence means anything, and their part of all. */
const COMMON = 2;
const SHARE = 0.2;
/** Of references with no more words than this, one is enough: a note of two sentences is about one thing. */
const FEW = 30;
/** Short references hold few words that a sentence could share: of so many of theirs one is looked for. */
const SPARSE = 5;

const DETAILS = [unbackedNumbers, unbackedLabels, unbackedSets, unbackedDates, unbackedNames, unbackedQuotations];

/** A draft's number, date, name or quotation that no reference gives, where the references speak of the same thing. */
export const sourceUnbacked = defineCheck({
  id: 'source/unbacked',
  ceiling: 'warning',
  title: 'A detail of the draft that no reference gives',
  why: 'A detail that no source gives cannot be checked, and may have been made up.',
  find: ({ story }) => {
    const drafts = story.articles.filter((a) => a.annotated.document.standing === 'draft');
    const references = story.articles.filter((a) => a.annotated.document.standing === 'reference');
    if (!drafts.length || !references.length) return [];
    const given = givenBy(references);
    return drafts.flatMap((draft) => {
      const unbacked = DETAILS.flatMap((of) => of(draft, given)).filter((detail) => spokenOf(draft, detail, given));
      return repeats(widest(unbacked)).map((places) => finding(draft, places));
    });
  },
});

/** Do the references speak of what the sentence speaks of? */
function spokenOf({ annotated }: Article, { anchor }: Detail, given: Given): boolean {
  const s = sentenceAt(annotated, anchor.span.start);
  if (!s) return false;
  const stems = new Set(annotated.tokens.slice(s.first, s.last).flatMap(stemOf));
  const common = [...stems].filter((w) => given.stems.has(w)).length;
  return common >= Math.min(COMMON, Math.ceil(given.stems.size / FEW)) && common >= Math.floor(SHARE * Math.min(stems.size, given.stems.size / SPARSE));
}

/** One place, one detail: of two that overlap the longer one speaks ("number two", not "two"). */
const widest = (details: readonly Detail[]): readonly Detail[] =>
  details.filter((d) => !details.some((o) => o.kind === d.kind && o.anchor.exact.length > d.anchor.exact.length && overlaps(o.anchor.span, d.anchor.span)));

/** A detail that a draft gives several times is one finding, at every place. */
function repeats(details: readonly Detail[]): readonly (readonly [Detail, ...Detail[]])[] {
  const same = new Map<string, [Detail, ...Detail[]]>();
  for (const detail of details) {
    addTo(same, `${detail.kind}|${detail.anchor.exact.toLowerCase()}`, detail);
  }
  return [...same.values()];
}

function finding(draft: Article, details: readonly [Detail, ...Detail[]]): Found {
  const [{ kind, anchor }] = details;
  const evidence = details.map((d) => ({ anchor: d.anchor, reads: null }));
  return {
    level: kind === 'name' ? 'info' : 'warning',
    confidence: 0.7,
    agreement: null,
    key: `unbacked|${draft.annotated.document.id}|${kind}|${anchor.exact.toLowerCase()}`,
    subject: `${kind} without a source`,
    readings: [{ value: anchor.exact.toLowerCase(), label: anchor.exact, witnesses: 1, evidence, more: 0 }],
    what: `The draft says “${anchor.exact}”; no reference gives this ${kind}.`,
    next: 'Name the source of this detail, or take it out.',
    because: [`none of the references has it`],
  };
}
