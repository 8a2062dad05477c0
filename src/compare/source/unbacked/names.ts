import type { Article } from '../../../model/index.ts';
import { foldName } from '../../../text/words/fold-name.ts';
import type { Detail } from './detail.ts';
import type { Given } from './given.ts';

/** Persons whom a draft names in full and no reference by any spelling of the last name, once each. Places and bodies are common knowledge more often than not. */
export function unbackedNames({ annotated }: Article, given: Given): Detail[] {
  const known = new Set(given.articles.flatMap((a) => a.annotated.mentions.flatMap((m) => m.name.split(/[\s’'-]+/).map(foldName))));
  const texts = given.words;
  return annotated.chains.flatMap((chain): Detail[] => {
    const words = chain.name.split(/\s+/).filter((w) => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(w));
    const last = words.at(-1) ?? '';
    if (chain.type !== 'person' || words.length < 2 || chain.entity !== null || last.length < 3) return [];
    if (known.has(foldName(last)) || texts.some((t) => t.includes(` ${last.toLowerCase()} `))) return [];
    const mention = chain.mentions.map((i) => annotated.mentions[i]).find((m) => m && m.form === 'name' && m.name === chain.name);
    return mention ? [{ kind: 'name', anchor: mention.anchor }] : [];
  });
}
