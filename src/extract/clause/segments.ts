import type { Sentence, Token } from '../../model/index.ts';
import { type VerbForm, verbForm } from '../../text/index.ts';
import { ofWord } from '../../text/words/of-word.ts';
import { AUXILIARY, BE, COORDINATORS, NEVER_VERBS, NOMINAL_BEFORE, REPORTING, SUBORDINATORS, TOGETHER, unowned } from './words.ts';

/** A verb of a clause: `first` is its first auxiliary, `at` its main word (token indices). */
export type Verb = { readonly first: number; readonly at: number; readonly lemma: string; readonly form: VerbForm['form']; readonly passive: boolean };
/** A clause: tokens `[from, to)`, its verbs in order, and the clause whose subject it takes where it has none of its own. */
export type Segment = { readonly from: number; readonly to: number; readonly verbs: readonly Verb[]; readonly inherits: number };

type Draft = { from: number; to: number; readonly verbs: readonly Verb[]; readonly sub: boolean };

/** What a word may be to the clauses around it: what joins them, a helper, a verb by this form. */
type Part = 'and' | 'sub' | 'helper' | VerbForm;

/** Null for the many words that are nothing of this. */
const partOf = ofWord((lower): Part | null => {
  if (COORDINATORS.has(lower)) return 'and';
  if (SUBORDINATORS.has(lower)) return 'sub';
  if (AUXILIARY.has(lower) || lower.endsWith("n't") || lower.endsWith('n’t')) return 'helper';
  return NEVER_VERBS.has(lower) ? null : verbForm(lower);
});

const CUTTING = ',;:—–()“”"';

/** Clauses of a sentence, in order; together they hold all its tokens. One linear pass, then verbless pieces join a neighbour. */
export function segmentsOf(tokens: readonly Token[], { first, last }: Sentence): readonly Segment[] {
  const drafts: Draft[] = [];
  let from = first;
  let verbs: Verb[] = [];
  let sub = false;
  const cut = (at: number, opensSub: boolean): void => {
    if (at > from) {
      drafts.push({ from, to: at, verbs: finite(tokens, verbs), sub });
      verbs = [];
    }
    from = at;
    sub = opensSub;
  };
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark') {
      if (CUTTING.includes(token.text)) cut(i, false);
    } else if (token.kind === 'word') {
      const part = partOf(token);
      if (part === null) continue;
      if (part === 'and') cut(i, false);
      else if (part === 'sub' && i > from) cut(i, true);
      else {
        const form = part === 'sub' ? verbForm(token.lower) : part;
        const verb = form === 'helper' ? helped(tokens, i, first, last) : form && verbAt(tokens, i, first, form, verbs);
        if (verb) {
          verbs.push(verb);
          i = verb.at;
        }
      }
    }
  }
  cut(last, false);
  return joined(tokens, drafts);
}

/** "Dock strikes in the north cost six weeks": what looks like a present tense before another finite verb is a noun, unless it reports. */
function finite(tokens: readonly Token[], verbs: readonly Verb[]): readonly Verb[] {
  if (verbs.length < 2) return verbs;
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
  for (let i = 0; i < drafts.length; i++) {
    const d = drafts[i] as Draft;
    const previous = kept.at(-1);
    const bare = d.verbs.length === 0;
    if (bare && previous && !waiting && !isParted(tokens, drafts, i)) {
      previous.to = d.to;
      continue;
    }
    const whole: Draft = waiting ? { from: waiting.from, to: d.to, verbs: d.verbs, sub: waiting.sub } : d;
    if (!bare) kept.push(whole);
    waiting = bare ? whole : null;
  }
  if (waiting) kept.push(waiting);
  return kept.map((d, i) => ({ from: d.from, to: d.to, verbs: d.verbs, inherits: i - 1 }));
}

const isParted = (tokens: readonly Token[], drafts: readonly Draft[], i: number): boolean => {
  const [d, within, after] = [drafts[i], drafts[i + 1], drafts[i + 2]];
  return (
    d?.sub === true &&
    within !== undefined &&
    after !== undefined &&
    tokens[within.from]?.text === '(' &&
    tokens[after.from]?.text === ')' &&
    after.verbs.length > 0
  );
};

const ADVERB = /ly$|^(?:also|not|never|still|already|now|then|just|even|soon|later|be|been|being|to|n't|have)$/;

/** The verb at `i` by its form, or null: a noun after an article is none. */
function verbAt(tokens: readonly Token[], i: number, first: number, form: VerbForm, verbs: readonly Verb[]): Verb | null {
  const previous = i > first ? (tokens[i - 1] as Token) : null;
  const infinitive = previous?.lower === 'to';
  if (form.form === 'base' && !infinitive && !isPlural(previous)) return null;
  if (previous !== null && !(previous.lower === 'that' && form.form === 'past') && isNominal(previous)) return null;
  const follows = verbs.length > 0 && (verbs[verbs.length - 1] as Verb).at === i - 1;
  if (form.form === 'third' && !infinitive && follows) return null;
  if (form.form === 'gerund' && previous !== null && !follows && previous.kind === 'word') return null;
  return { first: i, at: i, lemma: together(tokens, i, form.lemma), form: form.form, passive: false };
}

/** The verb group that a helper opens at `i`: "was not immediately held" is one verb. */
function helped(tokens: readonly Token[], i: number, first: number, last: number): Verb | null {
  const { lower: word, text } = tokens[i] as Token;
  // "in May", not "May he rest".
  if (text === 'May' && i > first) return null;
  let at = i + 1;
  let passive = BE.has(word);
  for (; at < last; at++) {
    const { lower } = tokens[at] as Token;
    if (!AUXILIARY.has(lower) && !ADVERB.test(lower)) break;
    if (BE.has(lower)) passive = true;
  }
  const main = at < last ? (tokens[at] as Token) : null;
  const next = main?.kind === 'word' ? verbForm(main.lower) : null;
  if (next) return { first: i, at, lemma: together(tokens, at, next.lemma), form: next.form, passive: passive && next.form !== 'gerund' };
  const own = verbForm(word);
  return { first: i, at: i, lemma: own?.lemma ?? 'be', form: own?.form ?? 'base', passive: false };
}

const PLURAL = new Set(['they', 'we', 'you', 'i', 'who', 'which', 'that']);
const isPlural = (token: Token | null): boolean => {
  if (token === null) return false;
  const { lower } = token;
  return (lower.endsWith('s') && lower.length > 1 && !lower.endsWith('ss')) || PLURAL.has(lower);
};
/** Does a noun follow this token, whatever the next word looks like? */
const isNominal = ({ lower, kind, text }: Token): boolean => kind === 'number' || text === '-' || NOMINAL_BEFORE.has(lower) || unowned(text) !== text;

function together(tokens: readonly Token[], at: number, lemma: string): string {
  const particles = TOGETHER.get(lemma);
  if (!particles) return lemma;
  const next = tokens[at + 1]?.lower ?? '';
  return particles[next] ?? particles[`${next} ${tokens[at + 2]?.lower ?? ''}`] ?? lemma;
}
