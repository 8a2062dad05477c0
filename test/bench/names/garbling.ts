import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chanceFrom, oneOf } from './chance.ts';
import type { Office } from './offices.ts';

/** How a name goes wrong on its way into print. */
export type Way = 'mishearing' | 'optical' | 'transliteration' | 'autocorrect' | 'case';
export const WAYS: readonly Way[] = ['mishearing', 'optical', 'transliteration', 'autocorrect', 'case'];

type Swap = readonly [from: RegExp, to: string];
const swaps = (list: string): Swap[] =>
  list
    .trim()
    .split(/\s+/)
    .map((p): Swap => [new RegExp(p.split('>')[0] as string, 'i'), p.split('>')[1] ?? '']);

const HEARD = swaps(`
  th>t th>f v>w w>v s>z z>s k>g g>k b>p p>b d>t t>d sh>s ch>sh ov$>off ev$>eff ou>u u>o o>a a>e e>i i>e ei>i y>i m>n n>m r>l l>r h> ll>l ss>s tt>t ph>f kh>k zh>sh j>y ck>k x>ks au>o ee>i oo>u ie>y
  sen$>son son$>sen mann$>man er$>a in$>ing
`);
const SEEN = swaps('rn>m m>rn l>i i>l cl>d d>cl u>v v>u h>b b>h e>c c>e o>0 vv>w f>t t>f s>5 n>ri ri>n a>o g>q l>1 nn>m ij>y k>lc');
const WRITTEN = swaps(`
  kh>ch kh>h zh>sch zh>j sh>sch sh>ch ch>tsch ch>c v>w v>f y>j i>j ou>u u>ou ya>ia yu>ju j>dj g>gh k>q ts>z ö>o ö>oe ø>oe ø>o ü>u ü>y å>aa š>s š>sh č>c č>ch ć>c ń>n ł>w ė>e ņ>n ž>z ş>s ç>c ğ>g ei>ey ei>ai ai>ay s$>ss ov$>ow ov$>of ev$>iev
  ii$>y iy$>ij y$>iy a$>o e>ye aa>a dh>d q>k ia>ya x>ks
`);
const ENDINGS: Readonly<Record<Office['family'], readonly string[]>> = {
  slavic: ['a', 'u', 'om', 'ym', 'e', 'i'],
  baltic: ['s', 'o', 'ui', 'as'],
  finnic: ['n', 'in', 'ga', 'st'],
  roman: ['s', 'o', 'i'],
  other: ['s', 'en', 'in', 'e'],
};

let words: readonly string[] | null = null;
/** Words that a phone or a word processor knows: everyday English, given names and towns. */
function dictionary(): readonly string[] {
  if (words) return words;
  const read = (name: string): string => readFileSync(path.join(process.cwd(), 'rules/lexicon', name), 'utf8');
  const given = JSON.parse(read('given-names.json')) as Record<string, string>;
  const towns = (JSON.parse(read('towns.json')) as string).split(';').map((t) => (t.split('|')[0] as string).toLowerCase());
  words = [...new Set([...(JSON.parse(read('common-words.json')) as string).split(' '), ...Object.values(given).flatMap((g) => g.split(' ')), ...towns])]
    .filter((w) => /^[a-z]{4,12}$/.test(w))
    .sort();
  return words;
}

const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/ø/g, 'o').toLowerCase();

/** Plain edit distance, swaps of neighbours not counted: no measure of the engine's. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] as number;
}

function swapped(word: string, all: readonly Swap[], times: number, chance: () => number): string {
  let made = word;
  for (let n = 0; n < times; n++) {
    const fit = all.filter(([from, to]) => from.test(made) && made.replace(from, to) !== made);
    if (fit.length === 0) break;
    const [from, to] = oneOf(fit, chance);
    made = made.replace(from, to);
  }
  return made;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A wrong writing of one word, by a way; null where that way leaves it as it is. */
function garbledWord(word: string, way: Way, office: Office, chance: () => number): string | null {
  const times = word.length >= 7 && chance() < 0.5 ? 2 : 1;
  const made = ((): string => {
    switch (way) {
      case 'mishearing':
        return swapped(word, HEARD, times, chance);
      case 'optical':
        return swapped(word, SEEN, times, chance);
      case 'transliteration':
        return swapped(word, WRITTEN, times, chance);
      case 'case': {
        const ending = oneOf(ENDINGS[office.family], chance);
        return (/[aeiouyė]$/.test(word) ? word.slice(0, -1) : word) + ending;
      }
      case 'autocorrect': {
        const own = plain(word);
        const near = dictionary()
          .map((w) => ({ w, d: distance(own, w) }))
          .filter(({ w, d }) => d > 0 && d <= 3 && d <= own.length / 2 && w[0] === own[0]);
        const least = Math.min(...near.map(({ d }) => d));
        const best = near.filter(({ d }) => d === least);
        return best.length > 0 ? oneOf(best, chance).w : word;
      }
    }
  })();
  const name = capitalised(made);
  return plain(name) === plain(word) ? null : name;
}

/** A holder's name as a wrong writing gives it: the surname bent, in a third of the cases the given name too; null where the way does nothing to it. */
export function garbledName(office: Office, way: Way, seed: number): string | null {
  const chance = chanceFrom(seed);
  const parts = office.holder.split(' ');
  const surname = garbledWord(parts.at(-1) as string, way, office, chance);
  if (surname === null) return null;
  const given = chance() < 0.3 ? (garbledWord(parts[0] as string, way, office, chance) ?? parts[0]) : parts[0];
  return [given, ...parts.slice(1, -1), surname].join(' ');
}
