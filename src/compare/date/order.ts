import { grouped, type Story } from '../../model/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { readingOf } from '../name/written/reading.ts';
import { against } from '../sides.ts';
import { type Disorder, disordersIn } from './disorder.ts';
import type { Dated } from './lives.ts';

/** Dates of two sources that no life allows: a deed on the day of a birth or before, an end with the beginning or before. */
export const dateOrder = defineCheck({
  id: 'date/order',
  ceiling: 'warning',
  title: 'Sources date one life in an order that no life has',
  why: 'One of the two dates must be wrong, and readers who see both stories cannot tell which.',
  find: ({ story }) => groupsOf(disordersIn(story)).map((group) => findingOf(story, group)),
  examples: {
    agree: [
      ['Ada Lind (born 4 May 1951) is a painter.', 'Ada Lind graduated in 1972.'],
      ['Ada Lind (born 4 May 1951) is a painter.', 'The father of Ada Lind graduated on 4 May 1931.'],
      ['The Gulls formed in 2004.', 'The Gulls disbanded in 2009.'],
      ['The Gulls formed in 2004.', 'The Gulls formed in 2004. The Gulls disbanded in 2004.'],
    ],
    disagree: [
      ['Ada Lind (born 4 May 1951) is a painter.', 'Ada Lind graduated on 4 May 1951.'],
      ['Ada Lind (born 4 May 1951) is a painter.', 'Ada Lind married in 1941.'],
      ['Gullwing formed in 2004.', 'Gullwing is a band from Selby, disbanded in 2004.'],
    ],
  },
});

/** The same two answers, told at other places too, are one finding. */
const groupsOf = (all: readonly Disorder[]): readonly (readonly Disorder[])[] => [
  ...grouped(all, ({ earlier, later }) => [earlier.names[0], valueOfDate(earlier), valueOfDate(later)].join('|')).values(),
];

const valueOfDate = ({ verb, first, last }: Dated): string => `${verb} ${first}/${last}`;

function findingOf(story: Story, group: readonly Disorder[]): Found {
  const { earlier, because } = group[0] as Disorder;
  const name = earlier.names[0] as string;
  const readings = [group.map((g) => g.earlier), group.map((g) => g.later)].map((told) => {
    const [shown] = told as [Dated];
    return readingOf(story, valueOfDate(shown), labelOf(shown), [...new Set(told.map((d) => d.anchor))]);
  });
  return {
    confidence: 0.7,
    agreement: 'conflict',
    key: `order|${earlier.verb}|${name.toLowerCase()}`,
    subject: `dates of ${name}`,
    readings,
    what: `${name}: ${against(readings)}.`,
    next: 'Look up both dates in the record.',
    because: [because],
  };
}

const labelOf = ({ told, anchor }: Dated): string => `${told} ${anchor.exact.replace(/\s+/g, ' ')}`;
