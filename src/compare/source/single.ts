import type { Annotated, Article, Claim, ClaimOf, Story } from '../../model/index.ts';
import { addOnce, articleHolding, claimsOfKind, mentionsIn, onceEach, sentenceAt, witnessOf } from '../../model/index.ts';
import { labelOf } from '../../values/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { figuresOf } from './unbacked/figures.ts';

/** Counts that a reader takes as the measure of what happened. */
const GRAVE = new Set(['deaths', 'injured', 'missing', 'arrested', 'evacuated', 'homeless']);

/**
 * A strong claim with one witness: how many were killed, hurt, missing, arrested, where other witnesses speak of the same people or places
 * and none of them gives any count of that kind, or the same figure.
 */
export const sourceSingle = defineCheck({
  id: 'source/single',
  ceiling: 'info',
  title: 'A strong claim with one witness',
  why: 'A grave detail that one source alone gives stands or falls with that source.',
  find: ({ story }) => {
    if (story.witnesses.length < 2) return [];
    const grave = story.articles.map((article) => claimsOfKind(article, 'quantity').filter(isGrave));
    const givers = new Map<string, Set<number>>();
    for (const c of grave.flat()) addOnce(givers, c.property, witnessOf(story, c.anchor.doc));
    const seen = new Set<string>();
    return story.articles.flatMap((article, i) =>
      (grave[i] ?? []).flatMap((claim): Found[] => {
        if (claim.value?.high === 0) return [];
        const own = witnessOf(story, claim.anchor.doc);
        if ((givers.get(claim.property)?.size ?? 0) > 1) return [];
        const others = story.articles.filter((a) => witnessOf(story, a.annotated.document.id) !== own);
        const key = `${own} ${claim.property} ${labelOf(claim)}`;
        if (seen.has(key) || !others.some((o) => speaksOf(o, article, claim)) || others.some((o) => hasFigure(o, claim))) return [];
        seen.add(key);
        return [finding(story, claim)];
      }),
    );
  },
  examples: {
    agree: [
      ['The fire in Trellin killed 12 people.', 'Twelve people died in Trellin when the ferry burned.'],
      ['The fire in Trellin killed 12 people.', 'Velsund opens its new library, with 40,000 books.'],
    ],
    disagree: [['The fire in Trellin killed 12 people and injured 30 more.', 'In Trellin the ferry burned for hours; 12 people died.']],
  },
});

const isGrave = (claim: ClaimOf<'quantity'>): boolean =>
  claim.value !== null && GRAVE.has(claim.property) && claim.polarity === 'affirmed' && claim.modality === 'asserted' && claim.block !== 'headline';

/** Does another article name somebody or something that the sentence names? */
function speaksOf(other: Article, { annotated }: Article, claim: Claim): boolean {
  const s = sentenceAt(annotated, claim.anchor.span.start);
  const named = s ? mentionsIn(annotated, s.span).filter((m) => m.form === 'name') : [];
  const { entities, names } = namedIn(other.annotated);
  return named.some((n) => (n.entity !== null && entities.has(n.entity)) || names.has(n.name.toLowerCase()));
}

/** What an article names: entities of the rule book, and the words as they are, in small letters. */
const namedIn = onceEach(({ mentions }: Annotated) => ({
  entities: new Set(mentions.flatMap((m) => m.entity ?? [])),
  names: new Set(mentions.map((m) => m.name.toLowerCase())),
}));

const figuresIn = onceEach(({ tokens }: Annotated): ReadonlySet<number> => new Set(tokens.flatMap(figuresOf)));

function hasFigure({ annotated }: Article, claim: Claim): boolean {
  const value = claim.kind === 'quantity' ? claim.value : null;
  const own = [value?.low, value?.high].filter((n): n is number => n !== undefined && Number.isFinite(n));
  return own.some((n) => figuresIn(annotated).has(n));
}

function finding(story: Story, claim: Claim): Found {
  const label = labelOf(claim);
  const document = articleHolding(story, claim.anchor.doc)?.annotated.document;
  return {
    confidence: 0.6,
    agreement: null,
    key: `single|${claim.property}|${label}`,
    subject: `${claim.property}, one witness`,
    readings: [{ value: label, label, witnesses: 1, evidence: [{ anchor: claim.anchor, reads: label === claim.anchor.exact ? null : label }], more: 0 }],
    what: `Only ${document?.publisher ?? document?.path} gives a number for ${claim.property}: “${claim.anchor.exact}”.`,
    next: 'Ask who counted, or name the source in the sentence.',
    because: ['no other witness gives a number for it, or the same figure'],
  };
}
