import { wordSet } from '../../../text/word-set.ts';
import type { Piece } from '../words/pieces.ts';

type Direction = 'up' | 'down';

const VERBS: Readonly<Record<Direction, string>> = {
  up: 'doubled doubling tripled trebled tripling quadrupled rise rises rose risen rising gain gains gained gaining jump jumps jumped jumping climb climbs climbed climbing surge surges surged surging soar soars soared soaring increase increases increased increasing grow grows grew grown growing add adds added adding advance advances advanced advancing rally rallied leap leapt leaped up spike spiked rocketed skyrocketed expand expanded expanding hike hiked hiking raise raised raising raises swell swelled accelerate accelerated appreciated strengthened rebounded improved',
  down: 'halved halving fall falls fell fallen falling drop drops dropped dropping decline declines declined declining slide slides slid tumble tumbled tumbling plunge plunged plunging plummet plummeted plummeting sink sinks sank sunk slip slips slipped slipping lose loses lost losing shed shedding down decrease decreases decreased decreasing shrink shrank shrunk shrinking dip dips dipped dipping ease eased easing cut cuts cutting slash slashed slashing reduce reduced reducing slump slumped slumping retreat retreated contracted weaken weakened crashed',
};
const NOUNS: Readonly<Record<Direction, string>> = {
  up: 'increase rise gain jump climb surge growth hike uptick advance upturn expansion improvement higher',
  down: 'decrease drop fall decline decrease loss slide plunge slump reduction cut dip downturn contraction lower',
};
const table = (words: Readonly<Record<Direction, string>>): ReadonlyMap<string, Direction> =>
  new Map((['up', 'down'] as const).flatMap((d) => words[d].split(' ').map((w): [string, Direction] => [w, d])));
const BEFORE = table(VERBS);
const AFTER = table(NOUNS);
/** "added 12 names" is no rise: these speak of change only beside shares, money and points. */
const LOOSE = wordSet(
  'add adds added adding lose loses lost losing shed shedding gain gains gained gaining cut cuts cutting raise raised raising raises improved',
);
/** Counts and measures change only where the verb says nothing else: climbers fall 600 metres. */
const PLAIN = /^(?:increas|decreas|grow|grew|reduc|shr[iau]nk|expand)/;
const BETWEEN = wordSet(
  'by another a an further some about around nearly almost more than just over as much up to at least well slightly only roughly approximately',
);

/** Which way a quantity at pieces `[from, to)` says that something moved: "rose 3 %", "up by 40", "a 3 % drop". Null where it says where it stands ("rose to 40"). */
export function changeOf(p: readonly Piece[], from: number, to: number, unit: string): Direction | null {
  const sign = p[from - 1]?.text;
  if (unit === '%' && sign === '+') return 'up';
  const tight = unit === '%' || unit.includes('point') || /^[A-Z]{3}/.test(unit);
  const noun = AFTER.get(p[to]?.lower ?? '') ?? AFTER.get(p[to]?.text === '-' ? '' : (p[to + 1]?.lower ?? ''));
  if (noun && tight && !/^(?:of|in|to|on|for|and|,)$/.test(p[to]?.lower ?? '') && p[to]?.kind === 'word') return noun;
  for (let k = from - 1, left = 5; k >= 0 && left > 0; k--, left--) {
    const word = p[k]?.lower ?? '';
    const direction = BEFORE.get(word);
    if (direction && !(word === 'up' && p[k + 1]?.lower === 'to') && !(word === 'lower' || word === 'higher'))
      return tight ? (LOOSE.has(word) && /^rais/.test(word) && unit !== '%' ? null : direction) : PLAIN.test(word) ? direction : null;
    if (!BETWEEN.has(word) && !/ly$/.test(word)) return null;
    if (word === 'to' && p[k - 1]?.lower !== 'up') return null;
  }
  return null;
}

/** "went up from 3 to 5"; "45, up from 3 to 5 before" may be a range. */
const GOES = /^(?:go(?:es|ing|ne)?|went|com(?:e|es|ing)|came|mov(?:e|es|ed|ing))$/;

/** Does a verb of change govern what follows at `i` ("rose from 3 to 5" tells two values, not a range)? */
export function movesBefore(p: readonly Piece[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 16; k--) {
    const word = p[k]?.lower ?? '';
    if (word === 'up' || word === 'down') {
      if (k === i - 2 && p[k + 1]?.lower === 'from' && GOES.test(p[k - 1]?.lower ?? '')) return true;
    } else if (BEFORE.has(word)) return true;
    if (/^[.;:]$/.test(word) || /^(?:range|ranging|ranged|ranges|between)$/.test(word)) return false;
  }
  return false;
}
