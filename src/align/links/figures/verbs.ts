import type { Seen } from '../seen.ts';

/** Both tell what was done with the things, and it is not the same. */
export const otherVerbs = (x: Seen, y: Seen): boolean => x.verbs().length > 0 && y.verbs().length > 0 && sharedVerb(x, y) === undefined;

/** A verb close to both. */
export const sharedVerb = (x: Seen, y: Seen): string | undefined => x.verbs().find(({ verb }) => y.verbs().some((v) => v.verb === verb))?.verb;

/** Do both name who does what a verb of both says, and name others: "the Rovers finished with 68 points", "the Herons finished with 74"? */
export function othersDid(x: Seen, y: Seen): boolean {
  const verb = sharedVerb(x, y);
  const [p, q] = [x, y].map(
    (seen) =>
      seen
        .verbs()
        .find((v) => v.verb === verb)
        ?.named()
        ?.split(/\s+/) ?? [],
  );
  return !!p?.length && !!q?.length && !p.some((word) => q.includes(word));
}
