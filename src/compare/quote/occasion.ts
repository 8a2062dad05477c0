import type { Annotated, Article, ClaimOf, Evidence, Fact, FindingReading, Story } from '../../model/index.ts';
import { anchorAt, claimsOfKind, witnessOf } from '../../model/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { against } from '../sides.ts';
import { speakerOf } from './speakers.ts';

type Relation = 'at' | 'after' | 'before';
/** One placing of an utterance: relation to the event, the event by its noun and the words before it, and the words that say so. */
type Placing = { readonly relation: Relation; readonly noun: string; readonly kind: string; readonly evidence: Evidence };

/** The same words placed at a meeting by one source, after or before it by another. */
export const quoteOccasion = defineCheck({
  id: 'quote/occasion',
  ceiling: 'warning',
  title: 'Sources place the same words at and after one occasion',
  why: 'What was said in the room and what was told to reporters outside it carry different weight.',
  find: ({ facts, story }) =>
    raised(
      facts.filter((f) => f.kind === 'quote'),
      story,
    ),
  examples: {
    agree: [
      ['“We will open the long bridge in May,” Ada Lind said at the meeting.', '“We will open the long bridge in May,” Ada Lind said at the council meeting.'],
      ['“We will open the long bridge in May,” Ada Lind said after the meeting.', '“We will open the long bridge in May,” Ada Lind told a news conference.'],
    ],
    disagree: [
      [
        '“We will open the long bridge in May,” Ada Lind said at the meeting.',
        'Speaking after the meeting, Ada Lind said: “We will open the long bridge in May.”',
      ],
    ],
  },
});

/** One finding for a speaker and an occasion, however many of his words the sources share. */
function raised(facts: readonly Fact[], story: Story): Found[] {
  const byQuestion = new Map<string, { name: string; noun: string; placings: Map<string, { relation: Relation; doc: string; evidence: Evidence }> }>();
  const placed = new Map(story.articles.map((article) => [article.annotated.document.id, placedIn(story, article)]));
  for (const fact of facts) {
    const told = fact.readings
      .flatMap((r) => r.claims as readonly ClaimOf<'quote'>[])
      .flatMap((claim) => {
        const around = placed.get(claim.anchor.doc) ?? [];
        const speaker = around.length === 0 ? null : speakerOf(story, claim);
        const placing = speaker && placingOf(around, claim, speaker.key);
        return speaker && placing ? [{ claim, speaker, placing }] : [];
      });
    for (const a of told)
      for (const b of told) {
        if (a.claim.anchor.doc === b.claim.anchor.doc || a.speaker.key !== b.speaker.key || a.placing.relation === b.placing.relation) continue;
        if (a.placing.noun !== b.placing.noun || !mayBeOne(a.placing.kind, b.placing.kind)) continue;
        const key = `${a.speaker.key}|${a.placing.noun}`;
        const question = byQuestion.get(key) ?? { name: a.speaker.name, noun: a.placing.noun, placings: new Map() };
        for (const { claim, placing } of [a, b])
          question.placings.set(`${placing.evidence.anchor.doc} ${placing.evidence.anchor.span.start}`, {
            relation: placing.relation,
            doc: claim.anchor.doc,
            evidence: placing.evidence,
          });
        byQuestion.set(key, question);
      }
  }
  return [...byQuestion].map(([key, { name, noun, placings }]) => findingOf(story, key, name, noun, [...placings.values()]));
}

function findingOf(story: Story, key: string, name: string, noun: string, placings: readonly { relation: Relation; doc: string; evidence: Evidence }[]): Found {
  const readings = (['at', 'after', 'before'] as const).flatMap((relation): FindingReading[] => {
    const of = placings.filter((p) => p.relation === relation);
    if (!of.length) return [];
    const witnesses = new Set(of.map((p) => witnessOf(story, p.evidence.anchor.doc))).size;
    return [{ value: `${relation} ${noun}`, label: `${relation} the ${noun}`, witnesses, evidence: of.map((p) => p.evidence), more: 0 }];
  });
  readings.sort((a, b) => b.witnesses - a.witnesses);
  return {
    confidence: 0.8,
    agreement: 'conflict',
    key: `quote|occasion|${key}`,
    subject: `${name}, ${noun}`,
    readings,
    what: `${name}: the same words ${against(readings)}.`,
    next: `Ask whether it was said in the ${noun} itself, and let every article say so.`,
    because: ['the sources share words of this speaker', 'each source places him in one way only'],
  };
}

/** "board" and "", "" and "of the board", "board" and "of the board"; not "with Berg" and "with reporters". */
function mayBeOne(a: string, b: string): boolean {
  const [x, y] = [a, b].map((k) => k.split(' ').filter((w) => w.length > 2)) as [string[], string[]];
  return x.length === 0 || y.length === 0 || x.some((w) => y.includes(w));
}

/** How far before its words an article may have placed the speaker. Characters. */
const REACH = 700;

/** An utterance that its article places, and by whom it is. */
type Placed = { readonly claim: ClaimOf<'quote'>; readonly key: string; readonly placing: Placing };

function placedIn(story: Story, article: Article): readonly Placed[] {
  return claimsOfKind(article, 'quote').flatMap((claim): Placed[] => {
    const key = claim.value?.occasion ? speakerOf(story, claim)?.key : undefined;
    return key ? [{ claim, key, placing: read(article.annotated, claim) }] : [];
  });
}

/** The placing in the quotation's own sentence; else the last before it of the same speaker. Null where the article places him in two ways. */
function placingOf(placed: readonly Placed[], claim: ClaimOf<'quote'>, key: string): Placing | null {
  const all = placed.filter((p) => p.key === key);
  const { start } = claim.sentence;
  const before = (p: Placed): boolean => p.claim.sentence.start <= start && start - p.claim.sentence.start <= REACH;
  const chosen = (all.find((p) => p.claim.id === claim.id) ?? all.filter(before).at(-1))?.placing;
  if (!chosen || all.some(({ placing: p }) => (p.noun === chosen.noun) !== (p.relation === chosen.relation))) return null;
  return chosen;
}

function read(annotated: Annotated, claim: ClaimOf<'quote'>): Placing {
  const occasion = claim.value?.occasion as NonNullable<NonNullable<typeof claim.value>['occasion']>;
  const [named = '', ...more] = occasion.event.split(', ');
  const words = named.split(' ');
  return {
    relation: occasion.relation,
    noun: words.at(-1) as string,
    kind: [...words.slice(0, -1), ...more].join(' '),
    evidence: { anchor: anchorAt(annotated.document, occasion.anchor.span), reads: null },
  };
}
