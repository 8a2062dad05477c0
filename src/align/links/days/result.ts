import type { Annotated } from '../../../model/index.ts';
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
  const within = ({ span }: { readonly span: { readonly start: number; readonly end: number } }): boolean =>
    span.start >= whole.span.start && span.end <= whole.span.end;
  const scores = numbers.filter((n) => n.value?.unit === '{score}' && within(n));
  const days = times.filter((t) => within(t) && t.value !== null && /^(?:DATE|TIME)$/.test(t.value.timex.type));
  const [score] = scores;
  if (!score?.value || scores.length > 1 || days.length > 1) return [];
  const at = tokens.findIndex((t) => t.end > score.span.start);
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
