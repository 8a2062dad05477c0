import { describe, expect, test } from 'vitest';
import { across, article, said } from './story.ts';

describe('days of one thing: quiet', () => {
  const quiet: readonly [string, string, string][] = [
    [
      'what somebody else did',
      'Ann Vale announced on Monday that she would leave the council.',
      'Rolf Berg announced on Tuesday that he would leave the ferry board.',
    ],
    [
      'an attack and the mourning',
      'Families of victims of the Feb. 11 attack sued the port on Tuesday.',
      'The port rejected the suit of the families on Wednesday.',
    ],
    [
      'a training run and the race',
      'Vale won the classic downhill at Kirchberg on Saturday by seven hundredths of a second.',
      'By half a second Vale had won the third training run at Kirchberg on Thursday.',
    ],
    [
      'the same week told with other verbs',
      'The committee approved the harbour toll on Monday after a long debate.',
      'The committee debated the harbour toll on Tuesday for six hours.',
    ],
    ['what is planned and what was done', 'The board will meet on Friday to vote on the new toll.', 'The board met on Wednesday to vote on the new toll.'],
    [
      'a day by which something is done',
      'The school was left at 9:40 a.m. after a smell of gas; its pupils went back at 11:15.',
      'Pupils left the school shortly before 10 a.m. and were back by noon.',
    ],
    [
      'the midnight between two days',
      'The strike at the harbour began on Tuesday at midnight, the union said.',
      'The strike at the harbour began on Wednesday, the union said.',
    ],
    ['a denial and a deed', 'Vale was not questioned about the harbour fire on Monday.', 'Vale was questioned about the harbour fire on Tuesday.'],
    [
      'a day that both articles give',
      'Police arrested Vale on Monday at the old mill. Vale was freed and arrested again at the new mill on Tuesday.',
      'Police arrested Vale at the new mill on Tuesday.',
    ],
    [
      'a charge and the deed before it',
      'A man has been charged with murder after a shooting at a party in Birch Friday.',
      'The man was charged with murder in Birch on Saturday, the police said.',
    ],
    ['elections of two years', 'The harbour tax decided the 2022 election in Alderton.', 'Vale lost the 2024 election in Birch over schools.'],
    [
      'a game that was won and the next one',
      'Alderton stayed top of the league on Saturday with a 78-71 victory over Birch.',
      'Alderton, who stayed top of the league with a 78-71 victory over Birch, trained at the mill on Monday.',
    ],
    [
      'a game and what was said of it',
      'Alderton stayed top of the league on Saturday with a 78-71 victory over Birch.',
      'The coach said on Monday that the 78-71 victory over Birch had kept Alderton top of the league.',
    ],
    [
      'two games of one pair',
      'Alderton stayed top of the league on Saturday with a 78-71 victory over Birch.',
      'Alderton went top of the league on Tuesday with a 64-60 victory over Birch.',
    ],
    [
      'an attack, and a vote about its victims',
      'Families of the Feb. 11 victims may sue the port for its part in the plot.',
      'The council passed the bill on Feb. 14 that lets victims of the attack sue the port.',
    ],
    [
      'a stop, and a charge days later',
      'Ben Orr was stopped for speeding at the mill on 6 February and was later charged with drunk driving.',
      'Ben Orr was charged with drunk driving at the mill on 9 February.',
    ],
    [
      'hearings of one week',
      'Investigators opened Monday’s hearing with what the clerk knew of the lost harbour ballots.',
      'Vale, who had denied it all, gave up her harbour seat at Thursday’s hearing.',
    ],
    [
      'what one office says day by day',
      'The Alder Coast Guard said Tuesday that the boats were found.',
      'The storm killed four, the Alder Coast Guard said Wednesday.',
    ],
    [
      'storms of two names',
      'When Hurricane Ann destroyed the clinic in 1998, she slept in her car.',
      'She rebuilt her clinic, destroyed by Hurricane Ben in 2005.',
    ],
    ['prizes of two years', 'Vale follows Rolf Berg, who hosted the 2013 Harbour Awards.', 'Vale is to host the 2014 Harbour Awards.'],
    [
      'each paper and its day',
      'The ferry firm announced today (14 October 2011) that most Alder lines sail again after the storm.',
      'All Alder lines of the ferry firm are back, it announced today (20 October 2011), and the storm is over.',
    ],
    ['posts of two years', '“I am for the bridge,” Vale tweeted August 6, 2012.', '“I am for clean water,” Vale tweeted on Dec. 14, 2016.'],
    [
      'the same day as something else',
      'The news came the same day Ann Vale signed the harbour relief bill.',
      'On Wednesday night Ann Vale signed the harbour relief bill.',
    ],
    ['a day and the weekend around it', 'The board closed the mill over the weekend after a fire.', 'The board closed the mill on Saturday after a fire.'],
    [
      'statements of two people',
      'On Sunday, Ms. Vale issued a statement saying that the harbour police had asked her about the mayor.',
      'In a statement issued Thursday, Ben Orr, a lawyer, said that he speaks for the mayor.',
    ],
    ['parts of one day', 'Ben Orr was dismissed late Thursday by the harbour board.', 'The harbour board dismissed Ben Orr on Thursday evening.'],
    [
      'one more of its kind',
      'During an interview late on Monday with Harbour Radio, Vale said that the board had paid the pilots.',
      'Vale told more of the pilots and of what the board had paid in another interview with Harbour Radio on Tuesday.',
    ],
    [
      'the day that follows the first one',
      'The walkout of the harbour pilots in Selby began on Tuesday and left ninety ships at anchor.',
      'The walkout of the harbour pilots in Selby went into its second day on Wednesday and left ninety ships at anchor.',
    ],
    ['each paper and its morrow', '“The cost of the fair tomorrow will be low,” Vale said.', '“The cost of the fair tomorrow will be low,” Vale said.'],
  ];
  test.each(quiet)('%s', (_, a, b) => expect(said(a, b)).toEqual([]));
  test('nobody can tell what happened after the paper was printed', () => {
    const [early, late] = [
      article('a', 'The council voted on Monday to close the bridge over the Alder.', '2026-02-16'),
      article('b', 'The council voted on Monday to close the bridge over the Alder again.', '2026-02-23'),
    ];
    expect(across([early, late])).toEqual([]);
  });
});

describe('days of one thing: loud', () => {
  const loud: readonly [string, string, string][] = [
    [
      'the verb and who does it',
      'Harbour pilot Ben Orr was arrested on 6 February in Birch on suspicion of smuggling.',
      'Police said that Ben Orr, a harbour pilot, was arrested for investigation of smuggling on 9 February.',
    ],
    [
      'the noun that the day stands before',
      'He was seen at a March 30, 1972, meeting at the lake house in Key Alder, where the mayor approved the plan.',
      'He was at the meeting in Key Alder, the lake house of the mayor, on March 27, 1972.',
    ],
    [
      'victims of an attack that is known by its day, whatever the vote about them',
      'The council rejected the veto of a bill letting families of Feb. 11 victims sue the harbour board.',
      'The council is set to vote on a veto of a bill allowing families of those killed in the Feb. 14 attacks to sue the harbour board.',
    ],
    [
      'an arrest told with the stop before it',
      'Ben Orr was pulled over for speeding on the harbour road on 6 February, but was arrested on suspicion of drunk driving.',
      'Ben Orr, a pilot of the harbour, was arrested on suspicion of drunk driving on 9 February.',
    ],
    [
      'what happened in the same moment',
      'A boiler burst in the harbour mill on Monday, killing three stokers.',
      'Three stokers were killed in the harbour mill on Tuesday when a boiler burst.',
    ],
    [
      'late on one day and on the next',
      'Police sergeant Ben Orr was dismissed late Monday by the harbour board over his messages.',
      'The harbour board dismissed police sergeant Ben Orr on Tuesday over his messages.',
    ],
    [
      'a year beside the day gives no day',
      'Ben Orr will be nominated as harbour master of Alderton, the office of the mayor announced on Monday.',
      'The mayor announced on Tuesday that he has nominated his 2026 rival Ben Orr as harbour master of Alderton.',
    ],
    [
      'days of the week',
      'The dockers’ union filed a suit on Tuesday to stop the new harbour toll.',
      'A suit to stop the harbour toll was filed by the dockers’ union on Wednesday.',
    ],
  ];
  test.each(loud)('%s', (_, a, b) => {
    const found = across([article('a', a), article('b', b)]);
    expect(found.map((f) => [f.check, f.level])).toEqual([['date/conflict', 'warning']]);
  });
  test('days of the week in papers without a date', () => {
    const [a, b] = [
      'Ann Vale took the oath of office on Friday as mayor of Alderton.',
      'Ann Vale took the oath of office on Monday to become mayor of Alderton.',
    ];
    expect(across([article('a', a as string, null), article('b', b as string, null)])).toHaveLength(1);
  });
  test('one result on two days of the week, in papers without a date', () => {
    const [a, b] = [
      'Vale scored 20 on Thursday night to help the Otters stay unbeaten with a 78-71 victory over Birch.',
      'Vale passed the record of the club with 20 points in the Otters’ 78-71 victory against Birch on Saturday night.',
    ];
    expect(across([article('a', a, null), article('b', b, null)])).toHaveLength(1);
  });
  test('one thing done to two persons, in papers without a date, is quiet', () => {
    const [a, b] = [
      'On Tuesday the coach placed the rookie Ben Orr of the Otters on the injured list with a broken foot.\nIt rained.\nThe hall was full.\nA choir sang.',
      'Rolf Berg, star of the Otters, was placed on the injured list on Wednesday because of his injured ankle.\nIt snowed.\nThe mills are old.\nHe came late.',
    ];
    expect(across([article('a', a, null), article('b', b, null)])).toEqual([]);
  });
});
