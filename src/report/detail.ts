import type { Claim } from '../model/index.ts';

/** "Sen." and "President" before a name are how papers name people, no detail. */
export const isWorded = (claim: Claim): boolean => claim.kind !== 'role' || /\S\s+\S/.test(claim.anchor.exact);

/** EDTF seasons of a year, as months. */
const SEASONS: Readonly<Record<string, string>> = { '21': '03/05', '22': '06/08', '23': '09/11' };

/** `2025-05-03`, `2025-05`, `2025`, `2024-10/2024-12`; null for what is no day (lengths of time, "now", days without a year). */
export function dayOf(claim: Claim): string | null {
  if (claim.kind !== 'date' || !claim.value || claim.value.timex.type !== 'DATE') return null;
  const { edtf } = claim.value;
  const [, year, season = ''] = /^(\d{4})-(2[1-4])$/.exec(edtf) ?? [];
  if (year) return SEASONS[season] ? `${year}-${(SEASONS[season] as string).replace('/', `/${year}-`)}` : year;
  if (!/^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/.test(edtf)) return /^\d{4}(?:-\d\d){0,2}/.exec(edtf)?.[0] ?? null;
  return edtf.replace(/^(\d{4})-01(?:-01)?\/(\d{4})-12(?:-31)?$/, (_, from: string, to: string) => (from === to ? from : `${from}/${to}`));
}
