import { relateAlikeDays } from './days/alike.ts';
import { relateDays } from './days/days.ts';
import { relateToldDays } from './days/told.ts';
import { relateAlikeFigures } from './figures/alike.ts';
import { relateFigures } from './figures/figures.ts';
import { relateToldFigures } from './figures/told.ts';
import type { Link } from './link.ts';
import { relatePrinted } from './printed.ts';
import { questionOf } from './question.ts';
import type { Seen } from './seen.ts';

/**
 * Do two claims answer one question? Null where they do not. `slot` is the likeness of the two sentences where the claims stand in the
 * same slot of both, else null: then days and figures of two articles are one question for a reason of their kind, or because what they are about is alike.
 */
export function relate(seen: readonly Seen[], i: number, j: number, slot: number | null): Link | null {
  const [x, y] = [seen[i] as Seen, seen[j] as Seen];
  const [a, b] = [x.site.claim, y.site.claim];
  if (questionOf(a) !== questionOf(b) || (!EITHER_WAY.has(a.kind === 'event' ? a.kind : a.property) && a.polarity !== b.polarity)) return null;
  if (slot !== null) return relatePrinted(x, y, i, j, slot);
  if (x.site.article === y.site.article) return null;
  if (a.kind === 'date') return relateDays(x, y, i, j) ?? relateAlikeDays(x, y, i, j) ?? relateToldDays(x, y, i, j);
  return relateFigures(x, y, i, j) ?? relateAlikeFigures(x, y, i, j) ?? relateToldFigures(x, y, i, j);
}

/** What a denial asks in the same way: did it happen, how old is he. */
const EITHER_WAY = new Set(['event', 'age']);
