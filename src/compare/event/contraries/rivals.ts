import { addTo, append, type ContraryRule, covered, grouped, type Story, tiedGroups } from '../../../model/index.ts';
import { askedOf } from '../../../text/words/contraries.ts';
import { type Events, eventsOf } from './events.ts';
import { subjectsApart } from './subject.ts';
import { type Told, toldOf } from './told.ts';

/** Answers to one question about one subject that exclude each other, with every place that gives one. */
export type Contrary = { readonly rule: ContraryRule; readonly told: readonly Told[]; readonly because: string };

/** Content words that the sentences about two things must share for the things to be one. */
const ONE_THING = 3;

/** Of places that give one answer about one person, or about anybody, so many are set beside others: more of them say nothing new. */
const CROWDED = 40;

/** What the articles of a story answer in ways that exclude each other; a question that one article answers in two ways is asked of two. */
export function contrariesIn(story: Story, rules: readonly ContraryRule[]): Contrary[] {
  if (story.articles.length < 2) return [];
  const events = eventsOf(story);
  const asked = story.articles.map(({ annotated }) => askedOf(annotated.document.text, rules));
  const found: Contrary[] = [];
  for (const rule of rules) {
    const told = ofOneMind(toldOf(story, rule, asked));
    const links = pairsOf(told).flatMap(([i, j]): Linked[] => {
      const [a, b] = [told[i] as Told, told[j] as Told];
      if (a.witness === b.witness || !excludes(a.says, b.says) || limited(a, b) || (rule.changes && !sameDay(story, a, b))) return [];
      const because = oneSubject(rule, a, b, events);
      return because ? [{ a: i, b: j, because }] : [];
    });
    if (links.length === 0) continue;
    // "was shot" stands in "was shot dead": one place, one finding.
    const before = new Map(
      [
        ...grouped(
          found.flatMap((c) => c.told),
          (t) => t.article,
        ),
      ].map(([article, own]) => [article, covered(own.map((t) => t.anchor.span))]),
    );
    const isNew = (c: Contrary): boolean => !c.told.every((t) => before.get(t.article)?.overlaps(t.anchor.span));
    append(found, tellingsOf(rule, told, links).filter(isNew));
  }
  return found;
}

/** Two answers, by their places among all, and why they are about one subject. */
type Linked = { readonly a: number; readonly b: number; readonly because: string };

/** Answers to be set beside each other, by their places among all: those about one person by name, and those about somebody beside all. */
function pairsOf(told: readonly Told[]): readonly (readonly [number, number])[] {
  const alike = new Map<string, number[]>();
  for (const [i, t] of told.entries()) {
    const own = alike.get(`${t.says.join()} ${t.person ?? ''}`);
    if (!own || own.length < CROWDED) addTo(alike, `${t.says.join()} ${t.person ?? ''}`, i);
  }
  const kept = [...alike.values()].flat().sort((x, y) => x - y);
  const ofPerson = grouped(kept, (i) => (told[i] as Told).person);
  const ofAnybody = kept.filter((i) => (told[i] as Told).person === null);
  return kept.flatMap((j) => {
    const { person } = told[j] as Told;
    const others = person === null ? kept : [...(ofPerson.get(person) ?? []), ...ofAnybody].sort((x, y) => x - y);
    return others.flatMap((i) => (i < j ? [[i, j] as const] : []));
  });
}

/** Pairs that share an answer are one question; answers about the same person by name are witnesses, whoever they agree with. */
function tellingsOf(rule: ContraryRule, told: readonly Told[], links: readonly Linked[]): Contrary[] {
  const byPerson = grouped(told.keys(), (i) => (told[i] as Told).person);
  return tiedGroups(told.length, links)
    .filter(({ ties }) => ties.length > 0)
    .map(({ members, ties }) => {
      const people = new Set(members.flatMap((i) => (told[i] as Told).person ?? []));
      const all = new Set([...members, ...[...people].flatMap((person) => byPerson.get(person) ?? [])]);
      return { rule, told: [...all].sort((x, y) => x - y).map((i) => told[i] as Told), because: (ties[0] as Linked).because };
    });
}

const excludes = (x: readonly string[], y: readonly string[]): boolean => !x.some((says) => y.includes(says));

/** "acquitted of murder", "convicted of theft": both may be true. */
const limited = (a: Told, b: Told): boolean => a.of.size > 0 && b.of.size > 0 && ![...a.of].some((s) => b.of.has(s));

/** Leaves out what one article answers in two ways: of a person by name, or of anybody. */
function ofOneMind(told: readonly Told[]): Told[] {
  // What an article answers, of everybody and of each: of very many places a few answers.
  const answers = new Map<string, Map<string, readonly string[]>>();
  const keyOf = (article: number, person: string | null): string => `${article} ${person ?? ''}`;
  const note = (key: string, { says }: Told): void => {
    const own = answers.get(key) ?? new Map<string, readonly string[]>();
    answers.set(key, own.set(says.join(), says));
  };
  for (const t of told) {
    note(`${t.article}`, t);
    note(keyOf(t.article, t.person), t);
  }
  return told.filter((t) => {
    const among = t.person === null ? [`${t.article}`] : [keyOf(t.article, t.person), keyOf(t.article, null)];
    return !among.some((key) => [...(answers.get(key)?.values() ?? [])].some((says) => excludes(says, t.says)));
  });
}

function sameDay(story: Story, a: Told, b: Told): boolean {
  const [x, y] = [a, b].map((t) => story.articles[t.article]?.annotated.document.published.edtf ?? null);
  return x !== null && x !== undefined && y !== null && y !== undefined && x.length >= 10 && x.slice(0, 10) === y.slice(0, 10);
}

/** Why two answers are about one subject at one event, or null. */
function oneSubject(rule: ContraryRule, a: Told, b: Told, events: Events): string | null {
  if (rule.of === 'thing' || rule.of === 'counted') {
    const shared = [...a.stems].filter((s) => b.stems.has(s)).length;
    return a.number === b.number && shared >= ONE_THING ? `the sentences share ${shared} content words` : null;
  }
  if (!a.subject || !b.subject || subjectsApart(a.subject, b.subject)) return null;
  if (a.person !== null && b.person !== null) return a.person === b.person ? 'both name one person' : null;
  if (!events.same(a.article, b.article)) return null;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    if (one.person !== null && !events.isProminent(one, other.article)) return null;
  if (rule.deaths) {
    const counts = [a.subject.count, b.subject.count, events.deaths(a.article), events.deaths(b.article)].filter((n) => n !== null);
    if (new Set(counts).size > 1 || counts.length === 0) return null;
  }
  return 'each article answers once, and both name the same people and places';
}
