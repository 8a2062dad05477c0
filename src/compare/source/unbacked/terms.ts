import type { Token } from '../../../model/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import { ORDINALS } from '../../../values/index.ts';
import { figuresOf } from './figures.ts';

/** After these an ordinal is part of a term: "first minister", "second world war", "third party". */
const TERMS = wordSet(
  'lady minister secretary sea aid class hand person name war party quarter degree amendment estate reading cousin floor nation nations generation language base half home officer mate responder responders line glance instance sight and',
);
const LEADS = new Set(['at', 'in', 'every', 'split', 'since', 'when', 'not', 'from']);

/** "For a second time", "a third term": as good as counted. */
const AGAIN = wordSet('time term season spell title goal child attempt night win victory defeat victim suspect birthday anniversary');

/** "One-off", "two-way", "second-hand": words of their own, no count. */
const IDIOM =
  /^(?:one-(?:off|on|party|sided|size|stop|time|to|track|way)|two-(?:faced|fold|tier|to|way)|(?:first|second|third)-(?:hand|class|rate|degree|part|respond))/;

/** "third", "3rd". */
export const isOrdinal = (t: Token): boolean => (t.kind === 'word' ? ORDINALS.has(t.lower) : /^\d+(?:st|nd|rd|th)$/.test(t.lower));

/** "two-shot", "four-time". */
export const isCompound = (t: Token): boolean => t.kind === 'word' && /^[a-z]+-[a-z]/.test(t.lower) && figuresOf(t).length > 0 && !IDIOM.test(t.lower);

/** "first minister", "a second", "at first", "in the first place", "First, the road", "not the first time": no place in a row. */
export function isTerm(tokens: readonly Token[], i: number): boolean {
  const word = (step: number): string => tokens[i + step]?.lower ?? '';
  const [before, after] = [word(-1), word(1)];
  return (
    LEADS.has(before) ||
    (TERMS.has(after) && !(after === 'person' && before === 'the')) ||
    (/^(?:a|an|one|per|each|\d.*)$/.test(before) && !(before === 'a' && AGAIN.has(after))) ||
    (after === 'world' && word(2) === 'war') ||
    (after === 'of' && word(2) === 'all') ||
    (after === 'place' && word(-2) === 'in') ||
    isDenied(tokens, i) ||
    isAdverb(tokens[i + 1])
  );
}

/** "This is not the first time", "it wasn't their first": there were others, and none is numbered. */
export const isDenied = (tokens: readonly Token[], i: number): boolean =>
  /^(?:the|his|her|its|their|a)$/.test(tokens[i - 1]?.lower ?? '') && /^(?:not|never|hardly)$|n['’]t$/.test(tokens[i - 2]?.lower ?? '');

/** "First, the road": an enumeration; "when he first came": a manner of time. */
const isAdverb = (after: Token | undefined): boolean => after === undefined || after.text === ',' || /ed$/.test(after.lower);
