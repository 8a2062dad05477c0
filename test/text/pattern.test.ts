import { expect, test } from 'vitest';
import { compilePattern, finderOf } from '../../src/text/pattern.ts';

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
