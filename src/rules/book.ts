import { append, byCodeUnit, EMPTY_BOOK, type Problem, type RuleBook, type RuleFile } from '../model/index.ts';
import { shapeOf } from '../text/files/shape.ts';
import { parseYaml, type YamlFile } from '../text/files/yaml.ts';
import { suggestion } from '../text/words/nearest.ts';
import { KINDS } from './index.ts';
import type { ExampleResult, Fault, Fragment, Ground, Known, RuleKind } from './kind.ts';
import { mergeAll } from './merge.ts';

/** A rule file in memory. `path` is what messages show, `label` what reports name: it is the same on every machine. */
export type RuleText = { readonly path: string; readonly label: string; readonly sha256: string; readonly layer: RuleFile['layer']; readonly text: string };

/** All rules, or everything that is wrong with them: nothing is checked with half a rule book. */
export type Loaded = { readonly book: RuleBook; readonly problems: readonly [] } | { readonly book: null; readonly problems: readonly Problem[] };

/** What the examples of one file said. */
export type Tested = { readonly path: string; readonly schema: string; readonly results: readonly (ExampleResult & { readonly problem: Problem | null })[] };

/** A parsed file; `read` is null where its fragment was compiled when this package was built, and its faults were looked for then. */
type Parsed = {
  readonly source: RuleText;
  readonly read: { readonly yaml: YamlFile; readonly kind: RuleKind; readonly content: unknown } | null;
  readonly fragment: Fragment;
};
type Read = NonNullable<Parsed['read']>;

/** Fragments of general rule files by the sha256 of the file they were made from. */
export type CompiledRules = Readonly<Record<string, Fragment>>;

/**
 * Puts a rule book together from groups of files: within a group an id may stand once, of two groups the later one wins. The examples
 * of every file run under the book up to its group. A file found in `compiled` is taken from there, unread and untested.
 */
export function bookOf(
  groups: readonly (readonly RuleText[])[],
  known: Known,
  compiled: CompiledRules | null = null,
): Loaded & { readonly tested: readonly Tested[] } {
  const problems: Problem[] = [];
  const tested: Tested[] = [];
  const parsed = groups.map((group) => group.flatMap((source) => parsedOf(source, known, compiled, problems)));
  if (problems.length > 0) return { book: null, problems, tested };

  for (const group of parsed) append(problems, twiceIn(group));
  let book = EMPTY_BOOK;
  const files = groups.flat().map(({ label, sha256, layer }) => ({ path: label, sha256, layer }));
  const upTo = parsed.map((group) => {
    book = mergeAll(
      group.map((p) => p.fragment),
      book,
    );
    return book;
  });
  book = { ...book, files };
  for (const { read } of parsed.flat()) {
    if (!read) continue;
    append(problems, danglingIn(read, book));
    read.kind.clashes?.(read.content, book, faultIn(read.yaml, problems));
  }
  if (problems.length > 0) return { book: null, problems: inOrder(problems), tested };

  for (const [i, group] of parsed.entries())
    for (const { source, read } of group) {
      if (!read) continue;
      const results = read.kind
        .examples(read.content, { ...(upTo[i] as RuleBook), files })
        .map((r) => ({ ...r, problem: r.passed ? null : failureOf(read, r) }));
      tested.push({ path: source.path, schema: read.kind.schema, results });
      append(
        problems,
        results.flatMap((r) => r.problem ?? []),
      );
    }
  return problems.length > 0 ? { book: null, problems: inOrder(problems), tested } : { book, problems: [], tested };
}

/** The fragment of each file by its sha256; files with faults are left out. */
export function fragmentsOf(texts: readonly RuleText[]): CompiledRules {
  return Object.fromEntries(texts.flatMap((source) => parsedOf(source, { checks: null }, null, []).map((p) => [source.sha256, p.fragment])));
}

const faultIn =
  (yaml: YamlFile, problems: Problem[]): Fault =>
  (path, part, words) => {
    problems.push(yaml.problemAt(path, part, words));
  };

function parsedOf(source: RuleText, known: Known, compiled: CompiledRules | null, problems: Problem[]): Parsed[] {
  const ready = source.layer === 'shipped' && compiled !== null && Object.hasOwn(compiled, source.sha256) ? compiled[source.sha256] : undefined;
  if (ready) return [{ source, read: null, fragment: ready }];
  const yaml = parseYaml(source.path, source.text);
  if (yaml.problems.length > 0) {
    append(problems, yaml.problems);
    return [];
  }
  const kind = kindOf(yaml, problems);
  if (!kind) return [];
  const shaped = shapeOf(yaml, kind.shape);
  if (shaped.value === null) {
    append(problems, shaped.problems);
    return [];
  }
  kind.faults(shaped.value, faultIn(yaml, problems), known);
  const ground: Ground = (path, reason) => ({
    at: { ...yaml.placeOf(path), file: source.label },
    source: reason.source ?? null,
    checked: reason.checked ?? reason.source !== undefined,
    because: reason.because ?? null,
  });
  return [{ source, read: { yaml, kind, content: shaped.value }, fragment: kind.fragment(shaped.value, ground) }];
}

function kindOf(yaml: YamlFile, problems: Problem[]): RuleKind | null {
  const headers = KINDS.map((k) => k.schema);
  const root = yaml.value;
  const isMap = typeof root === 'object' && root !== null && !Array.isArray(root);
  const header = isMap ? (root as Record<string, unknown>).schema : undefined;
  const kind = KINDS.find((k) => k.schema === header);
  if (kind) return kind;
  const near = typeof header === 'string' ? suggestion(header, headers) : '';
  const what = header === undefined ? 'The file has no header "schema".' : `Unknown kind of rule file "${String(header).slice(0, 60)}".${near}`;
  problems.push(
    yaml.problemAt(header === undefined ? [] : ['schema'], 'value', {
      what,
      why: 'The header says how the file is read.',
      next: `Write one of: ${headers.map((h) => `schema: ${h}`).join(', ')}.`,
    }),
  );
  return null;
}

/** Ids that two files of one group define. */
function twiceIn(group: readonly Parsed[]): Problem[] {
  const seen = new Map<string, string>();
  const found: Problem[] = [];
  for (const p of group)
    for (const [list, rules] of Object.entries(p.fragment))
      for (const [k, rule] of (Array.isArray(rules) ? (rules as { readonly id?: string; readonly check?: string }[]) : []).entries()) {
        const own = rule.id ?? rule.check;
        if (own === undefined) continue;
        const key = `${list} ${own}`;
        const other = seen.get(key);
        if (other !== undefined && other !== p.source.path && p.read)
          found.push(
            p.read.yaml.problemAt([keyOfList(p.read), k], 'value', {
              what: `The id "${own}" stands in ${other} too.`,
              why: 'Both files are of one folder, so neither wins over the other.',
              next: 'Give one of them another id, or join the two.',
            }),
          );
        seen.set(key, p.source.path);
      }
  return found;
}

/** The key of the file that holds its rules, as written. */
const keyOfList = (p: Read): string => Object.keys(p.content as object).find((key) => key !== 'schema' && key !== 'examples') ?? 'schema';

function danglingIn(p: Read, book: RuleBook): Problem[] {
  const ids = new Set(book.entities.map((e) => e.id));
  return p.kind
    .references(p.content)
    .filter((r) => !ids.has(r.id))
    .map((r) =>
      p.yaml.problemAt(r.path, 'value', {
        what: `No entity has the id "${r.id}".${suggestion(r.id, [...ids])}`,
        why: 'The rule would never be matched.',
        next: 'Add the entity to aliases.yaml, or correct the id.',
      }),
    );
}

const failureOf = (p: Read, r: ExampleResult): Problem =>
  p.yaml.problemAt(r.path, 'value', {
    what: `The example ${r.expected === 'agree' ? 'does not agree' : 'agrees'}: ${r.shown}.`,
    why: `Under these rules: ${r.because}.`,
    next: 'Correct the rule, or the example.',
  });

const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort(
    (a, b) =>
      byCodeUnit(a.place?.file ?? '', b.place?.file ?? '') || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
