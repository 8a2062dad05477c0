import { type Annotated, anchorAt, byPlace, type Chain, type Mention, type Sentence, type Token } from '../model/index.ts';
import type { Layer } from './layer.ts';
import { abbreviated } from './mentions/abbreviated.ts';
import { referencesIn } from './mentions/anaphora.ts';
import type { Candidate } from './mentions/candidate.ts';
import { candidatesIn } from './mentions/candidates.ts';
import { casesOf } from './mentions/casing.ts';
import { chained, type Naming } from './mentions/chains.ts';
import { votesFor } from './mentions/types.ts';

/** Words that name persons, bodies, places, events, papers and things, chained within the document and linked to the rule book. */
export const mentions: Layer = {
  id: 'mentions',
  lay(before, book) {
    const cases = casesOf(before);
    const { candidates, longOf } = abbreviated(before.tokens, candidatesIn(before, book, cases));
    // Of what the rule book names it knows the type.
    const votes = candidates.map((c) => {
      if (c.known !== null) return {};
      const sentence = before.sentences[c.sentence] as Sentence;
      return votesFor(before.tokens, c, sentence, cases.of(sentence) === 'prose');
    });
    return laid(before, candidates, chained(before.tokens, candidates, votes, longOf));
  },
};

function laid(before: Annotated, candidates: readonly Candidate[], namings: readonly Naming[]): Annotated {
  const chainOf = new Map<number, number>();
  namings.forEach((n, i) => {
    for (const member of n.members) chainOf.set(member, i);
  });
  const references = referencesIn(before, candidates, namings).flatMap(({ from, to, naming }): Mention[] => {
    const span = { start: (before.tokens[from] as Token).start, end: (before.tokens[to - 1] as Token).end };
    const name = before.document.text.slice(span.start, span.end).replace(/^the\s+/i, '');
    const { entity } = namings[naming] as Naming;
    return [{ anchor: anchorAt(before.document, span), entity, name, type: 'person', form: 'description', chain: naming, titles: [] }];
  });
  const found = candidates
    .map((c, i): Mention => {
      const chain = chainOf.get(i) ?? -1;
      const naming = namings[chain];
      const anchor = anchorAt(before.document, spanOf(before.tokens, c.from, c.to));
      return {
        anchor,
        entity: c.entity ?? naming?.entity ?? null,
        name: anchor.exact.replace(/\s+/g, ' '),
        type: naming?.type ?? c.known ?? 'other',
        form: c.form,
        chain,
        titles: c.titleTo > c.titleFrom && naming?.type === 'person' ? [anchorAt(before.document, spanOf(before.tokens, c.titleFrom, c.titleTo))] : [],
      };
    })
    .concat(references)
    .sort((a, b) => byPlace(a.anchor.span, b.anchor.span));
  return { ...before, mentions: found, chains: chainsOf(found, namings) };
}

function chainsOf(mentions: readonly Mention[], namings: readonly Naming[]): Chain[] {
  const members: number[][] = namings.map(() => []);
  mentions.forEach((m, i) => {
    if (m.chain >= 0) (members[m.chain] as number[]).push(i);
  });
  return namings.map((n, i): Chain => {
    const own = members[i] as number[];
    const names = own.map((k) => mentions[k] as Mention).filter((m) => m.form === 'name' || m.form === 'abbreviation');
    const longest = names.reduce((best, m) => (m.name.length > best.length ? m.name : best), '') || (mentions[own[0] ?? 0]?.name ?? '');
    return { mentions: own, name: longest, type: n.type, entity: n.entity };
  });
}

/** The span of tokens without a closing possessive. */
function spanOf(tokens: readonly Token[], from: number, to: number): { start: number; end: number } {
  const last = tokens[to - 1] as Token;
  const cut = /['’]s?$/i.exec(last.text);
  return { start: (tokens[from] as Token).start, end: last.end - (cut && last.text.length > 2 ? cut[0].length : 0) };
}
