import * as z from 'zod';
import { ENCODINGS, FAIL_LEVELS, type FilePlace, FORMATS } from '../model/index.ts';
import { shapeOf } from '../text/files/shape.ts';
import { parseYaml, type YamlFile } from '../text/files/yaml.ts';
import { type Configured, DEFAULT_CONFIG } from './default.ts';

const relative = (description: string, example: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(500)
    .refine((p) => !/^[a-z][a-z0-9+.-]+:/i.test(p), { error: 'a path of this repository is meant, no address and no drive' })
    .refine((p) => !p.startsWith('/') && !p.startsWith('\\') && !p.split(/[\\/]/).includes('..'), {
      error: 'a path leads into this repository: no leading "/", no ".."',
    })
    .refine((p) => !p.includes('\u0000'), { error: 'a path holds no NUL' })
    .meta({ description, examples: [example] });

const field = (description: string, example: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta({ description, examples: [example] })
    .optional();

const gate = z
  .strictObject({
    'fail-on': z.enum(FAIL_LEVELS).meta({ description: 'The level from which findings fail a run.' }).optional(),
    'max-warnings': z
      .number()
      .int()
      .min(0)
      .meta({ description: 'More warnings than this fail a run.', examples: [10] })
      .optional(),
    alone: z.enum(['refuse', 'allow']).meta({ description: 'What becomes of a changed article that nothing can be compared with.' }).optional(),
    decisions: z.enum(['ignore', 'honour']).meta({ description: 'Do decisions that stand in the base branch take findings out of the count?' }).optional(),
    'inline-ignores': z.enum(['none', 'honour']).meta({ description: 'Do marks inside an article silence a check?' }).optional(),
    baseline: relative('The file with the findings that are known and let through.', 'crosscheck-baseline.json').optional(),
  })
  .meta({ description: 'What lets a change pass.' });

/** The shape of crosscheck.yaml. */
export const CONFIG_SHAPE = z.strictObject({
  version: z.literal(1).meta({ description: 'The version of this file’s form.' }),
  stories: z
    .array(relative('Folders, each a story of its own; * stands for part of a name, ** for any depth.', 'stories/*'))
    .min(1)
    .meta({ description: 'Where the stories are.', examples: [['stories/*']] })
    .optional(),
  rules: z
    .array(relative('A rule file, or a folder of rule files.', 'rules/newsroom'))
    .meta({ description: 'Rules of the newsroom, added after the story’s own.', examples: [['rules/newsroom']] })
    .optional(),
  timezone: z
    .string()
    .refine(isTimezone, { error: 'a time zone is a name of the IANA list, such as Europe/Oslo' })
    .meta({ description: 'The time zone of articles that name none.', examples: ['Europe/Oslo'] })
    .optional(),
  encoding: z.enum(ENCODINGS).meta({ description: 'How bytes that are not UTF-8 are read.' }).optional(),
  formats: z
    .record(z.string().regex(/^\.[a-z0-9]{1,12}$/, { error: 'an ending is a dot and small letters, such as .htm' }), z.enum(FORMATS))
    .meta({ description: 'Endings of files that are read as another format.', examples: [{ '.htm': 'html' }] })
    .optional(),
  fields: z
    .strictObject({
      id: field('The field that names the record.', 'guid'),
      story: field('The field that names the story.', 'topic'),
      title: field('The field with the headline.', 'headline'),
      publisher: field('The field with the outlet.', 'source'),
      published: field('The field with the date of publication.', 'date'),
      url: field('The field with the address.', 'link'),
      text: field('The field with the article.', 'body'),
    })
    .meta({ description: 'Names of the fields of JSON and JSONL records.', examples: [{ text: 'body' }] })
    .optional(),
  gate: gate.optional(),
});

/** Reads the text of crosscheck.yaml. `exists` answers for paths relative to its folder. */
export function configOf(file: string, text: string, exists: (path: string) => boolean): Configured {
  const yaml = parseYaml(file, text);
  const shaped = shapeOf(yaml, CONFIG_SHAPE);
  if (shaped.value === null) return { config: null, problems: shaped.problems };
  const missing = (shaped.value.rules ?? []).flatMap((path, i) =>
    exists(path)
      ? []
      : [
          yaml.problemAt(['rules', i], 'value', {
            what: `There is no file or folder "${path}".`,
            why: 'The rules in it would be missing without a word.',
            next: 'Correct the path; it counts from the folder of this file.',
          }),
        ],
  );
  if (missing.length > 0) return { config: null, problems: missing };
  const { gate: own = {}, fields = {}, stories, rules, timezone, encoding, formats } = shaped.value;
  const base = DEFAULT_CONFIG;
  return {
    problems: [],
    config: {
      path: file,
      stories: stories ?? base.stories,
      rules: rules ?? base.rules,
      timezone: timezone ?? null,
      encoding: encoding ?? null,
      formats: formats ?? {},
      fields: { ...base.fields, ...defined(fields) },
      gate: {
        failOn: own['fail-on'] ?? base.gate.failOn,
        maxWarnings: own['max-warnings'] ?? null,
        alone: own.alone ?? base.gate.alone,
        decisions: own.decisions ?? base.gate.decisions,
        inlineIgnores: own['inline-ignores'] ?? base.gate.inlineIgnores,
        baseline: own.baseline ?? null,
      },
      set: placesOf(yaml),
    },
  };
}

const defined = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

function placesOf(yaml: YamlFile): Record<string, FilePlace> {
  const places: Record<string, FilePlace> = {};
  for (const [key, value] of Object.entries(yaml.value as Record<string, unknown>)) {
    if ((key === 'gate' || key === 'fields') && typeof value === 'object' && value !== null)
      for (const part of Object.keys(value)) places[`${key}.${part}`] = yaml.placeOf([key, part], 'key');
    else places[key] = yaml.placeOf([key], 'key');
  }
  return places;
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/') || name === 'UTC';
  } catch {
    return false;
  }
}
