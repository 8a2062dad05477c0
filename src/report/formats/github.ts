import { greatest, type Run } from '../../model/index.ts';
import { safe, safeLine } from '../../text/safe.ts';
import { countsText, inLog, messageOf, type Row, rowsOf, uncheckedIn } from '../rows.ts';

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;
/** GitHub shows so many annotations of a level for one step. */
const SHOWN = 10;

/** Annotations of a GitHub Actions run, loudest first; the counts and what was not checked stand behind them as plain lines. */
export function render(run: Run): string {
  const { rows, more } = rowsOf(run);
  const unchecked = uncheckedIn(run);
  const most = greatest([0, ...Object.keys(COMMAND).map((level) => rows.filter((r) => r.finding.level === level).length)]);
  const plain = [
    ...unchecked.slice(0, 50).map((n) => `| not checked: ${n.path}: ${n.reason}`),
    ...(unchecked.length > 50 ? [`| and ${unchecked.length - 50} more`] : []),
    ...(more > 0 ? [`${more} more findings are not shown.`] : []),
    ...(most > SHOWN ? [`GitHub shows the first ${SHOWN} annotations of each level beside the text; all stand in this log.`] : []),
    `${countsText(run)}. Not checked: ${unchecked.length === 0 ? 'nothing' : unchecked.length}.`,
  ];
  return [...rows.map(annotation), ...plain.map((l) => inLog(safeLine(l)))].map((l) => `${l}\n`).join('');
}

function annotation(row: Row): string {
  const { finding, spot } = row;
  const { from, endLine, to } = spot?.columns ?? {};
  const properties: readonly (readonly [string, string | number | undefined])[] = [
    ['file', spot?.path],
    ['line', spot?.line],
    ['endLine', endLine],
    ...(endLine === spot?.line
      ? ([
          ['col', from],
          ['endColumn', to],
        ] as const)
      : []),
    ['title', `${finding.check} ${finding.id}`],
  ];
  const said = properties.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${property(String(value))}`]));
  return `::${COMMAND[finding.level]} ${said.join(',')}::${data(messageOf(row).join('\n'))}`;
}

/** Text behind the second `::`. The older `##[command]` is broken up: a runner looks for it anywhere in a line. */
const data = (text: string): string =>
  safe(text)
    .replace(/##(?=\[)/g, '# #')
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
