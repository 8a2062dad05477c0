import type { QuantityValue } from '../../model/index.ts';
import { onceEach } from '../../model/index.ts';

const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  '%': ['%', '%'],
  a: ['year', 'years'],
  mo: ['month', 'months'],
  wk: ['week', 'weeks'],
  d: ['day', 'days'],
  h: ['hour', 'hours'],
  min: ['minute', 'minutes'],
  s: ['second', 'seconds'],
  t: ['tonne', 'tonnes'],
  '[in_i]': ['inch', 'inches'],
  '[ft_i]': ['foot', 'feet'],
  '[yd_i]': ['yard', 'yards'],
  '[mi_i]': ['mile', 'miles'],
  '[nmi_i]': ['nautical mile', 'nautical miles'],
  '[mi_i]/h': ['mph', 'mph'],
  '[kn_i]': ['knot', 'knots'],
  '[smi_us]': ['square mile', 'square miles'],
  '[sft_i]': ['square foot', 'square feet'],
  '[acr_us]': ['acre', 'acres'],
  '[lb_av]': ['pound', 'pounds'],
  '[oz_av]': ['ounce', 'ounces'],
  '[ston_av]': ['ton', 'tons'],
  '[stone_av]': ['stone', 'stone'],
  '[gal_us]': ['gallon', 'gallons'],
  '[bbl_us]': ['barrel', 'barrels'],
  har: ['hectare', 'hectares'],
  m2: ['m²', 'm²'],
  km2: ['km²', 'km²'],
  m3: ['m³', 'm³'],
  Cel: ['°C', '°C'],
  '[degF]': ['°F', '°F'],
  deg: ['°', '°'],
  '[HP]': ['hp', 'hp'],
  '{person}': ['person', 'people'],
  '{score}': ['', ''],
  '{time}': ['time', 'times'],
};
const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹', RUB: '₽', UAH: '₴' };

/** A quantity in an editor's words: "about 24 people", "$4.2 billion", "at least 12 soldiers", "3 to 5 %", "down 4.8 %". */
export const labelOfQuantity = onceEach(({ low, high, unit, approximate, change }: QuantityValue): string => {
  if (unit === '{score}') return `${low}–${high}`;
  const only = !Number.isFinite(low) ? high : low;
  const figures = low === high || !Number.isFinite(low) || !Number.isFinite(high) ? amount(only, unit) : `${amount(low, unit, true)} to ${amount(high, unit)}`;
  const hedge = !Number.isFinite(high) ? 'at least ' : !Number.isFinite(low) ? 'up to ' : approximate ? 'about ' : '';
  return `${change ? `${change} ` : ''}${hedge}${figures}`;
});

/** What a count counts, as more than one: "banks" of "3 banks"; null of what is measured in a unit. */
export const thingsOf = ({ unit }: QuantityValue): string | null => (/^\{\p{L}[^/]*\}$/u.test(unit) ? nameOf(unit, 2) : null);

function amount(n: number, unit: string, bare = false): string {
  const [over, under] = split(unit);
  const sign = SIGNS[over];
  const figure = figureOf(n);
  if (sign) return `${n < 0 ? '−' : ''}${sign}${figureOf(Math.abs(n))}${under && !bare ? ` per ${nameOf(under, 1)}` : ''}`;
  if (bare || over === '1') return figure;
  return `${figure}${over === 'deg' ? '' : ' '}${nameOf(over, n)}${under ? ` per ${nameOf(under, 1)}` : ''}`;
}

function split(unit: string): readonly [string, string | null] {
  if (NAMES[unit]) return [unit, null];
  const m = /^([^/]*\}?)\/(.+)$/.exec(unit);
  return m ? [m[1] as string, m[2] as string] : [unit, null];
}

function nameOf(unit: string, n: number): string {
  const known = NAMES[unit];
  if (known) return n === 1 ? known[0] : known[1];
  const noun = /^\{(.*)\}$/.exec(unit)?.[1];
  return noun === undefined ? unit : plural(noun.replaceAll('_', ' '), n);
}

const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/person$/, 'people'],
  [/(m)an$/, '$1en'],
  [/(child)$/, '$1ren'],
  [/([^aeiou])y$/, '$1ies'],
  [/(s|x|z|ch|sh)$/, '$1es'],
  [/life$/, 'lives'],
];

function plural(noun: string, n: number): string {
  if (n === 1 || /(?:staff|crew|personnel|aircraft|police|cattle|species|series)$/.test(noun)) return noun;
  const rule = PLURALS.find(([ending]) => ending.test(noun));
  return rule ? noun.replace(rule[0], rule[1]) : `${noun}s`;
}

/** 1345 → "1,345"; 4,200,000,000 → "4.2 billion". */
function figureOf(n: number): string {
  const sign = n < 0 ? '−' : '';
  const size = Math.abs(n);
  for (const [scale, name] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const)
    if (size >= scale && Number.isInteger(Number((size / scale).toPrecision(12)) * 1000)) return `${sign}${Number((size / scale).toPrecision(12))} ${name}`;
  const [whole = '', fraction] = String(Number(size.toPrecision(12))).split('.');
  return `${sign}${whole.includes('e') ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${fraction ? `.${fraction}` : ''}`;
}
