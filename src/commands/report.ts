import { verdictOf } from '../gate/verdict.ts';
import type { Problem, Run } from '../model/index.ts';
import { formats } from '../report/formats/index.ts';
import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import type { Wish } from './line/flags.ts';
import { commandOf } from './line/table.ts';
import { deliver, depthOf, makeFolder } from './output/deliver.ts';
import { refuse } from './output/refuse.ts';
import { colourOf, wishesOf, wrongWishes } from './output/wishes.ts';
import { assess } from './run/assess.ts';
import { gather } from './run/gather.ts';

/** Where reports go, below the working folder. */
export const FOLDER = 'reports';

/** Writes the report of each story to `reports/STORY.md`, or of all to the file that was named; `-o -` prints it. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const wrong = wrongWishes(asked, commandOf('report'));
  if (wrong.length > 0) return refuse(edge, wrong, 'crosscheck report');
  const gathered = await gather(edge, asked);
  if (gathered.config === null) return refuse(edge, gathered.problems, gathered.room);
  const assessed = await assess(edge, asked, gathered.config, gathered.inputs, { depth: depthOf(asked, 'markdown') });
  if (assessed.run === null) return refuse(edge, assessed.problems, 'rules');
  const unwritten = await write(edge, asked, assessed.run);
  if (unwritten.length > 0) return refuse(edge, unwritten, 'output');
  const { failOn, maxWarnings } = asked.options;
  const { gate } = gathered.config;
  return verdictOf(assessed.run, { failOn: failOn ?? gate.failOn, maxWarnings: maxWarnings ?? gate.maxWarnings }).exit;
}

async function write(edge: Edge, asked: Asked, all: Run): Promise<Problem[]> {
  const { options } = asked;
  const wishes = wishesOf(asked, 'markdown');
  const named = wishes.filter((w) => w.file !== null || options.output === '-');
  const problems = await deliver(edge, all, named, { withFacts: options.withFacts, quiet: options.quiet }, colourOf(edge, asked));
  const written = named.flatMap((w) => (w.file === null ? [] : [w.file]));
  const inFolder = wishes.filter((w) => !named.includes(w));
  if (inFolder.length > 0) {
    const unmade = makeFolder(edge, FOLDER);
    if (unmade.length > 0) return [...problems, ...unmade];
  }
  for (const wish of inFolder)
    for (const [file, run] of filesOf(all, wish)) {
      problems.push(...(await deliver(edge, run, [{ ...wish, file }], { withFacts: options.withFacts, quiet: options.quiet }, false)));
      written.push(file);
    }
  if (problems.length === 0 && !options.quiet) edge.err(written.map((file) => `Wrote ${file}\n`).join(''));
  return problems;
}

/** One report a story; what belongs to no story is said in each. A name that two stories share gets a number. */
export function filesOf(all: Run, { format }: Wish): [file: string, run: Run][] {
  const taken = new Map<string, number>();
  const stories = all.stories.length === 0 ? [null] : all.stories;
  return stories.map((story) => {
    const name = (story?.story.id ?? 'story').replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '') || 'story';
    const nth = (taken.get(name) ?? 0) + 1;
    taken.set(name, nth);
    const ending = (formats[format] as (typeof formats)[string]).ending;
    return [`${FOLDER}/${name}${nth > 1 ? `-${nth}` : ''}${ending}`, { ...all, stories: story ? [story] : [] }];
  });
}
