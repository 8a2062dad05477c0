import type { Run } from '../../model/index.ts';
import { safeLine } from '../../text/safe.ts';
import { inJson } from '../in-json.ts';
import { messageOf, rowsOf, type Spot, uncheckedIn } from '../rows.ts';

const SEVERITY = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

/** Reviewdog's diagnostic format; its columns count bytes of UTF-8. */
export function render(run: Run): string {
  const { rows, more } = rowsOf(run);
  return inJson({
    source: { name: 'crosscheck' },
    diagnostics: [
      ...rows.map((row) => ({
        message: messageOf(row).join('\n'),
        severity: SEVERITY[row.finding.level],
        code: { value: row.finding.check },
        ...(row.spot ? { location: location(row.spot) } : {}),
        relatedLocations: row.others.slice(0, 50).map((s) => ({ message: safeLine(s.exact), location: location(s) })),
        originalOutput: row.finding.id,
      })),
      ...uncheckedIn(run).map((n) => ({
        message: `Not checked: ${safeLine(n.reason)}`,
        severity: 'ERROR',
        code: { value: 'not-checked' },
        location: { path: safeLine(n.path) },
      })),
      ...(more > 0 ? [{ message: `${more} more findings are not shown.`, severity: 'INFO', location: { path: '.' } }] : []),
    ],
  });
}

function location({ path, line, columns, document }: Spot) {
  if (!columns) return { path: safeLine(path), range: { start: { line } } };
  const start = { line, column: bytesBefore(document.source, line, columns.from) };
  const end = { line: columns.endLine, column: bytesBefore(document.source, columns.endLine, columns.to) };
  return { path: safeLine(path), range: { start, end } };
}

/** A column of UTF-16 units as one of bytes. */
function bytesBefore(source: string, line: number, column: number): number {
  let start = 0;
  const ends = /\r\n|[\n\r\u2028\u2029\f]/g;
  for (let n = 1; n < line; n++) {
    if (!ends.exec(source)) break;
    start = ends.lastIndex;
  }
  return Buffer.byteLength(source.slice(start, start + column - 1), 'utf8') + 1;
}
