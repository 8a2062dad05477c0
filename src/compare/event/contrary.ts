import { type FindingReading, grouped, type Story } from '../../model/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { readingOf } from '../name/written/reading.ts';
import { against } from '../sides.ts';
import { type Contrary, contrariesIn } from './contraries/rivals.ts';

const WHY = 'Only one of the two can have happened, and readers who see both stories cannot tell which.';

/** Two accounts of one event that exclude each other, by the questions of contraries.yaml. */
export const eventContrary = defineCheck({
  id: 'event/contrary',
  ceiling: 'warning',
  title: 'Sources tell one event in ways that exclude each other',
  why: WHY,
  find: ({ story, book }) => contrariesIn(story, book.contraries).map((contrary) => findingOf(story, contrary)),
  examples: {
    agree: [
      [
        'Rolf Berg was fatally shot at the old pier on Monday. Berg died at the scene, the police said.',
        'Berg was pronounced dead at the scene. Rolf Berg was 41.',
      ],
      ['Rolf Berg died at the scene.', 'Ada Lind died in hospital.'],
      ['The guard of Selby Bank died at the scene.', 'The robber of Selby Bank died in hospital.'],
      ['A woman died at the scene near Selby Bank, and a man died in hospital, Ada Lind said.', 'A woman died in hospital near Selby Bank, Ada Lind said.'],
      ['Rolf Berg was charged with murder on Monday.', 'Rolf Berg was charged with robbery on Monday.'],
      ['Rolf Berg was acquitted of murder on Monday.', 'Rolf Berg was convicted of theft on Monday.'],
      ['Rolf Berg was shot dead at the pier.', 'Rolf Berg may have been stabbed to death at the pier.'],
      ['Rolf Berg was shot dead at the pier.', 'Rolf Berg was stabbed to death, his lawyer insisted.'],
    ],
    disagree: [
      ['Rolf Berg died at the scene, the police said.', 'Rolf Berg died on the way to hospital, a doctor said.'],
      ['Rolf Berg was shot dead at the pier.', 'Rolf Berg, a clerk, was stabbed to death at the pier.'],
      ['Rolf Berg pleaded guilty to one fraud count.', "Rolf Berg was in court. Berg's guilty plea was to a bribery charge."],
      ['The clerk, who had been laid off by Selby Bank, shouted at Ada Lind.', 'A recently fired clerk shouted at Ada Lind of Selby Bank.'],
    ],
  },
});

function findingOf(story: Story, { rule, told, because }: Contrary): Found {
  const readings = [...grouped(told, (t) => t.says.join(' and '))]
    .map(
      ([says, own]): FindingReading =>
        readingOf(
          story,
          says,
          says,
          own.map((t) => t.anchor),
        ),
    )
    .sort((a, b) => b.witnesses - a.witnesses || b.evidence.length - a.evidence.length || (a.value < b.value ? -1 : 1));
  const person = told.find((t) => t.person !== null);
  const named = person?.subject?.named ?? null;
  const name = person && named ? (story.articles[person.article]?.annotated.chains[named.chain]?.name ?? named.name) : null;
  return {
    confidence: 0.7,
    agreement: 'conflict',
    key: `${rule.id}|${person?.person ?? ''}`,
    subject: [rule.question, name].filter(Boolean).join(', '),
    readings,
    what: `${[rule.question, name].filter(Boolean).join(', ')}: ${against(readings)}.`,
    why: rule.because ?? WHY,
    next: 'Ask who keeps the record, and let every article tell it alike.',
    because: [because, `the answers of ${rule.id} exclude each other`],
  };
}
