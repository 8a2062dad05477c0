import type { Article, RoleValue, Story } from '../../../model/index.ts';
import { claimsOfKind, grouped, onceEach, witnessOf } from '../../../model/index.ts';
import { givenName, isCommonWord } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import { foldName } from '../../../text/words/fold-name.ts';
import { areForms, areInAgreement, OFFICE_HEADS, postOf, resemblanceOf } from '../../../values/index.ts';
import { type Person, peopleOf, tellsOfChange } from './people.ts';
import type { Spellings } from './spellings.ts';
import { spokenElsewhere } from './spoken.ts';

type RoleClaim = ReturnType<typeof claimsOfKind<'role'>>[number];
/** A person by first and last name, with a post that the article gives. */
type Bearer = { readonly person: Person; readonly given: string; readonly surname: string; readonly claim: RoleClaim; readonly head: string };

/** Callings beside the offices of which a train, a plane, a ship has one. */
const ALONE = wordSet('driver pilot skipper headteacher dispatcher conductor curator principal coroner harbourmaster');
/** Offices of which many are held at a time, so that two surnames in them are two persons. */
const SHARED = wordSet('spokesman magistrate justice prosecutor sergeant lieutenant captain major colonel commissioner');
/** Seats of which so many are held at a time that namesakes sit beside each other. */
const SEATS = wordSet('senator representative');
/** Slips for each letter up to which two surnames, and two given names, may be one garbled. */
const SURNAME = 0.34;
const GIVEN = 0.5;
const SHORTEST = 5;
/** The same where the given names are equal. */
const SHORT = 4;
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
    for (const claim of rolesIn(person.article).get(person.names[0]?.chain ?? -1) ?? []) {
      const { head } = postOf((claim.value as RoleValue).post);
      if (head === '' || SEATS.has(head)) continue;
      const bearer = { person, given: words[0] as string, surname: words.at(-1) as string, claim, head };
      byHead.get(head)?.push(bearer) ?? byHead.set(head, [bearer]);
    }
  }
  return [...byHead.values()].flatMap((all) => {
    const bearers = all.slice(0, CROWDED);
    return bearers.flatMap((b, j) => bearers.slice(0, j).flatMap((a) => (isOneGarbled(story, a, b) ? [spellingsOf(a, b)] : [])));
  });
}

/** Posts that an article gives, by the chain of the person. */
const rolesIn = onceEach(
  (article: Article): ReadonlyMap<number, readonly RoleClaim[]> =>
    grouped(claimsOfKind(article, 'role'), (claim) => (claim.polarity === 'affirmed' ? (claim.value?.person.chain ?? null) : null)),
);

const spellingsOf = (a: Bearer, b: Bearer): Spellings => ({
  a: a.person,
  b: b.person,
  because: `${a.person.chain.name} and ${b.person.chain.name}: one post, ${(a.claim.value as RoleValue).post}, and names that are alike`,
});

/** An office, or a calling of which one is there: another surname in it is another spelling. Of all other callings the surname must be the same. */
const isOneChair = (head: string): boolean => OFFICE_HEADS.has(head) || ALONE.has(head);

function isOneGarbled(story: Story, a: Bearer, b: Bearer): boolean {
  const voices = [a, b].map(({ person }) => witnessOf(story, person.article.annotated.document.id)) as [number, number];
  if (voices[0] === voices[1] || a.person.chain.name === b.person.chain.name) return false;
  const differing = wordsApart(a, b) ?? givenApart(a, b);
  if (
    differing === null ||
    (a.surname === b.surname ? !isOneChair(a.head) && isCommonWord(a.surname) : SHARED.has(a.head) || !isOneChair(a.head)) ||
    !areInAgreement(a.claim, b.claim)
  )
    return false;
  if ([a, b].some(({ person }) => tellsOfChange(person.article.annotated, person.names))) return false;
  return (
    !knows(b.person, differing[0]) && !knows(a.person, differing[1]) && [0, 1].some((i) => !spokenElsewhere(story, differing[i] as string, voices[i] as number))
  );
}

/** The word of each name in which the two differ, where the other word is the same or much alike; null where they are two persons or one. */
function wordsApart(a: Bearer, b: Bearer): readonly [string, string] | null {
  if (a.surname === b.surname) return a.given === b.given || !mayBeGarbled(a.given, b.given) ? null : [a.given, b.given];
  if (Math.min(a.surname.length, b.surname.length) < (a.given === b.given ? SHORT : SHORTEST) || resemblanceOf(a.surname, b.surname).cost > SURNAME)
    return null;
  return a.given === b.given || resemblanceOf(a.given, b.given).cost <= GIVEN ? [a.surname, b.surname] : null;
}

/** Of one chair also given names that are not alike, "Mayor Nora Tveit" and "Mayor Ellen Tveit", where the lists know both and neither is a form of the other. */
const givenApart = (a: Bearer, b: Bearer): readonly [string, string] | null =>
  a.surname === b.surname &&
  a.given[0] !== b.given[0] &&
  a.head === b.head &&
  isOneChair(a.head) &&
  !SHARED.has(a.head) &&
  ![a.surname, a.given, b.given].some(isCommonWord) &&
  mayBeOfOneSex(a.given, b.given) &&
  !areForms(a.given, b.given) &&
  !a.given.includes(b.given) &&
  !b.given.includes(a.given)
    ? [a.given, b.given]
    : null;

/** Begin alike, and neither is a short form of the other: "Benny" is Benjamin, "Milan" is not Martin, nor is "Nadine" Nadia. */
const mayBeGarbled = (x: string, y: string): boolean =>
  x[0] === y[0] && !areForms(x, y) && (x.slice(0, PET) !== y.slice(0, PET) || (isOfOneSex(x, y) && !isPetName(x, y) && !isPetName(y, x)));

/** Two names of the lists, both of women or both of men. */
const isOfOneSex = (x: string, y: string): boolean => givenName(x) !== null && givenName(x) === givenName(y);

/** Two names of the lists, not the one of a woman and the other of a man: "Noel" may be either. */
const mayBeOfOneSex = (x: string, y: string): boolean => {
  const [p, q] = [givenName(x), givenName(y)];
  return p !== null && q !== null && (p === q || p === 'both' || q === 'both');
};

/** "Benny", "Benj" and "Ben" begin as Benjamin does. */
const isPetName = (short: string, long: string): boolean => long.startsWith(short.replace(/(?:ie|y|i|s)$/, '').replace(/(.)\1$/, '$1'));

/** Letters that a pet name keeps. */
const PET = 3;

/** Does the article of a person know the word? A surname alone, of whom nobody tells the rest, is no other person. */
const knows = ({ article }: Person, word: string): boolean =>
  article.annotated.chains.some(({ name }) => {
    const words = foldName(name).split(' ');
    return words.length > 1 && words.includes(word);
  });
