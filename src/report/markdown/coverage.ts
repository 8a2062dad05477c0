import type { Claim, ClaimKind, Coverage } from '../../model/index.ts';
import { foremost } from '../coverage.ts';
import { cited, md, row } from './escape.ts';
import type { Voices } from './sources.ts';

/** Lines of each part; what is left out is counted. */
const MOST_AGREED = 60;
const MOST_SINGLE = 12;
const MOST_DAYS = 40;
const AROUND = 48;

const WORD: Partial<Record<ClaimKind, string>> = { quantity: 'number', role: 'title', quote: 'quotation' };

/** What several witnesses say alike. */
export function agreedText({ agreed }: Coverage, voices: Voices): string[] {
  if (agreed.all === 0) return ['## What the sources agree on', '', 'No detail is given alike by two independent sources.', ''];
  const rows = agreed.shown
    .slice(0, MOST_AGREED)
    .map(({ agreement, claim, documents }) =>
      row([
        `${quoted(claim, voices)}${agreement === 'compatible' ? ' or nearly so' : ''}`,
        wordOf(claim),
        documents.map((d) => voices.nameOf(voices.places.documentOf(d))).join(', '),
      ]),
    );
  return [
    '## What the sources agree on',
    '',
    row(['In the words of the first', 'Kind', 'Said by']),
    '|---|---|---|',
    ...rows,
    '',
    ...rest(agreed.all, rows.length),
  ];
}

/** What stands or falls with one source. */
export function singleText({ single }: Coverage, voices: Voices): string[] {
  if (single.length === 0) return [];
  const parts = single.flatMap(({ document: doc, shown: claims, all }) => {
    const document = voices.places.documentOf(doc);
    const shown = claims.slice(0, MOST_SINGLE).map((c) => `${quoted(c, voices)} (${voices.linkTo(document, voices.places.at(c.anchor))})`);
    const more = all - shown.length;
    return [`**${voices.nameOf(document)}** alone gives:`, '', ...shown.map((s) => `- ${s}`), ...(more > 0 ? [`- and ${more} more`] : []), ''];
  });
  return ['## What one source alone gives', '', ...parts];
}

/** The days of the story, earliest first. */
export function timelineText({ days }: Coverage, voices: Voices): string[] {
  if (days.all === 0) return [];
  const lines = foremost(days.shown, MOST_DAYS);
  const rows = lines.map(({ day, claim, documents, apart }) =>
    row([`${md(day)}${apart ? ' **disputed**' : ''}`, quoted(claim, voices), documents.map((d) => voices.nameOf(voices.places.documentOf(d))).join(', ')]),
  );
  return ['## Timeline', '', row(['Day', 'Exact words', 'Said by']), '|---|---|---|', ...rows, '', ...rest(days.all, lines.length)];
}

const wordOf = (claim: Claim): string => WORD[claim.kind] ?? claim.kind;
const rest = (all: number, shown: number): string[] => (all > shown ? [`and ${all - shown} more`, ''] : []);

function quoted({ anchor }: Claim, voices: Voices): string {
  return cited(voices.places.around(anchor, AROUND));
}
