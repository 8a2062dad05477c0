import rows from '../../../rules/lexicon/contrasts.json' with { type: 'json' };

/** A line of words for one scope, and the row it belongs to: two lines of a row exclude each other. */
type Line = { readonly of: string; readonly row: number; readonly alone: boolean };

const lines: readonly Line[] = rows.flatMap((row, i) => row.lines.map(() => ({ of: row.of, row: i, alone: row.alone === true })));
const lineOf = new Map(rows.flatMap((row) => row.lines).flatMap((line, i) => line.split(' ').map((word): [string, number] => [word, i])));
/** First words of pairs. */
const firsts: ReadonlySet<string> = new Set([...lineOf.keys()].flatMap((words) => (words.includes('_') ? [words.slice(0, words.indexOf('_'))] : [])));

/** The line of `rules/lexicon/contrasts.json` that a word in lower case belongs to, by itself or with the one behind it. */
export const contrastLine = (word: string, next: string): number | undefined =>
  lineOf.get(word) ?? (firsts.has(word) ? lineOf.get(`${word}_${next}`) : undefined);

/**
 * Do the words of two sentences set their figures apart? Each has lines of one row, and none in common ("asked for 8 percent", "offered 5 percent");
 * or one alone has a word that narrows what it counts ("the main span"). `of`: the kinds of figure that both are, by the names of the table.
 */
export const contrast = (a: ReadonlySet<number>, b: ReadonlySet<number>, of: readonly string[]): boolean => onlyIn(a, b, of) || onlyIn(b, a, of);

function onlyIn(a: ReadonlySet<number>, b: ReadonlySet<number>, of: readonly string[]): boolean {
  for (const i of a) {
    const { of: kind, row, alone } = lines[i] as Line;
    if (b.has(i) || !(kind === 'any' || of.includes(kind))) continue;
    if (alone) return true;
    const others = [...b].filter((j) => lines[j]?.row === row);
    if (others.length > 0 && !others.some((j) => a.has(j))) return true;
  }
  return false;
}
