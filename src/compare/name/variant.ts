import { type Anchor, addTo, type Chain, type Level, type Story } from '../../model/index.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { resemblanceOf } from '../../values/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { wordsAgainst } from '../sides.ts';
import { bearersIn } from './written/bearers.ts';
import { bodiesIn } from './written/bodies.ts';
import { dividedIn } from './written/divided.ts';
import { garblesIn } from './written/garbles.ts';
import { landmarksIn } from './written/landmarks.ts';
import { misspeltIn } from './written/misspelt.ts';
import { namesakesIn } from './written/namesakes.ts';
import { type Slipped, slippedIn } from './written/neighbours.ts';
import type { Person } from './written/people.ts';
import { ownPlaces, readingOf, timesTold } from './written/reading.ts';
import { isRomanised } from './written/romanised.ts';
import { mayBeOne, type Spellings, spellingsIn } from './written/spellings.ts';

/** Two spellings of one name that no rule knows, with everybody who gives each. */
export const nameVariant = defineCheck({
  id: 'name/variant',
  ceiling: 'warning',
  title: 'One name in two spellings',
  why: 'One name in two spellings looks like two people, bodies or places, and one of the spellings is a mistake.',
  find: ({ story, book }) => {
    const garbled = new Set(garblesIn(story, book).map((g) => g.person.chain));
    const spelt = spellingsIn(story);
    const known = new Set(spelt.flatMap((s) => [s.a.chain, s.b.chain]));
    const people = [...spelt, ...[...bearersIn(story), ...namesakesIn(story)].filter((s) => mayBeOne(s) && (!known.has(s.a.chain) || !known.has(s.b.chain)))];
    const paired = new Set(people.flatMap((s) => [s.a.chain, s.b.chain]));
    const misspelt = [...bodiesIn(story), ...misspeltIn(story)].filter(mayBeOne);
    const taken = new Set(misspelt.flatMap((s) => [s.a.chain, s.b.chain]));
    const things = [...misspelt, ...landmarksIn(story).filter((s) => mayBeOne(s) && !taken.has(s.b.chain))].filter((s) => !paired.has(s.a.chain));
    const pairs = [...people, ...things].filter((s) => !garbled.has(s.a.chain) && !garbled.has(s.b.chain));
    const told = new Set(pairs.flatMap((s) => [s.a.chain, s.b.chain]));
    const divided = dividedIn(story).filter((s) => !told.has(s.a.chain) && !told.has(s.b.chain));
    return [
      ...groupsOf(pairs).map((group) => finding(story, group, 'warning')),
      ...slippedIn(story)
        .filter(({ wrong }) => !isTold(wrong.places, pairs))
        .map((slip) => slipFinding(story, slip)),
      ...groupsOf(divided).map((group) => finding(story, group, 'info')),
    ];
  },
  examples: {
    agree: [
      ['Marta Lindqvist runs the ferry.', 'Marta Lindqvist, 41, said so. Lindqvist runs two boats.'],
      ['Marta Lindqvist spoke. Her brother Mats Lindquist did not.'],
      ['Ivan Petrov and Anna Petrova own the quay.', 'Petrova sold it.'],
      ['Jean Dupont lost.', 'Jean Dumont won.'],
      ['Miriam Halvorsen led the trial of the mill at Selby.', 'The trial of the mill at Selby was led by Miriam’s sister Marian Halvorsen.'],
      ['Miriam Halvorsen led the trial of the mill at Selby.', 'The trial of the mill at Selby was led by Martin Halvorsen.'],
      ['Selby Harbour Suppliers closed its hall.', 'Selby Harbour Supplier closed its hall.'],
      ['Lindqvist Shipping North bought two boats.', 'Lindqvist Shipping South sold two boats.'],
      ['The Selby Sailors won the cup. The Sailors had lost in May.', 'The Selby Tailors won the other cup.'],
      ['The Fisheries Centre closed.', 'The Fisheries Center closed.'],
    ],
    disagree: [
      ['Marta Halvorsen runs the ferry. Halvorsen owns two boats.', 'Marta Halvorsne said the ferry is late.'],
      ['Marta Halvorsen runs the ferry. Halvorsen owns two boats. Halvosren is 41.'],
      ['Miriam Halvorsen led the trial of the mill at Selby.', 'The trial of the mill at Selby was led by Marian Halvorsen.'],
      ['The fire began in a hall of Lindqvist Distribution Ltd.', 'Lindqvist Distributors Ltd. said that nobody was hurt.'],
      ['The Fisheries Department closed the bay.', 'The Fisheries Departmont closed the bay.'],
      ['The Selby Trawlers won the cup. The Trawlers had lost in May.', 'A crowd met the Selby Tralwers at the quay.'],
    ],
  },
});

/** Does a pair of names hold the misspelt word already? */
const isTold = (places: readonly Anchor[], pairs: readonly Spellings[]): boolean =>
  pairs.some(({ a, b }) =>
    [...a.names, ...b.names].some(({ anchor }) =>
      places.some((p) => p.doc === anchor.doc && anchor.span.start <= p.span.start && p.span.end <= anchor.span.end),
    ),
  );

type Group = { readonly people: readonly Person[]; readonly because: readonly string[] };

/** Pairs that share a person, or whose persons have equal names, are one question. */
function groupsOf(pairs: readonly Spellings[]): Group[] {
  type Growing = { readonly at: number; readonly people: Map<Chain, Person>; readonly names: Set<string>; readonly because: Set<string> };
  const groups = new Map<number, Growing>();
  const byName = new Map<string, Growing>();
  for (const [at, { a, b, because }] of pairs.entries()) {
    const names = [a, b].map((p) => foldName(p.chain.name));
    const [first, second] = [...new Set(names.flatMap((n) => byName.get(n) ?? []))].sort((x, y) => x.at - y.at);
    const into = first ?? { at, people: new Map(), names: new Set(), because: new Set() };
    groups.set(into.at, into);
    if (second) {
      for (const [chain, p] of second.people) into.people.set(chain, p);
      for (const b of second.because) into.because.add(b);
      for (const n of second.names) names.push(n);
      groups.delete(second.at);
    }
    for (const p of [a, b]) if (!into.people.has(p.chain)) into.people.set(p.chain, p);
    for (const n of names) {
      into.names.add(n);
      byName.set(n, into);
    }
    into.because.add(because);
  }
  return [...groups.values()].map(({ people, because }) => ({ people: [...people.values()], because: [...because] }));
}

function finding(story: Story, { people, because }: Group, level: Level): Found {
  const spellings = [...wordsApart(people)].map(([word, own]) => {
    const longest = own.map((p) => p.chain.name).reduce((best, n) => (n.length > best.length ? n : best));
    return { word, longest, places: own.flatMap((p) => p.names.map((m) => m.anchor)) };
  });
  const bearer = {
    kind: people.every((p) => p.chain.type === 'person') ? ('person' as const) : ('name' as const),
    owner: people.some((p) => p.chain.type === 'person') ? 'the person' : 'its owner',
  };
  const found = raisedOn(story, level, bearer, spellings, because);
  return isRomanised(people, spellings) ? { ...found, ...ROMANISED } : found;
}

/** Of two spellings that are both right none is a mistake: a page keeps to one. */
const ROMANISED = {
  why: 'A name from another script has several spellings in Latin letters, and a page that uses two of them looks as if it spoke of two.',
  next: 'Keep to the spelling of the house style.',
};

function slipFinding(story: Story, { wrong, right, because }: Slipped): Found {
  const spellings = [wrong, right].map(({ word, label, places }) => ({ word, longest: label, places }));
  return raisedOn(story, 'warning', { kind: 'name', owner: 'its owner' }, spellings, [because]);
}

type Spelling = { readonly word: string; readonly longest: string; readonly places: readonly Anchor[] };

type Bearer = { readonly kind: 'person' | 'name'; readonly owner: string };

function raisedOn(story: Story, level: Level, { kind, owner }: Bearer, spellings: readonly Spelling[], because: readonly string[]): Found {
  const places = ownPlaces(
    story,
    spellings.map((s) => s.places),
  );
  const readings = spellings.map(({ word, longest }, i) => readingOf(story, word, longest, places[i] as Anchor[]));
  const times = new Map(
    readings.map((r) => [
      r,
      timesTold(
        story,
        r.evidence.map((e) => e.anchor),
      ),
    ]),
  );
  const sorted = [...readings].sort((a, b) => b.witnesses - a.witnesses || (times.get(b) ?? 0) - (times.get(a) ?? 0) || (a.value < b.value ? -1 : 1));
  const full = sorted.map((r) => r.label).reduce((best, n) => (n.length > best.length ? n : best));
  return {
    level,
    confidence: 0.75,
    agreement: null,
    key: `variant|${kind}|${sorted.map((r) => r.value).sort()[0]}`,
    subject: `spelling of ${full}`,
    readings: sorted,
    what: wordsAgainst(sorted),
    next: `Ask for the spelling that ${owner} uses, or look at an official page.`,
    because,
  };
}

/**
 * Names by the spelling of the word in which they differ: of persons the surname, or the given name where the surnames agree; of anything
 * else the word that another of the names spells almost so ("Norvik", "Norvic Province").
 */
function wordsApart(people: readonly Person[]): Map<string, Person[]> {
  const words = people.map((p) => foldName(p.chain.name).split(' '));
  if (people.every((p) => p.chain.type !== 'person')) {
    const all = new Set(words.flat());
    words.forEach((own, i) => {
      const slipped = own.filter((w) => [...all].some((v) => v !== w && isAlmost(v, w)));
      if (slipped.length) words[i] = slipped.slice(-1);
    });
  }
  const surnames = new Set(words.map((w) => w.at(-1)));
  const found = new Map<string, Person[]>();
  people.forEach((p, i) => {
    const own = words[i] as string[];
    const word = surnames.size > 1 ? (own.at(-1) as string) : own.join(' ');
    addTo(found, word, p);
  });
  return found;
}

/** One slip apart, or two derivations of one word. */
function isAlmost(v: string, w: string): boolean {
  if (Math.min(v.length, w.length) < SHORTEST) return false;
  return resemblanceOf(v, w).cost <= SLIP || v.slice(0, ROOT) === w.slice(0, ROOT);
}

const SHORTEST = 4;
/** Slips for each letter. */
const SLIP = 0.21;
/** Letters at the beginning that two derivations share. */
const ROOT = 7;
