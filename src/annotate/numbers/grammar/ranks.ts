import { STOPWORDS } from '../../../text/index.ts';
import { ORDINALS } from '../../../values/index.ts';
import type { Numeral } from '../words/cardinal.ts';
import type { Hedge } from '../words/hedges.ts';
import { ordinalAt } from '../words/numeral.ts';
import type { Piece } from '../words/pieces.ts';
import { type Expression, hedged, plain } from './value.ts';

const RANKS =
  /^(?:largest|biggest|highest|lowest|smallest|longest|tallest|richest|poorest|busiest|oldest|deadliest|worst|best|most|fastest|hottest|wettest|deepest|least|strongest|youngest|greatest|heaviest)$/;

/**
 * "third-largest", "10th place", "ranked fifth", "her fourth term", "the 50th anniversary". First and second only where a place or a row
 * of things is told: elsewhere they put things in order. A third of something is a share.
 */
export function rankAt(p: readonly Piece[], i: number): Expression | null {
  const ordinal = ordinalAt(p, i);
  if (!ordinal || ordinal.value > 9999) return null;
  if (p[i]?.kind === 'word' && !ORDINALS.has((p[i] as Piece).lower) && p[i + 1]?.text !== '-') return null;
  const joined = p[ordinal.to]?.text === '-';
  const next = p[joined ? ordinal.to + 1 : ordinal.to];
  const word = next?.lower ?? '';
  if (word === 'anniversary' || word === 'birthday')
    return plain(i, ordinal.to, ordinal.value, ordinal.value, 'a', word === 'birthday' ? 'age' : 'anniversary');
  const before = p[i - 1]?.lower ?? '';
  const placed = RANKS.test(word) || (word === 'place' && ordinal.value > 2) || /^(?:ranked|ranks|ranking|finished|placed|finishing|finish|came)$/.test(before);
  return placed || inARow(p, i, ordinal.value, joined, next) ? plain(i, ordinal.to, ordinal.value, ordinal.value, '{rank}', 'rank') : null;
}

/** "the third attack", "his fourth term", "a second straight year". */
function inARow(p: readonly Piece[], i: number, value: number, joined: boolean, next: Piece | undefined): boolean {
  const before = p[i - 1]?.lower ?? '';
  if (joined || next?.kind !== 'word' || /^\p{Lu}/u.test(next.text) || value < 2) return false;
  if (!/^(?:the|a|an|his|her|their|its|my|our|this|that|for|record|was|is)$/.test(before) && !/['’]s$/.test(before)) return false;
  if (value === 2) return /^(?:straight|consecutive|successive|term|time)$/.test(next.lower);
  return (
    !STOPWORDS.has(next.lower) &&
    !/^(?:party|parties|person|world|floor|of|degree|grade|quarter|quarters|century|millennium|largest|street|avenue|base|man)$/.test(next.lower)
  );
}

/** Words that tell a multiple by themselves. */
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ...Object.entries({ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, hundred: 100, thousand: 1000 }).map(
    ([word, n]): [string, number] => [`${word}fold`, n],
  ),
  ...Object.entries({ doubled: 2, doubling: 2, tripled: 3, trebled: 3, tripling: 3, quadrupled: 4, quadrupling: 4, quintupled: 5 }),
]);

/** Does the word tell a multiple by itself? */
export const isMultiple = (lower: string): boolean => MULTIPLES.has(lower);

/** "eightfold", "8-fold", "four times as many", "doubled"; `n` is the number at `i`. */
export function multipleAt(p: readonly Piece[], i: number, from: number, hedge: Hedge | null, n: Numeral | null): Expression | null {
  const told = MULTIPLES.get(p[i]?.lower ?? '');
  if (told && !/^(?:down|it|up|for)$/.test(p[i + 1]?.lower ?? ''))
    return hedged({ ...plain(from, i + 1, told, told, '{time}', 'multiple'), change: 'up' }, hedge, null);
  if (told) return null;
  if (!n || n.form === 'share' || n.form === 'vague') return null;
  if (p[n.to]?.lower === 'fold' || (p[n.to]?.text === '-' && p[n.to + 1]?.lower === 'fold'))
    return hedged({ ...plain(from, p[n.to]?.lower === 'fold' ? n.to + 1 : n.to + 2, n.low, n.high, '{time}', 'multiple'), change: 'up' }, hedge, null);
  if (p[n.to]?.lower !== 'times') return null;
  return hedged(plain(from, n.to + 1, n.low, n.high, '{time}', 'multiple'), hedge, null);
}
