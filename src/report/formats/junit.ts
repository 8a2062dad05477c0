import type { Run, StoryReport } from '../../model/index.ts';
import { safe, safeLine } from '../../text/safe.ts';
import { messageOf, type Row, repositoryPath, rowsOf, uncheckedIn } from '../rows.ts';

/** JUnit XML: a suite a story, a case a finding; an error fails, what was not checked is broken, an article without errors passes. */
export function render(run: Run): string {
  const { rows, more } = rowsOf(run);
  const suites = run.stories.map((story) =>
    suite(
      story,
      rows.filter((r) => r.story === story),
    ),
  );
  const unchecked = uncheckedIn(run).map((n) =>
    testcase(n.path, 'checked', `<error message=${attribute(n.reason)} type="not-checked">${text(n.reason)}</error>`),
  );
  if (unchecked.length > 0) suites.push(suiteOf('not checked', unchecked, 0, unchecked.length));
  if (more > 0) suites.push(suiteOf(`${more} more findings are not shown`, [], 0, 0));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="crosscheck">\n${suites.join('')}</testsuites>\n`;
}

function suite(story: StoryReport, rows: readonly Row[]): string {
  const failed = rows.filter(fails);
  const bad = new Set(failed.map((r) => r.spot?.document));
  const cases = rows.map((row) => testcase(row.spot?.path ?? story.folder, `${row.finding.check} ${row.finding.id} ${row.finding.subject}`, outcome(row)));
  const clean = story.story.articles
    .map((a) => a.annotated.document)
    .filter((d) => !bad.has(d))
    .map((d) => testcase(repositoryPath(story, d), 'no error', ''));
  return suiteOf(story.story.id, [...cases, ...clean], failed.length, 0);
}

const fails = ({ finding }: Row): boolean => finding.level === 'error' && !finding.passed;

function outcome(row: Row): string {
  const message = messageOf(row).join('\n');
  if (!fails(row)) return `<system-out>${text(`${row.finding.level}: ${message}`)}</system-out>`;
  const at = row.spot ? `${row.spot.path}:${row.spot.line}\n` : '';
  return `<failure message=${attribute(row.finding.what)} type=${attribute(row.finding.check)}>${text(at + message)}</failure>`;
}

const suiteOf = (name: string, cases: readonly string[], failures: number, errors: number): string =>
  `  <testsuite name=${attribute(name)} tests="${cases.length}" failures="${failures}" errors="${errors}">\n${cases.join('')}  </testsuite>\n`;

const testcase = (file: string, name: string, body: string): string =>
  `    <testcase classname=${attribute(file)} file=${attribute(file)} name=${attribute(name)}>${body}</testcase>\n`;

/** Nothing is left that XML 1.0 forbids: `safe` shows controls and lone surrogates, U+FFFE and U+FFFF go here. */
const escaped = (s: string): string =>
  s
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('##[', '#&#35;[')
    .replace(/[\ufffe\uffff]/g, '\ufffd');
const text = (s: string): string => escaped(safe(s)).replace(/^(\s*)::/gm, '$1&#58;:');
const attribute = (s: string): string => `"${escaped(safeLine(s))}"`;
