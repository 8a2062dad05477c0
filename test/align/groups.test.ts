import { expect, test } from 'vitest';
import { groupsOf } from '../../src/align/facts/group.ts';
import type { Link } from '../../src/align/links/link.ts';
import type { Site } from '../../src/align/sites/sites.ts';

/** One claim of the first article, and `n` of the second that answer as it does, each linked with it. */
function echoes(n: number): { readonly sites: readonly Site[]; readonly links: readonly Link[] } {
  const sites = Array.from({ length: n + 1 }, (_, at) => ({ at, article: Math.min(at, 1) }) as Site);
  return { sites, links: sites.slice(1).map(({ at }) => ({ a: 0, b: at, score: 1, because: 'for the test' })) };
}

const spent = (n: number): number => {
  const { sites, links } = echoes(n);
  const { user } = process.cpuUsage();
  const groups = groupsOf(sites, links, () => '39');
  expect(groups.map((g) => g.members.length)).toEqual([n + 1]);
  return (process.cpuUsage().user - user) / 1000;
};

test('what an article says ten thousand times is grouped in a time that grows with it, not with its square', () => {
  spent(1_000);
  const runs = [0, 1, 2].map(() => [spent(8_000), spent(16_000), spent(32_000)] as const);
  const [a, b, c] = [0, 1, 2].map((i) => Math.min(...runs.map((r) => r[i] as number))) as [number, number, number];
  expect(b <= 2.6 * a + 80 && c <= 2.6 * b + 80, `${[a, b, c].map(Math.round)} ms`).toBe(true);
});

test('an article that gives two answers keeps them in two groups, unless they are linked', () => {
  const sites = [0, 1, 1].map((article, at) => ({ at, article, claim: { kind: 'date' } }) as unknown as Site);
  const link = (a: number, b: number): Link => ({ a, b, score: 1, because: 'for the test' });
  const answers = (site: Site): string => ['Monday', 'Monday', 'Tuesday'][site.at] as string;
  expect(groupsOf(sites, [link(0, 1), link(0, 2)], answers).map((g) => g.members)).toEqual([[0, 1]]);
  expect(groupsOf(sites, [link(0, 1), link(0, 2), link(1, 2)], answers).map((g) => g.members)).toEqual([[0, 1, 2]]);
});
