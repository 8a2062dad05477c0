import { ordinalAt, spokenYearAt } from '../words/numerals.ts';
import type { Piece } from '../words/pieces.ts';
import { dateOf, type Parse } from './core.ts';
import { glued, text } from './months.ts';

const NUMBER_OF =
  /^(?:no|number|flight|route|section|article|room|channel|page|chapter|windows|boeing|airbus|highway|interstate|resolution|model|version|about|nearly|over|some|than|least|another|almost|roughly|approximately|under|only|office|area|mach|vision|agenda|studio|ps|suite|apollo|figure|table|line|lot|to|up|score|scored|protocol)$/;

const YEAR_LEADS =
  /^(?:in|since|until|till|during|of|by|from|before|after|early|late|mid|year|years|fiscal|circa|through|around|spring|summer|autumn|fall|winter|back|between|end|for|and|or|versus|vs|pre|post|mid-|the|a|an|his|her|its|their|our|this|that|election|to|on|into)$/;

/** A year before 1800 is led by one of these. */
const EARLY_LEADS = /^(?:in|since|of|until|circa|year|from|by|to|early|late|between|during|before|after)$/;

/** A year standing alone: "in 1998", "(2025)", "the 2014 election", "2025–2026", "FY2024". */
export function yearDate(p: readonly Piece[], i: number): Parse | null {
  const piece = p[i];
  if (!piece) return null;
  if (piece.kind === 'word') return spokenYear(p, i);
  if (!/^\d{4}$/.test(piece.text) || !(piece.digits >= 1100 && piece.digits <= 2100)) return null;
  if (joined(p, i) || measures(p, i)) return null;
  const before = p[i - 1];
  const led = before !== undefined && YEAR_LEADS.test(before.lower);
  if (numbers(p, i, led) || (counts(p[i + 1]) && !ledFirmly(piece, before, led))) return null;
  if (piece.digits < 1800 && !(led && EARLY_LEADS.test(before.lower))) return null;
  if (!led && before?.capital && !before.entry && piece.digits < 1900) return null;
  return dateOf(i, i + 1, { year: piece.digits });
}

/** "nineteen eighty-four", where something says that a year is told. */
function spokenYear(p: readonly Piece[], i: number): Parse | null {
  const spoken = spokenYearAt(p, i);
  const before = p[i - 1]?.lower ?? '';
  const within = before === '-' || p[i - 1]?.entry?.cardinal !== undefined;
  return spoken &&
    !within &&
    (/^(?:in|since|of|year|by|until|from|during|early|late|fiscal)$/.test(before) || p[i + 1]?.lower === '-' || spoken.to - i >= 4) &&
    !p[spoken.to]?.entry?.plural
    ? dateOf(i, spoken.to, { year: spoken.value })
    : null;
}

/** Four digits that are a part of something longer: a sum of money, a name with a hyphen, a second number. */
function joined(p: readonly Piece[], i: number): boolean {
  const before = p[i - 1];
  if (glued(p, i, -1) || (glued(p, i, 1) && !/^[-–/]$/.test(text(p, i + 1)))) return true;
  if (before && (/[$£€¥#§+©]|^\(c\)$/.test(before.text) || before.lower === 'copyright' || before.kind === 'number')) return true;
  return before?.text === '-' && !before.spaced && !/^(?:mid|early|late|pre|post|end|fiscal)$/.test(p[i - 2]?.lower ?? '');
}

/** "1800 metres", "2000-metre", "1900 GMT", "1500 %". */
function measures(p: readonly Piece[], i: number): boolean {
  const next = p[i + 1];
  if (!next) return false;
  if (next.text === '-' && !next.spaced && p[i + 2]?.entry?.unit) return true;
  return Boolean(
    (next.entry?.unit || next.text === '%' || next.entry?.zone) &&
      !/^(?:quarter|half)$/.test(next.lower) &&
      next.entry?.plural !== false &&
      (next.entry?.plural || next.entry?.zone || next.text === '%'),
  );
}

/** "flight 1549", "nearly 2000": but "from May 2014 to 2016" leads to a year. */
function numbers(p: readonly Piece[], i: number, led: boolean): boolean {
  const before = p[i - 1];
  if (before?.kind !== 'word' || !NUMBER_OF.test(before.lower)) return false;
  return !(before.lower === 'to' && led && (p[i - 2]?.kind === 'number' || p[i - 2]?.entry?.month));
}

/** "1500 workers": a word in the plural that no year has behind it. */
const counts = (next: Piece | undefined): boolean =>
  next?.kind === 'word' &&
  !next.capital &&
  /[^s]s$|^(?:people|men|women|children|staff|sheep|head)$/.test(next.lower) &&
  !/^(?:was|is|has|this|his|as|its|saw|elections|games|olympics|figures|results|levels|prices|earnings|sales|revenues|profits|budgets|talks|losses|finals|championships|season|does|attacks)$/.test(
    next.lower,
  );

/** May it be a year though something is counted by it? "in 1998 workers struck", and "the 1998 workers" where the number is not round. */
function ledFirmly(piece: Piece, before: Piece | undefined, led: boolean): boolean {
  const word = before?.lower ?? '';
  if (led && !/^(?:of|by|for|to|and|or|the|his|her|its|their|from|on|into|after|before|between)$/.test(word)) return true;
  return piece.digits % 50 !== 0 && led && !/^(?:of|by|for|to|and|or|from|with)$/.test(word);
}

/** "the 1990s", "1980s", "the '90s", "the nineties", "nineteen-eighties". */
export function decadeDate(p: readonly Piece[], i: number): Parse | null {
  const the = p[i]?.lower === 'the' ? i + 1 : i;
  const piece = p[the];
  if (!piece) return null;
  const long = /^(\d{3}0)['’]?s$/.exec(piece.text);
  if (long) return dateOf(i, the + 1, { decade: Number(long[1]) });
  if (/^\d{3}0$/.test(piece.text) && /^['’]s$/.test(text(p, the + 1))) return dateOf(i, the + 2, { decade: piece.digits });
  // "in the early 1930's": what is early is a decade, unless something of the year's follows ("early 1930's strikes").
  if (
    /^(?:early|late|mid)$/.test(p[i - 1]?.lower ?? '') &&
    /^\d{3}0$/.test(piece.text) &&
    /^['’]$/.test(text(p, the + 1)) &&
    text(p, the + 2) === 's' &&
    p[the + 3]?.kind !== 'word'
  )
    return dateOf(i, the + 3, { decade: piece.digits });
  // "the 1930's": the mark is a token of its own. Without "the" it may be the year's possessive.
  if (the > i && /^\d{3}0$/.test(piece.text) && /^['’]$/.test(text(p, the + 1)) && text(p, the + 2) === 's')
    return dateOf(i, the + 3, { decade: piece.digits });
  const quoted = /^['’‘]$/.test(piece.text) ? /^(\d0)s$/.exec(text(p, the + 1)) : null;
  if (quoted) return dateOf(i, the + 2, { decade: Number(quoted[1]) });
  const bare = the > i || /^(?:early|late|mid|-)$/.test(p[i - 1]?.lower ?? '') ? /^([2-9]0)s$/.exec(piece.text) : null;
  if (bare && !personal(p, i)) return dateOf(i, the + 1, { decade: Number(bare[1]) });
  if (piece.entry?.decade && (the > i || /^(?:early|late|mid|-)$/.test(p[i - 1]?.lower ?? '')) && !personal(p, i))
    return dateOf(i, the + 1, { decade: piece.entry.decade });
  const hundreds = piece.entry?.cardinal;
  if (hundreds !== undefined && hundreds >= 17 && hundreds <= 20 && p[the + 1]?.lower === '-' && p[the + 2]?.entry?.decade)
    return dateOf(i, the + 3, { decade: hundreds * 100 + (p[the + 2]?.entry?.decade as number) });
  return null;
}

/** "in his seventies", "in her mid-30s", "temperatures in the 70s": ages and degrees, not decades. */
function personal(p: readonly Piece[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--)
    if (/^(?:his|her|their|my|our|your|low|lower|upper|high|temperatures?|highs|lows|degrees|aged|mid|shot|shooting|scored)$/.test(p[k]?.lower ?? ''))
      return p[k]?.lower !== 'mid' || /^(?:his|her|their|my|our|your|the)$/.test(p[k - 1]?.lower ?? '');
  return false;
}

/** "the 20th century", "the nineteenth century". */
export function centuryDate(p: readonly Piece[], i: number): Parse | null {
  const the = p[i]?.lower === 'the' ? i + 1 : i;
  const ordinal = ordinalAt(p, the);
  if (!ordinal || ordinal.value < 2 || ordinal.value > 30) return null;
  const at = text(p, ordinal.to) === '-' ? ordinal.to + 1 : ordinal.to;
  if (p[at]?.lower !== 'century') return null;
  return dateOf(at === ordinal.to ? i : the, at + 1, { century: ordinal.value - 1 });
}
