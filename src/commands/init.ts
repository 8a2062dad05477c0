import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FAIL_LEVELS, fatal, type Problem } from '../model/index.ts';
import { safeLine } from '../text/safe.ts';
import { nearest } from '../text/words/nearest.ts';
import type { Edge, ExitCode } from './edge.ts';
import { type Answers, filesFor } from './init-files.ts';
import type { Asked } from './line/command.ts';
import { unwritten } from './output/outlet.ts';
import { refuse } from './output/refuse.ts';

/** A question of init: its words, the answer that Enter gives, and the answers there are (null: any path). */
type Question = { readonly key: keyof Answers; readonly words: string; readonly choices: readonly string[] | null };

const QUESTIONS: readonly Question[] = [
  { key: 'stories', words: 'Where do the stories lie, one folder a story?', choices: null },
  { key: 'rules', words: 'Where shall the rules of the newsroom lie?', choices: null },
  { key: 'failOn', words: 'From which level on does the gate stop an article?', choices: FAIL_LEVELS },
  { key: 'runner', words: 'Which service runs the gate?', choices: ['github', 'gitlab', 'none'] },
];

/** Writes configuration, a first rule file and the workflow of the service that runs the gate; asks on a terminal, takes the defaults with --yes. Overwrites nothing. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const { yes, noInput } = asked.options;
  if (!yes && (noInput || !edge.interactive)) return refuse(edge, [unasked], 'crosscheck init');
  const answers = yes ? defaultsIn(edge.cwd) : await answersOf(edge, defaultsIn(edge.cwd));
  const written: string[] = [];
  const kept: string[] = [];
  for (const { file, text } of filesFor(answers)) {
    try {
      (write(edge.cwd, file, text) ? written : kept).push(file);
    } catch (error) {
      return refuse(edge, [unwritten(file, error)], 'crosscheck init');
    }
  }
  edge.out(
    [
      ...written.map((file) => `wrote  ${file}`),
      ...kept.map((file) => `kept   ${file} (it was there before, and is not changed)`),
      ...(answers.runner === 'none' ? [NO_WORKFLOW] : []),
      `Next: put articles into ${answers.stories.replace(/\/?\*.*$/, '')}/NAME, then crosscheck check`,
      '',
    ].join('\n'),
  );
  return 0;
}

function defaultsIn(cwd: string): Answers {
  const has = (file: string): boolean => existsSync(path.join(cwd, file));
  const runner = has('.gitlab-ci.yml') ? 'gitlab' : has('.github') ? 'github' : 'none';
  return { stories: 'stories/*', rules: 'rules/newsroom', failOn: 'error', runner };
}

async function answersOf(edge: Edge, defaults: Answers): Promise<Answers> {
  const answers: Record<keyof Answers, string> = { ...defaults };
  for (const { key, words, choices } of QUESTIONS) {
    const offer = choices ? ` (${choices.join(', ')})` : '';
    for (;;) {
      const typed = (await edge.ask(`${words}${offer} [${defaults[key]}] `)).trim();
      const answer = typed === '' ? defaults[key] : typed;
      const problem = choices ? wrongChoice(answer, choices) : wrongPath(answer);
      if (problem === null) {
        answers[key] = answer;
        break;
      }
      edge.err(`  ${problem}\n`);
    }
  }
  return answers as Answers;
}

const wrongChoice = (answer: string, choices: readonly string[]): string | null => {
  if (choices.includes(answer)) return null;
  const near = nearest(answer, choices);
  return `"${safeLine(answer)}" is none of them.${near ? ` Did you mean "${near}"?` : ''}`;
};

const wrongPath = (answer: string): string | null =>
  path.isAbsolute(answer) || answer.split(/[\\/]/).includes('..') || /[\p{Cc}"'#]/u.test(answer) ? 'Write a path below this folder, such as stories/*.' : null;

/** Writes a file that is not there yet; false where it is. */
function write(cwd: string, file: string, text: string): boolean {
  const whole = path.join(cwd, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  try {
    writeFileSync(whole, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

const NO_WORKFLOW = 'No workflow was written: there is no .github and no .gitlab-ci.yml here. crosscheck init asks which service runs the gate.';

const unasked: Problem = fatal(
  '"init" asks four questions, and there is no terminal to ask on.',
  'Files are written only on an answer.',
  'Write crosscheck init --yes for the default answers.',
);
