import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safe, safeLine } from '../../src/text/index.ts';

test('escapes become visible, letters and line feeds stay', () => {
  expect(safe('a\u001b[31mb')).toBe('a<U+001B>[31mb');
  expect(safe('tab\there\nnext')).toBe('tab  here\nnext');
  expect(safe('left\u202eright')).toBe('left<U+202E>right');
  expect(safe('Müller, Łódź, Київ, 東京')).toBe('Müller, Łódź, Київ, 東京');
});

test('joiners stay in emoji and in scripts that join, and are shown elsewhere', () => {
  expect(safe('👩\u200d🚒')).toBe('👩\u200d🚒');
  expect(safe('می\u200cخواهم')).toBe('می\u200cخواهم');
  expect(safe('pass\u200dword')).toBe('pass<U+200D>word');
});

test('no control, format, private or lone surrogate character gets through, and safe text stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = safe(text);
      expect(once.replace(/[\n\u200c\u200d]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(safe(once)).toBe(once);
      expect(safeLine(text)).not.toContain('\n');
    }),
    { numRuns: 1000 },
  );
});
