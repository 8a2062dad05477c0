import type { Span, Story } from '../../model/index.ts';
import { foldName } from '../../text/words/fold-name.ts';
import type { Person } from './people.ts';
import type { Spellings } from './spellings.ts';

const SHORTEST = 6;
/** "@AdaLind", "#AdaLind", "harbourpost.com": what an account, a tag or a site is called is no spelling of the name. */
const isAddress = (text: string, { start, end }: Span): boolean => /[@#/.]$/.test(text[start - 1] ?? '') || /^(?:\.\p{Ll}|@)/u.test(text.slice(end, end + 2));
const SMALL = /^(?:of|the|for|and|on|in|a|an|de|du|la)$/;
/** Heads that English puts on either side of their field as a matter of course: "Defence Ministry", "Ministry of Defence". */
const EITHER_SIDE = /^(?:ministr(?:y|ies)|departments?|universit(?:y|ies)|bank|institute|office|bureau|embassy|government|parliament|court|council)$/;

/**
 * One name in two forms that differ in nothing a reader could hear: written in one word and in two ("TallMast", "Tall Mast"), or, within one
 * article, with its words in another order ("Committee for Harbour Safety", "Harbour Safety Committee").
 */
export function dividedIn(story: Story): Spellings[] {
  const named = story.articles.flatMap((article, index) =>
    article.annotated.chains.flatMap((chain): { person: Person; form: string }[] => {
      if (chain.entity !== null || chain.name === chain.name.toUpperCase()) return [];
      const names = chain.mentions
        .flatMap((i) => article.annotated.mentions[i] ?? [])
        .filter((m) => m.form === 'name' && !isAddress(article.annotated.document.text, m.anchor.span));
      const form = foldName(chain.name).replace(/\./g, '');
      return names.length > 0 && /^[\p{L} ]+$/u.test(form) ? [{ person: { article, index, chain, names, loose: chain.type !== 'person' }, form }] : [];
    }),
  );
  const found: Spellings[] = [];
  const seen = new Map<string, typeof named>();
  const compare = (key: string, n: (typeof named)[number], because: string): void => {
    const own = seen.get(key) ?? [];
    for (const other of own) if (other.form !== n.form) found.push({ a: other.person, b: n.person, because });
    if (!own.some((o) => o.form === n.form && o.person.index === n.person.index)) seen.set(key, [...own, n]);
  };
  for (const n of named) {
    const letters = n.form.replace(/ /g, '');
    if (letters.length >= SHORTEST) compare(letters, n, 'the same letters, in one word and in two');
    const words = n.form.split(' ').filter((w) => !SMALL.test(w));
    if (n.person.chain.type === 'organization' && words.length >= 3 && !words.some((w) => EITHER_SIDE.test(w)))
      compare(`${n.person.index} ${[...words].sort().join(' ')}`, n, 'the same words in another order, in one article');
  }
  return found;
}
