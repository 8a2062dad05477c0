import { stem } from '../text/index.ts';

/**
 * Words that newsrooms use for one thing, by stem: the first of a row stands for all. Only words that name the same act or state belong in
 * a row ("wounded" and "injured", not "shot" and "killed"): a row joins questions, it never decides an answer.
 */
const ROWS = `kill die dead death fatal slain perish deceased toll lose
injure wound hurt
arrest detain apprehend nab custody
quake earthquake temblor tremor
hit strike jolt
car vehicle automobile
blaze fire
police officer cop
buy purchase acquire acquisition
sell sale
kid child
lawyer attorney counsel
assault attack
murder homicide slay
guilty convict conviction
jail prison imprison
sentence
fire sack dismiss
resign quit
win victory
begin start launch commence
end finish conclude
film movie picture
doctor physician
home house residence
firm company
announce unveil reveal
deal agreement accord pact
wed marry marriage
bear birth born
spokesman spokeswoman spokesperson
soldier troop
march demonstrate protest rally
storm hurricane typhoon cyclone
ship vessel boat
plane aircraft jet airliner
employee worker staff
pay payment salary
price cost
earn earnings profit income
vote ballot
hold host stage
near close`;

const canonical = new Map<string, string>();
for (const row of ROWS.split('\n')) {
  const words = row.split(' ').map(stem);
  for (const word of words) if (!canonical.has(word)) canonical.set(word, words[0] as string);
}

/** The stem that stands for `stemmed` and its synonyms. */
export const common = (stemmed: string): string => canonical.get(stemmed) ?? stemmed;

const REPORTS = new Set(
  ['say', 'tell', 'report', 'announce', 'write', 'add', 'state', 'accord', 'quot', 'date', 'updat', 'publish', 'post', 'be', 'speak', 'warn', 'note'].map(stem),
);

/** Verbs of saying: when something was said is no date of what happened. */
export const isReport = (property: string): boolean => REPORTS.has(stem(property));
