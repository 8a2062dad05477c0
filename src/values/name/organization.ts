import { type OrganizationName, type OrganizationToken, organizationNameOf } from './organization-name.ts';
import { slips } from './slips.ts';
import { alignedPairs, matchTokens, type TokenMatch } from './token.ts';
import { type NameVerdict, verdict } from './verdict.ts';

/** Is it one organisation's name (or one ship's, place's, event's)? Legal form and small words carry little, numbers and places much. */
export function compareOrganizations(a: string, b: string): NameVerdict {
  const alternatives = (name: string): readonly string[] =>
    name.includes('/') && /\p{L}{3}\/\p{L}{3}/u.test(name) ? [name, ...name.split('/')].slice(0, 4) : [name];
  let best: NameVerdict | null = null;
  for (const s of alternatives(a))
    for (const t of alternatives(b)) {
      const found = compareOne(organizationNameOf(s), organizationNameOf(t));
      if (!best || found.score > best.score) best = found;
    }
  return best as NameVerdict;
}

function compareOne(x: OrganizationName, y: OrganizationName): NameVerdict {
  if (x.tokens.length === 0 && y.tokens.length === 0) return verdict('unknown', 0, 'too-little', 'no words to compare');
  const numbers = numbered(x.numbers, y.numbers);
  if (numbers === 'differ') return verdict('conflict', 0.5, 'contradiction', `number ${x.numbers.join(', ')} against ${y.numbers.join(', ')}`);
  if (x.legal && y.legal && x.legal !== y.legal && (x.legal === 'charity' || y.legal === 'charity'))
    return verdict('conflict', 0.5, 'contradiction', 'a charity against a company');
  if (x.joined !== '' && x.joined === y.joined && numbers === 'same') return verdict('same', x.legal === y.legal ? 1 : 0.96, 'none', 'same letters');
  const short = abbreviated(x, y) ?? abbreviated(y, x);
  if (short && numbers === 'same') return verdict('compatible', 0.8, 'initial', `${short} are the first letters`);
  const pairs = alignedPairs(x.tokens, y.tokens, matchOf);
  const lonelyX = x.tokens.filter((_, i) => !pairs.some((p) => p.i === i));
  const lonelyY = y.tokens.filter((_, j) => !pairs.some((p) => p.j === j));
  const near = pairs.filter((p) => p.match.kind === 'near');
  if (lonelyX.length > 0 && lonelyY.length > 0) return parted(x, y, pairs.length, lonelyX, lonelyY);
  if (near.length > 1 || pairs.length === 0) return verdict('conflict', 0.5, 'contradiction', 'several words are spelt otherwise');
  const omitted = [...lonelyX, ...lonelyY];
  if (omitted.length > 0) return omitting(x, y, omitted, near.length > 0);
  if (numbers === 'omitted') return verdict('unknown', 0.65, 'too-little', 'a number in one name only');
  if (near.length > 0) {
    if (Math.min(x.joined.length, y.joined.length) < 6) return verdict('unknown', 0.65, 'too-little', 'a short name, a slip apart');
    return verdict('compatible', Math.max(0.7, (near[0]?.match.score ?? 0) - 0.05), 'slip', 'one word a slip apart');
  }
  if (pairs.some((p) => p.match.kind === 'sound')) return verdict('same', 0.95, 'spelling', 'the same words in another spelling');
  return verdict('same', 0.96, 'order', 'the same words in another order or with other small words');
}

function parted(x: OrganizationName, y: OrganizationName, matched: number, a: readonly OrganizationToken[], b: readonly OrganizationToken[]): NameVerdict {
  const letters = Math.min(x.joined.length, y.joined.length);
  if (x.tokens.length !== y.tokens.length && letters >= 7 && slips(x.joined, y.joined) <= 0.8)
    return verdict('compatible', 0.8, 'spelling', 'the same letters, divided otherwise');
  return verdict('conflict', (0.55 * matched) / Math.max(x.tokens.length, y.tokens.length), 'contradiction', `${listed(a)} against ${listed(b)}`);
}

function omitting(x: OrganizationName, y: OrganizationName, omitted: readonly OrganizationToken[], near: boolean): NameVerdict {
  const because = `${listed(omitted)} left out`;
  const distinctive = (x.tokens.length < y.tokens.length ? x : y).tokens.filter((t) => !t.generic).length;
  if (distinctive === 0) return verdict('unknown', 0.5, 'too-little', `general words alone; ${because}`);
  const telling = omitted.filter((t) => !t.generic && !t.bracketed);
  if (telling.length === 0) return verdict('compatible', near ? 0.75 : 0.88, near ? 'slip' : 'omission', because);
  const sameStart = x.tokens[0]?.spellings[0]?.[0] === y.tokens[0]?.spellings[0]?.[0];
  if (telling.length === 1 && distinctive === 1 && sameStart) return verdict('compatible', 0.72, 'omission', `a short form; ${because}`);
  return verdict('unknown', 0.6, 'too-little', `${listed(omitted)} may tell two bodies apart`);
}

function matchOf(a: OrganizationToken, b: OrganizationToken): TokenMatch | null {
  const match = matchTokens(a, b);
  if (!match || match.kind === 'form' || match.kind === 'initial') return null;
  return match.kind === 'near' && a.generic && b.generic ? null : match;
}

function numbered(a: readonly number[], b: readonly number[]): 'same' | 'omitted' | 'differ' {
  if (a.length === b.length && a.every((n, i) => n === b[i])) return 'same';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length < long.length && short.every((n) => long.includes(n)) ? 'omitted' : 'differ';
}

/** The abbreviation, where one name is the first letters of the other. */
function abbreviated(short: OrganizationName, long: OrganizationName): string | null {
  if (!short.capitals || long.tokens.length < 2) return null;
  return long.initials.includes(short.capitals) ? short.capitals.toUpperCase() : null;
}

const listed = (tokens: readonly OrganizationToken[]): string => tokens.map((t) => t.written).join(' ');
