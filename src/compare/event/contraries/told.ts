import {
  type Anchor,
  type Annotated,
  type Article,
  anchorAt,
  type ContraryRule,
  type Covered,
  contains,
  covered,
  entityNamed,
  type Mention,
  onceEach,
  type Sentence,
  type Span,
  type Story,
  sentenceAt,
  startingIn,
  witnessOf,
} from '../../../model/index.ts';
import { STOPWORDS, stem } from '../../../text/index.ts';
import { type Answered, answersIn, complementIn } from '../../../text/words/contraries.ts';
import { foldName } from '../../../text/words/fold-name.ts';
import { type Subject, subjectAt } from './subject.ts';

/** An answer to a question of contraries.yaml at one place of an article, in the outlet's voice or that of somebody who takes no side. */
export type Told = {
  readonly article: number;
  readonly witness: number;
  readonly says: readonly string[];
  readonly anchor: Anchor;
  /** Null where the question is asked of things. */
  readonly subject: Subject | null;
  /** The person by name, as the story knows him. */
  readonly person: string | null;
  /** The number right before, where things are counted; null for none. */
  readonly number: string | null;
  /** Stems of the content words of the sentence without the answer; none where people are asked about. */
  readonly stems: ReadonlySet<string>;
  /** Stems of what the answer is limited to: "of murder". */
  readonly of: ReadonlySet<string>;
};

/** Words of a party, of hearsay and of what was thought first: what they tell is no answer of the outlet. */
const PARTISAN =
  /\b(?:defen[cs]e (?:attorney|lawyer|counsel|team)|(?:his|her|their) (?:attorney|lawyer|counsel)s?|claim(?:s|ed|ing)?|insist\w*|testif\w+|argu(?:e|es|ed|ing)|contend\w*|allegation\w*|believ\w+|rumou?r\w*|initially|originally|at first|earlier reports?|unconfirmed|mistaken\w*|wrongly)\b/i;
/** Other days than those of the news. */
const OTHER_DAYS = /\b(?:(?:19|20)\d\d|(?:months?|years?) (?:ago|earlier|before|later|prior)|last year|decades?|previous(?:ly)?|in the past|formerly)\b/i;
/** UTF-16 units before an answer in which a denial is its own. */
const NEAR = 40;
const DENIED =
  /(?<![\p{L}])(?:not|never|no|nobody|none|neither|nor|without|if|unless|would|could|may|might|should|will|whether|deny|denied|denies|nearly|almost)(?![\p{L}])|n['’]t(?![\p{L}])/iu;

/** All that a story tells about a question, in order of article and place; nothing where it gives one answer alone. `asked`: of each article. */
export function toldOf(story: Story, rule: ContraryRule, asked: readonly (readonly ContraryRule[])[]): Told[] {
  const answered = story.articles.map(({ annotated }, i) => (asked[i]?.includes(rule) ? answersIn(annotated.document.text, rule) : []));
  const answers = new Set(answered.flatMap((own) => own.flatMap(({ says }) => says)));
  return answers.size < 2 ? [] : story.articles.flatMap((article, i) => toldIn(story, article, i, rule, answered[i] ?? []));
}

function toldIn(story: Story, article: Article, index: number, rule: ContraryRule, all: readonly Answered[]): Told[] {
  const { annotated } = article;
  const { text } = annotated.document;
  // What one sentence answers is one answer: "was shot and stabbed". Of counts each is one.
  const together = new Map<string, Place>();
  for (const answered of all) {
    const sentence = sentenceAt(annotated, answered.span.start);
    if (!sentence || !contains(sentence.span, answered.span)) continue;
    const number = rule.of === 'counted' ? numberBefore(text.slice(sentence.span.start, answered.span.start)) : null;
    if (rule.of === 'counted' && number === null) continue;
    const key = `${sentence.span.start} ${number}`;
    const place = together.get(key);
    if (place) place.answers.push(answered);
    else together.set(key, { sentence, number, answers: [answered] });
  }
  return [...together.values()].flatMap((place) => toldAt(story, article, index, rule, place));
}

type Place = { readonly sentence: Sentence; readonly number: string | null; readonly answers: Answered[] };

function toldAt(story: Story, article: Article, index: number, rule: ContraryRule, { sentence, number, answers }: Place): Told[] {
  const { annotated } = article;
  const { text } = annotated.document;
  const [{ span, from }] = answers as [Answered];
  const words = text.slice(sentence.span.start, sentence.span.end);
  if (PARTISAN.test(words) || OTHER_DAYS.test(words) || isOpen(article, sentence, span, from)) return [];
  const ofPeople = rule.of === 'person' || rule.of === 'named';
  const subject = ofPeople ? subjectAt(annotated, sentence, { start: from, end: span.end }) : null;
  if (ofPeople && (subject === null || (rule.of === 'named' && subject.named === null))) return [];
  return [
    {
      article: index,
      witness: witnessOf(story, annotated.document.id),
      says: [...new Set(answers.flatMap((a) => a.says))].sort(),
      anchor: anchorAt(annotated.document, span),
      subject,
      person: subject?.named ? personOf(story, annotated, index, subject.named) : null,
      number,
      stems: ofPeople ? NO_STEMS : stemsOf(text.slice(sentence.span.start, span.start) + text.slice(span.end, sentence.span.end)),
      of: limitsOf(complementIn(text, { start: span.start, end: Math.max(span.end, subject?.named?.anchor.span.end ?? 0) })),
    },
  ];
}

/** "Of murder"; "of all charges" is no limit. */
const limitsOf = (complement: string): ReadonlySet<string> => (/^\s*(?:all|every|each|any|both)\s/i.test(complement) ? NO_STEMS : stemsOf(complement));

/** A person as the whole story knows him, else by the last word of the name. */
function personOf(story: Story, annotated: Annotated, index: number, mention: Mention): string {
  const name = annotated.chains[mention.chain]?.name ?? mention.name;
  return entityNamed(story, index, mention.chain)?.id ?? foldName(name).split(' ').at(-1) ?? name;
}

/** The words between quotation marks. */
const quotedIn = onceEach(({ quotes }: Annotated): Covered => covered(quotes.flatMap((q) => (q.directness === 'indirect' ? [] : q.content))));

/** Is it denied, planned, possible, alleged, or somebody's own words? */
function isOpen({ annotated, claims }: Article, sentence: Sentence, span: Span, opens: number): boolean {
  if (quotedIn(annotated).contains(span)) return true;
  const { text } = annotated.document;
  const before = text.slice(Math.max(sentence.span.start, opens - NEAR), opens);
  if (DENIED.test(before.slice(before.lastIndexOf(',') + 1))) return true;
  const verbs = startingIn(claims, (c) => c.anchor.span, { start: sentence.span.start, end: span.end }).filter(
    (c) => c.kind === 'event' && c.anchor.span.end <= sentence.span.end,
  );
  const verb = verbs.find((c) => c.anchor.span.end > span.start) ?? verbs.at(-1);
  return verb !== undefined && verb.modality !== 'asserted';
}

/** "three other (rifles)": the number as a figure. */
function numberBefore(text: string): string | null {
  const word =
    /(?<![\p{L}\p{Nd}-])(\p{Nd}{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:other\s+)?$/iu.exec(text)?.[1]?.toLowerCase() ?? null;
  return word === null ? null : String(NUMBERS.indexOf(word) + 1 || word);
}

const NUMBERS: readonly string[] = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

const NO_STEMS: ReadonlySet<string> = new Set();

function stemsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}[\p{L}\p{Nd}’'-]{2,}/gu) ?? []).filter((w) => !STOPWORDS.has(w)).map((w) => stem(w.replace(/['’]s$/, ''))));
}
