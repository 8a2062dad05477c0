import { type Annotated, firstFrom, startingIn } from '../../../model/index.ts';
import type { Site } from '../../sites/sites.ts';
import { isReport } from './saying.ts';

/** Words that stand by a score and say that a game was played to its end. */
const RESULT = /^(?:victory|victories|win|wins|won|defeat|defeated|beat|beats|rout|routed|triumph|loss|lost|draw|drew|thrashing|thrashed)$/;
/** Tokens between a score and such a word. */
const BESIDE = 4;
/** Between a day and a score: the one is not the day of the other. */
const APART = /^(?:after|before|following|since|when|who|which|that|whose|until|ahead|despite|having|but|[,;:])$/;

/** Of the only day of a sentence: the score that it dates ("a 78-71 victory over Birch on Saturday night"), as `result 78-71`. A game is played to one end on one day. */
export function resultBeside({ numbers, sentences, times, tokens }: Annotated, { claim, first, last, sentence }: Site): readonly string[] {
  const whole = sentences[sentence];
  if (!whole || isReport(claim.property)) return [];
  const scores = startingIn(numbers, (n) => n.span, whole.span).filter((n) => n.value?.unit === '{score}');
  const [score] = scores;
  if (!score?.value || scores.length > 1) return [];
  const days = startingIn(times, (t) => t.span, whole.span).filter((t) => t.value !== null && /^(?:DATE|TIME)$/.test(t.value.timex.type));
  if (days.length > 1) return [];
  const at = firstFrom(tokens.length, (i) => tokens[i]?.end ?? 0, score.span.start + 1);
  const between = at < first ? tokens.slice(at, first) : tokens.slice(last, at);
  if (between.some((t) => APART.test(t.lower))) return [];
  const near = tokens.slice(Math.max(whole.first, at - BESIDE), Math.min(whole.last, at + BESIDE + 1));
  return near.some((t) => RESULT.test(t.lower)) ? [`result ${score.value.low}-${score.value.high}`] : [];
}

/** Do two days date two games? */
export const othersResult = (a: readonly string[], b: readonly string[]): boolean =>
  a.some(isResult) && b.some(isResult) && !a.some((thing) => isResult(thing) && b.includes(thing));

/** Is what a day dates the result of a game? */
export const isResult = (dated: string): boolean => dated.startsWith('result ');
