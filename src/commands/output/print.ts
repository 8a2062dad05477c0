import type { LeftOut, NotChecked } from '../../model/index.ts';
import { leftOutText, notCheckedText } from '../../report/formats/text.ts';
import type { Edge, ExitCode } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import { save } from './outlet.ts';
import { refuse } from './refuse.ts';
import { wishesOf } from './wishes.ts';

/** A result that is a list: rows for programs, paragraphs for people, made when they are asked for. */
type Listing = {
  readonly rows: () => readonly object[];
  readonly text: () => readonly string[];
  readonly notChecked: readonly NotChecked[];
  readonly leftOut?: readonly LeftOut[];
};

/** Prints a listing in every format that was wished for; what was not checked is said on stderr, and makes the exit 3. */
export function print(edge: Edge, asked: Asked, listing: Listing): ExitCode {
  for (const { format, file } of wishesOf(asked, 'text')) {
    const text = rendered(format, listing);
    if (file === null) edge.out(text);
    else {
      const problems = save(edge, file, text);
      if (problems.length > 0) return refuse(edge, problems, 'output');
    }
  }
  const { notChecked, leftOut = [] } = listing;
  for (const line of leftOutText({ leftOut })) edge.err(`${line}\n`);
  if (!asked.options.quiet || notChecked.length > 0) edge.err(`${notCheckedText({ notChecked, stories: [] })}\n`);
  return notChecked.length > 0 ? 3 : 0;
}

function rendered(format: string, { rows, text }: Listing): string {
  if (format === 'json') return `${JSON.stringify(rows(), null, 2)}\n`;
  if (format === 'jsonl')
    return rows()
      .map((row) => `${JSON.stringify(row)}\n`)
      .join('');
  const parts = text();
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}
