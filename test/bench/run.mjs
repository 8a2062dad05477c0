// `npm run bench`: start-up over bare node, the sample story, 50 to 400 articles in one story, 5,000 in 100 stories, a check that is made
// again, memory; each as a ratio to bare node of the same run, in processor time, which other work on the machine disturbs less than
// the clock. Peers that do less on the same 50 articles (textlint with one rule and with a house style, cspell as commands; wink-nlp, compromise as libraries) are timed beside
// it where they are installed: `npm install --no-save textlint textlint-rule-prh cspell wink-nlp wink-eng-lite-web-model compromise`,
// here or in the folder that PEERS names. Then each stage on the same articles, by itself. `-- --only PATTERN` takes the cases that match.
// `-- --save` keeps the figures as the baseline, with which they are compared otherwise; `-- --quick` leaves out what takes long.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { peersFor } from './peers.mjs';
import { stagesOf } from './stages.mjs';
import { articleOf, storyOf } from './stories.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const cli = path.join(root, 'dist', 'cli.js');
const baseline = path.join(import.meta.dirname, 'baseline.json');
const folder = mkdtempSync(path.join(tmpdir(), 'crosscheck-bench-'));
const peakFile = path.join(folder, 'peak');

/** Median wall and processor time in ms and peak memory in MB of a command line; it must end with one of the exits. */
function measure(argv, times, exits = [0], before = () => {}) {
  const took = [];
  const busy = [];
  let peak = 0;
  for (let n = 0; n < times; n++) {
    before();
    const start = performance.now();
    const ran = spawnSync(process.execPath, ['--require', path.join(import.meta.dirname, 'peak.cjs'), ...argv], {
      cwd: root,
      env: { PATH: process.env.PATH, PEAK_FILE: peakFile },
      maxBuffer: 1 << 30,
    });
    took.push(performance.now() - start);
    if (!exits.includes(ran.status)) throw new Error(`${argv.join(' ')} ended with ${ran.status}: ${ran.stderr}`);
    const { mb, cpu } = JSON.parse(readFileSync(peakFile, 'utf8'));
    peak = Math.max(peak, mb);
    busy.push(cpu);
  }
  const median = (all) => all.sort((a, b) => a - b)[all.length >> 1];
  return { ms: median(took), cpu: median(busy), mb: peak };
}

function written(articles) {
  const at = path.join(folder, `story-${articles}`);
  const files = storyOf(articles);
  spawnSync('mkdir', ['-p', at]);
  for (const [name, text] of files) writeFileSync(path.join(at, name), text);
  return { at, bytes: files.reduce((n, [, text]) => n + Buffer.byteLength(text), 0) };
}

/** Stories of so many articles each, every one in its folder with a story.yaml. */
function writtenApart(stories, articles) {
  const at = path.join(folder, 'stories');
  let bytes = 0;
  for (let k = 0; k < stories; k++) {
    const home = path.join(at, `s${k}`);
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, 'story.yaml'), `title: Harbor ${k}\n`);
    for (let n = 0; n < articles; n++) {
      const text = articleOf(k * articles + n);
      bytes += Buffer.byteLength(text);
      writeFileSync(path.join(home, `report-${n}.md`), text);
    }
  }
  return { at, bytes };
}

try {
  const quick = process.argv.includes('--quick');
  const only = new RegExp(process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : '');
  let times = 0;
  const changed = () => appendFileSync(path.join(fifty.at, 'report-0007.md'), `\n${++times} more boats came.\n`);
  const sizes = (quick ? [20, 50] : [20, 50, 100, 200, 400]).map((n) => [n, written(n)]);
  const fifty = sizes[1][1];
  const kept = ['--fail-on', 'never', '--format', 'json'];
  const never = [...kept, '--no-cache', '--workers', '1'];
  const many = quick ? null : writtenApart(100, 50);
  const cases = [
    ['node -e 0', ['-e', '0'], 10, 0],
    ['--version', [cli, '--version'], 10, 0],
    ['--help', [cli, '--help'], 10, 0],
    ['completion bash', [cli, 'completion', 'bash'], 10, 0],
    ['check seeds/union-state', [cli, 'check', 'seeds/union-state', ...never], 5, 0],
    ...sizes.map(([n, { at, bytes }]) => [`check ${n} articles`, [cli, 'check', at, ...never], n <= 100 ? 3 : 1, bytes]),
    ['check 50 articles again', [cli, 'check', fifty.at, ...kept], 5, fifty.bytes],
    ['check 50, one changed', [cli, 'check', fifty.at, ...kept], 3, fifty.bytes, [0], changed],
    ...[2, 4].map((n) => [
      `check ${sizes.at(-1)[0]}, ${n} threads`,
      [cli, 'check', sizes.at(-1)[1].at, ...kept, '--no-cache', '--workers', `${n}`],
      1,
      sizes.at(-1)[1].bytes,
    ]),
    ...(many ? [['check 5000 in 100 stories', [cli, 'check', many.at, ...never], 1, many.bytes]] : []),
    ...peersFor(root, folder, fifty.at).map(({ name, argv, exits }) => [name, argv, 3, fifty.bytes, exits]),
  ].filter(([name]) => only.test(name));
  spawnSync(process.execPath, [cli, 'check', fifty.at, ...kept], { cwd: root, maxBuffer: 1 << 30 });
  const known = JSON.parse(readFileSync(baseline, 'utf8'));
  const bare = measure(['-e', '0'], 10);
  const figures = {};
  console.log(
    `${'case'.padEnd(26)}${'ms'.padStart(9)}${'cpu'.padStart(9)}${'× node'.padStart(9)}${'baseline'.padStart(10)}${'MB'.padStart(7)}${'MB/s'.padStart(7)}`,
  );
  for (const [name, argv, times, bytes, exits, before] of cases) {
    const { ms, cpu, mb } = measure(argv, times, exits, before);
    const ratio = cpu / bare.cpu;
    figures[name] = { ratio: Number(ratio.toFixed(2)), mb: Math.round(mb) };
    const speed = bytes > 0 ? (bytes / 1e6 / (cpu / 1000)).toFixed(2) : '';
    console.log(
      `${name.padEnd(26)}${ms.toFixed(0).padStart(9)}${cpu.toFixed(0).padStart(9)}${ratio.toFixed(2).padStart(9)}${String(known[name]?.ratio ?? '–').padStart(10)}${mb.toFixed(0).padStart(7)}${speed.padStart(7)}`,
    );
  }
  console.log(`\n${'stage, 50 articles'.padEnd(26)}${'cpu'.padStart(9)}${'× node'.padStart(9)}${'MB/s'.padStart(9)}`);
  for (const [stage, ms] of await stagesOf(root, folder, fifty.at))
    console.log(
      `${stage.padEnd(26)}${ms.toFixed(0).padStart(9)}${(ms / bare.cpu).toFixed(2).padStart(9)}${(/load|rules/.test(stage) ? '' : (fifty.bytes / 1e3 / ms).toFixed(2)).padStart(9)}`,
    );
  const growth = (a, b) => figures[`check ${b} articles`].ratio / figures[`check ${a} articles`].ratio;
  if (!quick && [50, 100, 200, 400].every((n) => figures[`check ${n} articles`]))
    console.log(
      `Twice the articles take ${growth(50, 100).toFixed(1)}, ${growth(100, 200).toFixed(1)}, ${growth(200, 400).toFixed(1)} times as long (at most 2.4 is wanted).`,
    );
  console.log(`Node ${process.version}, ${availableParallelism()} cores; bare node ${bare.ms.toFixed(0)} ms, ${bare.cpu.toFixed(0)} ms of processor.`);
  if (process.argv.includes('--save')) writeFileSync(baseline, `${JSON.stringify({ ...known, ...figures }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
