import type { Story } from '../../model/index.ts';
import { anchorAt, mentionsIn } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { ORDINALS } from '../../values/index.ts';
import type { Rank } from './superlatives.ts';

/** What is held again and again under one name, and counted: a regiment or a street with a number is another one. */
const HELD = wordSet('festival games fair congress conference cup championship championships awards biennale marathon summit olympics forum exhibition rally');

/** "the 41st Selby Film Festival": the count of what is held again and again, where the name follows. An article of another year tells of another one. */
export function editionsIn(story: Story, index: number): readonly Rank[] {
  const { annotated } = story.articles[index] as Story['articles'][number];
  const { document, tokens, sentences } = annotated;
  const year = document.published.edtf?.slice(0, 4);
  if (!year) return [];
  return sentences.flatMap(({ first, last }): Rank[] => {
    const found: Rank[] = [];
    for (let i = first; i < last; i++) {
      const place = placeOf(tokens[i]?.lower ?? '');
      if (place === 0) continue;
      const from = /^(?:annual|edition|of|the)$/.test(tokens[i + 1]?.lower ?? '') ? behind(i + 1) : i + 1;
      const start = tokens[from]?.start ?? document.text.length;
      const named = mentionsIn(annotated, { start, end: start + 1 }).find((m) => m.form === 'name');
      const name = named ? foldName(named.name) : '';
      if (!named || !name.includes(' ') || !HELD.has(name.split(' ').at(-1) as string)) continue;
      const anchor = anchorAt(document, { start: tokens[i]?.start ?? 0, end: named.anchor.span.end });
      found.push({ article: index, name: named.name, among: 'edition', where: year, scale: EDITION, direction: 1, place, anchor });
    }
    return found;
  });

  function behind(from: number): number {
    let i = from;
    while (/^(?:annual|edition|of|the)$/.test(tokens[i]?.lower ?? '')) i++;
    return i;
  }
}

/** What the place of an edition is told on. */
export const EDITION = 'edition';

const placeOf = (word: string): number => (/^\d{1,3}(?:st|nd|rd|th)$/.test(word) ? Number.parseInt(word, 10) : (ORDINALS.get(word) ?? 0));
