import { addOnce, grouped, type QuantityValue } from '../../../model/index.ts';
import { isPersonNoun } from '../../../values/index.ts';
import { type Scene, scopesApart, timesApart } from '../../scene/scene.ts';
import { sharedBy } from '../../sites/around.ts';
import { isOpen } from '../../sites/mood.ts';
import { type Site, sitesOfKind } from '../../sites/sites.ts';
import { type Link, reasoned, scoreOfWords } from '../link.ts';
import { othersAbout } from '../others.ts';
import type { Seen } from '../seen.ts';
import { LEAD } from './figures.ts';
import { isSum, isTelling, kindsDiffer, type Quantity } from './kinds.ts';
import { areTransposed } from './slips.ts';

/** What two sentences must share (`sharedBy`) around two such counts, one of which a third article bears out, and none does: of three digits or more, and of two. */
const BORNE_OUT = [0.3, 0.6] as const;
const ALONE = [1, 2.5] as const;
/** Noughts at the end left out. */
const DIGITS = 3;
/** So many counts before it with the same digits are looked at. */
const MOST = 40;

/**
 * Figures in which two neighbouring digits have changed places: counts of people, whatever the people are called ("32 people were on the night shift", "of
 * the 23 workers on shift", "the loss of 27 jobs", "72 people lose their jobs"), and all else of one unit, "1,800 megawatts" and "1,080 megawatts".
 * Neither article gives the other's figure of anything.
 */
export function transposedLinks(sites: readonly Site[], seen: (site: Site) => Seen): Link[] {
  const figures = sitesOfKind(sites, 'quantity');
  const givers = new Map<number, Set<number>>();
  for (const { claim, article } of figures) for (const figure of endsOf(claim.value as QuantityValue | null)) addOnce(givers, figure, article);
  const pairsOf = (keyOf: (site: Site) => string | null, link: (x: Seen, y: Seen, borneOut: boolean) => Link | null): Link[] => {
    const links: Link[] = [];
    for (const members of grouped(figures, keyOf).values())
      for (const [k, b] of members.entries())
        for (const a of members.slice(Math.max(0, k - MOST), k)) {
          const [m, n] = [countOf(a), countOf(b)];
          if (!areTransposed(String(m), String(n)) || givers.get(n)?.has(a.article) || givers.get(m)?.has(b.article)) continue;
          const borneOut = Math.max(givers.get(m)?.size ?? 0, givers.get(n)?.size ?? 0) > 1;
          const found = link(seen(a), seen(b), borneOut);
          if (found) links.push(found);
        }
    return links;
  };
  return [...pairsOf(({ claim }) => digitsOf(claim as Quantity), countsLink), ...pairsOf(digitsOfThing, thingsLink)];
}

const countOf = ({ claim }: Site): number => (claim.value as QuantityValue).low;

const endsOf = (value: QuantityValue | null): readonly number[] => (value ? [value.low, value.high] : []);

/** The digits of a count in order of size; null for other figures. A bare number may count people; a year counts none. */
function digitsOf({ value, property }: Quantity): string | null {
  if (!value || value.low !== value.high || !Number.isInteger(value.low) || value.low < 12) return null;
  if (property !== 'number' && value.unit === '1') return null;
  if (value.unit === '1' ? value.low > 1900 && value.low < 2100 : !isFolk(value.unit)) return null;
  return [...String(value.low)].sort().join('');
}

/** People by whatever name, and the jobs that they have. */
const isFolk = (unit: string): boolean => {
  const noun = /^\{(?:.*_)?([^_}]*)\}$/.exec(unit)?.[1] ?? '';
  return noun === 'job' || noun === 'post' || isPersonNoun(noun);
};

function countsLink(x: Seen, y: Seen, borneOut: boolean): Link | null {
  const [a, b] = [x.site.claim, y.site.claim] as [Quantity, Quantity];
  const round = String(a.value?.low).replace(/0+$/, '').length < DIGITS;
  if (round && a.value?.unit === '1' && b.value?.unit === '1') return null;
  if (x.brief || y.brief || othersAbout(a, b) || timesApart(x.scene(), y.scene())) return null;
  if (borneOut ? othersCounted(x.scene(), y.scene()) : scopesApart(x.scene(), y.scene(), false)) return null;
  const shared = sharedBy(x.around(), y.around());
  if (shared < (borneOut ? BORNE_OUT : ALONE)[round ? 1 : 0]) return null;
  return linkOf(x, y, shared);
}

const linkOf = (x: Seen, y: Seen, shared: number): Link => ({
  a: x.site.at,
  b: y.site.at,
  score: scoreOfWords(shared, 0.6),
  because: reasoned(`two neighbouring digits have changed places (${shared.toFixed(1)} of the words around)`),
  unhedged: true,
  anyMood: isOpen(x.site.claim) !== isOpen(y.site.claim),
});

/** The digits of a figure of anything but people, with its unit; null where the unit is none, or of what a person has by himself. */
function digitsOfThing({ claim, question }: Site): string | null {
  const { value, property } = claim as Quantity;
  if (!value || value.low !== value.high || value.unit === '1' || isFolk(value.unit) || /^(?:age|rank|score)$/.test(property)) return null;
  return `${question} ${property} ${value.unit} ${[...String(value.low)].sort().join('')}`;
}

/**
 * One figure of its kind in each article asks for no more where the kind says what it is of, or where both lead with it: of megawatts, delegates or
 * terms of prison a story has few. All else must share words.
 */
function thingsLink(x: Seen, y: Seen): Link | null {
  const [a, b] = [x.site.claim, y.site.claim] as [Quantity, Quantity];
  if (x.brief || y.brief || othersAbout(a, b) || kindsDiffer(a, b) || timesApart(x.scene(), y.scene()) || scopesApart(x.scene(), y.scene(), false)) return null;
  const shared = sharedBy(x.around(), y.around());
  const bySelf = x.alone && y.alone && (isTelling(a) || (isSum(a) && leads(x) && leads(y)));
  return bySelf || shared >= ALONE[0] ? linkOf(x, y, shared) : null;
}

/** Among the first sentences of its article. */
const leads = ({ site }: Seen): boolean => site.sentence < LEAD && site.claim.block !== 'caption';

/** "Another 72", "the first 72", "72 earlier". */
const othersCounted = (a: Scene, b: Scene): boolean =>
  (a.scope === 'additional') !== (b.scope === 'additional') || a.earlier !== b.earlier || rowOf(a) !== rowOf(b);

const rowOf = ({ chosen }: Scene): string | null => (chosen === 'whole' ? null : chosen);
