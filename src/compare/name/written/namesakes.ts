import { addTo, type Story, witnessOf } from '../../../model/index.ts';
import { givenName, isCommonWord } from '../../../text/index.ts';
import { matterOf } from '../../../text/matter.ts';
import { foldName } from '../../../text/words/fold-name.ts';
import { areForms, resemblanceOf } from '../../../values/index.ts';
import { type Person, peopleOf } from './people.ts';
import { type Spellings, tellsOfFamily } from './spellings.ts';

/** Slips for each letter up to which two given names may be one misheard. */
const MISHEARD = 0.4;
/** Letters of the shorter one. */
const SHORTEST = 4;
/** Letters of a surname that few bear. */
const RARE = 5;
/** Of one surname so many persons are looked at. */
const CROWDED = 40;

/**
 * "Miriam Berg" and "Marian Berg": persons of one rare surname, each the only one of it in an article of the same matter, under two given names that are
 * both in the lists and sound alike. Short forms of one name and families stay apart.
 */
export function namesakesIn(story: Story): Spellings[] {
  const bySurname = new Map<string, Named[]>();
  for (const person of peopleOf(story)) {
    const words = foldName(person.chain.name).split(' ');
    const [given, surname] = [words.at(-2), words.at(-1)];
    if (given && surname && isRare(surname) && givenName(given) !== null) addTo(bySurname, surname, { person, given });
  }
  return [...bySurname.values()].flatMap((all) => {
    const isOnly = (n: Named): boolean => all.every((o) => o.person.article !== n.person.article || o.given === n.given);
    const lone = all.slice(0, CROWDED).filter(isOnly);
    return lone.flatMap((b, j) => lone.slice(0, j).flatMap((a) => (areOneMisheard(story, a, b) ? [spellingsOf(a, b)] : [])));
  });
}

type Named = { readonly person: Person; readonly given: string };

const isRare = (surname: string): boolean => surname.length >= RARE && !isCommonWord(surname) && givenName(surname) === null;

const spellingsOf = ({ person: a }: Named, { person: b }: Named): Spellings => ({
  a,
  b,
  because: `${a.chain.name} and ${b.chain.name}: one rare surname in articles of one matter, and given names that sound alike`,
});

function areOneMisheard(story: Story, a: Named, b: Named): boolean {
  const [x, y] = [a.given, b.given];
  if (x === y || x[0] !== y[0] || Math.min(x.length, y.length) < SHORTEST || givenName(x) !== givenName(y)) return false;
  if (x.startsWith(y) || y.startsWith(x) || areForms(x, y) || resemblanceOf(x, y).cost > MISHEARD) return false;
  const [p, q] = [a.person.article.annotated, b.person.article.annotated];
  if (witnessOf(story, p.document.id) === witnessOf(story, q.document.id) || matterOf(p, q) !== 'one') return false;
  return !tellsOfFamily(a.person) && !tellsOfFamily(b.person);
}
