import { type Document, type DocumentId, fileOf, pathIn, type Raised } from '../model/index.ts';
import { safeLine } from '../text/safe.ts';
import type { Removed, Restated } from './changes.ts';
import { type GateCheck, gateChecks } from './checks.ts';

/** What the gate raises, with the file it points to. */
export type GateFinding = { readonly raised: Raised; readonly file: Document };

/** A file as findings of the gate point to it: a path from the root of the repository and its text. */
function pointedTo(path: string, text: string): Document {
  return {
    id: path as DocumentId,
    path,
    format: 'text',
    story: null,
    source: text,
    text,
    segments: [{ text: { start: 0, end: text.length }, field: 'text', source: { start: 0, end: text.length } }],
    blocks: [],
    title: null,
    publisher: null,
    url: null,
    lang: 'und',
    published: { edtf: null, basis: 'none', anchor: null, reasons: [] },
    updated: null,
    timezone: null,
    standing: 'draft',
    repairs: [],
    problems: [],
    sha256: '',
    fileLine: null,
  };
}

/** A policy file that was changed, added or taken away; `how` says which.*/
export const policyChanged = (path: string, text: string, how: string): GateFinding =>
  found(gateChecks.policyChanged, pointedTo(path, text), `${path}|${how}`, `${path}: ${how}`);

/** What is said of an article from outside its text. */
export const metadataChanged = ({ folder, document, field, was, now }: Restated): GateFinding =>
  found(
    gateChecks.policyChanged,
    pointedTo(pathIn(folder, fileOf(document)), document.source),
    `${document.id}|${field}|${was}|${now}`,
    `${field} of ${pathIn(folder, document.path)}: ${was} before, ${now} now`,
  );

/** An article that is gone. */
export const articleRemoved = ({ folder, document }: Removed): GateFinding =>
  found(
    gateChecks.articleRemoved,
    pointedTo(pathIn(folder, fileOf(document)), document.source),
    document.id,
    `${pathIn(folder, fileOf(document))} is no longer an article of its story`,
  );

/** A source that came with a draft, altered or new; `because` says what makes it one. */
export const sourceChanged = (folder: string, document: Document, because: string, how: 'changed' | 'added' = 'changed'): GateFinding =>
  found(
    gateChecks.sourceChanged,
    pointedTo(pathIn(folder, fileOf(document)), document.source),
    document.id,
    `${pathIn(folder, document.path)} was ${how} beside a draft that it ${how === 'added' ? 'would be' : 'is'} the source for: ${because}`,
  );

function found({ id, ceiling, why, next }: GateCheck, file: Document, key: string, what: string): GateFinding {
  const exact = /^[^\r\n]{0,60}/.exec(file.text)?.[0] ?? '';
  const anchor = { doc: file.id, span: { start: 0, end: exact.length }, exact };
  const said = safeLine(what);
  return {
    file,
    raised: {
      check: id,
      level: ceiling,
      confidence: 1,
      agreement: null,
      key,
      subject: said,
      readings: [{ value: key, label: said, witnesses: 1, evidence: [{ anchor, reads: null }], more: 0 }],
      what: `${said}.`,
      why,
      next,
      because: [said],
    },
  };
}
