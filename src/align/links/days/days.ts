import type { Claim, DateValue } from '../../../model/index.ts';
import { stem } from '../../../text/index.ts';
import { common } from '../../../text/words/synonyms.ts';
import { sharedBy } from '../../sites/around.ts';
import { type Link, reasoned, scoreOfWords } from '../link.ts';
import type { Seen } from '../seen.ts';
import { areApart } from './apart.ts';
import { datesNoun, isRecord } from './dated.ts';
import { type Gap, gapOf } from './gap.ts';
import { isResult, othersResult } from './result.ts';
import { happensOnce } from './returns.ts';
import { isReport } from './saying.ts';

/** What two sentences must share around two days that date one thing, and around days on which somebody said something. */
const SHARED = 1.1;
const SHARED_SAYING = 2;
/** The same where the months or the years differ: elections, summits and cup finals return. */
const SHARED_MONTHS = 1.6;
const SHARED_YEARS = 3.5;
/** Of two texts of a sentence or two that a pair of words holds together. */
const BRIEF = 0.6;
/** What the same score tells, as a rare word would beside both days. */
const RESULT = 2;
/** A game with one result was played on one day, even of papers without a date. */
const SUREST_RESULT = 0.8;

/**
 * Do two different days answer "when did it happen" of one thing? Both date one noun or verb (`dated`); they must be of the same doer where both name
 * one, be told alike, differ as a slip of the pen would have it, and not lie after an article that tells them as past.
 */
export function relateDays(x: Seen, y: Seen, dated: string): Link | null {
  const [left, right] = [x.site.claim, y.site.claim];
  if (othersResult(x.dated, y.dated) || x.again !== y.again || (x.today && y.today) || (x.edition && y.edition)) return null;
  const anyMood = datesNoun(left, dated) && datesNoun(right, dated);
  if (left.modality !== right.modality && !anyMood) return null;
  const gap = gapOf(left.value as DateValue, right.value as DateValue);
  if (gap === null || (gap === 'years' && (isNews(left) || isNews(right))) || areApart(x, y)) return null;
  // Two papers that hear the same office on two days share its name, and that is no one statement.
  const shared =
    sharedBy(x.around(), y.around(), isReport(dated) || dated === ISSUE ? new Set([...wordsOf(x.doer, y.doer), ...STATEMENTS]) : undefined) +
    (isResult(dated) ? RESULT : 0);
  if (shared < (x.brief && y.brief ? BRIEF : 1) * leastFor(gap, dated, x, y)) return null;
  return {
    a: x.site.at,
    b: y.site.at,
    score: isResult(dated) ? Math.min(SUREST_RESULT, 0.5 + shared / 12) : scoreOfWords(shared),
    because: reasoned(`both date “${dated}”, and the words around them have much in common (${shared.toFixed(1)})`),
    anyMood,
  };
}

/** "Issued a statement": said by anybody on any day. */
const ISSUE = common(stem('issue'));
const STATEMENTS = ['statement', 'letter', 'release'].map((w) => common(stem(w)));

/** The link of two times that the words around them hold together, `sharedBy` no less than `least`; null where they share less. */
export function linkOfWords(x: Seen, y: Seen, least: number, because: string): Link | null {
  const shared = sharedBy(x.around(), y.around());
  return shared < least
    ? null
    : { a: x.site.at, b: y.site.at, score: scoreOfWords(shared), because: reasoned(`${because} (${shared.toFixed(1)})`), anyMood: true };
}

/** What goes on day after day, so that "Monday's hearing" and "Thursday's hearing" are two. */
const SITTINGS = new Set(['hearing', 'session', 'practice', 'training', 'briefing', 'game', 'match'].map((w) => common(stem(w))));

const wordsOf = (...names: readonly (string | null)[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => (name ?? '').split(/[\s-]+/)).flatMap((w) => (w ? [stem(w), common(stem(w))] : [])));

function leastFor(gap: Gap, dated: string, x: Seen, y: Seen): number {
  if (gap === 'days') return SITTINGS.has(dated) ? SHARED_YEARS : (isReport(dated) || dated === ISSUE) && !happensOnce(dated) ? SHARED_SAYING : SHARED;
  if (gap === 'months') return SHARED_MONTHS;
  if (isRecord(dated)) return SHARED;
  if (gap === 'one day of other months' && !(x.brief && y.brief)) return SHARED_YEARS;
  if (gap === 'one day of other months') return SHARED_MONTHS;
  if (x.brief && y.brief && beginAlike(x, y)) return SHARED;
  const others = sharedBy(x.around(), y.around(), new Set([dated]));
  return happensOnce(dated) && (others >= SHARED || (x.brief && y.brief)) ? SHARED : SHARED_YEARS;
}

/** "2019 was the year when work on the bridge began", "work on the bridge began in May 2021": one beginning, told by two nouns or more. */
const beginAlike = (x: Seen, y: Seen): boolean =>
  x.site.claim.property === y.site.claim.property &&
  /^(?:begin|end)$/.test(x.site.claim.property) &&
  x.dated.filter((thing) => y.dated.includes(thing)).length > 1;

/** "On Wednesday" beside "in 2004": the news and its background. */
const isNews = (claim: Claim): boolean => (claim.value as DateValue).anchoredTo === 'published';
