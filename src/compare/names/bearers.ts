import type { RoleValue, Story } from '../../model/index.ts';
import { claimsOfKind, witnessOf } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { agreementOf, areForms, OFFICE_HEADS, postOf, resemblanceOf } from '../../values/index.ts';
import { type Person, peopleOf, tellsOfChange } from './people.ts';
import type { Spellings } from './spellings.ts';
import { spokenElsewhere } from './spoken.ts';

type RoleClaim = ReturnType<typeof claimsOfKind<'role'>>[number];
/** A person by first and last name, with a post that the article gives. */
type Bearer = { readonly person: Person; readonly given: string; readonly surname: string; readonly claim: RoleClaim };

/** Callings beside the offices of which a train, a plane, a ship has one. */
const ALONE = wordSet('driver pilot skipper headteacher dispatcher conductor curator principal coroner harbourmaster');
/** Offices of which many are held at a time, so that two persons in them are two. */
const SHARED = wordSet('spokesman senator representative magistrate justice prosecutor sergeant lieutenant captain major colonel commissioner');
/** Slips for each letter up to which two surnames, and two given names, may be one garbled. */
const SURNAME = 0.34;
const GIVEN = 0.5;
const SHORTEST = 5;
/** More bearers of one post than this are compared with the first ones only. */
const CROWDED = 40;

/**
 * One post, borne in two articles by two names of which the one is a garbled writing of the other: "Milan Berg" and "Martin Berg", "Jonas Lind" and
 * "Johan Linde". Each article knows one bearer only, nobody else's article knows the rare name, and nobody tells of a family or of a change.
 */
export function bearersIn(story: Story): Spellings[] {
  const byHead = new Map<string, Bearer[]>();
  for (const person of peopleOf(story)) {
    const words = foldName(person.chain.name).split(' ');
    if (words.length < 2 || words.some((w) => w.replace('.', '').length < 2)) continue;
    const index = person.article.annotated.chains.indexOf(person.chain);
    for (const claim of claimsOfKind(person.article, 'role')) {
      if (claim.value?.person.chain !== index || claim.polarity !== 'affirmed') continue;
      const { head } = postOf(claim.value.post);
      if ((!OFFICE_HEADS.has(head) && !ALONE.has(head)) || SHARED.has(head)) continue;
      const bearer = { person, given: words[0] as string, surname: words.at(-1) as string, claim };
      byHead.get(head)?.push(bearer) ?? byHead.set(head, [bearer]);
    }
  }
  return [...byHead.values()].flatMap((all) => {
    const bearers = all.slice(0, CROWDED);
    return bearers.flatMap((b, j) => bearers.slice(0, j).flatMap((a) => (isOneGarbled(story, a, b) ? [spellingsOf(a, b)] : [])));
  });
}

const spellingsOf = (a: Bearer, b: Bearer): Spellings => ({
  a: a.person,
  b: b.person,
  because: `${a.person.chain.name} and ${b.person.chain.name}: one post, ${(a.claim.value as RoleValue).post}, and names that are alike`,
});

function isOneGarbled(story: Story, a: Bearer, b: Bearer): boolean {
  const voices = [a, b].map(({ person }) => witnessOf(story, person.article.annotated.document.id)) as [number, number];
  if (voices[0] === voices[1] || a.person.chain.name === b.person.chain.name) return false;
  const differing = wordsApart(a, b);
  if (differing === null || !/^(?:same|compatible)$/.test(agreementOf(a.claim, b.claim).agreement)) return false;
  if ([a, b].some(({ person }) => tellsOfChange(person.article.annotated, person.names))) return false;
  return (
    !knows(b.person, differing[0]) && !knows(a.person, differing[1]) && [0, 1].some((i) => !spokenElsewhere(story, differing[i] as string, voices[i] as number))
  );
}

/** The word of each name in which the two differ, where the other word is the same or much alike; null where they are two persons or one. */
function wordsApart(a: Bearer, b: Bearer): readonly [string, string] | null {
  if (a.surname === b.surname) return a.given === b.given || !mayBeGarbled(a.given, b.given) ? null : [a.given, b.given];
  if (Math.min(a.surname.length, b.surname.length) < SHORTEST || resemblanceOf(a.surname, b.surname).cost > SURNAME) return null;
  return a.given === b.given || resemblanceOf(a.given, b.given).cost <= GIVEN ? [a.surname, b.surname] : null;
}

/** Begin alike, and neither is a short form of the other: "Benny" is Benjamin, "Milan" is not Martin. */
const mayBeGarbled = (x: string, y: string): boolean => x[0] === y[0] && x.slice(0, PET) !== y.slice(0, PET) && !areForms(x, y);

/** Letters that a pet name keeps. */
const PET = 3;

/** Does the article of a person know the word? */
const knows = ({ article }: Person, word: string): boolean => article.annotated.chains.some(({ name }) => foldName(name).split(' ').includes(word));
