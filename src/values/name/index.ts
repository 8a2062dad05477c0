export { spellingsOf } from './fold.ts';

import { compareOrganizations } from './organization.ts';
import { comparePersons } from './person.ts';
import { type NameVerdict, verdict } from './verdict.ts';

export { type Resemblance, resemblanceOf } from './resemblance.ts';
export { soundKey } from './sound.ts';
export type { NameDifference, NameVerdict } from './verdict.ts';

/**
 * Compares two names as written, of persons unless `schema` says otherwise. Symmetric. *same*: one name, spelt, transliterated or ordered
 * otherwise; *compatible*: something is left out, shortened or one slip away; *conflict*: each has what the other lacks; *unknown*: too little.
 */
export function compareNames(a: string, b: string, options: { readonly schema?: 'person' | 'organization' | 'other' } = {}): NameVerdict {
  if (a === b) return verdict('same', 1, 'none', 'equal');
  const key = `${options.schema ?? 'person'}\n${a}\n${b}`;
  const cached = known.get(key);
  if (cached) return cached;
  const made = compared(a, b, options.schema);
  if (known.size > 50_000) known.clear();
  known.set(key, made);
  return made;
}

const known = new Map<string, NameVerdict>();

function compared(a: string, b: string, schema: 'person' | 'organization' | 'other' | undefined): NameVerdict {
  return schema === 'organization' || schema === 'other' ? compareOrganizations(a, b) : comparePersons(a, b);
}
