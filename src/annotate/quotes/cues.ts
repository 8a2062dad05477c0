import type { RuleBook, Token } from '../../model/index.ts';
import { addOnce, onceEach } from '../../model/index.ts';
import { type VerbForm, verbForm } from '../../text/index.ts';
import { ofWord } from '../../text/words/of-word.ts';
import { BEFORE_NOUN, BELIEVING, BETWEEN, NAMING } from './words.ts';

/** A reporting verb at tokens `[from, to)`; `from` also covers its helpers ("has also said"), `at` is the verb. */
export type Cue = { readonly from: number; readonly at: number; readonly to: number; readonly lemma: string; readonly form: VerbForm['form'] };

/** Which words report speech: lemmas of quotes.yaml, with those of two words under their first. */
export type CueWords = {
  readonly single: ReadonlySet<string>;
  readonly double: ReadonlyMap<string, ReadonlySet<string>>;
  /** How a word reads as a verb that may report; null for the many that cannot. */
  readonly formOf: (token: Token) => VerbForm | null;
};

/** The reporting verbs of a rule book. */
export const cueWordsOf = onceEach((book: RuleBook): CueWords => {
  const single = new Set<string>();
  const double = new Map<string, Set<string>>();
  for (const cue of book.quotes.cues) {
    const [first = '', second] = cue.toLowerCase().split(' ');
    if (!second) single.add(first);
    else addOnce(double, first, second);
  }
  const formOf = ofWord((lower) => {
    const form = verbForm(lower);
    return form && (single.has(form.lemma) || double.has(form.lemma) || NAMING.has(form.lemma) || BELIEVING.has(form.lemma)) ? form : null;
  });
  return { single, double, formOf };
});

const PASSIVE = new Set(['was', 'were', 'been', 'be', 'being', 'is', 'are']);

/** The reporting verb at token `i`, or null. A verb after an article, "to" or "of" is none. */
export function cueAt(tokens: readonly Token[], i: number, from: number, to: number, words: CueWords): Cue | null {
  const token = tokens[i] as Token;
  if (token.kind !== 'word' || (i > from && token.text !== token.lower)) return null;
  const form = words.formOf(token);
  return form && readCue(tokens, i, from, to, words, form);
}

/** The verb of a form that may report, as what stands beside it lets it. */
function readCue(tokens: readonly Token[], i: number, from: number, to: number, words: CueWords, form: VerbForm): Cue | null {
  const second = tokens[i + 1]?.lower ?? '';
  const phrase = i + 1 < to && words.double.get(form.lemma)?.has(second);
  if (!phrase && !words.single.has(form.lemma) && !NAMING.has(form.lemma) && !BELIEVING.has(form.lemma)) return null;
  const before = i > from ? (tokens[i - 1] as Token).lower : '';
  if (BEFORE_NOUN.has(before) && before !== 'that') return null;
  if (before === 'to' && form.form === 'base') return null;
  if ((form.form === 'participle' || form.form === 'past') && PASSIVE.has(before)) return null;
  let first = i;
  while (first > from && BETWEEN.has((tokens[first - 1] as Token).lower)) first--;
  while (first < i && !/^\p{L}/u.test((tokens[first] as Token).text)) first++;
  return { from: first, at: i, to: phrase ? i + 2 : i + 1, lemma: phrase ? `${form.lemma} ${second}` : form.lemma, form: form.form };
}

/** Every reporting verb in tokens `[from, to)`. */
export function cuesIn(tokens: readonly Token[], from: number, to: number, words: CueWords): Cue[] {
  const found: Cue[] = [];
  for (let i = from; i < to; i++) {
    if (words.formOf(tokens[i] as Token) === null) continue;
    const cue = cueAt(tokens, i, from, to, words);
    if (cue) found.push(cue);
  }
  return found;
}
