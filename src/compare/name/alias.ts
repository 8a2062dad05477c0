import { type Anchor, type Article, addTo, type EntityRule, type Mention, onceEach, type RuleBook, type Story } from '../../model/index.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { defineCheck, type Found } from '../check.ts';
import { firstInEach, readingOf } from './written/reading.ts';

const WHY = 'Readers take two names for two things, and a search for one finds only half of the coverage.';

/** A form of an entity that the rule book knows and does not want, beside the house form wherever the story has it. */
export const nameAlias = defineCheck({
  id: 'name/alias',
  ceiling: 'warning',
  title: 'A known name that is not the house form',
  why: WHY,
  find: ({ story, book }) => {
    const flagged = flaggedIn(book);
    return [...usesOf(story, flagged)].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, uses]) => raisedFor(story, (flagged.get(id) as Flagged).rule, uses));
  },
});

/** A name of an entity at one place of the story. */
type Use = { readonly article: Article; readonly mention: Mention; readonly form: string; readonly standing: 'flag' | 'other' };

/** An entity with the forms of it, folded, that are not wanted. */
type Flagged = { readonly rule: EntityRule; readonly forms: ReadonlySet<string> };

const flaggedIn = onceEach(
  (book: RuleBook): ReadonlyMap<string, Flagged> =>
    new Map(book.entities.flatMap((rule) => (rule.flag.length > 0 ? [[rule.id, { rule, forms: new Set(rule.flag.map(foldName)) }]] : []))),
);

function usesOf(story: Story, flagged: ReadonlyMap<string, Flagged>): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const article of story.articles)
    for (const mention of article.annotated.mentions) {
      if (mention.entity === null || mention.form === 'description' || mention.form === 'pronoun') continue;
      const bad = flagged.get(mention.entity)?.forms;
      if (!bad) continue;
      const form = foldName(mention.name);
      addTo(uses, mention.entity, { article, mention, form, standing: bad.has(form) ? 'flag' : 'other' });
    }
  return uses;
}

function raisedFor(story: Story, rule: EntityRule, uses: readonly Use[]): Found[] {
  const wrong = uses.filter((u) => u.standing === 'flag');
  if (wrong.length === 0) return [];
  const right = uses.filter((u) => u.standing === 'other');
  const forms = [...new Set(wrong.map((u) => u.form))].sort();
  const written = forms.map((form) => (wrong.find((u) => u.form === form) as Use).mention.name);
  const places = (of: readonly Use[]): Anchor[] => of.map((u) => u.mention.anchor);
  const readings = forms.map((form, i) => readingOf(story, form, written[i] as string, places(wrong.filter((u) => u.form === form))));
  const expected = right.length > 0 ? [readingOf(story, foldName(rule.name), rule.name, firstInEach(places(right)))] : [];
  const short = wrong.every((u) => shortens(u, right));
  return [
    {
      level: short ? 'info' : 'warning',
      confidence: 0.95,
      agreement: null,
      key: `alias|${rule.id}`,
      subject: `name of ${rule.name}`,
      readings: [...readings, ...expected],
      what: `${listed(written)} ${written.length > 1 ? 'are names' : 'is a name'} of ${rule.name}${right.length > 0 ? ', which the story also calls so' : ''}.`,
      why: rule.because ?? WHY,
      next: `Write “${rule.name}”${short ? ' where the full name does not stand close by' : ' throughout'}.`,
      because: [`${rule.id}: listed under “flag” in ${rule.at.file}:${rule.at.line}`, ...(rule.source ? [rule.source] : [])],
    },
  ];
}

const listed = (forms: readonly string[]): string =>
  forms.length < 2
    ? `“${forms[0]}”`
    : `${forms
        .slice(0, -1)
        .map((f) => `“${f}”`)
        .join(', ')} and “${forms.at(-1)}”`;

/** Is it a shortening of a full name that stands before it in the same article? */
function shortens(use: Use, right: readonly Use[]): boolean {
  const words = use.form.split(' ');
  return right.some((r) => {
    if (r.article !== use.article || r.mention.anchor.span.start > use.mention.anchor.span.start) return false;
    const full = new Set(r.form.split(' '));
    return full.size > words.length && words.every((w) => full.has(w));
  });
}
