import { byCodeUnit } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import { dayText } from '../../text/days.ts';
import { marksAround } from '../../text/quoted.ts';
import type { Desk } from '../desk.ts';
import { cite, type Line, line, PLAIN, say, scrolled, wrap } from '../parts/line.ts';
import type { Screen } from '../screen.ts';

/** The days that the articles speak of, earliest first, with who says so; days that they do not agree on are marked. */
export const timeline: Screen = ({ desk, state }, rows, columns) => {
  const { lines, days } = timelineLines(desk, columns);
  return scrolled(`Timeline: ${counted(days, 'day')}`, lines.length === 0 ? [line(' No article names a day.')] : lines, state.scroll, rows, columns);
};

/** The lines of all days, and how many days there are. */
export function timelineLines(desk: Desk, columns: number): { readonly lines: readonly Line[]; readonly days: number } {
  const days = desk.stories
    .flatMap(({ report, places }) =>
      report.facts.filter((f) => f.kind === 'date').flatMap((fact) => fact.readings.map((reading) => ({ fact, reading, places }))),
    )
    .flatMap((d) => {
      const claim = d.reading.claims[0];
      const edtf = claim?.kind === 'date' ? claim.value?.edtf : undefined;
      return claim && edtf && /^\d{4}/.test(edtf) ? [{ ...d, claim, edtf }] : [];
    })
    .sort((a, b) => byCodeUnit(a.edtf, b.edtf) || byCodeUnit(a.fact.id, b.fact.id));
  const lines = days.flatMap(({ fact, reading, places, claim, edtf }): Line[] => {
    const by = [...new Set(reading.claims.map((c) => places.documentOf(c.anchor.doc).path))];
    const snippet = places.around(claim.anchor, 80);
    const { before, exact, after, cut } = snippet;
    const [open, close] = marksAround(snippet, PLAIN);
    const words = [
      cite(`${open}${cut.before ? '… ' : ''}${before.trimStart()}`),
      say('['),
      cite(exact.trim(), 'mark'),
      say(']'),
      cite(`${after.trimEnd()}${cut.after ? ' …' : ''}${close}`),
    ];
    return [
      [say(`  ${dayText(edtf).padEnd(18)}  `, 'strong'), say(fact.agreement === 'conflict' ? 'sources disagree  ' : '', 'error'), cite(by.join(', '), 'quiet')],
      ...wrap([say('      '), ...words], columns, 6).slice(0, 3),
    ];
  });
  return { lines, days: days.length };
}
