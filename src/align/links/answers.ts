import { addOnce, type DateValue } from '../../model/index.ts';
import { boundsOfDate, canonicalOf } from '../../values/index.ts';
import type { Bounds } from '../scene/layout.ts';
import type { Site } from '../sites/sites.ts';
import { TOLLS } from './figures/kinds.ts';

/** Of some quantities, those that are the only value of their class in their article. */
export function onlyAnswers(figures: readonly Site[]): readonly Site[] {
  const answers = new Map<string, Set<string>>();
  const given = figures.map((site) => {
    const key = `${site.article} ${site.question} ${site.claim.property}`;
    return addOnce(answers, key, canonicalOf(site.claim));
  });
  return figures.filter((_, i) => given[i]?.size === 1);
}

/** Of the quantities that are the only one of their class in their article: those whose figure another article gives, as its only one too. */
export function backedAnswers(alone: readonly Site[]): readonly Site[] {
  const articles = new Map<string, Set<number>>();
  const givers = alone.map((site) => {
    const key = `${site.question} ${site.claim.property} ${canonicalOf(site.claim)}`;
    return addOnce(articles, key, site.article);
  });
  return alone.filter((_, i) => (givers[i]?.size ?? 0) > 1);
}

/** Of some quantities, the tolls that an article gives first, and those that repeat them. */
export function foremostTolls(figures: readonly Site[]): readonly Site[] {
  const first = new Map<string, string>();
  return figures.filter(({ article, claim }) => {
    if (!TOLLS.has(claim.property)) return false;
    const [key, value] = [`${article} ${claim.property}`, canonicalOf(claim)];
    if (!first.has(key)) first.set(key, value);
    return first.get(key) === value;
  });
}

/** Of some dates, those that are the only day to come of their article, by the calendar ("on 14 June"): a day of the week is one of many. `newsIn`: the days of each article's news. */
export function onlyDaysAhead(dates: readonly Site[], newsIn: readonly (Bounds | null)[]): readonly Site[] {
  const ahead = dates.filter(({ article, claim }) => {
    const news = newsIn[article] ?? null;
    return news !== null && isCalendarDay(claim.value as DateValue | null) && (boundsOfDate(claim.value as DateValue)?.first ?? 0) > news.last;
  });
  const days = new Map<number, Set<string>>();
  for (const { article, claim } of ahead) addOnce(days, article, (claim.value as DateValue).edtf);
  return ahead.filter(({ article }) => days.get(article)?.size === 1);
}

/** With its month, and its year where the context gives that. */
export const isCalendarDay = (value: DateValue | null): boolean =>
  value !== null && value.timex.type === 'DATE' && /^\d{4}-\d\d-\d\d$/.test(value.edtf) && !value.implied.includes('month') && !value.implied.includes('day');
