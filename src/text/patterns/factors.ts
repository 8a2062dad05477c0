import { append, least } from '../../model/collections/lists.ts';

/** Words without white space of which a text without its white space must hold at least one, in any case, or an expression cannot match it. */
export type Factor = readonly string[];

/**
 * What is known of the strings that a part of an expression matches: all of them, where they are few (`exact`), else how each begins and
 * ends (`[""]` where that is not known) and what stands in between.
 */
type Node = {
  readonly exact: readonly string[] | null;
  readonly prefix: readonly string[];
  readonly suffix: readonly string[];
  readonly factors: readonly Factor[];
};

const UNKNOWN: readonly string[] = [''];
const EMPTY: Node = { exact: UNKNOWN, prefix: UNKNOWN, suffix: UNKNOWN, factors: [] };
const NOTHING: Node = { exact: null, prefix: UNKNOWN, suffix: UNKNOWN, factors: [] };
const exactly = (...words: readonly string[]): Node => ({ exact: words, prefix: words, suffix: words, factors: [] });

/** More choices than these cost more to look for than they save. */
const MOST_CHOICES = 128;
/** Longer words tell no more than their halves. */
const LONGEST = 80;
const DEEPEST = 40;

/**
 * What any match of an RE2 expression must hold: a conjunction of factors. Words that must stand side by side, or with white space between them,
 * are one factor, choices among them multiplied out. Sound, not complete: where the expression is not understood, the list is shorter. Linear
 * in the expression.
 */
export function factorsOf(expression: string): readonly Factor[] {
  const reader = { text: expression, at: 0, lost: false };
  const node = alternatives(reader, 0);
  return reader.lost || reader.at < expression.length ? [] : wholeOf(node);
}

type Reader = { readonly text: string; at: number; lost: boolean };

/** The factors of a part by itself; a choice that may be empty says nothing. */
const wholeOf = ({ exact, prefix, suffix, factors }: Node): readonly Factor[] =>
  (exact === null ? [prefix, ...factors, suffix] : [exact]).filter((f) => !f.includes(''));

function alternatives(r: Reader, depth: number): Node {
  const choices = [sequence(r, depth)];
  while (r.text[r.at] === '|') {
    r.at++;
    choices.push(sequence(r, depth));
  }
  if (choices.length === 1) return choices[0] as Node;
  const exact = choices.every((c) => c.exact !== null) ? either(choices.map((c) => c.prefix)) : null;
  if (exact !== null) return exactly(...exact);
  const best = choices.map((c) => telling(wholeOf(c)));
  const all = best.some((f) => f === null) ? null : either(best as Factor[]);
  return {
    exact: null,
    prefix: either(choices.map((c) => c.prefix)) ?? UNKNOWN,
    suffix: either(choices.map((c) => c.suffix)) ?? UNKNOWN,
    factors: all === null ? [] : [all],
  };
}

/** Any word of several lists; null where they are too many. */
function either(lists: readonly (readonly string[])[]): readonly string[] | null {
  const all = [...new Set(lists.flat())];
  return all.length > MOST_CHOICES ? null : all;
}

/** Each word of one list followed by each of the other; null where they are too many or too long. */
const side = (a: readonly string[], b: readonly string[]): readonly string[] | null =>
  a.length * b.length > MOST_CHOICES || (a[0] ?? '').length > LONGEST ? null : a.flatMap((x) => b.map((y) => x + y));

/** Of several factors the one that says most: the longest of its shortest words, then the fewest choices. */
function telling(factors: readonly Factor[]): Factor | null {
  const weight = (f: Factor): number => least(f.map((w) => w.length)) * 1000 - f.length;
  return factors.reduce<Factor | null>((best, f) => (best === null || weight(f) > weight(best) ? f : best), null);
}

/** Parts one after the other: `run` are the endings of what was read, all of it as long as there is no `prefix`. */
function sequence(r: Reader, depth: number): Node {
  const factors: Factor[] = [];
  let prefix: readonly string[] | null = null;
  let run = UNKNOWN;
  const close = (words: readonly string[]): void => {
    if (prefix === null) prefix = words;
    else if (!words.includes('')) factors.push(words);
  };
  while (r.at < r.text.length && r.text[r.at] !== '|' && r.text[r.at] !== ')') {
    const node = quantified(r, atom(r, depth));
    const joined = side(run, node.prefix);
    if (node.exact !== null && joined !== null) {
      run = joined;
      continue;
    }
    close(joined ?? run);
    if (node.exact === null) {
      if (joined === null && !node.prefix.includes('')) factors.push(node.prefix);
      append(factors, node.factors);
    }
    run = node.suffix;
  }
  return prefix === null ? exactly(...run) : { exact: null, prefix, suffix: run, factors };
}

/** An atom with what says how often it stands. */
function quantified(r: Reader, node: Node): Node {
  const c = r.text[r.at];
  let least: 'none' | 'maybe' | 'some' = 'some';
  if (c === '*') least = 'none';
  else if (c === '?') least = 'maybe';
  else if (c === '{') {
    const m = /^\{(\d+)(?:,\d*)?\}/.exec(r.text.slice(r.at, r.at + 16));
    if (!m) return node;
    r.at += m[0].length - 1;
    if (/^0+$/.test(m[1] as string)) least = 'none';
  } else if (c !== '+') return node;
  r.at++;
  if (r.text[r.at] === '?' || r.text[r.at] === '+') r.at++;
  if (node.exact?.every((word) => word === '')) return EMPTY;
  if (least === 'some') return { ...node, exact: null };
  return least === 'none' || node.exact === null ? NOTHING : exactly(...new Set(['', ...node.exact]));
}

function atom(r: Reader, depth: number): Node {
  const c = r.text[r.at] as string;
  if (c === '(') return group(r, depth);
  if (c === '[') return choice(r);
  if (c === '\\') return escaped(r);
  const sign = String.fromCodePoint(r.text.codePointAt(r.at) as number);
  r.at += sign.length;
  if (c === '^' || c === '$' || /\s/.test(sign)) return EMPTY;
  return c === '.' || HAS_CASES.test(sign) ? NOTHING : exactly(sign);
}

/** Letters whose cases the lower one does not tell. */
const HAS_CASES = /(?![\x00-\x7f])[\p{L}\p{M}]/u;

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
  if (/[bBAzs]/.test(c)) return EMPTY;
  return /[A-Za-z]/.test(c) ? NOTHING : exactly(c);
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
  if (body.startsWith('^') || /\[:|\\[A-Za-z0-9]|.-./su.test(body) || HAS_CASES.test(body)) return NOTHING;
  const signs = [...new Set([...body.replace(/\\/g, '')].map((sign) => (/\s/.test(sign) ? '' : sign)))];
  return signs.length === 0 || signs.length > 8 ? NOTHING : exactly(...signs);
}
