import { compareOrganizations } from './organization.ts';
import { comparePersons } from './person.ts';
import { type NameVerdict, verdict } from './verdict.ts';

export { spellingsOf } from './fold.ts';
export { areForms } from './given.ts';
export { type Resemblance, resemblanceOf } from './resemblance.ts';
export { areRomanised } from './romanised.ts';
export { mayBeOfSex } from './sex.ts';
export type { NameDifference, NameVerdict } from './verdict.ts';

const known = new Map<string, NameVerdict>();

/**
 * Compares two names as written, of persons unless `schema` says otherwise. Symmetric. *same*: one name, spelt, transliterated or ordered
 * otherwise; *compatible*: something is left out, shortened or one slip away; *conflict*: each has what the other lacks; *unknown*: too little.
 */
export function compareNames(a: string, b: string, { schema = 'person' }: { readonly schema?: 'person' | 'organization' | 'other' } = {}): NameVerdict {
  if (a === b) return verdict('same', 1, 'none', 'equal');
  const key = `${schema}\n${a}\n${b}`;
  const cached = known.get(key);
  if (cached) return cached;
  const made = schema === 'person' ? comparePersons(a, b) : compareOrganizations(a, b);
  if (known.size > 50_000) known.clear();
  known.set(key, made);
  return made;
}
