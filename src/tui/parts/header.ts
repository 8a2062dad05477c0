import { LEVELS } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import { type Desk, tallyOf } from '../desk.ts';
import { apart, cite, type Line, say } from './line.ts';
import { widthOf } from './width.ts';

/** The first line: the story, what was read, what was found, how much of it is open. */
export function headerLine(desk: Desk, columns: number): Line {
  const [first] = desk.stories;
  const articles = desk.stories.reduce((n, s) => n + s.report.story.articles.length, 0);
  const claims = desk.stories.reduce((n, s) => n + s.report.details, 0);
  const name = desk.stories.length > 1 ? `${desk.stories.length} stories` : (first?.report.story.title ?? first?.report.story.id ?? 'no story');
  const tally = tallyOf(desk);
  const levels = LEVELS.map((level) => [tally.levels[level], level] as const).filter(([n]) => n > 0);
  const counts = levels.map(([n, level]) => `${n} ${level === 'warning' ? 'warn' : level}`).join(' ');
  const open = `${tally.open} open `;
  const read = `${counted(articles, 'article')}  ${counted(claims, 'claim')}`;
  const found = desk.items.length === 0 ? 'no findings' : counts;
  const room = columns - 3 - widthOf(name);
  const right = [`${read}  ${found}  ${open}`, `${found}  ${open}`, open].find((r) => r.length <= room) ?? `${found}  ${open}`;
  return apart([say(' '), cite(name, 'strong')], [say(` ${right}`)], columns);
}
