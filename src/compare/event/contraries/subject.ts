import { type Annotated, type Mention, mentionsIn, type Sentence, type Span, type Token } from '../../../model/index.ts';

/** Whom an answer is about, as far as its sentence tells. */
export type Subject = {
  /** The person whose name stands right before, or to whom it is done: "the jury cleared Rolf Berg"; null where nobody is named. */
  readonly named: Mention | null;
  /** The sentence tells who it is: "the man, identified as Rolf Berg". */
  readonly identified: boolean;
  /** What the words beside say: sex, age and part ("the boy", "the gunman"); null where they say nothing of it. */
  readonly sex: 'm' | 'f' | null;
  readonly age: 'child' | 'adult' | null;
  readonly part: 'doer' | 'victim' | 'guard' | null;
  /** How many, null where several are spoken of and nobody counts them. */
  readonly count: number | null;
};

type Kind = Pick<Subject, 'sex' | 'age' | 'part'> & { readonly many: boolean };

/** Nouns for people: sex, age, part; plurals beside. */
const NOUNS = `man men m adult -;woman women f adult -;boy boys m child -;girl girls f child -;child children - child -;baby babies - child -;toddler toddlers - child -;teenager teenagers - - -;
victim victims - - victim;suspect suspects - - doer;gunman gunmen m - doer;shooter shooters - - doer;attacker attackers - - doer;bomber bombers - - doer;assailant assailants - - doer;
robber robbers - - doer;killer killers - - doer;defendant defendants - - doer;hijacker hijackers - - doer;pirate pirates - - doer;fugitive fugitives - - doer;officer officers - - guard;
deputy deputies - - guard;policeman policemen m - guard;guard guards - - guard;soldier soldiers - - guard;trooper troopers - - guard;employee employees - - -;worker workers - - -;
clerk clerks - - -;driver drivers - - -;passenger passengers - - -;pilot pilots - - -;student students - - -;teacher teachers - - -;protester protesters - - -;person persons - - -;
people people - - -;resident residents - - -;civilian civilians - - -;mother mothers f adult -;father fathers m adult -;son sons m - -;daughter daughters f - -;wife wives f adult -;
husband husbands m adult -;brother brothers m - -;sister sisters f - -;pedestrian pedestrians - - -;cyclist cyclists - - -;hostage hostages - - victim;tourist tourists - - -;
member members - - -;staffer staffers - - -;he - m - -;she - f - -`;

const kinds = new Map<string, Kind>(
  NOUNS.split(';').flatMap((row) => {
    const [one = '', many = '', sex, age, part] = row.trim().split(' ');
    const kind = { sex: known(sex), age: known(age), part: known(part) } as Omit<Kind, 'many'>;
    return [
      [one, { ...kind, many: one === many }],
      [many, { ...kind, many: true }],
    ] as [string, Kind][];
  }),
);

function known(word: string | undefined): string | null {
  return word === '-' || word === undefined ? null : word;
}

const NUMBERS: readonly string[] = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A number of people, 0 for none that is read. */
const numberOf = ({ lower }: Token): number => Math.max(/^\d{1,4}$/.test(lower) ? Number(lower) : 0, NUMBERS.indexOf(lower));

/** Words between a name and what is said of it: nothing, an adverb or an apposition. */
const BETWEEN = /^\.?(?:['’]s)?(?:\s*(?:,[^,;:.“”"]{1,80}){1,2},)?\s*(?:(?:was|were|is|has|had|have|been|also|later|then|who|,|\w+ly)\s+){0,4}$/;
/** "identified as Ada Lind, died": a name that ends an apposition. */
const CALLED = /\b(?:as|named|called)\s*$/;

/** A person named within an answer: "found Rolf Berg guilty", "acquitted Rolf Berg". */
const objectIn = (annotated: Annotated, span: Span): Mention | undefined => mentionsIn(annotated, span).find(({ type }) => type === 'person');

const ofOne = (named: Mention, identified: boolean): Subject => ({ named, identified, sex: null, age: null, part: null, count: 1 });

/** Who an answer at a place of a sentence is about; null where the words beside tell nobody, or may tell somebody else. */
export function subjectAt(annotated: Annotated, sentence: Sentence, span: Span): Subject | null {
  const { tokens, document } = annotated;
  const object = objectIn(annotated, span);
  if (object) return ofOne(object, false);
  const persons = mentionsIn(annotated, { start: sentence.span.start, end: span.start }).filter((m) => m.anchor.span.end <= span.start && m.type === 'person');
  const last = persons.at(-1);
  const own = tokens.slice(sentence.first, sentence.last);
  const before = own.filter((t) => t.end <= span.start);
  const at = before.findLastIndex((t) => kinds.has(t.lower));
  if (last) {
    const between = document.text.slice(last.anchor.span.end, span.start);
    const called = CALLED.test(document.text.slice(sentence.span.start, last.anchor.span.start));
    if (BETWEEN.test(between) || (called && /^\s*,\s*$/.test(between))) return ofOne(last, called);
    // "The man, shot by Rolf Berg, died": somebody else's name is nearer than the noun.
    if (!called && at >= 0 && (before[at] as Token).start < last.anchor.span.start && before.length - at > NEAR) return null;
  }
  const next = own.find((t) => t.start >= span.end);
  if (next && kinds.has(next.lower)) return groupOf([next], 0);
  return at < 0 || before.length - at > REACH ? null : groupOf(before, at);
}

/** Tokens before an answer in which its noun stands; nearer, where somebody else is named between. */
const REACH = 22;
const NEAR = 2;

/** The noun with what is joined to it: "two women and one man" are three. */
function groupOf(tokens: readonly Token[], at: number): Subject {
  const found: Kind[] = [];
  let count: number | null = 0;
  for (let i = at; i >= 0; ) {
    const kind = kinds.get((tokens[i] as Token).lower) as Kind;
    found.push(kind);
    const number = [1, 2, 3].map((back) => (tokens[i - back] ? numberOf(tokens[i - back] as Token) : 0)).find((n) => n > 0);
    count = count === null || (kind.many && number === undefined) ? null : count + (kind.many ? (number as number) : 1);
    const joined = [2, 3, 4].find((back) => kinds.has(tokens[i - back]?.lower ?? '') && tokens.slice(i - back + 1, i).some((t) => t.lower === 'and'));
    if (joined === undefined) break;
    i -= joined;
  }
  const only = <K extends 'sex' | 'age' | 'part'>(key: K): Kind[K] => (found.every((k) => k[key] === found[0]?.[key]) ? (found[0] as Kind)[key] : null);
  return { named: null, identified: false, sex: only('sex'), age: only('age'), part: only('part'), count };
}

/** Do the words beside two answers tell of two: a man and a woman, one and three? */
export function subjectsApart(a: Subject, b: Subject): boolean {
  const differ = <T>(x: T | null, y: T | null): boolean => x !== null && y !== null && x !== y;
  if (differ(a.sex, b.sex) || differ(a.age, b.age) || differ(a.part, b.part)) return true;
  return differ(a.count, b.count) || (a.count === null ? b.count === 1 : b.count === null && a.count === 1);
}
