import type { Modified } from '../gate/changes.ts';
import type { Claim, Document, RuleBook } from '../model/index.ts';
import { byCodeUnit } from '../model/index.ts';
import { claimsIn } from '../pipeline.ts';

/** Does an article claim anything else than before? A comma that moved changes no claim. */
export function claimsDiffer({ before, now }: Modified, book: RuleBook): boolean {
  const said = (document: Document): string => JSON.stringify(claimsIn(document, book).claims.map(saidBy).sort(byCodeUnit));
  return said(before) !== said(now);
}

/** A claim without its places. */
function saidBy(claim: Claim): string {
  const { kind, property, value, polarity, modality, anchor } = claim;
  return JSON.stringify([kind, property, polarity, modality, value ?? anchor.exact], (key, part: unknown) =>
    key === 'span' || key === 'doc' || key === 'basis' ? undefined : part,
  );
}
