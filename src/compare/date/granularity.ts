import { articleHolding, type DateValue, type Fact, type Story } from '../../model/index.ts';
import { boundsOfDate } from '../../values/index.ts';
import { defineAcross } from '../across.ts';

/** Sources give one date in different precision, and the coarser one is likely to be printed as if it were all that is known. */
export const dateGranularity = defineAcross({
  id: 'date/granularity',
  ceiling: 'warning',
  title: 'Sources give one date in different precision',
  why: 'The coarser date may be printed as if nothing closer were known.',
  next: 'Use the closest date that the sources support, or say why you do not.',
  applies: (fact, story) => fact.kind === 'date' && fact.agreement === 'compatible' && likelyExact(fact) && !isLongAgo(fact, story),
});

/** A month against days within it is worth a word; a year against a day, a day against its hour, or the month of a birth or a founding is everyday writing. */
function likelyExact(fact: Fact): boolean {
  if (fact.readings.some((r) => r.claims.every((c) => c.by === 'milestone'))) return false;
  const spans = fact.readings.map((r) => days(r.claims[0]?.value as DateValue));
  return spans.some((coarse) => coarse >= 27 && coarse <= 31 && spans.some((fine) => fine > 0 && fine < coarse));
}

/** "Was opened in June 1978": of what all articles look back on over more than a year the month is enough. */
function isLongAgo(fact: Fact, story: Story): boolean {
  return fact.readings.every((r) =>
    r.claims.every((claim) => {
      const [then, published] = [boundsOfDate(claim.value as DateValue), articleHolding(story, claim.anchor.doc)?.annotated.document.published.edtf];
      const day = published ? boundsOfDate({ edtf: published, timex: { type: 'DATE', value: published } } as DateValue) : null;
      return then !== null && day !== null && day.first - then.last > YEAR;
    }),
  );
}

/** Days. */
const YEAR = 366;

function days(value: DateValue): number {
  const bounds = boundsOfDate(value);
  return bounds ? bounds.last - bounds.first + 1 : 0;
}
