import { createHash } from 'node:crypto';
import { type ProposedRule, VERBS, type Verb } from '../model/index.ts';

/** What an editor does to a finding. `check`, `key` and `values` say what it was about, so that the answer outlives the report. */
export type Answer = {
  readonly finding: string;
  readonly verb: Verb;
  readonly reading: string | null;
  readonly because: string | null;
  readonly check: string;
  readonly key: string;
  readonly values: readonly string[];
  /** The rule that was proposed with it; a line without one has no such key. */
  readonly always?: ProposedRule | undefined;
};

/** One line of the log. `of` is the checksum of the entry that is undone or redone. */
type Stamp = { readonly sequence: number; readonly when: string; readonly who: string; readonly sum: string };
/** A line of the log: a decision, or what takes back or brings back another by its checksum. */
export type Entry = (Stamp & { readonly act: 'decide' } & Answer) | (Stamp & { readonly act: 'undo' | 'redo'; readonly of: string });

/** What becomes an entry once it has its place in the log. */
export type Deed = ({ readonly act: 'decide' } & Answer) | { readonly act: 'undo' | 'redo'; readonly of: string };

/** The line of an entry, line feed included: JSON with a fixed order of keys, the checksum over all before it. */
export function lineOf(deed: Deed, stamp: Omit<Stamp, 'sum'>): { readonly entry: Entry; readonly line: string } {
  const { sequence, when, who } = stamp;
  const body =
    deed.act === 'decide'
      ? {
          v: 1,
          sequence,
          when,
          who,
          act: deed.act,
          finding: deed.finding,
          verb: deed.verb,
          reading: deed.reading,
          because: deed.because,
          check: deed.check,
          key: deed.key,
          values: deed.values,
          ...(deed.always === undefined ? {} : { always: alwaysIn(deed.always) }),
        }
      : { v: 1, sequence, when, who, act: deed.act, of: deed.of };
  const text = JSON.stringify(body);
  const sum = sumOf(text);
  return { entry: { ...deed, sequence, when, who, sum }, line: `${text.slice(0, -1)},"sum":"${sum}"}\n` };
}

/** The entry of a line (without line feed), or null where the line is not whole: its checksum is that of the bytes before it. */
export function entryOf(line: string): Entry | null {
  const cut = line.lastIndexOf(',"sum":"');
  if (cut < 0) return null;
  const body = `${line.slice(0, cut)}}`;
  if (line.slice(cut) !== `,"sum":"${sumOf(body)}"}`) return null;
  try {
    const { v, ...entry } = JSON.parse(body) as Record<string, unknown>;
    return v === 1 && isEntry(entry) ? ({ ...entry, sum: sumOf(body) } as Entry) : null;
  } catch {
    return null;
  }
}

/** A proposed rule with its keys in a fixed order. */
const alwaysIn = ({ schema, list, says, rules }: ProposedRule): ProposedRule => ({ schema, list, says, rules });

/** First 16 hex digits of sha256: enough to tell a torn line and to name an entry within one log. */
const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

function isEntry(e: Record<string, unknown>): boolean {
  if (typeof e.sequence !== 'number' || typeof e.when !== 'string' || typeof e.who !== 'string') return false;
  if (e.act === 'undo' || e.act === 'redo') return typeof e.of === 'string';
  if (e.always !== undefined && !isProposed(e.always)) return false;
  return e.act === 'decide' && typeof e.finding === 'string' && VERBS.includes(e.verb as Verb) && typeof e.check === 'string' && Array.isArray(e.values);
}

function isProposed(always: unknown): boolean {
  const { schema, list, rules, says } = (always ?? {}) as Record<string, unknown>;
  return (
    typeof schema === 'string' &&
    typeof list === 'string' &&
    typeof says === 'string' &&
    Array.isArray(rules) &&
    rules.every((r) => typeof r === 'object' && r !== null && !Array.isArray(r))
  );
}
