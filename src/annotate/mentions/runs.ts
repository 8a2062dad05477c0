import type { Sentence, Token } from '../../model/index.ts';
import { isCommonWord } from '../../text/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { isOneOf } from '../../text/words/of-word.ts';
import { HONORIFICS, OF_OFFICE, POST_HEADS, POST_MODIFIERS } from '../../values/index.ts';
import { bare, type Cases, isCapital, isNameWord, isUpper, opens } from './casing.ts';
import { EVENT_HEADS, FEAST_OPENERS, GENERATIONS, LEADING, NO_NAMES, NUMBERED, OPENERS, ORG_HEADS, PARTICLES, PLACE_HEADS, TREATY_HEADS } from './words.ts';

/** Tokens `[from, to)` that belong to one name with its titles. */
export type Run = { readonly from: number; readonly to: number };

/** "al-Hadi", "d'Estaing": a word whose capital stands behind a small prefix. */
const PREFIXED = /^(?:al|el|ad|as|an|ash|az|ul|bin|d|l|de)[-'’]\p{Lu}/u;
const isHead = (lower: string): boolean => ORG_HEADS.has(lower) || PLACE_HEADS.has(lower) || EVENT_HEADS.has(lower) || TREATY_HEADS.has(lower);
const isInitial = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}$/u.test(token.text);
const isPossessive = (token: Token): boolean => /['’]s$/i.test(token.text);
/** "Children's Hospital", "St. Mary's Church": a possessive inside a name. */
const OWNING = wordSet("children's women's men's people's veterans' workers' girls' boys' king's queen's lloyd's moody's mcdonald's levi's wendy's macy's");

/** Is the possessive at `i` part of the name: one of the list, or a saint's or a people's before the head of a body or place? */
function owns(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const lower = (tokens[i] as Token).lower.replace('’', "'");
  if (OWNING.has(lower)) return true;
  const next = i + 1 < sentence.last ? tokens[i + 1] : undefined;
  const saint = /^(?:st|saint|san|queen|king)$/.test(tokens[i - 1]?.lower ?? '') || (tokens[i - 1]?.text === '.' && tokens[i - 2]?.lower === 'st');
  return saint && isCapital(next) && isHead(bare((next as Token).lower));
}

const mayLead = isOneOf(LEADING);

/** Capitalised runs of a sentence of prose, in order. One pass; a run ends at a mark, a possessive, a small word that is no particle. */
export function runsIn(tokens: readonly Token[], sentence: Sentence, cases: Cases): Run[] {
  const runs: Run[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    const token = tokens[i] as Token;
    const mayStart = token.kind === 'word' && (token.text !== token.lower || mayLead(token));
    const to = mayStart && starts(tokens, i, sentence, cases) ? endOfRun(tokens, i, sentence, cases) : i;
    if (to > i) runs.push({ from: i, to });
    i = Math.max(i + 1, to);
  }
  return runs;
}

/** May a name start with the word at `i`? */
function starts(tokens: readonly Token[], i: number, sentence: Sentence, cases: Cases): boolean {
  const token = tokens[i] as Token;
  if (!isCapital(token)) {
    if (token.text !== token.lower && (PREFIXED.test(token.text) || /^\p{Ll}\p{Lu}\p{L}{2,}/u.test(token.text))) return true;
    return leads(tokens, i, sentence);
  }
  const lower = bare(token.lower);
  const next = tokens[i + 1];
  if (isInitial(token)) return next?.text === '.' && next.start === token.end && (isCapital(tokens[i + 2]) || isInitial(tokens[i + 2]));
  if (NO_NAMES.has(lower) && !HONORIFICS.has(lower)) {
    const head = i + 1 < sentence.last && isCapital(next) && !OPENERS.has((next as Token).lower);
    return head && !isPossessive(token) && ((FEAST_OPENERS.has(lower) && NO_NAMES.has((next as Token).lower)) || isHead((next as Token).lower));
  }
  if (OPENERS.has(lower) && !opensPost(tokens, i, sentence)) return false;
  return !opens(tokens, i, sentence) || isNameWord(token.text, cases) || continues(tokens, i, sentence, cases);
}

const leads = (tokens: readonly Token[], i: number, sentence: Sentence): boolean =>
  LEADING.has((tokens[i] as Token).lower) &&
  i + 1 < sentence.last &&
  (isCapital(tokens[i + 1]) || PARTICLES.has(tokens[i + 1]?.lower ?? '')) &&
  !NO_NAMES.has(tokens[i + 1]?.lower ?? '') &&
  !/^(?:the|a|an|this|that|his|her|its|their|one|police|white|in)$/.test(tokens[i - 1]?.lower ?? '') &&
  (isCapital(tokens[i + 1]) || isCapital(tokens[i + 2]));

/** "Police Chief Ada Lind", "Second Lieutenant Berg": a word that also opens sentences, before a post and a name. */
function opensPost(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  if (!POST_MODIFIERS.has((tokens[i] as Token).lower) || i + 2 >= sentence.last) return false;
  const [next, after] = [tokens[i + 1] as Token, tokens[i + 2] as Token];
  return isCapital(next) && POST_HEADS.has(bare(next.lower)) && isCapital(after);
}

/** An everyday word that opens a sentence belongs to the name behind it where the name needs it: "Police Chief", "Supreme Court", "Will Smith". */
function continues(tokens: readonly Token[], i: number, sentence: Sentence, cases: Cases): boolean {
  const token = tokens[i] as Token;
  const lower = bare(token.lower);
  if (isPossessive(token) && !owns(tokens, i, sentence)) return false;
  const next = tokens[i + 1];
  if (HONORIFICS.has(lower) && (next?.text === '.' || isCapital(next))) return true;
  if (isHead(lower) && next?.lower === 'of') return isCapital(tokens[i + 2]) || tokens[i + 2]?.lower === 'the';
  if (i + 1 >= sentence.last || !isCapital(next)) return false;
  const following = bare((next as Token).lower);
  if ((POST_HEADS.has(lower) || POST_MODIFIERS.has(lower)) && POST_MODIFIERS.has(following) && isCapital(tokens[i + 2])) return true;
  if (OPENERS.has(following) || NO_NAMES.has(following)) return false;
  if (POST_HEADS.has(lower) || POST_HEADS.has(following) || isHead(following)) return true;
  if (cases.capital(lower) > 0) return true;
  if (/(?:ing|ed|ly|ers|s)$/.test(lower)) return false;
  return isCommonWord(following) || cases.small(lower) === 0;
}

function endOfRun(tokens: readonly Token[], from: number, sentence: Sentence, cases: Cases): number {
  let end = from;
  let last: Token | null = null;
  for (let i = from; i < sentence.last; ) {
    const token = tokens[i] as Token;
    const lower = bare(token.lower);
    if (token.kind === 'word' && (isCapital(token) || PREFIXED.test(token.text) || i === from)) {
      if (
        i > from &&
        NO_NAMES.has(lower) &&
        !(
          GENERATIONS.has(lower) ||
          HONORIFICS.has(lower) ||
          /^(?:inc|ltd|co|corp|islamic|christian|democratic|republican|catholic|orthodox|communist|muslim|jewish|black|white|god|democrat|democrats|republicans)$/.test(
            lower,
          )
        ) &&
        !(last && FEAST_OPENERS.has(last.lower))
      ) {
        if (!isHead(tokens[i + 1]?.lower ?? '') || !isCapital(tokens[i + 1])) break;
      }
      if (
        i > from &&
        OPENERS.has(lower) &&
        !isInside(tokens, i) &&
        !/^(?:la|no|one|watch|united|all|over|first|second|third|people|children|women|men|police|officials)$/.test(lower)
      )
        break;
      end = i + 1;
      last = token;
      i++;
      if (isPossessive(token) && !owns(tokens, i - 1, sentence)) break;
      if (tokens[i]?.text === '.' && (tokens[i] as Token).start === token.end && i + 1 < sentence.last && dotted(token, tokens[i + 1])) i++;
      continue;
    }
    if (!last) break;
    if (isMisread(token, last)) {
      end = i + 1;
      last = token;
      i++;
      continue;
    }
    const joined = joins(tokens, i, from, sentence, last, cases);
    if (joined === 0) break;
    if (token.kind === 'number') {
      end = i + 1;
      break;
    }
    i += joined;
  }
  return end;
}

/** The initial in "Ada A. Lind". */
const isInside = (tokens: readonly Token[], i: number): boolean =>
  isInitial(tokens[i]) && tokens[i + 1]?.text === '.' && tokens[i + 1]?.start === tokens[i]?.end && isCapital(tokens[i + 2]);

/** "Ada 5undström": a figure that a machine read for the first letter of a name. */
const isMisread = (token: Token, last: Token): boolean =>
  token.kind === 'number' && /^\d\p{Ll}{2}[\p{L}\d]+$/u.test(bare(token.text)) && /\p{Ll}$/u.test(last.text);

/** Does the full stop belong to the name: "J.", "St.", "Mr.", "Sen."? */
const dotted = (token: Token, next: Token | undefined): boolean =>
  isCapital(next) &&
  (isInitial(token) || /^\p{Lu}\.\p{Lu}$/u.test(token.text) || HONORIFICS.has(token.lower) || /^(?:st|mt|ft|no|atty|lt|jr|sr)$/.test(token.lower));

/** How many small words or marks at `i` tie what stands before to a capitalised word behind; 0 where they do not. */
function joins(tokens: readonly Token[], i: number, from: number, sentence: Sentence, last: Token, cases: Cases): number {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (token.kind === 'number') return NUMBERED.has(last.lower) || isEdition(tokens, i, from, sentence, last) ? 1 : 0;
  if (i + 1 >= sentence.last) return 0;
  if (token.text === '&') return isCapital(next) ? 1 : 0;
  if (token.kind !== 'word') return 0;
  const lastLower = last.lower;
  if (PARTICLES.has(token.lower) && !isHead(lastLower) && token.lower !== 'and') {
    let k = i;
    while (k < sentence.last && k < i + 3 && PARTICLES.has((tokens[k] as Token).lower) && !isCapital(tokens[k])) k++;
    if (isCapital(tokens[k]) && !NO_NAMES.has((tokens[k] as Token).lower)) return k - i;
  }
  const behindThe = next?.lower === 'the' && !isCapital(next) ? 2 : 1;
  const target = tokens[i + behindThe];
  if (!isCapital(target) || NO_NAMES.has((target as Token).lower) || OPENERS.has((target as Token).lower)) return 0;
  if (token.lower === 'of') {
    if (POST_HEADS.has(lastLower) && !isHead(lastLower))
      return OF_OFFICE.has(bare((target as Token).lower)) || (target as Token).lower === 'national' ? behindThe : 0;
    if (isHead(lastLower)) return behindThe;
    return behindThe === 1 && isCommonWord(lastLower) && cases.small(lastLower) === 0 && from < i - 1 ? 1 : 0;
  }
  if (token.lower === 'for' || token.lower === 'on')
    return isHead(lastLower) &&
      lastLower !== 'city' &&
      lastLower !== 'state' &&
      (token.lower === 'for'
        ? ORG_HEADS.has(lastLower)
        : /^(?:committee|commission|conference|treaty|convention|council|institute|summit|resolution)$/.test(lastLower))
      ? behindThe
      : 0;
  if (token.lower === 'and') {
    const official = tokens.slice(from, i).some((t) => t.lower === 'of' || t.lower === 'for' || t.lower === 'on');
    return official && behindThe === 1 && isCommonWord(lastLower) && isCommonWord(bare((target as Token).lower)) ? 1 : 0;
  }
  return 0;
}

/** "Harbour Shield 2025": a year that closes the name of an exercise, a fair, games. */
function isEdition(tokens: readonly Token[], i: number, from: number, sentence: Sentence, last: Token): boolean {
  const { text } = tokens[i] as Token;
  if (!/^(?:19|20)\d\d$/.test(text)) return false;
  const next = i + 1 < sentence.last ? tokens[i + 1] : undefined;
  if (next?.kind === 'number' || NO_NAMES.has(last.lower)) return false;
  if (EVENT_HEADS.has(last.lower)) return true;
  return (
    i - from <= 2 &&
    !isUpper(last.text) &&
    !isHead(last.lower) &&
    /^(?:exercises?|drills?|war|games|man(?:oeuvres|euvers)|summit|conference)$/.test(next?.lower ?? tokens[from - 1]?.lower ?? '')
  );
}
