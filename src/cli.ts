#!/usr/bin/env node
import { EMPTY_BOOK } from './model/index.ts';
import { checkDocuments, claimsIn } from './pipeline.ts';
import { readFiles } from './read/index.ts';
import { claimRow } from './report/contract.ts';

// First light: just enough to run the benchmarks. Replaced by commands/.
const [command, ...rest] = process.argv.slice(2);
const files = rest.filter((a, i) => !a.startsWith('--') && !rest[i - 1]?.startsWith('--format'));
const documents = readFiles(files);
if (command === 'claims') {
  for (const document of documents)
    for (const claim of claimsIn(document, EMPTY_BOOK).claims) process.stdout.write(`${JSON.stringify(claimRow(document, claim))}\n`);
} else if (command === 'check') {
  const report = checkDocuments({ id: 'story', title: null }, documents, EMPTY_BOOK, { decisions: [], notChecked: [] });
  process.stdout.write(`${JSON.stringify({ schemaVersion: 1, findings: report.findings })}\n`);
}
