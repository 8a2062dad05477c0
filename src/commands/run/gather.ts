import path from 'node:path';
import type { Config, Problem } from '../../model/index.ts';
import { type Inputs, inputsFrom } from '../../read/inputs.ts';
import type { Edge } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import { type Found, find, readingOf } from './found.ts';

/** The articles of a run with the configuration that holds for them, or everything that keeps them from being read. */
export type Gathered =
  | { readonly config: Config; readonly inputs: Inputs; readonly problems: readonly [] }
  | { readonly config: null; readonly inputs: null; readonly problems: readonly Problem[]; readonly room: string };

/** Finds and reads what the command line names. */
export const gather = async (edge: Edge, asked: Asked, operands: readonly string[] = asked.operands): Promise<Gathered> =>
  gatherFrom(edge, asked, await find(edge, asked, operands));

/** Reads what was found. */
export async function gatherFrom(edge: Edge, asked: Asked, found: Found): Promise<Gathered> {
  if (found.config === null) return { ...found, inputs: null };
  const { config, given, sources } = found;
  const { options } = asked;
  const inputs = await inputsFrom(sources, given, readingOf(edge, asked, config));
  const fatal = inputs.problems.filter((p) => p.severity === 'fatal');
  if (fatal.length > 0) return { config: null, inputs: null, problems: [...fatal, ...reasonsIn(inputs)], room: 'input' };
  return { config, inputs: options.story === null ? inputs : inStory(inputs, path.resolve(edge.cwd, options.story)), problems: [] };
}

/** Where no article at all could be read: why each of them could not. */
const reasonsIn = ({ stories, problems }: Inputs): Problem[] =>
  stories.some((s) => s.documents.length > 0) ? [] : problems.filter((p) => p.severity === 'unchecked');

/** Articles that lie outside the folder of `--story` join it. */
function inStory(inputs: Inputs, folder: string): Inputs {
  const home = inputs.stories.find((s) => s.folder === folder);
  if (!home) return inputs;
  const guests = inputs.stories.filter((s) => s !== home);
  const story = {
    ...home,
    documents: [...home.documents, ...guests.flatMap((s) => s.documents)],
    notChecked: [...home.notChecked, ...guests.flatMap((s) => s.notChecked)],
  };
  return { ...inputs, stories: [story] };
}
