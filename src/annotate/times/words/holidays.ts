import { byFirstWord } from './first-word.ts';
import type { Piece } from './pieces.ts';

/** Words of a fixed or movable day → its id in `values/date/feasts.ts`; longest wins. */
const NAMES: Readonly<Record<string, string>> = {
  "new year's day": 'new-year',
  "new year's eve": 'new-year-eve',
  "new year's": 'new-year',
  'christmas day': 'christmas',
  'christmas eve': 'christmas-eve',
  christmas: 'christmas',
  'boxing day': 'boxing-day',
  thanksgiving: 'thanksgiving',
  'thanksgiving day': 'thanksgiving',
  'independence day': 'us-independence',
  'fourth of july': 'us-independence',
  'labor day': 'us-labor-day',
  'memorial day': 'us-memorial-day',
  'veterans day': 'veterans-day',
  "veterans' day": 'veterans-day',
  "presidents' day": 'presidents-day',
  'presidents day': 'presidents-day',
  "valentine's day": 'valentine',
  "st patrick's day": 'st-patrick',
  "st. patrick's day": 'st-patrick',
  halloween: 'halloween',
  easter: 'easter',
  'easter sunday': 'easter',
  'easter monday': 'easter-monday',
  'good friday': 'good-friday',
  'palm sunday': 'palm-sunday',
  'ash wednesday': 'ash-wednesday',
  'may day': 'may-day',
  'earth day': 'earth-day',
  'election day': 'us-election-day',
  'bastille day': 'bastille',
  'armistice day': 'armistice',
  'columbus day': 'columbus-day',
  "international women's day": 'womens-day',
  'martin luther king day': 'mlk',
  'inauguration day': 'us-inauguration',
  epiphany: 'epiphany',
  'victory day': 'victory-day',
  'black friday': 'black-friday',
  'groundhog day': 'groundhog-day',
  'remembrance day': 'armistice',
  "april fool's day": 'april-fools',
  "april fools' day": 'april-fools',
  pentecost: 'pentecost',
  'ascension day': 'ascension',
  'all saints day': 'all-saints',
};

const starts = byFirstWord(
  Object.entries(NAMES).map(([name, id]) => ({
    words: name.replaceAll("'s", " 's").replaceAll("s'", "s '").replaceAll('.', ' .').split(' ').filter(Boolean),
    id,
  })),
);

/** A named day at `i`. */
export function holidayAt(p: readonly Piece[], i: number): { readonly id: string; readonly to: number } | null {
  const piece = p[i];
  if (!piece) return null;
  for (const { words, id } of starts.get(piece.lower) ?? [])
    if ((piece.capital || words.length > 1) && words.every((word, k) => p[i + k]?.lower.replace('’', "'") === word)) {
      if (
        id === 'christmas' &&
        words.length === 1 &&
        /^(?:tree|trees|carol|carols|song|songs|card|cards|gift|gifts|shopping|present|presents|lights|market|party)$/.test(p[i + 1]?.lower ?? '')
      )
        return null;
      if (words.length === 1 && isName(p, i)) return null;
      return { id, to: i + words.length };
    }
  return null;
}

/** "The branches in Easter Green": the first word of a name, and not "at Easter Pope Clement spoke". */
const isName = (p: readonly Piece[], i: number): boolean =>
  p[i + 1]?.kind === 'word' && p[i + 1]?.capital === true && !DAYS.test(p[i + 1]?.lower ?? '') && !TIMELY.test(p[i - 1]?.lower ?? '');
const DAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|weekend|day|eve|morning|evening|night|holidays?|break|vacation)$/;
const TIMELY = /^(?:at|on|by|before|after|since|until|till|during|for|over|last|next|this|that|every|each|around|past)$/;

/** May a holiday name begin with this word? */
export const mayStartHoliday = (lower: string): boolean => starts.has(lower);
