import type { Annotated, DateValue, Mention, Sentence, Span, Story } from '../model/index.ts';
import { byCodeUnit, sentenceIndexAt } from '../model/index.ts';
import { boundsOfDate } from '../values/index.ts';
import { dividedBy } from './divided.ts';
import { type Frame, frameOf, framesApart } from './frame.ts';
import type { Site } from './sites.ts';
import { chosenBy, peopledBy } from './whole.ts';

/** Days within which an article speaks of its own event; what it dates earlier is background. */
const NEWS_DAYS = 45;
const ADDED = new Set(['another', 'other', 'others', 'additional', 'further', 'more']);
const BEFORE_NOW = new Set(['previous', 'previously', 'earlier', 'former', 'formerly', 'initially', 'originally', 'prior', 'already']);

/** When and in what scope a number holds: what must agree before two of them can be rivals. Days as in `boundsOfDate`. */
export type Scene = {
  /** The time that the words give: the only date of the sentence, or of the one before it where that is background. */
  readonly time: Bounds | null;
  /** The days of the article's own news, null where it states no publication date. */
  readonly news: Bounds | null;
  readonly scope: 'total' | 'part' | 'additional' | null;
  /** Names of its sentence, streets left out: what is counted is narrowed by those that are a place's and no scene of both articles. */
  readonly names: readonly string[];
  /** All names of its article: true where one is a place's. */
  readonly named: ReadonlyMap<string, boolean>;
  /** First and last word of the name that stands beside the number ("Ann Vale, 61", "61-year-old Ann Vale"), in full where the article gives it: whose age it is. */
  readonly owner: string | null;
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
  /** The place whose share of the whole is counted, where the story divides it among places. */
  readonly part: string | null;
  readonly frame: Frame;
};
/** An address says where, and narrows nothing. */
const STREET = /\b(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|drive|highway|square)\.?$/;
type Bounds = { readonly first: number; readonly last: number };

/** What tells the scene of a site of the story. */
export function scenesOf(story: Story): (site: Site) => Scene {
  const news = story.articles.map(({ annotated }) => newsOf(annotated));
  const divided = dividedBy(story);
  return (site) => {
    const { annotated } = story.articles[site.article] as { annotated: Annotated };
    const before = annotated.tokens[site.first - 1]?.lower ?? '';
    const after = annotated.tokens[site.last]?.lower ?? '';
    const scope = layoutOf(annotated).scopes.get(site.claim.anchor.span.start) ?? null;
    return {
      time: timeAt(annotated, site, news[site.article] ?? null),
      names: [...new Set(namesIn(annotated, site).filter((p) => !STREET.test(p)))].sort(byCodeUnit),
      named: layoutOf(annotated).named,
      news: news[site.article] ?? null,
      scope: ADDED.has(before) || ADDED.has(after) ? 'additional' : andMore(annotated, site) ? 'part' : inTotal(annotated, site) ? 'total' : scope,
      owner: ownerOf(annotated, site),
      including: annotated.tokens.slice(site.last, site.last + 6).some((t) => t.lower === 'including'),
      chosen: chosenBy(annotated, site),
      peopled: peopledBy(annotated, site),
      part: divided(site),
      frame: frameOf(annotated, site),
      background: NEWSWORTHY.has(site.claim.property) && (news[site.article] ?? null) === null && isBackground(annotated, site.sentence),
      earlier: [1, 2, 3].some((back) => BEFORE_NOW.has(annotated.tokens[site.first - back]?.lower ?? '')),
    };
  };
}

/** Do two numbers speak of different times or different wholes? `printed`: in one sentence printed twice, which papers without a date print of one day. */
export function scenesApart(a: Scene, b: Scene, printed = false): boolean {
  if (
    (a.scope === 'additional') !== (b.scope === 'additional') ||
    (a.scope === 'part') !== (b.scope === 'part') ||
    (a.scope === 'total') !== (b.scope === 'total') ||
    a.earlier !== b.earlier ||
    a.chosen !== b.chosen ||
    a.background !== b.background ||
    a.part !== b.part ||
    framesApart(a.frame, b.frame, ofOneDay(a, b) || (printed && a.news === null && b.news === null)) ||
    a.including !== b.including
  )
    return true;
  if ((a.peopled === null) !== (b.peopled === null) || (a.peopled && b.peopled && a.peopled !== b.peopled)) return true;
  if (narrowed(a, b).join() !== narrowed(b, a).join()) return true;
  const [x, y] = [a.time ?? a.news, b.time ?? b.news];
  return x !== null && y !== null && (x.last < y.first || y.last < x.first);
}

/** Both tell it of the same time or, where they give none, on one day of publication. */
const ofOneDay = (a: Scene, b: Scene): boolean => {
  const [x, y] = [a.time ?? a.news, b.time ?? b.news];
  return x !== null && y !== null && x.first === y.first && x.last === y.last;
};

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

function newsOf({ document }: Annotated): Bounds | null {
  const published = document.published.edtf
    ? boundsOfDate({ edtf: document.published.edtf, timex: { type: 'DATE', value: document.published.edtf } } as DateValue)
    : null;
  return published ? { first: published.first - NEWS_DAYS, last: published.last + 1 } : null;
}

function ownerOf(annotated: Annotated, site: Site): string | null {
  const { tokens } = annotated;
  const { start, end } = site.claim.anchor.span;
  const beside = (m: Mention): boolean => {
    const [from, to] = m.anchor.span.end <= start ? [m.anchor.span.end, start] : m.anchor.span.start >= end ? [end, m.anchor.span.start] : [0, 0];
    return to > 0 && to - from <= BESIDE && tokens.slice(Math.max(0, site.first - 4), site.last + 4).filter((t) => t.start >= from && t.end <= to).length <= 1;
  };
  const person = personsNear(annotated, start, end).find(beside);
  if (!person) return null;
  const words = (annotated.chains[person.chain]?.name ?? person.name)
    .toLowerCase()
    .split(/\s+/)
    .filter((w) => !/^(?:jr|sr|ii|iii|iv)\.?$/.test(w));
  return words.length > 1 ? `${words[0]} ${words.at(-1)}` : (words[0] ?? null);
}

/** Are the ages of two persons told? The last names differ, or both first names are known and differ by more than an initial. */
export function othersOwn(a: Scene, b: Scene): boolean {
  if (a.owner === null || b.owner === null) return false;
  const [x, y] = [a.owner.split(' '), b.owner.split(' ')];
  if (x.at(-1) !== y.at(-1)) return true;
  const [m, n] = [x[0] as string, y[0] as string];
  return x.length > 1 && y.length > 1 && m !== n && !(/^\w\.?$/.test(m) || /^\w\.?$/.test(n) ? m[0] === n[0] : m.startsWith(n) || n.startsWith(m));
}

/** Characters between a number and the name of whose age it is. */
const BESIDE = 40;

/** Persons that begin close enough to a place to stand beside it, and perhaps some more, in order. */
function personsNear(annotated: Annotated, start: number, end: number): readonly Mention[] {
  const { persons, longest } = layoutOf(annotated);
  let [low, high] = [0, persons.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((persons[middle] as Mention).anchor.span.start < start - BESIDE - longest) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < persons.length && (persons[to] as Mention).anchor.span.start <= end + BESIDE) to++;
  return persons.slice(low, to);
}

/** "170,000 in the province and tens of thousands more elsewhere": a part. */
function andMore({ tokens, sentences }: Annotated, site: Site): boolean {
  const end = Math.min(sentences[site.sentence]?.last ?? 0, site.last + 12);
  for (let i = site.last + 1; i < end; i++)
    if (tokens[i]?.lower === 'more' && tokens[i + 1]?.lower !== 'than') return tokens.slice(site.last, i).some((t) => t.lower === 'and');
  return false;
}

/** "In total, 17 people died". */
function inTotal({ tokens }: Annotated, { first }: Site): boolean {
  return tokens[first - 1]?.lower === ',' && /^(?:total|all|altogether)$/.test(tokens[first - 2]?.lower ?? '');
}

/** "U.S." and "the United States" are one place. */
const nameOf = (m: Mention): string => m.entity ?? m.name.toLowerCase();

const namesIn = (annotated: Annotated, site: Site): readonly string[] => layoutOf(annotated).names[site.sentence] ?? [];

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

const MIXED: Bounds = { first: Number.NEGATIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
/** Tokens after a number within which a background date can still be its own ("killed 170,000 in December 2004"). */
const REACH = 8;

const datesIn = (annotated: Annotated, sentence: number): readonly Dated[] => layoutOf(annotated).dates[sentence] ?? [];

type Dated = { readonly bounds: Bounds; readonly start: number };
/** What an article holds, sentence by sentence, so that no site looks through all of it. */
type Layout = {
  readonly names: readonly (readonly string[])[];
  readonly named: Scene['named'];
  readonly dates: readonly (readonly Dated[])[];
  readonly persons: readonly Mention[];
  /** Characters of the longest name of a person. */
  readonly longest: number;
  /** Of each sentence: are its dates months and years alone? Null where it has none. */
  readonly olden: readonly (boolean | null)[];
  /** Is a day of the week told as a day of the news? */
  readonly weekly: boolean;
  /** By the start of the number. */
  readonly scopes: ReadonlyMap<number, Scene['scope']>;
};

const layouts = new WeakMap<Annotated, Layout>();

function layoutOf(annotated: Annotated): Layout {
  const known = layouts.get(annotated);
  if (known) return known;
  const within = (span: Span): number => {
    const at = sentenceIndexAt(annotated, span.start);
    return at >= 0 && span.end <= (annotated.sentences[at] as Sentence).span.end ? at : -1;
  };
  const names: string[][] = annotated.sentences.map(() => []);
  const named = new Map<string, boolean>();
  for (const m of annotated.mentions) {
    names[within(m.anchor.span)]?.push(nameOf(m));
    named.set(nameOf(m), m.type === 'place' || named.get(nameOf(m)) === true);
  }
  const dates: Dated[][] = annotated.sentences.map(() => []);
  for (const t of annotated.times) {
    if (!t.value?.edtf || t.value.timex.type !== 'DATE') continue;
    const bounds = boundsOfDate(t.value);
    if (bounds) dates[within(t.span)]?.push({ bounds, start: t.span.start });
  }
  const olden: (boolean | null)[] = annotated.sentences.map(() => null);
  for (const t of annotated.times) {
    if (!t.value || (t.value.timex.type !== 'DATE' && t.value.timex.type !== 'TIME')) continue;
    const at = within(t.span);
    if (at >= 0) olden[at] = (olden[at] ?? true) && /^(?:XXXX-\d\d|\d{4}(?:-\d\d)?)$/.test(t.value.timex.value);
  }
  const weekly = annotated.times.some((t) => /^XXXX-WXX-\d/.test(t.value?.timex.value ?? ''));
  const persons = annotated.mentions.filter((m) => m.type === 'person');
  const longest = persons.reduce((most, m) => Math.max(most, m.anchor.span.end - m.anchor.span.start), 0);
  const scopes = new Map<number, Scene['scope']>();
  for (const n of annotated.numbers) if (!scopes.has(n.span.start)) scopes.set(n.span.start, n.scope);
  const made = { names, named, dates, olden, weekly, persons, longest, scopes };
  layouts.set(annotated, made);
  return made;
}
