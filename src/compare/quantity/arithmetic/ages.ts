import { type Article, contains, greatest, type NumberExpression, overlaps } from '../../../model/index.ts';
import { between, isExact, type Line, type NamedYear, type Slip, wordsOf } from './line.ts';

const BORN =
  /\bborn (?:[^.;:()]{0,40}?\b)?(?:in|on|around) (?:the (?:spring|summer|autumn|winter) of )?$|\bborn,? $|\(born (?:in |on )?$|\(b\. ?$|\bbirth(?:day)? (?:was|is)(?: on)? $|\bborn [^.;:()]{0,30}, $/;
const THEN =
  /\b(?:when|then|at the time|by the time|at the age|while|before|after|until|since|would|will|by|turns?|turned|was (?:just|only|still)|in \d{4}|died|killed|dead|late)\b/;
const DIED = /\b(?:died|dies|dead|death|killed|passed away)\b/;

/** Between age and birth another person may be named. */
const KIN =
  /\b(?:sons?|daughters?|brothers?|sisters?|wife|husband|mother|father|parents|children|widow|friend|partner|whose|of an?|says|said|and (?:his|her))\b/;

type Birth = { readonly line: Line; readonly year: NamedYear };

/** "Ana Vesely, 52, who was born in 1980": an age that the year of birth and the year of writing, or of death, do not allow. */
export function agesIn(article: Article, lines: readonly Line[]): Slip[] {
  const slips: Slip[] = [];
  for (const line of lines) {
    const ages = line.numbers.filter((n) => n.property === 'age' && n.value.unit === 'a' && isExact(n));
    const births = line.years.filter((y, i) =>
      BORN.test(line.text.slice(Math.max(line.years[i - 1]?.span.end ?? line.sentence.span.start, y.span.start - 70), y.span.start).toLowerCase()),
    );
    if (births.length === 1 && ages.length === 1) {
      const slip = within(line, births[0] as NamedYear, ages[0] as NumberExpression);
      if (slip) slips.push(slip);
    } else if (births.length === 1 && ages.length === 0) {
      const slip = acrossLines(article, lines, { line, year: births[0] as NamedYear });
      if (slip) slips.push(slip);
    }
  }
  return slips;
}

/** Age and year of birth in one sentence. */
function within(line: Line, born: NamedYear, age: NumberExpression): Slip | null {
  const [left, right] = age.span.start < born.span.start ? [age.span, born.span] : [born.span, age.span];
  if (KIN.test(between(line, left, right)) || right.start - left.end > 90) return null;
  const others = line.years.filter((y) => y !== born && y.year >= born.year);
  const text = wordsOf(line, line.sentence.span).toLowerCase();
  if (others.length > 1) return null;
  const asOf = others.length === 1 ? [(others[0] as NamedYear).year] : line.published;
  if (!asOf.length) return null;
  if (others.length === 0 && THEN.test(text.replace(/\bborn\b[^,;]*/, '')) && !DIED.test(text)) return null;
  if (others.length === 0 && DIED.test(text) && !/\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday)\b/.test(text)) return null;
  return judged(line, born, line, age, asOf);
}

/** The year of birth stands in a sentence about one person, whose age the article gives behind the name. */
function acrossLines(article: Article, lines: readonly Line[], { line, year }: Birth): Slip | null {
  if (!line.published.length) return null;
  const { mentions, chains } = article.annotated;
  const here = mentions.filter((m) => m.type === 'person' && contains(line.sentence.span, m.anchor.span) && m.chain >= 0);
  const whose = new Set(here.map((m) => m.chain));
  if (whose.size !== 1) return null;
  const [chain] = [...whose];
  const own = new Set((chains[chain as number]?.mentions ?? []).map((i) => mentions[i]?.anchor.span.end));
  for (const other of lines) {
    for (const n of other.numbers) {
      if (n.property !== 'age' || n.value.unit !== 'a' || !isExact(n)) continue;
      const name = mentions.find((m) => own.has(m.anchor.span.end) && other.text.slice(m.anchor.span.end, n.span.start) === ', ');
      if (name && !overlaps(n.span, year.span)) return judged(line, year, other, n, line.published);
    }
  }
  return null;
}

function judged(line: Line, born: NamedYear, where: Line, age: NumberExpression, asOf: readonly number[]): Slip | null {
  const possible = asOf.flatMap((year) => [year - born.year - 1, year - born.year]);
  const stated = age.value.low;
  if (possible.includes(stated) || greatest(possible) < 0 || greatest(possible) > 125) return null;
  const year = asOf.at(-1) as number;
  const range = `${year - born.year - 1} or ${year - born.year}`;
  return {
    annotated: line.annotated,
    stated: { label: `aged ${stated}`, spans: [age.span] },
    counted: { label: `born in ${born.year}: ${range} in ${year}`, spans: [born.span] },
    what: `somebody born in ${born.year} is ${range} in ${year}, not ${wordsOf(where, age.span)}`,
    sum: `${year} − ${born.year} = ${year - born.year}, one less before the birthday`,
    confidence: 0.9,
  };
}
