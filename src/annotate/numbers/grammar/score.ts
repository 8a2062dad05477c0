import { wordSet } from '../../../text/word-set.ts';
import { isPlural } from '../../../values/index.ts';
import type { Piece } from '../words/pieces.ts';

const BEFORE = wordSet(
  'win wins won winning beat beats beaten beating lose loses lost losing defeat defeats defeated defeating draw draws drew drawn drawing lead leads led leading trail trailed trailing score scored vote voted votes ruled finish finished ended ending thrash thrashed hammer hammered edge edged crush crushed down downed tied tie rout routed record stood',
);
const AFTER = wordSet(
  'win victory loss defeat draw lead vote ruling decision record thriller score rout thrashing advantage triumph aggregate series deficit tie success majority hammering drubbing',
);

/** "2-1", "52–48": a result where words around it say so. Two whole numbers at `i`, a glued dash between. */
export function scoreAt(p: readonly Piece[], i: number): { readonly to: number; readonly low: number; readonly high: number } | null {
  const [a, dash, b] = [p[i], p[i + 1], p[i + 2]];
  if (a?.kind !== 'number' || b?.kind !== 'number' || !dash?.glued || !b.glued || !/^[-–—]$/.test(dash.text)) return null;
  if (!Number.isInteger(a.value) || !Number.isInteger(b.value) || a.text.length > 3 || b.text.length > 3) return null;
  if (p[i + 3]?.text === '%' || (p[i + 3]?.glued && p[i + 3]?.kind === 'word')) return null;
  if (p[i + 3]?.kind === 'word' && !AFTER.has(p[i + 3]?.lower ?? '') && isPlural(p[i + 3]?.lower ?? '')) return null;
  let told = AFTER.has(p[i + 3]?.lower ?? '') || AFTER.has(p[i + 4]?.lower ?? '');
  for (let k = i - 1; !told && k >= 0 && k > i - 9; k--) {
    const word = p[k]?.lower ?? '';
    if (/^[.;]$/.test(word)) break;
    told = BEFORE.has(word);
  }
  return told ? { to: i + 3, low: Math.min(a.value, b.value), high: Math.max(a.value, b.value) } : null;
}
