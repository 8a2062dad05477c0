import { counted } from '../../text/counted.ts';
import { shownRuns, wordDiff } from '../../text/diff.ts';
import { wordingAt } from '../../text/files/wording.ts';
import { inMarks, marksAround } from '../../text/quoted.ts';
import { type Context, contextOf, type Item, placeText, publishedText, sourcesText } from '../desk.ts';
import { decisionLines, readsOf } from '../parts/compare.ts';
import { block, cite, type Line, line, type Piece, PLAIN, ruled, say, scrolled, wrap } from '../parts/line.ts';
import type { Screen } from '../screen.ts';
import { selectedItem } from '../state.ts';

/** One finding in full: every source with the sentences around its words, what changed, why, and how it was found. */
export const full: Screen = ({ desk, state }, rows, columns) => {
  const item = selectedItem(desk, state);
  if (!item) return [ruled('Finding', columns), ...block([line(' There is no finding.')], rows - 1, columns)];
  const lines = fullLines(item, columns);
  return scrolled(
    `Finding ${item.number} of ${desk.items.length}: ${item.finding.check}  ${item.finding.level}  ${item.finding.id}`,
    lines,
    state.scroll,
    rows,
    columns,
  );
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
        const by = document.publisher ? `, ${document.publisher}` : '';
        return [
          [
            say('     '),
            cite(`${placeText(item, e.anchor)}${by}, ${publishedText(document)}`, 'quiet'),
            say(document.standing === 'draft' ? ' NEW' : ''),
            ...readsOf(e, reading.label),
          ],
          ...contextLines(contextOf(item, e.anchor), wide),
        ];
      }),
      ...(reading.more > 0 ? [line(`     and ${counted(reading.more, 'more place')}`, 'quiet')] : []),
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

/** The sentence with its neighbours; what stands in another paragraph is a quotation of its own. */
function contextLines({ earlier, before, exact, after, later }: Context, columns: number): Line[] {
  const lines = (words: readonly Piece[]): Line[] => wrap([say('       '), ...words], columns, 7);
  const beside = (text: string): Line[] => (text === '' ? [] : lines([cite(inMarks(text, PLAIN), 'quiet')]));
  const [open, close] = marksAround({ before, exact, after, cut: WHOLE }, PLAIN);
  const own = [cite(`${open}${before.trimStart()}`), say('['), cite(exact.trim(), 'mark'), say(']'), cite(`${after.trimEnd()}${close}`)];
  return [...beside(earlier), ...lines(own), ...beside(later)];
}

const WHOLE = { before: false, after: false };

/** Of a quotation the words that differ: [-taken out-] and {+put in+}, by sign and not by colour alone. */
function changedWords(item: Item, columns: number): Line[] {
  const { finding } = item;
  if (!finding.check.startsWith('quote/') || finding.readings.length < 2) return [];
  const wordings = finding.readings.flatMap((r, i) => {
    const e = r.evidence[0];
    if (!e) return [];
    return [{ number: i + 1, text: wordingAt(item.home.places, e.anchor) }];
  });
  const [first, ...others] = wordings;
  if (!first) return [];
  return others.flatMap(({ number, text }) => {
    const runs = shownRuns(wordDiff(first.text, text));
    if (runs.every((run) => run.in === 'both')) return [];
    return [
      line(`  From ${first.number} to ${number}`, 'quiet'),
      ...wrap(
        [
          say('     '),
          ...runs.flatMap((run) =>
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
    ];
  });
}
