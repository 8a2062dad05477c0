import { type Annotated, append, type NumberExpression, onceEach } from '../../model/index.ts';

/** Tokens between a count and the place that it is a count of. */
const BESIDE = 5;

/**
 * Among which places an article divides its counts, by name or entity: where a sentence tells "16 in Pelo, six in Marn", or the article
 * "34 died" and then "in Marn six died". A count told of Marn, in it or in an article beside it, is a part, though both name Marn.
 */
export const dividedAmong = onceEach((annotated: Annotated): ReadonlySet<string> => new Set(dividingIn(annotated)));

function dividingIn(annotated: Annotated): string[] {
  const { numbers, sentences, tokens } = annotated;
  const found: string[] = [];
  const earlier: Count[] = [];
  let n = 0;
  sentences.forEach(({ first, last, span }, sentence) => {
    const places = new Set<string>();
    let at = first;
    for (; n < numbers.length && (numbers[n]?.span.start ?? 0) < span.end; n++) {
      const { span: words, value, property } = numbers[n] as NumberExpression;
      if (words.start < span.start || !value || !/^(?:1|\{.*\})$/.test(value.unit)) continue;
      while (at < last && (tokens[at]?.end ?? 0) <= words.start) at++;
      let behind = at;
      while (behind < last && (tokens[behind]?.start ?? 0) < words.end) behind++;
      const place = placeBeside(annotated, at, behind);
      const whole = place !== null && someLate(earlier, sentence, (c) => c.place === null && c.property === property && holds(c.figure, value.low));
      if (place !== null) places.add(place);
      if (place !== null && whole) found.push(place);
      earlier.push({ place, property, figure: value.low, sentence });
    }
    if (places.size > 1) append(found, places);
  });
  return found;
}

/** One of the counts, which come in order, in the last few sentences. */
function someLate(counts: readonly Count[], sentence: number, suits: (c: Count) => boolean): boolean {
  for (let i = counts.length - 1; i >= 0 && sentence - (counts[i] as Count).sentence <= NEAR; i--) if (suits(counts[i] as Count)) return true;
  return false;
}

type Count = { readonly place: string | null; readonly property: string; readonly figure: number; readonly sentence: number };

/** Sentences between a whole and its part. */
const NEAR = 3;
/** "212 flights were cancelled; in Alderton 84": a whole is larger, and not of another order. */
const holds = (whole: number, part: number): boolean => whole > part && whole < 30 * part;

/** The place that a figure is told of: "six in Marn", "five people died in Marn", "in Marn the toll was six". */
export function placeBeside(annotated: Annotated, first: number, last: number): string | null {
  const { tokens } = annotated;
  const placed = (i: number): string | null => {
    if (!/^(?:in|at)$/.test(tokens[i]?.lower ?? '')) return null;
    let k = i + 1;
    while (k < i + 5 && /^(?:the|town|city|village|port|province|district|of)$/.test(tokens[k]?.lower ?? '')) k++;
    return placeAt(annotated, tokens[k]?.start ?? -1);
  };
  for (let i = last; i < last + BESIDE && tokens[i]?.kind === 'word'; i++) {
    const place = placed(i);
    if (place !== null) return place;
  }
  for (let i = first - 1; i > first - 2 - BESIDE && tokens[i] && tokens[i]?.kind !== 'mark'; i--) {
    const place = placed(i);
    if (place !== null) return place;
  }
  return null;
}

const placeAt = (annotated: Annotated, start: number): string | null => {
  const mention = byStart(annotated).get(start);
  return mention ? (mention.entity ?? mention.name.toLowerCase().replace(/ (?:(?:international )?airport|city|town|hospital|station)$/, '')) : null;
};

const byStart = onceEach(({ mentions }: Annotated) => new Map(mentions.map((m) => [m.anchor.span.start, m])));
