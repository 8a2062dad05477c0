import { remembered } from '../../text/remembered.ts';
import { isSyllabic, spellingsOf } from './fold.ts';
import { AFTER, PARTICLES, PATRONYM_MARKS, SUFFIXES, TITLES } from './person-words.ts';
import { soundOf } from './sound.ts';

/** One word of a name: its ASCII spellings, the likeliest first, and their sounds. */
export type NameToken = {
  readonly written: string;
  readonly spellings: readonly string[];
  readonly sounds: readonly string[];
  readonly kind: 'name' | 'initial' | 'particle' | 'mark';
  readonly syllabic: boolean;
};

/** A person's name, taken apart: titles are gone, "Family, Given" is turned round, the generation stands apart. */
export type PersonName = {
  readonly tokens: readonly NameToken[];
  readonly generation: string | null;
  readonly titled: boolean;
  /** First spellings without spaces; signs of syllables and words as they are. */
  readonly joined: string;
};

/** Takes a person's name apart. */
export const personNameOf: (name: string) => PersonName = remembered(taken);

/** Words of a name that are compared. */
const MOST = 12;

function taken(name: string): PersonName {
  const clean = name
    .normalize('NFC')
    .slice(0, 200)
    .replace(/[’'](?:s|S)(?=\s|$)/gu, '')
    .replace(/["“”„«»()[\]]/gu, ' ');
  const comma = clean.indexOf(',');
  const behind = comma < 0 ? '' : clean.slice(comma + 1);
  const turned = comma > 0 && !SUFFIXES.has(plainOf(behind)) && !AFTER.has(plainOf(behind));
  const raw = (turned ? `${behind} ${clean.slice(0, comma)}` : clean)
    .split(/[\s,·‧・/_-]+|(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})|(?<=\.)(?=\p{Lu})/u)
    .filter((w) => /[\p{L}\p{N}]/u.test(w));
  let first = 0;
  while (first < raw.length - 1 && TITLES.has(plainOf(raw[first] as string))) first++;
  let last = raw.length;
  let generation: string | null = null;
  while (last - first > 1) {
    const word = plainOf(raw[last - 1] as string);
    const suffix = SUFFIXES.get(word);
    if (suffix === undefined && !AFTER.has(word)) break;
    generation = suffix ?? generation;
    last--;
  }
  const kept = raw.slice(first, last).slice(0, MOST);
  const tokens = kept.map((w, i) => tokenOf(w, i === 0)).filter((t) => t.spellings[0] !== '');
  const unique = tokens.filter((t, i) => t.kind !== 'name' || tokens.findIndex((u) => u.spellings[0] === t.spellings[0]) === i || tokens.length > 3);
  return { tokens: unique, generation, titled: first > 0, joined: unique.map((t) => (t.syllabic ? t.written : t.spellings[0])).join('') };
}

const plainOf = (word: string): string => spellingsOf(word.trim())[0] ?? '';

function tokenOf(written: string, first: boolean): NameToken {
  const spellings = spellingsOf(written.replace(/\.$/, ''));
  const folded = spellings[0] ?? '';
  const syllabic = isSyllabic(written);
  const kind =
    PATRONYM_MARKS.has(folded) && !(first && folded === 'ben')
      ? 'mark'
      : PARTICLES.has(folded) && !(first && folded.length === 1) && !/^\p{Lu}\.$/u.test(written)
        ? 'particle'
        : folded.length === 1 && !syllabic
          ? 'initial'
          : 'name';
  return { written, spellings, sounds: [...new Set(spellings.map(soundOf))], kind, syllabic };
}
