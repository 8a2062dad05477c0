import type { Annotated, Claim } from '../../model/index.ts';
import { wordEdits } from '../../text/diff.ts';
import { agreementOf } from '../../values/index.ts';

/** Two versions that differ in more words than this were written anew: no word stands for another. */
const MOST_EDITS = 3000;

/** A longer passage was written anew: what stands in it answers no more than what it says. Words and marks. */
const LONGEST = 12;

/** Claims of two versions that fill one gap between words which both versions print. */
export type Slot = { readonly before: Claim; readonly after: Claim };

/** Pairs of claims of one kind in the same place of two versions of a text; `isSame` pairs are left out. Where two could answer, none does. */
export function slotsOf(
  [older, before]: readonly [Annotated, readonly Claim[]],
  [newer, after]: readonly [Annotated, readonly Claim[]],
  isSame: (a: Claim, b: Claim) => boolean,
): Slot[] {
  const [first, second] = [older, newer].map((a) => a.tokens.map((t) => t.text)) as [string[], string[]];
  const edits = wordEdits(first, second, MOST_EDITS) ?? [];
  return edits.flatMap(({ first: [from, to], second: [start, end] }) => {
    if (from === to || start === end || Math.max(to - from, end - start) > LONGEST) return [];
    const left = touching(older, before, from, to);
    const right = touching(newer, after, start, end);
    return left.flatMap((a): Slot[] => {
      const rivals = right.filter((b) => b.kind === a.kind);
      const own = left.filter((b) => b.kind === a.kind);
      const partner = rivals.length === 1 && own.length === 1 ? rivals[0] : rivals.length === own.length ? rivals[own.indexOf(a)] : undefined;
      return partner && !isSame(a, partner) && sameSort(a, partner) ? [{ before: a, after: partner }] : [];
    });
  });
}

function touching({ tokens }: Annotated, claims: readonly Claim[], from: number, to: number): Claim[] {
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  return claims.filter((c) => c.anchor.span.start < end && start < c.anchor.span.end);
}

/** A person stands for a person, metres for feet: what cannot be measured against each other is no answer to one question. */
function sameSort(a: Claim, b: Claim): boolean {
  if (a.kind === 'name' && b.kind === 'name') return a.value?.type === b.value?.type;
  return a.kind !== 'quantity' || agreementOf(a, b) !== 'unknown';
}
