import { grouped } from './grouped.ts';

/** Things, by their indices, that belong together, and the pairs that tie them. */
export type Tied<T> = { readonly members: readonly number[]; readonly ties: readonly T[] };

/** The groups of `count` things that pairs tie together, directly or through others, in order of their first members; what nothing ties stands alone. Near-linear. */
export function tiedGroups<T extends { readonly a: number; readonly b: number }>(count: number, ties: readonly T[]): Tied<T>[] {
  const parent = Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] as number;
    for (let on = i; on !== at; ) [on, parent[on]] = [parent[on] as number, at];
    return at;
  };
  for (const { a, b } of ties) parent[root(b)] = root(a);
  const tiesOf = grouped(ties, ({ a }) => root(a));
  return [...grouped(parent.keys(), root)].map(([group, members]) => ({ members, ties: tiesOf.get(group) ?? [] }));
}
