import { type Article, addTo, byCodeUnit, byPlace, type Claim, type DocumentId, type Fact, type Story } from '../../model/index.ts';

/** The story without copies, and what each article that was kept stands for. `place`: where a claim stands among those of an article that has copies. */
export type Distinct = {
  readonly story: Story;
  readonly copies: ReadonlyMap<DocumentId, readonly Article[]>;
  readonly place: ReadonlyMap<Claim, number>;
};

/**
 * Articles that are letter for letter the same and of one day are aligned once: what a copy says, its original says. Forty reprints
 * then neither raise a question, nor make a word common, nor outvote anybody.
 */
export function distinctArticles(story: Story): Distinct {
  const first = new Map<string, DocumentId>();
  const copies = new Map<DocumentId, Article[]>();
  const articles = story.articles.filter((article) => {
    const { text, published, id, standing } = article.annotated.document;
    const key = JSON.stringify([standing, published.edtf, article.claims.length, text]);
    const original = first.get(key);
    if (original === undefined) {
      first.set(key, id);
      return true;
    }
    addTo(copies, original, article);
    return false;
  });
  const place = new Map<Claim, number>();
  for (const { annotated, claims } of articles) if (copies.has(annotated.document.id)) for (const [i, claim] of claims.entries()) place.set(claim, i);
  return { story: { ...story, articles }, copies, place };
}

/** A fact with the claims of the copies beside those of their originals. Order of readings, verdict and id stay. */
export function withCopies(fact: Fact, { copies, place }: Distinct): Fact {
  if (copies.size === 0) return fact;
  return {
    ...fact,
    readings: fact.readings.map((reading) => ({
      ...reading,
      claims: reading.claims
        .flatMap((claim) => [claim, ...(copies.get(claim.anchor.doc) ?? []).flatMap((copy) => copy.claims[place.get(claim) ?? -1] ?? [])])
        .sort((a, b) => byCodeUnit(a.anchor.doc, b.anchor.doc) || byPlace(a.anchor.span, b.anchor.span)),
    })),
  };
}
