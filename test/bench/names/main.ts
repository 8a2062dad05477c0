import { devContexts } from './contexts.ts';
import { benchBook, type Outcome, runNames, untouched } from './run.ts';

const stories = devContexts(benchBook(), 150);
if (stories === null) console.log('Skipped: the articles that give the contexts do not lie beside the project.');
else {
  const { garbled, others } = runNames(stories, Number(process.argv.find((a) => /^\d+$/.test(a)) ?? 200), 100);
  const share = (of: readonly Outcome[], test: (o: Outcome) => boolean): string =>
    `${String(of.filter(test).length).padStart(3)}/${String(of.length).padEnd(3)} ${of.length ? ((100 * of.filter(test).length) / of.length).toFixed(1).padStart(5) : '  n/a'} %`;
  const line = (name: string, of: readonly Outcome[]): void =>
    console.log(
      `  ${name.padEnd(18)} right ${share(of, (o) => o.said === 'right')}   wrong ${share(of, (o) => o.said === 'wrong')}   loud ${share(of, (o) => /error|warning/.test(o.level))}`,
    );
  const held = garbled.filter((o) => o.case.holds.length > 0);
  console.log('Garbled names of office-holders');
  line('with a hold', held);
  line(
    'without',
    garbled.filter((o) => o.case.holds.length === 0),
  );
  for (const way of ['mishearing', 'optical', 'transliteration', 'autocorrect', 'case'])
    line(
      way,
      held.filter((o) => o.case.way === way),
    );
  for (const holds of [...new Set(held.map((o) => o.case.holds.join(' + ')))])
    line(
      holds,
      held.filter((o) => o.case.holds.join(' + ') === holds),
    );
  console.log('True names of people on no list, in the same offices');
  for (const level of ['error', 'warning', 'info']) console.log(`  called garbled at ${level.padEnd(8)} ${share(others, (o) => o.level === level)}`);
  const quiet = untouched(stories);
  console.log(`The articles as they are: ${quiet.length} names of ${stories.flat().length} articles called garbled or misspelt`);
  if (process.argv.includes('--errors')) {
    for (const f of quiet) console.log(`${f.level}: ${f.what}`);
    for (const o of held)
      if (o.said !== 'right')
        console.log(`${o.said}: ${o.case.office.holder} → ${o.case.name} (${o.case.way}; ${o.case.holds.join(', ')})${o.finding ? `: ${o.finding.what}` : ''}`);
    for (const o of others)
      if (/error|warning/.test(o.level)) console.log(`${o.level}: ${o.case.name} for ${o.case.office.holder} (${o.case.holds.join(', ')}): ${o.finding?.what}`);
  }
}
