import type { Claim, ClaimKind, DocumentId, Fact, JudgedArticle, StoryReport } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import { md, row } from './escape.ts';
import type { Voices } from './sources.ts';

/** Lines of one checklist. */
const MOST_LINES = 200;

const WORD: Partial<Record<ClaimKind, string>> = { quantity: 'number', role: 'title' };

/** Every fact as the draft writes it, with who backs it and who says otherwise, to tick off. */
export function checklistText(story: StoryReport, article: JudgedArticle, voices: Voices): string[] {
  const { document } = article.annotated;
  const factOf = new Map(story.facts.flatMap((f) => f.readings.flatMap((r) => r.claims.map((c) => [c.id, f] as const))));
  const seen = new Set<string>();
  const claims = article.claims.filter((c) => {
    // That something happened is a line of its own only where sources differ over it: those are findings.
    if (c.kind === 'event') return false;
    const key = `${c.kind} ${c.anchor.exact.toLowerCase()} ${factOf.get(c.id)?.id ?? ''}`;
    const first = c.value !== null && c.block !== 'furniture' && c.block !== 'duplicate' && !seen.has(key);
    seen.add(key);
    return first;
  });
  const rows = claims.slice(0, MOST_LINES).map((claim) => {
    const { backed, differs } = othersOn(claim, factOf.get(claim.id) ?? null, voices);
    const at = voices.places.at(claim.anchor);
    return row([`“${md(claim.anchor.exact)}” (${voices.linkTo(document, at)})`, WORD[claim.kind] ?? claim.kind, backed || '–', differs, '[ ]', '']);
  });
  return [
    `## Checklist for ${md(document.path)} (${counted(claims.length, 'fact')})`,
    '',
    row(['Fact as written', 'Kind', 'Backed by', 'Differs', 'Verified', 'Note']),
    '|---|---|---|---|:-:|---|',
    ...rows,
    '',
    ...(claims.length > rows.length ? [`and ${claims.length - rows.length} more`, ''] : []),
  ];
}

function othersOn(claim: Claim, fact: Fact | null, voices: Voices): { readonly backed: string; readonly differs: string } {
  const mine = fact?.readings.find((r) => r.claims.includes(claim));
  const names = (claims: readonly Claim[]): string =>
    [...new Set(claims.map((c) => c.anchor.doc).filter((d) => d !== claim.anchor.doc))]
      .map((d: DocumentId) => voices.nameOf(voices.places.documentOf(d)))
      .join(', ');
  const differs = (fact?.readings ?? [])
    .filter((r) => r !== mine && r.claims.some((c) => c.anchor.doc !== claim.anchor.doc))
    .map((r) => `${names(r.claims)}: “${md(r.claims.find((c) => c.anchor.doc !== claim.anchor.doc)?.anchor.exact ?? '')}”`);
  return { backed: names(mine?.claims ?? []), differs: differs.join('; ') };
}
