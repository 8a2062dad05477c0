import { type Annotated, anchorAt, type Mention, type RoleValue, type Span, sentenceAt } from '../model/index.ts';
import { labelOfRole, postOf, statusOf } from '../values/index.ts';
import { clauseAt } from './clause.ts';
import type { Extractor, Unnumbered } from './extractor.ts';
import { type Bound, boundPosts } from './role/bound.ts';
import { loosePosts } from './role/loose.ts';

/**
 * Every post that the words give to a person: before the name, behind it, or by "was". A post of nobody by name ("the prosecutor objected")
 * is a claim about those words. A title that only shortens a fuller one of the same person in the same article is no claim.
 */
export const role: Extractor = {
  kind: 'role',
  claims: (annotated) => {
    const bound = boundPosts(annotated);
    const taken = bound.map((b) => b.span);
    return [...withoutShort(annotated, bound), ...loosePosts(annotated, taken)].flatMap((b) => claimOf(annotated, b));
  },
};

function claimOf(annotated: Annotated, { span, person, organization, words, stated }: Bound): Unnumbered[] {
  const sentence = sentenceAt(annotated, span.start);
  if (!sentence || !postOf(words).head) return [];
  const clause = clauseAt(annotated, span);
  const value: RoleValue = { person, post: words, organization, status: statusOf(before(annotated, span) + words) };
  return [
    {
      kind: 'role',
      anchor: anchorAt(annotated.document, span),
      sentence: sentence.span,
      block: sentence.scope,
      about: person.form === 'description' ? [] : [person],
      property: 'post',
      value,
      polarity: stated ? 'affirmed' : clause.polarity,
      modality: stated ? 'asserted' : clause.modality,
      attributedTo: clause.attributedTo,
      by: 'role',
      context: clause.stems,
      reading: `${person.name}: ${labelOfRole(value)}${organization ? ` (${organization.name})` : ''}`,
    },
  ];
}

/** "then-", "ex-" or "former" may stand before the words of the post, with the body between: "then-acting Harbour Board director". */
function before({ document }: Annotated, span: Span): string {
  const words = document.text.slice(Math.max(0, span.start - 40), span.start);
  if (!/(?:then|ex|former|acting|interim)[- ]/i.test(words)) return '';
  return /\b(?:then|ex|former|acting|interim)[- ](?:[\p{L}.&’'-]+ ){0,3}$/iu.exec(words)?.[0] ?? '';
}

/** "Chief Lind" after "Deputy Police Chief Ada Lind" is short for it. */
function withoutShort(annotated: Annotated, bound: readonly Bound[]): Bound[] {
  // By the person: each post once, however often it is told.
  const posts = new Map<string, Map<string, ReadonlySet<string>>>();
  for (const { person, words } of bound) {
    const key = keyOf(annotated, person);
    const own = posts.get(key) ?? new Map<string, ReadonlySet<string>>();
    posts.set(key, own.set(words, postOf(words).words));
  }
  return bound.filter(({ person, words }) => {
    const all = posts.get(keyOf(annotated, person)) as Map<string, ReadonlySet<string>>;
    const own = all.get(words) as ReadonlySet<string>;
    return ![...all.values()].some((other) => other.size > own.size && [...own].every((w) => other.has(w)));
  });
}

const keyOf = ({ chains }: Annotated, person: Mention): string => (person.chain >= 0 && chains[person.chain] ? `${person.chain}` : person.name);
