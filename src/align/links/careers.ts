import { addTo, type Mention, mentionsIn, type QuantityValue, type Sentence, type Story } from '../../model/index.ts';
import { agreementOf, dimensionOf, scaleOf } from '../../values/index.ts';
import { type Site, sitesOfKind } from '../sites/sites.ts';
import type { Link } from './link.ts';
import { nameKey } from './roles.ts';

/** A length of a working life that its sentence tells: a warning, never an error. */
const SCORE = 0.7;
/** Months by which two careers differ that were told at two times, or were counted from two beginnings. */
const GAP = 60;
/** More lengths of one person's career than this are compared with the first ones only. */
const CROWDED = 20;

/** Words right before the length of a whole career. One trade of several, or one post, is no career: "an actor for ten years", "mayor for ten years". */
const CAREER =
  /(?:\b(?:his|her|their|whose|a|the) (?:[\w-]+ )?career (?:that |which )?(?:has |have )?(?:span(?:s|ned|ning)?|last(?:s|ed|ing)?|stretch(?:es|ed|ing)|of)|\b(?:has|have) (?:been (?:working|active|performing)|worked|performed) in (?:his|her|their|the) (?:field|trade|profession|business|industry|craft) for|\b(?:has|have) been an? (?:[\p{L}'’-]+,? ){1,7}and [\p{L}'’-]+ for) $/u;

/**
 * Links the lengths that articles give to one person's career, "has been working in her trade for over forty years" and "whose career spans two decades".
 * Both are told of today, of the person whose name begins the sentence.
 */
export function careerLinks(story: Story, sites: readonly Site[]): Link[] {
  const byPerson = new Map<string, number[]>();
  for (const site of sitesOfKind(sites, 'quantity')) {
    const person = isLength(site) ? personOf(story, site) : null;
    if (person !== null) addTo(byPerson, person, site.at);
  }
  return [...byPerson.values()].flatMap((all) => {
    const members = all.slice(0, CROWDED);
    return members.flatMap((b, y) => members.slice(0, y).flatMap((a): Link[] => (areApart(sites[a] as Site, sites[b] as Site) ? [linkOf(a, b)] : [])));
  });
}

const linkOf = (a: number, b: number): Link => ({ a, b, score: SCORE, because: 'both tell how long one career has lasted', ruled: true });

const isLength = ({ claim }: Site): boolean =>
  claim.kind === 'quantity' &&
  claim.value !== null &&
  claim.polarity === 'affirmed' &&
  claim.modality === 'asserted' &&
  dimensionOf(claim.value.unit) === 'calendar';

/** Whose career a length is told of; null where it is told of none. */
function personOf(story: Story, { claim, article, sentence }: Site): string | null {
  const annotated = story.articles[article]?.annotated;
  const s = annotated?.sentences[sentence] as Sentence | undefined;
  if (!annotated || !s) return null;
  const isNamed = (m: Mention): boolean => m.type === 'person' && m.form === 'name';
  const subject = mentionsIn(annotated, { start: s.span.start, end: s.span.start + 1 }).find(isNamed);
  if (!subject) return null;
  const [from, to] = [subject.anchor.span.end, claim.anchor.span.start];
  const { text } = annotated.document;
  const bare = (end: number): string => text.slice(from, end).replace(/\([^()]*\)/g, ' ');
  // "Ann Vale met Ben Orr, whose career spans …": his.
  const others = mentionsIn(annotated, { start: from, end: to }).some((m) => isNamed(m) && m.anchor.span.end <= to && !bare(m.anchor.span.start).includes('('));
  const before = bare(to).replace(/\s+/g, ' ').toLowerCase();
  return !others && CAREER.test(before) ? nameKey(story, article, subject) : null;
}

/** Two articles, two lengths, and more between them than a few years. */
function areApart(a: Site, b: Site): boolean {
  if (a.article === b.article || agreementOf(a.claim, b.claim) !== 'conflict') return false;
  const [x, y] = [a, b].map(({ claim }) => monthsOf(claim.value as QuantityValue)) as [Months, Months];
  return Math.max(x.low - y.high, y.low - x.high) >= GAP;
}

type Months = { readonly low: number; readonly high: number };

function monthsOf({ low, high, unit }: QuantityValue): Months {
  const { factor } = scaleOf(unit);
  return { low: low * factor, high: high * factor };
}
