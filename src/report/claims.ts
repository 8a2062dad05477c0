import { type Article, type Claim, claimsCounted, type Document } from '../model/index.ts';
import { counted } from '../text/counted.ts';
import { linesOf } from '../text/files/lines.ts';
import { safeLine } from '../text/safe.ts';
import { claimRow, placeRow } from './contract.ts';

/** The rows of the claims of some articles, in order of article and place. */
export function claimRows(articles: readonly Article[], wanted: (claim: Claim) => boolean): object[] {
  return articles.flatMap(({ annotated: { document }, claims }) => {
    const positions = linesOf(document.source);
    return claims.filter(wanted).map((claim) => claimRow(document, claim, positions));
  });
}

/** The claims of one article for a person: place, kind, words, what they mean. */
export function claimsText(document: Document, claims: readonly Claim[]): string {
  const positions = linesOf(document.source);
  const rows = claims.map((claim) => {
    const { line, column } = placeRow(document, claim.anchor.span, positions);
    const voice = claim.attributedTo ? `  says ${safeLine(claim.attributedTo.name)}` : '';
    const value = safeLine(meaning(claim));
    return `  ${`${line}:${column}`.padEnd(8)}${claim.kind.padEnd(9)} “${safeLine(claim.anchor.exact.slice(0, 80))}”  = ${value}${claim.property ? `  (${safeLine(claim.property)})` : ''}${voice}`;
  });
  const all = claimsCounted({ claims });
  const listed = all === claims.length ? '' : `, listed in ${counted(claims.length, 'line')}: names at every place, and what happened`;
  return [`${safeLine(document.path)}  ${counted(all, 'claim')}${listed}`, ...rows].join('\n');
}

function meaning(claim: Claim): string {
  if (claim.value === null) return 'read, not resolved';
  switch (claim.kind) {
    case 'date':
      return claim.value.edtf || claim.value.timex.value;
    case 'quantity': {
      const { low, high, unit, approximate, change } = claim.value;
      const range = low === high ? String(low) : `${Number.isFinite(low) ? low : ''}..${Number.isFinite(high) ? high : ''}`;
      return `${change ? `${change} ` : ''}${approximate ? 'about ' : ''}${range}${unit === '1' ? '' : ` ${unit}`}`;
    }
    case 'name':
      return `${claim.value.name} (${claim.value.type})`;
    case 'role':
      return `${claim.value.person.name}: ${claim.value.post}, ${claim.value.status}`;
    case 'event':
      return [claim.value.agent?.name, claim.value.predicate, claim.value.patient?.name].filter(Boolean).join(' ');
    case 'place':
      return `${claim.value.place.name} (${claim.value.relation})`;
    case 'quote':
      return claim.value.directness;
  }
}
