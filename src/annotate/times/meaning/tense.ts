import type { Sentence, Span, Token } from '../../../model/index.ts';
import { verbForm } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';

/** Whether the words around a date speak of what was or of what will be; `timetable`: present tense that may mean either ("meets Friday", or a caption). */
export type Tense = 'past' | 'future' | 'timetable' | 'unknown';

const FUTURE = wordSet("will shall 'll ’ll won't won’t can may must should would could might");
const AHEAD = wordSet('likely ready scheduled due expected planned slated set poised bound supposed tentatively upcoming pending');
const NOUN_BEFORE = /^(?:the|a|an|this|that|his|her|its|their|our|of|in|for|by|with|no|any|each|every|two|three|four|last|next|and|or|on|from|as)$/;

/** Present tense of these, beside a day, is a timetable: "meets Friday", "opens Tuesday". */
const TIMETABLE = wordSet(
  'meet open begin start leave arrive play return vote go hold face end close expire come take travel visit fly host run kick resume reopen launch speak address appear mark celebrate',
);
/** Past tense is written as the base form. */
const INVARIANT = wordSet('read set hit cut put shut quit spread split shed cost hurt let cast burst bet forecast beat');
/** What these aim at, in whatever tense, lies ahead. */
const INTENT = wordSet(
  'agree plan intend decide promise vow pledge ask urge order schedule expect set prepare hope want invite summon threaten need propose offer aim prefer demand continue instruct due slate choose arrange commit',
);
const UNTIL = /^(?:until|till|by)$/;
/** What tells how long a state lasts: "will remain closed". */
const LASTING = wordSet('remain stay keep');

/** The nearest verb before the span decides, else the nearest after it. */
export function tenseAt(tokens: readonly Token[], sentence: Sentence, span: Span): Tense {
  let at = sentence.first;
  while (at < sentence.last && (tokens[at] as Token).end <= span.start) at++;
  if (at >= sentence.first + 3 && tokens[at - 1]?.lower === 'as' && /^(?:soon|early)$/.test(tokens[at - 2]?.lower ?? '')) return 'future';
  let end = at;
  while (end + 1 < sentence.last && (tokens[end + 1] as Token).start < span.end) end++;
  const possessive = /^['’]s$/.test(tokens[end]?.text.slice(-2) ?? '');
  if (possessive) return aheadOf(tokens, at, sentence) ? 'future' : 'past';
  const beside = end + 1 < sentence.last ? (tokens[end + 1] as Token) : null;
  if (beside?.kind === 'word' && (FUTURE.has(beside.lower) || verbForm(beside.lower)?.form === 'past')) {
    const tense = tenseOf(tokens, end + 1, sentence);
    if (tense) return tense;
  }
  for (let i = at - 1; i >= Math.max(sentence.first, at - 60); i--) {
    const tense = tenseOf(tokens, i, sentence);
    if (!tense) continue;
    const until = tense === 'past' && UNTIL.test(tokens[at - 1]?.lower ?? '');
    return until && (/^(?:has|have)$/.test((tokens[i] as Token).lower) || isNow(tokens, i, sentence)) ? 'future' : tense;
  }
  while (at < sentence.last && (tokens[at] as Token).start < span.end) at++;
  for (let i = at; i < Math.min(sentence.last, at + 60); i++) {
    const tense = tenseOf(tokens, i, sentence);
    if (tense) return tense;
  }
  return 'unknown';
}

/** Is the participle at `at` a state of today, or under way: "is closed", "remains shut", "are being flown in"? */
function isNow(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  let i = at - 1;
  while (i > sentence.first && /^(?:not|being)$|ly$/.test((tokens[i] as Token).lower)) i--;
  if (i < sentence.first) return false;
  const { lower } = tokens[i] as Token;
  const form = verbForm(lower);
  return /^(?:is|are|am)$/.test(lower) || (form !== null && LASTING.has(form.lemma) && (form.form === 'third' || form.form === 'base'));
}

/** "ahead of Sunday's vote", "will appear in Monday's edition" */
function aheadOf(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  for (let i = at - 1; i >= Math.max(sentence.first, at - 12); i--) {
    const { lower } = tokens[i] as Token;
    if (lower === 'ahead' || lower === 'will' || lower === 'upcoming' || (lower === 'before' && i >= at - 2)) return true;
    const form = verbForm(lower);
    if (form && (form.form === 'past' || form.form === 'participle')) return false;
  }
  return false;
}

function tenseOf(tokens: readonly Token[], i: number, sentence: Sentence): Tense | null {
  const { lower, kind } = tokens[i] as Token;
  if (kind !== 'word') return null;
  const before = i > sentence.first ? (tokens[i - 1] as Token).lower : '';
  const next = i + 1 < sentence.last ? (tokens[i + 1] as Token).lower : '';
  if (FUTURE.has(lower)) {
    if (lower === 'may' && tokens[i]?.text === 'May') return null;
    return next === 'have' ? 'past' : 'future';
  }
  if (lower === 'is' || lower === 'are' || lower === 'am') {
    if (next === 'to' || AHEAD.has(next) || next.endsWith('ing')) return 'future';
    const form = verbForm(next)?.form;
    return form === 'past' || form === 'participle' ? 'past' : 'unknown';
  }
  if (AHEAD.has(lower) && /^(?:to|for|on|in)$/.test(next)) return /^(?:was|were|been|originally)$/.test(before) && next === 'to' ? 'past' : 'future';
  if (lower === 'have' && FUTURE.has(before)) return verbForm(next)?.form === 'past' || verbForm(next)?.form === 'participle' ? 'past' : 'future';
  if (/^(?:was|were|had|has|have|did|didn['’]t|wasn['’]t)$/.test(lower)) return 'past';
  const form = verbForm(lower);
  if (!form || form.lemma === 'be' || form.form === 'gerund') return null;
  if (form.form === 'past' || form.form === 'participle') return before === 'to' || adjective(tokens, i, lower) ? null : helped(tokens, i, sentence);
  if (before === 'to') return infinitive(tokens, i - 2, sentence);
  if (form.form === 'base' && INVARIANT.has(form.lemma)) return NOUN_BEFORE.test(before) ? null : helped(tokens, i, sentence);
  if (NOUN_BEFORE.test(before)) return null;
  return TIMETABLE.has(form.lemma) &&
    (form.form === 'third' ||
      /^(?:they|we|who)$|(?<!^i|^wa|^ha|^thi|^it)s$/.test(before) ||
      tokens.slice(Math.max(sentence.first, i - 6), i).some((t) => t.lower === 'and' || t.lower === 'they'))
    ? 'timetable'
    : null;
}

const ARTICLE = /^(?:the|a|an|this|that|his|her|its|their|our|my|no|any|each|every|some)$/;

/** "a planned visit", "the still unspecified date" */
function adjective(tokens: readonly Token[], i: number, lower: string): boolean {
  if (!lower.endsWith('ed')) return false;
  const before = tokens[i - 1]?.lower ?? '';
  return ARTICLE.test(before) || ((before.endsWith('ly') || before === 'still' || before === 'newly') && ARTICLE.test(tokens[i - 2]?.lower ?? ''));
}

/** "should be completed" and "to be held" look ahead, "has been held" back. */
function helped(tokens: readonly Token[], at: number, sentence: Sentence): Tense {
  for (let i = at - 1; i >= Math.max(sentence.first, at - 4); i--) {
    const { lower } = tokens[i] as Token;
    if (lower === 'have') return 'past';
    if (FUTURE.has(lower)) return 'future';
    if (lower === 'to') return tokens[i + 1]?.lower === 'be' ? infinitive(tokens, i - 1, sentence) : 'past';
    if (lower !== 'be' && lower !== 'not' && !LASTING.has(verbForm(lower)?.lemma ?? '') && !lower.endsWith('ly')) break;
  }
  return 'past';
}

/** "agreed to meet" looks ahead, "failed to meet" back; without a verb before it ("Leaders to meet") it looks ahead. */
function infinitive(tokens: readonly Token[], from: number, sentence: Sentence): Tense {
  for (let i = from; i >= Math.max(sentence.first, from - 6); i--) {
    const { lower } = tokens[i] as Token;
    const form = verbForm(lower);
    if (AHEAD.has(lower)) return /^(?:was|were|been)$/.test(tokens[i - 1]?.lower ?? '') ? 'past' : 'future';
    if (FUTURE.has(lower)) return 'future';
    if (!form || form.form === 'gerund' || (form.form === 'base' && !INTENT.has(form.lemma))) continue;
    if (INTENT.has(form.lemma) || form.form === 'third') return 'future';
    return 'past';
  }
  return 'future';
}
