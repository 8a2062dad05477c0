import type { Anchor, Annotated, Article, Claim, ClaimOf, QuantityValue, Token } from '../../../model/index.ts';
import { anchorAt, overlaps } from '../../../model/index.ts';
import { agreementOf, ORDINALS } from '../../../values/index.ts';
import type { Detail } from './detail.ts';
import { isElapsed } from './elapsed.ts';
import { figuresOf, type Given, ordinalsOf, pairOf } from './given.ts';

/** "More than 100" rests on any count up to so much above it. */
const ABOVE = 1.25;
/** "More than half": a share in words is rough, and up to the next one above ("three quarters") it is what people say. */
const ABOVE_SHARE = 1.5;

/** Numbers of a draft that no reference gives: in digits, words, ordinals; not those within names, quotations, and ways of speaking. */
export function unbackedNumbers(article: Article, given: Given): Detail[] {
  const { annotated, claims } = article;
  const quantities = claims.filter((c): c is ClaimOf<'quantity'> => c.kind === 'quantity' && c.value !== null);
  const counted = quantities
    .filter((c) => !isQuoted(claims, c) && !isName(annotated, c.anchor) && !isManner(annotated, c) && !backs(given, c) && !isElapsed(article, given, c))
    .map((c) => ({ kind: 'number' as const, anchor: c.anchor }));
  return [...counted, ...unbackedRanks(article, given)];
}

/** A number between quotation marks: the quotation speaks for it. */
export const isQuoted = (claims: readonly Claim[], claim: Claim): boolean =>
  claims.some((q) => q.id === claim.inQuote && q.kind === 'quote' && q.value?.directness === 'direct');

function backs(given: Given, claim: ClaimOf<'quantity'>): boolean {
  const value = claim.value as QuantityValue;
  const ends = [value.low, value.high].filter(Number.isFinite);
  if (value.unit === '{score}' && ends.length === 2) return given.pairs.has(pairOf(value.low, value.high));
  const plain = value.unit === '1' || value.unit.startsWith('{');
  // What is counted has many names ("two vehicles", "two cars"); what is measured has one unit.
  if (plain && ends.every((n) => given.figures.has(n) || given.sums.has(n))) return true;
  if (given.quantities.some((g) => gives(g, claim))) return true;
  const words = ` ${claim.anchor.exact
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.,-]+/gu, ' ')
    .trim()} `;
  return given.words.some((text) => text.includes(words));
}

function gives(g: ClaimOf<'quantity'>, claim: ClaimOf<'quantity'>): boolean {
  const [theirs, mine] = [g.value as QuantityValue, claim.value as QuantityValue];
  if (theirs.unit === '1' && mine.unit !== '%' && theirs.low === mine.low && theirs.high === mine.high) return true;
  const { agreement } = agreementOf(g, claim);
  if (agreement === 'same') return true;
  if (agreement !== 'compatible') return false;
  const [floor, roof] = [Number.isFinite(mine.low), Number.isFinite(mine.high)];
  if (floor && roof) return Number.isFinite(theirs.low) && Number.isFinite(theirs.high);
  const at = floor ? mine.low : mine.high;
  const share = mine.unit === '1' && theirs.unit === '%';
  const other = (floor ? theirs.low : theirs.high) / (share ? 100 : 1);
  const above = share ? ABOVE_SHARE : ABOVE;
  return Number.isFinite(other) && other >= at / above && other <= at * above;
}

/** "FTSE 100", "Group of Seven", "Highway 61": part of a name. */
function isName(annotated: Annotated, anchor: Anchor): boolean {
  return annotated.mentions.some((m) => m.form !== 'pronoun' && m.form !== 'description' && overlaps(m.anchor.span, anchor.span));
}

/** "one of the oldest", "one day", "one another": no count. */
function isManner({ tokens }: Annotated, { anchor, value }: ClaimOf<'quantity'>): boolean {
  if (value?.low !== 1 || !/^(?:one|a|an)$/i.test(anchor.exact)) return false;
  const next = tokens.find((t) => t.start >= anchor.span.end);
  return /^(?:of|day|another|thing|way|time|such|more|side|hand|last)$/.test(next?.lower ?? '') || value.unit === '1';
}

/** After these an ordinal is part of a term: "first minister", "second world war", "third party". */
const TERMS = new Set(
  'lady minister secretary sea aid class hand person name world war party quarter degree amendment estate reading cousin floor nation nations generation language base half home officer mate responder responders responders. line glance instance sight and hand'.split(
    ' ',
  ),
);
const LEADS = new Set(['at', 'in', 'every', 'split', 'since', 'when', 'not', 'from']);

/** Ordinals, ranks and compounds ("third", "12th", "number two", "two-time") where no reference has the figure at all. */
function unbackedRanks({ annotated, claims }: Article, given: Given): Detail[] {
  const { document, tokens, sentences } = annotated;
  const read = claims.filter((c) => c.kind === 'quantity' || c.kind === 'date').map((c) => c.anchor.span);
  return sentences.flatMap((s) =>
    tokens.slice(s.first, s.last).flatMap((t, i): Detail[] => {
      const [before, after] = [tokens[s.first + i - 1], tokens[s.first + i + 1]];
      const ordinal = isOrdinal(t);
      if (ordinal ? isTerm(before, after) : !(isCompound(t) || before?.lower === 'number')) return [];
      const anchor = anchorAt(document, { start: t.start, end: t.end });
      if (read.some((span) => overlaps(span, anchor.span)) || isName(annotated, anchor)) return [];
      const figures = ordinal ? ordinalsOf(t) : figuresOf(t);
      return figures.length === 0 || figures.every((n) => (ordinal ? given.ordinals : given.figures).has(n)) ? [] : [{ kind: 'number', anchor }];
    }),
  );
}

const isOrdinal = (t: Token): boolean => (t.kind === 'word' ? ORDINALS.has(t.lower) : /^\d+(?:st|nd|rd|th)$/.test(t.lower));
const isCompound = (t: Token): boolean =>
  t.kind === 'word' && /^[a-z]+-[a-z]/.test(t.lower) && figuresOf(t).length > 0 && !/^(?:first|second|third)-(?:hand|class|rate|degree|party)/.test(t.lower);

/** "first minister", "a second", "at first", "First, the road": no place in a row. */
const isTerm = (before: Token | undefined, after: Token | undefined): boolean =>
  LEADS.has(before?.lower ?? '') ||
  (TERMS.has(after?.lower ?? '') && !(after?.lower === 'person' && before?.lower === 'the')) ||
  (/^(?:a|an|one|per|each|\d.*)$/.test(before?.lower ?? '') && !(before?.lower === 'a' && AGAIN.has(after?.lower ?? ''))) ||
  isAdverb(after);

/** "For a second time", "a third term": as good as counted. */
const AGAIN = new Set('time term season spell title goal child attempt night win victory defeat victim suspect'.split(' '));

/** "First, the road": an enumeration; "when he first came": a manner of time. */
const isAdverb = (after: Token | undefined): boolean => after === undefined || after.text === ',' || /ed$/.test(after.lower);
