import fc from 'fast-check';

/** One article of an invented story. */
export type Told = { readonly text: string; readonly published: string };

const PLACES = ['Marnholt', 'Velsund', 'Port Osgood', 'Trellin'];
const PEOPLE: readonly (readonly [first: string, last: string, post: string])[] = [
  ['Ada', 'Lindholm', 'harbour master'],
  ['Tomas', 'Verrick', 'fire chief'],
  ['Ines', 'Calloway', 'mayor'],
  ['Oskar', 'Brandvold', 'transport minister'],
];
const THINGS = ['ferry', 'market hall', 'rope bridge', 'grain silo'];
const DAYS = ['3 May 2025', '4 May 2025', 'May 3, 2025', 'Saturday', 'Sunday', 'May 2025'];
const WORDS = ['We will open the crossing again before the end of the summer', 'We will not open the crossing again before the end of the summer'];
const WORDINGS = [
  'We lost a part of our town last night and we will build it again',
  'We lost a part of our town last night and we shall build it again',
  'We lost a part of the town last night, and nobody will build it again',
];

/** What a story is about: equal for all its articles. */
type Frame = {
  readonly place: string;
  readonly thing: string;
  readonly person: (typeof PEOPLE)[number];
  readonly other: (typeof PEOPLE)[number];
  readonly counts: readonly number[];
};

/** The ways in which an article may tell each part; `n` are its own counts, mostly those of the frame. */
const SENTENCES: readonly ((f: Frame, n: readonly number[], day: string, pick: number) => string)[] = [
  ({ place, thing }, n, day) => `A fire on the ${thing} of ${place} killed ${n[0]} people ${on(day)}, police said.`,
  ({ place, thing }, n) => `At least ${n[0]} people died when the ${thing} of ${place} burned.`,
  ({ thing }, _, day) => `The fire broke out on the ${thing} ${on(day)}.`,
  (_, n) => `Another ${n[1]} people were injured, ${n[2]} of them seriously.`,
  ({ place }, n) => `Hospitals in ${place} treated ${n[1]} injured people.`,
  ({ person: [first, last, post] }, n) => `${first} ${last}, the ${post}, put the damage at $${n[3]} million.`,
  ({ person: [first, last], thing }, n) => `${first} ${last} said that repairs of the ${thing} will cost ${n[3]} million dollars.`,
  ({ person: [, last] }, _, __, pick) => `“${WORDS[pick % WORDS.length]},” ${last} said.`,
  ({ person: [first, last] }, _, __, pick) => `“${WORDINGS[pick % WORDINGS.length]},” said ${first} ${last}.`,
  ({ other: [first, last, post] }, n) => `${first} ${last}, ${n[4]}, a former ${post}, watched from the quay.`,
  ({ other: [first, last] }, _, __, pick) => `Police said ${first} ${last} was ${pick % 2 ? 'not ' : ''}charged with arson.`,
  ({ thing }, n) => `The ${thing} was built in ${1900 + (n[4] ?? 0)} and carried ${n[5]} passengers a year.`,
  ({ place }, n, day) => `A memorial will be held in ${place} ${on(day)}, and ${n[5]} guests are expected.`,
];

const on = (day: string): string => (/^May 2025/.test(day) ? `in ${day}` : `on ${day}`);

const frame: fc.Arbitrary<Frame> = fc.record({
  place: fc.constantFrom(...PLACES),
  thing: fc.constantFrom(...THINGS),
  person: fc.constantFrom(...PEOPLE.slice(0, 2)),
  other: fc.constantFrom(...PEOPLE.slice(2)),
  counts: fc.tuple(
    fc.integer({ min: 2, max: 40 }),
    fc.integer({ min: 2, max: 90 }),
    fc.integer({ min: 2, max: 9 }),
    fc.integer({ min: 2, max: 60 }),
    fc.integer({ min: 20, max: 80 }),
    fc.integer({ min: 1200, max: 90_000 }),
  ),
});

const article = (f: Frame): fc.Arbitrary<Told> =>
  fc
    .record({
      chosen: fc.uniqueArray(fc.nat(SENTENCES.length - 1), { minLength: 3, maxLength: 8 }),
      drift: fc.array(fc.constantFrom(0, 0, 0, 0, 1, 2, 10), { minLength: 6, maxLength: 6 }),
      day: fc.constantFrom(...DAYS),
      pick: fc.nat(5),
      published: fc.constantFrom('2025-05-04', '2025-05-05', '2025-05-06'),
    })
    .map(({ chosen, drift, day, pick, published }) => ({
      text: [...chosen]
        .sort((a, b) => a - b)
        .map((i) =>
          (SENTENCES[i] as (typeof SENTENCES)[number])(
            f,
            f.counts.map((c, k) => c + (drift[k] ?? 0)),
            day,
            pick,
          ),
        )
        .join('\n'),
      published,
    }));

/** Stories of two to five articles from invented sentence frames: the same fire, told alike, otherwise, in part, with other figures, days, words. */
export const story: fc.Arbitrary<readonly Told[]> = frame.chain((f) => fc.array(article(f), { minLength: 2, maxLength: 5 }));
