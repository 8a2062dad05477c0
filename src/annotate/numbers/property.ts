import { stem, verbForm } from '../../text/index.ts';
import { isPersonNoun, isTroopNoun, TIME_UNITS } from '../../values/index.ts';
import type { Expression } from './expression.ts';
import type { Piece } from './pieces.ts';

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
const STATE_NOUN = new Map(
  Object.entries(STATES).flatMap(([property, { nouns }]) =>
    nouns
      .split(' ')
      .filter(Boolean)
      .map((w): [string, string] => [w, property]),
  ),
);
/** Of these a person is the doer as well as the one it is done to. */
const INTRANSITIVE = new Set('die dies died dying drowned perished dead missing homeless unaccounted'.split(' '));
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
const AUX = new Set(
  'were was been be being are is have had has also reportedly believed confirmed reported feared presumed thought said to still later found left'.split(' '),
);
const JOINS = new Set(
  'in on at by for from with after during near to into of as among between over across under against since before inside outside through within'.split(' '),
);

/** What an expression measures: deaths, age, price, depth …; the stem of its noun where nothing closer is known. */
export function propertyOf(p: readonly Piece[], e: Expression): string {
  switch (e.sort) {
    case 'age':
      return 'age';
    case 'score':
    case 'rank':
    case 'anniversary':
    case 'magnitude':
      return e.sort;
    case 'multiple':
      return (p[e.to]?.lower === 'as' && p[e.to + 2]?.lower === 'as') ||
        /^(?:more|the|its|their|that|what|higher|larger|bigger|greater|over)$/.test(p[e.to]?.lower ?? '') ||
        e.change
        ? 'multiple'
        : 'times';
    case 'money':
      return near(p, e, MONEY) ?? 'money';
    case 'share':
      return stateOf(p, e) ?? (e.change ? 'change' : (near(p, e, SHARES) ?? (e.counted ? stem(e.counted.head) : 'share')));
    case 'measure':
      return measureProperty(p, e);
    default:
      return countProperty(p, e);
  }
}

function countProperty(p: readonly Piece[], e: Expression): string {
  const head = e.counted?.head ?? null;
  if (head !== null) {
    const named = STATE_NOUN.get(head);
    if (named && (head !== 'body' || e.unit === '{body}')) return named;
  }
  if (head === null || isPersonNoun(head) || head === 'other' || head === 'life') {
    const state = stateOf(p, e);
    if (state) return state;
  }
  if (head === null) return near(p, e, COUNTS) ?? 'number';
  if (isTroopNoun(head)) return 'troops';
  if (head === 'vote' || head === 'ballot') return 'votes';
  return stem(head);
}

/** Dead, injured, missing …: behind the noun ("12 people were killed"), or before the number ("killed 12", "death toll rose to 12"). */
function stateOf(p: readonly Piece[], e: Expression): string | null {
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
    if (piece.text === ',' && at === i) return null;
    const state = STATE.get(word);
    if (state) {
      if (word === 'shot-dead') return state;
      if (INTRANSITIVE.has(word) || helped) return state;
      return isObject(p[at + 1]) || /^(?:killing|injuring|wounding)$/.test(word) ? null : state;
    }
    if (/^(?:after|before|when|as|while|since|until|because|if|that)$/.test(word)) return null;
    if (word === 'lost' && /^(?:their|his|her)$/.test(p[at + 1]?.lower ?? '') && /^(?:life|lives)$/.test(p[at + 2]?.lower ?? '')) return 'deaths';
    if (word === 'shot' && p[at + 1]?.lower === 'dead') return 'deaths';
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

function stateBefore(p: readonly Piece[], from: number, lives: boolean): string | null {
  const part = p[from - 1]?.lower === 'including' || /^(?:them|whom)$/.test(p[from - 1]?.lower ?? '');
  let prepositions = 0;
  for (let k = from - 1, left = 9; k >= 0 && left > 0; k--, left--) {
    const piece = p[k] as Piece;
    const word = piece.lower;
    if (/^[.;:!?]$/.test(piece.text)) return null;
    if (word === 'dead' && p[k - 1]?.lower === 'of' && /^(?:number|count|tally)$/.test(p[k - 2]?.lower ?? '')) return 'deaths';
    if (lives && /^(?:claimed|claiming|claims|claim|cost|costing|took|taking|takes)$/.test(word)) return 'deaths';
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
    else if (form === 'past' || form === 'third' || form === 'gerund') return null;
  }
  return null;
}

type Lexicon = ReadonlyMap<string, string>;
const lexicon = (rows: Readonly<Record<string, string>>): Lexicon =>
  new Map(Object.entries(rows).flatMap(([property, words]) => words.split(' ').map((w): [string, string] => [w, property])));

const MONEY = lexicon({
  price: 'price prices priced',
  cost: 'cost costs costing costed',
  fine: 'fine fines fined',
  damage: 'damage damages',
  revenue: 'revenue revenues turnover',
  profit: 'profit profits earnings',
  loss: 'loss losses lost',
  debt: 'debt debts loan loans deficit',
  budget: 'budget',
  contract: 'contract contracts deal deals acquisition',
  salary: 'salary wage wages salaries pay paid',
  aid: 'aid grant grants donation donations donated pledge pledged assistance funding',
  worth: 'worth valued value valuation',
  ransom: 'ransom bail bounty reward',
  investment: 'investment invest invested investing',
  sales: 'sales sold',
});
const SHARES = lexicon({
  turnout: 'turnout',
  unemployment: 'unemployment unemployed jobless',
  inflation: 'inflation',
  growth: 'growth',
  interest: 'interest rate rates yield',
  stake: 'stake stakes shareholding',
  approval: 'approval approve approved',
  support: 'support supported supporting',
  votes: 'vote votes',
  tariff: 'tariff tariffs duty',
  tax: 'tax taxes',
  margin: 'margin margins',
  discount: 'discount premium',
});
const COUNTS = lexicon({
  population: 'population',
  votes: 'votes vote ballots',
  deaths: 'toll',
  number: 'number',
  index: 'index points',
});
const LENGTHS = lexicon({
  depth: 'deep depth depths',
  height: 'tall high height altitude elevation',
  length: 'long length',
  width: 'wide width across diameter',
  thickness: 'thick thickness',
  distance: 'away distance off apart far north south east west northwest northeast southwest southeast',
  range: 'range',
});

const BY_UNIT: readonly (readonly [RegExp, string])[] = [
  [/^(?:km|m|cm|mm|\[(?:mi_i|ft_i|in_i|yd_i)\])2$|^(?:har|\[(?:acr_us|s\w+_(?:i|us))\])$/, 'area'],
  [/^(?:km\/h|m\/s|\[mi_i\]\/h|\[kn_i\])$/, 'speed'],
  [/^(?:\w?m|um|\[(?:mi_i|ft_i|in_i|yd_i|nmi_i|ly)\])$/, 'length'],
  [/^(?:t|\w?g|kt|Mt|\[(?:ston_av|lton_av|lb_av|oz_av|stone_av|car_m)\])$/, 'mass'],
  [/^(?:\w?l|m3|km3|cm3|\[(?:gal_us|bbl_us|pt_us|qt_us|cft_i|foz_us|cup_us|tbs_us|tsp_us)\])$/, 'volume'],
  [/^(?:Cel|\[degF\]|K)$/, 'temperature'],
  [/^(?:\w?W|\[HP\])$/, 'power'],
  [/^(?:\w?By|bit)$/, 'storage'],
];

function measureProperty(p: readonly Piece[], e: Expression): string {
  if (TIME_UNITS.has(e.unit)) return /^(?:sentenced|jailed|imprisoned)$/.test(near(p, e, SENTENCES) ?? '') ? 'sentence' : 'duration';
  const plain = BY_UNIT.find(([units]) => units.test(e.unit))?.[1] ?? null;
  if (plain !== 'length') return plain ?? 'amount';
  const behind =
    LENGTHS.get(p[e.to]?.lower ?? '') ??
    (p[e.to]?.text === '-' ? LENGTHS.get(p[e.to + 1]?.lower ?? '') : undefined) ??
    (p[e.to]?.lower === 'in' ? LENGTHS.get(p[e.to + 1]?.lower ?? '') : undefined);
  if (behind) return behind;
  for (let k = e.from - 1; k >= 0 && k > e.from - 4; k--) {
    const before = LENGTHS.get(p[k]?.lower ?? '');
    if (before && /^(?:depth|height|altitude|elevation|length|width|diameter|thickness|distance|range)s?$/.test(p[k]?.lower ?? '')) return before;
  }
  return 'length';
}

const SENTENCES = lexicon({ sentenced: 'sentenced sentence sentences', jailed: 'jailed', imprisoned: 'imprisoned prison jail' });

/** The nearest word of a lexicon within seven pieces before or five behind, in the same clause; before wins at equal distance. */
function near(p: readonly Piece[], e: Expression, words: Lexicon): string | null {
  let best: string | null = null;
  let distance = 8;
  for (let k = e.from - 1, d = 1; k >= 0 && d < 8; k--, d++) {
    if (/^[.;:!?]$/.test(p[k]?.text ?? '')) break;
    const found = words.get(p[k]?.lower ?? '');
    if (found) {
      best = found;
      distance = d;
      break;
    }
  }
  for (let k = e.to, d = 1; k < p.length && d < 6 && d < distance; k++, d++) {
    if (/^[.;:!?]$/.test(p[k]?.text ?? '')) break;
    const found = words.get(p[k]?.lower ?? '');
    if (found) return found;
  }
  return best;
}
