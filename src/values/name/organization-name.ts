import { remembered } from '../../text/remembered.ts';
import { isSyllabic, spellingsOf } from './fold.ts';
import { GENERIC, LEGAL_FORMS, LONGEST_FORM, numberOf, PREFIXES, SMALL } from './organization-words.ts';
import type { NameToken } from './person-name.ts';
import { soundOf } from './sound.ts';

/** A word of it; `generic` ones many names share, and `bracketed` ones stand in brackets. */
export type OrganizationToken = NameToken & { readonly generic: boolean; readonly bracketed: boolean };

/** The name of an organisation, ship or place, taken apart: legal form, small words and numbers stand apart. */
export type OrganizationName = {
  readonly tokens: readonly OrganizationToken[];
  readonly numbers: readonly number[];
  readonly legal: string | null;
  /** First letters of all words, and of those that are not small words. */
  readonly initials: readonly string[];
  /** The name is one word in capitals: an abbreviation. */
  readonly capitals: string | null;
  readonly joined: string;
};

/** Takes the name of an organisation apart. */
export const organizationNameOf: (name: string) => OrganizationName = remembered(taken);

/** British to American spelling: harbour, organisation, centre, defence, programme, labour. */
const americanOf = (word: string): string =>
  word
    .replace(/([a-z]{3})is(?=ation|e$|ed$|ing$)/, '$1iz')
    .replace(/([a-z]{2})our(?=s?$)/, '$1or')
    .replace(/([a-z]{2}t)re(?=s?$)/, '$1er')
    .replace(/([a-z]{3})ence$/, '$1ense')
    .replace(/(gram)me(?=s?$)/, '$1');

/** Words of a name that are compared. */
const MOST = 16;
type Word = { readonly written: string; readonly folded: string; readonly bracketed: boolean };

function taken(name: string): OrganizationName {
  const words = wordsOf(name);
  const { kept, legal } = withoutLegalForm(words);
  const { plain, numbers } = withoutNumbers(kept);
  const named = plain.filter((w, i) => !SMALL.has(w.folded) && !(i === 0 && plain.length > 1 && PREFIXES.has(w.folded))).slice(0, MOST);
  const tokens = named.map((w): OrganizationToken => {
    const spellings = spellingsOf(w.written).map(americanOf);
    return {
      written: w.written,
      spellings,
      sounds: [...new Set(spellings.map(soundOf))],
      kind: 'name',
      syllabic: isSyllabic(w.written),
      generic: GENERIC.has(w.folded),
      bracketed: w.bracketed,
    };
  });
  const first = (list: readonly Word[]): string => list.map((w) => w.folded[0] ?? '').join('');
  const capital = words.find((w) => /^\p{Lu}{2,7}$/u.test(w.written.replace(/\./g, '')));
  return {
    tokens,
    numbers,
    legal,
    initials: [first(plain), first(named), first(words)],
    capitals: capital && named.length <= 2 && !LEGAL_FORMS.has(capital.folded) ? capital.folded : null,
    joined: tokens.map((t) => t.spellings[0]).join(''),
  };
}

function wordsOf(name: string): readonly Word[] {
  const clean = name
    .normalize('NFC')
    .slice(0, 300)
    .replace(/[’'](?:s|S)(?=\s|$)/gu, '')
    .replace(/["“”„«»]/gu, ' ')
    .replace(/(?<!\p{L})((?:\p{L}\.){2,})(\p{L}(?![\p{L}]))?/gu, (_, dotted: string, last?: string) => `${dotted.replaceAll('.', '')}${last ?? ''} `);
  const words: Word[] = [];
  let depth = 0;
  for (const piece of clean.split(/([\s,;:·・/()[\]–—&+-]+|(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2}))/u)) {
    if (/[([]/.test(piece)) depth = 1;
    if (/[)\]]/.test(piece)) depth = 0;
    if (!/[\p{L}\p{N}]/u.test(piece)) continue;
    const written = piece.replace(/^\.+|\.+$/g, '');
    const folded = spellingsOf(written)[0] ?? '';
    if (folded !== '') words.push({ written, folded, bracketed: depth > 0 });
  }
  return words;
}

function withoutLegalForm(words: readonly Word[]): { kept: readonly Word[]; legal: string | null } {
  const kept: Word[] = [];
  let legal: string | null = null;
  for (let i = 0; i < words.length; i++) {
    let taken = 0;
    for (let n = Math.min(LONGEST_FORM, words.length - i); n > 0 && taken === 0; n--) {
      const form = LEGAL_FORMS.get(
        words
          .slice(i, i + n)
          .map((w) => w.folded)
          .join(' '),
      );
      const edge = i === 0 || i + n >= words.length - 1;
      if (form === undefined || !edge || n === words.length || form === 'charity') continue;
      legal = form;
      taken = n;
    }
    if (taken > 0) i += taken - 1;
    else kept.push(words[i] as Word);
  }
  const charity = words.find((w) => w.folded === 'ano');
  return { kept, legal: charity ? 'charity' : legal };
}

function withoutNumbers(words: readonly Word[]): { plain: readonly Word[]; numbers: readonly number[] } {
  const plain: Word[] = [];
  const numbers: number[] = [];
  let tens = false;
  for (const [i, w] of words.entries()) {
    const n = numberOf(w.folded, i === 0);
    if (n === null) plain.push(w);
    else if (tens && n < 10 && n > 0) numbers.push((numbers.pop() as number) + n);
    else numbers.push(n);
    tens = n !== null && n >= 20 && n < 100 && n % 10 === 0;
  }
  return { plain, numbers: numbers.sort((a, b) => a - b) };
}
