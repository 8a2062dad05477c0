import { RE2JS } from 're2js';
import type { Span } from '../../model/anchor.ts';

/** Finds every place of a pattern in a text, in order; linear in the text. */
export type Finder = (text: string) => readonly Span[];

/** What was wrong with a pattern: words and, where it is known, the part of the pattern. */
export type PatternFault = { readonly what: string; readonly at: Span | null };

const WORD = "[\\p{L}\\p{M}\\p{Nd}'’-]";
const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’-]";
const SLOTS: Readonly<Record<string, string>> = {
  number: '\\p{Nd}[\\p{Nd}.,]{0,20}',
  word: `${WORD}{1,40}`,
  words: `${WORD}{1,40}(?:[ \\t]{1,3}${WORD}{1,40}){0,5}`,
  name: `${CAPITAL}{0,40}(?:[ \\t]{1,3}${CAPITAL}{0,40}){0,3}`,
};
/** The same for RE2, to which the length of a word makes no difference and a bound is costly. */
const LONG_SLOTS: Readonly<Record<string, string>> = {
  number: '\\p{Nd}[\\p{Nd}.,]*',
  word: `${WORD}+`,
  words: `${WORD}+(?:[ \\t]+${WORD}+){0,5}`,
  name: `${CAPITAL}*(?:[ \\t]+${CAPITAL}*){0,3}`,
};

/** The slots that a pattern may hold. */
export const PATTERN_SLOTS: readonly string[] = Object.keys(SLOTS).sort();

const PIECES = /\{([a-z]+)\}|\(([^()]*)\)|\s+|['’‘]|["“”„]|[-‐‑‒–—]|[^\s{}()'’‘"“”„‐‑‒–—-]+/gu;
const LETTER = '[\\p{L}\\p{M}\\p{Nd}]';
const NO_LETTER = '[^\\p{L}\\p{M}\\p{Nd}]';
const LETTER_BEFORE = /[\p{L}\p{M}\p{Nd}]$/u;
const LETTER_BEHIND = /^[\p{L}\p{M}\p{Nd}]/u;

/** The finder of a pattern of plain words, slots and choices: whole words, any case unless it holds a name, `^` and `$` for the ends of a line. */
export function templateOf(pattern: string): Finder | PatternFault {
  const words = pattern.trim();
  const fault = faultOf(words);
  if (fault) return fault;
  const body = words.slice(words.startsWith('^') ? 1 : 0, words.endsWith('$') ? -1 : undefined);
  const pieces = [...body.matchAll(PIECES)];
  const template: Template = {
    pieces,
    cased: /\{name\}/.test(body),
    start: words.startsWith('^') ? 'line' : /^[\p{L}\p{Nd}({]/u.test(body) ? 'word' : 'any',
    end: words.endsWith('$') ? 'line' : /[\p{L}\p{Nd})}]$/u.test(body) ? 'word' : 'any',
  };
  return pieces.filter((m) => m[1] !== undefined).length > 1 ? withManySlots(template) : withOneSlot(template);
}

/** The words and choices of a pattern as an expression of RE2 in which a slot may be anything: what `factorsOf` reads. */
export const bodyOf = (pattern: string): string =>
  [
    ...pattern
      .trim()
      .replace(/^\^|\$$/g, '')
      .matchAll(PIECES),
  ]
    .map((m) => pieceOf(m, ANYTHING))
    .join('');

const ANYTHING: Readonly<Record<string, string>> = Object.fromEntries(Object.keys(SLOTS).map((slot) => [slot, '.']));

type Edge = 'line' | 'word' | 'any';
type Template = { readonly pieces: readonly RegExpMatchArray[]; readonly cased: boolean; readonly start: Edge; readonly end: Edge };

/**
 * Whether a word begins and ends there is asked of what matched: with that in it an expression takes ten times as long to compile. Only where the words
 * go on at the end of a match is the whole asked, which may find another end: "shot" in "shot deadly", of "(shot|shot dead)".
 */
function withOneSlot({ pieces, cased, start, end }: Template): Finder {
  const flags = cased ? 'mu' : 'imu';
  // Behind a slot that opens the pattern, an expression that did not ask would begin at every letter of a word.
  const asks = start === 'word' && pieces[0]?.[1] !== undefined;
  const opens = asks ? `(?<!${LETTER})` : start === 'line' ? '^[ \\t]*' : '';
  const body = `${opens}${pieces.map((m) => pieceOf(m, SLOTS)).join('')}${end === 'line' ? '[ \\t]*$' : ''}`;
  const re = new RegExp(body, `g${flags}`);
  let whole: RegExp | null = null;
  const endsAt = (text: string, at: number): number => {
    whole ??= new RegExp(`${body}(?!${LETTER})`, `y${flags}`);
    whole.lastIndex = at;
    return whole.test(text) ? whole.lastIndex : -1;
  };
  // `matchAll` would make a copy of the expression for each text, and after each full collection of garbage compile it anew.
  return (text) => {
    const found: Span[] = [];
    re.lastIndex = 0;
    for (let m = re.exec(text); m !== null; m = re.exec(text)) {
      const begins = asks || start !== 'word' || !LETTER_BEFORE.test(text.slice(Math.max(0, m.index - 2), m.index));
      const open = end === 'word' && LETTER_BEHIND.test(text.slice(re.lastIndex, re.lastIndex + 2));
      const to = !begins ? -1 : open ? endsAt(text, m.index) : re.lastIndex;
      if (to > m.index) found.push({ start: m.index, end: to });
      re.lastIndex = to > m.index ? to : m.index + ((text.codePointAt(m.index) ?? 0) > 0xffff ? 2 : 1);
    }
    return found;
  };
}

/**
 * Several slots share out what they find among them in more ways than a backtracking matcher can try; RE2 takes no longer for them. It sees no
 * character without taking it: those beside the words are taken, and the search goes on behind the words.
 */
function withManySlots({ pieces, cased, start, end }: Template): Finder {
  const starts = { line: '(^[ \\t]*', word: `(?:^|${NO_LETTER})(`, any: '(' }[start];
  const ends = { line: '[ \\t]*$)', word: `)(?:$|${NO_LETTER})`, any: ')' }[end];
  const re = RE2JS.compile(`${starts}${pieces.map((m) => pieceOf(m, LONG_SLOTS)).join('')}${ends}`, RE2JS.MULTILINE | (cased ? 0 : RE2JS.CASE_INSENSITIVE));
  return (text) => {
    const found: Span[] = [];
    const matcher = re.matcher(text);
    for (let at = 0; at <= text.length && matcher.find(at); at = Math.max(at + 1, matcher.end(1)))
      if (matcher.end(1) > matcher.start(1)) found.push({ start: matcher.start(1), end: matcher.end(1) });
    return found;
  };
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

function pieceOf(m: RegExpMatchArray, slots: Readonly<Record<string, string>>): string {
  const [piece, slot, choice] = m;
  if (slot !== undefined) return slots[slot] as string;
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
