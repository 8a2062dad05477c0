import type { Span } from '../model/index.ts';
import { plainDatelineOf } from './dateline.ts';
import { wordSet } from './word-set.ts';

const ABBREVIATIONS = wordSet(
  'mr mrs ms dr prof sen rep gov gen col lt sgt capt cpl pvt maj adm cmdr supt insp det rev hon pres st sr jr no nos vs etc inc ltd co corp bros dept univ assn fig vol pp ed eds al approx est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd mt ft a.m p.m u.s u.k u.n e.g i.e d.c l.a n.y ph.d',
);
/** Abbreviations that also end sentences: the next word decides. */
const MAY_END = wordSet('a.m p.m u.s u.k u.n d.c n.y l.a etc inc ltd co corp jr sr est ph.d');
const STOP = /[.!?…]/g;
const LONGEST = 2000;
const LONGEST_WORD = 64;
/** A dateline, and where its sentence goes on. */
const LONGEST_DATELINE = 400;

/**
 * Sentences of a paragraph, half-open, without surrounding white space. A sentence over 2,000 characters is cut at the next space,
 * so that every later pattern runs on a bounded text. A missing space after a full stop ("said.Norvik") still ends a sentence. A dateline is one of its own.
 */
export function sentencesIn(text: string, paragraph: Span): Span[] {
  const spans: Span[] = [];
  let start = paragraph.start;
  const cut = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    while (to - from > LONGEST) {
      const space = text.slice(from, from + LONGEST + 1).lastIndexOf(' ');
      const stop = from + (space > 0 ? space : LONGEST);
      spans.push({ start: from, end: stop });
      from = stop;
      while (from < to && isSpace(text.charCodeAt(from))) from++;
    }
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  const words = text.slice(paragraph.start, paragraph.end);
  const dateline = plainDatelineOf(words.slice(0, LONGEST_DATELINE));
  if (dateline > 0) cut(paragraph.start + dateline);
  STOP.lastIndex = dateline;
  while (STOP.test(words)) {
    let end = paragraph.start + STOP.lastIndex;
    const stop = end - 1;
    while (end < paragraph.end && '.!?…'.includes(text[end] as string)) end++;
    while (end < paragraph.end && '"”’\')]»“'.includes(text[end] as string) && !(text[end] === '“' && /\S/u.test(text[end + 1] ?? ' '))) end++;
    if (endsHere(text, start, stop, end, paragraph.end)) cut(end);
    STOP.lastIndex = end - paragraph.start;
  }
  cut(paragraph.end);
  return spans;
}

const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2028 || unit === 0x2029 || unit === 0xfeff;

function endsHere(text: string, start: number, stop: number, end: number, limit: number): boolean {
  if (end >= limit) return true;
  let next = end;
  while (next < limit && isSpace(text.charCodeAt(next))) next++;
  const glued = next === end;
  const following = text.slice(next, next + 2);
  if (text[stop] !== '.') return !glued && !/^\p{Ll}/u.test(following);
  const word = wordBefore(text, start, stop);
  if (glued) return /^\p{Lu}\p{Ll}/u.test(following) && /\p{Ll}$/u.test(word) && word.length > 2 && !word.includes('.') && !ABBREVIATIONS.has(word);
  if (/^[\p{Ll}]/u.test(following) || /^[,;:]/u.test(following)) return false;
  if (/^\p{Lu}$/u.test(word)) return false;
  const lower = word.toLowerCase();
  if (MAY_END.has(lower)) return /^["“‘(]?\p{Lu}/u.test(text.slice(next, next + 3)) && startsSentence(text, next, limit);
  if (lower === 'no') return !/^\p{N}/u.test(following);
  if (lower === 'sun' || lower === 'sat' || lower === 'mar') return !/^\p{N}/u.test(following);
  return !ABBREVIATIONS.has(lower);
}

/** After "U.S." or "a.m." only a word that usually opens a sentence ends the one before. */
function startsSentence(text: string, at: number, limit: number): boolean {
  const word = /^["“‘(]*(\p{L}+)/u.exec(text.slice(at, Math.min(limit, at + 24)))?.[1] ?? '';
  return /^(?:The|A|An|In|On|At|He|She|It|They|We|I|But|And|This|That|These|Those|There|After|Before|When|While|As|For|If|Police|Officials|His|Her|Its|Their|No|Some|Many|Most|One|Two|According|However|Meanwhile)$/u.test(
    word,
  );
}

/** The word that ends at a full stop. No abbreviation is longer than its bound, and without one a run of decimals is read again from its start at each stop. */
function wordBefore(text: string, start: number, stop: number): string {
  const first = Math.max(start, stop - LONGEST_WORD);
  let from = stop;
  while (from > first && isOfWord(text.charCodeAt(from - 1))) from--;
  return text.slice(from, stop);
}

/** A letter, a digit or the full stop of an abbreviation. */
const isOfWord = (unit: number): boolean =>
  unit < 0x80
    ? (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 46
    : /[\p{L}\p{N}]/u.test(String.fromCharCode(unit));
