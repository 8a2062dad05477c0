import type { Anchor, Annotated, Article, Claim, DateValue, Mention, Story, Token } from '../../model/index.ts';
import { contains, entityNamed, grouped, sentenceIndexAt } from '../../model/index.ts';
import { boundsOfDate, compareNames, isAgreement } from '../../values/index.ts';

/** The date of a birth, of a beginning or an end, or of something that somebody did; first and last day as days since 1970. */
export type Dated = {
  readonly article: number;
  /** "bear", "found", "graduate" …: the lemma of the verb. */
  readonly verb: string;
  /** The verb as the text has it; the usual form where brackets alone tell of it. */
  readonly told: string;
  readonly names: readonly string[];
  readonly person: boolean;
  readonly first: number;
  readonly last: number;
  readonly anchor: Anchor;
};

/** What an article dates of somebody or something that it names: milestones, and what the one who is named right before the verb did. */
export function datedIn(story: Story, index: number): readonly Dated[] {
  const article = story.articles[index] as Article;
  const verbs = grouped(
    article.claims.filter((c) => c.kind === 'event'),
    (c) => sentenceIndexAt(article.annotated, c.anchor.span.start),
  );
  return article.claims.flatMap((claim): Dated[] => {
    const bounds = isFirm(claim) ? boundsOfDate(claim.value as DateValue) : null;
    if (!bounds) return [];
    const deed = claim.by === 'milestone' ? null : deedOf(article.annotated, verbs, claim);
    const about = claim.by === 'milestone' ? claim.about : (deed?.about ?? []);
    if (about.length === 0) return [];
    return [
      {
        article: index,
        verb: claim.property,
        told: deed?.anchor.exact ?? PAST[claim.property] ?? claim.property,
        names: about.map((m) => nameOf(story, index, m)),
        person: about.some((m) => m.type === 'person'),
        ...bounds,
        anchor: claim.anchor,
      },
    ];
  });
}

const PAST: Readonly<Record<string, string>> = {
  bear: 'born',
  die: 'died',
  found: 'founded',
  establish: 'established',
  form: 'formed',
  incorporate: 'incorporated',
  disband: 'disbanded',
  dissolve: 'dissolved',
};

/** Told as done, of a day, month or year that the words give. */
const isFirm = ({ kind, polarity, modality, inQuote, value }: Claim): boolean =>
  kind === 'date' &&
  polarity === 'affirmed' &&
  (modality === 'asserted' || modality === 'alleged') &&
  inQuote === null &&
  value !== null &&
  value.timex.type === 'DATE' &&
  value.anchoredTo === 'stated' &&
  value.implied.length === 0;

/** Tokens between a verb and its date: where, with whom. */
const REACH = 12;
/** What may stand before the one who did it: else he is part of a longer description ("the father of Ann Vale"). */
const OPENS = /^(?:[(“"—–]|when|that|where|mr|mrs|ms|dr|sir)$/;

/** The verb whose date a claim is, where the one who did it is named right before, and no other verb lies between the two. */
function deedOf(annotated: Annotated, verbs: ReadonlyMap<number, readonly Claim[]>, date: Claim): Claim | null {
  const { tokens, sentences } = annotated;
  const index = sentenceIndexAt(annotated, date.anchor.span.start);
  const sentence = sentences[index];
  if (!sentence) return null;
  const own = (verbs.get(index) ?? []).filter((v) => contains(sentence.span, v.anchor.span));
  const verb = own.find((v) => v.property === date.property && v.polarity === 'affirmed' && v.modality === date.modality && v.about.length === 1);
  const doer = verb?.about[0];
  if (!verb || doer?.form !== 'name') return null;
  const from = tokenAt(tokens, sentence.first, date.anchor.span.start);
  const at = tokenAt(tokens, sentence.first, verb.anchor.span.start);
  const before = tokenAt(tokens, sentence.first, doer.anchor.span.start) - 1;
  const opening = from - sentence.first <= 1;
  const previous = tokens[before] as Token | undefined;
  const closes = date.anchor.span.end;
  const starts =
    before < sentence.first || OPENS.test(previous?.lower ?? '') || (opening && previous !== undefined && (previous.end === closes || previous.text === ','));
  if (!starts || Math.abs(from - at) > REACH) return null;
  const [low, high] = from > at ? [verb.anchor.span.end, date.anchor.span.start] : [date.anchor.span.end, verb.anchor.span.start];
  return own.some((v) => v !== verb && v.anchor.span.start >= low && v.anchor.span.end <= high) ? null : verb;
}

function tokenAt(tokens: readonly Token[], from: number, start: number): number {
  let i = from;
  while ((tokens[i]?.start ?? Number.POSITIVE_INFINITY) < start) i++;
  return i;
}

/** The name of a thing as the story knows it; of a person as the article alone does, for a surname may be another's. */
function nameOf(story: Story, article: number, m: Mention): string {
  if (m.form === 'description') return m.name;
  const entity = m.type === 'person' ? null : entityNamed(story, article, m.chain);
  return entity?.name ?? story.articles[article]?.annotated.chains[m.chain]?.name ?? m.name;
}

/** One person by first and last name, or one thing by the very same name. */
export function sameOwner(a: Dated, b: Dated): boolean {
  if (a.person !== b.person) return false;
  return a.names.some((x) => b.names.some((y) => (a.person ? samePerson(x, y) : folded(x) === folded(y))));
}

const samePerson = (x: string, y: string): boolean => /\s/.test(x) && /\s/.test(y) && isAgreement(compareNames(x, y).agreement);

/** A name as it is compared with another: in small letters, without its article. */
export const folded = (name: string): string => name.toLowerCase().replace(/^the /, '').replace(/\s+/g, ' ');
