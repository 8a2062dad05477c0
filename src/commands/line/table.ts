import { VERBS } from '../../model/index.ts';
import type { Command } from './command.ts';
import type { FlagKey } from './flags.ts';

const ALL: readonly FlagKey[] = ['color', 'printConfig', 'help', 'version'];
const READING: readonly FlagKey[] = ['config', 'published', 'encoding', 'timezone', 'stdinName', 'allowOutside', 'maxSize'];
const RULES: readonly FlagKey[] = ['rules', 'noStoryRules'];
const STORY: readonly FlagKey[] = ['story', 'draft', 'against', 'only', 'timeout', 'workers', 'noCache'];
const RESULT: readonly FlagKey[] = ['format', 'output', 'quiet', 'verbose'];
const GATE: readonly FlagKey[] = ['failOn', 'maxWarnings', 'asOf'];

const command = (c: Partial<Command> & Pick<Command, 'name' | 'summary' | 'examples' | 'load'>): Command => ({
  operands: '',
  least: 0,
  most: c.operands ? Number.POSITIVE_INFINITY : 0,
  words: null,
  notes: [],
  lists: 'findings',
  formats: [],
  ...c,
  flags: [...(c.flags ?? []), ...((c.flags ?? []).includes('config') ? [] : (['config'] as const)), ...ALL],
});

const RUN_FORMATS = ['text', 'compact', 'json', 'markdown', 'html', 'csv', 'sarif', 'github', 'gitlab', 'junit', 'rdjson'];

/** Every command, in the order of the help. Parser, help, completion and docs are made from this table; the code of a command is loaded when it runs. */
export const COMMANDS: readonly Command[] = [
  command({
    name: 'check',
    summary: 'compare articles, print what they disagree on',
    operands: '[PATH…]',
    flags: [...READING, ...RULES, ...STORY, ...RESULT, 'withFacts', ...GATE],
    formats: RUN_FORMATS,
    examples: [
      ['crosscheck check stories/harbor-bridge', 'a story, which is a folder of articles'],
      ['crosscheck check --draft draft.md --against wire.md rival.md', 'one article under edit'],
    ],
    load: () => import('../check.ts'),
  }),
  command({
    name: 'review',
    summary: 'the desk: look at every disagreement and decide',
    operands: '[PATH…]',
    flags: [...READING, ...RULES, ...STORY, ...RESULT, 'withFacts', ...GATE, 'by', 'mouse', 'screenReader', 'noInput'],
    formats: RUN_FORMATS,
    examples: [
      ['crosscheck review stories/harbor-bridge', 'opens the desk on a story'],
      ['crosscheck', 'the same for the story in this folder'],
    ],
    load: () => import('../review.ts'),
  }),
  command({
    name: 'report',
    summary: 'write the report of a story, to work through',
    operands: '[PATH…]',
    flags: [...READING, ...RULES, ...STORY, ...RESULT, ...GATE],
    formats: ['markdown', ...RUN_FORMATS.filter((f) => f !== 'markdown')],
    examples: [
      ['crosscheck report stories/harbor-bridge', 'writes reports/harbor-bridge.md'],
      ['crosscheck report stories/harbor-bridge -o -', 'prints it'],
    ],
    load: () => import('../report.ts'),
  }),
  command({
    name: 'ci',
    summary: 'the gate: changed articles against the rest',
    operands: '[PATH…]',
    flags: ['base', 'policyRef', 'config', 'published', 'encoding', 'timezone', 'allowOutside', 'rules', 'timeout', 'workers', ...RESULT, 'withFacts', ...GATE],
    formats: RUN_FORMATS,
    examples: [
      ['crosscheck ci stories --base origin/main', 'what a branch would bring in'],
      ['crosscheck ci --format github --format sarif=out.sarif', 'on a runner, which tells the base itself'],
    ],
    load: () => import('../ci.ts'),
  }),
  command({
    name: 'baseline',
    summary: 'findings that are known and let through',
    operands: 'create|prune|show [PATH…]',
    least: 1,
    words: ['create', 'prune', 'show'],
    flags: ['config', 'published', 'encoding', 'timezone', 'allowOutside', ...RULES, 'timeout', 'output', 'failOn', 'because', 'yes'],
    examples: [
      ['crosscheck baseline create --because "printed before the gate was set up"', 'takes in what counts now'],
      ['crosscheck baseline prune', 'takes out what no finding answers to'],
    ],
    load: () => import('../baseline.ts'),
  }),
  command({
    name: 'read',
    summary: 'what was read: title, date, blocks, repairs',
    operands: 'FILE…',
    least: 1,
    lists: 'articles',
    flags: [...READING, 'format', 'output', 'quiet'],
    formats: ['text', 'json', 'jsonl'],
    examples: [
      ['crosscheck read draft.md', 'how an article was understood'],
      ['crosscheck read page.html --format jsonl', 'the same for a program'],
    ],
    load: () => import('../read.ts'),
  }),
  command({
    name: 'claims',
    summary: 'what each article claims',
    operands: 'FILE…',
    least: 1,
    lists: 'claims',
    flags: [...READING, ...RULES, 'format', 'output', 'only', 'quiet'],
    formats: ['text', 'json', 'jsonl'],
    examples: [
      ['crosscheck claims draft.md', 'every date, number, name and quotation'],
      ['crosscheck claims *.md --format jsonl --only date', 'dates alone, for a program'],
    ],
    load: () => import('../claims.ts'),
  }),
  command({
    name: 'diff',
    summary: 'what a new version of an article says otherwise',
    operands: 'OLD NEW',
    least: 2,
    most: 2,
    lists: 'facts',
    flags: [...READING, 'rules', 'format', 'output', 'only', 'quiet'],
    formats: ['text', 'json'],
    examples: [
      ['crosscheck diff draft-1.md draft-2.md', 'facts that changed, are gone, are new; exit 1 where there are any'],
      ['crosscheck diff old.md new.md --format json --only number', 'numbers alone, for a program'],
    ],
    load: () => import('../diff.ts'),
  }),
  command({
    name: 'decide',
    summary: 'answer a finding, as a key of the desk does',
    operands: 'ID VERB|undo|redo [PATH…]',
    least: 1,
    notes: [`VERB  ${VERBS.map((v) => (v === 'right' ? 'right (with --reading N)' : v === 'note' ? 'note (with --because TEXT)' : v)).join(', ')}`],
    flags: [...READING, ...RULES, ...STORY, 'reading', 'because', 'always', 'by'],
    examples: [
      ['crosscheck decide 7f3a9c1e right --reading 2 stories/harbor-bridge', 'the second reading is right'],
      ['crosscheck decide 7f3a9c1e both-right --because "two counts" stories/harbor-bridge', 'takes it out of the count'],
      ['crosscheck decide 7f3a9c1e both-right --always stories/harbor-bridge', 'proposes a rule that says so from now on'],
      ['crosscheck decide undo stories/harbor-bridge', 'takes your last decision back'],
    ],
    load: () => import('../decide.ts'),
  }),
  command({
    name: 'explain',
    summary: 'what a check means, or why a finding exists',
    operands: '[CHECK|ID] [PATH…]',
    flags: [...READING, ...RULES, ...STORY],
    examples: [
      ['crosscheck explain date/conflict', 'a check, with examples'],
      ['crosscheck explain 7f3a9c1e stories/harbor-bridge', 'a finding, step by step'],
    ],
    load: () => import('../explain.ts'),
  }),
  command({
    name: 'rules',
    summary: 'list, test or try rules',
    operands: 'list|test|try [PATH…]',
    least: 1,
    words: ['list', 'test', 'try'],
    flags: ['config', 'rules', 'noStoryRules', 'story', 'format', 'quiet'],
    formats: ['text', 'json'],
    examples: [
      ['crosscheck rules test --story stories/harbor-bridge', 'runs the examples of all rule files'],
      ['crosscheck rules try rules/newsroom stories/*/*.md', 'what these rules would have hit'],
    ],
    load: () => import('../rules.ts'),
  }),
  command({
    name: 'watch',
    summary: 'check again whenever an article or a rule changes',
    operands: '[PATH…]',
    flags: [...READING, ...RULES, ...STORY, 'quiet'],
    examples: [
      ['crosscheck watch stories/harbor-bridge', 'prints the findings anew after each save'],
      ['crosscheck watch --draft draft.md --against wire.md', 'one article under edit'],
    ],
    load: () => import('../watch.ts'),
  }),
  command({
    name: 'init',
    summary: 'set up a repository: configuration, a first rule file, and a workflow where a service runs the gate',
    flags: ['yes', 'noInput'],
    examples: [
      ['crosscheck init', 'asks four questions; overwrites nothing'],
      ['crosscheck init --yes', 'takes the default answers: a workflow only where .github or .gitlab-ci.yml is there'],
    ],
    load: () => import('../init.ts'),
  }),
  command({
    name: 'doctor',
    summary: 'is everything in place: Node, configuration, rules, stories',
    flags: ['rules'],
    examples: [
      ['crosscheck doctor', 'says what is right and what is not'],
      ['crosscheck doctor --config other.yaml', 'with another configuration'],
    ],
    load: () => import('../doctor.ts'),
  }),
  command({
    name: 'completion',
    summary: 'the script that completes commands and flags in a shell',
    operands: 'SHELL',
    least: 1,
    most: 1,
    words: ['bash', 'zsh', 'fish', 'powershell'],
    examples: [
      ['crosscheck completion bash', 'for ~/.bashrc: eval "$(crosscheck completion bash)"'],
      ['crosscheck completion fish', 'for ~/.config/fish/completions/crosscheck.fish'],
    ],
    load: () => import('../completion.ts'),
  }),
];

/** Names of the commands, in the order of the help. */
export const commandNames: readonly string[] = COMMANDS.map((c) => c.name);
