import { type Annotated, type Article, anchorAt, type Mention, onceEach, type Story, sentenceAt, tokenFrom } from '../../model/index.ts';
import { STOPWORDS, stem } from '../../text/index.ts';
import { type NamedEvent, namedEvent } from '../../values/index.ts';

/** A named event at one place of the story, with the noun that says what it is and the stems of its sentence. */
export type EventUse = {
  readonly article: Article;
  readonly mention: Mention;
  readonly event: NamedEvent;
  readonly kind: string | null;
  readonly stems: ReadonlySet<string>;
};

/** What a named event may be called; the first of a group stands for all. */
const KINDS: readonly (readonly string[])[] = [
  ['exercise', 'exercises', 'drill', 'drills', 'manoeuvre', 'manoeuvres', 'maneuver', 'maneuvers', 'wargame', 'wargames'],
  ['summit'],
  ['festival'],
  ['forum'],
  ['conference', 'congress', 'convention'],
  ['championship', 'championships', 'cup', 'games', 'tournament'],
  ['operation'],
  ['fair', 'expo', 'exhibition'],
  ['storm', 'hurricane', 'typhoon', 'cyclone'],
];
const kinds = new Map(KINDS.flatMap(([first = '', ...others]) => [first, ...others].map((word) => [word, first] as const)));
/** Words on either side of a name in which its kind may stand. */
const BESIDE = 4;

/** Every named event of the story, in the text itself. Two checks ask. */
export const eventUses = onceEach((story: Story): readonly EventUse[] =>
  story.articles.flatMap((article) => {
    const { mentions, tokens } = article.annotated;
    return mentions.flatMap((mention): EventUse[] => {
      if (mention.form !== 'name' && mention.form !== 'abbreviation') return [];
      const named = mention.type === 'event' ? mention : withYear(article.annotated, mention);
      if (!named) return [];
      const { start, end } = named.anchor.span;
      const sentence = sentenceAt(article.annotated, start);
      if (!sentence || end > sentence.span.end || sentence.scope === 'headline' || sentence.scope === 'furniture' || sentence.scope === 'duplicate') return [];
      const own = tokens.slice(sentence.first, sentence.last);
      const before = own.filter((t) => t.end <= start).slice(-BESIDE);
      const after = own.filter((t) => t.start >= end).slice(0, BESIDE);
      const event = namedEvent(
        named.name,
        before
          .slice(-2)
          .map((t) => t.text)
          .join(' '),
      );
      const kind = [...named.name.toLowerCase().split(/[\s-]+/), ...before.map((t) => t.lower).reverse(), ...after.map((t) => t.lower)]
        .map((w) => kinds.get(w))
        .find((k) => k !== undefined);
      const stems = own.filter((t) => t.kind === 'word' && !STOPWORDS.has(t.lower) && (t.end <= start || t.start >= end)).map((t) => stem(t.lower));
      return event.series ? [{ article, mention: named, event, kind: kind ?? null, stems: new Set(stems) }] : [];
    });
  }),
);

/** "the exercise Nordlys 2025": a name between its kind and its year is an event's, whatever else it may be. */
function withYear({ document, tokens }: Annotated, mention: Mention): Mention | null {
  const { start, end } = mention.anchor.span;
  if (!/[12]/.test(document.text[end + 1] ?? '')) return null;
  const [, year] = /^[ -]((?:19|20)\d\d)(?!\d)/.exec(document.text.slice(end, end + 6)) ?? [];
  if (!year) return null;
  const before = tokens[tokenFrom(tokens, start) - 1];
  if (!before || !kinds.has(before.lower)) return null;
  const anchor = anchorAt(document, { start, end: end + 1 + year.length });
  return { ...mention, anchor, name: `${mention.name} ${year}`, type: 'event' };
}

/** Content words that both sentences have. */
export function sharedStems(a: EventUse, b: EventUse): number {
  let shared = 0;
  for (const s of a.stems) if (b.stems.has(s)) shared++;
  return shared;
}
