import path from 'node:path';
import { checks } from '../compare/index.ts';
import { fatal, greatest, type Problem } from '../model/index.ts';
import { readInputs } from '../read/inputs.ts';
import { listRules } from '../rules/list.ts';
import { loadRules } from '../rules/load.ts';
import { counted } from '../text/counted.ts';
import { problemText } from '../text/files/problem.ts';
import { safeLine } from '../text/safe.ts';
import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import { repositoryOf } from './repository.ts';
import { rulesFor } from './run/assess.ts';
import { configured, givenBy, readingOf, shownFrom } from './run/found.ts';

/** What was looked at, what was found, and what is wrong with it. */
type Look = {
  readonly at: string;
  readonly found: string;
  readonly problems: readonly Problem[] /** What is still to be done, where nothing is wrong. */;
  readonly toDo?: string;
};

/** Looks at everything a check needs, and says what is right and what is not. Exit 2 where a check could not run. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const looks = [nodeOf(edge), ...(await restOf(edge, asked))];
  const wide = greatest(looks.map((l) => l.at.length));
  const wrong = looks.filter((l) => l.problems.length > 0);
  const toDo = looks.flatMap((l) => l.toDo ?? []);
  edge.out(
    [
      `crosscheck ${edge.version}`,
      ...looks.map((l) => `${l.problems.length > 0 ? 'WRONG' : l.toDo ? 'to do' : 'ok   '}  ${l.at.padEnd(wide)}  ${safeLine(l.found)}`),
      wrong.length > 0 ? `${wrong.length} of ${looks.length} need a hand.` : toDo.length > 0 ? `Still to do: ${toDo.join(' ')}` : 'Everything is in place.',
      '',
    ].join('\n'),
  );
  if (wrong.length > 0) edge.err(`${wrong.flatMap((l) => l.problems.map((p) => problemText(p, l.at))).join('\n\n')}\n`);
  return wrong.length > 0 ? 2 : 0;
}

function nodeOf({ node }: Edge): Look {
  const [major = 0, minor = 0] = node.replace(/^v/, '').split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return {
    at: 'Node',
    found: node,
    problems: fits ? [] : [fatal(`Node ${node} is too old.`, 'It lacks what crosscheck is built on.', 'Install Node 20.19 or later.')],
  };
}

async function restOf(edge: Edge, asked: Asked): Promise<Look[]> {
  const { config, problems } = await configured(edge, asked);
  const repository: Look = { at: 'repository', found: shownFrom(edge.cwd, repositoryOf(edge.cwd)), problems: [] };
  const terminal: Look = {
    at: 'terminal',
    found: edge.interactive ? `${edge.columns} columns${edge.colour ? ', colour' : ''}` : 'none: results are printed plain',
    problems: [],
  };
  if (config === null) return [{ at: 'config', found: 'cannot be read', problems }, repository, terminal];
  const loaded = loadRules(rulesFor(edge, asked, config, null));
  const rules: Look = loaded.book
    ? { at: 'rules', found: `${listRules(loaded.book).length} rules in ${loaded.book.files.length} files, ${checks.length} checks`, problems: [] }
    : { at: 'rules', found: 'cannot be read', problems: loaded.problems };
  const inputs = await readInputs(givenBy(asked, [], config, edge.cwd), readingOf(edge, asked, config));
  const articles = inputs.stories.reduce((n, s) => n + s.documents.length, 0);
  const fatal = articles === 0 && config.path === null ? [] : inputs.problems.filter((p) => p.severity !== 'note');
  return [
    { at: 'config', found: config.path === null ? 'none: the defaults hold' : shownFrom(edge.cwd, path.resolve(edge.cwd, config.path)), problems: [] },
    rules,
    {
      at: 'stories',
      found: articles === 0 ? 'no article in this folder' : `${counted(articles, 'article')} in ${counted(inputs.stories.length, 'story', 'stories')}`,
      problems: fatal,
      ...(articles === 0 && fatal.length === 0 ? { toDo: 'put the articles of a story into a folder, then crosscheck check FOLDER.' } : {}),
    },
    repository,
    terminal,
  ];
}
