import type { Claim } from '../../model/index.ts';
import { stem } from '../../text/index.ts';
import { nearest } from '../../text/words/nearest.ts';
import { common } from '../../text/words/synonyms.ts';
import type { Seen } from './seen.ts';

/** Both speak of persons by name, and of none in common. */
export function othersAbout(a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map((c) => new Set(c.about.filter((m) => m.type === 'person').map((m) => m.name.toLowerCase().split(/\s+/).at(-1))));
  return !!x && !!y && x.size > 0 && y.size > 0 && ![...x].some((name) => y.has(name));
}

/** Both name who does it, and each sentence knows nobody of the other's name. */
export function othersDo(x: Seen, y: Seen): boolean {
  const [p, q] = [x, y].map(({ doer }) => doer?.split(/\s+/).at(-1));
  if (!p || !q || nearest(p, [q]) !== null) return false;
  return !y.around().has(common(stem(p))) && !x.around().has(common(stem(q)));
}

/** "Hurricane Ann" and "Hurricane Ben": both clauses name one of a kind, and not the same. */
export function rivalNames(a: Claim, b: Claim): boolean {
  const named = (c: Claim): string[][] =>
    c.about
      .filter((m) => m.type !== 'person')
      .map((m) => m.name.toLowerCase().split(/\s+/))
      .filter((w) => w.length > 1);
  const [left, right] = [named(a), named(b)];
  return left.some(
    (x) =>
      right.some((y) => x[0] === y[0] && x.length === y.length && nearest(x.at(-1) as string, [y.at(-1) as string]) === null) &&
      !right.some((y) => x.join() === y.join()),
  );
}
