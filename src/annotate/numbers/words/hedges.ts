import type { Piece } from './pieces.ts';

/** What stands before a number and turns it into an interval. `from`: the range that follows is told as one ("between 3 and 5"). */
export type Hedge = { readonly to: number; readonly kind: 'about' | 'least' | 'most' | 'between' | 'from' };

const PHRASES: Readonly<Record<Hedge['kind'], string>> = {
  about:
    'about|around|approximately|roughly|nearly|almost|some|circa|ca|an estimated|estimated|close to|in the region of|in the order of|on the order of|of the order of|something like|somewhere around|well nigh|virtually|reportedly around|just about|more or less|~|≈|close on|approaching|a little under|a little over|an average of around',
  least:
    'more than|over than|over|at least|above|upwards of|upward of|in excess of|no fewer than|no less than|not less than|not fewer than|exceeding|greater than|higher than|larger than|bigger than|a minimum of|minimum of|well over|just over|just above|well above|more than just|slightly more than|slightly over|far more than|many more than|as low as|as few as|starting at|starting from|>|≥|> =|greater than or equal to|more than or equal to|exceed|exceeds|exceeded|surpass|surpasses|surpassed|surpassing|topped|topping|north of|upwards from',
  most: 'up to|at most|less than|fewer than|under|below|no more than|not more than|at the most|a maximum of|maximum of|just under|just below|well under|well below|lower than|smaller than|as many as|as much as|as high as|as long as|as far as|<|≤|< =|less than or equal to|equal to or less than|sub -|slightly less than|slightly under|south of|no higher than|no later than|capped at|shy of|just shy of',
  between: 'between|anywhere between|somewhere between',
  from: 'from|anywhere from|ranging from|range from|ranged from|ranges from',
};

type Node = { kind: Hedge['kind'] | null; readonly next: Map<string, Node> };
const node = (): Node => ({ kind: null, next: new Map() });
const root = node();
for (const [kind, phrases] of Object.entries(PHRASES))
  for (const phrase of phrases.split('|')) {
    let at = root;
    for (const word of phrase.split(' ')) {
      const next = at.next.get(word) ?? node();
      at.next.set(word, next);
      at = next;
    }
    at.kind = kind as Hedge['kind'];
  }

/** Can a hedge begin with this word or sign? */
export const opensHedge = (lower: string): boolean => lower === WITHIN || root.next.has(lower);

/** What is handed over is no more than that. */
const HANDED = new Set(['hand', 'hands', 'handed', 'handing']);

const WITHIN = 'within';
/** "Within 20 miles of the port" is no farther than that; "within 24 hours" says how long it took. */
const REACHES = /^(?:miles?|mi|kilomet(?:er|re)s?|km|kms|met(?:er|re)s?|m|feet|foot|ft|yards?|blocks?)$/;

/** The longest hedge that begins at `i`, or null. */
export function hedgeAt(p: readonly Piece[], i: number): Hedge | null {
  if (p[i]?.lower === 'over' && HANDED.has(p[i - 1]?.lower ?? '')) return null;
  if (p[i]?.lower === WITHIN) return REACHES.test(p[i + 2]?.lower ?? '') && p[i + 3]?.lower === 'of' ? { to: i + 1, kind: 'most' } : null;
  let at: Node | undefined = root.next.get(p[i]?.lower ?? '');
  let found: Hedge | null = null;
  for (let k = i + 1; at; k++) {
    if (at.kind) found = { to: k, kind: at.kind };
    at = at.next.get(p[k]?.lower ?? '');
  }
  return found;
}

/** What stands behind a number and does the same: "or more", "or so", "-plus", "+". */
export function hedgeAfter(p: readonly Piece[], i: number): { readonly to: number; readonly kind: 'about' | 'least' | 'most' } | null {
  const [a, b, c] = [p[i]?.lower ?? '', p[i + 1]?.lower ?? '', p[i + 2]?.lower ?? ''];
  if (a === '+' && p[i]?.glued && p[i + 1]?.kind !== 'number') return { to: i + 1, kind: 'least' };
  if (a === '-' && p[i]?.glued && b === 'plus') return { to: i + 2, kind: 'least' };
  if (a === '-' && p[i]?.glued && b === 'odd') return { to: i + 2, kind: 'about' };
  if (a === 'plus' && !/^(?:\d|a|the|one|two|three)/.test(b)) return { to: i + 1, kind: 'least' };
  if (a === 'or' || a === 'and') {
    if (/^(?:more|above|over|older|higher|greater|longer|better|larger|upwards?|up)$/.test(b) && c !== 'than') return { to: i + 2, kind: 'least' };
    if (a === 'or' && /^(?:less|fewer|lower|under|below|younger|smaller)$/.test(b) && c !== 'than') return { to: i + 2, kind: 'most' };
    if (a === 'or' && b === 'so') return { to: i + 2, kind: 'about' };
    if (a === 'or' && b === 'thereabouts') return { to: i + 2, kind: 'about' };
  }
  if (a === 'at' && b === 'least') return { to: i + 2, kind: 'least' };
  if (a === 'at' && b === 'most') return { to: i + 2, kind: 'most' };
  return null;
}
