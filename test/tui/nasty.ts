const NASTY = [
  '\u001b]0;owned\u0007',
  '\u001b[2J',
  '\u001b]52;c;b3duZWQ=\u0007',
  '\u009b31m',
  '\r',
  '\t',
  '\n',
  '\u202e',
  '\u200b',
  '\u2066',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u001bP',
  '\u001b_',
  '\u001b^',
  '\u2028',
  '\ufeff',
  '\u00ad',
  '日本',
  '👨‍👩‍👧',
  'é',
  'שלום',
  'x'.repeat(500),
  '[',
  ']',
  '"',
  ' ',
] as const;

/** The n-th of endlessly many hostile strings, always the same. */
export function hostile(n: number): string {
  let seed = n * 2654435761 + 1;
  const next = (): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed >> 8;
  };
  return Array.from({ length: 1 + (next() % 4) }, () => `${NASTY[next() % NASTY.length]}${next() % 3 === 0 ? 'word' : ''}`).join('');
}
