import { type Annotated, type Mention, meantBy, mentionsIn, type Span, type Token } from '../../model/index.ts';
import { givenName, isCommonWord, verbForm } from '../../text/index.ts';
import { isSlipOf } from '../../text/words/nearest.ts';
import type { Site } from '../sites/sites.ts';
import { layoutOf } from './layout.ts';

/** Characters between a number and the name of whose age it is. */
const BESIDE = 40;

/** What stands between a name and its age: "Vale, who is 61", "Vale, a 61-year-old"; but not in "Vale, who was 48 when …". */
const TELLS = /^, (?:an?(?: \p{L}+){0,2}|aged|(?:who )?(?:is|was)(?: (?:an?|aged|now|just|only))?)$/u;
const THEN = /^(?:when|at|in|as|while)$/;

/** First and last word of the name of whose age a number is ("Ann Vale, 61"), in full where the article gives it; null where none is told. */
export function ownerOf(annotated: Annotated, site: Site): string | null {
  const { tokens } = annotated;
  const { start, end } = site.claim.anchor.span;
  const beside = (m: Mention): boolean => {
    const [from, to] = m.anchor.span.end <= start ? [m.anchor.span.end, start] : m.anchor.span.start >= end ? [end, m.anchor.span.start] : [0, 0];
    if (to === 0 || to - from > BESIDE) return false;
    const between = tokens.slice(Math.max(0, site.first - 5), site.last + 4).filter((t) => t.start >= from && t.end <= to);
    return between.length <= 1 || (to === start && !THEN.test(tokens[site.last]?.lower ?? '') && TELLS.test(between.map((t) => t.lower).join(' ')));
  };
  const near = personsNear(annotated, start, end);
  const person =
    near.find(beside) ??
    meantBy(annotated, site.first - 2) ??
    near.find((m) => isAheadOf(annotated, site, m)) ??
    lastNamed(annotated, site) ??
    deceased(annotated, site);
  if (!person) return null;
  const words = (annotated.chains[person.chain]?.name ?? person.name)
    .toLowerCase()
    .split(/\s+/)
    .filter((w) => !/^(?:jr|sr|ii|iii|iv)\.?$/.test(w));
  // "Foreman Ann Vale", "Norlander Ann Vale": what she is stands before her name.
  while (words.length > 2 && isCommonWord(words[0] as string) && !givenName(words[0] as string)) words.shift();
  return words.length > 1 ? `${words[0]} ${words.at(-1)}` : (words[0] ?? null);
}

/** "The 20-year-old Birch college student Ann Vale", "a 20-year-old student, Ann Vale, was": nothing but what she is stands between her age and her name. */
function isAheadOf({ tokens }: Annotated, { last, claim }: Site, { anchor }: Mention): boolean {
  if (!OLD.test(claim.anchor.exact) || anchor.span.start < claim.anchor.span.end) return false;
  let i = last;
  while (i < last + BETWEEN && tokens[i]?.kind === 'word' && !ENDS.test((tokens[i] as Token).lower) && (tokens[i] as Token).start < anchor.span.start) i++;
  if (tokens[i]?.start === anchor.span.start) return true;
  if (i === last || tokens[i]?.text !== ',' || tokens[i + 1]?.start !== anchor.span.start) return false;
  let behind = i + 2;
  while ((tokens[behind]?.start ?? anchor.span.end) < anchor.span.end) behind++;
  return tokens[behind]?.kind === 'mark' && tokens[behind + 1]?.lower !== 'and';
}

const OLD = /\byears?[- ]old$/i;
/** Words between an age and the name of who is so old. */
const BETWEEN = 6;
/** Words that end what somebody is. */
const ENDS =
  /^(?:and|or|who|whose|that|which|with|by|to|for|from|in|at|on|was|were|is|are|had|has|said|when|after|as|told|named|called|the|a|an|his|her|their)$/;

/** "Among them was Ann Vale. The 43-year-old had …": the one person whom the sentence before names. */
function lastNamed(annotated: Annotated, { claim, sentence, first }: Site): Mention | null {
  const { sentences, tokens } = annotated;
  const [here, before] = [sentences[sentence], sentences[sentence - 1]];
  if (!OLD.test(claim.anchor.exact) || !here || !before || here.paragraph - before.paragraph > 1 || here.scope !== before.scope) return null;
  if (first !== here.first + 1 || tokens[here.first]?.lower !== 'the') return null;
  return onlyPersonIn(annotated, before.span);
}

function onlyPersonIn(annotated: Annotated, span: Span): Mention | null {
  const named = mentionsIn(annotated, span).filter((m) => m.type === 'person');
  return new Set(named.map((m) => m.chain)).size === 1 ? (named[0] ?? null) : null;
}

/** "Ann Vale, who wrote plays, died on Monday at the age of 91": the one person whom the sentence names before, else the one before. */
function deceased(annotated: Annotated, { claim, sentence, first }: Site): Mention | null {
  const { sentences, tokens } = annotated;
  const [here, before] = [sentences[sentence], sentences[sentence - 1]];
  if (!here || tokens[first - 1]?.lower !== 'of' || tokens[first - 2]?.lower !== 'age') return null;
  const own = tokens.slice(here.first, first);
  if (!own.some((t, i) => verbForm(t.lower)?.lemma === 'die' || (t.lower === 'passed' && own[i + 1]?.lower === 'away'))) return null;
  const span = { start: here.span.start, end: claim.anchor.span.start };
  if (mentionsIn(annotated, span).some((m) => m.type === 'person')) return onlyPersonIn(annotated, span);
  return before?.scope === here.scope ? onlyPersonIn(annotated, before.span) : null;
}

/** Are the ages of two persons told? The last names differ, by more than a slip of the pen behind one first name, or both first names are known and differ by more than an initial. */
export function othersOwn(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [x, y] = [a.split(' '), b.split(' ')];
  if (x.at(-1) !== y.at(-1)) return x.length < 2 || x[0] !== y[0] || !isOneName(x.at(-1) as string, y.at(-1) as string);
  const [m, n] = [x[0] as string, y[0] as string];
  return x.length > 1 && y.length > 1 && m !== n && !(/^\w\.?$/.test(m) || /^\w\.?$/.test(n) ? m[0] === n[0] : m.startsWith(n) || n.startsWith(m));
}

/** "Berg" and "Begr". */
const isOneName = (a: string, b: string): boolean => isSlipOf(a, b) || isSlipOf(b, a);

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
