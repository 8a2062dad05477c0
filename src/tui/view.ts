import { footerLines } from './parts/footer.ts';
import { headerLine } from './parts/header.ts';
import { block, fitted, type Line, line, ruled, say } from './parts/line.ts';
import { ending } from './parts/width.ts';
import type { Screen, View } from './screen.ts';
import { article } from './screens/article.ts';
import { filter } from './screens/filter.ts';
import { findings } from './screens/findings.ts';
import { full } from './screens/full.ts';
import { help } from './screens/help.ts';
import { sources } from './screens/sources.ts';
import { timeline } from './screens/timeline.ts';
import { bodyOf, LEAST } from './size.ts';
import type { Screen as Name, State } from './state.ts';

/** Every screen by its name; adding one is a file in screens/ and a line here. */
export const SCREENS: Readonly<Record<Name, Screen>> = { article, filter, findings, full, help, sources, timeline };

/** The whole frame: one row less than the window, for a frame of full height makes terminals scroll. */
export function frame(view: View): Line[] {
  const { desk, state, size } = view;
  const { columns } = size;
  const rows = size.rows - 1;
  const { rows: body, keys } = bodyOf(size);
  if (columns < LEAST.columns || size.rows < LEAST.rows)
    return block([line('Make the window larger.'), line(`(${LEAST.columns} x ${LEAST.rows} at least)`), line('q quits')], rows, columns);
  return block(
    [
      headerLine(desk, columns),
      ...SCREENS[state.screen](view, body, columns),
      ruled('', columns),
      fitted(messageOf(state, columns), columns),
      ...footerLines(keys, columns),
    ],
    rows,
    columns,
  );
}

/** The line above the keys: what is being typed, what could not be saved, or what was just done. */
function messageOf({ typing, alarm, message }: State, columns: number): Line {
  if (typing)
    return [say(` ${TYPED[typing.into]}: `, 'strong'), say(ending(say(typing.text).text, columns - 16)), say('_  (Enter keeps it, Esc does not)', 'quiet')];
  if (alarm !== null) return [say(` NOT SAVED: ${alarm}. Every key tries again; W keeps the decisions in another file.`, 'error')];
  return line(` ${message}`, 'strong');
}

const TYPED = { note: 'Note', why: 'Why', search: 'Search', 'save-elsewhere': 'File' } as const;
