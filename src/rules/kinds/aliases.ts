import * as z from 'zod';
import { addTo, type EntityRule } from '../../model/index.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { because, checked, country, examplesOf, faultTwice, id, pair, runExamples, source, text, texts } from '../grounds.ts';
import { defineKind } from '../kind.ts';

const TYPES = ['person', 'organization', 'place', 'event', 'product', 'treaty', 'work', 'other'] as const;

const entity = z.strictObject({
  id: id('Names the entity in other rules and in `about`.', 'person/rolf-berg'),
  type: z.enum(TYPES).meta({ description: 'What kind of thing it is: only names of one kind are compared.' }),
  name: text('House form: the name an editor wants to read.', 'Rolf Berg'),
  strong: texts('Names that stand for it wherever they occur.', 'Rolf Bergh').optional(),
  weak: texts('Names that stand for it only beside a strong one, or beside a word of `near`.', 'Berg').optional(),
  near: texts('Words, one of which must stand within 500 characters for a weak name to count.', 'harbour').optional(),
  flag: texts('Known variants that are not the house form: `name/alias` speaks.', 'Rolf Mountain').optional(),
  not: texts('Look-alikes that are something else.', 'Berg Shipping').optional(),
  demonyms: texts('Adjectives and inhabitants of a state or town.', 'Norwegian').optional(),
  country: country.optional(),
  within: id('The entity that holds it, so that a part does not contradict its whole.', 'place/harbor-city').optional(),
  source: source.optional(),
  checked: checked.optional(),
  because: because.optional(),
});

const shape = z.strictObject({
  schema: z.literal('aliases/1').meta({ description: 'The kind of the file.' }),
  source: source.optional().meta({ description: 'Where the names of all entities of the file can be looked up, if they name no source of their own.' }),
  checked: checked.optional(),
  entities: z.array(entity).meta({ description: 'Entities with their names.' }),
  examples: examplesOf(pair('Rolf Berg', 'Rolf Bergh'), 'two names of one entity').optional(),
});

/** aliases.yaml: an entity with its translated, transliterated and mistranslated names. */
export const aliases = defineKind<z.infer<typeof shape>>({
  schema: 'aliases/1',
  title: 'Entities and their names',
  shape,
  fragment: ({ entities, source: common, checked: opened }, ground) => ({
    entities: entities.map(
      (e, i): EntityRule => ({
        ...ground(['entities', i], e.source === undefined && common !== undefined ? { ...e, source: common, checked: opened } : e),
        id: e.id,
        type: e.type,
        name: e.name,
        strong: e.strong ?? [],
        weak: e.weak ?? [],
        near: e.near ?? [],
        flag: e.flag ?? [],
        not: e.not ?? [],
        demonyms: e.demonyms ?? [],
        country: e.country ?? null,
        within: e.within ?? null,
      }),
    ),
  }),
  faults: ({ entities, source: common }, fault) => {
    for (const [i, e] of entities.entries())
      if (e.source === undefined && e.because === undefined && common === undefined)
        fault(['entities', i], 'value', {
          what: `"${e.id}" has neither "source" nor "because".`,
          why: 'Nobody could tell later why two names are one.',
          next: 'Write "source:" and where the names can be looked up, or "because:" and the reason.',
        });
    faultTwice('entities', 'id', entities, fault, (e) => e.id);
    for (const [i, e] of entities.entries()) {
      const seen = new Map<string, string>([[e.name, 'name']]);
      for (const list of ['strong', 'weak', 'flag', 'not'] as const)
        for (const [k, name] of (e[list] ?? []).entries()) {
          const other = seen.get(name);
          if (other !== undefined)
            fault(['entities', i, list, k], 'value', {
              what: `"${name}" stands under "${other}" too.`,
              why: 'A name can have one standing only.',
              next: `Remove it from "${other}" or from "${list}".`,
            });
          seen.set(name, list);
        }
    }
  },
  references: ({ entities }) => entities.flatMap((e, i) => (e.within === undefined ? [] : [{ path: ['entities', i, 'within'], id: e.within }])),
  clashes: ({ entities }, book, fault) => {
    const owners = ownersOf(book.entities);
    const holders = new Map(book.entities.map((e) => [e.id, e.within]));
    for (const [i, e] of entities.entries()) {
      for (const [name, path] of namesOf(e)) {
        const other = owners.get(foldName(name))?.find((o) => o !== e.id);
        if (other !== undefined)
          fault(['entities', i, ...path], 'value', {
            what: `"${name}" is a name of ${other} too.`,
            why: 'Words that stand for two things cannot be linked to either.',
            next: `Use the id ${other} to change that entity, or list the name under "weak" in both.`,
          });
      }
      if (isInsideItself(e.id, holders))
        fault(['entities', i, 'within'], 'value', {
          what: `"${e.id}" lies within itself.`,
          why: 'A place that holds itself has no outermost part.',
          next: 'Remove one "within" of the circle.',
        });
    }
  },
  examples: ({ examples }, book) => {
    if (examples === undefined) return [];
    const named = entitiesByName(book.entities);
    return runExamples(
      examples,
      ([a, b]) => `"${a}" and "${b}"`,
      ([a, b]) => {
        if (foldName(a) === foldName(b)) return { agrees: true, because: 'one name in two writings' };
        const [x, y] = [named.get(foldName(a)) ?? null, named.get(foldName(b)) ?? null];
        return { agrees: x !== null && x === y, because: `"${a}" is ${x ?? 'nothing known'}, "${b}" is ${y ?? 'nothing known'}` };
      },
    );
  },
});

type Written = z.infer<typeof entity>;

/** The names that must be an entity's own, with their places. */
const namesOf = (e: Written): readonly (readonly [string, readonly (string | number)[]])[] => [
  [e.name, ['name']],
  ...(e.strong ?? []).map((n, k) => [n, ['strong', k]] as const),
  ...(e.flag ?? []).map((n, k) => [n, ['flag', k]] as const),
];

function ownersOf(entities: readonly EntityRule[]): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const e of entities) for (const name of new Set([e.name, ...e.strong, ...e.flag].map(foldName))) addTo(owners, name, e.id);
  return owners;
}

function isInsideItself(start: string, holders: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at = holders.get(start) ?? null; at !== null; at = holders.get(at) ?? null) {
    if (at === start) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}

/** The id of the entity that each folded name alone stands for: the first that has it, null where it is a look-alike of any. */
function entitiesByName(entities: readonly EntityRule[]): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>(entities.flatMap((e) => e.not.map((n) => [foldName(n), null] as const)));
  for (const e of entities) for (const name of [e.name, ...e.strong, ...e.flag, ...e.weak].map(foldName)) if (!ids.has(name)) ids.set(name, e.id);
  return ids;
}
