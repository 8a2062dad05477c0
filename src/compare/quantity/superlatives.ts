import type { Anchor, Annotated, Mention, Sentence, Story, Token } from '../../model/index.ts';
import { anchorAt, entityNamed, mentionsIn } from '../../model/index.ts';
import { stem } from '../../text/index.ts';
import { ORDINALS } from '../../values/index.ts';

/** The place of a thing in an order of things: "Selby is the second largest city in Norland". */
export type Rank = {
  readonly article: number;
  /** Who or what is ranked, by name, folded. */
  readonly name: string;
  /** Among what: the stem of the noun, and where, folded: "citi", "norland". */
  readonly among: string;
  readonly where: string;
  /** What is measured: "size"; 1 where the most come first, -1 where the least do. */
  readonly scale: string;
  readonly direction: 1 | -1;
  /** 1 for the first of all. */
  readonly place: number;
  readonly anchor: Anchor;
};

/** What a superlative measures: the words of the upper end, then those of the lower. */
const SCALES: readonly (readonly [string, string, string])[] = [
  ['size', 'largest biggest', 'smallest tiniest'],
  ['height', 'tallest highest', 'lowest'],
  ['length', 'longest', 'shortest'],
  ['age', 'oldest', 'youngest newest'],
  ['wealth', 'richest wealthiest', 'poorest'],
  ['depth', 'deepest', 'shallowest'],
  ['weight', 'heaviest', 'lightest'],
  ['speed', 'fastest quickest', 'slowest'],
  ['trade', 'busiest', 'quietest'],
];

const WORDS = new Map<string, Pick<Rank, 'scale' | 'direction'>>(
  SCALES.flatMap(([scale, upper, lower]) => [
    ...upper.split(' ').map((w) => [w, { scale, direction: 1 as const }] as const),
    ...lower.split(' ').map((w) => [w, { scale, direction: -1 as const }] as const),
  ]),
);

const ANY = new RegExp(`(?:${[...WORDS.keys()].join('|')})`, 'i');

/** What an article ranks of the things that begin its sentences; told of today and in the outlet's own voice. */
export function ranksIn(story: Story, index: number): readonly Rank[] {
  const { annotated } = story.articles[index] as Story['articles'][number];
  if (!ANY.test(annotated.document.text)) return [];
  return annotated.sentences.flatMap((sentence) => {
    let at = sentence.first;
    while (at < sentence.last && !isSuperlative(annotated.tokens[at] as Token)) at++;
    const rank = at === sentence.last ? null : rankAt(story, index, annotated, sentence, at);
    return rank ? [rank] : [];
  });
}

/** All of them end so, which is cheap to see: every word of every article is asked. */
const isSuperlative = (token: Token): boolean => token.lower.endsWith('est') && WORDS.has(lastPart(token));

function rankAt(story: Story, index: number, annotated: Annotated, sentence: Sentence, at: number): Rank | null {
  const { tokens, document } = annotated;
  const { scale, direction } = WORDS.get(lastPart(tokens[at] as Token)) as Pick<Rank, 'scale' | 'direction'>;
  const [place, from] = placeBefore(tokens, at);
  if (place === 0 || tokens[from - 1]?.lower !== 'the') return null;
  const subject = subjectOf(annotated, sentence);
  if (!subject || !isSaidOf(annotated, sentence, subject, from - 1)) return null;
  const noun = nounAfter(tokens, sentence, at + 1);
  const where = noun === null ? null : whereAfter(tokens, sentence, noun + 1, place);
  if (noun === null || where === null) return null;
  const name = entityNamed(story, index, subject.chain)?.name ?? annotated.chains[subject.chain]?.name ?? subject.name;
  return {
    article: index,
    name: name.toLowerCase(),
    among: stem((tokens[noun] as Token).lower),
    where,
    scale,
    direction,
    place,
    anchor: anchorAt(document, { start: (tokens[from] as Token).start, end: (tokens[noun] as Token).end }),
  };
}

/** "oldest" of "second-oldest". */
const lastPart = ({ lower }: Token): string => lower.slice(lower.lastIndexOf('-') + 1);

/** "second", "third-", "13th" before a superlative, and where it begins; 0 for "joint-". */
function placeBefore(tokens: readonly Token[], at: number): readonly [number, number] {
  const own = (tokens[at] as Token).lower.split('-');
  const joined = own.length > 1 ? at : tokens[at - 1]?.text === '-' ? at - 2 : at - 1;
  const word = joined === at ? (own[0] as string) : (tokens[joined]?.lower ?? '');
  const place = ORDINALS.get(word) ?? (/^\d{1,3}(?:st|nd|rd|th)$/.test(word) ? Number.parseInt(word, 10) : 0);
  return place > 0 ? [place, joined] : [joined === at ? 0 : 1, at];
}

/** The name that begins a sentence. */
function subjectOf(annotated: Annotated, sentence: Sentence): Mention | null {
  const { tokens } = annotated;
  let first = sentence.first;
  while (/^(?:the|["“”'‘’])$/.test(tokens[first]?.lower ?? '') && first < sentence.last) first++;
  const head = tokens[first] as Token | undefined;
  return (
    mentionsIn(annotated, sentence.span).find(
      (m) => m.form === 'name' && head !== undefined && m.anchor.span.start <= head.start && m.anchor.span.end > head.start,
    ) ?? null
  );
}

/** Words that make a rank one of another time, of somebody's opinion, or of something else. */
const ELSEWHERE =
  /^(?:was|were|had|been|became|become|will|would|may|might|could|once|then|formerly|former|until|if|not|never|no|one|among|perhaps|arguably|probably|said|says|claims|claimed|who|which|whose|where|that|but|while|when|because|its|their|his|her)$/;
/** What stands right before "the second largest": "is the", "and the", "making it the". */
const SAYS = /^(?:is|are|remains|and|it|as)$/;

/** Is the rank at a place told of the subject: "Selby (…), officially Seleby, is the …", "Selby has 9,000 inhabitants, making it the …", "Selby, the …, …"? */
function isSaidOf({ tokens }: Annotated, sentence: Sentence, subject: Mention, at: number): boolean {
  const between: Token[] = [];
  let depth = 0;
  for (let i = sentence.first; i < at; i++) {
    const token = tokens[i] as Token;
    if (token.start < subject.anchor.span.end) continue;
    if (token.text === '(') depth++;
    if (depth === 0) between.push(token);
    if (token.text === ')') depth--;
  }
  if (between.some((t) => ELSEWHERE.test(t.lower) || /^[;:“”"]$/.test(t.text))) return false;
  const last = between.at(-1);
  if (between.length === 1 && last?.text === ',') return true;
  if (!last || !SAYS.test(last.lower)) return false;
  if (last.lower === 'it') return /^(?:making|makes)$/.test(between.at(-2)?.lower ?? '');
  if (last.lower === 'as') return /^ranks$/.test(between.at(-2)?.lower ?? '');
  return last.lower !== 'and' || between.some((t, i) => t.lower === 'is' && /^(?:the|a|an)$/.test(between[i + 1]?.lower ?? ''));
}

/** Words between a superlative and its noun: "largest inland fishing harbour". */
const LONG = 3;

/** Where the noun stands that a superlative ranks: the last word before "in" or "of". Null for one of several. */
function nounAfter(tokens: readonly Token[], sentence: Sentence, from: number): number | null {
  for (let i = from; i < Math.min(sentence.last, from + LONG + 1); i++) {
    const token = tokens[i] as Token;
    if (/^(?:in|of|on)$/.test(token.lower)) return i > from ? i - 1 : null;
    if (token.kind !== 'word' || token.text !== token.lower || token.lower === 'and') return null;
  }
  return null;
}

const REGIONS = /^(?:the|world|country|state|nation|region|county|province|continent|kingdom|island|islands|city|planet|of)$/;

/** "in Norland", "in the world": the words of the place, folded. Null where there is none, or where it is told what is measured ("by area"). */
function whereAfter(tokens: readonly Token[], sentence: Sentence, at: number, place: number): string | null {
  const words: string[] = [];
  let i = at + 1;
  for (; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || (token.text === token.lower && !REGIONS.test(token.lower))) break;
    words.push(token.lower);
  }
  const next = tokens[i]?.lower ?? '';
  if (/^(?:by|for|measured|excluding|outside|except|if)$/.test(next) || (next === 'and' && tokens[i + 1]?.text !== tokens[i + 1]?.lower)) return null;
  // "The largest city after Selby" is the second.
  if (place === 1 && /^(?:after|behind)$/.test(next)) return null;
  const where = words.filter((w) => w !== 'the').join(' ');
  return where === '' ? null : where;
}
