import { type ContraryRule, type Story, overlaps as spansOverlap } from '../../../model/index.ts';
import { askedOf } from '../../../text/words/contraries.ts';
import { type Events, eventsOf } from './events.ts';
import { subjectsApart } from './subject.ts';
import { type Told, toldOf } from './told.ts';

/** Answers to one question about one subject that exclude each other, with every place that gives one. */
export type Contrary = { readonly rule: ContraryRule; readonly told: readonly Told[]; readonly because: string };

/** Content words that the sentences about two things must share for the things to be one. */
const ONE_THING = 3;

/** What the articles of a story answer in ways that exclude each other; a question that one article answers in two ways is asked of two. */
export function contrariesIn(story: Story, rules: readonly ContraryRule[]): Contrary[] {
  if (story.articles.length < 2) return [];
  const events = eventsOf(story);
  const asked = story.articles.map(({ annotated }) => askedOf(annotated.document.text, rules));
  const all = rules.flatMap((rule): Contrary[] => {
    const told = ofOneMind(toldOf(story, rule, asked));
    const links = told.flatMap((b, j) =>
      told.slice(0, j).flatMap((a): { a: Told; b: Told; because: string }[] => {
        if (a.witness === b.witness || !excludes(a.says, b.says) || limited(a, b) || (rule.changes && !sameDay(story, a, b))) return [];
        const because = oneSubject(rule, a, b, events);
        return because ? [{ a, b, because }] : [];
      }),
    );
    return groupsOf(links).map((group) => ({ rule, ...group, told: withThoseWhoAgree(group.told, told) }));
  });
  // "was shot" stands in "was shot dead": one place, one finding.
  return all.filter((c, i) => !all.slice(0, i).some((o) => c.told.every((t) => o.told.some((u) => overlaps(t, u)))));
}

const overlaps = (a: Told, b: Told): boolean => a.article === b.article && spansOverlap(a.anchor.span, b.anchor.span);

const excludes = (x: readonly string[], y: readonly string[]): boolean => !x.some((says) => y.includes(says));

/** "acquitted of murder", "convicted of theft": both may be true. */
const limited = (a: Told, b: Told): boolean => a.of.size > 0 && b.of.size > 0 && ![...a.of].some((s) => b.of.has(s));

/** Leaves out what one article answers in two ways: of a person by name, or of anybody. */
function ofOneMind(told: readonly Told[]): Told[] {
  const among = (t: Told): readonly Told[] => told.filter((o) => o.article === t.article && (t.person === null || o.person === t.person || o.person === null));
  return told.filter((t) => !among(t).some((o) => excludes(o.says, t.says)));
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

type Group = { readonly told: Told[]; readonly because: string };

/** Pairs that share an answer are one question. */
function groupsOf(links: readonly { readonly a: Told; readonly b: Told; readonly because: string }[]): Group[] {
  let groups: Group[] = [];
  for (const { a, b, because } of links) {
    const joined = groups.filter((g) => g.told.includes(a) || g.told.includes(b));
    const told = [...new Set([...joined.flatMap((g) => g.told), a, b])];
    groups = [...groups.filter((g) => !joined.includes(g)), { told, because: joined[0]?.because ?? because }];
  }
  return groups;
}

/** Answers about the same person by name are witnesses, whoever they agree with. */
const withThoseWhoAgree = (group: readonly Told[], all: readonly Told[]): Told[] =>
  all.filter((t) => group.includes(t) || (t.person !== null && group.some((g) => g.person === t.person)));
