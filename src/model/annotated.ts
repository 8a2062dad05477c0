import type { Span } from './anchor.ts';
import type { BlockScope, Document } from './document.ts';
import type { Chain, Mention } from './mention.ts';
import type { DateValue, QuantityValue } from './values.ts';

export type Token = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** The number of `lower`, which holds in this process alone (`wordNumber`). */
  readonly word: number;
  /** `word` holds letters (inner hyphens and apostrophes stay), `number` starts with a digit ("4.2bn", "60,000", "12th"), the rest is `mark`. */
  readonly kind: 'word' | 'number' | 'mark';
};

/** A sentence and its tokens `[first, last)` in `Annotated.tokens`. Only copy (not furniture, not duplicates) is cut into sentences. */
export type Sentence = { readonly span: Span; readonly scope: BlockScope; readonly paragraph: number; readonly first: number; readonly last: number };

/** An expression of time with its reading. `value` is null where it was read but could not be resolved. */
export type TimeExpression = {
  readonly span: Span;
  readonly value: DateValue | null;
  /** How the words were read, for `explain`: "Thursday: the last one before publication (past tense)". */
  readonly reading: string;
  readonly alternatives: readonly DateValue[];
};

/** A number with unit, hedge and noun. `property` names what is measured: deaths, injured, age, price, troops … */
export type NumberExpression = {
  readonly span: Span;
  readonly value: QuantityValue;
  readonly property: string;
  /** The counted noun phrase ("people killed", "harbour pilots"), where there is one. */
  readonly noun: Span | null;
  /** What the whole is part of or parts of: "12 of the 30". */
  readonly scope: 'total' | 'part' | 'additional' | null;
};

/** Words somebody is quoted or reported as saying. `speaker` is an index into `mentions`, -1 where unknown. */
export type Quotation = {
  readonly content: readonly Span[];
  readonly directness: 'direct' | 'indirect' | 'mixed';
  readonly cue: readonly Span[];
  /** Words that name the speaker, also where they are no mention ("officials", "the minister"). */
  readonly source: readonly Span[];
  readonly speaker: number;
  readonly occasion: { readonly relation: 'at' | 'after' | 'before'; readonly event: string; readonly span: Span } | null;
};

/** A pronoun that opens a sentence, and the head of what it stands for, as indices of tokens; `mention` is an index into `mentions`, -1 where it is no name. */
export type Referent = { readonly pronoun: number; readonly head: number; readonly mention: number };

/** A document with its standoff layers, in the order they are laid. Every span counts in `document.text`. */
export type Annotated = {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  readonly times: readonly TimeExpression[];
  readonly quotes: readonly Quotation[];
  readonly numbers: readonly NumberExpression[];
  /** In order of place. */
  readonly referents: readonly Referent[];
};

/** The sentence that holds an offset, or null (furniture). Sentences are in order of place. */
export function sentenceAt(annotated: Pick<Annotated, 'sentences'>, offset: number): Sentence | null {
  const i = sentenceIndexAt(annotated, offset);
  return i < 0 ? null : (annotated.sentences[i] ?? null);
}

/** Index of the first token at or after an offset. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first token that ends behind an offset. */
export function tokenPast(tokens: readonly Token[], offset: number): number {
  const at = tokenFrom(tokens, offset + 1);
  return at > 0 && (tokens[at - 1] as Token).end > offset ? at - 1 : at;
}

/** Index of the sentence that holds an offset, or -1. */
export function sentenceIndexAt({ sentences }: Pick<Annotated, 'sentences'>, offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { span } = sentences[middle] as Sentence;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Index of the first mention that starts at or after an offset. */
export function mentionFrom({ mentions }: Pick<Annotated, 'mentions'>, offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).anchor.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions that start within a span, in order of place; found in logarithmic time. */
export function mentionsIn(annotated: Pick<Annotated, 'mentions'>, { start, end }: Span): readonly Mention[] {
  const { mentions } = annotated;
  const from = mentionFrom(annotated, start);
  let to = from;
  while (to < mentions.length && (mentions[to] as Mention).anchor.span.start < end) to++;
  return mentions.slice(from, to);
}

/** What the pronoun at a token stands for, or null. */
export function referentAt({ referents }: Pick<Annotated, 'referents'>, token: number): Referent | null {
  let [low, high] = [0, referents.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((referents[middle] as Referent).pronoun < token) low = middle + 1;
    else high = middle;
  }
  const found = referents[low];
  return found?.pronoun === token ? found : null;
}

/** The name that the pronoun at a token stands for, or null. */
export function meantBy(annotated: Pick<Annotated, 'referents' | 'mentions'>, token: number): Mention | null {
  return annotated.mentions[referentAt(annotated, token)?.mention ?? -1] ?? null;
}
