import { verbForm } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import { isPersonNoun, isPlural, singular } from '../../../values/index.ts';
import type { Piece } from '../words/pieces.ts';

/** Lower-case words whose number is a label, not a count: "page 3", "type 2", "flight 370". */
const DESIGNATORS = wordSet(
  'caption photo slide image page pages chapter room phase category type flight no nos nr number numbers section sections article articles paragraph line gate exit season episode version level grade step stage part volume vol issue figure fig table rule item act scene unit lot block platform channel track route highway interstate bus tram train class division tier round game day week windows ios android top last under postcode zip box apartment apt suite floor seat row lane pier district ward precinct zone sector area question point option clause amendment proposition resolution directive regulation psalm verse form model mark series size',
);
/** Of these, the ones that stand before counts as well ("the last 12 people", "part 3"). */
const BOTH = wordSet('last top under area point line unit number numbers part week day series');
const OPENERS = wordSet(
  'the a an in on at of for from with by to and but or as if when while after before since until that this these those some all only just more about around over under nearly almost up least most than police officials authorities state media doctors rescuers he she it they we there here out another',
);

/**
 * Is the bare integer at `i` part of a name or a label ("Apollo 11", "Route 66", "page 3", "No. 10")? `next` is the piece behind the number.
 */
export function isLabel(p: readonly Piece[], i: number): boolean {
  const number = p[i] as Piece;
  const before = p[i - 1];
  if (!before) return false;
  if (number.kind === 'number' && !/^\d+(?:\.\d)?$/.test(number.text)) return false;
  const word = before.lower.replace(/\.$/, '');
  if (before.text === '.' && /^(?:no|nos|nr|art|sec|vol|fig|ch|pp|p)$/.test(p[i - 2]?.lower ?? '')) return true;
  if (/^0\d/.test(number.text) || number.text === '911') return true;
  if (before.text === ':' && p[i - 2]?.kind === 'number') return true;
  if (p[i + 1]?.text === ':' && p[i + 2]?.kind === 'number') return true;
  if (/^['’‘]$/.test(before.text) && number.glued && number.text.length === 2) return true;
  if (isX(p[i + 1]) && p[i + 2]?.kind === 'number') return true;
  if (isX(before) && p[i - 2]?.kind === 'number') return true;
  if (word === 'of' && p[i - 2]?.kind === 'number' && /^\p{Lu}/u.test(p[i - 3]?.text ?? '') && DESIGNATORS.has(p[i - 3]?.lower ?? '')) return true;
  if (before.text === '(' && p[i + 1]?.text === ')') return true;
  if (before.kind === 'mark') return before.text === '-' && before.glued && number.glued && p[i - 2] !== undefined && !PREFIXED.has(p[i - 2]?.lower ?? '');
  if (before.kind !== 'word') return false;
  // "30 world war two veterans", "league two side": no two of anything.
  if (number.kind === 'word' && ((word === 'war' && p[i - 2]?.lower === 'world') || (word === 'league' && !isPlural(p[i + 1]?.lower ?? '')))) return true;
  if (DESIGNATORS.has(word) && !(BOTH.has(word) && followsCount(p, i))) return !(BOTH.has(word) && number.kind === 'word');
  const capital = /^\p{Lu}/u.test(before.text);
  if (!capital || OPENERS.has(word) || isPlural(word)) return false;
  if (i === 1) return !followsCount(p, i) && verbForm(word) === null;
  if (number.kind === 'word' && number.text === number.lower) return false;
  if (!followsCount(p, i)) return true;
  // "USB 3.0 ports": a version; nobody counts three point nought of a thing.
  if (/\.0$/.test(number.text) && word !== 'magnitude') return true;
  return !/^(?:in|at|near|from|around|of|on|to)$/.test(startOfName(p, i - 1)) && !isPerson(p, i);
}

const isX = (piece: Piece | undefined): boolean => piece?.lower === 'x' || piece?.text === '×';

/** The word before a run of capitalised words. */
function startOfName(p: readonly Piece[], i: number): string {
  let k = i;
  while (k >= 0 && p[k]?.kind === 'word' && /^\p{Lu}/u.test((p[k] as Piece).text)) k--;
  return p[k]?.lower ?? '';
}

/** Does a lower-case plural stand behind the number? */
function followsCount(p: readonly Piece[], i: number): boolean {
  for (let k = i + 1; k < i + 4; k++) {
    const next = p[k];
    if (next?.kind !== 'word' || /^\p{Lu}/u.test(next.text)) return false;
    if (isPlural(next.lower)) return true;
  }
  return false;
}

function isPerson(p: readonly Piece[], i: number): boolean {
  for (let k = i + 1; k < i + 4; k++) {
    const next = p[k];
    if (next?.kind !== 'word') return false;
    if (isPersonNoun(singular(next.lower))) return true;
  }
  return false;
}

/** "1." or "2)" at the start of a sentence: numbering, unless something counted follows. */
export function isNumbering(p: readonly Piece[], i: number): boolean {
  if (i !== 0 || (p[i] as Piece).value > 99) return false;
  const mark = p[i + 1];
  return mark?.glued === true && (mark.text === '.' || mark.text === ')');
}

/** Words that a hyphen ties to a number without making a name of it: "sub-300", "now-18", "magnitude-6.4". */
const PREFIXED = wordSet('sub magnitude minus now then pre post over under mid plus');

/** Telephone numbers and the like: three digits and four, behind another group or a word that says so. */
export function isDialled(p: readonly Piece[], i: number): boolean {
  const [a, dash, b] = [p[i] as Piece, p[i + 1], p[i + 2]];
  const before = p[i - 1];
  if (
    (before?.text === '+' && a.text.length > 6) ||
    /^(?:tel|call|called|calls|calling|phone|phoned|dial|dialled|dialed|text|fax|hotline)$/.test(before?.lower ?? '') ||
    (/^(?:tel|call|phone|dial|fax|hotline)$/.test(p[i - 2]?.lower ?? '') && /^(?::|\.|on|at|us)$/.test(before?.lower ?? ''))
  )
    return true;
  if (isGroupOfCall(p, i)) return true;
  if (a.text.length === 3 && dash?.text === '-' && dash.glued && b?.glued && b.text.length === 4 && (before?.text === ')' || before?.text === '-')) return true;
  return before?.text === '-' && before.glued && p[i - 2]?.kind === 'number' && a.text.length === 4 && p[i - 2]?.text.length === 3;
}

/** "0845 125 2222", "0800 555111": groups of digits in a row of which the first begins with nought. */
function isGroupOfCall(p: readonly Piece[], i: number): boolean {
  let first = i;
  while (p[first - 1]?.kind === 'number') first--;
  const group = p[first]?.text ?? '';
  return /^0\d{2,4}$/.test(group) && (first < i || p[i + 1]?.kind === 'number');
}

/** A bare whole number that reads as a year; the layer of times has taken those that are dates. */
export const looksLikeYear = (piece: Piece): boolean => /^(?:1[5-9]|2[01])\d\d$/.test(piece.text);
