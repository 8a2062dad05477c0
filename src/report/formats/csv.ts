import type { Run } from '../../model/index.ts';
import { SHEET_COLUMNS } from '../../text/files/own.ts';
import { safeLine } from '../../text/safe.ts';
import { rowsOf, type Spot, settledBy, uncheckedIn } from '../rows.ts';

/** The fact-checker's sheet: a row for each place of each reading, with empty columns to work in. RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function render(run: Run): string {
  const { rows, more } = rowsOf(run);
  const lines = rows.flatMap(({ finding, story, spot, others }, i) => {
    const spots = [...(spot ? [spot] : []), ...others].sort((a, b) => a.reading - b.reading);
    const line = (reading: (typeof finding.readings)[number] | null, s: Spot | null) => [
      String(i + 1),
      finding.level,
      `${run.stories.length > 1 ? `${story.story.id}: ` : ''}${finding.subject || finding.what}`,
      reading?.label ?? '',
      reading ? String(reading.witnesses) : '',
      s?.path ?? '',
      s ? String(s.line) : '',
      s?.document.standing ?? '',
      s?.exact ?? '',
      s?.reads ?? '',
      finding.next,
      settledBy(finding) ?? '',
      finding.check,
      finding.id,
      '',
      '',
      '',
    ];
    return spots.length === 0 ? [line(finding.readings[0] ?? null, null)] : spots.map((s) => line(finding.readings[s.reading] ?? null, s));
  });
  const note = (level: string, what: string, path: string) => ['', level, what, '', '', path, ...SHEET_COLUMNS.slice(6).map(() => '')];
  const rest = uncheckedIn(run).map((n) => note('not checked', n.reason, n.path));
  const left = more > 0 ? [note('', `${more} more findings are not shown.`, '')] : [];
  return `\ufeff${[SHEET_COLUMNS, ...lines, ...rest, ...left].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe, unless it is a number. */
function cell(text: string): string {
  const line = safeLine(text).replace(/##(?=\[)/g, '# #');
  const live = /^[=+\-@\t\r＝＋－＠]/u.test(line) && !/^[+-]?\d{1,20}(?:\.\d{1,20})?$/.test(line);
  const inert = live ? `'${line}` : line;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
