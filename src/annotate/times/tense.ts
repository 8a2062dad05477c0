import type { Sentence, Span, Token } from '../../model/index.ts';
import { verbForm } from '../../text/index.ts';

/** Whether the words around a date speak of what was or of what will be. */
export type Tense = 'past' | 'future' | 'unknown';

const FUTURE = new Set("will shall 'll ’ll won't won’t can may must should would could might".split(' '));
const AHEAD = new Set('scheduled due expected planned slated set poised bound supposed tentatively upcoming pending'.split(' '));
const NOUN_BEFORE = /^(?:the|a|an|this|that|his|her|its|their|our|of|in|for|by|with|no|any|each|every|two|three|four|last|next|and|or|on|from|as)$/;

/** The nearest verb before the span decides, else the nearest after it. */
export function tenseAt(tokens: readonly Token[], sentence: Sentence, span: Span): Tense {
  let at = sentence.first;
  while (at < sentence.last && (tokens[at] as Token).end <= span.start) at++;
  for (let i = at - 1; i >= Math.max(sentence.first, at - 60); i--) {
    const tense = tenseOf(tokens, i, sentence);
    if (tense) return tense;
  }
  while (at < sentence.last && (tokens[at] as Token).start < span.end) at++;
  for (let i = at; i < Math.min(sentence.last, at + 60); i++) {
    const tense = tenseOf(tokens, i, sentence);
    if (tense) return tense;
  }
  return 'unknown';
}

function tenseOf(tokens: readonly Token[], i: number, sentence: Sentence): Tense | null {
  const { lower, kind } = tokens[i] as Token;
  if (kind !== 'word') return null;
  const before = i > sentence.first ? (tokens[i - 1] as Token).lower : '';
  const next = i + 1 < sentence.last ? (tokens[i + 1] as Token).lower : '';
  if (FUTURE.has(lower)) {
    if (lower === 'may' && tokens[i]?.text === 'May') return null;
    return /^(?:have)$/.test(next) ? 'past' : 'future';
  }
  if (lower === 'is' || lower === 'are' || lower === 'am') {
    if (next === 'to' || AHEAD.has(next) || /ing$/.test(next)) return 'future';
    return verbForm(next)?.form === 'past' || verbForm(next)?.form === 'participle' ? 'past' : 'unknown';
  }
  if (AHEAD.has(lower) && (next === 'to' || next === 'for' || next === 'on' || next === 'in')) return 'future';
  if (lower === 'was' || lower === 'were' || lower === 'had' || lower === 'has' || lower === 'have' || lower === 'did' || lower === "didn't") return 'past';
  const form = verbForm(lower);
  if (!form || form.lemma === 'be') return null;
  if (form.form === 'past') return before === 'to' ? null : 'past';
  if (form.form === 'participle') return 'past';
  if (form.form === 'base') {
    if (before === 'to') return 'future';
    return null;
  }
  if (form.form === 'third') {
    if (NOUN_BEFORE.test(before) || /(?:ed|al|ic|ous|ive|er|ing|y)$/.test(before)) return null;
    return /^(?:say|tell|note|report|show|add|argue|claim)$/.test(form.lemma)
      ? 'past'
      : /^(?:have|seem|remain|know|think|believe|live|own|need|want|like|mean|include|contain)$/.test(form.lemma)
        ? null
        : 'future';
  }
  return null;
}
