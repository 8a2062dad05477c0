/** The first line of every report in Markdown: a reader of the page does not see it, and reading knows the file by it. */
export const REPORT_MARK = '<!-- crosscheck: this is a report, no article -->';
/** The same in the head of a page. */
export const GENERATOR = 'crosscheck';
/** What every report says under its title. */
export const CREED = 'This report says where sources differ. It does not say which is true.';
/** The columns of the sheet. */
export const SHEET_COLUMNS = [
  'No.',
  'Level',
  'Question',
  'Reading',
  'Witnesses',
  'Source',
  'Line',
  'Standing',
  'Exact words',
  'Reads as',
  'Next',
  'Decision',
  'Check',
  'Id',
  'Source called',
  'Verified',
  'Note',
] as const;

const FINDING = String.raw`(?:error|warning|info) {1,2}[a-z]{2,20}\/[a-z-]{2,40} {1,2}[0-9a-f]{8,64}`;
const PLACE = String.raw`[^\n]{1,1000}?(?::\d{1,9}:\d{1,9}| \(title\))`;
const COUNTS = String.raw`\d{1,9} errors?, \d{1,9} warnings?, \d{1,9} info\. Not checked: (?:nothing|\d{1,9})\.`;

/** How the results begin that are printed as text. A mark of ours alone is not enough anywhere: the form that we give a result stands behind it. */
const FORMS: readonly (readonly [form: RegExp, what: string])[] = [
  [
    new RegExp(String.raw`^\s{0,20}${REPORT_MARK}\s{1,20}(?:# Consistency report: |\d{1,9} more findings are not shown\.|## Not checked\n)`),
    'a report that crosscheck wrote',
  ],
  [new RegExp(String.raw`^\s{0,20}# Consistency report: [^\n]{1,500}\n\s{0,20}\*\*[^\n]{1,300}\n${CREED}`), 'a report that crosscheck wrote'],
  [
    new RegExp(String.raw`^\s{0,20}<!doctype html[^]{0,1000}<meta name="generator" content="${GENERATOR}"[^]{0,20000}<p class="kicker">crosscheck · `, 'i'),
    'a report that crosscheck wrote',
  ],
  // A page of ours that lost its head on the way.
  [new RegExp(String.raw`<p class="kicker">crosscheck · [^\n]{1,300}\n[^]{1,3000}<p class="creed">${CREED}`), 'a report that crosscheck wrote'],
  [new RegExp(String.raw`^(?:== [^\n]{1,300}\n\n)?(?:${PLACE}|\(no place\)) {2}${FINDING}\n`), 'what crosscheck printed'],
  [/^(?:== [^\n]{1,300}\n\n)?No findings in \d{1,9} articles?(?: in \d{1,9} stories)? \(\d{1,9} claims?\)\. Not checked:/, 'what crosscheck printed'],
  [new RegExp(String.raw`^(?:${PLACE}|no place): ${FINDING}: [^\n]`), 'what crosscheck printed'],
  [/^::(?:error|warning|notice) [^\n]{0,2000}?title=[a-z]{2,20}\/[a-z-]{2,40} [0-9a-f]{8,64}::/, 'what crosscheck printed'],
  [new RegExp(String.raw`^${COUNTS}\s{0,4}$`), 'what crosscheck printed'],
  [/^[^\n]{1,1000}\n {2}title {5}[^\n]{1,1000}\n {2}publisher [^\n]{1,1000}\n {2}published /, 'what crosscheck read of an article'],
  [
    /^[^\n]{1,1000} {2}\d{1,9} claims?(?:, listed in [^\n]{1,200})?\n {2}\d{1,9}:\d{1,9} {1,8}[a-z]{4,8} {2,9}“/,
    'the claims of an article, as crosscheck lists them',
  ],
  [/^\s{0,20}<\?xml[^\n]{0,100}\n<testsuites name="crosscheck">/, 'a report that crosscheck wrote'],
  [new RegExp(`^${SHEET_COLUMNS.join(',').replaceAll('.', '\\.')}\r?\n`), 'the sheet that crosscheck wrote'],
];

/** UTF-16 units from the beginning of a file within which a result of ours shows itself. */
export const OWN_HEAD = 24_000;

/** What a file is that crosscheck wrote, by its beginning; null: somebody else wrote it. */
export function ownText(text: string): string | null {
  const head = text
    .slice(0, OWN_HEAD)
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n');
  return FORMS.find(([form]) => form.test(head))?.[1] ?? null;
}

/** The same of articles as `crosscheck read` writes them, in a list: read back beside their files they would be told twice. */
export const ownReading = (value: unknown): string | null =>
  Array.isArray(value) && value.length > 0 && value.every((row) => has(row, 'path', 'publishedBasis', 'text', 'blocks', 'repairs', 'problems'))
    ? 'what crosscheck read of an article'
    : null;

/** The same of other JSON, or of the rows of JSONL in a list. */
export function ownJson(value: unknown): string | null {
  if (Array.isArray(value)) {
    const rows: readonly unknown[] = value;
    if (rows.length === 0) return null;
    const all = (...keys: readonly string[]): boolean => rows.every((row) => has(row, ...keys));
    if (all('description', 'check_name', 'fingerprint', 'severity', 'location')) return 'a report that crosscheck wrote';
    if (all('id', 'kind', 'path', 'start', 'exact', 'about', 'polarity', 'modality', 'by')) return 'the claims of an article, as crosscheck lists them';
    return all('v', 'sequence', 'when', 'who', 'act', 'sum') ? 'decisions of the desk' : null;
  }
  if (!has(value)) return null;
  if (value.schemaVersion === 1 && Array.isArray(value.findings)) {
    if (has(value, 'sources', 'notChecked', 'counts')) return 'a report that crosscheck wrote';
    if (Object.keys(value).length === 2) return 'a baseline of crosscheck';
  }
  return has(value, 'diagnostics') && has(value.source) && value.source.name === GENERATOR ? 'a report that crosscheck wrote' : null;
}

const has = (value: unknown, ...keys: readonly string[]): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && keys.every((key) => Object.hasOwn(value, key));
