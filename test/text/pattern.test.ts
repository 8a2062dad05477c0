import fc from 'fast-check';
import { RE2JS } from 're2js';
import { expect, test } from 'vitest';
import { factorsOf } from '../../src/text/patterns/factors.ts';
import { compilePattern, finderOf } from '../../src/text/patterns/pattern.ts';

const found = (pattern: string, text: string) => finderOf(pattern)(text).map((s) => text.slice(s.start, s.end));

test('plain words match whole words, any case, spacing, apostrophe and hyphen', () => {
  expect(found('in an open mode', 'Held In an  open\nmode. in an open model')).toEqual(['In an  open\nmode']);
  expect(found("editor's note", 'Editor’s note: x')).toEqual(['Editor’s note']);
  expect(found('West-2025', 'West–2025 West-20255')).toEqual(['West–2025']);
  expect(found('$5 (a|b+)', 'pay $5 b+ now')).toEqual(['$5 b+']);
});

test('slots and ends of lines', () => {
  expect(found('^share on {name}$', 'Share on Nothing\nshare on Board News\n share on Board News ')).toEqual(['share on Board News', ' share on Board News ']);
  expect(found('{number} min read', 'a 12 min read')).toEqual(['12 min read']);
  expect(found('note: {words} may be', 'note: the second name may be wrong')).toEqual(['note: the second name may be']);
});

test('several slots: the same matches as one by one, side by side, at the ends of lines and of the text', () => {
  expect(found('{name} told {name}', 'Ana told Bo. Then Cy Dee told Eve Fox Gay Hill Ivy.')).toEqual(['Ana told Bo', 'Then Cy Dee told Eve Fox Gay Hill']);
  expect(found('{number} or {number}', '1 or 2 3 or 4,5 x6 or 7 8 or 9x')).toEqual(['1 or 2', '3 or 4,5']);
  expect(found('^{word} by {word}$', ' one by two \nnot one by two\none by two, too\nthree by four')).toEqual([' one by two ', 'three by four']);
  expect(found('({word} and {words})', '(a and b c d)')).toEqual([]);
  expect(found('“{word}” “{word}”', 'he said “a” “b”“c” “d”')).toEqual(['“a” “b”', '“c” “d”']);
  expect(found('{words} {words}', 'one')).toEqual([]);
});

test('whole words: where they go on at the end of one choice, another that ends there counts', () => {
  expect(found('(shut|shut down)', 'reshut, shut downtown, Shut down. shutter; 𝒜shut shut𝒜 shut')).toEqual(['shut', 'Shut down', 'shut']);
  expect(found('the (gate|gate-house)', 'the gate-houses, the gate-house, soothe gate, the gated')).toEqual(['the gate', 'the gate-house']);
});

test('a word in another case, or with a letter that any case includes, is found', () => {
  expect(found('share on', 'SHARE ON Share on ſhare on')).toEqual(['SHARE ON', 'Share on', 'ſhare on']);
  expect(found('(was|were) {word} on', 'WERE put on wasp')).toEqual(['WERE put on']);
  expect(found('kept (a|b) é', 'KEPT A É')).toEqual(['KEPT A É']);
});

test('expressions go to RE2 and faults are told, not thrown', () => {
  expect(found('re2:\\bfoo+\\b', 'foooo Foo fo')).toEqual(['foooo', 'Foo']);
  for (const bad of ['re2:(', 're2:(?=a)', 're2:(a)\\1', 're2:', '{nmber} x', '{', '(a', '((a))', '   ', '^$', '...'])
    expect(typeof compilePattern(bad), bad).toBe('object');
});

test('time is linear in the text', () => {
  const text = 'a '.repeat(200_000);
  for (const p of ['{words} zebra', '{name} zebra', '^{words}$', 're2:(a ?)+b']) {
    const t = performance.now();
    finderOf(p)(text);
    expect(performance.now() - t, p).toBeLessThan(3000);
  }
});

test('an expression is tried only on texts that hold what any match of it must hold', () => {
  expect(factorsOf('\\bnote to (?:the )?(?:editors?|desk)\\b')).toEqual([
    ['notetoeditor', 'notetoeditors', 'notetodesk', 'notetotheeditor', 'notetotheeditors', 'notetothedesk'],
  ]);
  expect(factorsOf('[\\[(]\\s*do not (?:publish|print)\\b[^()]{0,9}[\\])]')).toEqual([
    ['[donotpublish', '[donotprint', '(donotpublish', '(donotprint'],
    [']', ')'],
  ]);
  expect(factorsOf('[\\[(](?:tbc|check (?:this|name)\\b[^()]{0,9})[\\])]')).toEqual([
    ['[tbc', '[checkthis', '[checkname', '(tbc', '(checkthis', '(checkname'],
    ['tbc', 'checkthis', 'checkname'],
    ['tbc]', 'tbc)', ']', ')'],
  ]);
  expect(factorsOf('^\\s*https?://\\S+\\s*$')).toEqual([['http://', 'https://']]);
  expect(factorsOf('fo+b{2}c?d{0,3}e{1,2}(?:x|)')).toEqual([['fo'], ['ob'], ['b', 'bc'], ['e'], ['ex', 'e']]);
  expect(factorsOf('ed\\s?:[ \\t]* [\t-]{2}no')).toEqual([['ed:'], ['no', '-no']]);
  expect(factorsOf('ed\\s{0,3}(?:É|é)no')).toEqual([['ed'], ['no']]);
  for (const silent of ['(?i)abc', 'a|', '\\x41b', '\\p{Lu}abc', '(?:a|\\d)', '[a-c]', '[^a]', '.', '']) expect(factorsOf(silent), silent).toEqual([]);
});

test('what a pattern must hold never hides a match', () => {
  const word = fc.constantFrom('the', 'gate', 'fell', 'don’t', 'Ünter', 'skié', 'on', 'K', 'Gate-house', 'kiosk');
  const piece = fc.oneof(
    { weight: 3, arbitrary: word },
    { weight: 1, arbitrary: fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => `(${words.join('|')})`) },
    { weight: 1, arbitrary: fc.constantFrom('{word}', '{number}') },
  );
  const spoken = fc.array(fc.oneof(word, fc.constantFrom('GATE', 'ſkié', 'kioſk', 'Kiosk', '12', '-', '\n')), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), spoken, (pieces, words) => {
      const pattern = pieces.join(' ');
      const made = compilePattern(pattern);
      if (typeof made !== 'function') return;
      const text = words.join(' ');
      expect(finderOf(pattern)(text), `${pattern} in ${text}`).toEqual(made(text));
    }),
    { numRuns: 3000 },
  );
});

test('what an expression must hold never hides a match', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    '(?:ab|c)',
    '(?:a|)',
    '[xy]',
    '[^x]',
    '[a-d]',
    '.',
    '\\d',
    '\\.',
    '😀',
    'K',
    's',
    '(ba)',
    '(?:a(?:b|cd)|e)',
    '[-x]',
    '\\b',
    '\\s',
    '(?:a[^x]|b|c+)',
    '(?:d?(?:a|b)|)',
  );
  const expression = fc.array(
    fc.tuple(piece, fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}')).map(([p, q]) => (p === '\\b' ? p : p + q)),
    { maxLength: 6 },
  );
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'cd', 'd', 'e', 'x', 'y', '.', '1', ' ', '😀', 'k', 'ſ', 'K', 'ba'), { maxLength: 14 });
  fc.assert(
    fc.property(expression, text, (pieces, letters) => {
      const re2 = pieces.join('');
      if (re2 === '') return;
      const words = letters.join('');
      const matcher = RE2JS.compile(re2, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE).matcher(words);
      let plain = false;
      while (matcher.find()) plain ||= matcher.end() > matcher.start();
      expect(finderOf(`re2:${re2}`)(words).length > 0, `${re2} in ${words}`).toBe(plain);
    }),
    { numRuns: 3000 },
  );
});
