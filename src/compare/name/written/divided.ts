import type { Article, Chain, Mention, Span, Story } from '../../../model/index.ts';
import { foldName } from '../../../text/words/fold-name.ts';
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
    article.annotated.chains.flatMap((chain): Formed[] => {
      if (chain.entity !== null || chain.name === chain.name.toUpperCase()) return [];
      const form = foldName(chain.name).replace(/\./g, '');
      return /^[\p{L} ]+$/u.test(form) ? [{ article, index, chain, form, alike: likenessesOf(chain, index, form) }] : [];
    }),
  );
  const forms = new Map<string, Set<string>>();
  for (const { alike, form } of named) for (const { key } of alike) forms.get(key)?.add(form) ?? forms.set(key, new Set([form]));
  const found: Spellings[] = [];
  const seen = new Map<string, { readonly person: Person; readonly form: string }[]>();
  for (const { article, index, chain, form, alike } of named) {
    const shared = alike.filter(({ key }) => (forms.get(key)?.size ?? 0) > 1);
    const names = shared.length > 0 ? namesOf(article, chain) : [];
    if (names.length === 0) continue;
    const person = { article, index, chain, names, loose: chain.type !== 'person' };
    for (const { key, because } of shared) {
      const own = seen.get(key) ?? [];
      for (const other of own) if (other.form !== form) found.push({ a: other.person, b: person, because });
      if (!own.some((o) => o.form === form && o.person.index === index)) seen.set(key, [...own, { person, form }]);
    }
  }
  return found;
}

/** A name with what it has in common with its other forms. */
type Formed = Pick<Person, 'article' | 'index' | 'chain'> & { readonly form: string; readonly alike: readonly Likeness[] };
type Likeness = { readonly key: string; readonly because: string };

function likenessesOf(chain: Chain, index: number, form: string): readonly Likeness[] {
  const alike: Likeness[] = [];
  const letters = form.replace(/ /g, '');
  if (letters.length >= SHORTEST) alike.push({ key: letters, because: 'the same letters, in one word and in two' });
  const words = chain.type === 'organization' ? form.split(' ').filter((w) => !SMALL.test(w)) : [];
  if (words.length >= 3 && !words.some((w) => EITHER_SIDE.test(w)))
    alike.push({ key: `${index} ${words.sort().join(' ')}`, because: 'the same words in another order, in one article' });
  return alike;
}

const namesOf = ({ annotated }: Article, chain: Chain): readonly Mention[] =>
  chain.mentions.flatMap((i) => annotated.mentions[i] ?? []).filter((m) => m.form === 'name' && !isAddress(annotated.document.text, m.anchor.span));
