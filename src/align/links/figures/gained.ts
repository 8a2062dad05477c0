import { type Annotated, mentionsIn, startingIn } from '../../../model/index.ts';
import type { Site } from '../../sites/sites.ts';

/** What rivals get of one contest, and shares, which may be of votes. */
const isGain = ({ claim }: Site): boolean =>
  claim.kind === 'quantity' && (claim.value?.unit === '%' || /^\{(?:.*_)?(?:vote|ballot|point|goal|seat|delegate|medal)\}$/.test(claim.value?.unit ?? ''));

/**
 * Who has the votes, points or seats of a figure, by the last word of the name: who is named last before it and behind the figure before ("Lind had
 * 12,400 votes and Berg 11,900"), or right behind it ("12,400 votes for Lind"). Null for other figures, and where nobody is named.
 */
export function gainedBy(annotated: Annotated, site: Site): string | null {
  if (!isGain(site)) return null;
  const { sentences, numbers, tokens } = annotated;
  const { start, end } = site.claim.anchor.span;
  const sentence = sentences[site.sentence];
  if (!sentence) return null;
  const earlier = startingIn(numbers, (n) => n.span, sentence.span).findLast((n) => n.span.end <= start)?.span.end ?? 0;
  const rivals = mentionsIn(annotated, sentence.span).filter((m) => m.form === 'name' && (m.type === 'person' || m.type === 'organization'));
  const before = rivals.findLast((m) => m.anchor.span.start >= earlier && m.anchor.span.end <= start);
  const behind = rivals.find((m) => m.anchor.span.start >= end);
  const between = behind ? tokens.slice(site.last, site.last + MOST).filter((t) => t.end <= behind.anchor.span.start) : [];
  const named = before ?? (behind && between.length < MOST && between.at(-1)?.lower === 'for' ? behind : null);
  return named ? ((annotated.chains[named.chain]?.name ?? named.name).toLowerCase().split(/\s+/).at(-1) as string) : null;
}

/** Tokens between a gain and whom it is for. */
const MOST = 4;
