import { verbForm } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import type { Expression } from '../grammar/value.ts';
import type { Piece } from '../words/pieces.ts';

/** What a happening does to people, and the words that tell it. `noun` heads count it themselves ("12 deaths"). */
const STATES: Readonly<Record<string, { readonly words: string; readonly nouns: string }>> = {
  deaths: {
    words: 'killed kill kills killing dead die dies died dying murdered murder drowned perished slain massacred shot-dead executed beheaded buried',
    nouns: 'death fatality corpse body',
  },
  injured: { words: 'injured injure injures injuring wounded wounding wound wounds hurt hurting maimed', nouns: 'injury' },
  missing: { words: 'missing unaccounted', nouns: '' },
  arrested: { words: 'arrested arresting arrest arrests detained detaining apprehended jailed', nouns: 'arrest detention' },
  charged: { words: 'charged indicted', nouns: 'indictment' },
  evacuated: { words: 'evacuated evacuating', nouns: '' },
  displaced: { words: 'displaced displacing uprooted', nouns: '' },
  homeless: { words: 'homeless', nouns: '' },
  hospitalised: { words: 'hospitalised hospitalized', nouns: 'hospitalisation hospitalization' },
  infected: { words: 'infected infecting', nouns: 'infection' },
  rescued: { words: 'rescued rescuing', nouns: '' },
  abducted: { words: 'abducted kidnapped abducting kidnapping', nouns: '' },
  trapped: { words: 'trapped stranded trapping stranding', nouns: '' },
};
const STATE = new Map(Object.entries(STATES).flatMap(([property, { words }]) => words.split(' ').map((w): [string, string] => [w, property])));
/** Nouns that count a happening themselves: "12 deaths", "nine arrests". */
export const STATE_NOUN = new Map(
  Object.entries(STATES).flatMap(([property, { nouns }]) =>
    nouns
      .split(' ')
      .filter(Boolean)
      .map((w): [string, string] => [w, property]),
  ),
);
/** Of these a person is the doer as well as the one it is done to. */
const INTRANSITIVE = wordSet('die dies died dying drowned perished dead missing homeless unaccounted');
const TOLLS: Readonly<Record<string, string>> = {
  toll: 'deaths',
  deaths: 'deaths',
  fatalities: 'deaths',
  dead: 'deaths',
  injuries: 'injured',
  arrests: 'arrested',
  wounded: 'injured',
  injured: 'injured',
  missing: 'missing',
};
const AUX = wordSet(
  'were was been be being are is have had has also reportedly believed confirmed reported feared presumed thought said to still later found left',
);
const JOINS = wordSet(
  'in on at by for from with after during near to into of as among between over across under against since before inside outside through within',
);

/** Dead, injured, missing …: behind the noun ("12 people were killed"), or before the number ("killed 12", "death toll rose to 12"). */
export function stateOf(p: readonly Piece[], e: Expression): string | null {
  if (e.sort === 'share' && !e.counted) return null;
  const aside = p[e.from - 1]?.lower === 'including' || (p[e.from - 1]?.lower === 'them' && p[e.from - 2]?.text !== ',');
  const behind = stateBehind(p, e.counted && e.counted.from >= e.to ? e.counted.to : (e.counted?.to ?? e.to));
  if (behind) return behind;
  const comma = aside ? closing(p, e.to) : -1;
  if (comma > 0) {
    const after = stateBehind(p, comma + 1);
    if (after) return after;
  }
  return stateWithin(p, e) ?? stateBefore(p, e.from, e.counted?.head === 'life');
}

/** A participle inside the noun phrase: "12 injured passengers", "30 missing fishermen". */
function stateWithin(p: readonly Piece[], e: Expression): string | null {
  if (!e.counted) return null;
  for (let k = e.to; k < e.counted.to; k++) {
    const state = STATE.get(p[k]?.lower ?? '');
    if (state) return state;
  }
  return null;
}

/** "Three people, a man and two women, were killed". */
const APPOSED = /^(?:an?|one|two|three|four|five|both|aged)$/;

function stateBehind(p: readonly Piece[], i: number): string | null {
  let at = i;
  let helped = false;
  for (let left = 9; left > 0 && at < p.length; left--, at++) {
    const piece = p[at] as Piece;
    const word = piece.lower;
    if (piece.text === ',' && left > 6 && /^(?:including|among|most|many|some|mostly|all)$/.test(p[at + 1]?.lower ?? '')) {
      const close = closing(p, at + 1);
      if (close < 0) return null;
      at = close;
      continue;
    }
    if (piece.text === ',' && at === i) {
      const close = APPOSED.test(p[at + 1]?.lower ?? '') ? closing(p, at + 1) : -1;
      if (close < 0 || !AUX.has(p[close + 1]?.lower ?? '')) return null;
      at = close;
      continue;
    }
    const state = STATE.get(word);
    if (state) {
      if (word === 'shot-dead') return state;
      if (INTRANSITIVE.has(word) || helped) return state;
      return isObject(p[at + 1]) || /^(?:killing|injuring|wounding)$/.test(word) ? null : state;
    }
    if (/^(?:after|before|when|as|while|since|until|because|if|that)$/.test(word)) return null;
    if (word === 'lost' && /^(?:their|his|her)$/.test(p[at + 1]?.lower ?? '') && /^(?:life|lives)$/.test(p[at + 2]?.lower ?? '')) return 'deaths';
    if (word === 'shot' && p[at + 1]?.lower === 'dead') return 'deaths';
    if (isToDeath(p, at + 2)) return 'deaths';
    if (word === 'unaccounted') return 'missing';
    if (word === 'taken' && p[at + 1]?.lower === 'into') return 'arrested';
    if (
      word === 'from' ||
      /^(?:of|others|who|aboard|there|people)$/.test(word) ||
      (JOINS.has(word) && !helped && left > 4) ||
      AUX.has(word) ||
      /ly$/.test(word)
    ) {
      helped ||= /^(?:were|was|been|are|is|be|being)$/.test(word);
      continue;
    }
    if (piece.kind === 'number' || /^[.;:!?]$/.test(piece.text) || word === 'and' || word === 'but' || word === 'while') return null;
    if (piece.text === ',') return null;
    if (verbForm(word) && !helped && verbForm(word)?.form !== 'base') return null;
  }
  return null;
}

/** "shot to death", "were stabbed to death", not "sentenced to death": the last word stands at `i`. */
const isToDeath = (p: readonly Piece[], i: number): boolean =>
  p[i]?.lower === 'death' &&
  p[i - 1]?.lower === 'to' &&
  !/^(?:sentenced|condemned|close|closer)$/.test(p[i - 2]?.lower ?? '') &&
  /^(?:past|participle)$/.test(verbForm(p[i - 2]?.lower ?? '')?.form ?? '');

/** The comma that ends an aside begun before `i`, at most a dozen pieces on. */
function closing(p: readonly Piece[], i: number): number {
  for (let k = i; k < i + 14 && k < p.length; k++) if (p[k]?.text === ',') return k;
  return -1;
}

/** A noun phrase begins here, so that the participle before it is an active verb: "killed 30 rebels". */
const isObject = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  (piece.kind === 'number' ||
    /^(?:the|a|an|his|her|their|its|at|several|dozens|two|three|four|five|six|seven|eight|nine|ten|hundreds|more|about|nearly|some)$/.test(piece.lower)) &&
  piece.lower !== 'at';

/** "The number of deaths stands at 14". */
const REACHES = /^(?:stands|stood|rose|rises|reached|reaches|hit|hits|passed|topped)$/;

function stateBefore(p: readonly Piece[], from: number, lives: boolean): string | null {
  const part = p[from - 1]?.lower === 'including' || /^(?:them|whom)$/.test(p[from - 1]?.lower ?? '');
  let prepositions = 0;
  for (let k = from - 1, left = 9; k >= 0 && left > 0; k--, left--) {
    const piece = p[k] as Piece;
    const word = piece.lower;
    if (/^[.;:!?]$/.test(piece.text)) return null;
    if (word === 'dead' && p[k - 1]?.lower === 'of' && /^(?:number|count|tally)$/.test(p[k - 2]?.lower ?? '')) return 'deaths';
    if (lives && /^(?:claimed|claiming|claims|claim|cost|costing|took|taking|takes)$/.test(word)) return 'deaths';
    if (k === from - 1 && (isToDeath(p, k) || (word === 'dead' && p[k - 1]?.lower === 'shot'))) return 'deaths';
    const toll = TOLLS[word];
    if (
      toll &&
      /^(?:of|to|at|reached|reaches|hit|hits|stands|stood|rose|rises|is|was|from|by|passed|topped|has|had|as|:)$/.test(p[k + 1]?.lower ?? '') &&
      word !== 'missing'
    ) {
      if (word === 'dead' || word === 'injured' || word === 'wounded') continue;
      return word === 'toll' && /^(?:injury|casualty)$/.test(p[k - 1]?.lower ?? '') ? null : toll;
    }
    const state = STATE.get(word);
    const form = verbForm(word)?.form;
    if (state && /^(?:were|was|been|be|being|are|is)$/.test(p[k - 1]?.lower ?? '')) return part ? state : null;
    if (state && !/^(?:dead|missing|homeless|died|dies|die|dying|hurt)$/.test(word))
      return prepositions === 0 && (form === undefined || form !== 'base' || /^(?:kill|injure|wound)$/.test(word)) ? state : null;
    if (word === 'hurt' && prepositions === 0) return 'injured';
    if (JOINS.has(word)) prepositions++;
    else if (REACHES.test(word)) continue;
    else if (form === 'past' || form === 'third' || form === 'gerund') return null;
  }
  return null;
}
