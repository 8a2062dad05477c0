import { counted } from '../../text/counted.ts';
import { type Desk, publishedText } from '../desk.ts';
import { cite, type Line, line, say, scrolled, wrap } from '../parts/line.ts';
import type { Screen } from '../screen.ts';

/** The sources: publisher, date and its basis, claims, and which of them speak with one voice. */
export const sources: Screen = ({ desk, state }, rows, columns) => scrolled('Sources', sourceLines(desk, columns), state.scroll, rows, columns);

/** The lines of all sources, story by story. */
export const sourceLines = (desk: Desk, columns: number): Line[] =>
  desk.stories.flatMap(({ report }): Line[] => [
    ...(desk.stories.length > 1 ? [[say(' '), cite(report.story.id, 'strong')], []] : []),
    ...report.story.articles.flatMap((article): Line[] => {
      const { document: d } = article.annotated;
      const voice = report.story.witnesses.find((w) => w.documents.includes(d.id));
      const others = voice?.documents.filter((o) => o !== d.id) ?? [];
      const disagree = report.findings.filter((f) => f.readings.some((r) => r.evidence.some((e) => e.anchor.doc === d.id))).length;
      const spoken =
        others.length === 0
          ? 'counts as a source of its own'
          : `counts as one source together with ${others.join(', ')}${voice?.because ? `: ${voice.because}` : ''}`;
      return [
        [say('  '), cite(d.path, 'strong'), say(d.standing === 'draft' ? ' NEW' : ''), say('  '), cite(d.title ?? '')],
        [
          say(`      ${counted(article.details, 'claim')}, in ${counted(disagree, 'finding')}   `),
          cite(d.publisher ?? 'publisher not stated'),
          say('   '),
          cite(publishedText(d)),
          cite(` (${d.published.basis})`, 'quiet'),
        ],
        ...wrap([say('      '), cite(spoken, 'quiet')], columns, 6),
      ];
    }),
    [],
    line(`  Not checked: ${report.notChecked.length === 0 ? 'nothing.' : report.notChecked.length}`),
    ...report.notChecked.map((n): Line => [say('      '), cite(`${n.path}: ${n.reason}`)]),
    [],
    line('  Rules', 'strong'),
    ...report.ruleFiles.map((f): Line => [say('      '), cite(f.path), say(`  ${f.sha256.slice(0, 12)}`, 'quiet')]),
  ]);
