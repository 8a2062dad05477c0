import { ENCODINGS, FAIL_LEVELS } from '../../model/index.ts';
import { nearest } from '../../text/words/nearest.ts';

/** Why a value is refused, in the words of a message. */
export class Wrong {
  readonly what: string;
  readonly next: string;
  constructor(what: string, next: string) {
    this.what = what;
    this.next = next;
  }
}

/** A flag of the command line. `arg` names its value in the help, null where it takes none; `many` ones may be given again. */
type Flag<T> = {
  readonly short: string | null;
  readonly arg: string | null;
  readonly many: boolean;
  readonly help: string;
  readonly initial: T;
  /** The values it takes, where they are known: for messages and completion. */
  readonly choices: readonly string[] | null;
  /** The value after one more occurrence. */
  readonly read: (text: string, before: T) => T | Wrong;
};

const flag = (help: string, short: string | null = null): Flag<boolean> => ({
  short,
  arg: null,
  many: false,
  help,
  initial: false,
  choices: null,
  read: () => true,
});
const value = <T>(arg: string, help: string, read: (text: string) => T | Wrong, short: string | null = null): Flag<T | null> => ({
  short,
  arg,
  many: false,
  help,
  initial: null,
  choices: null,
  read,
});
const list = (arg: string, help: string): Flag<readonly string[]> => ({
  short: null,
  arg,
  many: true,
  help,
  initial: [],
  choices: null,
  read: (text, before) => (text === '' ? new Wrong('The path is empty.', 'Give a path.') : [...before, text]),
});
function choice<const C extends string>(arg: string, help: string, choices: readonly C[]): Flag<C | null> {
  return { ...value<C>(arg, help, (text) => chosen(text, choices)), choices };
}

function chosen<C extends string>(text: string, choices: readonly C[]): C | Wrong {
  const found = choices.find((c) => c === text);
  if (found) return found;
  const near = nearest(text, choices);
  return new Wrong(`Unknown value "${text}".${near ? ` Did you mean "${near}"?` : ''}`, `It takes one of: ${choices.join(', ')}.`);
}

const whole =
  (least: number, most = Number.POSITIVE_INFINITY) =>
  (text: string): number | Wrong =>
    /^\d{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most
      ? Number(text)
      : new Wrong(`"${text}" is no whole number from ${least} ${most < 1e15 ? `to ${most}` : 'up'}.`, `Give a number, such as ${least + 10}.`);

const words = (text: string): string | Wrong => (text === '' ? new Wrong('The value is empty.', 'Give a value, or leave the flag out.') : text);

/** An ISO 8601 date, with or without a time of day in a zone. */
function date(text: string): string | Wrong {
  const wanted = new Wrong(`"${text}" is no date.`, 'Write 2025-03-04, or 2025-03-04T09:12:00Z.');
  const m = /^(\d{4})-(\d\d)-(\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  if (!m) return wanted;
  const days = new Date(Date.UTC(Number(m[1]), Number(m[2]), 0)).getUTCDate();
  return Number(m[2]) >= 1 && Number(m[2]) <= 12 && Number(m[3]) >= 1 && Number(m[3]) <= days ? text : wanted;
}

function zone(text: string): string | Wrong {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    if (text.includes('/') || text === 'UTC') return text;
  } catch {
    // said below
  }
  return new Wrong(`"${text}" is no time zone.`, 'Write a name of the IANA list, such as Europe/Oslo.');
}

/** Kinds that `--only` takes: the families of checks, with the words that editors use for two of them. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  date: 'date',
  event: 'event',
  gate: 'gate',
  name: 'name',
  number: 'quantity',
  place: 'place',
  polarity: 'polarity',
  quantity: 'quantity',
  quote: 'quote',
  role: 'role',
  source: 'source',
  text: 'text',
  title: 'role',
};

function kinds(text: string, before: readonly string[]): readonly string[] | Wrong {
  const asked = text.split(',').map((k) => k.trim());
  for (const kind of asked) {
    const known = chosen(kind, Object.keys(KIND_WORDS));
    if (known instanceof Wrong) return known;
  }
  return [...new Set([...before, ...asked.map((k) => KIND_WORDS[k] as string)])];
}

/** An output format and the file it goes to; null = stdout. */
export type Wish = { readonly format: string; readonly file: string | null };

function wishes(text: string, before: readonly Wish[]): readonly Wish[] | Wrong {
  const at = text.indexOf('=');
  const wish = at < 0 ? { format: text, file: null } : { format: text.slice(0, at), file: text.slice(at + 1) };
  return wish.file === '' ? new Wrong(`No file stands behind "${wish.format}=".`, `Write ${wish.format}=FILE.`) : [...before, wish];
}

/**
 * Every flag. The parser, help, completion and docs are made from this table; the name on the command line is the key in kebab case.
 */
export const FLAGS = {
  config: value('FILE', 'configuration instead of the nearest crosscheck.yaml', words, 'c'),
  rules: list('PATH', 'more rules, a file or a folder; later ones win'),
  noStoryRules: flag('leave out the rules in the story’s own folder'),
  story: value('DIR', 'the story that the given articles belong to', words),
  draft: list('PATH', 'articles under edit: only findings that touch one count'),
  against: list('PATH', 'articles to check the drafts against'),
  published: value('DATE', 'publication date of articles that are given without one', date),
  encoding: choice('NAME', 'how to read bytes that are not UTF-8', ENCODINGS),
  timezone: value('TZ', 'time zone of articles that name none', zone),
  stdinName: value('NAME', 'name of the text read from "-"', words),
  allowOutside: flag('follow links that lead out of the story’s folder'),
  maxSize: value('BYTES', 'largest article that is read (10 MB)', whole(1)),
  timeout: value('SECONDS', 'stop then; what is left is not checked', whole(1)),
  format: {
    short: null,
    arg: 'F[=FILE]',
    many: true,
    help: 'output format, to a file if named; may be repeated',
    initial: [],
    choices: null,
    read: wishes,
  } as Flag<readonly Wish[]>,
  output: value('FILE', 'write the result to a file; - is stdout', words, 'o'),
  withFacts: flag('list also what the sources agree on (json)'),
  only: { ...list('KIND,…', 'only findings of these kinds: date, number, name …'), choices: Object.keys(KIND_WORDS), read: kinds },
  failOn: choice('LEVEL', 'level that fails the run: error, warning, info, never', FAIL_LEVELS),
  maxWarnings: value('N', 'more warnings than this fail the run', whole(0)),
  base: value('REF', 'the branch or commit that the change is compared with', words),
  policyRef: value('REF', 'where policy is read from; the base unless given', words),
  asOf: value('DATE', 'the date that a report bears', date),
  color: choice('WHEN', 'auto, always, never', ['auto', 'always', 'never']),
  reading: value('N', 'the reading that is right: its number on the desk, its label or its value', words),
  because: value('TEXT', 'the reason, which is kept; the text of a note', words),
  always: flag('propose the decision as a rule that a maintainer may merge'),
  by: value('NAME', 'whose decision it is; the user of this machine unless given', words),
  quiet: flag('the result only, no advice', 'q'),
  verbose: flag('say also what was read and how long it took', 'v'),
  noCache: flag('read and write no cache'),
  workers: value('N', 'threads that check the stories, or read the articles of one; for much text as many as the machine has, up to 4', whole(1, 64)),
  noInput: flag('ask nothing'),
  yes: flag('take the default answer to every question'),
  screenReader: flag('plain lines, no boxes'),
  mouse: flag('let the mouse select findings'),
  printConfig: flag('print the configuration that holds, and where each key comes from'),
  help: flag('this text', 'h'),
  version: flag('the version', 'V'),
};
/** A flag by the name of its option in the code: `noCache` for `--no-cache`. */
export type FlagKey = keyof typeof FLAGS;

/** The values of all flags after parsing. */
export type Options = { readonly [K in FlagKey]: (typeof FLAGS)[K] extends Flag<infer T> ? T : never };

/** `noStoryRules` → `no-story-rules` */
export const flagName = (key: string): string => key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
