import { expect, test } from 'vitest';
import { tokensIn } from '../../src/text/index.ts';
import { everyWordNumbered, ofWord, wordNumber } from '../../src/text/words/of-word.ts';

const late = { lower: 'quayside', word: -1 };

test('words that differ in capitals alone have one number, others have others', () => {
  const [harbour, Harbour, board] = tokensIn('harbour Harbour board');
  expect(Harbour?.word).toBe(harbour?.word);
  expect(board?.word).not.toBe(harbour?.word);
});

test('a question is answered once for each word, and anew for a word without a number', () => {
  const asked: string[] = [];
  const lengthOf = ofWord((lower) => asked.push(lower) && lower.length);
  const answers = [...tokensIn('Harbour board harbour'), late, late].map(lengthOf);
  expect(answers).toEqual([7, 5, 7, 8, 8]);
  expect(asked).toEqual(['harbour', 'board', 'quayside', 'quayside']);
});

test('words without a number are told apart from all others', () => {
  const numberOf = everyWordNumbered();
  const numbers = [late, { lower: 'jetty', word: -1 }, { lower: 'pier', word: wordNumber('pier') }, late].map(numberOf);
  expect(new Set(numbers).size).toBe(3);
  expect(numbers[3]).toBe(numbers[0]);
});
