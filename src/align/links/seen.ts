import type { Annotated, Story } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { type Bounds, newsOf } from '../scene/layout.ts';
import { ownerOf } from '../scene/owner.ts';
import { type Scene, sceneOf } from '../scene/scene.ts';
import { singledOut } from '../scene/whole.ts';
import { type Around, aroundOf } from '../sites/around.ts';
import { type Portrait, portraitOf } from '../sites/kindred.ts';
import { once } from '../sites/once.ts';
import { figuresBeside, type Place, placeKey, type Site, sitesOfKind } from '../sites/sites.ts';
import { usageOf } from '../sites/usage.ts';
import { backedAnswers, foremostTolls, onlyAnswers } from './answers.ts';
import { onlyDaysAhead } from './days/ahead.ts';
import { datedBy, isAgain, isAside, isEdition, isToday, isWrittenOut } from './days/dated.ts';
import { doerOf } from './days/days.ts';
import { clockOf } from './days/hours.ts';
import { type NearVerb, verbsNear, wayFrom } from './figures/near.ts';

/** What is known of a site when it is set beside another; what costs something is made when somebody asks. */
export type Seen = {
  readonly site: Site;
  readonly portrait: () => Portrait;
  readonly scene: () => Scene;
  /** The days of its article's own news, null where it states no publication date. */
  readonly news: Bounds | null;
  /** Whose age it is: first and last word of the name that stands beside ("Ann Vale, 61"), in full where the article gives it. */
  readonly owner: () => string | null;
  /** The other figures of the sentence. */
  readonly beside: () => readonly number[];
  /** Figures of its sentence that are a part of it. */
  readonly singled: () => readonly number[];
  /** The only answer of its class in its article. */
  readonly alone: boolean;
  /** The words of its sentence, with what they tell. */
  readonly around: () => Around;
  /** Stems of what a date dates; empty for other kinds. */
  readonly dated: readonly string[];
  /** Of a day: who does what the verb of its clause says; null where nobody is named. */
  readonly doer: string | null;
  /** Of a figure: the verbs close to it, and the place it is the way from. */
  readonly verbs: () => readonly NearVerb[];
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
  /** Of a day: the only day to come of its article, by the calendar. */
  readonly ahead: boolean;
  /** It is a time of the day; its sentence names a time zone. */
  readonly clock: boolean;
  readonly zoned: () => boolean;
  /** Another article's only figure of this class is the same. */
  readonly backed: boolean;
};

/** What there is to know of each site, made when somebody asks: most sites are verbs that nothing is set beside. `inSentence`: the sites of each sentence. */
export function seenOf(
  story: Story,
  sites: readonly Site[],
  places: ReadonlyMap<number, Place>,
  inSentence: ReadonlyMap<number, readonly Site[]>,
): (site: Site) => Seen {
  const usage = usageOf(places);
  const newsIn = story.articles.map(({ annotated }) => newsOf(annotated));
  const figures = sitesOfKind(sites, 'quantity');
  const only = onlyAnswers(figures);
  const [alone, backed, foremost] = [only, backedAnswers(only), foremostTolls(figures)].map((own) => new Set(own)) as [Set<Site>, Set<Site>, Set<Site>];
  const ahead = new Set(onlyDaysAhead(sitesOfKind(sites, 'date'), newsIn));
  const made: Seen[] = [];
  return (site) => (made[site.at] ??= seen(site));

  function seen(site: Site): Seen {
    const { annotated } = story.articles[site.article] as { annotated: Annotated };
    const news = newsIn[site.article] ?? null;
    const place = places.get(placeKey(site.article, site.sentence)) as Place;
    return {
      site,
      portrait: once(() => portraitOf(story, site, place, usage(site.article))),
      scene: once(() => sceneOf(annotated, site, news)),
      news,
      owner: once(() => ownerOf(annotated, site)),
      beside: once(() => figuresBeside(site, place)),
      singled: once(() => singledOut(annotated, site)),
      alone: alone.has(site),
      around: once(() => aroundOf(site, places, usage(site.article))),
      dated: site.claim.kind === 'date' ? datedBy(annotated, site) : [],
      writtenOut: isWrittenOut(site.claim),
      doer: doerOf(site, inSentence.get(placeKey(site.article, site.sentence)) ?? []),
      verbs: once(() => verbsNear(annotated, site, inSentence)),
      from: wayFrom(annotated, site),
      backed: backed.has(site),
      foremost: foremost.has(site),
      today: isToday(annotated, site),
      again: isAgain(annotated, site),
      aside: isAside(annotated, site),
      edition: isEdition(annotated, site),
      ahead: ahead.has(site),
      clock: site.claim.kind === 'date' && site.claim.value !== null && clockOf(site.claim.value) !== null,
      zoned: once(() => place.words.some(({ lower }) => ZONES.has(lower))),
      next: nextTo(place, site),
      brief: annotated.sentences.length <= FEW,
    };
  }
}

/** Time zones, and words that say that one is meant. */
const ZONES = wordSet('gmt utc bst cet cest eet est edt et cst cdt ct mst mdt mt pst pdt pt ist jst aest eastern pacific local zone');

/** Sentences of a brief text: a claim and a note. */
const FEW = 3;

/** Stem of the content word right behind a site in its sentence, or ''. */
const nextTo = (place: Place, { last }: Site): string => place.words[last - place.from]?.stem ?? '';
