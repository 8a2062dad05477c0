import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RuleBook } from '../../../src/model/index.ts';
import { claimsIn } from '../../../src/pipeline.ts';
import { documentOf } from '../../values/date-reading.ts';

/** A text with the places where it names one person, the first of them in full. `states`: ISO codes that it speaks of. */
export type Context = {
  readonly text: string;
  readonly slots: readonly { readonly start: number; readonly end: number }[];
  readonly name: string;
  readonly states: readonly string[];
};
/** Contexts of one story: the second is another article's, where there is one. */
export type Story = readonly Context[];

const DATA = path.join(process.cwd(), '..', 'shared', 'bench', 'data');
const LONGEST = 2_500;

type Row = { readonly text?: string; readonly articles?: readonly { readonly text: string }[] };

/** Contexts from the dev articles that lie beside the project; null where they do not. Nothing of them is kept. */
export function devContexts(book: RuleBook, most: number): readonly Story[] | null {
  if (!existsSync(DATA)) return null;
  const rows = ['wild_basil', 'polnear'].flatMap((set) =>
    readFileSync(path.join(DATA, set, 'dev.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l) as Row),
  );
  const found: Story[] = [];
  for (const row of rows) {
    if (found.length >= most) break;
    const story = (row.articles?.map((a) => a.text) ?? [row.text ?? '']).flatMap((text) => contextIn(text.slice(0, LONGEST), book) ?? []);
    if (story.length > 0) found.push(story);
  }
  return found;
}

/** Before a name that may be any person's: the beginning of a sentence, a small word. */
const FREE = /(?:^|\n|[.!?”"]\s+|\b(?:said|says|that|by|and|with|when|as|to|for|while|but|after|if|because|told|of|where|before|since)\s)$/;

/** The most often named person of a text, with a full name first, unknown to the rule book; the text begins with the paragraph that has it. */
export function contextIn(text: string, book: RuleBook): Context | null {
  const { annotated } = claimsIn(documentOf(text, null), book);
  const people = annotated.chains.flatMap((c) => {
    if (c.type !== 'person' || c.entity !== null || !/^\p{Lu}[\p{Ll}'’-]+ \p{Lu}[\p{L}'’-]+$/u.test(c.name)) return [];
    const names = c.mentions.flatMap((i) => annotated.mentions[i] ?? []).filter((m) => m.form === 'name');
    const lead = names.find((m) => m.name === c.name && FREE.test(text.slice(0, m.anchor.span.start)) && /^ \p{Ll}/u.test(text.slice(m.anchor.span.end)));
    return lead ? [{ name: c.name, count: names.length, lead: lead.anchor.span }] : [];
  });
  const best = people.sort((a, b) => b.count - a.count)[0];
  if (!best) return null;
  const from = text.lastIndexOf('\n', best.lead.start) + 1;
  const [given, surname] = best.name.split(' ') as [string, string];
  const others = [...text.matchAll(new RegExp(`(?<!\\p{L})(?:${given} (?:\\p{Lu}\\. )?)?${surname}(?!\\p{L})`, 'gu'))]
    .map((m) => ({ start: m.index, end: m.index + m[0].length }))
    .filter((o) => o.start >= best.lead.end);
  const own = text.slice(from);
  const states = book.entities.flatMap((e) => (e.country && [e.name, ...e.demonyms].some((n) => own.includes(n)) ? [e.country] : []));
  return { text: own, name: best.name, states, slots: [best.lead, ...others].map((s) => ({ start: s.start - from, end: s.end - from })) };
}

/** The text with another person in it: `full` at the first place, `short` at the others. */
export function filled({ text, slots }: Context, full: string, short: string): string {
  let made = '';
  let at = 0;
  slots.forEach(({ start, end }, i) => {
    made += text.slice(at, start) + (i === 0 ? full : short);
    at = end;
  });
  return made + text.slice(at);
}

/** Contexts of our own, for a quick run where no articles lie beside the project. */
const INVENTED: readonly (readonly string[])[] = [
  [
    'PORT SELBY — The ferry line will reopen on Friday, two months after the storm. Marta Lindholm told reporters that the pier is safe again. Lindholm also praised the crew.',
    'Boats go again from Friday. The pier was inspected twice. Marta Lindholm spoke of it on Tuesday. The crew, Lindholm added, had worked through the night.',
  ],
  [
    'A row about fishing quotas ended on Monday. It was late when Owen Pryce walked out of the hall and said nothing. A spokesman said that Pryce would return.',
    'Talks about quotas ended late. Owen Pryce left without a word. Fishermen had waited for him since noon, and Pryce did not stop for them.',
  ],
  [
    'The summit opened with a moment of silence. Delia Stroud arrived first and laid a wreath. “We came to listen,” Stroud said.',
    'Delegates met in the old mint. It was quiet when Delia Stroud came in. Stroud spoke for ten minutes and asked for patience.',
  ],
  [
    'Three bridges will be rebuilt by spring. The plan was shown by Henrik Aaslund at a school near the river. Aaslund called the cost fair.',
    'Rebuilding starts in March. Henrik Aaslund named no price for the three bridges. Asked about it, Aaslund smiled.',
  ],
];

/** Contexts of our own. */
export const inventedContexts = (book: RuleBook): readonly Story[] => INVENTED.map((texts) => texts.flatMap((text) => contextIn(text, book) ?? []));
