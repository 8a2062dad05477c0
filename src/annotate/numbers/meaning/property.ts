import { stem } from '../../../text/index.ts';
import { isPersonNoun, isTroopNoun, TIME_UNITS } from '../../../values/index.ts';
import type { Expression } from '../grammar/value.ts';
import type { Piece } from '../words/pieces.ts';
import { STATE_NOUN, stateOf } from './state.ts';

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
      return (p[e.to]?.lower === 'in' ? MONEY.get(p[e.to + 1]?.lower ?? '') : undefined) ?? near(p, e, MONEY) ?? 'money';
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
