import * as z from 'zod';
import type { CopyRules, Pattern } from '../../model/index.ts';
import { findNear, mayMatch } from '../../text/patterns/pattern.ts';
import { examplesOf, faultPattern, policy, runExamples, text, texts, worldFact } from '../grounds.ts';
import { defineKind } from '../kind.ts';

const pattern = (description: string, example: string) => text(description, example);

const note = z.strictObject({
  pattern: pattern('Words of a note that was not meant for readers.', 'check with {words}'),
  signed: z.boolean().optional().meta({ description: 'Is it an insertion that names its author ("— Ed.")? Then it is regular and only shown.' }),
  ...policy,
});

const abbreviations = z.strictObject({
  group: text('What the abbreviations have in common.', 'Units'),
  words: z
    .record(z.string().regex(/^[\p{L}\p{Nd}][\p{L}\p{Nd}.&/’'-]{0,11}$/u, { error: 'an abbreviation is one short word' }), z.string().trim().min(2).max(200))
    .meta({ description: 'Short form: what it stands for. These need no expansion in an article.', examples: [{ HB: 'Harbor Board' }] }),
  ...worldFact,
});

const artefact = z.strictObject({
  phrase: pattern('Words that a translation service leaves behind.', 'in an open mode'),
  near: texts('Words, one of which must stand near, within 500 characters.', 'meeting').optional(),
  means: text('What was meant, as an editor would write it.', 'in public'),
  ...policy,
});

const untranslated = z.strictObject({
  words: pattern('Words of another language that want a translation, in its letters or in ours.', 'zdravitsa'),
  means: text('What they mean; where this stands beside them they are translated.', 'toast'),
  ...policy,
});

const furniture = z.strictObject({ pattern: pattern('A line of page furniture.', '^share on {name}$'), ...policy });

const shape = z.strictObject({
  schema: z.literal('copy/1').meta({ description: 'The kind of the file.' }),
  notes: z.array(note).optional().meta({ description: 'Notes to the desk that must not be printed.' }),
  abbreviations: z.array(abbreviations).optional().meta({ description: 'Abbreviations that readers know.' }),
  artefacts: z.array(artefact).optional().meta({ description: 'Traces of machine translation.' }),
  untranslated: z.array(untranslated).optional().meta({ description: 'Words of other languages that are left in English copy.' }),
  furniture: z.array(furniture).optional().meta({ description: 'Lines around an article that are not copy.' }),
  examples: examplesOf(z.string().min(1), 'clean copy (agree), copy in which one of these rules speaks (disagree)').optional(),
});

/** copy.yaml: notes to the desk, known abbreviations, artefacts of machine translation, untranslated words, page furniture. */
export const copy = defineKind<z.infer<typeof shape>>({
  schema: 'copy/1',
  title: 'Notes, abbreviations, artefacts, furniture',
  shape,
  fragment: (content, ground) => ({
    copy: {
      notes: (content.notes ?? []).map((n, i) => ({ ...ground(['notes', i], n), pattern: n.pattern, signed: n.signed ?? false })),
      abbreviations: (content.abbreviations ?? []).flatMap((g, i) => {
        const grounds = ground(['abbreviations', i], g);
        return Object.keys(g.words).map((short) => ({ ...grounds, short, long: g.words[short] as string }));
      }),
      artefacts: (content.artefacts ?? []).map((a, i) => ({ ...ground(['artefacts', i], a), phrase: a.phrase, near: a.near ?? [], means: a.means })),
      untranslated: (content.untranslated ?? []).map((u, i) => ({ ...ground(['untranslated', i], u), words: u.words, means: u.means })),
      furniture: (content.furniture ?? []).map((f, i) => ({ ...ground(['furniture', i], f), pattern: f.pattern })),
    },
  }),
  faults: (content, fault) => {
    for (const [i, n] of (content.notes ?? []).entries()) faultPattern(n.pattern, ['notes', i, 'pattern'], fault);
    for (const [i, a] of (content.artefacts ?? []).entries()) faultPattern(a.phrase, ['artefacts', i, 'phrase'], fault);
    for (const [i, u] of (content.untranslated ?? []).entries()) faultPattern(u.words, ['untranslated', i, 'words'], fault);
    for (const [i, f] of (content.furniture ?? []).entries()) faultPattern(f.pattern, ['furniture', i, 'pattern'], fault);
  },
  references: () => [],
  examples: ({ examples }, book) => {
    if (examples === undefined) return [];
    const rules = speakersIn([...examples.agree, ...examples.disagree].join('\n'), book.copy);
    return runExamples(
      examples,
      (words) => `"${words}"`,
      (words) => {
        const speaks = rules.find((rule) => findNear(words, rule.pattern, rule.near).length > 0)?.pattern;
        return { agrees: speaks === undefined, because: speaks === undefined ? 'no rule speaks' : `the rule "${speaks}" speaks` };
      },
    );
  },
});

/** The rules that may speak in any part of a text: a book holds hundreds, and the examples of a file touch a few. */
const speakersIn = (
  text: string,
  { notes, furniture, untranslated, artefacts }: CopyRules,
): readonly { readonly pattern: Pattern; readonly near: readonly Pattern[] }[] =>
  [
    ...[...notes, ...furniture].map(({ pattern }) => ({ pattern, near: [] })),
    ...untranslated.map(({ words }) => ({ pattern: words, near: [] })),
    ...artefacts.map(({ phrase, near }) => ({ pattern: phrase, near })),
  ].filter(({ pattern }) => mayMatch(pattern, text));
