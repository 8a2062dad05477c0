import type { Token } from '../../../model/index.ts';
import { STOPWORDS, stem } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import { common } from '../../../text/words/synonyms.ts';
import { singular } from '../../../values/index.ts';

/** Words that are looked at behind a figure: "the first Grand Slam title" as far as "slam". */
const NEAR = 3;

/** Parts of a match, a year, a cup, a trial: each has its number, and one says nothing of another. */
export const IN_A_ROW = wordSet(
  'round half quarter leg set innings over lap day stage heat session season series quarter-final semi-final test place term phase',
);

/** A noun by its stem, synonyms folded; '' for none. */
export const folded = (noun: string): string => (noun === '' ? '' : common(stem(noun)));

/** "{young_man}": man; '' for units of measure. */
export const nounOf = (unit: string): string => /^\{(?:.*_)?([^_]+)\}$/.exec(unit)?.[1] ?? '';

/** The content word behind a figure, singular, or the second part of a compound ("two-year"); '' where none follows. */
export const nounBehind = (tokens: readonly Token[], i: number): string => partOf(tokens[i]) ?? [...wordsBehind(tokens, i)][0] ?? '';

/** What an ordinal counts: "the second and final term", "the first parliamentary session" are a term and a session. */
export function placeBehind(tokens: readonly Token[], i: number): string {
  const part = partOf(tokens[i]);
  if (part !== null) return part;
  const words = [...wordsBehind(tokens, i)];
  return words.find((w) => IN_A_ROW.has(w)) ?? words[0] ?? '';
}

function partOf(t: Token | undefined): string | null {
  const part = /^[^-–]+[-–](\p{L}+)/u.exec(t?.lower ?? '')?.[1];
  return part ? singular(part) : null;
}

/** The next content words, singular, as far as a mark or a word of grammar; "and" joins. */
function* wordsBehind(tokens: readonly Token[], i: number): Generator<string> {
  for (let k = i + 1; k <= i + NEAR; k++) {
    const t = tokens[k];
    if (t === undefined || (t.kind === 'mark' && !/^[-–]$/.test(t.text))) return;
    if (t.kind !== 'word' || /^(?:and|or)$/.test(t.lower)) continue;
    if (STOPWORDS.has(t.lower)) return;
    yield singular(t.lower.replace(/['’]s?$/, ''));
  }
}
