import { wordSet } from '../../../text/word-set.ts';
import { isPlural } from '../../../values/index.ts';
import { numeralAt } from '../words/numeral.ts';
import type { Piece } from '../words/pieces.ts';

const BEFORE = wordSet(
  'win wins won winning beat beats beaten beating lose loses lost losing defeat defeats defeated defeating draw draws drew drawn drawing lead leads led leading trail trailed trailing score scored vote voted votes ruled finish finished ended ending thrash thrashed hammer hammered edge edged crush crushed down downed tied tie rout routed record stood',
);
const AFTER = wordSet(
  'win victory loss defeat draw lead vote ruling decision record thriller score rout thrashing advantage triumph aggregate series deficit tie success majority hammering drubbing',
);

/** Verbs and nouns that "14 to 9" stands behind, and words that may stand behind it: anything else is counted, "four to six new posts". */
const BALLOT = wordSet('vote voted votes voting ballot ruled passed approved rejected defeated backed carried');
const BEHIND_BALLOT = wordSet('in to against for on with and after along late at but that by last during when as early not vote ruling decision majority');

type Score = { readonly to: number; readonly low: number; readonly high: number };

/** A result where words around it say so: a game's or a vote's. */
export const scoreAt = (p: readonly Piece[], i: number): Score | null => dashedAt(p, i) ?? ballotAt(p, i);

/** "voted 14 to 9", "by 14 votes to nine": those who have it come first, as they do in no range. */
function ballotAt(p: readonly Piece[], i: number): Score | null {
  const ours = numeralAt(p, i);
  if (!ours) return null;
  const between = /^votes?$/.test(p[ours.to]?.lower ?? '') ? ours.to + 1 : ours.to;
  if (p[between]?.lower !== 'to' || p[i - 1]?.lower === 'from') return null;
  const theirs = numeralAt(p, between + 1);
  if (!theirs || !isWhole(ours) || !isWhole(theirs) || ours.low <= theirs.low) return null;
  const next = p[theirs.to];
  if (next?.kind === 'number' || (next?.kind === 'word' && !BEHIND_BALLOT.has(next.lower)) || /^[%$€£]$/.test(next?.text ?? '')) return null;
  const told = BALLOT.has(next?.lower ?? '') || standsBehind(p, i, BALLOT);
  return told ? { to: theirs.to, low: theirs.low, high: ours.low } : null;
}

const isWhole = ({ low, high, scale }: { readonly low: number; readonly high: number; readonly scale: number }): boolean =>
  low === high && scale === 1 && Number.isInteger(low) && low < 1000;

/** Tokens before a result in which its verb stands. */
const REACH = 8;

function standsBehind(p: readonly Piece[], i: number, words: ReadonlySet<string>): boolean {
  for (let k = i - 1; k >= 0 && k >= i - REACH; k--) {
    const word = p[k]?.lower ?? '';
    if (/^[.;]$/.test(word)) return false;
    if (words.has(word)) return true;
  }
  return false;
}

/** "2-1", "52–48": two whole numbers at `i`, a glued dash between. */
function dashedAt(p: readonly Piece[], i: number): Score | null {
  const [a, dash, b] = [p[i], p[i + 1], p[i + 2]];
  if (a?.kind !== 'number' || b?.kind !== 'number' || !dash?.glued || !b.glued || !/^[-–—]$/.test(dash.text)) return null;
  if (!Number.isInteger(a.value) || !Number.isInteger(b.value) || a.text.length > 3 || b.text.length > 3) return null;
  if (p[i + 3]?.text === '%' || (p[i + 3]?.glued && p[i + 3]?.kind === 'word')) return null;
  if (p[i + 3]?.kind === 'word' && !AFTER.has(p[i + 3]?.lower ?? '') && isPlural(p[i + 3]?.lower ?? '')) return null;
  const told = AFTER.has(p[i + 3]?.lower ?? '') || AFTER.has(p[i + 4]?.lower ?? '') || standsBehind(p, i, BEFORE);
  return told ? { to: i + 3, low: Math.min(a.value, b.value), high: Math.max(a.value, b.value) } : null;
}
