import {
  addOnce,
  addTo,
  type ClaimOf,
  type DocumentId,
  type Evidence,
  type Fact,
  type FindingReading,
  type Reading,
  type RuleBook,
  type Story,
  sentenceIndexAt,
  witnessOf,
} from '../../model/index.ts';
import { compareNames } from '../../values/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { against } from '../sides.ts';
import { isMarked, type QuotePair, quotePairs } from './pairs.ts';
import { articleOf, type Speaker, speakerOf } from './speakers.ts';

/** Words that two people may well say alike are fewer than this. */
const ENOUGH = 7;

/** The same words between quotation marks given to two persons by name. */
export const quoteSpeaker = defineCheck({
  id: 'quote/speaker',
  ceiling: 'error',
  title: 'Sources give one quotation to two people',
  why: 'Only one of them said it, and the other is made to answer for it.',
  find: ({ facts, story, book }) => facts.filter((f) => f.kind === 'quote').flatMap((f) => raisedBy(f, story, book)),
  examples: {
    agree: [
      ['“We will open the long bridge on the first of May,” Ada Lind said.', '“We will open the long bridge on the first of May,” the harbour office said.'],
      ['“We will open the long bridge on the first of May,” Ada Lind said.', '“We will open the long bridge on the first of May,” said Mayor Lind.'],
      [
        '“We will open the long bridge on the first of May,” Ada Lind said.',
        '“We will open the long bridge on the first of May,” Rolf Berg said, quoting Ada Lind.',
      ],
      [
        'Alderline shut the bridge. “We will open the long bridge on the first of May,” Alderline said.',
        'Alderline spokeswoman Ada Lind sent a letter on Monday. Drivers read it at home. “We will open the long bridge on the first of May,” Lind said.',
      ],
    ],
    disagree: [['“We will open the long bridge on the first of May,” Ada Lind said.', '“We will open the long bridge on the first of May,” Rolf Berg said.']],
  },
});

/** A claim, who says it, and his number among the names of the fact. */
type Told = { readonly claim: ClaimOf<'quote'>; readonly speaker: Speaker; readonly voice: number };

function raisedBy(fact: Fact, story: Story, book: RuleBook): Found[] {
  const all = fact.readings.flatMap((r) => r.claims as readonly ClaimOf<'quote'>[]);
  const voices = new Map<string, { readonly number: number; readonly speaker: Speaker }>();
  const told = all.flatMap((claim): Told[] => {
    const speaker = speakerOf(story, claim);
    if (!speaker?.sure || !isMarked(claim)) return [];
    const voice = voices.get(speaker.name) ?? { number: voices.size, speaker };
    voices.set(speaker.name, voice);
    return [{ claim, speaker, voice: voice.number }];
  });
  if (voices.size < 2) return [];
  const samePerson = acquainted(voices.size);
  const heard = new Map<DocumentId, Told[]>();
  for (const t of told) addTo(heard, t.claim.anchor.doc, t);
  // An article that gives the words to the other one too, or knows him under another name, settles nothing.
  const hearsToo = ({ claim }: Told, other: Told): boolean => heard.get(claim.anchor.doc)?.some((t) => samePerson(t, other)) === true;
  const alike = sameWords(fact, quotePairs(fact, book));
  for (const [j, b] of told.entries())
    for (let i = 0; i < j; i++) {
      const a = told[i] as Told;
      if (a.claim.anchor.doc === b.claim.anchor.doc || !alike(a.claim, b.claim) || samePerson(a, b)) continue;
      if (hearsToo(a, b) || hearsToo(b, a) || !isAnother(story, a, b)) continue;
      const [left, right] = [a, b].map((x) => [x, ...told.filter((t) => t !== x && samePerson(t, x))]) as [Told[], Told[]];
      return [findingOf(fact, story, left, right)];
    }
  return [];
}

/** Do two claims of a fact print the same words? A claim stands in one reading. */
function sameWords(fact: Fact, pairs: readonly QuotePair[]): (a: ClaimOf<'quote'>, b: ClaimOf<'quote'>) => boolean {
  const readingOf = new Map(fact.readings.flatMap((r) => r.claims.map((c) => [c as unknown, r] as const)));
  const alike = new Map<Reading, Set<Reading>>();
  for (const { left, right, comparison } of pairs)
    if (/^(?:identical|trimmed|grammar|style)$/.test(comparison.difference) && comparison.likeness >= 0.9 && comparison.common >= ENOUGH)
      for (const [x, y] of [
        [left, right],
        [right, left],
      ] as const)
        addOnce(alike, x, y);
  return (a, b) => {
    const [x, y] = [readingOf.get(a) as Reading, readingOf.get(b) as Reading];
    return x === y ? x.value.split(' ').length >= ENOUGH : (alike.get(x)?.has(y) ?? false);
  };
}

/** May the speakers of two claims be one person? Names are compared once for each two of so many voices, and only where somebody asks. */
function acquainted(voices: number): (a: Told, b: Told) => boolean {
  const known = new Map<number, boolean>();
  return (a, b) => {
    const pair = a.voice * voices + b.voice;
    const same = known.get(pair) ?? (a.speaker.key === b.speaker.key || compareNames(a.speaker.name, b.speaker.name).agreement !== 'conflict');
    known.set(pair, same);
    return same;
  };
}

/** Two persons; and neither article names the other's speaker beside the words, as the one who speaks for him, or whom he quotes. */
function isAnother(story: Story, a: Told, b: Told): boolean {
  if (speaksFor(story, a.speaker, b.speaker) || speaksFor(story, b.speaker, a.speaker)) return false;
  if (a.claim.attributedTo?.entity && a.claim.attributedTo.entity === b.claim.attributedTo?.entity) return false;
  return !names(story, a.claim, b.speaker) && !names(story, b.claim, a.speaker);
}

/** "Alderline said" and "spokeswoman Ada Lind said": a body of one word that reads like a person, and somebody who speaks for it. Who has a first name in some article is no body. */
function speaksFor(story: Story, { name: body }: Speaker, { key }: Speaker): boolean {
  if (/\s/.test(body) || isSurname(story, body)) return false;
  return story.articles.some(({ annotated: { sentences, document } }) =>
    sentences.some((s) => {
      const said = document.text.slice(s.span.start, s.span.end).toLowerCase();
      return /\bspokes(?:man|woman|person|people)\b/.test(said) && said.includes(key);
    }),
  );
}

const isSurname = ({ articles }: Story, word: string): boolean =>
  articles.some(({ annotated }) => annotated.mentions.some((m) => m.type === 'person' && m.name.toLowerCase().endsWith(` ${word.toLowerCase()}`)));

/** Does the sentence of a quotation, or the one before, name this person? */
function names(story: Story, claim: ClaimOf<'quote'>, { key }: Speaker): boolean {
  const annotated = articleOf(story, claim);
  if (!annotated) return true;
  const at = sentenceIndexAt(annotated, claim.sentence.start);
  const cue = claim.value?.cue[0];
  const last = cue ? sentenceIndexAt(annotated, cue.span.start) : at;
  const [from, to] = [annotated.sentences[Math.max(0, at - 1)], annotated.sentences[Math.max(at, last)]];
  return from !== undefined && to !== undefined && annotated.document.text.slice(from.span.start, to.span.end).toLowerCase().includes(key);
}

function findingOf(fact: Fact, story: Story, left: readonly Told[], right: readonly Told[]): Found {
  const readings = [left, right]
    .map((side): FindingReading => {
      const evidence = side.map(({ claim }): Evidence => ({ anchor: (claim.attributedTo as NonNullable<typeof claim.attributedTo>).anchor, reads: null }));
      const witnesses = new Set(side.map((t) => witnessOf(story, t.claim.anchor.doc))).size;
      const name = side.map((t) => t.speaker.name).sort((x, y) => y.length - x.length)[0] as string;
      return { value: name.toLowerCase(), label: name, witnesses, evidence, more: 0 };
    })
    .sort((x, y) => y.witnesses - x.witnesses);
  const words = (left[0] as Told).claim.value?.content[0]?.exact ?? '';
  const shown = words.length > 60 ? `${words.slice(0, words.lastIndexOf(' ', 60))} …` : words;
  return {
    confidence: fact.confidence || 0.9,
    agreement: 'conflict',
    key: `${fact.key}|speaker`,
    subject: 'speaker',
    readings,
    what: `“${shown}”: said by ${against(readings)}.`,
    next: 'Find the recording or the statement, and name the one who spoke.',
    because: ['the same words between quotation marks', ...fact.evidence.slice(0, 2)],
  };
}
