import { type Evidence, type Finding, type FindingReading, isCounted } from '../../model/index.ts';
import { capital } from '../../text/capital.ts';
import { counted } from '../../text/counted.ts';
import { wordDiff } from '../../text/diff.ts';
import { wordingAt } from '../../text/files/wording.ts';
import { settledBy } from '../rows.ts';
import { cited, lead, md, piece, row } from './escape.ts';
import type { Voices } from './sources.ts';

const AROUND = 90;
/** Pieces of one reading that are quoted. */
const PIECES = 6;

/** A finding to decide on: the readings with exact words, why, next, and boxes for a pencil. */
export function findingText(finding: Finding, number: number, voices: Voices): string[] {
  const settled = settledBy(finding);
  return [
    `## ${number}. ${md(titleOf(finding))}  \`${finding.id}\``,
    '',
    lead(capital(finding.what)),
    '',
    row(['Source', 'Exact words', 'Reads as', 'Where']),
    '|---|---|---|---|',
    ...finding.readings.flatMap((r) => readingRows(r, voices)),
    '',
    ...diffText(finding, voices),
    `Why flagged: ${md(finding.why)} (${finding.level}, \`${finding.check}\`)  `,
    `Next: ${md(finding.next)}`,
    '',
    ...(finding.supersedes ? [`Replaces \`${finding.supersedes}\`: a new reading has come.`, ''] : []),
    ...(settled ? [`**${md(settled)}**`, ''] : []),
    ...(settled && !isCounted(finding) ? [] : ['- [ ] Decision:', '- [ ] Source called:', '- [ ] Corrected in the draft', '']),
  ];
}

/** What the finding is about in a few words, for headings and tables. */
export const titleOf = ({ subject, what }: Finding): string => capital(subject || what.replace(/\.$/, ''));

function readingRows(reading: FindingReading, voices: Voices): string[] {
  const shown = reading.evidence.slice(0, PIECES);
  const more = reading.more + reading.evidence.length - shown.length;
  return [
    ...shown.map((e) => {
      const document = voices.places.documentOf(e.anchor.doc);
      return row([voices.nameOf(document), quoted(e, voices), md(e.reads ?? reading.label), voices.linkTo(document, voices.places.at(e.anchor))]);
    }),
    ...(more > 0 ? [row(['', `and ${counted(more, 'more place')}`, md(reading.label), ''])] : []),
  ];
}

function quoted({ anchor }: Evidence, voices: Voices): string {
  return cited(voices.places.around(anchor, AROUND));
}

/** The changed words of a quotation, a line a pair. */
function diffText({ check, readings }: Finding, voices: Voices): string[] {
  if (!check.startsWith('quote/') || readings.length < 2) return [];
  const wordings = readings.slice(0, 4).flatMap((r) => {
    const [e] = r.evidence;
    if (!e) return [];
    return [{ text: wordingAt(voices.places, e.anchor), by: voices.nameOf(voices.places.documentOf(e.anchor.doc)) }];
  });
  const [first, ...rest] = wordings;
  if (!first) return [];
  return rest.flatMap((other) => {
    const diff = wordDiff(first.text, other.text);
    if (diff.every((run) => run.in === 'both')) return [];
    const runs = diff.map((run) => (run.in === 'both' ? piece(run.text) : changed(run.text, run.in === 'first' ? '~~' : '**')));
    // Words struck out and the words in their place do not run into each other.
    return [`From ${first.by} to ${other.by}: ${runs.join('').replace(/~~\*\*(?=\S)/g, '~~ **')}`, ''];
  });
}

/** Markers stand close to the words, or they are no markers. */
const changed = (text: string, marker: string): string =>
  text.trim() === '' ? piece(text) : `${/^\s/.test(text) ? ' ' : ''}${marker}${md(text)}${marker}${/\s$/.test(text) ? ' ' : ''}`;
