import type { Desk, Item } from './desk.ts';
import type { ScreenName } from './keys.ts';
import { footerLines } from './parts/footer.ts';
import { headerLine } from './parts/header.ts';
import { block, fitted, type Line, line, ruled, say, wrap } from './parts/line.ts';
import { ending, widthOf } from './parts/width.ts';
import type { Screen, View } from './screen.ts';
import { article } from './screens/article.ts';
import { filter } from './screens/filter.ts';
import { findings } from './screens/findings.ts';
import { full } from './screens/full.ts';
import { help } from './screens/help.ts';
import { sources } from './screens/sources.ts';
import { timeline } from './screens/timeline.ts';
import { bodyOf, LEAST } from './size.ts';
import type { State, Typing } from './state.ts';

/** Every screen by its name; adding one is a file in screens/ and a line here. */
export const SCREENS: Readonly<Record<ScreenName, Screen>> = { article, filter, findings, full, help, sources, timeline };

/** The whole frame: one row less than the window, for a frame of full height makes terminals scroll. */
export function frame(view: View): Line[] {
  const { desk, state, size } = view;
  const { columns } = size;
  const rows = size.rows - 1;
  const { rows: body, keys } = bodyOf(size);
  if (columns < LEAST.columns || size.rows < LEAST.rows)
    return block([line('Make the window larger.'), line(`(${LEAST.columns} x ${LEAST.rows} at least)`), line('q quits')], rows, columns);
  const said = messageOf(desk, state, columns, Math.max(1, body - LEFT));
  return block(
    [
      headerLine(desk, columns),
      // A message of several lines covers the end of the screen behind it while it stands.
      ...SCREENS[state.screen](view, body, columns).slice(0, body + 1 - said.length),
      ruled('', columns),
      ...said,
      ...footerLines(state, keys, columns),
    ],
    rows,
    columns,
  );
}

/** Rows of a screen that no message covers. */
const LEFT = 4;

/** Above the keys: what is being typed, what could not be saved, or what was just done, in as many lines as it takes. */
function messageOf(desk: Desk, { typing, alarm, message }: State, columns: number, most: number): Line[] {
  if (typing) {
    const prompt = promptOf(desk, typing, columns - 24);
    return [fitted([say(` ${prompt} `, 'strong'), say(ending(say(typing.text).text, columns - widthOf(prompt) - 4)), say('_', 'quiet')], columns)];
  }
  const lines: Line[] = alarm === null ? [] : [[say(` NOT SAVED: ${alarm}. Every key tries again; W keeps the decisions in another file.`, 'error')]];
  if (alarm === null || !message.startsWith('NOT SAVED')) lines.push([say(` ${message}`, 'strong')]);
  return lines
    .flatMap((l) => wrap(l, columns, 1))
    .slice(0, most)
    .map((l) => fitted(l, columns));
}

/** What a typed line is about: the list may have moved on to another finding by now. The short form where there is no room. */
function promptOf(desk: Desk, { into, finding: id }: Typing, columns: number): string {
  if (into === 'search') return 'Search:';
  if (into === 'save-elsewhere') return columns < 32 ? 'File:' : 'File for the decisions:';
  const item = desk.byId.get(id ?? '');
  const number = item?.number ?? '';
  const [long, short] = into === 'note' ? [`Note on finding ${number}:`, `Note ${number}:`] : [whyAsked(item), `Why ${number}:`];
  return widthOf(long) <= columns ? long : short;
}

function whyAsked(item: Item | undefined): string {
  const { decision, readings } = item?.finding ?? { decision: null, readings: [] };
  switch (decision?.verb) {
    case 'right':
      return `Why is reading ${readings.findIndex((r) => r.value === decision.reading) + 1} of finding ${item?.number} right?`;
    case 'fix':
      return `Why does finding ${item?.number} need a fix?`;
    case 'not-a-conflict':
      return `Why is finding ${item?.number} no conflict?`;
    case 'both-right':
      return `Why are both right in finding ${item?.number}?`;
    case 'ask':
      return `Why ask about finding ${item?.number}?`;
    default:
      return 'Why?';
  }
}
