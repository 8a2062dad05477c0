import { append, type Run } from '../model/index.ts';
import { formats } from '../report/formats/index.ts';
import { leftOutText } from '../report/formats/text.ts';
import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import type { Wish } from './line/flags.ts';
import { deliver } from './output/deliver.ts';
import { colourOf, wishesOf } from './output/wishes.ts';
import { answer, type Giving } from './run/answer.ts';

/** Where reports go, below the working folder. */
export const FOLDER = 'reports';

/** Writes the report of each story to `reports/STORY.md`, or of all to the file that was named; `-o -` prints it. */
export const run = (edge: Edge, asked: Asked): Promise<ExitCode> => answer(edge, asked, GIVING);

const GIVING: Giving = {
  first: 'markdown',
  async give(edge, asked, all, to) {
    const { output, withFacts, quiet } = asked.options;
    const wishes = wishesOf(asked, 'markdown');
    const named = wishes.filter((w) => w.file !== null || output === '-');
    const inFolder = wishes.filter((w) => !named.includes(w));
    const problems = await deliver(edge, all, named, { withFacts, quiet }, colourOf(edge, asked), to);
    const unmade = inFolder.length > 0 ? to.makeFolder(FOLDER) : [];
    if (unmade.length > 0) return [...problems, ...unmade];
    const files = inFolder.flatMap((wish) => filesOf(all, wish).map(([file, run]) => ({ wish: { ...wish, file }, run })));
    for (const { wish, run } of files) append(problems, await deliver(edge, run, [wish], { withFacts, quiet }, false, to));
    const written = [...named, ...files.map(({ wish }) => wish)].flatMap(({ file }) => (file === null ? [] : [`Wrote ${file}\n`]));
    if (problems.length === 0 && !quiet) to.tell([...written, ...leftOutText(all).map((line) => `${line}\n`)].join(''));
    return problems;
  },
};

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
