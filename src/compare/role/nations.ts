import {
  type Anchor,
  type Annotated,
  addTo,
  anchorAt,
  entitiesById,
  type Mention,
  mentionsIn,
  type RuleBook,
  type Story,
  sentenceAt,
  witnessOf,
} from '../../model/index.ts';
import { STOPWORDS, verbForm } from '../../text/index.ts';
import { foldName } from '../../text/words/fold-name.ts';

/** A country that an article gives to a person by name, at one place. */
type Belonging = { readonly article: number; readonly voice: number; readonly name: string; readonly country: string; readonly anchor: Anchor };

/** One person with two countries: the places of each, the one that more voices give first. */
export type Nations = { readonly person: string; readonly sides: readonly { readonly country: string; readonly places: readonly Anchor[] }[] };

/** "the Danish (midfielder Jonas Holm)", "Jonas Holm, the Danish (midfielder)", "Jonas Holm of (Denmark)", "Jonas Holm, a singer from (Denmark)". */
const NOUN_BETWEEN = /^\s+(?:\p{Ll}[\p{L}-]+\s+){1,2}$/u;
const BEHIND = /^,?\s+(?:a|an|the)\s+(?:\p{Ll}[\p{L}-]+\s+)?$/u;
const OF = /^(?:,\s+(?:a|an|the)(?:\s+\p{Ll}[\p{L}-]+){1,3})?\s+(?:of|from)\s+$/u;
/** Voices that must give the one country; the other is given by one. */
const MANY = 2;

/**
 * Persons to whom one voice alone gives another country than two others do. Many people have two; so neither article may know the country of the
 * other side at all, in whatever connection.
 */
export function nationsIn(story: Story, book: RuleBook): Nations[] {
  const rules = entitiesById(book);
  const countryOf = (m: Mention): string | null => (m.entity !== null && m.type === 'place' ? (rules.get(m.entity)?.country?.slice(0, 2) ?? null) : null);
  const byPerson = new Map<string, Belonging[]>();
  const known = story.articles.map(({ annotated }) => new Set(annotated.mentions.map(countryOf)));
  story.articles.forEach(({ annotated }, article) => {
    for (const { person, country, mention } of belongingsIn(annotated, countryOf)) {
      const voice = witnessOf(story, annotated.document.id);
      addTo(byPerson, foldName(person), { article, voice, name: person, country, anchor: anchorAt(annotated.document, mention.anchor.span) });
    }
  });
  return [...byPerson.values()].flatMap((own) => apart(own, known));
}

function apart(own: readonly Belonging[], known: readonly ReadonlySet<string | null>[]): Nations[] {
  const countries = [...new Set(own.map((b) => b.country))];
  if (countries.length !== 2) return [];
  const sides = countries
    .map((country) => ({ country, told: own.filter((b) => b.country === country) }))
    .map((side) => ({ ...side, voices: new Set(side.told.map((b) => b.voice)).size }))
    .sort((a, b) => b.voices - a.voices);
  const [most, rare] = sides;
  if (!most || !rare || most.voices < MANY || rare.voices > 1) return [];
  if (most.told.some((b) => known[b.article]?.has(rare.country)) || rare.told.some((b) => known[b.article]?.has(most.country))) return [];
  return [{ person: own[0]?.name ?? '', sides: sides.map(({ country, told }) => ({ country, places: told.map((b) => b.anchor) })) }];
}

/** Words for who it is: "The Dutch beat (Jonas Holm)" and "Denmark with (Jonas Holm)" are none. */
function isNoun(between: string): boolean {
  const words = between.trim().split(' ');
  return NOUN_BETWEEN.test(between) && !words.some((w) => STOPWORDS.has(w)) && verbForm(words.at(-1) as string) === null;
}

function belongingsIn(annotated: Annotated, countryOf: (m: Mention) => string | null): { person: string; country: string; mention: Mention }[] {
  const { text } = annotated.document;
  return annotated.mentions.flatMap((mention) => {
    const country = countryOf(mention);
    const { start, end } = mention.anchor.span;
    const sentence = country === null ? null : sentenceAt(annotated, start);
    if (country === null || !sentence || text[end] === '-' || text[start - 1] === '-') return [];
    const person = mentionsIn(annotated, sentence.span).find(
      (m) =>
        m.type === 'person' &&
        m.form === 'name' &&
        (m.anchor.span.start > end
          ? isNoun(text.slice(end, m.anchor.span.start))
          : [BEHIND, OF].some((words) => words.test(text.slice(m.anchor.span.end, start)))),
    );
    const name = person ? (annotated.chains[person.chain]?.name ?? person.name) : '';
    return name.includes(' ') ? [{ person: name, country, mention }] : [];
  });
}
