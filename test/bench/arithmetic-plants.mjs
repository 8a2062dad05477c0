#!/usr/bin/env node
// Plants fifty slips of the pen into real articles, ten of each class, and counts how many the checks find; a twin of every plant with
// the right figure must stay silent. The articles are read from ../shared when this runs; nothing of them is kept.
//
//   node build.mjs && node test/bench/arithmetic-plants.mjs [--seed N] [--show]
//
// The wordings of the fifty are those the rules were written against, so their figure says that the rules work, not how much they find.
// OTHER holds wordings that no rule was written for; its line is the nearer guess at what real slips would be found, and stands apart.
//
// Exit 0: at least 40 found and no twin flagged. 1: fewer, or a twin flagged. Without ../shared it says so and exits 0.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '7' }, show: { type: 'boolean', default: false } } });
const root = path.resolve(import.meta.dirname, '..', '..');
const data = path.resolve(root, '..', 'shared', 'bench', 'data');
if (!fs.existsSync(data)) {
  console.log(`skipped: no articles at ${data}`);
  process.exit(0);
}

let state = Number(values.seed) >>> 0;
/** Mulberry32: the same seed plants the same slips. */
function chance() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = state;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const whole = (low, high) => low + Math.floor(chance() * (high - low + 1));
const pick = (list) => list[whole(0, list.length - 1)];

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const word = (n) => WORDS[n] ?? String(n);
const Word = (n) => word(n).replace(/^./, (c) => c.toUpperCase());
const grouped = (n) => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
const ordinal = (n) => `${n}${n % 100 >= 11 && n % 100 <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th')}`;

/** Each writes one sentence twice: with the slip, and as it should be. `year` is the year of publication. */
const CLASSES = {
  weekday: [
    (d) => `The hearing was held on ${d.wrong}, ${d.month} ${d.day}, ${d.year}.`,
    (d) => `Work on the weir began on ${d.wrong}, ${d.day} ${d.month} ${d.year}, the council said.`,
    (d) => `The inquiry is due to open on ${d.wrong} ${d.month} ${d.day}, ${d.year}.`,
    (d) => `Both sides met on ${d.wrong} (${d.month} ${d.day}, ${d.year}) without an agreement.`,
    (d) => `On ${d.wrong}, ${d.month} ${ordinal(d.day)}, ${d.year}, the mill closed its gates.`,
    (d) => `The ferry ran aground late on ${d.wrong} ${d.day} ${d.month} ${d.year}.`,
    (d) => `A letter dated ${d.wrong}, ${d.month.slice(0, 3)}. ${d.day}, ${d.year}, set out the terms.`,
    (d) => `The library reopened to readers on ${d.day} ${d.month} ${d.year}, a ${d.wrong}.`,
    (d) => `Polling takes place on ${d.wrong} the ${ordinal(d.day)} of ${d.month}, ${d.year}.`,
    (d) => `The last train left on ${d.month} ${d.day}, ${d.year}, a ${d.wrong}.`,
  ],
  age: [
    ({ year, n, off }) => `The town marked the ${ordinal(n + off)} anniversary of the ${year - n} flood.`,
    ({ year, n, off }) => `The bridge fell ${n + off} years ago, in ${year - n}.`,
    ({ year, n, off }) => `Vesna Dolinar, ${n + off}, was born in ${year - n} in a village on the lake.`,
    ({ year, n, off }) => `In ${year - n}, ${n + off} years ago, the quarry flooded for the first time.`,
    ({ year, n, off }) => `Today is the ${ordinal(n + off)} anniversary of the signing of the ${year - n} water treaty.`,
    ({ year, n, off }) => `The ${n + off}-year-old baker, born in ${year - n}, keeps the oven going.`,
    ({ n, off }) => `He led the choir for ${n + off} years, from ${2004 - n} to 2004.`,
    ({ n, off }) => `Born in ${1998 - n}, the painter died in 1998 at the age of ${n + off}.`,
    ({ year, n, off }) => `The museum, founded in ${year - n}, celebrates its ${ordinal(n + off)} anniversary this month.`,
    ({ n, off }) => `In 2012 the club kept the ${ordinal(n + off)} anniversary of its founding in ${2012 - n}.`,
  ],
  sum: [
    ({ a, b, c, off }) => `${Word(a + b + c + off)} people were on board: ${word(a)} men, ${word(b)} women and ${word(c)} children.`,
    ({ a, b, off }) => `The fire injured ${word(a)} men and ${word(b)} women, ${word(a + b + off)} people in all.`,
    ({ a, b, c, off }) =>
      `The county has ${a + b + c + off} schools — ${a} primary, ${b} secondary and ${c} vocational.`
        .replace('primary', 'primary schools')
        .replace('secondary', 'secondary schools')
        .replace('vocational', 'vocational schools'),
    ({ a, b, off }) => `Of the ${a + b + off} climbers, ${word(a)} turned back and the other ${word(b)} reached the hut.`,
    ({ a, b, off }) => `Crews counted ${a} houses lost on the north bank and ${b} houses on the south bank, a total of ${a + b + off}.`,
    ({ a, b, off }) =>
      off
        ? `${Word(a + b)} villagers were hurt, including ${word(a + 3)} women and ${word(b + 2)} men.`
        : `${Word(a + b)} villagers were hurt, including ${word(a)} women and ${word(b)} men.`,
    ({ a, b, c, off }) => `The dead — ${a + b + c + off} people — were ${a} miners, ${b} drivers and ${c} guards.`,
    ({ a, b, c, off }) => `The panel has ${word(a + b + c + off)} members: ${word(a)} judges, ${word(b)} doctors and ${word(c)} clerks.`,
    ({ a, b, off }) => (off ? `${Word(a + b)} of the ${word(a)} crew members were saved.` : `${Word(a)} of the ${word(a + b)} crew members were saved.`),
    ({ a, b, off }) => `The two mines employ ${a * 110} and ${b * 130} workers, ${grouped(a * 110 + b * 130 + off * 100)} workers altogether.`,
  ],
  percent: [
    ({ part, total, p }) => `Of the ${total} pupils, ${part} (${p} percent) walk to school.`,
    ({ part, total, p }) => `${grouped(part * 10)} of the ${grouped(total * 10)} households, or ${p} percent, have no well.`,
    ({ low, high, g }) => `Takings rose ${g} percent to $${high} million from $${low} million.`,
    ({ low, high, g }) => `Membership climbed from ${grouped(low * 10)} to ${grouped(high * 10)}, an increase of ${g} per cent.`,
    ({ part, total, p }) => `About ${p} percent of the town's ${grouped(total * 10)} voters, or ${grouped(part * 10)} people, signed the petition.`,
    ({ low, high, g }) => `Exports reached ${high} tonnes, up ${g} percent from ${low} tonnes a year earlier.`,
    ({ low, high, d }) => `The number of herds fell from ${high} to ${low}, a drop of ${d} percent.`,
    ({ part, total, p }) => `${p} percent of the boats (${part} of ${total}) had no radio.`,
    ({ low, high, d }) => `The price of salt is down ${d} percent, from ${high} euros to ${low} euros.`,
    ({ part, total, p }) => `In all, ${part} out of ${total} samples, ${p} percent, held lead.`,
  ],
};

/** Wrong and right, as published on 6 March 2025. A wording that a rule is written for moves to CLASSES, and a new one takes its place. */
const OTHER = [
  ['The jury of nine women and five men, 16 jurors in total, retired.', 'The jury of nine women and five men, 14 jurors in total, retired.'],
  ['Sixteen cows died: nine drowned and five starved.', 'Fourteen cows died: nine drowned and five starved.'],
  ['Party A took 41 seats and Party B 38, giving the coalition 89 of the 120.', 'Party A took 41 seats and Party B 38, giving the coalition 79 of the 120.'],
  ['There were 25 arrests in Olmau and 17 in Dorsten, making 52 in all.', 'There were 25 arrests in Olmau and 17 in Dorsten, making 42 in all.'],
  ['Eleven of the 20 hostages were freed on Monday, leaving 12 in captivity.', 'Eleven of the 20 hostages were freed on Monday, leaving nine in captivity.'],
  ['The bill passed by 14 votes, 61 to 52.', 'The bill passed by nine votes, 61 to 52.'],
  ['She bought three coats, two hats and four scarves, a total of 11 items.', 'She bought three coats, two hats and four scarves, a total of nine items.'],
  ['A full 60 percent of respondents, 312 out of 780, said no.', 'A full 40 percent of respondents, 312 out of 780, said no.'],
  ['The mill laid off 90 of its 450 workers, a third of the staff.', 'The mill laid off 90 of its 450 workers, a fifth of the staff.'],
  ['Rents have gone from 500 euros to 600 euros in a year, 35 percent more.', 'Rents have gone from 500 euros to 600 euros in a year, 20 percent more.'],
  [
    'Profit of $66 million was 30 percent higher than the $60 million a year before.',
    'Profit of $66 million was 10 percent higher than the $60 million a year before.',
  ],
  ['Ridership is down by half, from 9,000 to 7,200 a day.', 'Ridership is down by a fifth, from 9,000 to 7,200 a day.'],
  ['Only 120 of 400 eligible families (55%) applied.', 'Only 120 of 400 eligible families (30%) applied.'],
  ['Between 2010 and 2020 the flock shrank 50 percent, from 800 to 600.', 'Between 2010 and 2020 the flock shrank 25 percent, from 800 to 600.'],
  ['Mira Kolb (born 1960), who is 71, retired.', 'Mira Kolb (born 1960), who is 64, retired.'],
  ['The singer was born on 4 May 1970 and is now 64.', 'The singer was born on 4 May 1970 and is now 54.'],
  ['The club turns 150 this year; it was founded in 1895.', 'The club turns 130 this year; it was founded in 1895.'],
  ['It is 40 years since the 1965 strike.', 'It is 60 years since the 1965 strike.'],
  ['Opened in 1950, the 100-year-old bridge is to be torn down.', 'Opened in 1950, the 75-year-old bridge is to be torn down.'],
  ['The war of 1914 to 1918 lasted nine years.', 'The war of 1914 to 1918 lasted four years.'],
  [
    'The school, which opened in 1985, celebrated its 60th anniversary on Tuesday.',
    'The school, which opened in 1985, celebrated its 40th anniversary on Tuesday.',
  ],
];

const GROUPS = ['wild_allsides', 'wild_basil', 'wild_newswcl50', 'wild_ecb'];
const articles = GROUPS.flatMap((set) => {
  const file = path.join(data, set, 'dev.jsonl');
  if (!fs.existsSync(file)) return [];
  const rows = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l));
  return rows.flatMap((r) => r.articles.filter((a) => a.date && a.text.length > 800).map((a) => ({ text: a.text, date: String(a.date).slice(0, 10) })));
}).filter((a) => /^\d{4}-\d\d-\d\d$/.test(a.date));

/** Puts a sentence between two sentences in the middle third of an article. */
function withSentence(article, sentence) {
  const ends = [...article.text.matchAll(/[a-z]{3}[.!?]["”]? (?=[A-Z])|\n+/g)]
    .map((m) => m.index + m[0].length)
    .filter((i) => i > article.text.length / 3 && i < (2 * article.text.length) / 3);
  const at = ends.length ? pick(ends) : article.text.length;
  const glue = at === article.text.length ? '\n' : '';
  return { text: `${article.text.slice(0, at)}${glue}${sentence} ${article.text.slice(at)}`, from: at, to: at + glue.length + sentence.length };
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plants-'));
/** Findings of a story that point at a stretch of one of its articles. */
function flagged(records, doc, from, to) {
  const file = path.join(folder, 'story.jsonl');
  fs.writeFileSync(file, records.map((r) => `${JSON.stringify(r)}\n`).join(''));
  const run = spawnSync('node', [path.join(root, 'dist', 'cli.js'), 'check', file, '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  let report;
  try {
    report = JSON.parse(run.stdout);
  } catch {
    throw new Error(`check gave no report: ${run.stderr.slice(0, 300)}`);
  }
  const places = (f) =>
    f.readings.flatMap((r) => r.evidence).map((e) => (e.anchor ? { path: e.anchor.doc, start: e.anchor.span.start, end: e.anchor.span.end } : e));
  return report.findings
    .filter((f) => f.level !== 'info' && places(f).some((e) => String(e.path).endsWith(doc) && e.start < to && e.end > from))
    .map((f) => f.check);
}

const EXPECTED = {
  weekday: /^date\/weekday-mismatch$/,
  age: /^quantity\/arithmetic$/,
  sum: /^quantity\/arithmetic$/,
  percent: /^quantity\/arithmetic$/,
  magnitude: /^quantity\/magnitude$/,
};

function figures(off, article) {
  const year = Number(article.date.slice(0, 4));
  const total = whole(12, 90) * 5;
  const part = Math.round(total * (whole(15, 45) / 100));
  const low = whole(20, 60) * 5;
  const high = low + whole(2, 12) * 5;
  const wrong = off ? pick([12, 15, -11, 18]) : 0;
  return {
    year,
    off: off ? pick([2, 3, -2, 5, 10]) : 0,
    n: whole(20, 70),
    a: whole(4, 9),
    b: whole(3, 8),
    c: whole(2, 6),
    total,
    part,
    p: Math.round((100 * part) / total) + (off ? pick([8, 11, -9, 20]) : 0),
    low,
    high,
    g: Math.round(100 * (high / low - 1)) + Math.abs(wrong),
    d: Math.round(100 * (1 - low / high)) + Math.abs(wrong),
  };
}

function sentenceOf(kind, k, off, article, seed) {
  state = seed;
  if (kind === 'weekday') {
    const day = new Date(Date.UTC(Number(article.date.slice(0, 4)), whole(0, 11), whole(1, 28)));
    const named = (day.getUTCDay() + (off ? whole(1, 6) : 0)) % 7;
    return CLASSES.weekday[k]({ wrong: DAYS[named], month: MONTHS[day.getUTCMonth()], day: day.getUTCDate(), year: day.getUTCFullYear() });
  }
  return CLASSES[kind][k](figures(off, article));
}

/** One source of two writes million for billion, or the other way round. */
function magnitude(off) {
  for (let tries = 0; tries < 400; tries++) {
    const article = pick(articles);
    const m = /[$€£]\d+(?:\.\d+)? ?(million|billion)\b/.exec(article.text);
    if (!m || article.text.split(m[0]).length > 2) continue;
    const slip = off ? m[0].replace(/million|billion/, m[1] === 'million' ? 'billion' : 'million') : m[0];
    const text = article.text.slice(0, m.index) + slip + article.text.slice(m.index + m[0].length);
    const records = [
      { id: 'first', published: article.date, text: article.text },
      { id: 'second', published: article.date, text },
    ];
    return { records, doc: 'second', from: m.index, to: m.index + slip.length, sentence: `${m[0]} → ${slip}` };
  }
  throw new Error('no article with one amount of money');
}

function plant(kind, k, off, seed) {
  state = seed;
  if (kind === 'magnitude') return magnitude(off);
  const article = pick(articles);
  const sentence = sentenceOf(kind, k, off, article, seed + 1);
  state = seed + 2;
  const { text, from, to } = withSentence(article, sentence);
  return { records: [{ id: 'only', published: article.date, text }], doc: 'only', from, to, sentence };
}

let found = 0;
let alarms = 0;
for (const kind of ['weekday', 'age', 'sum', 'percent', 'magnitude']) {
  let hits = 0;
  for (let k = 0; k < 10; k++) {
    const seed = Number(values.seed) * 10_007 + k * 101 + kind.length * 13;
    const bad = plant(kind, k, true, seed);
    const good = plant(kind, k, false, seed);
    const hit = flagged(bad.records, bad.doc, bad.from, bad.to).some((check) => EXPECTED[kind].test(check));
    const alarm = flagged(good.records, good.doc, good.from, good.to).filter((check) => EXPECTED[kind].test(check));
    hits += hit ? 1 : 0;
    alarms += alarm.length ? 1 : 0;
    if (values.show && !hit) console.log(`  missed ${kind}: ${bad.sentence}`);
    if (alarm.length) console.log(`  twin flagged, ${kind}: ${good.sentence}`);
  }
  found += hits;
  console.log(`${kind.padEnd(10)} ${hits} of 10`);
}
const arithmetic = (text) => flagged([{ id: 'only', published: '2025-03-06', text }], 'only', 0, text.length).includes('quantity/arithmetic');
const others = OTHER.filter(([wrong]) => arithmetic(wrong)).length;
const otherAlarms = OTHER.filter(([, right]) => arithmetic(right)).length;
fs.rmSync(folder, { recursive: true });
console.log(`found ${found} of 50; ${alarms} of 50 twins flagged`);
console.log(`other wordings: found ${others} of ${OTHER.length}; ${otherAlarms} of ${OTHER.length} twins flagged`);
process.exitCode = found >= 40 && alarms + otherAlarms === 0 ? 0 : 1;
