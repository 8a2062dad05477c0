import type { Modified } from '../gate/changes.ts';
import type { Claim, Document, RuleBook } from '../model/index.ts';
import { byCodeUnit } from '../model/index.ts';
import { claimsIn } from '../pipeline.ts';

/** Does an article claim anything else than before? A comma that moved changes no claim. */
export function claimsDiffer({ before, now }: Modified, book: RuleBook): boolean {
  const said = (document: Document): string => JSON.stringify(claimsIn(document, book).claims.map(saidBy).sort(byCodeUnit));
  return said(before) !== said(now);
}

/** A claim without its places, and its words without their marks. */
function saidBy({ kind, property, value, polarity, modality, anchor }: Claim): string {
  return JSON.stringify([kind, property, polarity, modality, value ?? anchor], (key, part: unknown) => {
    if (PLACES.has(key)) return undefined;
    return key === 'exact' && typeof part === 'string'
      ? part
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()
      : part;
  });
}

const PLACES: ReadonlySet<string> = new Set(['span', 'doc', 'basis', 'id', 'start', 'end', 'sentence']);
