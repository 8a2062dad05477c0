import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sentences } from '../../src/annotate/sentences.ts';
import { times } from '../../src/annotate/times.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';
import { documentOf } from '../values/date-reading.ts';

/*
 * Speed of the times layer on article text, and how its time grows on hostile text. Bundle and run:
 *   npx esbuild test/bench/times.bench.ts --bundle --platform=node --format=esm --outfile=/tmp/times.mjs \
 *     --banner:js="import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" && node /tmp/times.mjs FILE…
 */
const files = process.argv.slice(2).filter((f) => existsSync(f));
const article =
  files.map((f) => readFileSync(path.resolve(f), 'utf8')).join('\n') ||
  'On Tuesday, 4 March 2025, the lamp went out. Nobody had seen it for two years, they said last week.\n'.repeat(10_000);

const milliseconds = (work: () => void): number => {
  const began = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - began) / 1e6;
};
function measured(text: string, rounds = 3): number {
  const bare = sentences.lay(
    { document: documentOf(text, '2025-03-06'), tokens: [], sentences: [], mentions: [], chains: [], times: [], quotes: [], numbers: [], referents: [] },
    EMPTY_BOOK,
  );
  return Math.min(...Array.from({ length: rounds }, () => milliseconds(() => void times.lay(bare, EMPTY_BOOK))));
}

measured(article.slice(0, 200_000));
console.log(`times layer: ${(article.length / 1e3 / measured(article)).toFixed(2)} MB/s on ${article.length} characters`);

const hostile: Readonly<Record<string, string>> = {
  'early early': 'early ',
  'the end of': 'the end of ',
  'first of the': 'the first week of ',
  'from to': 'from March to ',
  dashes: '2025-',
  slashes: '3/',
  numbers: '12 ',
  months: 'March ',
  weekdays: 'Tuesday, ',
  'words of number': 'twenty two hundred and ',
  hyphens: 'two-',
  'years ago': 'two years ago ',
  clocks: '3:15 to ',
  sentences: 'On Tuesday. ',
  quotes: "'90s ",
  'half past': 'half past ',
};
for (const [name, piece] of Object.entries(hostile)) {
  const text = (n: number): string => piece.repeat(Math.ceil(n / piece.length));
  const [one, two] = [measured(text(100_000)), measured(text(200_000))];
  console.log(`${name.padEnd(18)} 100 KB ${one.toFixed(1)} ms, 200 KB ${two.toFixed(1)} ms, growth ${(two / one).toFixed(2)}`);
}
