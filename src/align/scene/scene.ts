import type { Annotated, Claim } from '../../model/index.ts';
import { byCodeUnit } from '../../model/index.ts';
import { contrast, contrastLine } from '../../text/words/contrasts.ts';
import { isMeasure, isSum, TOLLS } from '../links/figures/kinds.ts';
import { once } from '../sites/once.ts';
import type { Site } from '../sites/sites.ts';
import { dividedAmong, placeBeside } from './divided.ts';
import { type Frame, frameOf, framesApart } from './frame.ts';
import { type Bounds, type Dated, layoutOf } from './layout.ts';
import { chosenBy, peopledBy } from './whole.ts';

const ADDED = new Set(['another', 'other', 'others', 'additional', 'further', 'more']);
const BEFORE_NOW = new Set(['previous', 'previously', 'earlier', 'former', 'formerly', 'initially', 'originally', 'prior', 'already']);

/** When and in what scope a number holds: what must agree before two of them can be rivals. Days as in `boundsOfDate`. */
export type Scene = {
  /** The time that the words give: the only date of the sentence, or of the one before it where that is background. */
  readonly time: Bounds | null;
  /** The dates that stand close to it in its sentence. */
  readonly dated: readonly Bounds[];
  /** The days of the article's own news, null where it states no publication date. */
  readonly news: Bounds | null;
  readonly scope: 'total' | 'part' | 'additional' | null;
  /** Names of its sentence, streets left out: what is counted is narrowed by those that are a place's and no scene of both articles. */
  readonly names: readonly string[];
  /** All names of its article: true where one is a place's. */
  readonly named: ReadonlyMap<string, boolean>;
  /** Names of its datelines: where it was filed is not yet where it happened. */
  readonly filed: ReadonlySet<string>;
  /** The count names somebody it includes ("17 people, including the gunmen"). */
  readonly including: boolean;
  /** An earlier state of the thing is spoken of ("the previous toll"). */
  readonly earlier: boolean;
  /** Which of the things are counted: "the last two games", "10 of the club's 16 games". */
  readonly chosen: string | null;
  /** Whose inhabitants are counted ("a city of 500,000 people"), '' where it is not said; null for other counts. */
  readonly peopled: string | null;
  /** An undated paper whose news is told by the day of the week tells this of a month or a year. */
  readonly background: boolean;
  /** The place that the count is told of, and the places among which its article divides its counts. */
  readonly beside: string | null;
  readonly divided: ReadonlySet<string>;
  readonly frame: () => Frame;
  /** Kinds of figure that it is, and words that narrow figures of a kind, as `contrast` reads them. */
  readonly kinds: readonly string[];
  readonly contrasts: () => ReadonlySet<number>;
};

/** An address says where, and narrows nothing. */
const STREET = /\b(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|drive|highway|square)\.?$/;

/** What tells the scene of a site; `news`: the days of its article's news. */
export function sceneOf(annotated: Annotated, site: Site, news: Bounds | null): Scene {
  const before = annotated.tokens[site.first - 1]?.lower ?? '';
  const after = annotated.tokens[site.last]?.lower ?? '';
  const scope = layoutOf(annotated).scopes.get(site.claim.anchor.span.start) ?? null;
  return {
    time: timeAt(annotated, site, news),
    dated: closeTo(annotated, site),
    names: [...new Set(namesIn(annotated, site).filter((p) => !STREET.test(p)))].sort(byCodeUnit),
    named: layoutOf(annotated).named,
    filed: layoutOf(annotated).filed,
    news,
    scope: isShare(site)
      ? null
      : ADDED.has(before) || ADDED.has(after)
        ? areOtherThanThose(annotated, site, after)
          ? null
          : 'additional'
        : andMore(annotated, site)
          ? 'part'
          : inTotal(annotated, site)
            ? 'total'
            : scope,
    including: annotated.tokens.slice(site.last, site.last + 6).some((t) => t.lower === 'including'),
    chosen: chosenBy(annotated, site),
    peopled: peopledBy(annotated, site),
    beside: placeBeside(annotated, site.first, site.last),
    divided: dividedAmong(annotated),
    frame: once(() => frameOf(annotated, site)),
    kinds: kindsOf(site.claim),
    contrasts: once(() => contrastsOf(annotated, site)),
    background: NEWSWORTHY.has(site.claim.property) && news === null && isBackground(annotated, site.sentence),
    earlier: [1, 2, 3].some((back) => BEFORE_NOW.has(annotated.tokens[site.first - back]?.lower ?? '')),
  };
}

/** Do two numbers speak of different times or different wholes? `printed`: in one sentence printed twice, which papers without a date print of one day. */
export function scenesApart(a: Scene, b: Scene, printed = false): boolean {
  const [x, y] = [a.time ?? a.news, b.time ?? b.news];
  return (x !== null && y !== null && (x.last < y.first || y.last < x.first)) || elsewhere(a, b) || scopesApart(a, b, printed);
}

/** Do two numbers speak of two wholes, wherever and whenever that is? */
export function scopesApart(a: Scene, b: Scene, printed: boolean): boolean {
  if (
    (a.scope === 'additional') !== (b.scope === 'additional') ||
    (a.scope === 'part') !== (b.scope === 'part') ||
    (a.scope === 'total') !== (b.scope === 'total') ||
    a.earlier !== b.earlier ||
    a.chosen !== b.chosen ||
    a.background !== b.background ||
    shareOf(a, b) !== shareOf(b, a) ||
    a.including !== b.including ||
    (a.peopled === null) !== (b.peopled === null) ||
    (a.peopled && b.peopled && a.peopled !== b.peopled)
  )
    return true;
  if (contrast(a.contrasts(), b.contrasts(), a.kinds)) return true;
  // The dearest comes last.
  return framesApart(a.frame(), b.frame(), ofOneDay(a, b) || (printed && a.news === null && b.news === null));
}

/** Which lines of words that narrow figures its sentence has a word of. */
function contrastsOf({ tokens, sentences }: Annotated, { sentence }: Site): ReadonlySet<number> {
  const found = new Set<number>();
  const own = sentences[sentence];
  for (let k = own?.first ?? 0; k < (own?.last ?? 0); k++) {
    const line = contrastLine(tokens[k]?.lower ?? '', tokens[k + 1]?.lower ?? '');
    if (line !== undefined) found.add(line);
  }
  return found;
}

/** "90,000 euros a year". */
const isPay = ({ value }: Extract<Claim, { kind: 'quantity' }>): boolean => /^[A-Z]{3}\//.test(value?.unit ?? '');

/** What kinds of figure a claim is, by the names of `rules/lexicon/contrasts.json`; tolls are told of one event, whoever counts them. */
function kindsOf(claim: Claim): readonly string[] {
  if (claim.kind !== 'quantity' || TOLLS.has(claim.property)) return [];
  if (claim.property === 'score') return ['votes', 'scores'];
  if (isSum(claim) || isPay(claim)) return ['sums', 'measures'];
  return isMeasure(claim) ? ['measures'] : /^\{(?:.*_)?vote\}$/.test(claim.value?.unit ?? '') ? ['counts', 'votes'] : ['counts'];
}

/** Is each told close by of a day or a year that is none of the other's? */
export const timesApart = (a: Scene, b: Scene): boolean =>
  a.dated.length > 0 && b.dated.length > 0 && !a.dated.some((x) => b.dated.some((y) => x.first <= y.last && y.first <= x.last));

/** The place whose share of the whole `a` counts, where one of the two articles divides it among places. */
const shareOf = (a: Scene, b: Scene): string | null => (a.beside !== null && (a.divided.has(a.beside) || b.divided.has(a.beside)) ? a.beside : null);

/** Both tell it of the same time or, where they give none, on one day of publication. */
const ofOneDay = (a: Scene, b: Scene): boolean => {
  const [x, y] = [a.time ?? a.news, b.time ?? b.news];
  return x !== null && y !== null && x.first === y.first && x.last === y.last;
};

/** Do their places narrow what they count in two ways? Where only one of the two is told of a place, and that place is its dateline, it is told of no place. */
function elsewhere(a: Scene, b: Scene): boolean {
  const [x, y] = [narrowed(a, b), narrowed(b, a)];
  if (y.length === 0) return !x.every((name) => a.filed.has(name));
  if (x.length === 0) return !y.every((name) => b.filed.has(name));
  return x.join() !== y.join();
}

/** Places that narrow what `a` counts. A name that both articles give is the scene of both, or stands for no place; who alone gives it, may mean it. */
function narrowed(a: Scene, b: Scene): readonly string[] {
  const isPlace = (name: string): boolean => a.named.get(name) === true || b.named.get(name) === true;
  const isScene = (name: string): boolean => a.named.has(name) && b.named.has(name);
  return a.names.filter((name) => isPlace(name) && !isScene(name));
}

/** What happens again and again, so that an article recalls earlier ones. */
const NEWSWORTHY = new Set(['deaths', 'injured', 'missing', 'homeless', 'evacuated', 'magnitude', 'depth']);

/** Told of a month or of a year in its sentence, or in the one before where it has no day of its own. */
function isBackground(annotated: Annotated, sentence: number): boolean {
  const { olden, weekly } = layoutOf(annotated);
  if (!weekly) return false;
  const [here, before] = [annotated.sentences[sentence], annotated.sentences[sentence - 1]];
  if (olden[sentence] !== null) return olden[sentence] === true;
  return here !== undefined && before?.paragraph === here.paragraph && olden[sentence - 1] === true;
}

/** "A third of households", "2 % more": always of a whole, and more than it was. */
function isShare({ claim }: Site): boolean {
  if (claim.kind !== 'quantity' || !claim.value) return false;
  const { unit, high } = claim.value;
  return unit === '%' || (unit === '1' && high < 1);
}

/** "170,000 in the province and tens of thousands more elsewhere": a part. */
function andMore({ tokens, sentences }: Annotated, site: Site): boolean {
  const end = Math.min(sentences[site.sentence]?.last ?? 0, site.last + 12);
  for (let i = site.last + 1; i < end; i++)
    if (tokens[i]?.lower === 'more' && tokens[i + 1]?.lower !== 'than') return tokens.slice(site.last, i).some((t) => t.lower === 'and');
  return false;
}

/** "Killing nine people and injuring 12 others": others than the dead, and all who were injured. */
function areOtherThanThose({ numbers, sentences }: Annotated, { claim, sentence }: Site, after: string): boolean {
  const { start } = claim.anchor.span;
  const from = sentences[sentence]?.span.start ?? start;
  if (after !== 'others' && after !== 'other') return false;
  return (
    TOLLS.has(claim.property) && numbers.some((n) => n.span.start >= from && n.span.start < start && TOLLS.has(n.property) && n.property !== claim.property)
  );
}

/** "In total, 17 people died". */
function inTotal({ tokens }: Annotated, { first }: Site): boolean {
  return tokens[first - 1]?.lower === ',' && /^(?:total|all|altogether)$/.test(tokens[first - 2]?.lower ?? '');
}

/** Tokens behind a figure in which a word for who is of a place belongs to what is counted: "nine young Norlandish climbers". */
const COUNTED = 3;

function namesIn(annotated: Annotated, { sentence, first, last }: Site): readonly string[] {
  const { names, adjectives } = layoutOf(annotated);
  const { tokens } = annotated;
  const [from, to] = [tokens[first - 1]?.start ?? 0, tokens[Math.min(last + COUNTED, tokens.length) - 1]?.end ?? 0];
  const counted = (adjectives[sentence] ?? []).flatMap(({ name, start }) => (start >= from && start < to ? [name] : []));
  return [...(names[sentence] ?? []), ...counted];
}

/** `MIXED`: several dates, one of them background, so that nobody can tell which the number belongs to. */
function timeAt(annotated: Annotated, site: Site, news: Bounds | null): Bounds | null {
  const isOld = (d: Bounds): boolean => news !== null && d.last < news.first;
  const own = datesIn(annotated, site.sentence)
    .filter(({ bounds, start }) => !isOld(bounds) || start < (annotated.tokens[Math.min(site.last + REACH, annotated.tokens.length - 1)]?.start ?? 0))
    .map(({ bounds }) => bounds);
  if (own.length > 0) return own.length === 1 || !own.some(isOld) ? (own[0] as Bounds) : MIXED;
  const [here, before] = [annotated.sentences[site.sentence], annotated.sentences[site.sentence - 1]];
  if (!here || !before || here.paragraph !== before.paragraph) return null;
  const earlier = datesIn(annotated, site.sentence - 1).map(({ bounds }) => bounds);
  return earlier.length > 0 && earlier.every(isOld) ? (earlier[0] as Bounds) : null;
}

/** Tokens around a number in which a date of its sentence may be its own. */
const CLOSE = 14;

function closeTo(annotated: Annotated, { first, last, sentence }: Site): readonly Bounds[] {
  const { tokens } = annotated;
  const [from, to] = [tokens[Math.max(0, first - CLOSE)]?.start ?? 0, tokens[Math.min(last + CLOSE, tokens.length) - 1]?.end ?? 0];
  return datesIn(annotated, sentence).flatMap(({ bounds, start }) => (start >= from && start < to ? [bounds] : []));
}

const MIXED: Bounds = { first: Number.NEGATIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
/** Tokens after a number within which a background date can still be its own ("sank 17 boats in December 2004"). */
const REACH = 8;

const datesIn = (annotated: Annotated, sentence: number): readonly Dated[] => layoutOf(annotated).dates[sentence] ?? [];
