import * as z from 'zod';
import type { Problem } from '../../model/problem.ts';
import { safeLine } from '../safe.ts';
import { suggestion } from '../words/nearest.ts';
import type { Words, YamlFile, YamlPath } from './yaml.ts';

/** The value of a file of the right shape, or everything that is wrong with it. */
export type Shaped<T> = { readonly value: T; readonly problems: readonly [] } | { readonly value: null; readonly problems: readonly Problem[] };

/** The parts of a JSON Schema that messages and tables are made of. */
export type JsonSchema = {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
};

/** The JSON Schema (2020-12) of what a person may write. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', reused: 'inline', unrepresentable: 'any' }) as JsonSchema;
}

/**
 * Checks the value of a file against a schema. Every fault becomes a problem at its place: what is wrong, the nearest known name, what
 * the field is for (its `description`), and what to write (its `examples`). A file with syntax problems gives those alone.
 */
export function shapeOf<T>(file: YamlFile, schema: z.ZodType<T>): Shaped<T> {
  if (file.problems.length > 0) return { value: null, problems: file.problems };
  const result = schema.safeParse(file.value);
  if (result.success) return { value: result.data, problems: [] };
  const tree = jsonSchemaOf(schema);
  const strange = new Set<string>();
  for (const issue of result.error.issues)
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) strange.add(keyOf([...pathOf(issue), nearestIn(tree, pathOf(issue), key) ?? key]));
  const problems = result.error.issues
    .filter((issue) => !(isMissing(file.value, issue) && strange.has(keyOf(pathOf(issue)))))
    .flatMap((issue) => problemsOf(file, tree, issue));
  return { value: null, problems };
}

type Issue = z.core.$ZodIssue;

const pathOf = (issue: Issue): (string | number)[] => issue.path.map((p) => (typeof p === 'number' ? p : String(p)));
const keyOf = (path: YamlPath): string => JSON.stringify(path);

function problemsOf(file: YamlFile, tree: JsonSchema, issue: Issue): Problem[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => file.problemAt([...path, key], 'key', unknownKey(schemaAt(tree, path), key)));
  if (issue.code === 'invalid_key')
    return [
      file.problemAt(path, 'key', {
        what: `The key "${shown(String(path.at(-1)))}": ${issue.issues[0]?.message ?? 'is not allowed'}.`,
        why: whyOf(tree, path.slice(0, -1)),
        next: 'Write another key.',
      }),
    ];
  const node = schemaAt(tree, path);
  const name = nameOf(path);
  const why = whyOf(tree, path);
  if (isMissing(file.value, issue)) {
    const parent = path.slice(0, -1);
    return [file.problemAt(parent, 'value', { what: `${name} is missing.`, why, next: `Write ${String(path.at(-1))}: ${expected(node)}.` })];
  }
  return [file.problemAt(path, 'value', wordsOf(issue, name, node, valueAt(file.value, path), why))];
}

function unknownKey(node: JsonSchema | null, key: string): Words {
  const known = Object.keys(node?.properties ?? {}).sort();
  return {
    what: `Unknown key "${shown(key)}".${suggestion(key, known)}`,
    why: `Known keys here: ${known.length > 0 ? known.join(', ') : 'none'}.`,
    next: 'Correct the key or remove it.',
  };
}

function wordsOf(issue: Issue, name: string, node: JsonSchema | null, value: unknown, why: string): Words {
  const next = `Write ${expected(node)}.`;
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    if (known.length > 1 && typeof value === 'string')
      return { what: `Unknown value "${shown(value)}" for ${name}.${suggestion(value, known)}`, why, next: `Write one of: ${known.join(', ')}.` };
    return { what: `${name} must be ${known.map((k) => `"${k}"`).join(' or ')}, not ${kindOf(value)}.`, why, next: `Write ${known.join(' or ')}.` };
  }
  if (issue.code === 'invalid_type') return { what: `${name} must be ${aKind(issue.expected)}, not ${kindOf(value)}.`, why, next };
  if (issue.code === 'too_small')
    return { what: issue.origin === 'number' ? `${name} must be at least ${issue.minimum}.` : `${name} is too short or empty.`, why, next };
  if (issue.code === 'too_big') return { what: issue.origin === 'number' ? `${name} must be at most ${issue.maximum}.` : `${name} is too long.`, why, next };
  return { what: `${name}: ${issue.message.replace(/\.$/, '')}.`, why, next };
}

/** "`from`", or "an item of `strong`". */
function nameOf(path: YamlPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'string') return `"${shown(last)}"`;
  const list = [...path].reverse().find((p) => typeof p === 'string');
  return list === undefined ? 'An item' : `An item of "${shown(String(list))}"`;
}

/** What the field is for, or the nearest part around it that says so. */
function whyOf(tree: JsonSchema, path: YamlPath): string {
  for (let length = path.length; length > 0; length--) {
    const description = schemaAt(tree, path.slice(0, length))?.description;
    if (description !== undefined) return description;
  }
  return 'The file cannot be used as it stands.';
}

function expected(node: JsonSchema | null): string {
  if (!node) return 'another value';
  if (node.const !== undefined) return String(node.const);
  if (node.enum) return `one of ${node.enum.join(', ')}`;
  const example = node.examples?.[0];
  if (example !== undefined) return typeof example === 'string' ? example : JSON.stringify(example);
  const kinds = [node.type ?? node.anyOf?.map((n) => n.type ?? []) ?? []].flat(3);
  if (kinds.length === 0) return 'another value';
  return kinds.map((k) => aKind(String(k))).join(' or ');
}

function schemaAt(tree: JsonSchema, path: YamlPath): JsonSchema | null {
  let node: JsonSchema | null = tree;
  for (const step of path) {
    if (!node) return null;
    const options: readonly JsonSchema[] = node.anyOf ?? [node];
    const next: JsonSchema | null | undefined = options
      .map((n) =>
        typeof step === 'number' ? n.items : (n.properties?.[step] ?? (typeof n.additionalProperties === 'object' ? n.additionalProperties : undefined)),
      )
      .find((n) => n !== undefined);
    node = next ?? null;
  }
  return node;
}

function nearestIn(tree: JsonSchema, path: YamlPath, key: string): string | null {
  const known = Object.keys(schemaAt(tree, path)?.properties ?? {});
  return suggestion(key, known).match(/"(.+)"/)?.[1] ?? null;
}

function isMissing(value: unknown, issue: Issue): boolean {
  const path = pathOf(issue);
  const last = path.at(-1);
  if (typeof last !== 'string' || issue.code === 'unrecognized_keys') return false;
  const parent = valueAt(value, path.slice(0, -1));
  return typeof parent === 'object' && parent !== null && !Object.hasOwn(parent, last);
}

function valueAt(value: unknown, path: YamlPath): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

const aKind = (kind: string): string => KINDS[kind] ?? `a ${kind}`;
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of keys',
  record: 'a set of keys',
  null: 'nothing',
};

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a set of keys';
  return typeof value === 'string' ? `"${shown(value)}"` : String(value);
}

const shown = (text: string): string => (text.length > 60 ? `${safeLine(text.slice(0, 60))}…` : safeLine(text));
