import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '../../src/compare/index.ts';
import { extract } from '../../src/extract/index.ts';
import { type ClaimOf, EMPTY_BOOK, type EntityRule, type Mention, type OfficeRule, type RoleValue, type RuleBook } from '../../src/model/index.ts';
import { compareRoles, postOf, statusOf } from '../../src/values/index.ts';
import { annotated } from './date-reading.ts';
import { bookFrom } from './name-reading.ts';
import { raisedOf, reportOn } from './story-reading.ts';

const grounds = { at: { file: 'rules.yaml', line: 1, column: 1 }, source: 'test', checked: true, because: null };
const entity = (id: string, name: string, rest: Partial<EntityRule> = {}): EntityRule => ({
  ...grounds,
  id,
  name,
  type: 'person',
  strong: [],
  weak: [],
  near: [],
  flag: [],
  not: [],
  demonyms: [],
  country: null,
  within: null,
  ...rest,
});
const office: OfficeRule = {
  ...grounds,
  id: 'office/harbour-minister',
  titles: ['harbour minister', 'minister of harbours'],
  organization: null,
  country: 'NL',
  holders: [
    { person: 'person/rolf-berg', from: '2018', to: '2024-05-31', status: 'current' },
    { person: 'person/ada-lind', from: '2024-06-01', to: null, status: 'current' },
  ],
};
const book: RuleBook = {
  ...EMPTY_BOOK,
  entities: [
    entity('country/norland', 'Norland', { type: 'place', demonyms: ['Norlandic'], country: 'NL' }),
    entity('person/ada-lind', 'Ada Lind', { weak: ['Lind'] }),
    entity('person/rolf-berg', 'Rolf Berg', { weak: ['Berg'] }),
  ],
  offices: [office],
};
const rolesIn = (text: string): ClaimOf<'role'>[] =>
  extract(annotated(text, '2025-03-06', book), book).filter((c): c is ClaimOf<'role'> => c.kind === 'role' && c.about.length > 0);

describe('role claims', () => {
  test.each([
    ['Deputy Police Chief Ada Lind closed the bridge.', 'Deputy Police Chief', 'Ada Lind', 'current'],
    ['Former Harbour Minister Rolf Berg closed the bridge.', 'Former Harbour Minister', 'Rolf Berg', 'former'],
    ['Ada Lind, 48, the acting director of the museum, closed the hall.', 'acting director', 'Ada Lind', 'acting'],
    ['The hall is closed, said Rolf Berg, spokesman for the museum.', 'spokesman', 'Rolf Berg', 'current'],
    ['Ada Lind is the mayor of Norvik.', 'mayor', 'Ada Lind', 'current'],
    ['The then-mayor Rolf Berg opened the pier.', 'mayor', 'Rolf Berg', 'former'],
    ['Ada Lind, the deputy transport minister, closed the bridge.', 'deputy transport minister', 'Ada Lind', 'current'],
    ['Orvane’s chief executive, Ivo Lammert, will lead the group.', 'chief executive', 'Ivo Lammert', 'current'],
    ['Its director, Ada Lind, closed the hall.', 'director', 'Ada Lind', 'current'],
    ['The driver of the express, Rolf Berg, was hurt.', 'driver', 'Rolf Berg', 'current'],
    ['Vice-captain Rolf Berg scored twice.', 'Vice-captain', 'Rolf Berg', 'current'],
  ])('%s', (text, words, name, status) => {
    const [claim] = rolesIn(text);
    expect([claim?.anchor.exact.replace(/^then-/, ''), claim?.value?.person.name, claim?.value?.status]).toEqual([words, name, status]);
  });

  test.each([
    'Mr. Rolf Berg closed the bridge.',
    'Ada Lind, Rolf Berg and others met.',
    'Rolf Berg, a friend of the minister, met them.',
    'In appointing Rolf Berg, the minister made clear that the pier stays open.',
    'Ada Lind opens the pierElecting President Rolf Berg might help.',
  ])('no post: %s', (text) => expect(rolesIn(text).map((c) => [c.anchor.exact, c.value?.person.name])).toEqual([]));
});

const held = (post: string): RoleValue => ({ person: { name: 'Ada Lind' } as Mention, post, organization: null, status: statusOf(post) });

describe('compareRoles', () => {
  test.each([
    ['police chief', 'deputy police chief', 'conflict'],
    ['Senator', 'Representative', 'conflict'],
    ['Sen.', 'Congresswoman', 'conflict'],
    ['defence minister', 'foreign minister', 'conflict'],
    ['sergeant', 'captain', 'conflict'],
    ['Detective Inspector', 'Detective Sergeant', 'conflict'],
    ['CEO', 'chief financial officer', 'conflict'],
    ['captain', 'vice-captain', 'conflict'],
    ['defence minister', 'Minister of Defense', 'same'],
    ['finance chief', 'CFO', 'same'],
    ['chairman', 'chief executive', 'different-scope'],
    ['spokeswoman', 'spokesperson', 'same'],
    ['minister', 'defence minister', 'compatible'],
    ['Associate Justice', 'Justice', 'compatible'],
    ['Assistant Coroner', 'Coroner', 'compatible'],
    ['Vice Admiral', 'Admiral', 'compatible'],
    ['acting director', 'deputy director', 'compatible'],
    ['former defence minister', 'foreign minister', 'compatible'],
    ['Lieutenant Colonel', 'colonel', 'compatible'],
    ['Lieutenant Governor', 'deputy governor', 'same'],
    ['Attorney General', 'General', 'different-scope'],
    ['senator', 'chairwoman', 'different-scope'],
    ['former senator', 'representative', 'different-scope'],
  ])('%s and %s: %s', (a, b, agreement) => {
    expect(compareRoles(held(a), held(b)).agreement).toBe(agreement);
    expect(compareRoles(held(b), held(a)).agreement).toBe(agreement);
  });

  test('"under" makes a deputy of a secretary alone', () =>
    expect(['under secretary', 'under former president', 'undersecretary'].map((post) => postOf(post).deputy)).toEqual([true, false, true]));
  test('abbreviations name the post', () => expect(postOf('Lt. Gov.')).toMatchObject({ head: 'governor', deputy: true }));
});

for (const check of checks.filter((c) => c.id === 'role/conflict'))
  describe(check.id, () => {
    test.each(check.examples?.agree ?? [])('silent: %s | %s', (...texts) => expect(raisedOf(reportOn(texts), 'role')).toEqual([]));
    test.each(check.examples?.disagree ?? [])('raised: %s | %s', (...texts) => expect(raisedOf(reportOn(texts), 'role')).toEqual(['error role/conflict']));

    test.each([
      ['short after full', 'Deputy Police Chief Ada Lind spoke. Chief Lind left at noon.', 'Deputy Police Chief Ada Lind spoke at length.'],
      ['a vaguer word', 'The mill is safe, said Rolf Berg, head of the harbour board.', 'The mill is safe, said Rolf Berg, director of the harbour board.'],
      ['two persons', 'Mayor Ada Lind said the bridge would open in May.', 'Governor Rolf Berg said the bridge would open in May.'],
      ['acting', 'The then-acting harbour board Director Ada Lind spoke.', 'Deputy Director Ada Lind spoke on the day.'],
      ['a synonym', 'The lawyer objected to the choice of judge on Friday.', 'The attorney objected to the choice of judge on Friday.'],
      ['a copy', 'A prosecutor objected to the choice of the new clinic on Friday.', 'A prosecutor objected to the choice of the new clinic on Friday.'],
    ])('silent: %s', (_, ...texts) => expect(raisedOf(reportOn(texts), 'role')).toEqual([]));

    test('another post of nobody by name in the same sentence', () =>
      expect(
        raisedOf(
          reportOn(['A prosecutor objected to the choice of the new clinic on Friday.', 'A judge objected to the choice of the new clinic on Friday.']),
          'role',
        ),
      ).toEqual(['error role/conflict']));
  });

const SHIPPED = bookFrom(...['aliases', 'office-holders'].map((f) => readFileSync(path.join(import.meta.dirname, `../../rules/${f}.yaml`), 'utf8')));

describe('role/outdated', () => {
  const examples = checks.find((c) => c.id === 'role/outdated')?.examples;
  test.each(examples?.agree ?? [])('silent: %s', (...texts) => expect(raisedOf(reportOn(texts, SHIPPED), 'role')).toEqual([]));
  test.each(examples?.disagree ?? [])('raised: %s', (...texts) => expect(raisedOf(reportOn(texts, SHIPPED), 'role')).toEqual(['warning role/outdated']));
  const raised = (text: string): string[] => raisedOf(reportOn([text], book), 'role');
  test.each([
    'Norlandic Harbour Minister Rolf Berg opened the pier.',
    'Harbour Minister Rolf Berg opened the pier.',
    'Former Norlandic Harbour Minister Ada Lind opened the pier.',
    'Norlandic Harbour Minister-elect Ada Lind opened the pier.',
  ])('raised: %s', (text) => expect(raised(text)).toEqual(['warning role/outdated']));
  test.each([
    'Norlandic Harbour Minister Ada Lind opened the pier.',
    'Former Harbour Minister Rolf Berg opened the pier.',
    'In 2019 Harbour Minister Rolf Berg opened the pier.',
    'The pier dates from 2019. Harbour Minister Rolf Berg opened it.',
    'Harbour Minister Greta Holm opened the pier.',
    'Finance Minister Rolf Berg opened the pier.',
    'Norlandic Harbour Minister-elect Greta Holm opened the pier.',
    'Norlandic Harbour Minister-elect Rolf Berg opened the pier.',
  ])('silent: %s', (text) => expect(raised(text)).toEqual([]));
  test('a source that names the holder is the second reading', () => {
    const [finding] = reportOn(['Harbour Minister Rolf Berg opened the pier.', 'Ada Lind opened the pier.'], book).findings.filter(
      (f) => f.check === 'role/outdated',
    );
    expect(finding?.readings.map((r) => r.evidence.map((e) => e.anchor.exact))).toEqual([['Harbour Minister'], ['Ada Lind']]);
  });
});
