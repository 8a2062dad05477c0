import type { Expression } from '../grammar/value.ts';
import type { Piece } from '../words/pieces.ts';

/** Is a figure the whole, a part of a whole that stands near, or more on top of an earlier figure? Null where the words say nothing. */
export function scopeOf(p: readonly Piece[], e: Expression): 'total' | 'part' | 'additional' | null {
  const [one, two, three] = [p[e.from - 1]?.lower ?? '', p[e.from - 2]?.lower ?? '', p[e.from - 3]?.lower ?? ''];
  const next = p[e.to]?.lower ?? '';
  if (
    /^(?:another|further|additional|extra)$/.test(one) ||
    next === 'more' ||
    next === 'others' ||
    next === 'other' ||
    next === 'further' ||
    next === 'additional'
  )
    return next === 'more' && p[e.to + 1]?.lower === 'than' ? null : 'additional';
  if (
    (one === 'of' && /^(?:total|combined)$/.test(two)) ||
    (one === 'of' && three === 'total') ||
    one === 'all' ||
    one === 'combined' ||
    one === 'total' ||
    one === 'totalling' ||
    one === 'totaling'
  )
    return 'total';
  const end = e.counted ? Math.max(e.counted.to, e.to) : e.to;
  const x = p[end]?.lower ?? '';
  if (x === 'overall' || summedUp(p, end)) return 'total';
  if (
    e.ofPart ||
    one === 'including' ||
    (one === 'them' && /^(?:of|among)$/.test(two)) ||
    (one === 'whom' && two === 'of') ||
    (one === 'which' && two === 'of')
  )
    return 'part';
  return null;
}

/** "40 huts burned in all": a few words on, in the same clause. */
function summedUp(p: readonly Piece[], from: number): boolean {
  for (let k = from; k < from + 5 && p[k]?.kind === 'word'; k++) {
    const [word, next] = [p[k]?.lower, p[k + 1]?.lower];
    if (word === 'altogether' || (word === 'in' && (next === 'total' || next === 'all')) || (word === 'all' && next === 'told')) return true;
  }
  return false;
}
