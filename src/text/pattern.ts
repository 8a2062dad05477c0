import { RE2JS } from 're2js';
import type { Span } from '../model/anchor.ts';
import { NEAR, type Pattern } from '../model/rulebook.ts';
import { factorsOf } from './factors.ts';

/** Finds every place of a pattern in a text, in order; linear in the text. */
export type Finder = (text: string) => readonly Span[];

/** What was wrong with a pattern: words and, where it is known, the part of the pattern. */
export type PatternFault = { readonly what: string; readonly at: Span | null };

const SLOTS: Readonly<Record<string, string>> = {
  number: '\\p{Nd}[\\p{Nd}.,]{0,20}',
  word: "[\\p{L}\\p{M}\\p{Nd}'’-]{1,40}",
  words: "[\\p{L}\\p{M}\\p{Nd}'’-]{1,40}(?:[ \\t]{1,3}[\\p{L}\\p{M}\\p{Nd}'’-]{1,40}){0,5}",
  name: "\\p{Lu}[\\p{L}\\p{M}'’-]{0,40}(?:[ \\t]{1,3}\\p{Lu}[\\p{L}\\p{M}'’-]{0,40}){0,3}",
};

/** The slots that a pattern may hold. */
export const PATTERN_SLOTS: readonly string[] = Object.keys(SLOTS).sort();

const compiled = new Map<Pattern, Finder | PatternFault>();

/**
 * Compiles a pattern of a rule file, once. Plain words match with any case, any run of white space between them, any kind of apostrophe,
 * quotation mark and hyphen, and whole words only. `^` and `$` at the ends stand for the ends of a line. `re2:…` is a regular expression
 * of RE2 (linear time; no look-around, no back-references), with `i` and `u` set.
 */
export function compilePattern(pattern: Pattern): Finder | PatternFault {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const made = pattern.startsWith('re2:') ? expressionOf(pattern.slice(4).trim()) : wordsOf(pattern);
  if (compiled.size > 20_000) compiled.clear();
  compiled.set(pattern, made);
  return made;
}

/** The finder of a pattern that has been checked by the loader; one that does not compile finds nothing. */
export function finderOf(pattern: Pattern): Finder {
  const known = finders.get(pattern);
  if (known) return known;
  const made = lazily(pattern);
  if (finders.size > 20_000) finders.clear();
  finders.set(pattern, made);
  return made;
}

const finders = new Map<Pattern, Finder>();

/** An expression is compiled when a text first holds what any match of it must hold: compiling all of them takes longer than a short story. */
function lazily(pattern: Pattern): Finder {
  const find = (text: string): readonly Span[] => {
    const made = compilePattern(pattern);
    return typeof made === 'function' ? made(text) : [];
  };
  if (!pattern.startsWith('re2:')) {
    const words = wordsIn(pattern);
    return words === null ? find : (text) => (mayHold(text, words) ? find(text) : []);
  }
  const holds = factorsOf(pattern.slice(4).trim()).map((words) => new RegExp(words.map((w) => w.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'iu'));
  return (text) => (holds.every((factor) => factor.test(text)) ? find(text) : []);
}

/** Words in lower case of which any match must hold one: the longest run of plain letters, or one of each choice in brackets; null where none has three letters. */
function wordsIn(pattern: Pattern): readonly string[] | null {
  const pieces = pattern.replace(/\{[^{}]*\}/gu, ' ').split(/\(([^()]*)\)/u);
  const choices = pieces.map((piece, i) => (i % 2 === 0 ? [piece] : piece.split('|')).map(longestRun));
  const least = (words: readonly string[]): number => Math.min(...words.map((w) => w.length));
  const best = choices.reduce((b, words) => (least(words) > least(b) ? words : b));
  return least(best) === 0 ? null : best;
}

function longestRun(words: string): string {
  const runs = words.match(/(?<![^\x00-\x7f])[A-Za-z]{3,}(?![^\x00-\x7f])/g) ?? [];
  return runs.reduce((best, run) => (run.length > best.length ? run : best), '').toLowerCase();
}

let last = '';
let folded = '';

/** Many patterns are tried on one text after the other. Two letters that any case of s and k includes are no ASCII letters in lower case: such a text is always tried. */
function mayHold(text: string, words: readonly string[]): boolean {
  if (text !== last) [last, folded] = [text, text.toLowerCase()];
  return words.some((word) => folded.includes(word)) || /[\u017f\u212a]/.test(text);
}

/** The places of a pattern that have one of the guard words within `NEAR` characters; all places where there is no guard. */
export function findNear(text: string, pattern: Pattern, near: readonly Pattern[]): readonly Span[] {
  const found = finderOf(pattern)(text);
  if (near.length === 0 || found.length === 0) return found;
  return found.filter((s) => {
    const around = text.slice(Math.max(0, s.start - NEAR), s.end + NEAR);
    return near.some((word) => finderOf(word)(around).length > 0);
  });
}

function expressionOf(expression: string): Finder | PatternFault {
  if (expression === '') return { what: 'The expression is empty', at: null };
  try {
    const re = RE2JS.compile(expression, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
    return (text) => {
      const found: Span[] = [];
      const matcher = re.matcher(text);
      while (matcher.find()) if (matcher.end() > matcher.start()) found.push({ start: matcher.start(), end: matcher.end() });
      return found;
    };
  } catch (error) {
    const what = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : 'not an expression of RE2';
    return { what, at: null };
  }
}

function wordsOf(pattern: string): Finder | PatternFault {
  const words = pattern.trim();
  const fault = faultOf(words);
  if (fault) return fault;
  const anchoredStart = words.startsWith('^');
  const anchoredEnd = words.endsWith('$');
  const body = words.slice(anchoredStart ? 1 : 0, anchoredEnd ? -1 : undefined);
  const source = [...body.matchAll(/\{([a-z]+)\}|\(([^()]*)\)|\s+|['’‘]|["“”„]|[-‐‑‒–—]|[^\s{}()'’‘"“”„‐‑‒–—-]+/gu)].map(pieceOf).join('');
  const starts = /^[\p{L}\p{Nd}({]/u.test(body) ? '(?<![\\p{L}\\p{M}\\p{Nd}])' : '';
  const ends = /[\p{L}\p{Nd})}]$/u.test(body) ? '(?![\\p{L}\\p{M}\\p{Nd}])' : '';
  const cased = /\{name\}/.test(body);
  const re = new RegExp(`${anchoredStart ? '^[ \\t]*' : starts}${source}${anchoredEnd ? '[ \\t]*$' : ends}`, cased ? 'gmu' : 'gimu');
  return (text) => Array.from(text.matchAll(re), (m) => ({ start: m.index, end: m.index + m[0].length })).filter((s) => s.end > s.start);
}

function faultOf(words: string): PatternFault | null {
  const bare = words.replace(/^\^/, '').replace(/\$$/, '');
  if (!/[\p{L}\p{Nd}{]/u.test(bare)) return { what: 'The pattern holds no word', at: null };
  for (const m of words.matchAll(/\{([^{}]*)\}?/gu)) {
    const slot = m[1] as string;
    if (!(slot in SLOTS) || !m[0].endsWith('}')) return { what: `Unknown slot "{${slot}}"`, at: { start: m.index, end: m.index + m[0].length } };
  }
  const open = words.replace(/\([^()]*\)/gu, '');
  const stray = open.match(/[()]/u);
  if (stray) return { what: 'A round bracket has no partner, or brackets stand inside brackets', at: null };
  return null;
}

function pieceOf(m: RegExpMatchArray): string {
  const [piece, slot, choice] = m;
  if (slot !== undefined) return SLOTS[slot] as string;
  if (choice !== undefined)
    return `(?:${choice
      .split('|')
      .map((c) => plain(c.trim()))
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .join('|')})`;
  return plain(piece);
}

const plain = (words: string): string =>
  [...words.matchAll(/\s+|['’‘]|["“”„]|[-‐‑‒–—]|[^\s'’‘"“”„‐‑‒–—-]+/gu)]
    .map(([p]) => {
      if (/^\s/u.test(p)) return '\\s{1,3}';
      if (/^['’‘]$/u.test(p)) return "['’‘]";
      if (/^["“”„]$/u.test(p)) return '["“”„]';
      if (/^[-‐‑‒–—]$/u.test(p)) return '[-‐‑‒–—]';
      return p.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    })
    .join('');
