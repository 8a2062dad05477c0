import { wordDiff } from '../../text/diff.ts';
import { contextOf, type Item, placeText, publishedText, sentenceOf, sourcesText } from '../desk.ts';
import { decisionLines, readsOf } from '../parts/compare.ts';
import { block, cite, fromOf, type Line, line, ruled, say, wrap } from '../parts/line.ts';
import type { Screen } from '../screen.ts';
import { selectedItem } from '../state.ts';

/** One finding in full: every source with the sentences around its words, what changed, why, and how it was found. */
export const full: Screen = ({ desk, state }, rows, columns) => {
  const item = selectedItem(desk, state);
  if (!item) return [ruled('Finding', columns), ...block([line(' There is no finding.')], rows - 1, columns)];
  const lines = fullLines(item, columns);
  const from = fromOf(lines.length, rows - 1, state.scroll);
  const rest = lines.length - from - (rows - 1);
  const more = rest > 0 ? `   ${rest} more lines below` : '';
  return [
    ruled(`Finding ${item.number} of ${desk.items.length}: ${item.finding.check}  ${item.finding.level}  ${item.finding.id}${more}`, columns),
    ...block(lines.slice(from), rows - 1, columns),
  ];
};

/** The lines of the whole view, however many. */
export function fullLines(item: Item, columns: number): Line[] {
  const { finding } = item;
  const wide = Math.min(columns, 110);
  const prose = (head: string, text: string): Line[] => wrap([say(` ${head}`, 'quiet'), cite(text)], wide, 1);
  return [
    ...wrap([say(' '), cite(finding.what, 'strong')], wide, 1),
    ...decisionLines(item, wide),
    [],
    ...finding.readings.flatMap((reading, i) => [
      [say(`  ${i < 9 ? i + 1 : ' '}  `, 'strong'), cite(reading.label, 'strong'), say(`  ${sourcesText(reading)}`, 'quiet')],
      ...reading.evidence.flatMap((e): Line[] => {
        const document = item.home.places.documentOf(e.anchor.doc);
        const { before, exact, after } = contextOf(item, e.anchor);
        const by = document.publisher ? `, ${document.publisher}` : '';
        return [
          [
            say('     '),
            cite(`${placeText(item, e.anchor)}${by}, ${publishedText(document)}`, 'quiet'),
            say(document.standing === 'draft' ? ' NEW' : ''),
            ...readsOf(e, reading.label),
          ],
          ...wrap([say('       '), cite(`"${before.trimStart()}`), say('['), cite(exact.trim(), 'mark'), say(']'), cite(`${after.trimEnd()}"`)], wide, 7),
        ];
      }),
      ...(reading.more > 0 ? [line(`     and ${reading.more} more places`, 'quiet')] : []),
      [],
    ]),
    ...changedWords(item, wide),
    ...prose('Why: ', finding.why),
    ...prose('Next: ', finding.next),
    [],
    line(' How it was found', 'strong'),
    ...finding.because.flatMap((step) => wrap([say('   '), cite(step)], wide, 3)),
    line(`   confidence ${finding.confidence.toFixed(2)}`, 'quiet'),
  ];
}

/** Of a quotation the words that differ: [-taken out-] and {+put in+}, by sign and not by colour alone. */
function changedWords(item: Item, columns: number): Line[] {
  const { finding } = item;
  if (!finding.check.startsWith('quote/') || finding.readings.length < 2) return [];
  const wordings = finding.readings.flatMap((r, i) => {
    const e = r.evidence[0];
    if (!e) return [];
    return [{ number: i + 1, text: sentenceOf(item, e.anchor).trim().replace(/\s+/gu, ' ') }];
  });
  const [first, ...others] = wordings;
  if (!first) return [];
  return others.flatMap(({ number, text }) => [
    line(`  From ${first.number} to ${number}`, 'quiet'),
    ...wrap(
      [
        say('     '),
        ...wordDiff(first.text, text).flatMap((run) =>
          run.in === 'both'
            ? [cite(run.text)]
            : run.in === 'first'
              ? [say('[-'), cite(run.text, 'error'), say('-]')]
              : [say('{+'), cite(run.text, 'good'), say('+}')],
        ),
      ],
      columns,
      5,
    ),
    [],
  ]);
}
