/*
 * How many slips lead from one spelling to another. A plain slip costs 1; what ear, eye, key or case ending confuse costs less. Similarity
 * proposes; the ladders in person.ts and organization.ts decide.
 */
const CHEAP: Readonly<Record<string, number>> = {};
const table = CHEAP as Record<string, number>;
const both = (a: string, b: string, cost: number): void => {
  table[a + b] = Math.min(table[a + b] ?? 1, cost);
  table[b + a] = Math.min(table[b + a] ?? 1, cost);
};
const pairs = (letters: string, cost: number): void => {
  for (const [a, b] of letters.split(' ').map((p) => [p[0] as string, p[1] as string] as const)) both(a, b, cost);
};
// Vowels: near ones, then any two.
for (const a of 'aeiouy') for (const b of 'aeiouy') if (a !== b) both(a, b, 0.7);
pairs('ae ei iy ou ao ey', 0.5);
pairs('ij yj jZ', 0.3);
// Ear: voiced and voiceless, neighbours in other languages' alphabets.
pairs('sz SZ CS sS zZ tT', 0.4);
pairs('bp dt gk vf bv kh gh vw kc sc lr mn CZ Cj sC kC hC', 0.6);
// Eye: print read by a machine.
pairs('0o 1l 1i 5s 8b 9g', 0.1);
pairs('il lt it ec oc ao nh nu uv rn bh gq fp vy ft', 0.7);

const VOWELS = 'aeiouy';
const drop = (c: string, before: string | undefined): number => (c === before ? 0.25 : c === 'h' ? 0.3 : VOWELS.includes(c) ? 0.6 : 0.8);

const rows = [new Float64Array(64), new Float64Array(64), new Float64Array(64)];

/** The least cost of slips between two lower-case words, in plain slips; Infinity where they differ too much in length or are too long. */
export function slips(a: string, b: string): number {
  const n = a.length;
  const m = b.length;
  if (a === b) return 0;
  if (Math.abs(n - m) > 4 || n > 60 || m > 60) return Number.POSITIVE_INFINITY;
  let [past, last, row] = rows as [Float64Array, Float64Array, Float64Array];
  last[0] = 0;
  for (let j = 1; j <= m; j++) last[j] = (last[j - 1] as number) + drop(b[j - 1] as string, b[j - 2]);
  for (let i = 1; i <= n; i++) {
    const c = a[i - 1] as string;
    row[0] = (last[0] as number) + drop(c, a[i - 2]);
    for (let j = 1; j <= m; j++) {
      const d = b[j - 1] as string;
      let best = (last[j - 1] as number) + (c === d ? 0 : (CHEAP[c + d] ?? 1));
      best = Math.min(best, (last[j] as number) + drop(c, a[i - 2]), (row[j - 1] as number) + drop(d, b[j - 2]));
      if (i > 1 && j > 1 && c === b[j - 2] && d === a[i - 2] && c !== d) best = Math.min(best, (past[j - 2] as number) + 0.7);
      row[j] = best;
    }
    [past, last, row] = [last, row, past];
  }
  return last[m] as number;
}
