import { claimsOfKind, entityNamed, greatest, type Story } from '../../../model/index.ts';
import { isCommonWord, townsNamed } from '../../../text/index.ts';
import { foldName } from '../../../text/words/fold-name.ts';
import type { Told } from './told.ts';

/** Words of names that two articles must share to tell of one event. */
const ENOUGH = 2;
/** Places at which an article names the one whom its news is about. */
const OFTEN = 2;

/** What the articles of a story show of the event that each tells. */
export type Events = {
  /** Do two articles tell of one event, as far as the names in them show? */
  readonly same: (a: number, b: number) => boolean;
  /** The dead that an article counts, null where it counts none. */
  readonly deaths: (article: number) => number | null;
  /** Is the person of an answer one whom the other article names too, whom its own article is about, or who is only now identified? */
  readonly isProminent: (told: Told, other: number) => boolean;
};

/** The events of a story; what is asked of an article is kept. */
export function eventsOf(story: Story): Events {
  const known = new Map<number, ReadonlySet<string>>();
  const namesOf = (article: number): ReadonlySet<string> => {
    const names = known.get(article) ?? namesIn(story, article);
    known.set(article, names);
    return names;
  };
  const deaths = story.articles.map((article) => {
    const counts = claimsOfKind(article, 'quantity').flatMap((c) => (c.property === 'deaths' && c.value ? [c.value.low] : []));
    return counts.length > 0 ? greatest(counts) : null;
  });
  return {
    same: (a, b) => [...namesOf(a)].filter((word) => namesOf(b).has(word)).length >= ENOUGH,
    deaths: (article) => deaths[article] ?? null,
    isProminent: ({ article, subject }, other) => {
      const chain = subject?.named?.chain ?? -1;
      const named = entityNamed(story, article, chain)?.chains ?? [];
      const own = story.articles[article]?.annotated.chains[chain]?.mentions.length ?? 0;
      return subject?.identified === true || own >= OFTEN || named.some((c) => c.article === other);
    },
  };
}

/** Words of names that no list knows: those of towns, states and everyday things say nothing of an event. */
function namesIn(story: Story, index: number): ReadonlySet<string> {
  const { chains, mentions } = (story.articles[index] as Story['articles'][number]).annotated;
  const named = chains.filter((c) => c.entity === null && townsNamed(c.name).length === 0 && c.mentions.some((m) => mentions[m]?.form === 'name'));
  const words = named.flatMap((c) => foldName(c.name).split(' '));
  return new Set(words.filter((w) => w.length > 3 && /^\p{L}+$/u.test(w) && !isCommonWord(w)));
}
