import { RE2JS } from 're2js';
import type { Span } from '../../model/anchor.ts';
import { NEAR, type Pattern } from '../../model/rulebook.ts';
import { factorsOf } from './factors.ts';
import { holds, sought, type Words } from './held.ts';
import { bodyOf, type Finder, type PatternFault, templateOf } from './template.ts';

export { PATTERN_SLOTS } from './template.ts';
export type { Finder, PatternFault };

const compiled = new Map<Pattern, Finder | PatternFault>();

/**
 * Compiles a pattern of a rule file, once. Plain words match with any case, any run of white space between them, any kind of apostrophe,
 * quotation mark and hyphen, and whole words only. `^` and `$` at the ends stand for the ends of a line. `re2:…` is a regular expression
 * of RE2 (linear time; no look-around, no back-references), with `i` and `u` set.
 */
export function compilePattern(pattern: Pattern): Finder | PatternFault {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const made = pattern.startsWith('re2:') ? expressionOf(pattern.slice(4).trim()) : templateOf(pattern);
  if (compiled.size > 20_000) compiled.clear();
  compiled.set(pattern, made);
  return made;
}

/** The finder of a pattern that has been checked by the loader; one that does not compile finds nothing. */
export const finderOf = (pattern: Pattern): Finder => soughtOf(pattern).find;

/** Can a text, or any part of it, hold a match? Cheap: asked of a whole article, it spares asking each of its paragraphs. */
export const mayMatch = (pattern: Pattern, text: string): boolean => holds(text, wordsOf(pattern));

/** Of each group a text must hold a word, or it holds no match of the pattern. */
export const wordsOf = (pattern: Pattern): readonly Words[] => soughtOf(pattern).words();

type Sought = { readonly words: () => readonly Words[]; readonly find: Finder };

const finders = new Map<Pattern, Sought>();

/** An expression is compiled when a text first holds what any match of it must hold: compiling all of them takes longer than a short story. */
function soughtOf(pattern: Pattern): Sought {
  const known = finders.get(pattern);
  if (known) return known;
  let groups: readonly Words[] | null = null;
  const words = (): readonly Words[] => {
    groups ??= factorsOf(pattern.startsWith('re2:') ? pattern.slice(4).trim() : bodyOf(pattern)).map((factor) => sought(factor.map((w) => w.toLowerCase())));
    return groups;
  };
  const find = (text: string): readonly Span[] => {
    if (!holds(text, words())) return [];
    const made = compilePattern(pattern);
    return typeof made === 'function' ? made(text) : [];
  };
  const made = { words, find };
  if (finders.size > 20_000) finders.clear();
  finders.set(pattern, made);
  return made;
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

/** Counted loops unfold: `(x{1,30}){1,30}` is 1,800 steps, and each may be under way at every character of a text. */
const MOST_STEPS = 1_500;

function expressionOf(expression: string): Finder | PatternFault {
  if (expression === '') return { what: 'The expression is empty', at: null };
  try {
    const re = RE2JS.compile(expression, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
    if (re.programSize() > MOST_STEPS)
      return { what: `The expression unfolds to ${re.programSize()} steps, more than ${MOST_STEPS}: a smaller number in {…}, or *, does the same`, at: null };
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
