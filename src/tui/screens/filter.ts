import { type Condition, conditionsOf, holds, passing } from '../filter.ts';
import { block, cite, type Line, ruled, say } from '../parts/line.ts';
import { topOf } from '../parts/list.ts';
import type { Screen } from '../screen.ts';

/** What the list may be narrowed to; Enter puts a condition in or takes it out. */
export const filter: Screen = ({ desk, state }, rows, columns) => {
  const conditions = conditionsOf(desk);
  const shown = passing(desk, state.filter).length;
  const lines = conditions.map((c, i): Line => {
    const first = conditions.findIndex((o) => o.family === c.family) === i;
    return [
      say(
        ` ${i === state.at ? '>' : ' '} ${(first ? TITLES[c.family] : '').padEnd(9)} [${holds(state.filter, c) ? 'x' : ' '}] `,
        i === state.at ? 'chosen' : null,
      ),
      cite(c.value),
    ];
  });
  const top = topOf(state.at, rows - 1, lines.length);
  return [ruled(`Filter: ${shown} of ${desk.items.length} findings`, columns), ...block(lines.slice(Math.max(0, top)), rows - 1, columns)];
};

const TITLES: Readonly<Record<Condition['family'], string>> = { state: 'State', level: 'Level', kind: 'Kind', source: 'Source' };
