import type { Annotated, Sentence, Token } from '../../model/index.ts';
import { type VerbForm, verbForm } from '../../text/index.ts';
import { AUXILIARY, COORDINATORS, NEVER_VERBS, NOMINAL_BEFORE, REPORTING, SUBORDINATORS, TOGETHER } from './words.ts';

/** A verb of a clause: `first` is its first auxiliary, `at` its main word (token indices). */
export type Verb = { readonly first: number; readonly at: number; readonly lemma: string; readonly form: VerbForm['form']; readonly passive: boolean };
/** A clause: tokens `[from, to)`, its verbs in order, and the clause whose subject it takes where it has none of its own. */
export type Segment = { readonly from: number; readonly to: number; readonly verbs: readonly Verb[]; readonly inherits: number };

type Draft = { from: number; to: number; verbs: Verb[]; opener: 'start' | 'mark' | 'and' | 'sub' };

/** Clauses of a sentence, in order; together they hold all its tokens. One linear pass, then verbless pieces join a neighbour. */
export function segmentsOf(tokens: readonly Token[], sentence: Sentence): readonly Segment[] {
  const drafts: Draft[] = [];
  let draft: Draft = { from: sentence.first, to: sentence.first, verbs: [], opener: 'start' };
  const cut = (at: number, opener: Draft['opener']): void => {
    if (at > draft.from) {
      draft.to = at;
      drafts.push({ ...draft, verbs: finite(tokens, draft.verbs) });
    }
    draft = { from: at, to: at, verbs: [], opener };
  };
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark') {
      if (',;:—–()“”"'.includes(token.text)) cut(i, 'mark');
    } else if (token.kind === 'word') {
      if (COORDINATORS.has(token.lower)) cut(i, 'and');
      else if (SUBORDINATORS.has(token.lower) && i > draft.from) cut(i, 'sub');
      else {
        const verb = verbAt(tokens, i, sentence, draft.verbs.at(-1));
        if (verb) {
          draft.verbs.push(verb);
          i = Math.max(i, verb.at);
        }
      }
    }
  }
  cut(sentence.last, 'start');
  return joined(tokens, drafts);
}

/** "Terrorist strikes in the north killed six": what looks like a present tense before another finite verb is a noun, unless it reports. */
function finite(tokens: readonly Token[], verbs: readonly Verb[]): Verb[] {
  return verbs.filter((verb, i) => {
    const next = verbs[i + 1];
    if (!next || verb.first !== verb.at || (verb.form !== 'third' && verb.form !== 'base') || verb.lemma === 'be' || REPORTING.has(verb.lemma)) return true;
    return next.form === 'gerund' || next.form === 'base' || tokens[next.first - 1]?.lower === 'to' || next.first === verb.at + 1;
  });
}

/**
 * Verbless pieces ("On Tuesday,", "and Wednesday", ", a spokesman,") belong to the clause before; the first of a sentence to the one after, and
 * so does a subject that brackets part from its verb ("that the Harbour Board (HB) had closed").
 */
function joined(tokens: readonly Token[], drafts: readonly Draft[]): Segment[] {
  const kept: Draft[] = [];
  let waiting = null as Draft | null;
  for (const [i, d] of drafts.entries()) {
    const previous = kept.at(-1);
    const parted =
      d.opener === 'sub' &&
      tokens[drafts[i + 1]?.from ?? -1]?.text === '(' &&
      tokens[drafts[i + 2]?.from ?? -1]?.text === ')' &&
      (drafts[i + 2]?.verbs.length ?? 0) > 0;
    if (!d.verbs.length && previous && !waiting && !parted) previous.to = d.to;
    else if (!d.verbs.length) waiting = waiting ? { ...waiting, to: d.to } : d;
    else {
      kept.push(waiting ? { ...d, from: waiting.from, opener: waiting.opener } : d);
      waiting = null;
    }
  }
  if (waiting) kept.push(waiting);
  return kept.map((d, i) => ({ from: d.from, to: d.to, verbs: d.verbs, inherits: i - 1 }));
}

const ADVERB = /ly$|^(?:also|not|never|still|already|now|then|just|even|soon|later|be|been|being|to|n't|have)$/;

/** "in May", not "May he rest". */
const isMonth = (tokens: readonly Token[], i: number, first: number): boolean => tokens[i]?.text === 'May' && i > first;

/** The verb group that starts at `i`, or null. "was not immediately held" is one verb; a noun after an article is none. */
function verbAt(tokens: readonly Token[], i: number, sentence: Sentence, before: Verb | undefined): Verb | null {
  const word = (tokens[i] as Token).lower;
  if (word === 'may' && isMonth(tokens, i, sentence.first)) return null;
  const helper = AUXILIARY.has(word) || /n['’]t$/.test(word);
  if (helper) {
    let at = i + 1;
    let passive = isBe(word);
    while (at < sentence.last && (ADVERB.test((tokens[at] as Token).lower) || AUXILIARY.has((tokens[at] as Token).lower))) {
      if (isBe((tokens[at] as Token).lower)) passive = true;
      at++;
    }
    const next = at < sentence.last ? verbForm((tokens[at] as Token).lower) : null;
    if (next && (tokens[at] as Token).kind === 'word')
      return { first: i, at, lemma: together(tokens, at, next.lemma), form: next.form, passive: passive && next.form !== 'gerund' };
    const own = verbForm(word);
    return { first: i, at: i, lemma: own?.lemma ?? 'be', form: own?.form ?? 'base', passive: false };
  }
  const form = NEVER_VERBS.has(word) ? null : verbForm(word);
  if (!form) return null;
  const previous = i > sentence.first ? (tokens[i - 1] as Token) : null;
  const nominal =
    previous !== null &&
    !(previous.lower === 'that' && form.form === 'past') &&
    (NOMINAL_BEFORE.has(previous.lower) || previous.kind === 'number' || /['’]s?$/.test(previous.text) || previous.text === '-');
  const infinitive = previous?.lower === 'to';
  if (form.form === 'base' && !infinitive && !plural(previous)) return null;
  if (nominal) return null;
  if (form.form === 'third' && !infinitive && before && before.at === i - 1) return null;
  if (form.form === 'gerund' && previous !== null && before?.at !== i - 1 && previous.kind === 'word') return null;
  return { first: i, at: i, lemma: together(tokens, i, form.lemma), form: form.form, passive: false };
}

const plural = (token: Token | null): boolean => token !== null && (/^(?:they|we|you|i|who|which|that)$/.test(token.lower) || /[^s]s$/.test(token.lower));
const isBe = (word: string): boolean => /^(?:be|am|is|are|was|were|been|being|get|gets|got)$/.test(word);

function together(tokens: readonly Token[], at: number, lemma: string): string {
  const particles = TOGETHER[lemma];
  if (!particles) return lemma;
  const next = tokens[at + 1]?.lower ?? '';
  return particles[next] ?? particles[`${next} ${tokens[at + 2]?.lower ?? ''}`] ?? lemma;
}

const cached = new WeakMap<object, Map<number, readonly Segment[]>>();

/** `segmentsOf`, remembered per document: several extractors ask about the same sentence. */
export function clausesOf(annotated: Pick<Annotated, 'tokens'>, sentence: Sentence): readonly Segment[] {
  const known = cached.get(annotated.tokens) ?? new Map<number, readonly Segment[]>();
  if (known.size === 0) cached.set(annotated.tokens, known);
  const segments = known.get(sentence.first) ?? segmentsOf(annotated.tokens, sentence);
  known.set(sentence.first, segments);
  return segments;
}
