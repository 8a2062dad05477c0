import { type Annotated, type Mention, meantBy } from '../../model/index.ts';
import type { Site } from '../sites/sites.ts';
import { layoutOf } from './layout.ts';

/** Characters between a number and the name of whose age it is. */
const BESIDE = 40;

/** What stands between a name and its age: "Vale, who is 61", "Vale, a 61-year-old"; but not in "Vale, who was 48 when …". */
const TELLS = /^, (?:an?|aged|(?:who )?(?:is|was)(?: (?:an?|aged|now|just|only))?)$/;
const THEN = /^(?:when|at|in|as|while)$/;

/** First and last word of the name that stands beside a number ("Ann Vale, 61"), in full where the article gives it; null where none does. */
export function ownerOf(annotated: Annotated, site: Site): string | null {
  const { tokens } = annotated;
  const { start, end } = site.claim.anchor.span;
  const beside = (m: Mention): boolean => {
    const [from, to] = m.anchor.span.end <= start ? [m.anchor.span.end, start] : m.anchor.span.start >= end ? [end, m.anchor.span.start] : [0, 0];
    if (to === 0 || to - from > BESIDE) return false;
    const between = tokens.slice(Math.max(0, site.first - 5), site.last + 4).filter((t) => t.start >= from && t.end <= to);
    return between.length <= 1 || (to === start && !THEN.test(tokens[site.last]?.lower ?? '') && TELLS.test(between.map((t) => t.lower).join(' ')));
  };
  const person = personsNear(annotated, start, end).find(beside) ?? meantBy(annotated, site.first - 2);
  if (!person) return null;
  const words = (annotated.chains[person.chain]?.name ?? person.name)
    .toLowerCase()
    .split(/\s+/)
    .filter((w) => !/^(?:jr|sr|ii|iii|iv)\.?$/.test(w));
  return words.length > 1 ? `${words[0]} ${words.at(-1)}` : (words[0] ?? null);
}

/** Are the ages of two persons told? The last names differ, or both first names are known and differ by more than an initial. */
export function othersOwn(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [x, y] = [a.split(' '), b.split(' ')];
  if (x.at(-1) !== y.at(-1)) return true;
  const [m, n] = [x[0] as string, y[0] as string];
  return x.length > 1 && y.length > 1 && m !== n && !(/^\w\.?$/.test(m) || /^\w\.?$/.test(n) ? m[0] === n[0] : m.startsWith(n) || n.startsWith(m));
}

/** Persons that begin close enough to a place to stand beside it, and perhaps some more, in order. */
function personsNear(annotated: Annotated, start: number, end: number): readonly Mention[] {
  const { persons, longest } = layoutOf(annotated);
  let [low, high] = [0, persons.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((persons[middle] as Mention).anchor.span.start < start - BESIDE - longest) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < persons.length && (persons[to] as Mention).anchor.span.start <= end + BESIDE) to++;
  return persons.slice(low, to);
}
