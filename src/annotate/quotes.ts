import { type Annotated, byPlace, type Quotation, type Span, type Token } from '../model/index.ts';
import type { Layer } from './layer.ts';
import { cueWordsOf } from './quotes/cues.ts';
import { directIn } from './quotes/direct.ts';
import type { Found } from './quotes/found.ts';
import { occasionOf } from './quotes/occasion.ts';
import { cutAtMarks } from './quotes/pieces.ts';
import { reportedIn } from './quotes/reported.ts';
import type { Range } from './quotes/sources.ts';
import { type Voice, voicesOf } from './quotes/voices.ts';

/** Words that somebody is quoted or reported as saying, with the words that say so and the speaker. */
export const quotes: Layer = {
  id: 'quotes',
  lay(before, book) {
    const words = cueWordsOf(book);
    const direct = directIn(before, cutAtMarks(before), words);
    const found = [...direct, ...reportedIn(before, direct, words)].sort((a, b) => byPlace(firstOf(a), firstOf(b)));
    const voices = voicesOf(before, found);
    return { ...before, quotes: found.map((f, i) => laid(before, f, voices[i] as Voice)) };
  },
};

const firstOf = (f: Found): Span => f.content[0] as Span;

function laid(annotated: Annotated, found: Found, voice: Voice): Quotation {
  const { tokens } = annotated;
  const spans = (range: Range | null): Span[] =>
    range && range.to > range.from ? [{ start: (tokens[range.from] as Token).start, end: (tokens[range.to - 1] as Token).end }] : [];
  return {
    content: found.content,
    directness: found.directness,
    cue: spans(found.cue),
    source: spans(voice.source),
    speaker: voice.speaker,
    occasion: occasionOf(annotated, found),
  };
}
