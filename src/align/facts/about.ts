import type { Claim, QuantityValue, Span } from '../../model/index.ts';
import { byCodeUnit } from '../../model/index.ts';
import { stem } from '../../text/index.ts';
import { happening } from '../../text/words/synonyms.ts';
import { verbForm } from '../../text/words/verbs.ts';
import { thingsOf } from '../../values/index.ts';
import type { WordFor } from '../sites/sites.ts';

/** How the question is shown: what is measured or what happened, and the name or the words that the members share, whole words throughout. */
export function aboutOf(property: string, topics: readonly string[], claims: readonly Claim[], wordFor: WordFor): string[] {
  const [names, kind] = [nameOf(claims), claims[0]?.kind];
  if (kind === 'role' || kind === 'event') return [property, names].filter(Boolean);
  const words = topics.filter((t) => !t.startsWith('#')).map((t) => wordFor(t));
  if (kind === 'place') return ['place', names || words.slice(0, 2).join(' ')].filter(Boolean);
  const head = headOf(property, topics, claims, wordFor);
  const others = words.filter((w) => w !== head && !ADVERB.test(w) && !ANYBODY.has(w));
  const things = others.filter((w) => !isDone(w));
  return [...new Set([head, names || (things.length > 0 ? things : others).slice(0, 2).join(' ')])].filter(Boolean);
}

/** What is measured, what is counted ("banks"), or what happened ("opened", where the articles say so for "begin"); nothing where no word says more than the kind. */
function headOf(property: string, topics: readonly string[], claims: readonly Claim[], wordFor: WordFor): string {
  if (property === 'number' || property === 'date' || property === 'be') return '';
  const counted = claims.find((c) => c.kind === 'quantity' && c.value)?.value as QuantityValue | undefined;
  const things = counted ? thingsOf(counted) : null;
  if (things && stem(counted?.unit.match(/(?<!\w)\w+(?=\}$)/)?.[0] ?? '') === property) return things;
  const said = topics.find((t) => t === property) ?? topics.find((t) => happeningOf(wordFor(t)) === property) ?? property;
  return said
    .split('-')
    .map((part) => wordFor(part, claims[0]?.kind === 'date' ? isDone : undefined))
    .join(' ');
}

/** "opened", "fallen": what was done, not what it was done to. */
const isDone = (word: string): boolean => /^(?:past|participle)$/.test(verbForm(word)?.form ?? '');

/** The name that most claims give; of several, the one that stands closest to what they claim. */
function nameOf(claims: readonly Claim[]): string {
  const given = new Map<string, { claims: number; apart: number }>();
  for (const { about, anchor } of claims) {
    const nearest = new Map<string, number>();
    for (const m of about) nearest.set(m.name, Math.min(nearest.get(m.name) ?? Number.POSITIVE_INFINITY, gapBetween(m.anchor.span, anchor.span)));
    for (const [name, apart] of nearest) {
      const known = given.get(name);
      given.set(name, { claims: (known?.claims ?? 0) + 1, apart: (known?.apart ?? 0) + apart });
    }
  }
  return [...given].sort(([a, x], [b, y]) => y.claims - x.claims || x.apart - y.apart || byCodeUnit(a, b))[0]?.[0] ?? '';
}

/** Characters between two spans. */
const gapBetween = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** "opened" where the property is "begin": the verb that the articles use. */
const happeningOf = (word: string): string => happening(verbForm(word)?.lemma ?? word);

/** Words that say nothing of what a question is about: how it was, and that it was people. */
const ADVERB = /.{3}ly$/;
const ANYBODY = new Set(['people', 'person', 'persons', 'others', 'another']);
