import { type NameToken, type PersonName, personNameOf } from './person-name.ts';
import { slips } from './slips.ts';
import { alignedPairs, matchTokens, type Pair, type TokenMatch } from './token.ts';
import { type NameVerdict, verdict } from './verdict.ts';

/** Is it one person's name? The ladder goes from equal words to contradiction; what is left out weighs less than what differs. */
export function comparePersons(a: string, b: string): NameVerdict {
  const x = personNameOf(a);
  const y = personNameOf(b);
  if (x.tokens.length === 0 || y.tokens.length === 0) return verdict('unknown', 0, 'too-little', 'no letters to compare');
  if (x.generation && y.generation && x.generation !== y.generation)
    return verdict('conflict', 0.4, 'contradiction', `${x.generation} against ${y.generation}`);
  const generation = x.generation === y.generation ? null : `${x.generation ?? y.generation} left out`;
  if (x.joined === y.joined) return generation ? verdict('compatible', 0.9, 'omission', generation) : verdict('same', 1, 'none', 'same letters');
  const pairs = alignedPairs(x.tokens, y.tokens, matchTokens);
  const lonelyA = lonely(
    x.tokens,
    pairs.map((p) => p.i),
  );
  const lonelyB = lonely(
    y.tokens,
    pairs.map((p) => p.j),
  );
  if (lonelyA.length > 0 && lonelyB.length > 0) return parted(x, y, pairs, lonelyA, lonelyB);
  if (crossed(x.tokens, y.tokens, pairs)) return verdict('conflict', 0.5, 'contradiction', 'the same names in another descent');
  const omitted = [...lonelyA, ...lonelyB];
  return omitted.length > 0 ? omitting(x, y, pairs, omitted) : complete(x, y, pairs, generation);
}

const lonely = (tokens: readonly NameToken[], used: readonly number[]): readonly NameToken[] =>
  tokens.filter((t, i) => (t.kind === 'name' || t.kind === 'initial') && !used.includes(i));

/** Both have a word that the other lacks: one name only where the whole, without spaces, is one slip away. */
function parted(x: PersonName, y: PersonName, pairs: readonly Pair[], a: readonly NameToken[], b: readonly NameToken[]): NameVerdict {
  const cost = x.tokens.length === y.tokens.length ? Number.POSITIVE_INFINITY : slips(x.joined, y.joined);
  if (cost <= 0.8 && Math.min(x.joined.length, y.joined.length) >= 7)
    return verdict('compatible', 0.85 - cost * 0.1, 'spelling', 'the same letters, divided otherwise');
  const whole = pairs.filter((p) => p.match.kind !== 'initial').length;
  return verdict('conflict', (0.6 * whole) / Math.max(x.tokens.length, y.tokens.length), 'contradiction', `${listed(a)} against ${listed(b)}`);
}

function omitting(x: PersonName, y: PersonName, pairs: readonly Pair[], omitted: readonly NameToken[]): NameVerdict {
  const kinds = pairs.map((p) => p.match.kind);
  const whole = kinds.filter((k) => k !== 'initial').length;
  const because = `${listed(omitted)} left out`;
  if (whole === 0) return verdict('unknown', 0.4, 'too-little', `only initials agree; ${because}`);
  const [short, long] = x.tokens.length < y.tokens.length ? [x, y] : [y, x];
  const near = kinds.filter((k) => k === 'near').length;
  if (short.tokens.length === 1) {
    const ends = pairs.some((p) => (short === x ? p.j : p.i) === long.tokens.length - 1);
    if (!ends && !short.titled) return verdict('unknown', 0.6, 'too-little', `a given name alone; ${because}`);
    return verdict('compatible', near > 0 ? 0.7 : 0.78, near > 0 ? 'slip' : 'omission', `one name alone; ${because}`);
  }
  if (near > 1 || (near === 1 && whole < 2) || omitted.length > 3) return verdict('unknown', 0.6, 'too-little', `${because}, and spelt otherwise`);
  const score = 0.92 - 0.04 * omitted.length - near * 0.08 - (kinds.includes('form') ? 0.03 : 0);
  return verdict('compatible', Math.max(0.7, score), near > 0 ? 'slip' : 'omission', because);
}

function complete(x: PersonName, y: PersonName, pairs: readonly Pair[], generation: string | null): NameVerdict {
  const of = (kind: TokenMatch['kind']): readonly string[] =>
    pairs.filter((p) => p.match.kind === kind).map((p) => `${(x.tokens[p.i] as NameToken).written} / ${(y.tokens[p.j] as NameToken).written}`);
  const [near, initials, forms, sounds] = [of('near'), of('initial'), of('form'), of('sound')];
  if (near.length > 0) {
    const score = pairs.reduce((sum, p) => sum - (p.match.kind === 'near' ? 1 - p.match.score : 0), 0.95);
    if (score < 0.7 || near.length > 2) return verdict('conflict', Math.min(0.65, score), 'contradiction', `spelt otherwise twice: ${near.join(', ')}`);
    return verdict('compatible', Math.min(0.88, score), 'slip', `a slip apart: ${near.join(', ')}`);
  }
  if (initials.length > 0)
    return pairs.length > initials.length
      ? verdict('compatible', 0.82, 'initial', `initial for name: ${initials.join(', ')}`)
      : verdict('unknown', 0.4, 'too-little', 'only initials agree');
  if (forms.length > 0) return verdict('compatible', 0.85, 'form', `forms of one given name: ${forms.join(', ')}`);
  if (generation) return verdict('compatible', 0.88, 'omission', generation);
  if (sounds.length > 0) return verdict('same', 0.95, 'spelling', `two spellings of one name: ${sounds.join(', ')}`);
  const turned = pairs.some((p) => pairs.some((q) => p.i < q.i && p.j > q.j));
  if (turned) return verdict('same', 0.96, 'order', 'the same words in another order');
  return verdict('same', 0.97, 'spelling', 'the same words in another script or with other small words');
}

/** "A son of B" against "B son of A": the words on the two sides of one mark have changed places. */
function crossed(a: readonly NameToken[], b: readonly NameToken[], pairs: readonly Pair[]): boolean {
  const mark = pairs.find((p) => a[p.i]?.kind === 'mark');
  if (!mark || mark.i === 0 || mark.j === 0 || mark.j >= b.length - 1) return false;
  const beside = (i: number, j: number): boolean => pairs.some((p) => p.i === i && p.j === j);
  return beside(mark.i - 1, mark.j + 1) && beside(mark.i + 1, mark.j - 1);
}

const listed = (tokens: readonly NameToken[]): string => tokens.map((t) => t.written).join(' ');
