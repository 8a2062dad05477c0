import type { Annotated, Story } from '../../model/index.ts';
import { type Bounds, newsOf } from '../scene/layout.ts';
import { ownerOf } from '../scene/owner.ts';
import { type Scene, sceneOf } from '../scene/scene.ts';
import { singledOut } from '../scene/whole.ts';
import { type Around, aroundOf } from '../sites/around.ts';
import { type Portrait, portraitOf } from '../sites/kindred.ts';
import { figuresBeside, type Place, placeKey, type Site, sitesOfKind } from '../sites/sites.ts';
import type { Usage } from '../sites/usage.ts';
import { backedAnswers, foremostTolls, isCalendarDay, onlyAnswers, onlyDaysAhead } from './answers.ts';
import { areZoned, chosenOf, rowOf, trialsOf, wordsBeside } from './beside.ts';
import { clockOf } from './days/clock.ts';
import { datedBy, isAgain, isAside, isDeadline, isEdition, isToday, isWrittenOut } from './days/dated.ts';
import { doerOf } from './days/doer.ts';
import { isNewsDay, knowsDay } from './days/newsday.ts';
import { gainedBy } from './figures/gained.ts';
import { lastingOf } from './figures/lasting.ts';
import { type NearVerb, verbsNear, wayFrom } from './figures/near.ts';
import { isPurchasePrice } from './figures/prices.ts';
import { type Result, resultOf } from './figures/results.ts';

/** What all sites of a story are seen in. */
type Scenery = {
  readonly story: Story;
  readonly places: ReadonlyMap<number, Place>;
  readonly inSentence: ReadonlyMap<number, readonly Site[]>;
  readonly usage: (article: number) => Usage;
  readonly newsIn: readonly (Bounds | null)[];
  readonly alone: ReadonlySet<Site>;
  readonly backed: ReadonlySet<Site>;
  readonly foremost: ReadonlySet<Site>;
  readonly ahead: ReadonlySet<Site>;
};

/** What is known of a site when it is set beside another; what costs something is made when somebody asks, and then kept. */
export class Seen {
  readonly site: Site;
  /** The days of its article's own news, null where it states no publication date. */
  readonly news: Bounds | null;
  /** The only answer of its class in its article. */
  readonly alone: boolean;
  /** Stems of what a date dates; empty for other kinds. */
  readonly dated: readonly string[];
  /** Of a day: who does what the verb of its clause says; null where nobody is named. */
  readonly doer: string | null;
  /** Of a figure: the place it is the way from. */
  readonly from: string | null;
  /** Stem of the content word right behind a figure, or ''. */
  readonly next: string;
  /** Its article has no more than a few sentences. */
  readonly brief: boolean;
  /** The first toll of its kind in its article, or that toll told again. */
  readonly foremost: boolean;
  /** Of a day: "today", which is another day in every paper; one more of its kind, "in another interview"; the year or day of a name, "the 2013 Harbour Prize". */
  readonly today: boolean;
  readonly again: boolean;
  /** Of a day: told with its month or its year, and no day of the week alone. */
  readonly writtenOut: boolean;
  /** Of a day: it dates what came before or after what its sentence tells. */
  readonly aside: boolean;
  readonly edition: boolean;
  /** Of a day: one by which something is done. */
  readonly deadline: boolean;
  /** Of a day: the only day to come of its article, by the calendar. */
  readonly ahead: boolean;
  /** Of a day: told with its month. */
  readonly calendar: boolean;
  /** Of a day: a day of the week that tells when the news of its article was. */
  readonly newsDay: boolean;
  /** Of a day of the news: its sentence tells the toll that its article leads with. */
  readonly tolled: boolean;
  /** It is a time of the day. */
  readonly clock: boolean;
  /** Another article's only figure of this class is the same. */
  readonly backed: boolean;

  private readonly scenery: Scenery;
  private readonly annotated: Annotated;
  private readonly place: Place;
  private portraitMade: Portrait | undefined;
  private sceneMade: Scene | undefined;
  private ownerMade: string | null | undefined;
  private besideMade: readonly number[] | undefined;
  private singledMade: readonly number[] | undefined;
  private aroundMade: Around | undefined;
  private verbsMade: readonly NearVerb[] | undefined;
  private zonedMade: boolean | undefined;
  private lastingMade: string | null | undefined;
  private pricedMade: boolean | undefined;
  private gainedMade: string | null | undefined;

  constructor(site: Site, scenery: Scenery) {
    const { annotated } = scenery.story.articles[site.article] as { annotated: Annotated };
    const key = placeKey(site.article, site.sentence);
    this.site = site;
    this.scenery = scenery;
    this.annotated = annotated;
    this.place = scenery.places.get(key) as Place;
    this.news = scenery.newsIn[site.article] ?? null;
    this.alone = scenery.alone.has(site);
    this.dated = site.claim.kind === 'date' ? datedBy(annotated, site) : [];
    this.doer = doerOf(site, scenery.inSentence.get(key) ?? []);
    this.from = wayFrom(annotated, site);
    this.next = nextTo(this.place, site);
    this.brief = annotated.sentences.length <= FEW;
    this.foremost = scenery.foremost.has(site);
    this.today = isToday(annotated, site);
    this.again = isAgain(annotated, site);
    this.writtenOut = isWrittenOut(site.claim);
    this.aside = isAside(annotated, site);
    this.edition = isEdition(annotated, site);
    this.deadline = isDeadline(annotated, site);
    this.ahead = scenery.ahead.has(site);
    this.calendar = site.claim.kind === 'date' && isCalendarDay(site.claim.value);
    this.newsDay = isNewsDay(annotated, site);
    this.tolled = this.newsDay && (scenery.inSentence.get(key) ?? []).some((s) => scenery.foremost.has(s));
    this.clock = site.claim.kind === 'date' && site.claim.value !== null && clockOf(site.claim.value) !== null;
    this.backed = scenery.backed.has(site);
  }

  /** The words that it is told with, weighed. */
  portrait(): Portrait {
    this.portraitMade ??= portraitOf(this.scenery.story, this.site, this.place, this.usage());
    return this.portraitMade;
  }

  /** When and in what scope it holds. */
  scene(): Scene {
    this.sceneMade ??= sceneOf(this.annotated, this.site, this.news);
    return this.sceneMade;
  }

  /** Whose age it is: first and last word of the name that stands beside ("Ann Vale, 61"), in full where the article gives it. */
  owner(): string | null {
    if (this.ownerMade === undefined) this.ownerMade = ownerOf(this.annotated, this.site);
    return this.ownerMade;
  }

  /** The other figures of the sentence. */
  beside(): readonly number[] {
    this.besideMade ??= figuresBeside(this.site, this.place);
    return this.besideMade;
  }

  /** Figures of its sentence that are a part of it. */
  singled(): readonly number[] {
    this.singledMade ??= singledOut(this.annotated, this.site);
    return this.singledMade;
  }

  /** The words of its sentence, with what they tell. */
  around(): Around {
    this.aroundMade ??= aroundOf(this.site, this.scenery.places, this.usage());
    return this.aroundMade;
  }

  /** Of a figure: the verbs close to it. */
  verbs(): readonly NearVerb[] {
    this.verbsMade ??= verbsNear(this.annotated, this.site, this.scenery.inSentence);
    return this.verbsMade;
  }

  /** Of a length of time: what is so long, by stem. */
  lasting(): string | null {
    if (this.lastingMade === undefined) this.lastingMade = lastingOf(this.annotated, this.site);
    return this.lastingMade;
  }

  /** Of a sum: it is the price for which one firm buys another. */
  priced(): boolean {
    this.pricedMade ??= isPurchasePrice(this.annotated, this.site);
    return this.pricedMade;
  }

  /** Of votes, points and seats: who has them. */
  gainedBy(): string | null {
    if (this.gainedMade === undefined) this.gainedMade = gainedBy(this.annotated, this.site);
    return this.gainedMade;
  }

  /** Of a score: the vote or the game that it ended. */
  result(): Result | null {
    return resultOf(this.annotated, this.site);
  }

  /** Does its article give the day of another site, of anything? */
  knowsDay(day: Site): boolean {
    return knowsDay(this.annotated, day);
  }

  /** Of a time of the day: its sentence names a time zone. */
  zoned(): boolean {
    this.zonedMade ??= areZoned(this.place.words);
    return this.zonedMade;
  }

  /** Words of its sentence that set things in a row: "the first payment", "the second payment". */
  rowed(): string {
    return rowOf(this.place.words);
  }

  /** Contests before the one that counts, close to it: "the training run", "the semi-final". */
  trials(): string {
    return trialsOf(wordsBeside(this.place, this.site));
  }

  /** Those of `words` that stand close to it. */
  near(words: ReadonlySet<string>): string {
    return chosenOf(wordsBeside(this.place, this.site), words);
  }

  private usage(): Usage {
    return this.scenery.usage(this.site.article);
  }
}

/** Each site as it is seen, made when somebody asks: most sites are verbs, which are set beside each other without it. `inSentence`: the sites of each sentence. */
export function seenOf(
  story: Story,
  sites: readonly Site[],
  places: ReadonlyMap<number, Place>,
  usage: (article: number) => Usage,
  inSentence: ReadonlyMap<number, readonly Site[]>,
): (site: Site) => Seen {
  const figures = sitesOfKind(sites, 'quantity');
  const only = onlyAnswers(figures);
  const [alone, backed, foremost] = [only, backedAnswers(only), foremostTolls(figures)].map((own) => new Set(own)) as [Set<Site>, Set<Site>, Set<Site>];
  const newsIn = story.articles.map(({ annotated }) => newsOf(annotated));
  const ahead = new Set(onlyDaysAhead(sitesOfKind(sites, 'date'), newsIn));
  const scenery: Scenery = { story, places, inSentence, usage, newsIn, alone, backed, foremost, ahead };
  const made: Seen[] = [];
  return (site) => {
    made[site.at] ??= new Seen(site, scenery);
    return made[site.at] as Seen;
  };
}

/** Sentences of a brief text: a claim and a note. */
const FEW = 3;

/** Stem of the content word right behind a site in its sentence, or ''. */
const nextTo = (place: Place, { last }: Site): string => place.words[last - place.from]?.stem ?? '';
