import { type Mention, mentionFrom, type Token } from '../../model/index.ts';
import { verbForm } from '../../text/index.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Cue } from './cues.ts';
import { PERSONAL, TAIL } from './words.ts';

/** Tokens `[from, to)` that name a speaker. */
export type Range = { readonly from: number; readonly to: number };

const SKIP = /^(?:and|but|or|yet|so|then|still|however|also|meanwhile|instead|as|that|because|while|if|though|although|,|;|:|—|–|-|\)|\()$/;
const NOUN_START =
  /^(?:the|a|an|one|another|some|many|most|several|both|his|her|their|its|our|my|this|these|those|other|others|two|three|all|officials|critics|supporters|police|sources|experts|analysts|witnesses|aides|prosecutors|authorities|investigators|researchers|people|residents|voters|lawmakers)$/;
/** Words before which a noun phrase begins. */
const CLOSING = wordSet(
  'that because while when if as but which who where than after before since though although whether until unless what how why is was are were be been',
);
/** Words before which one ends. */
const GOING_ON = wordSet('who which that in on at during after before as when while to about but because');
const MARK = /^[,;:()—–-]$/;

/**
 * The subject before a reporting verb within `[from, cue)`: the words from the last clause opener to the verb, an apposition between
 * commas included ("Ada Lind, who runs the port, said"). Null where nothing there can speak.
 */
export function subjectBefore(tokens: readonly Token[], from: number, cue: Cue): Range | null {
  let end = cue.from;
  while (end > from && /ly$/.test((tokens[end - 1] as Token).lower)) end--;
  if ((tokens[end - 1] as Token | undefined)?.text === ')') {
    // "Ada Lind (Harbour Party) said"
    let open = end - 1;
    while (open > from && (tokens[open] as Token).text !== '(' && end - open < 12) open--;
    if ((tokens[open] as Token).text === '(') end = open;
  }
  if (end <= from) return null;
  const last = tokens[end - 1] as Token;
  if (PERSONAL.has(last.lower) && last.lower !== 'who') return { from: end - 1, to: end };
  if (last.lower === 'who') {
    let to = end - 1;
    while (to > from && MARK.test((tokens[to - 1] as Token).text)) to--;
    return to > from ? { from: phraseStart(tokens, from, to), to } : null;
  }
  if (last.text === ',') {
    const start = appositionStart(tokens, from, end - 1);
    return start === null ? null : { from: start, to: end - 1 };
  }
  const start = phraseStart(tokens, from, end);
  return start < end && canSpeak(tokens, start, end) ? { from: start, to: end } : null;
}

/** Walks back over a noun phrase; a comma, a verb or a conjunction ends it. */
function phraseStart(tokens: readonly Token[], from: number, end: number): number {
  let start = end;
  while (start > from) {
    const token = tokens[start - 1] as Token;
    if (token.kind === 'mark' && MARK.test(token.text) && !(token.text === '-' && start < end)) break;
    if (token.kind === 'word' && token.text === token.lower) {
      if (CLOSING.has(token.lower)) break;
      const form = verbForm(token.lower);
      if (
        form &&
        form.form !== 'base' &&
        form.form !== 'gerund' &&
        !/^(?:former|united)$/.test(token.lower) &&
        start < end &&
        !/^(?:the|a|an)$/.test(tokens[start - 2]?.lower ?? '')
      )
        break;
    }
    start--;
  }
  while (start < end && SKIP.test((tokens[start] as Token).lower)) start++;
  return start;
}

/** "Ada Lind, the port's director, said": back over one apposition between commas to the phrase that it explains. */
function appositionStart(tokens: readonly Token[], from: number, end: number): number | null {
  let open = -1;
  for (let i = end - 1; i >= from && end - i < 60; i--)
    if ((tokens[i] as Token).text === ',') {
      const start = phraseStart(tokens, from, i);
      if (start < i && canSpeak(tokens, start, i)) {
        open = start;
        if (/^\p{Lu}/u.test((tokens[i - 1] as Token).text) || PERSONAL.has((tokens[i - 1] as Token).lower)) return start;
      }
    }
  if (open >= 0) return open;
  const start = phraseStart(tokens, from, end);
  return start < end && canSpeak(tokens, start, end) ? start : null;
}

/** The subject behind an inverted verb: "said Ada Lind, the director". The apposition is left out. */
export function subjectAfter(tokens: readonly Token[], at: number, to: number): Range | null {
  let from = at;
  while (from < to && /ly$/.test((tokens[from] as Token).lower)) from++;
  if (from >= to) return null;
  const first = tokens[from] as Token;
  if (PERSONAL.has(first.lower)) return { from, to: from + 1 };
  if (TAIL.has(first.lower) || !(NOUN_START.test(first.lower) || /^\p{Lu}/u.test(first.text) || first.kind === 'word')) return null;
  let end = from;
  while (end < to && end - from < 14) {
    const { text, lower, kind } = tokens[end] as Token;
    if (kind === 'mark' ? /^[,;:.!?()—–]$/.test(text) && !(text === '.' && end - from < 2) : end > from && GOING_ON.has(lower)) break;
    end++;
  }
  return end > from && canSpeak(tokens, from, end) ? { from, to: namedAt(tokens, from, end, to) ?? end } : null;
}

/** "said the mayor, Ada Lind.": where a name alone stands between commas behind a post, its end. */
function namedAt(tokens: readonly Token[], from: number, comma: number, to: number): number | null {
  if ((tokens[from] as Token).lower !== 'the' || tokens[comma]?.text !== ',') return null;
  let end = comma + 1;
  while (end < to && end - comma < 5 && /^\p{Lu}[\p{L}’'-]*$/u.test((tokens[end] as Token).text)) end++;
  return end - comma > 2 && /^[,.;]$/.test(tokens[end]?.text ?? '.') ? end : null;
}

/** Somebody with a name, a pronoun, or a noun phrase that opens as one. */
function canSpeak(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 25) return false;
  for (let i = from; i < to; i++) if (/^\p{Lu}/u.test((tokens[i] as Token).text) || PERSONAL.has((tokens[i] as Token).lower)) return true;
  const first = tokens[from] as Token;
  return (
    NOUN_START.test(first.lower) || (/s$/.test((tokens[to - 1] as Token).lower) && !PERSONAL.has(first.lower) && (tokens[to - 1] as Token).kind === 'word')
  );
}

/** For "the mayor" the place that names her, else the mention itself. */
function nameBehind(mentions: readonly Mention[], i: number): number {
  const m = mentions[i] as Mention;
  if (m.form !== 'description' || m.chain < 0) return i;
  const named = mentions.findIndex((o) => o.chain === m.chain && o.form === 'name');
  return named < 0 ? i : named;
}

/** The mention that names the speaker among the words of its subject: the first that no preposition makes a part of something else. */
export function namedIn(tokens: readonly Token[], mentions: readonly Mention[], range: Range): number {
  const start = (tokens[range.from] as Token).start;
  const end = (tokens[range.to - 1] as Token).end;
  let fallback = -1;
  for (let i = mentionFrom({ mentions }, start); i < mentions.length && (mentions[i] as Mention).anchor.span.start < end; i++) {
    const m = mentions[i] as Mention;
    const at = m.anchor.span.start;
    let within = false;
    for (let k = range.from; k < range.to && (tokens[k] as Token).start < at; k++)
      if (/^(?:of|for|from|in|at|with|to|by)$/.test((tokens[k] as Token).lower)) within = true;
    if (within || /^['’]s\b/.test(after(tokens, range, m))) continue;
    if (m.type === 'person') {
      const next = mentions[i + 1];
      const named = m.form === 'description' && next?.type === 'person' && next.form === 'name' && next.anchor.span.start < end;
      return nameBehind(mentions, named ? i + 1 : i);
    }
    const describes = m.type === 'place' && tokens.slice(range.from, range.to).some((t) => t.kind === 'word' && t.start >= m.anchor.span.end);
    if (fallback < 0 && m.type !== 'work' && m.type !== 'event' && !describes) fallback = i;
  }
  return fallback;
}

/** What follows a mention within its token: the "'s" of a possessive. */
function after(tokens: readonly Token[], range: Range, m: Mention): string {
  const token = tokens.slice(range.from, range.to).find((t) => t.start < m.anchor.span.end && t.end > m.anchor.span.end);
  return token ? token.text.slice(m.anchor.span.end - token.start) : '';
}
