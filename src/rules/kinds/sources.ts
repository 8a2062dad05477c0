import * as z from 'zod';
import type { SourceRule } from '../../model/index.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { examplesOf, faultTwice, id, pair, runExamples, text, texts, worldFact } from '../grounds.ts';
import { defineKind } from '../kind.ts';

const publisher = z.strictObject({
  id: id('Names the publisher in `publisher:` of a story.', 'harbor-gazette'),
  name: text('The name as printed.', 'Harbor Gazette'),
  kind: z.enum(['publisher', 'agency', 'official']).meta({ description: 'An agency’s text is reprinted by others; an official source speaks for a body.' }),
  family: id('The house it belongs to: sources of one house share their origin.', 'harbor-media').optional(),
  domains: texts('Domains of its pages, without www.', 'harbor-gazette.example').optional(),
  aliases: texts('Other names of it, as bylines and datelines give them.', 'The Gazette').optional(),
  authority: z
    .number()
    .int()
    .min(0)
    .max(100)
    .optional()
    .meta({ description: 'Whom to ask first, 0 to 100. It orders readings and never marks one right.', examples: [50] }),
  ...worldFact,
});

const shape = z.strictObject({
  schema: z.literal('sources/1').meta({ description: 'The kind of the file.' }),
  sources: z.array(publisher).meta({ description: 'Publishers, agencies and official sources.' }),
  examples: examplesOf(pair('Harbor Gazette', 'harbor-gazette.example'), 'two names of one source, or of one house').optional(),
});

/** sources.yaml: publishers, agencies, families, and whom to ask first. */
export const sources = defineKind<z.infer<typeof shape>>({
  schema: 'sources/1',
  title: 'Publishers, agencies, official sources',
  shape,
  fragment: (content, ground) => ({
    sources: content.sources.map(
      (s, i): SourceRule => ({
        ...ground(['sources', i], s),
        id: s.id,
        name: s.name,
        kind: s.kind,
        family: s.family ?? null,
        domains: s.domains ?? [],
        aliases: s.aliases ?? [],
        authority: s.authority ?? (s.kind === 'official' ? 70 : 50),
      }),
    ),
  }),
  faults: (content, fault) => faultTwice('sources', 'id', content.sources, fault, (s) => s.id),
  references: () => [],
  examples: ({ examples }, book) =>
    runExamples(
      examples,
      ([a, b]) => `${a} and ${b}`,
      ([a, b]) => {
        const [x, y] = [sourceNamed(a, book.sources), sourceNamed(b, book.sources)];
        const agrees = x !== null && y !== null && (x.id === y.id || (x.family !== null && x.family === y.family));
        return { agrees, because: `${a} is ${x?.id ?? 'unknown'}, ${b} is ${y?.id ?? 'unknown'}` };
      },
    ),
});

/** The source that an id, name, alias, domain or subdomain stands for, or null. */
function sourceNamed(written: string, rules: readonly SourceRule[]): SourceRule | null {
  const name = foldName(written);
  const domain = written
    .trim()
    .toLowerCase()
    .replace(/^www\./, '');
  return (
    rules.find((s) => s.id === written || [s.name, ...s.aliases].some((n) => foldName(n) === name)) ??
    rules.find((s) => s.domains.some((d) => domain === d || domain.endsWith(`.${d}`))) ??
    null
  );
}
