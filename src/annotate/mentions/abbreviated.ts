import type { Token } from '../../model/index.ts';
import type { Candidate } from './candidate.ts';
import { bare } from './casing.ts';

const SMALL = /^(?:of|the|and|for|in|on|to|de|du|des|la)$/;

/** Candidates with their abbreviations understood as the document spells them out; `longOf`: the spelt-out name of each abbreviation, both by index. */
export type Abbreviated = { readonly candidates: readonly Candidate[]; readonly longOf: ReadonlyMap<number, number> };

/**
 * "Norland Fishing Council (NFC)", "the Norland Fishing Council, or NFC,": what an article spells out holds for the whole article, whatever
 * else the list knows by these letters.
 */
export function abbreviated(tokens: readonly Token[], candidates: readonly Candidate[]): Abbreviated {
  const longs = new Map<string, number>();
  candidates.forEach((c, i) => {
    const long = candidates[i - 1];
    if (c.form !== 'abbreviation' || !long || long.form !== 'name' || long.to - long.from < 2 || !introduced(tokens, long, c)) return;
    const short = shortOf(tokens, c);
    if (!longs.has(short) && spells(tokens, long, short)) longs.set(short, i - 1);
  });
  if (longs.size === 0) return { candidates, longOf: new Map() };
  const longOf = new Map<number, number>();
  const made = candidates.map((c, i) => {
    const at = c.to - c.from === 1 && (c.form === 'abbreviation' || c.form === 'name') ? longs.get(shortOf(tokens, c)) : undefined;
    if (at === undefined || at === i) return c;
    const long = candidates[at] as Candidate;
    if (c.entity !== null && c.entity === long.entity) return c;
    longOf.set(i, at);
    return { ...c, entity: long.entity, known: long.known, form: 'abbreviation' as const };
  });
  return { candidates: made, longOf };
}

const shortOf = (tokens: readonly Token[], c: Candidate): string => bare((tokens[c.from] as Token).text).replace(/\./g, '');

function introduced(tokens: readonly Token[], long: Candidate, c: Candidate): boolean {
  const between = tokens.slice(long.to, c.from).map((t) => t.lower);
  return (between.join(' ') === '(' && tokens[c.to]?.text === ')') || between.join(' ') === ', or';
}

/** Do the words begin with these letters, small ones left out or not? */
function spells(tokens: readonly Token[], long: Candidate, short: string): boolean {
  const words = tokens.slice(long.from, long.to).flatMap((t) => (t.kind === 'mark' ? [] : t.lower.split('-')));
  const initials = (of: readonly string[]): string => of.map((w) => w[0] ?? '').join('');
  const letters = short.toLowerCase();
  return initials(words) === letters || initials(words.filter((w) => !SMALL.test(w))) === letters;
}
