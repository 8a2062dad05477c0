import { chanceFrom, oneOf } from './chance.ts';
import { type Context, filled, type Story } from './contexts.ts';
import { garbledName, WAYS, type Way } from './garbling.ts';
import { OFFICES, type Office } from './offices.ts';

/** What a reader has to go by, beside the letters of the name. */
export type Hold = 'office' | 'place' | 'second';
/** A name of one story that is wrong (`way` says how) or that of a person whom no list knows (`way` null). */
export type Case = {
  readonly office: Office;
  readonly way: Way | null;
  readonly name: string;
  readonly holds: readonly Hold[];
  readonly texts: readonly string[];
};

const HOLDS: readonly (readonly Hold[])[] = [[], ['office'], ['place'], ['second'], ['office', 'place'], ['office', 'second'], ['place', 'second']];
type State = { readonly name: string; readonly demonym: string };
export type States = ReadonlyMap<string, State>;

/** So many garbled names, each way and each set of holds in turn. */
export function garbledCases(stories: readonly Story[], states: States, count: number): Case[] {
  const cases: Case[] = [];
  for (let n = 0; cases.length < count; n++) {
    const i = cases.length;
    const chance = chanceFrom(1_000 + n);
    const way = WAYS[i % WAYS.length] as Way;
    const holds = HOLDS[Math.floor(i / WAYS.length) % HOLDS.length] as readonly Hold[];
    const office = oneOf(OFFICES, chance);
    const name = garbledName(office, way, n);
    if (name !== null)
      cases.push({ office, way, name, holds, texts: textsOf(oneOf(stories, chance), stories, office, name, office.holder, holds, states, chance) });
  }
  return cases;
}

/** So many true names of people who are on no list, each in an office that the list gives to somebody else. */
export function trueCases(stories: readonly Story[], states: States, count: number): Case[] {
  const all = OFFICES.flatMap((office) => office.others.map((name) => ({ office, name })));
  return all.slice(0, count).map(({ office, name }, i) => {
    const chance = chanceFrom(9_000 + i);
    const holds = HOLDS[i % HOLDS.length] as readonly Hold[];
    return { office, way: null, name, holds, texts: textsOf(oneOf(stories, chance), stories, office, name, elsewhere(i, name, office), holds, states, chance) };
  });
}

/** A truthful second source names the new holder too, or the one on the list: without office, as the former one, or as the one who was replaced. */
function elsewhere(i: number, name: string, office: Office): string {
  const { holder, titles } = office;
  return [name, holder, `former ${titles[0]} ${holder}`, `${holder}, whom ${name} succeeded,`][Math.floor(i / HOLDS.length) % 4] as string;
}

const capitals = (words: string): string => words.replace(/(^|\s)(?!of |the )(\p{Ll})/gu, (m) => m.toUpperCase());

function called(name: string, office: Office, state: State | null, withOffice: boolean, chance: () => number): string {
  const title = oneOf(office.titles, chance);
  if (!withOffice) return name;
  if (!state) return chance() < 0.8 ? `${capitals(title)} ${name}` : `${name}, the ${title},`;
  return oneOf(
    [
      `${state.demonym} ${capitals(title)} ${name}`,
      `${state.name}'s ${title}, ${name},`,
      `${name}, the ${title} of ${state.name},`,
      `${name}, the ${state.demonym} ${title},`,
    ],
    chance,
  );
}

function textsOf(
  story: Story,
  stories: readonly Story[],
  office: Office,
  name: string,
  second: string,
  holds: readonly Hold[],
  states: States,
  chance: () => number,
): string[] {
  const state = states.get(office.country) as State;
  const has = (hold: Hold): boolean => holds.includes(hold);
  const suits = (s: Story): boolean => s.every((c) => !c.states.includes(office.country)) && (!has('second') || s.length > 1);
  const own = suits(story) ? story : (oneOf(stories.filter(suits), chance) as Story);
  const [first, other] = own as readonly [Context, Context | undefined];
  const surname = name.split(' ').at(-1) as string;
  const alone = chance() < 0.15;
  const lead = called(alone && has('office') ? surname : name, office, has('place') ? state : null, has('office'), chance);
  const text = `${has('place') && !has('office') ? `${state.name} was the first to answer. ` : ''}${filled(first, lead, surname)}`;
  if (!has('second') || !other) return [text];
  const bare = second.replace(/^former .*? (?=\p{Lu})|,.*$/gu, '');
  const title = second === office.holder || second === name ? called(second, office, null, has('office') && second !== office.holder, chance) : second;
  const told = name !== second && has('office') && second === office.holder ? second : title;
  return [text, filled(other, told, bare.split(' ').at(-1) as string)];
}
