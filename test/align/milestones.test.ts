import { describe, expect, test } from 'vitest';
import { across, article } from './story.ts';

const undated = (...texts: readonly string[]): string[] => across(texts.map((t, i) => article(`doc${i}`, t, null))).map((f) => f.check);
const milestones = (text: string): string[] =>
  article('doc', text, null).claims.flatMap((c) => (c.by === 'milestone' ? [`${c.property} ${c.about.map((m) => m.name).join(' / ')} ${c.anchor.exact}`] : []));

describe('what a thing goes through once, and the thing', () => {
  test.each([
    ['Ann Mary Vale, 2nd Baroness Orr, (4 May 1894 -- 2 March 1986) was a painter.', ['bear Ann Mary Vale 4 May 1894', 'die Ann Mary Vale 2 March 1986']],
    ['Ann Vale (born Ann Orr; 4 May 1950) is a singer.', ['bear Ann Vale / Ann Orr 4 May 1950']],
    [
      'Anna Orr Vale (June 4, 1866 – May 2, 1936), better known as Ann Vale, taught at Birch.',
      ['bear Anna Orr Vale / Ann Vale June 4, 1866', 'die Anna Orr Vale / Ann Vale May 2, 1936'],
    ],
    ['Ann Vale was born in Birch on 4 May 1950.', ['bear Ann Vale 4 May 1950']],
    ['Harbour Over Me is a 1980 Alderian prison drama directed by Ben Orr.', ['release Harbour Over Me 1980']],
    ['Alder House is a choir founded in 1971 by Ben Orr.', ['found Alder House 1971']],
    ['In 1971 Alder House was founded by Ben Orr.', ['found Alder House 1971']],
    ['Alder Games was a developer based in Birch, Norvia, established in 1998 by Ben Orr.', ['establish Alder Games 1998']],
    ['Alder House, founded in 1971, sings on Monday.', ['found Alder House 1971']],
    ['The choir Alder House in Birch, founded in 1971, sings on Monday.', ['found Alder House 1971']],
    ['The choir in Birch, founded in 1971, sings on Monday.', []],
    ['Ann Vale, released in 1971, sings on Monday.', []],
    // A time of office, a siege, what a firm did, a film that nobody names, a relative.
    ['Minister Ann Vale (4 May 1951 – 2 June 1955) led the talks.', []],
    ['Ann Vale founded the mill in 1971.', []],
    ['The film was released in 2007.', []],
    ['The brother of Ann Vale was born in 1950.', []],
    ['Ann Vale is a singer whose mother died in 1950.', []],
    ['Ann Vale wrote a book about a mill built in 1905.', []],
    ['Her debut album was released in 2011.', []],
  ])('%s', (text, expected) => expect(milestones(text)).toEqual(expected));
});

describe('milestones: quiet', () => {
  test.each([
    ['two houses of one town', 'Alder House in Birch, founded in 1971, sings on Monday.', 'Orr House in Birch, founded in 1917, sings on Monday.'],
    ['another person of the name', 'Ann Vale (4 May 1894 -- 2 March 1986) was a painter.', 'Eva Vale was born on 14 June 1899.'],
    ['the last name alone', 'Ann Vale was born on 4 May 1950.', 'Vale was founded in 1905.'],
    ['the month of a birth', 'Ann Vale (4 May 1894 -- 2 March 1986) was a painter.', 'Ann Vale was born in May 1894.'],
    ['the month without its year', 'Harbour Over Me (2005 film) was released in July.', 'Harbour Over Me was released in Norvia on July 8, 2005.'],
    ['two countries', 'Harbour Over Me was released in France on July 8, 2005.', 'Harbour Over Me was released in Germany on August 12, 2005.'],
    ['cinema and disc', 'Harbour Over Me was released in cinemas on 8 July 2005.', 'Harbour Over Me was released on DVD on 12 December 2005.'],
    [
      'one of two releases',
      'Harbour Over Me was released on 8 July 2005 in France. Harbour Over Me was released on 1 May 2006 in Spain.',
      'Harbour Over Me was released in 2006.',
    ],
    ['two works of one maker', 'Harbour Over Me is a 1980 drama by Ann Vale.', 'River Under Me is a 2007 drama by Ann Vale.'],
    ['a founding and an end', 'The Orrs are a band from Birch, formed in 1994.', 'The Orrs disbanded in 2004.'],
    ['plans', 'Harbour Over Me will be released on 8 July 2005.', 'Harbour Over Me was released on 12 August 2005.'],
    ['work that is done twice', 'Work on the Alder bridge began in May 1999.', '2021 was the year when talks on the Birch tunnel began.'],
    ['one decade', 'The dance was developed in the early 1970s.', 'Alder reel is a dance that developed in the 1970s.'],
  ])('%s', (_, a, b) => expect(undated(a, b)).toEqual([]));
});

describe('milestones: loud', () => {
  test.each([
    [
      'titles between the name and the brackets',
      'Ann Mary Vale, 2nd Baroness Orr, (4 May 1894 -- 2 March 1986) was a painter.',
      'Ann Vale was born on May 24, 1894.',
    ],
    ['a century of a death', 'Ann Vale (4 May 1894 -- 2 March 1986) was a painter.', 'Ann Vale died on 2 March 1886.'],
    [
      'a month, by another name',
      'Anna Orr Vale (June 4, 1866 – May 2, 1936), better known as Ann Vale, taught at Birch.',
      'Ann Vale was born in April of 1866.',
    ],
    ['the year before a work', 'Brasker is a 2007 drama.', 'Brasker is a 1980 Alderian prison drama film directed by Ben Orr.'],
    ['a month of release', 'Harbour Over Me (2005 film) was released in August.', 'Harbour Over Me was released in Norvia on July 8, 2005.'],
    ['a founding, decades apart', 'Alder House is a choir founded in 1971.', 'Alder House was established in 1921 by Ben Orr.'],
    ['the year when', '2019 was the year when work on the Alder bridge began.', 'Work on the Alder bridge began on 8 May 2021.'],
    ['a decade', "Alder reel was developed in the early 1970's.", 'Alder reel is a dance that developed in the early 1990s, largely in Birch.'],
  ])('%s', (_, a, b) => expect(undated(a, b)).toEqual(['date/conflict']));
});
