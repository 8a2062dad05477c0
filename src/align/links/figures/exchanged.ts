import type { QuantityValue } from '../../../model/index.ts';
import { grouped } from '../../../model/index.ts';
import { scopesApart, timesApart } from '../../scene/scene.ts';
import { sharedBy } from '../../sites/around.ts';
import { isOpen } from '../../sites/mood.ts';
import { type Site, sitesOfKind } from '../../sites/sites.ts';
import { type Link, reasoned, scoreOfWords } from '../link.ts';
import { othersAbout } from '../others.ts';
import type { Seen } from '../seen.ts';

/** What two sentences must share (`sharedBy`) around two such figures. */
const SHARED = 1.5;

/**
 * Figures with one number and another currency, or percent where the other has percentage points: "valued at £350,000", "valued at $350,000". They
 * answer no question of one class; their number sets them side by side.
 */
export function exchangedLinks(sites: readonly Site[], seen: (site: Site) => Seen): Link[] {
  const byNumber = grouped(sitesOfKind(sites, 'quantity'), ({ claim }) => numberOf(claim.value as QuantityValue | null));
  const links: Link[] = [];
  for (const members of byNumber.values())
    for (const [k, b] of members.entries())
      for (let i = Math.max(0, k - MOST); i < k; i++) {
        const link = linkOf(seen(members[i] as Site), seen(b));
        if (link) links.push(link);
      }
  return links;
}

/** So many figures before it with the same number are looked at. */
const MOST = 40;

/** The number of a sum or a share; null for other figures, open ends and ranges. */
const numberOf = (value: QuantityValue | null): number | null => (value !== null && value.low === value.high && kindOf(value.unit) ? value.low : null);

function linkOf(x: Seen, y: Seen): Link | null {
  const [a, b] = [x.site.claim, y.site.claim] as { readonly value: QuantityValue }[] as [{ readonly value: QuantityValue }, { readonly value: QuantityValue }];
  if (x.site.article === y.site.article || !areExchanged(a.value.unit, b.value.unit) || isOpen(x.site.claim) !== isOpen(y.site.claim)) return null;
  const shared = sharedBy(x.around(), y.around());
  if (shared < SHARED || x.brief || y.brief || othersAbout(x.site.claim, y.site.claim)) return null;
  if (scopesApart(x.scene(), y.scene(), false) || timesApart(x.scene(), y.scene())) return null;
  const because = reasoned(`the same number of another unit, in much the same words (${shared.toFixed(1)})`);
  return { a: x.site.at, b: y.site.at, score: scoreOfWords(shared), because, unhedged: true };
}

type Kind = 'currency' | 'share';

const kindOf = (unit: string): Kind | null => (/^[A-Z]{3}$/.test(unit) ? 'currency' : unit === '%' || unit === '{percentage_point}' ? 'share' : null);

/** Units that a slip of the pen exchanges although neither can be turned into the other. */
export const areExchanged = (a: string, b: string): boolean => a !== b && kindOf(a) !== null && kindOf(a) === kindOf(b);
