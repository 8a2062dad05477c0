import { createHash } from 'node:crypto';
import {
  type Agreement,
  type Annotated,
  byCodeUnit,
  byPlace,
  type ClaimOf,
  type Fact,
  greatest,
  grouped,
  type Reading,
  type RuleBook,
  type Story,
  tiedGroups,
  witnessOf,
} from '../../model/index.ts';
import { ofOneMatter } from '../../text/matter.ts';
import { numbersOf, runsIn, wordNumbers } from '../../text/runs.ts';
import { compareQuoteWords, type QuoteComparison, type QuoteWord, ruledWords, spokenOf, wordsOfQuote } from '../../values/index.ts';

type Utterance = { readonly article: Annotated; readonly claim: ClaimOf<'quote'>; readonly words: readonly QuoteWord[] };
type Pair = { readonly a: number; readonly b: number; readonly comparison: QuoteComparison };

/** A run of this many words in both proposes that two quotations are one utterance. */
const GRAM = 4;
/** A run that stands in more quotations than this is a formula and proposes nothing. */
const CROWDED = 40;
/** An utterance is compared with so many others that share the most runs with it. */
const PARTNERS = 12;

/**
 * Quotations of one utterance as facts: readings are the wordings, most attested first. Proposed by shared runs of four words, decided by
 * the ladder of `compareQuoteWords`. Near-linear in the number of words.
 */
export function quoteFacts(story: Story, book: RuleBook): Fact[] {
  const rules = ruledWords(book.quotes);
  const utterances: Utterance[] = [];
  for (const { annotated, claims } of story.articles)
    for (const claim of claims) {
      if (claim.kind !== 'quote' || !claim.value || claim.block === 'headline') continue;
      const words = wordsOfQuote(spokenOf(claim.value).content, rules);
      if (words.length >= GRAM) utterances.push({ article: annotated, claim, words });
    }
  return tiedGroups(utterances.length, pairsOf(utterances))
    .filter(({ members }) => members.length > 1)
    .map(({ members, ties }) =>
      factOf(
        story,
        members.map((i) => utterances[i] as Utterance),
        ties,
      ),
    );
}

function pairsOf(utterances: readonly Utterance[]): Pair[] {
  const numberOf = wordNumbers();
  const runs = runsIn(
    utterances.map(({ words }) => numbersOf(words, (w) => numberOf(w.key))),
    GRAM,
  );
  const holders: number[][] = [];
  // For each run the last utterance in which it was met: one that stands there twice counts once.
  const met = new Int32Array(runs.count).fill(-1);
  const pairs: Pair[] = [];
  utterances.forEach(({ article, words }, i) => {
    const shared = new Map<number, number>();
    for (const run of runs.at[i] as Int32Array) {
      if (run < 0 || met[run] === i) continue;
      met[run] = i;
      const list = holders[run] ?? [];
      holders[run] = list;
      if (list.length > CROWDED) continue;
      for (const j of list) shared.set(j, (shared.get(j) ?? 0) + 1);
      list.push(i);
    }
    for (const [j] of [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, PARTNERS)) {
      const other = utterances[j] as Utterance;
      const comparison = compareQuoteWords(other.words, words);
      if (comparison.difference !== 'unrelated' && (comparison.difference === 'identical' || ofOneMatter(other.article, article)))
        pairs.push({ a: j, b: i, comparison });
    }
  });
  return pairs;
}

function factOf(story: Story, utterances: readonly Utterance[], pairs: readonly Pair[]): Fact {
  const readings = [...grouped(utterances, (u) => u.words.map((w) => w.key).join(' '))]
    .map(
      ([value, of]): Reading => ({
        value,
        claims: of.map((u) => u.claim).sort((x, y) => byCodeUnit(x.anchor.doc, y.anchor.doc) || byPlace(x.anchor.span, y.anchor.span)),
        witnesses: new Set(of.map((u) => witnessOf(story, u.claim.anchor.doc))).size,
      }),
    )
    .sort((x, y) => y.witnesses - x.witnesses || y.claims.length - x.claims.length || byCodeUnit(x.value, y.value));
  const speaker = speakerOf(utterances);
  const shortest = readings.map((r) => r.value).sort((x, y) => x.length - y.length || byCodeUnit(x, y))[0] as string;
  const key = ['quote', 'said', shortest.split(' ').slice(0, 6).join(' ')].join('|');
  const reversed = pairs.some((p) => p.comparison.difference === 'reversed');
  const agreement: Agreement = readings.length < 2 ? 'same' : reversed ? 'conflict' : 'compatible';
  return {
    id: createHash('sha256')
      .update(JSON.stringify([key, readings.map((r) => r.value).sort(byCodeUnit)]))
      .digest('hex')
      .slice(0, 8),
    kind: 'quote',
    property: 'said',
    about: [speaker ?? 'said'],
    key,
    readings,
    agreement,
    confidence: greatest([0, ...pairs.map((p) => p.comparison.likeness)]),
    evidence: [...new Set(pairs.slice(0, 5).map((p) => `${p.comparison.likeness}: ${p.comparison.because}`))],
  };
}

/** Who said it, as it is shown: the fullest name of a person; else the shortest description. */
function speakerOf(utterances: readonly Utterance[]): string | undefined {
  const voices = utterances.flatMap(({ claim }) => claim.attributedTo ?? []);
  const named = voices.filter((v) => v.type === 'person' && v.form !== 'description').map((v) => v.name);
  const most = mostNamed(named);
  if (most) return most;
  const bodies = voices.filter((v) => v.form !== 'description' && v.form !== 'pronoun' && /^\p{Lu}/u.test(v.name)).map((v) => v.name);
  if (bodies.length) return mostNamed(bodies);
  return voices.map((v) => v.name).sort((x, y) => x.length - y.length || byCodeUnit(x, y))[0];
}

/** The name that most articles give, by its last word; of its forms the fullest. */
function mostNamed(names: readonly string[]): string | undefined {
  const last = (name: string): string => (name.split(/\s+/).at(-1) ?? '').toLowerCase();
  const counts = new Map<string, number>();
  for (const name of names) counts.set(last(name), (counts.get(last(name)) ?? 0) + 1);
  const count = (name: string): number => counts.get(last(name)) as number;
  return [...new Set(names)].sort((x, y) => count(y) - count(x) || y.length - x.length || byCodeUnit(x, y))[0];
}
