import { documentRow, documentText } from '../report/document.ts';
import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import { print } from './output/print.ts';
import { refuse } from './output/refuse.ts';
import { wrongWishes } from './output/wishes.ts';
import { gather } from './run/gather.ts';

/** Prints how each file was understood. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const wrong = wrongWishes(asked);
  if (wrong.length > 0) return refuse(edge, wrong, 'crosscheck read');
  const gathered = await gather(edge, asked);
  if (gathered.config === null) return refuse(edge, gathered.problems, gathered.room);
  const documents = gathered.inputs.stories.flatMap((s) => s.documents);
  return print(edge, asked, {
    rows: () => documents.map(documentRow),
    text: () => documents.map(documentText),
    leftOut: gathered.inputs.leftOut,
    notChecked: [...gathered.inputs.notChecked, ...gathered.inputs.stories.flatMap((s) => s.notChecked)],
  });
}
