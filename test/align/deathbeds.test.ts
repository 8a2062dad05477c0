import { describe, expect, test } from 'vitest';
import { across, article } from './story.ts';

const found = (...texts: readonly string[]): string[] => across(texts.map((t, i) => article(`doc${i}`, t))).map((f) => `${f.check} ${f.level}`);

describe('where somebody died: quiet', () => {
  const quiet: readonly [string, string, string][] = [
    ['the same place', 'The blast killed one. The stoker died at the scene.', 'One man was killed. He died at the scene, the police said.'],
    [
      'two persons by name',
      'The crash killed one. Ann Vale died at the scene, the police said.',
      'One was killed on the quay road. Ben Orr died on the way to hospital, the coroner said.',
    ],
    [
      'several dead',
      'The crash killed two people. The driver died at the scene.',
      'Two people were killed in the crash. A passenger died on the way to the hospital.',
    ],
    ['nobody says how many', 'The driver died at the scene of the crash.', 'A passenger died on the way to the hospital after the crash.'],
    ['both in one article', 'One died at the scene, another in hospital.', 'The crash killed one. The driver died at the scene.'],
    [
      'a death established later',
      'The blast killed one. The stoker died on the way to hospital.',
      'One stoker was killed. He was pronounced dead at the hospital.',
    ],
    ['on the way and there', 'The blast killed one. The stoker died on the way to hospital.', 'One stoker was killed. He died in hospital.'],
    ['what might have been', 'The blast killed one. The stoker died in hospital.', 'One was killed. The stoker could have died at the scene, a doctor said.'],
  ];
  test.each(quiet)('%s', (_, a, b) => expect(found(a, b)).toEqual([]));
});

describe('where somebody died: loud', () => {
  test('the only one who died', () => {
    expect(
      found(
        'A clerk shot three colleagues in Birch, killing one. The third victim died on the way to the hospital, a nurse said.',
        'Three people were shot at a mill in Birch and one was killed. The woman, Ann Vale, died at the scene, the authorities said.',
      ),
    ).toEqual(['place/conflict warning']);
  });
  test('one person by name', () => {
    expect(
      found(
        'Two pilots were killed. Ann Vale died at the scene, the coast guard said.',
        'Two pilots were killed off Birch. Ann Vale died at Alder Hospital on Monday.',
      ),
    ).toEqual(['place/conflict warning']);
  });
});
