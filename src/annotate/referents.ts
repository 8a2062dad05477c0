import { type Annotated, type Mention, mentionFrom, type Referent, type Sentence, type Span, type Token, tokenFrom, withTitles } from '../model/index.ts';
import { verbForm } from '../text/index.ts';
import { wordSet } from '../text/word-set.ts';
import { isPersonNoun, isPlural, singular } from '../values/index.ts';
import type { Layer } from './layer.ts';
import { mayBe } from './mentions/gender.ts';

/**
 * Whom "he" and "she", and what "it", stand for where they open a sentence: the subject of the sentence before, if it is the one that fits. A sentence
 * that opens with a pronoun hands on what that stands for. Anything less sure is left out.
 */
export const referents: Layer = {
  id: 'referents',
  lay(before) {
    const { sentences, tokens } = before;
    const found: Referent[] = [];
    const isSpoken = spokenIn(before);
    for (const [i, sentence] of sentences.entries()) {
      const pronoun = tokens[sentence.first]?.lower ?? '';
      if (!PRONOUN.test(pronoun) || isSpoken(sentence) || (pronoun === 'it' && isEmpty(tokens, sentence))) continue;
      const previous = sentences[i - 1];
      if (!previous || previous.scope !== sentence.scope || sentence.paragraph - previous.paragraph > 1 || isSpoken(previous)) continue;
      const handedOn = found.at(-1)?.pronoun === previous.first ? (found.at(-1) as Referent) : null;
      const subject = handedOn ?? subjectOf(before, previous);
      if (subject && fits(before, subject, pronoun)) found.push({ ...subject, pronoun: sentence.first });
    }
    return { ...before, referents: found };
  },
};

const PRONOUN = /^(?:he|she|it)$/;

type Subject = Pick<Referent, 'head' | 'mention'>;

function fits(annotated: Annotated, { head, mention }: Subject, pronoun: string): boolean {
  if (pronoun === 'it') return mention < 0 ? !isPersonNoun(singular((annotated.tokens[head] as Token).lower)) : isThing(annotated.mentions[mention] as Mention);
  return mention >= 0 && mayBe(annotated, mention, pronoun as 'he' | 'she');
}

const isThing = ({ type }: Mention): boolean => type === 'organization' || type === 'product' || type === 'event';

/** Does a sentence begin within somebody's words? */
function spokenIn({ quotes }: Annotated): (sentence: Sentence) => boolean {
  const spans = quotes.flatMap((q) => (q.directness === 'direct' ? q.content : [])).sort((a, b) => a.start - b.start);
  return ({ span }) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle] as Span).start <= span.start + 1) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (spans[low - 1] as Span).end > span.start + 1;
  };
}

/** Verbs whose "it" may stand for nothing, or for what follows. */
const VAGUE = wordSet('take seem appear emerge turn rain snow happen come follow remain matter look feel mean cost depend help make');
/** Participles behind "it was" that tell of what is said or thought: "it was announced that". */
const SAYING = wordSet(
  'announce report believe expect think know hope understand say claim allege suggest reveal confirm agree decide estimate rumour rumor note feel fear assume argue recommend propose learn',
);

/** May the "it" that opens a sentence stand for nothing: "It was unclear", "It took an hour to", "It was announced on Monday"? */
function isEmpty(tokens: readonly Token[], { first, last }: Sentence): boolean {
  let isHelped = false;
  for (let i = first + 1; i < last; i++) {
    const { lower } = tokens[i] as Token;
    if (HELPER.has(lower)) isHelped = true;
    else if (!lower.endsWith('ly')) {
      const verb = verbForm(lower);
      if (!verb || VAGUE.has(verb.lemma)) return true;
      return isHelped ? SAYING.has(verb.lemma) || verb.form === 'gerund' : verb.lemma === 'be';
    }
  }
  return true;
}

const HELPER = wordSet('is was has had will would can could may might should must did does also been be not');

/** The subject of a sentence that opens with it: a name, or "the" with a noun that is one thing. */
function subjectOf(annotated: Annotated, sentence: Sentence): Subject | null {
  const { tokens, mentions } = annotated;
  const opening = tokens[sentence.first] as Token;
  const first = mentionFrom(annotated, sentence.span.start);
  const mention = mentions[first];
  if (mention && withTitles(mention).start === opening.start) {
    const behind = tokenFrom(tokens, withTitles(mention).end);
    return mention.form === 'name' && isSubjectBefore(tokens, behind, sentence.last) ? { head: behind - 1, mention: first } : null;
  }
  if (opening.lower !== 'the') return null;
  let at = sentence.first + 1;
  while (at < sentence.last && isWithin(tokens, at, sentence.first + 1)) at++;
  const head = tokens[at - 1] as Token;
  return at > sentence.first + 1 && head.kind === 'word' && !isPlural(head.lower) && isSubjectBefore(tokens, at, sentence.last)
    ? { head: at - 1, mention: -1 }
    : null;
}

/** What ends the noun phrase of a subject. */
const CLOSING = wordSet(
  'of in at on near for from by with to between which that who is was has had does did will would can could may might should must also still now again and or',
);
/** What no such phrase holds: one that seems to reach so far has a verb in it that nobody knows. */
const BEYOND = wordSet('the a an this these those his her its their');

/** Does a noun phrase go on at a word? A verb may be its first word ("the opening act"), and none behind. */
function isWithin(tokens: readonly Token[], at: number, first: number): boolean {
  const { kind, lower } = tokens[at] as Token;
  if (kind !== 'word' || CLOSING.has(lower) || BEYOND.has(lower) || /n['’]t$/.test(lower)) return false;
  const form = at > first ? verbForm(lower)?.form : undefined;
  return form !== 'past' && form !== 'third' && form !== 'gerund';
}

/** Does a subject stand alone before what follows it: no "and", no possessive, no "'s brother"? */
function isSubjectBefore(tokens: readonly Token[], at: number, last: number): boolean {
  if (at >= last) return false;
  const { lower, text } = tokens[at] as Token;
  if (/['’]s?$/.test(tokens[at - 1]?.text ?? '')) return false;
  return text === ','
    ? !/^(?:and|or)$/.test(tokens[at + 1]?.lower ?? '') && !namesNext(tokens, at, last)
    : text !== '(' && (CLOSING.has(lower) ? lower !== 'and' && lower !== 'or' : verbForm(lower) !== null);
}

/** "Ada Lind, Bo Holm and Cy Reed were hired": a list, and no apposition. */
const namesNext = (tokens: readonly Token[], at: number, last: number): boolean =>
  /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') && tokens.slice(at, Math.min(last, at + 12)).some((t) => t.lower === 'and');
