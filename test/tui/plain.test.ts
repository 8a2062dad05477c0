import { expect, test } from 'vitest';
import { deskOf } from '../../src/tui/desk.ts';
import { talk } from '../../src/tui/plain.ts';
import { scratch } from '../run/scratch.ts';
import { handsIn } from './folders.ts';
import { bridge } from './reports.ts';

/** What is printed, answer by answer. */
async function talked(...answers: readonly string[]): Promise<string[]> {
  const parts: string[] = [''];
  const typed = [...answers, 'q'];
  await talk(deskOf([bridge(3)]), handsIn(scratch()), {
    out: (text) => {
      parts[parts.length - 1] += text;
    },
    ask: async (question) => {
      parts.push(question);
      return typed.shift() as string;
    },
  });
  return parts;
}

test('for a screen reader help lists what can be typed, and repeats nothing', async () => {
  for (const word of ['help', '?', 'HELP', 'h']) {
    const parts = await talked('1', word);
    expect(parts[1]).toContain('Saved: finding 1 "1 is right"');
    expect(parts[2]).not.toContain('Saved');
    expect(parts[2]).not.toContain('Finding 2 of 3');
    for (const key of ['f: fix needed', 'n and words', 'redo', 'p: previous', 'q: quit']) expect(parts[2]).toContain(key);
    expect(parts[1]).toContain('help');
  }
});

test('for a screen reader words that mean nothing are answered as unknown, and nothing is done', async () => {
  const parts = await talked('1', 'fix it', '12', 'n', 'w', 'W', '\u001b[2J');
  expect(parts[2]).toContain('Unknown: "fix it". Nothing was done. Type help for what can be typed.');
  expect(parts[3]).toContain('Unknown: "12"');
  expect(parts[4]).toContain('"n" wants its words on the same line');
  expect(parts[5]).toContain('"w" wants its words');
  expect(parts[6]).toContain('"W" wants a file');
  expect(parts.join('')).not.toContain('\u001b');
  expect(parts.join('').match(/Saved/g)).toHaveLength(1);
});
