import { describe, expect, test } from 'vitest';
import { across, article, said } from './story.ts';

describe('one sentence printed twice', () => {
  const copies: readonly [string, string, string, string][] = [
    ['a count', 'The ferry sank off Port Alder on Sunday with 42 passengers aboard, the harbour office said.', '42', '47'],
    ['an open hedge', 'So far, more than two million ballots are believed to have been printed, the clerk said.', 'million', 'billion'],
    ['a unit of time', 'He served four months in the county jail for the fraud before his release in spring.', 'months', 'weeks'],
    ['an age without a name', 'The names of the women, who were 61 and 48 years old, have not been released.', '48', '43'],
    ['a date', 'The bridge will be closed from 3 March 2026 until the inspectors have finished their work.', '3 March', '5 March'],
  ];
  test.each(copies)('%s', (_, text, was, now) => {
    expect(said(text, text.replace(was, now))).toHaveLength(1);
    expect(said(text, text)).toEqual([]);
  });
  test('two figures in another order are the same two figures', () => {
    expect(
      said('Vale is survived by his wife and two sons, ages 6 and 16.', 'Vale is survived by his wife and two sons, ages 16 and 6, a friend said.'),
    ).toEqual([]);
  });
});

describe('other words', () => {
  test('the depth of one earthquake', () => {
    expect(
      said(
        'The quake struck at 2:09 a.m. near Alderton and had a depth of 1.2 miles, the survey said.',
        'The quake occurred at 2:09 a.m., northeast of Alderton, with a depth of 12 miles.',
      ),
    ).toHaveLength(1);
  });
  test('figures of four digits that differ in one are one figure', () => {
    expect(said('He spent $5,687.75 on the Vale Holistic Retreat.', 'The list names a $5,587.75 vacation at the Vale Holistic Retreat.')).toHaveLength(1);
  });
});

describe('quiet', () => {
  const quiet: readonly [string, string, string][] = [
    [
      'parts and their total',
      'The navy arrested 23 pirates who attacked a merchant ship.',
      'The navy arrested 12 Coastal and 11 Island pirates who attacked a merchant ship.',
    ],
    [
      'more victims than those counted before',
      'The fire killed five people in the hostel, police said.',
      'Another two people were killed in the hostel fire, police said.',
    ],
    ['the event of another year', 'The quake off Alder killed 24 people on Wednesday.', 'In 2004 a quake off Alder killed 2,300 people.'],
    ['ages of two persons', 'Police charged Ann Vale, 61, with fraud on Friday.', 'Police charged Ben Orr, 40, with fraud on Friday.'],
    ['another place', 'The storm damaged 300 houses in Alderton, the mayor said.', 'The storm damaged 40 houses in Port Birch, the mayor said.'],
    [
      'a figure that both articles give',
      'The club sold 200 tickets on Friday and 350 tickets on Sunday.',
      'The club sold 350 tickets on Sunday, and 200 tickets before.',
    ],
    ['the victims that one count includes', 'The attack on the market killed 14 people, including three gunmen.', 'The attack on the market killed 11 people.'],
    ['a day, not a count', 'Fifteen of the Sept. 11 hijackers were trained there.', 'Fifteen of the 19 hijackers were trained there.'],
    ['a hedge that leaves room', 'At least five people died in the hostel fire.', 'The hostel fire killed seven people.'],
  ];
  test.each(quiet)('%s', (_, a, b) => {
    expect(said(a, b)).toEqual([]);
  });
});

test('"today" in one quotation is one day, whenever it is printed', () => {
  const text = '"Our harbour is stronger today than it ever was before," the mayor said in a speech at the pier.';
  expect(across([article('a', text, '2026-02-25'), article('b', text, '2026-02-26')])).toEqual([]);
});

describe('what must not change the result', () => {
  const texts = [
    'The ferry sank off Port Alder on Sunday with 42 passengers aboard, the harbour office said. The quake had a depth of 12 miles.',
    'The ferry sank off Port Alder on Sunday with 47 passengers aboard, the harbour office said. The quake had a depth of 1.2 miles.',
    'The ferry sank off Port Alder with 42 passengers aboard, the harbour office said on Monday. Ten people were rescued.',
  ].map((text, i) => article(`doc${i}`, text));
  const [first, second, third] = texts as [(typeof texts)[0], (typeof texts)[0], (typeof texts)[0]];
  const keyOf = (articles: typeof texts): string[] => across(articles).map((r) => `${r.check} ${r.key} ${r.readings.map((x) => x.value).sort()}`);
  test('the order of sources', () => expect(keyOf([third, second, first])).toEqual(keyOf(texts)));
  test('an identical copy adds nothing', () => {
    const copy = article('doc9', first.annotated.document.text);
    expect(keyOf([...texts, copy]).length).toBeLessThanOrEqual(keyOf(texts).length);
  });
  test('an article against itself is silent', () => expect(keyOf([first, article('doc9', first.annotated.document.text)])).toEqual([]));
  test('removing a source adds nothing among the rest', () => {
    const all = new Set(across(texts).flatMap((r) => r.readings.map((x) => `${r.check} ${x.value}`)));
    for (const out of texts) for (const r of across(texts.filter((t) => t !== out))) for (const x of r.readings) expect(all).toContain(`${r.check} ${x.value}`);
  });
});
