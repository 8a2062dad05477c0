import type { Article } from '../../../model/index.ts';
import { anchorAt } from '../../../model/index.ts';
import type { Detail } from './detail.ts';
import type { Given } from './given.ts';

/** "6-4 3-6 7-5", with tie-breaks in brackets: the sets of one match. */
const RUN = /\b\d{1,2}[-–]\d{1,2}(?:,? (?:\(\d{1,2}[-–]\d{1,2}\),? )?\d{1,2}[-–]\d{1,2})+\b/g;
const PAIR = /\d{1,2}[-–]\d{1,2}/g;

/** Results told set by set that no reference tells so, from either side of the net: each pair may stand in some other match. */
export function unbackedSets({ annotated: { document, sentences } }: Article, given: Given): Detail[] {
  const told = given.articles.map((a) => ` ${setsOf(a.annotated.document.text).join(' | ')} `);
  return sentences.flatMap(({ span }) =>
    [...document.text.slice(span.start, span.end).matchAll(RUN)].flatMap((m): Detail[] => {
      const [own] = setsOf(m[0]);
      if (own === undefined || told.some((text) => text.includes(` ${own} `) || text.includes(` ${turned(own)} `))) return [];
      const start = span.start + m.index;
      return [{ kind: 'number', anchor: anchorAt(document, { start, end: start + m[0].length }) }];
    }),
  );
}

/** Each run of a text without its tie-breaks: "6-7 6-4". */
const setsOf = (text: string): string[] =>
  [...text.matchAll(RUN)].map(([run]) => (run.replace(/\([^)]{1,9}\)/g, '').match(PAIR) ?? []).join(' ').replaceAll('–', '-'));

const turned = (run: string): string => run.replace(/(\d+)-(\d+)/g, '$2-$1');
