import { stringify } from 'yaml';
import { addTo, type Decision, type RuleBook } from '../../model/index.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { KINDS } from '../index.ts';

const HEAD = `# Rules that editors proposed at the desk ("always"). No check and no gate reads this file.
# A maintainer moves what is right into the rules of the story or the newsroom; to try it: crosscheck check --rules THIS FILE.
# The file is made from the decisions: undo takes a proposal back, and what the rules say already leaves it.
`;

/**
 * The proposals that stand in decisions, one rule file a kind, by name of the file; each is a whole rule file, so that it can be tried as
 * it is. What `book` says already is left out. Pure.
 */
export function proposalFiles(decisions: readonly Decision[], book: RuleBook | null): ReadonlyMap<string, string> {
  const lists = new Map<string, Map<string, Proposed[]>>();
  for (const { always, who, when, finding } of decisions) {
    if (!always || !KINDS.some((k) => k.schema === always.schema)) continue;
    const rules = always.rules.filter((rule) => book === null || !stands(always.schema, always.list, rule, book));
    if (rules.length === 0) continue;
    const kind = lists.get(always.schema) ?? new Map<string, Proposed[]>();
    lists.set(always.schema, kind);
    const note = ` ${always.says} ${who}, ${when.slice(0, 10)}, finding ${finding}.`.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ');
    for (const [i, rule] of rules.entries()) addTo(kind, always.list, { rule, note: i === 0 ? note : null });
  }
  return new Map(
    [...lists].sort().map(([schema, kind]) => {
      const body = [...kind].sort().map(([list, proposed]) => `${list}:\n${together(proposed).map(item).join('')}`);
      return [`${schema.split('/')[0]}.yaml`, `${HEAD}schema: ${schema}\n${body.join('')}`];
    }),
  );
}

type Proposed = { readonly rule: Readonly<Record<string, unknown>>; readonly note: string | null };

function item({ rule, note }: Proposed): string {
  const lines = stringify(rule, { lineWidth: 0 }).trimEnd().split('\n');
  return `${note === null ? '' : `  #${note}\n`}${lines.map((l, i) => `${i === 0 ? '  - ' : '    '}${l}\n`).join('')}`;
}

/** Proposals about one thing become one rule: of an entity the names come together, of all else the latest stands. */
function together(proposed: readonly Proposed[]): Proposed[] {
  const byKey = new Map<string, Proposed>();
  proposed.forEach((p, i) => {
    const { id, check, when } = p.rule as { id?: string; check?: string; when?: unknown };
    const key = id ?? check ?? (when === undefined ? String(i) : JSON.stringify(when));
    const before = byKey.get(key);
    byKey.delete(key);
    byKey.set(key, before && id !== undefined && 'name' in p.rule ? joined(before, p) : p);
  });
  return [...byKey.values()];
}

function joined(before: Proposed, now: Proposed): Proposed {
  const names = (p: Proposed, key: string): string[] => (Array.isArray(p.rule[key]) ? (p.rule[key] as string[]) : []);
  const taken = new Set(['strong', 'flag', 'weak', 'not'].flatMap((k) => names(now, k)).concat(String(now.rule.name)));
  const rule: Record<string, unknown> = { ...now.rule };
  for (const key of ['strong', 'flag', 'weak']) {
    const all = [...names(now, key), ...names(before, key).filter((n) => !taken.has(n))];
    if (all.length > 0) rule[key] = all;
  }
  return { rule, note: [before.note, now.note].filter((n) => n !== null).join('\n  #') };
}

/** Do the rules that hold say this already? */
function stands(schema: string, list: string, rule: Readonly<Record<string, unknown>>, book: RuleBook): boolean {
  const names = (key: string): string[] => (Array.isArray(rule[key]) ? (rule[key] as string[]).map(foldName) : []);
  switch (schema) {
    case 'aliases/1': {
      const known = book.entities.find((e) => e.id === rule.id);
      if (!known || foldName(known.name) !== foldName(String(rule.name))) return false;
      const has = (all: readonly string[], wanted: readonly string[]): boolean => wanted.every((n) => all.some((a) => foldName(a) === n));
      return has(known.strong, names('strong')) && has(known.flag, names('flag'));
    }
    case 'facts/1':
      return book.facts.some((f) => f.id === rule.id);
    case 'tolerances/1': {
      const { property, unit } = rule.when as { property?: string; unit?: string };
      return book.tolerances.some((t) => t.property === (property ?? null) && t.unit === (unit ?? null));
    }
    case 'checks/1':
      return book.checks.some((c) => c.check === rule.check && c.level === rule.level);
    case 'copy/1':
      return Object.keys((rule.words as object | undefined) ?? {}).every((short) => book.copy.abbreviations.some((a) => a.short === short));
    case 'quotes/1': {
      const words = names('words');
      const groups = list === 'same-words' ? book.quotes.sameWords : [book.quotes.mayDiffer];
      return groups.some((g) => words.every((w) => g.some((o) => foldName(o) === w)));
    }
    default:
      return false;
  }
}
