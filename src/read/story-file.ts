import * as z from 'zod';
import type { Problem, Standing } from '../model/index.ts';
import { shapeOf } from '../text/files/shape.ts';
import { parseYaml } from '../text/files/yaml.ts';
import { dateValue } from './published/value.ts';

const inside = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine((p) => !/^(?:[/\\]|[a-z]:)/i.test(p) && !p.split(/[\\/]/).includes('..') && !p.includes('\u0000'), {
    error: 'a file of this folder is meant: no leading "/", no ".."',
  })
  .meta({ description: 'The file of the article, from this folder.', examples: ['gazette.md'] });

const timezone = z
  .string()
  .refine(isTimezone, { error: 'a time zone is a name of the IANA list, such as Europe/Oslo' })
  .meta({ description: 'The time zone in which its days are meant.', examples: ['Europe/Oslo'] });

const article = z.strictObject({
  file: inside,
  published: z
    .string()
    .refine((d) => dateValue(d) !== null, { error: 'a date is meant, such as 2025-01-31 or 2025-01-31T14:05:00Z' })
    .meta({ description: 'When it was published.', examples: ['2025-01-31'] })
    .optional(),
  timezone: timezone.optional(),
  publisher: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ description: 'Who published it: an id of sources.yaml, or a name.', examples: ['harbor-ledger'] })
    .optional(),
  standing: z.enum(['draft', 'reference']).meta({ description: 'draft = under edit; reference = what drafts are checked against.' }).optional(),
});

/** The shape of story.yaml. */
const STORY_SHAPE = z.strictObject({
  title: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .meta({ description: 'What the story is called.', examples: ['The fall of the bridge'] })
    .optional(),
  notes: z
    .string()
    .max(20_000)
    .meta({ description: 'Notes for whoever opens the story.', examples: ['Two neighbours tell it.'] })
    .optional(),
  timezone: timezone.optional(),
  articles: z
    .record(z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, { error: 'an id is small letters, digits, ".", "_" and "-", at most 64' }), article)
    .meta({ description: 'The articles by their ids.' })
    .optional(),
});

/** What story.yaml says of an article. */
export type DeclaredArticle = {
  readonly id: string;
  readonly file: string;
  readonly published: string | null;
  readonly timezone: string | null;
  readonly publisher: string | null;
  readonly standing: Standing | null;
};
/** What a story.yaml says. */
export type StoryFile = { readonly title: string | null; readonly notes: string | null; readonly articles: readonly DeclaredArticle[] };

/** Reads story.yaml, or says everything that is wrong with it, at its places. `exists` answers for files of its folder. */
export function storyFileOf(
  file: string,
  text: string,
  exists: (path: string) => boolean,
): { readonly story: StoryFile; readonly problems: readonly [] } | { readonly story: null; readonly problems: readonly Problem[] } {
  const yaml = parseYaml(file, text);
  const shaped = shapeOf(yaml, STORY_SHAPE);
  if (shaped.value === null) return { story: null, problems: shaped.problems };
  const declared = Object.entries(shaped.value.articles ?? {});
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [id, { file: named }] of declared) {
    const own = normal(named);
    if (!exists(own))
      problems.push(
        yaml.problemAt(['articles', id, 'file'], 'value', {
          what: `There is no file "${named}".`,
          why: 'The story would be compared without it.',
          next: 'Correct the name, or take the article out of the list.',
        }),
      );
    const other = files.get(own);
    if (other !== undefined)
      problems.push(
        yaml.problemAt(['articles', id, 'file'], 'value', {
          what: `"${named}" is also the file of "${other}".`,
          why: 'One article would be compared with itself.',
          next: 'List each file once.',
        }),
      );
    files.set(own, id);
  }
  if (problems.length > 0) return { story: null, problems };
  const zone = shaped.value.timezone ?? null;
  return {
    problems: [],
    story: {
      title: shaped.value.title ?? null,
      notes: shaped.value.notes ?? null,
      articles: declared.map(([id, a]) => ({
        id,
        file: normal(a.file),
        published: a.published === undefined ? null : dateValue(a.published),
        timezone: a.timezone ?? zone,
        publisher: a.publisher ?? null,
        standing: a.standing ?? null,
      })),
    },
  };
}

const normal = (file: string): string =>
  file
    .split(/[\\/]/)
    .filter((p) => p !== '' && p !== '.')
    .join('/');

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/') || name === 'UTC';
  } catch {
    return false;
  }
}
