import type { Sentence, Token } from '../../model/index.ts';
import { HONORIFICS, OF_OFFICE, POST_HEADS, POST_MODIFIERS } from '../../values/index.ts';
import { bare, isCapital } from './casing.ts';
import type { Hit } from './known.ts';
import type { Run } from './runs.ts';
import { EVENT_HEADS, ORG_HEADS, PLACE_HEADS, TREATY_HEADS } from './words.ts';

/** A run divided: what stands before the post, the post or form of address, and the name it goes with. Empty parts have from = to. */
export type Parted = { readonly before: Run; readonly title: Run; readonly name: Run };

const isHead = (lower: string): boolean => ORG_HEADS.has(lower) || PLACE_HEADS.has(lower) || EVENT_HEADS.has(lower) || TREATY_HEADS.has(lower);
const word = (token: Token | undefined): string => (token ? bare(token.lower) : '');
/** Does a lower-case word name a post, in singular or plural: "minister", "generals"? */
export const isPostHead = (lower: string): boolean => POST_HEADS.has(lower) || (lower.endsWith('s') && POST_HEADS.has(lower.slice(0, -1)));
const isTitle = (lower: string): boolean =>
  POST_HEADS.has(lower) || HONORIFICS.has(lower) || (lower.includes('-') && POST_HEADS.has(lower.replace(/-(?:elect|designate)$/, '')));

/** Divides a run at its last post word: "Harbour Police | Chief | Ada Lind". A run that closes with the head of a body is no person's. */
export function partedAt(tokens: readonly Token[], run: Run, hits: readonly Hit[]): Parted {
  const whole: Parted = { before: { from: run.from, to: run.from }, title: { from: run.from, to: run.from }, name: run };
  const covers = (i: number): boolean => hits.some((h) => h.from <= i && i < h.to && h.to - h.from > 1);
  let at = -1;
  for (let i = run.to - 1; i >= run.from && at < 0; i--) if (isTitle(word(tokens[i])) && !covers(i)) at = i;
  if (at < 0) return whole;
  const last = word(tokens[run.to - 1]);
  if (at < run.to - 1 && isHead(last) && !isTitle(last) && !HONORIFICS.has(word(tokens[at]))) return whole;
  let end = at + 1;
  if (tokens[end]?.text === '.') end++;
  if (word(tokens[end]) === 'of' && end + 1 < run.to) {
    let k = end + 1;
    while (k < run.to && (OF_OFFICE.has(word(tokens[k])) || POST_MODIFIERS.has(word(tokens[k])) || /^(?:the|and)$/.test(word(tokens[k])))) k++;
    if (k === end + 1) return whole;
    end = k;
  }
  let from = at;
  while (
    from > run.from &&
    (isTitle(word(tokens[from - 1])) ||
      POST_MODIFIERS.has(word(tokens[from - 1])) ||
      (tokens[from - 1]?.text === '.' && HONORIFICS.has(word(tokens[from - 2]))))
  ) {
    if (covers(from - 1)) break;
    from--;
  }
  if (end >= run.to && from > run.from && !isCapital(tokens[from])) return whole;
  return { before: { from: run.from, to: from }, title: { from, to: end }, name: { from: end, to: run.to } };
}

/** Where the small words of a post before a name begin: "former prime minister |Ada Lind". Equal to `at` where there are none. */
export function titleBefore(tokens: readonly Token[], at: number, sentence: Sentence, demonym: (i: number) => boolean): number {
  if (at - 1 < sentence.first) return at;
  const nearest = tokens[at - 1] as Token;
  if (nearest.kind !== 'word' || !(isTitle(nearest.lower) || nearest.lower === 'pm' || nearest.lower === 'ceo')) return at;
  const earlier = tokens[at - 2]?.lower ?? '';
  if (!isCapital(nearest) && /^(?:to|will|would|can|could|may|might|must|should|who|they|we|i)$/.test(earlier)) return at;
  let from = at - 1;
  while (from - 1 >= sentence.first && from > at - 8) {
    const token = tokens[from - 1] as Token;
    if (token.kind !== 'word' || /['’]s?$/.test(token.text)) break;
    if (!(isTitle(token.lower) || POST_MODIFIERS.has(token.lower) || demonym(from - 1))) break;
    from--;
  }
  return from;
}
