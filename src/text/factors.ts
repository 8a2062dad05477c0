/** Words of which a text must hold at least one, in any case, or an expression cannot match it. */
export type Factor = readonly string[];

type Node = { readonly factors: readonly Factor[] /** The whole of it, where it is a plain string. */; readonly literal: string | null };

const NOTHING: Node = { factors: [], literal: null };
/** More choices than these cost more to look for than they save. */
const MOST_CHOICES = 24;
const DEEPEST = 40;

/**
 * What any match of an RE2 expression must hold: a conjunction of factors. Sound, not complete: where the expression is not understood, the
 * list is shorter. Linear in the expression.
 */
export function factorsOf(expression: string): readonly Factor[] {
  const reader = { text: expression, at: 0, lost: false };
  const node = alternatives(reader, 0);
  return reader.lost || reader.at < expression.length ? [] : wholeOf(node);
}

type Reader = { readonly text: string; at: number; lost: boolean };

const wholeOf = ({ factors, literal }: Node): readonly Factor[] => (literal === null || literal === '' ? factors : [[literal]]);

function alternatives(r: Reader, depth: number): Node {
  const choices = [sequence(r, depth)];
  while (r.text[r.at] === '|') {
    r.at++;
    choices.push(sequence(r, depth));
  }
  if (choices.length === 1) return choices[0] as Node;
  const best = choices.map((c) => telling(wholeOf(c)));
  if (best.some((f) => f === null)) return NOTHING;
  const all = [...new Set((best as Factor[]).flat())];
  return all.length > MOST_CHOICES ? NOTHING : { factors: [all], literal: null };
}

/** Of several factors the one that says most: the longest of its shortest words, then the fewest choices. */
function telling(factors: readonly Factor[]): Factor | null {
  const weight = (f: Factor): number => Math.min(...f.map((w) => w.length)) * 100 - f.length;
  return factors.reduce<Factor | null>((best, f) => (best === null || weight(f) > weight(best) ? f : best), null);
}

function sequence(r: Reader, depth: number): Node {
  const factors: Factor[] = [];
  let run = '';
  let plain = true;
  const close = (): void => {
    if (run !== '') factors.push([run]);
    run = '';
  };
  while (r.at < r.text.length && r.text[r.at] !== '|' && r.text[r.at] !== ')') {
    const node = atom(r, depth);
    const least = quantifier(r);
    if (least === 1 && node.literal !== null) {
      run += node.literal;
      continue;
    }
    plain = false;
    close();
    if (least > 0) factors.push(...wholeOf(node));
  }
  const literal = plain ? run : null;
  close();
  return { factors, literal };
}

/** How often the atom before must stand: 1 where nothing follows it. Anything above one is told as 2. */
function quantifier(r: Reader): number {
  const c = r.text[r.at];
  let least = 1;
  if (c === '*' || c === '?') least = 0;
  else if (c === '+') least = 2;
  else if (c === '{') {
    const m = /^\{(\d+)(?:,\d*)?\}/.exec(r.text.slice(r.at, r.at + 16));
    if (!m) return 1;
    r.at += m[0].length - 1;
    least = m[1] === '0' ? 0 : 2;
  } else return 1;
  r.at++;
  if (r.text[r.at] === '?' || r.text[r.at] === '+') r.at++;
  return least;
}

function atom(r: Reader, depth: number): Node {
  const c = r.text[r.at] as string;
  if (c === '(') return group(r, depth);
  if (c === '[') return choice(r);
  if (c === '\\') return escaped(r);
  const sign = String.fromCodePoint(r.text.codePointAt(r.at) as number);
  r.at += sign.length;
  if (c === '^' || c === '$') return { factors: [], literal: '' };
  return c === '.' ? NOTHING : { factors: [], literal: sign };
}

/** Only `(?:…)`, `(…)` and `(?P<name>…)` are read; flags inside give up on the rest. */
function group(r: Reader, depth: number): Node {
  const open = /^\((?:\?:|\?P?<[A-Za-z_]\w*>|(?!\?))/.exec(r.text.slice(r.at, r.at + 60));
  if (!open || depth > DEEPEST) return giveUp(r);
  r.at += open[0].length;
  const inside = alternatives(r, depth + 1);
  if (r.text[r.at] !== ')') return giveUp(r);
  r.at++;
  return inside;
}

/** Nothing is known of the whole. */
function giveUp(r: Reader): Node {
  r.lost = true;
  r.at = r.text.length;
  return NOTHING;
}

function escaped(r: Reader): Node {
  const c = r.text[r.at + 1] ?? '';
  if (/[pPxQCc0-9]|[^\x20-\x7e]/.test(c) || c === '') return giveUp(r);
  r.at += 2;
  if (/[bBAz]/.test(c)) return { factors: [], literal: '' };
  return /[A-Za-z]/.test(c) ? NOTHING : { factors: [], literal: c };
}

/** A few signs in brackets are choices; ranges, classes and negation say nothing. */
function choice(r: Reader): Node {
  const start = r.at + 1;
  let end = start;
  if (r.text[end] === '^') end++;
  if (r.text[end] === ']') end++;
  while (end < r.text.length && r.text[end] !== ']')
    end += r.text[end] === '\\' ? 2 : r.text.startsWith('[:', end) ? Math.max(1, r.text.indexOf(':]', end) + 2 - end) : 1;
  if (end >= r.text.length) return giveUp(r);
  const body = r.text.slice(start, end);
  r.at = end + 1;
  if (body.startsWith('^') || /\[:|\\[A-Za-z0-9]|.-./su.test(body)) return NOTHING;
  const signs = [...new Set(body.replace(/\\/g, ''))];
  return signs.length === 0 || signs.length > 8 ? NOTHING : { factors: [signs], literal: null };
}
