/** Nouns, singular, that count the same things in the news: a row a thing. A noun whose things are only some of another's ("car", "vehicle") has no place here. */
const ROWS = `ship vessel
plane aircraft airplane aeroplane
house home
firm company
film movie
kid child
doctor physician
lawyer attorney
crewman crewmember`;

const rowOf: ReadonlyMap<string, number> = new Map(ROWS.split('\n').flatMap((row, i) => row.split(' ').map((noun): [string, number] => [noun, i])));

/** Do two different nouns count the same things? */
export const areOneThing = (a: string, b: string): boolean => a !== b && rowOf.has(a) && rowOf.get(a) === rowOf.get(b);
