/*
 * How many slips lead from one spelling to another. A plain slip costs 1; what ear, eye, key or case ending confuse costs less. Similarity
 * proposes; the ladders in person.ts and organization.ts decide.
 */

/** What each pair of ASCII signs costs, by their codes. */
const COSTS = new Float64Array(128 * 128).fill(1);
for (let c = 0; c < 128; c++) COSTS[c * 128 + c] = 0;
const both = (a: string, b: string, cost: number): void => {
  const [c, d] = [a.charCodeAt(0), b.charCodeAt(0)];
  const least = Math.min(COSTS[c * 128 + d] as number, cost);
  COSTS[c * 128 + d] = least;
  COSTS[d * 128 + c] = least;
};
const pairs = (letters: string, cost: number): void => {
  for (const pair of letters.split(' ')) both(pair[0] as string, pair[1] as string, cost);
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

const H = 104;
const isVowel = (code: number): boolean => code === 97 || code === 101 || code === 105 || code === 111 || code === 117 || code === 121;
const drop = (code: number, before: number): number => (code === before ? 0.25 : code === H ? 0.3 : isVowel(code) ? 0.6 : 0.8);
const swap = (c: number, d: number): number => (c < 128 && d < 128 ? (COSTS[c * 128 + d] as number) : c === d ? 0 : 1);

const rows = [new Float64Array(64), new Float64Array(64), new Float64Array(64)];
const drops = new Float64Array(64);

/** The least cost of slips between two lower-case words, in plain slips; Infinity where they differ too much in length or are too long. */
export function slips(a: string, b: string): number {
  const n = a.length;
  const m = b.length;
  if (a === b) return 0;
  if (Math.abs(n - m) > 4 || n > 60 || m > 60) return Number.POSITIVE_INFINITY;
  let [past, last, row] = rows as [Float64Array, Float64Array, Float64Array];
  last[0] = 0;
  for (let j = 1; j <= m; j++) {
    drops[j] = drop(b.charCodeAt(j - 1), j > 1 ? b.charCodeAt(j - 2) : -1);
    last[j] = (last[j - 1] as number) + (drops[j] as number);
  }
  for (let i = 1; i <= n; i++) {
    const c = a.charCodeAt(i - 1);
    const c1 = i > 1 ? a.charCodeAt(i - 2) : -1;
    const gone = drop(c, c1);
    row[0] = (last[0] as number) + gone;
    let d1 = -1;
    for (let j = 1; j <= m; j++) {
      const d = b.charCodeAt(j - 1);
      let best = (last[j - 1] as number) + swap(c, d);
      const dropped = (last[j] as number) + gone;
      if (dropped < best) best = dropped;
      const added = (row[j - 1] as number) + (drops[j] as number);
      if (added < best) best = added;
      if (i > 1 && j > 1 && c === d1 && d === c1 && c !== d) {
        const turned = (past[j - 2] as number) + 0.7;
        if (turned < best) best = turned;
      }
      row[j] = best;
      d1 = d;
    }
    [past, last, row] = [last, row, past];
  }
  return last[m] as number;
}
