import type { Log, Notification, PhysicalLocation, Result } from 'sarif';
import { byCodeUnit, isCounted, type Run } from '../../model/index.ts';
import { safe, safeLine } from '../../text/safe.ts';
import { inJson } from '../in-json.ts';
import { messageOf, type Row, repositoryPath, rowsOf, type Spot, settledBy, uncheckedIn } from '../rows.ts';
import { uriOf } from '../uri.ts';

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const;
/** GitHub takes no more related places of a result. */
const RELATED = 100;
/** GitHub shows so much of a message. */
const MESSAGE = 1000;

/** SARIF 2.1.0 within the limits of GitHub code scanning; what they cut is said in the notifications. Paths count from the root of the repository. */
export function render(run: Run): string {
  const { rows, more } = rowsOf(run);
  const checks = [...new Map(rows.map((r) => [r.finding.check, r.finding])).values()].sort((a, b) => byCodeUnit(a.check, b.check));
  const index = new Map(checks.map((f, i) => [f.check, i]));
  const seen = new Map<string, number>();
  const cut = rows.filter((r) => r.others.length > RELATED).length;
  const unchecked = uncheckedIn(run);
  const said = (level: Notification.level, text: string, path?: string): Notification => ({
    level,
    message: { text: safeLine(text) },
    ...(path === undefined ? {} : { locations: [{ physicalLocation: { artifactLocation: { uri: relativeUri(path) } } }] }),
  });
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'crosscheck',
            semanticVersion: run.version,
            rules: checks.map((f) => ({
              id: f.check,
              shortDescription: { text: f.check },
              fullDescription: { text: safeLine(f.why) },
              help: { text: `crosscheck explain ${f.check}` },
              defaultConfiguration: { level: LEVEL[f.level] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unchecked.length === 0,
            toolExecutionNotifications: [
              ...unchecked.map((n) => said('error', `Not checked: ${n.path}: ${n.reason}`, n.path)),
              ...(more > 0 ? [said('warning', `${more} more findings are not shown: GitHub shows 5,000.`)] : []),
              ...(cut > 0 ? [said('note', `${cut} findings have more than ${RELATED} related places; GitHub takes no more.`)] : []),
            ],
          },
        ],
        results: rows.map((row) => {
          const n = (seen.get(row.finding.id) ?? 0) + 1;
          seen.set(row.finding.id, n);
          return resultOf(row, index.get(row.finding.check) as number, `${row.finding.id}:${n}`);
        }),
      },
    ],
  };
  return inJson(log);
}

function resultOf(row: Row, ruleIndex: number, fingerprint: string): Result {
  const { finding, spot, story, others } = row;
  const first = story.story.articles[0]?.annotated.document;
  const settled = settledBy(finding);
  return {
    ruleId: finding.check,
    ruleIndex,
    level: LEVEL[finding.level],
    message: { text: shortened(messageOf(row).join('\n')) },
    locations: [
      { physicalLocation: spot ? physical(spot) : { artifactLocation: { uri: relativeUri(first ? repositoryPath(story, first) : story.folder || '.') } } },
    ],
    relatedLocations: others.slice(0, RELATED).map((s, i) => ({
      id: i + 1,
      message: { text: safeLine(finding.readings[s.reading]?.label ?? s.exact) || '?' },
      physicalLocation: physical(s),
    })),
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'crosscheckFinding/v1': fingerprint },
    ...(!isCounted(finding) ? { suppressions: [{ kind: 'external' as const, status: 'accepted' as const, justification: settled ?? '' }] } : {}),
    properties: { subject: safeLine(finding.subject), confidence: finding.confidence },
  };
}

const shortened = (text: string): string => (text.length > MESSAGE ? `${text.slice(0, MESSAGE - 1).replace(/[\ud800-\udbff]$/, '')}…` : text);

const physical = ({ path, line, columns, exact }: Spot): PhysicalLocation => ({
  artifactLocation: { uri: relativeUri(path) },
  region: {
    startLine: line,
    ...(columns ? { startColumn: columns.from, endLine: columns.endLine, endColumn: columns.to } : {}),
    ...(exact ? { snippet: { text: safe(exact) } } : {}),
  },
});

/** SARIF takes a leading slash for the root of the machine. */
const relativeUri = (path: string): string => uriOf(path).replace(/^\/+/, '');
