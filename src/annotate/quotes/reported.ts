import { type Annotated, append, type Sentence, type Token } from '../../model/index.ts';
import { type Attribution, accordingAt, attributionBehind, clauseStart, subjectOfMain } from './attribution.ts';
import { type CueWords, cueAt, cuesIn } from './cues.ts';
import type { Found } from './found.ts';
import { type Range, subjectBefore } from './sources.ts';
import { BARE, BARE_BEFORE_PRONOUN, NAMING } from './words.ts';

/** Indirect speech: "she said (that) …", "…, she said", "according to her, …", in sentences whose words no mark quotes. */
export function reportedIn(annotated: Annotated, direct: readonly Found[], words: CueWords): Found[] {
  const taken = direct.flatMap((f) => f.content).sort((a, b) => a.start - b.start);
  let next = 0;
  return annotated.sentences.flatMap((sentence) => {
    while (next < taken.length && (taken[next]?.end ?? 0) <= sentence.span.start) next++;
    const first = taken[next];
    if (first && first.start < sentence.span.end) return [];
    return reported(annotated, sentence, words);
  });
}

/** A sentence is read in the first way that fits: "according to", then verbs of saying before their clause, then those behind it. */
function reported({ tokens }: Annotated, sentence: Sentence, words: CueWords): Found[] {
  const clause: Clause = { tokens, first: sentence.first, end: lastOf(tokens, sentence), paragraph: sentence.paragraph };
  const accorded = accordedIn(clause);
  if (accorded) return accorded;
  const led = ledIn(clause, words);
  return led.length > 0 ? [...toldBefore(clause, led, words), ...led] : toldBehind(clause, words);
}

/** A sentence without its last mark: tokens `first` to `end`, half-open. */
type Clause = { readonly tokens: readonly Token[]; readonly first: number; readonly end: number; readonly paragraph: number };

/** The words `from` to `to` as what somebody said; none where they are no clause. */
function said({ tokens, paragraph }: Clause, from: number, to: number, { cue, source }: { cue: Range; source: Range | null }): Found[] {
  const [a, b] = [tokens[from], tokens[to - 1]];
  if (!a || !b || to - from < 2) return [];
  return [{ content: [{ start: a.start, end: b.end }], directness: 'indirect', cue, source, continuing: false, paragraph }];
}

/** "According to her, …", "…, according to her"; null where the sentence does not say so. */
function accordedIn(clause: Clause): Found[] | null {
  const { tokens, first, end } = clause;
  const opening = accordingAt(tokens, first, end);
  if (opening) {
    const comma = commaIn(tokens, opening.end, end);
    return comma < 0 ? [] : said(clause, comma + 1, end, opening);
  }
  for (let i = first + 2; i < end; i++) {
    const accord = (tokens[i] as Token).lower === 'according' ? accordingAt(tokens, i, end) : null;
    if (accord) return said(clause, first, tokens[i - 1]?.text === ',' ? i - 1 : i, accord);
  }
  return null;
}

/** "She said that the gates are shut and warned that …". */
function ledIn(clause: Clause, words: CueWords): Found[] {
  const { tokens, first, end } = clause;
  const found: Found[] = [];
  for (const cue of cuesIn(tokens, first, end, words)) {
    if (NAMING.has(cue.lemma) || found.some((f) => (f.content[0]?.start ?? 0) <= (tokens[cue.at] as Token).start)) continue;
    const source = subjectBefore(tokens, first, cue) ?? (cue.form === 'gerund' ? subjectOfMain(tokens, first, cue, words) : null);
    if (!source) continue;
    const attribution: Attribution = { cue: { from: cue.from, to: cue.to }, source, lemma: cue.lemma, end: cue.to, tight: false };
    const start = clauseStart(tokens, attribution, end);
    if (start === null || start >= end) continue;
    const opener = (tokens[start] as Token).lower;
    const holds =
      /^(?:that|how|whether)$/.test(opener) ||
      (BARE.has(cue.lemma) && opensClause(tokens, start, end)) ||
      (BARE_BEFORE_PRONOUN.has(cue.lemma) && /^(?:he|she|it|they|we|there)$/.test(opener));
    if (holds) append(found, said(clause, start, clauseEnd(tokens, start, end, words), attribution));
  }
  return found;
}

/** "The gates are shut, she said, adding that …": the clause before what was found is reported too. */
function toldBefore(clause: Clause, [led]: readonly Found[], words: CueWords): Found[] {
  const { tokens, first } = clause;
  const adds = led?.cue && /ing$/.test((tokens[led.cue.from] as Token).lower) ? led.cue.from : 0;
  for (let i = first + 3; i < adds - 1; i++) {
    const tail = (tokens[i] as Token).text === ',' ? attributionBehind(tokens, { from: i, to: adds }, words) : null;
    if (tail && adds - tail.end <= 2) return said(clause, first, i, tail);
  }
  return [];
}

/** "The gates are shut, she said", "the gates, she said, stay shut". */
function toldBehind(clause: Clause, words: CueWords): Found[] {
  const { tokens, first, end } = clause;
  for (let i = first + 2; i < end - 1; i++) {
    if ((tokens[i] as Token).text !== ',') continue;
    const tail = attributionBehind(tokens, { from: i, to: end }, words);
    if (!tail) continue;
    const opener = /^(?:and|but|so|yet)$/i.test((tokens[first] as Token).text) ? first + 1 : first;
    const [told] = said(clause, opener, i, tail);
    if (!told) return [];
    if ((tokens[tail.end] as Token | undefined)?.text !== ',' || end - tail.end < 4) return end - tail.end <= 12 ? [told] : [];
    // The clause goes on behind the speaker.
    const rest = { start: (tokens[tail.end + 1] as Token).start, end: (tokens[end - 1] as Token).end };
    return /^(?:adding|noting|saying|as|citing|while|but|who|which|when|though)$/.test((tokens[tail.end + 1] as Token).lower)
      ? [told]
      : [{ ...told, content: [...told.content, rest] }];
  }
  return [];
}

/** A reported clause ends before ", but", ", adding", and before "and" that leads to another report. */
function clauseEnd(tokens: readonly Token[], start: number, end: number, words: CueWords): number {
  for (let i = start + 3; i < end - 1; i++) {
    const { text, lower } = tokens[i] as Token;
    const next = (tokens[i + 1] as Token).lower;
    if (text === ',' && (/^(?:but|while|though|although|according|which|adding|insisting|saying|noting|arguing|warning|citing)$/.test(next) || next === 'who'))
      return i;
    if ((lower === 'and' || lower === 'but') && cueAt(tokens, i + 1, i + 1, end, words)?.form === 'past') return i;
    if (text === ',' && /^(?:and|or)$/.test(next) && i + 3 < end) {
      const cue = [i + 2, i + 3, i + 4].map((k) => (k < end ? cueAt(tokens, k, i + 2, end, words) : null)).find((c) => c !== null);
      if (cue && cue.form === 'past') return i;
    }
  }
  return end;
}

/** The token behind the last word: closing marks are left out. */
function lastOf(tokens: readonly Token[], { first, last }: Sentence): number {
  let end = last;
  while (end > first && /^[.!?…"”'’)]$/u.test((tokens[end - 1] as Token).text)) end--;
  return end;
}

function commaIn(tokens: readonly Token[], start: number, end: number): number {
  for (let i = start; i < end; i++) if ((tokens[i] as Token).text === ',') return i;
  return -1;
}

/** A pronoun, an article, a name or a number may open a clause behind a bare cue; "said on Monday" does not. */
function opensClause(tokens: readonly Token[], at: number, end: number): boolean {
  const { lower, text, kind } = tokens[at] as Token;
  if (end - at < 3 || kind === 'mark') return false;
  if (/^(?:in|on|at|during|after|before|by|from|of|about|to|as|when|while|with|last|this|yesterday|today|and|or|so|nothing|goodbye|yes|no)$/.test(lower))
    return lower === 'this' && /^(?:is|was|will)$/.test(tokens[at + 1]?.lower ?? '');
  if (/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(lower)) return tokens[at + 1]?.lower === 'that';
  return kind === 'number' || /^\p{Lu}/u.test(text) || /^\p{Ll}/u.test(text);
}
