import { describe, expect, test } from 'vitest';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { raisedOf, reportOn } from '../values/story-reading.ts';
import { across, article, said } from './story.ts';

const conflicts = (...texts: readonly string[]): string[] => across(texts.map((t, i) => article(`doc${i}`, t))).map((f) => `${f.check} ${f.level}`);

describe('figures of one thing: quiet', () => {
  const quiet: readonly [string, ...string[]][] = [
    [
      'the same nouns, other verbs',
      'Twelve lorries were sold at the harbour auction in Birch on Monday.',
      'Nine lorries were burnt at the harbour of Birch after the auction.',
    ],
    [
      'some of the whole, told again as the whole of those',
      'The minister declared an emergency in four of nine provinces on Tuesday.',
      'The west is one of four provinces where an emergency was declared.',
    ],
    ['a toll and its total', 'The attack on the mill killed 12 people.', 'In total, 17 people died in three days of attacks on the mill and elsewhere.'],
    [
      'the way from one town, of two things',
      'The workers were led out of the office, about 15 miles north of Alderton.',
      'A driver saw the car 50 miles north of Alderton hours later.',
    ],
    [
      'the height of a thing and the length of its part',
      'Nobody had climbed the 7,300-metre Alder Tower by its north ridge.',
      'The north ridge of Alder Tower, which nobody had climbed, is 2,100 metres long.',
    ],
    ['weights of two persons', 'Orr, who weighs 130 pounds, fled.', 'Orr weighs 130 pounds. The guard weighs 205 pounds.'],
    [
      'a count of another season, told beside that of this one',
      'Orr ended the year with 310 yards and caught 31 passes for Alderton.',
      'Orr had 640 yards for Alderton in his best year and caught 45 passes.\nThis year he had only 310 yards on 31 catches.',
    ],
    [
      'a raid of another year in a paper without a date',
      'The Alder brigade said on Monday that one of its tanks had fired on a house in the Pelo strip that its troops held, killing four.',
      'The truce ended on 4 March 2019, when troops of the Alder brigade raided the Pelo strip and killed six gunmen.\nTalks failed on Tuesday.',
    ],
    [
      'lengths of two times',
      'The strike went into its second week; talks in Birch had lasted two weeks when they failed.',
      'It was the first visit to Birch in 22 days, the union said of the strike.',
    ],
    [
      'things of one kind counted on two occasions',
      'About a dozen ships waited outside the harbour of Birch in the storm.\nThe wind fell at noon.\nNobody was hurt.\nA mast broke.',
      'At least 14 foreign vessels called at the harbour of Birch last month.\nTrade is good.\nThe mayor is glad.\nMore cranes will come.',
    ],
    [
      'things of one kind, of which an article counts two lots',
      'Raiders are holding 12 ships off the north coast of Alder.\nIn the south bay 15 more lie at anchor, ships whose owners have to pay a ransom to the raiders.',
      'The owners of 15 vessels in the havens of Alder are asked for a ransom by the raiders who hold them.\nTrade is bad.\nNobody pays.',
    ],
    [
      'one of many',
      'Alderline and Birchnet are one of the port’s largest ferry firms.',
      'The cut hit Alderline and Birchnet, two of the port’s largest ferry firms.',
    ],
    [
      'the last of them',
      'Orr hurt his knee and missed four games for the Herons in October.',
      'Orr will miss the last two games for the Herons with his knee.',
    ],
    [
      'a part of a whole that somebody owns',
      'Orr missed 10 of the Herons’ 16 games with a sore ankle.',
      'Orr missed nine games for the Herons with a sore ankle.',
    ],
    [
      'the number of a version',
      'The new radio has two aerial ports for the masts of small boats.',
      'The new radio has a pair of Marine 3.0 ports for the masts of small boats.',
    ],
    [
      'inhabitants of two places',
      'The quake hit Sandholm island, home to 20,000 people, on Sunday and shook Alderton.',
      'The injured were brought to Alderton, a city of 90,000 people that the quake hit too.',
    ],
    [
      'the background of an undated paper',
      'A quake hit Sandholm on Sunday, injuring 12 people.\nThe last strong quake was in February. It killed 40 people and injured more than 900 on Sandholm.',
      'A quake hit Sandholm on Sunday, injuring 12 people, officials said.',
    ],
    [
      'two answers that one paper tells side by side',
      'The battery lasts a touted 5 and 7 hours for the small and the large lamp of the Alder range.',
      'Buyers of the Alder lamp get 7 hours of battery, the firm says.',
      'Alder’s small lamp comes with a charger and a battery life of 5 hours.',
    ],
    [
      'a second toll in the lead',
      'Shells hit a school in Birch. At least 40 people were killed there. Two people died at a school in Sandholm.',
      'Shells hit a school in Birch, killing 40 people.',
    ],
    [
      'shares of two things',
      'Trade with Alder could fall above 10 percent if the toll rises again.',
      'A rise of the toll would throw Alder, whose trade grows by 2 percent, off its feet.',
    ],
    [
      'prison terms of two men',
      'A judge sentenced Ben Orr to 20 years in prison for the fire at the mill.',
      'Ann Vale, who lit the fire at the mill with a torch, was led off for 30 years in prison on the word of another judge.',
    ],
    [
      'a toll of a town that the sentence names',
      'The storm fell on the coast on Monday, killing 14 people in Bergen, officials said.',
      'The storm fell on the coast on Monday, and 12 people were killed, officials said.',
    ],
    ['figures far apart', 'Pirates hold 14 ships off the coast of Alder.', 'The navy freed two ships off the coast of Alder.'],
  ];
  test.each(quiet)('%s', (_, ...texts) => expect(said(...texts)).toEqual([]));
});

describe('figures of one thing: loud', () => {
  test('a term of prison', () =>
    expect(
      said(
        'The former harbour guard caught on video setting fire to the old mill was sentenced to 20 years in prison.',
        'A judge convicted the former harbour guard of setting fire to the old mill and sentenced him to 30 years in prison.',
      ),
    ).toEqual(['20 years | 30 years']));
  test('countries by two of their names', () => {
    const { book } = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: [] });
    const of = (offices: number, where: string): string =>
      `Orr Lines, which carries heavy freight, has approximately 350 crews with ${offices} offices in ${where}.`;
    const found = (a: string, b: string): string[] => raisedOf(reportOn([a, b], book ?? undefined), 'quantity');
    expect(found(of(13, 'the United States and the United Kingdom'), of(14, 'the US and the UK'))).toHaveLength(1);
    expect(found(of(13, 'the United States'), of(14, 'Norway and France'))).toEqual([]);
  });
  test('people of one place', () =>
    expect(
      conflicts(
        'The quake hit Sandholm island, home to 20,000 people, the radio said.',
        'The quake hit Sandholm island, home to 12,000 people, the radio said on Sunday.',
      ),
    ).toHaveLength(1));
  test('the toll that both articles lead with, on one day', () => {
    expect(
      conflicts(
        'Eleven dead in ferry fire\nThe fire on the Alder ferry sent smoke over Birch.',
        'A blaze on the old ferry left 24 people dead off Birch, the coast guard said.',
      ),
    ).toEqual(['quantity/conflict warning']);
  });
  test('the one count of its kind in each article, by two nouns of one meaning, in much the same words', () => {
    expect(
      conflicts(
        'Raiders are holding about a dozen ships and nearly 300 sailors in havens on the coast.\nA tanker is among them.\nNobody was hurt.\nThe wind fell.',
        'The raiders still hold at least 14 foreign vessels and many sailors in their havens for ransom.\nThe price rose.\nTrade is bad.\nNo one pays.',
      ),
    ).toEqual(['quantity/conflict warning']);
  });
  test('one article alone against others', () => {
    expect(
      conflicts(
        'Raiders in two boats closed in on the freighter off Alder.',
        'The freighter came under fire from two boats off Alder, the navy said.',
        'When the raiders, in three boats, tried to get on board, the freighter called the navy.',
      ),
    ).toEqual(['quantity/conflict warning']);
  });
  test('a measure that somebody has once', () => {
    expect(conflicts('Orr is a tattooed man who weighs 130 pounds.', 'Deputies said that Orr is tattooed and weighs about his size, 135 pounds.')).toEqual([
      'quantity/conflict warning',
    ]);
  });
  test('the way from one place', () => {
    expect(
      conflicts('The quake was centred 3 miles southwest of Cobb Alder, the survey said.', 'It began four miles west of Cobb Alder, the survey reports.'),
    ).toContain('quantity/conflict warning');
  });
  test('one digit of six, whatever the year around it', () => {
    expect(
      conflicts(
        'On Wednesday records named cruises and $5,687.75 for the Vale Holistic Retreat.',
        'In 2008 he used the money for a $5,587.75 stay at the Vale Holistic Retreat, the court was told.',
      ),
    ).toEqual(['quantity/conflict warning']);
  });
  test('a crowd that the police counted twice', () => {
    expect(
      conflicts(
        'Police said as many as 20,000 people took to the streets of Alderton.',
        'Police put the march against the tax at roughly 30,000 people. But witnesses said there were more than 50,000.',
      ),
    ).toEqual(['quantity/conflict warning']);
    expect(said('Police put the march at roughly 30,000 people.', 'Organisers said that 60,000 people joined the march in the streets.')).toEqual([]);
  });
  test('one noun, one verb', () => {
    expect(conflicts('Around 40 barns were damaged by the Alder flood.', 'The flood of the Alder damaged 90 barns, the agency said.')).toEqual([
      'quantity/conflict warning',
    ]);
  });
});
