import type { Article, Token } from '../../../model/index.ts';
import { addOnce, anchorAt, overlaps } from '../../../model/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import type { Detail } from './detail.ts';
import { figuresOf, ordinalsOf } from './figures.ts';
import type { Given } from './given.ts';

/** Nouns whose number tells where a side or a player stands: that changes from year to year, and wants a source. */
const DIVISIONS = new Set(['league', 'division', 'tier', 'flight']);
const RANKS = new Set(['number', 'no', 'ranked', 'ranking', 'seed', 'seeded']);
/** Nouns whose number tells one thing of a kind from the next. */
const KINDS = wordSet(
  'highway route interstate motorway road junction article section clause chapter flight platform gate phase stage level category type grade band',
);
/** A word beside an ordinal that makes it a place among players: "second in the world", "the third best". */
const PLACED = /^(?:ranked|ranking|rankings|world|worlds|best|seed|seeded|placed)$/;
/** The first, told otherwise. */
const TOP = [' top ', ' best ', ' leading ', ' highest ', ' leader '];

/** Telling words of references that are long enough to name a division, were it their matter. */
const REPORT = 30;

/**
 * Numbers that stand behind the noun they belong to ("League Two", "world number two", "Highway 61"), where the references number the same
 * noun and never so. A name that they do not speak of may be known to every reader; a division is not, since sides go up and down.
 */
export function unbackedLabels({ annotated, claims }: Article, given: Given): Detail[] {
  const { document, tokens, sentences } = annotated;
  const read = claims.filter((c) => c.kind === 'quantity' || c.kind === 'date').map((c) => c.anchor.span);
  const labels = given.words.map(labelsOf);
  return sentences.flatMap((s) =>
    tokens.slice(s.first + 1, s.last).flatMap((t, i): Detail[] => {
      const noun = tokens[s.first + i]?.lower ?? '';
      const [figure] = figuresOf(t);
      if (
        figure === undefined ||
        ordinalsOf(t).length > 0 ||
        /[-–]/.test(t.text) ||
        /^(?:of|more|day|another)$/.test(tokens[s.first + i + 2]?.lower ?? '') ||
        !isUnbacked(noun, figure, labels, given)
      )
        return [];
      if (noun !== 'number' && read.some((span) => overlaps(span, t))) return [];
      return [{ kind: 'number', anchor: anchorAt(document, { start: tokens[s.first + i]?.start ?? t.start, end: t.end }) }];
    }),
  );
}

/** Of one reference: the numbers behind each noun, and the ordinals before a division or beside a word of placing. */
type Labels = { readonly behind: ReadonlyMap<string, ReadonlySet<number>>; readonly places: ReadonlySet<number>; readonly divisions: ReadonlySet<number> };

function isUnbacked(noun: string, figure: number, labels: readonly Labels[], given: Given): boolean {
  const among = (nouns: Iterable<string>): number[] => [...nouns].flatMap((n) => labels.flatMap(({ behind }) => [...(behind.get(n) ?? [])]));
  if (DIVISIONS.has(noun)) {
    const told = [...among(DIVISIONS), ...labels.flatMap(({ divisions }) => [...divisions])];
    if (told.length > 0) return !told.includes(figure) && among([noun]).length > 0;
    return !given.figures.has(figure) || given.stems.size >= REPORT;
  }
  if (noun === 'number') {
    // Where they hold the figure nowhere it is raised as a count or a rank.
    const told = given.figures.has(figure) ? among(RANKS) : [];
    const placed = labels.some(({ places }) => places.has(figure)) || (figure === 1 && TOP.some((w) => given.words.some((text) => text.includes(w))));
    return told.length > 0 && !told.includes(figure) && !placed;
  }
  return KINDS.has(noun) && among([noun]).length > 0 && !given.figures.has(figure);
}

function labelsOf(text: string): Labels {
  const words = text.split(/[\s-]+/).filter(Boolean);
  const behind = new Map<string, Set<number>>();
  const places = new Set<number>();
  const divisions = new Set<number>();
  words.forEach((word, i) => {
    const noun = word.replace(/s$/, '');
    if (DIVISIONS.has(noun) || RANKS.has(noun) || KINDS.has(noun)) for (const n of figuresBehind(words, i)) addOnce(behind, noun, n);
    for (const n of ordinalsOf(tokenOf(word))) {
      const near = words.slice(Math.max(0, i - 2), i + 4);
      if (near.some((w) => PLACED.test(w))) places.add(n);
      if (words.slice(i + 1, i + 3).some((w) => DIVISIONS.has(w))) divisions.add(n);
    }
  });
  return { behind, places, divisions };
}

/** "Number 45", "Articles 49 and 50", "ranked at 12": the figure behind, and one more behind "and". */
function figuresBehind(words: readonly string[], i: number): number[] {
  const at = /^(?:at|of|as)$/.test(words[i + 1] ?? '') ? i + 2 : i + 1;
  const own = figureOf(words[at]);
  return own.length === 0 ? [] : [...own, ...(/^(?:and|or|to)$/.test(words[at + 1] ?? '') ? figureOf(words[at + 2]) : [])];
}

const ROMAN: ReadonlyMap<string, number> = new Map(['i', 'ii', 'iii', 'iv', 'v', 'vi'].map((w, i) => [w, i + 1]));

const figureOf = (word = ''): readonly number[] => (ROMAN.has(word) ? [ROMAN.get(word) as number] : figuresOf(tokenOf(word)));
const tokenOf = (lower: string): Pick<Token, 'lower' | 'kind'> => ({ lower, kind: /^\d/.test(lower) ? 'number' : 'word' });
