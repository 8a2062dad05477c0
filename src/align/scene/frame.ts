import { type Annotated, type Mention, mentionsIn, type Token } from '../../model/index.ts';
import type { Site } from '../sites/sites.ts';

/** The frame in which a figure holds: for what stretch, reach and unit it is told, and whether as a result. Figures of two frames are no rivals. */
export type Frame = {
  /** Marks that both figures must have: `season last`, `span 4 night`, `reach home`, `per day`, `new`, `round`, `base`, `gust`. */
  readonly marks: readonly string[];
  /** Told by a poll, a forecast or a guess before the fact. */
  readonly forecast: boolean;
  /** What stood so on one day alone, and otherwise on the next: a price on a market, a count that "rose to", the days that a thing has lasted. */
  readonly passing: boolean;
  /** A price on a market before it closed, or how far it moved; votes while they are counted: it stood so for an hour. */
  readonly fleeting: boolean;
  /** Of rain, wind and heat, which are others in every town: the places of the sentence. Null for all else. */
  readonly weather: readonly string[] | null;
};

/** Tokens around a figure that may belong to it, in its clause. */
const REACH = 14;

/** The frame of a figure, read from its clause and its sentence. */
export function frameOf(annotated: Annotated, site: Site): Frame {
  const { tokens, sentences } = annotated;
  const sentence = sentences[site.sentence];
  const [from, to] = clauseOf(tokens, site, sentence?.first ?? 0, sentence?.last ?? tokens.length);
  const before = ` ${textOf(tokens, from, site.first)} `;
  const after = ` ${textOf(tokens, site.last, to)} `;
  const near = carriedTo(annotated, site);
  const marks = [
    seasonIn(`${before}| ${after}`),
    spanIn(before, after),
    reachIn(after),
    unitIn(after),
    NEW.test(after) ? 'new' : null,
    ROUND.test(near) ? 'round' : null,
    BASE.test(before) ? 'base' : null,
    site.claim.property === 'sentence' && THREAT.test(before) ? 'threat' : null,
    minuteIn(site, before),
  ];
  const weather = isWeather(site, before, after);
  if (weather && /\bgusts?\b/.test(before + after)) marks.push('gust');
  return {
    marks: marks.filter((m) => m !== null),
    forecast: EXPECTED_BEFORE.test(before) || EXPECTED_AFTER.test(after) || POLL.test(near),
    passing: isPassing(site, before, after),
    fleeting: (isTraded(site, before) && !CLOSED.test(before + after)) || (isVote(site) && COUNTING.test(near) && !COUNTED_OUT.test(near)),
    weather: weather && sentence ? placesIn(annotated.mentions, sentence.span.start, sentence.span.end) : null,
  };
}

/** Are the figures of two frames of different questions? `together`: both were told on one day. */
export function framesApart(a: Frame, b: Frame, together: boolean): boolean {
  if (a.marks.join() !== b.marks.join() || a.forecast !== b.forecast) return true;
  if (a.fleeting || b.fleeting || ((a.passing || b.passing) && !together)) return true;
  return a.weather !== null && b.weather !== null && !a.weather.some((place) => b.weather?.includes(place));
}

function clauseOf(tokens: readonly Token[], { first, last }: Site, opening: number, end: number): readonly [number, number] {
  let from = first;
  while (from > Math.max(opening, first - REACH) && !isBorder(tokens, from - 1)) from--;
  let to = last;
  while (to < Math.min(end, last + REACH) && !isBorder(tokens, to)) to++;
  return [from, to];
}

/** A semicolon, or a comma before a conjunction: what follows is told of something else. */
const isBorder = (tokens: readonly Token[], i: number): boolean => {
  const mark = tokens[i]?.text ?? '';
  return /^[;:]$/.test(mark) || (mark === ',' && /^(?:and|but|while|whereas|as|after|compared|against|up|down)$/.test(tokens[i + 1]?.lower ?? ''));
};

function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < Math.min(to, tokens.length); i++) text += i > from ? ` ${(tokens[i] as Token).lower}` : (tokens[i] as Token).lower;
  return text;
}

/** "Last season", "the 2007 season", "a year earlier": not the one that the news is of. What is "2 % more than a year ago" is of now. */
function seasonIn(clause: string): string | null {
  const season = /\b(last|previous|(?:19|20)\d\d(?: ?[-–/] ?\d\d(?:\d\d)?)?) (?:season|campaign)\b/.exec(clause);
  if (season) return `season ${season[1] === 'previous' ? 'last' : season[1]}`;
  return /(?<!\b(?:than|from|on|over|to|with) )\b(?:a year (?:ago|earlier|before)|last year|the year before|(?:the )?(?:previous|prior) (?:year|quarter|month|week|day))\b/.test(
    clause,
  )
    ? 'season last'
    : null;
}

/** "Levelled on 21 minutes": each goal has a minute of its own, and it is no length. */
function minuteIn({ claim }: Site, before: string): string | null {
  return claim.kind === 'quantity' && claim.value?.unit === 'min' && / on (?:the )?$/.test(before) ? `minute ${claim.value.low}` : null;
}

/** "Over four nights", "in 12 hours", "in 34 league games": how long was counted. */
function spanIn(before: string, after: string): string | null {
  const span = /\b(?:over|in|during|within) (?:the )?(?:past |last |first )?(\w+) (?:\w+ )?(night|day|week|month|year|season|game|match)(?:e?s)\b/;
  const found = span.exec(after) ?? span.exec(before);
  return found ? `span ${found[1]} ${found[2]}` : null;
}

/** Words behind a figure that say how far it reaches. */
function reachIn(after: string): string | null {
  const found =
    /^(?: \S+){0,4}? (at home|domestically|worldwide|globally|around the world|abroad|overseas|nationwide|statewide|across the (?:country|state))\b/.exec(
      after,
    )?.[1];
  if (!found) return null;
  return /home|domestic/.test(found)
    ? 'reach home'
    : /world|global/.test(found)
      ? 'reach world'
      : /abroad|overseas/.test(found)
        ? 'reach abroad'
        : 'reach country';
}

/** "A day", "per share", "for each of the next ten months", "each": a figure for one of many. */
function unitIn(after: string): string | null {
  const found = /^(?: \S+){0,2}? (?:a|an|per|each|every) (\w+)(?= (\w+)| )/.exec(after);
  if (found && UNITS.test(found[1] as string) && !/^(?:ago|earlier|later|after|before|old)$/.test(found[2] ?? '')) return `per ${found[1]}`;
  const many = /^(?: \S+){0,4}? (?:for|in) each (?:of )?((?:\w+ ){1,4})/.exec(after)?.[1]?.split(' ') ?? [];
  const each = many.map((word) => word.replace(/s$/, '')).find((word) => UNITS.test(word));
  if (each !== undefined) return `per ${each}`;
  return /^(?: \w+)? (?:each|apiece|per head)\b/.test(after) ? 'per one' : null;
}

const UNITS =
  /^(?:share|day|week|month|year|hour|minute|second|night|person|head|household|family|ship|ticket|barrel|ton|tonne|gallon|litre|liter|kilo|pound|ounce|game|match|unit|piece|customer|passenger|patient|pupil|student|worker|car|seat|room|item|episode)$/;

/** "240 new cases": on top of all those before them. */
const NEW = /^ (?:new|fresh) (?:\w+ )?(?:cases?|infections?|deaths?|patients?|outbreaks?|claims?|customers?|users?|members?|subscribers?) /;

const FORESEE = 'expected|forecast|forecasts|predicted|projected|foreseen|anticipated|consensus';
const EXPECTED_BEFORE = new RegExp(`\\b(?:${FORESEE}|expectations|estimates)(?: \\S+){0,4} $`);
const EXPECTED_AFTER = new RegExp(
  `^(?: \\S+){0,4}? (?:that |which )?(?:(?:analysts|economists|forecasters|experts|markets?|pollsters)(?: (?:had|have|were))?(?: \\S+)? )(?:${FORESEE}|expecting|hoped)\\b|^(?: \\S+){0,3}? (?:expected|forecast|projected|predicted) by\\b`,
);
const POLL = /\b(?:exit|opinion) polls?\b|\b(?:the|a|latest|new|final) poll\b|\bprojections?\b|\bpollsters?\b/;

/** "Down 41 percent from an opening of $80 million", "instead of $2.40": what it was before. */
const BASE =
  /\b(?:up|down|rise|rose|fell|fall|climbed|dropped|raised|increased?|reduced|higher|lower|percent|%|went|jumped)(?: \S+){0,4} from (?:\S+ ){0,4}$|\b(?:instead of|compared with|compared to|rather than) (?:\S+ ){0,3}$/;

/** "Can bring a prison term of 15 years", "faces up to five years": what the law threatens, and no court has given. */
const THREAT = /\b(?:can|could|may|might|maximum|faces?|faced|facing|carry|carries|carried|punishable|up to|as much as)\b/;

/** "In the round", told of all its matches and not of one. */
const ROUND = /\b(?:in|of) the (?:round|matchday|group stage)\b|\b(?:round|matchday) \d+\b/;

/** The words of its sentence, and of the one before in its paragraph. */
function carriedTo({ tokens, sentences }: Annotated, { sentence }: Site): string {
  const [here, before] = [sentences[sentence], sentences[sentence - 1]];
  return here ? textOf(tokens, before?.paragraph === here.paragraph ? before.first : here.first, here.last) : '';
}

const SHARES = /\b(?:shares?|stocks?|index|crude|dollar|euro|yen|pound|bonds?|yields?|futures)\b/;
const TRADED =
  /\b(?:close|closed|closing|finish|finished|fell|fall|falls|rose|rise|rises|dropped|drop|sagged|slid|slipped|tumbled|plunged|jumped|soared|surged|gained|gain|lost|climbed|traded|trading|settled|opened|ended|down|up)\b/;
const REACHED =
  /\b(?:rose|risen|rises|rising|grew|grown|grows|growing|climbed|climbs|climbing|jumped|swelled|increased|went up|fell|fallen|dropped|shrank|soared|reached) (?:\S+ ){0,2}to $/;

/** What a market closed at is told alike by all. */
const CLOSED = /\b(?:closed?|closing|settled|ended?|ending|finish(?:ed|ing)?)\b/;

/** Votes and their shares. */
const isVote = ({ claim }: Site): boolean =>
  claim.kind === 'quantity' && (claim.value?.unit === '%' || claim.property === 'votes' || /^\{(?:.*_)?(?:vote|ballot)\}$/.test(claim.value?.unit ?? ''));

const BALLOTS = 'votes?|ballots?|precincts?|polling (?:stations?|places?|districts?)|returns|wards|constituencies|ballot boxes';
/** "With half of the votes counted", "a partial count", "ballots still to be counted". */
const COUNTING = new RegExp(
  `\\b(?:with|after|when) (?:\\S+ ){0,6}(?:${BALLOTS}) (?:\\S+ ){0,2}(?:counted|reporting|reported|tallied|in|declared)\\b|\\b(?:partial|preliminary|provisional|incomplete|early|first|initial|unofficial) (?:counts?|results?|returns|tally|tallies)\\b|\\b(?:${BALLOTS}) (?:\\S+ ){0,3}(?:to be counted|uncounted|outstanding|counted so far)\\b|\\bcount(?:ing)? (?:was|is|were) (?:still )?(?:under way|going on|continuing)\\b`,
);
/** "With all votes counted". */
const COUNTED_OUT = new RegExp(`\\b(?:all|every|100 (?:percent|%)) (?:of )?(?:the )?(?:${BALLOTS})\\b`);

/** "24 ships were still waiting". */
const STILL = /^(?: \S+){0,4} (?:still|remains?|remained)\b/;

function isPassing(site: Site, before: string, after: string): boolean {
  const { claim } = site;
  if (claim.kind !== 'quantity' || !claim.value) return false;
  if (claim.property === 'duration') return /\bafter (?:about |nearly |almost |some )?$/.test(before) && /^ of /.test(after);
  if (REACHED.test(before) || STILL.test(after) || (claim.property === 'missing' && /\bstill\b/.test(before))) return true;
  return isTraded(site, before);
}

/** What a market asks for a barrel, a share or a currency, or how far that moved. */
function isTraded({ claim }: Site, before: string): boolean {
  if (claim.kind !== 'quantity' || !claim.value) return false;
  const { unit } = claim.value;
  return (
    /^[A-Z]{3}\/\[bbl_us\]$/.test(unit) ||
    ((unit === '%' || /^[A-Z]{3}$/.test(unit) || claim.property === 'index') && SHARES.test(before) && TRADED.test(before))
  );
}

const WEATHER = /\b(?:rain|rainfall|snow|snowfall|winds?|gusts?|temperatures?|hail|surge)\b/;

/** "1.6 degrees above the long-term mean" is no weather of one town. */
const CLIMATE = /^ (?:above|below|over|under|warmer|colder|hotter|higher|lower)\b(?: \S+){0,3} (?:mean|average|averages|normal|norm|levels?)\b/;

const isWeather = ({ claim }: Site, before: string, after: string): boolean =>
  claim.kind === 'quantity' &&
  /^(?:length|depth|height|speed|temperature|amount)$/.test(claim.property) &&
  WEATHER.test(before + after) &&
  !CLIMATE.test(after);

const placesIn = (mentions: readonly Mention[], start: number, end: number): readonly string[] =>
  mentionsIn({ mentions }, { start, end })
    .filter((m) => m.type === 'place' && m.anchor.span.end <= end)
    .map((m) => m.entity ?? m.name.toLowerCase());
