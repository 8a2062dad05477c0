import { addOnce, addTo, type MentionType, type Token } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { HONORIFICS } from '../../values/index.ts';
import type { Candidate, Votes } from './candidate.ts';
import { bare } from './casing.ts';
import { ORDER, typeOf } from './types.ts';
import { PARTICLES } from './words.ts';

/** Names of one thing within a document: candidates by index, in order of place. */
export type Naming = {
  type: MentionType;
  entity: string | null;
  name: string;
  words: readonly string[];
  readonly members: number[];
  readonly sexes: Set<'m' | 'f'>;
};

type Voted = Naming & { votes: Votes };

const MALE = wordSet(
  'mr sir lord king prince emperor duke count baron chairman spokesman congressman councilman policeman fireman actor herr señor senor monsieur fr',
);
const FEMALE = wordSet(
  'mrs ms miss dame lady queen princess empress duchess countess baroness chairwoman spokeswoman congresswoman councilwoman policewoman actress frau señora madame mme',
);

/** The words of a candidate as chains compare them. */
const nameWords = (tokens: readonly Token[], c: Candidate): string[] =>
  tokens
    .slice(c.from, c.to)
    .filter((t) => t.kind !== 'mark')
    .map((t) => bare(t.lower));

function plain(words: readonly string[]): string {
  const name = words.join(' ');
  const folded = /^[a-z0-9 ]*$/.test(name)
    ? name
    : name
        .normalize('NFKD')
        .replace(/[\p{M}’‘']/gu, '')
        .replace(/-/g, ' ');
  return folded.startsWith('the ') ? folded.slice(4) : folded;
}

/**
 * Chains the names of a document. Equal names are one thing; a surname alone goes to the one person that bears it, a given name alone to the one
 * that bears it; where two bear it nobody gets it. Votes of all places of a name decide its type together. `longOf`: abbreviations with the name that the document gives for them.
 */
export function chained(tokens: readonly Token[], candidates: readonly Candidate[], votes: readonly Votes[], longOf: ReadonlyMap<number, number>): Naming[] {
  const byName = new Map<string, Voted>();
  candidates.forEach((c, i) => {
    if (c.form === 'description' && c.entity === null) return;
    const words = nameWords(tokens, candidates[longOf.get(i) ?? i] as Candidate);
    const key = c.entity ?? plain(words);
    const known = byName.get(key);
    const naming = known ?? { type: 'other' as MentionType, entity: c.entity, name: '', words, members: [], sexes: new Set<'m' | 'f'>(), votes: {} as Votes };
    byName.set(key, naming);
    naming.members.push(i);
    if (c.form !== 'description' && words.join(' ').length > naming.words.join(' ').length) naming.words = words;
    if (c.known) naming.type = c.known;
    else add(naming.votes, votes[i] as Votes);
    for (let t = c.titleFrom; t < c.titleTo; t++) {
      const lower = (tokens[t] as Token).lower;
      if (MALE.has(lower)) naming.sexes.add('m');
      if (FEMALE.has(lower)) naming.sexes.add('f');
    }
  });
  const namings = [...byName.values()];
  for (const n of namings) if (!candidates[n.members[0] as number]?.known) n.type = typeOf(n.votes);
  return joinedByPart(namings);
}

function add(sum: Votes, votes: Votes): void {
  for (const type of ORDER) sum[type] = (sum[type] ?? 0) + (votes[type] ?? 0);
}

function joinedByPart(namings: Voted[]): Naming[] {
  const full = namings.filter((n) => n.type === 'person' && n.words.length > 1);
  const bySurname = new Map<string, Set<Naming>>();
  const byGiven = new Map<string, Set<Naming>>();
  const longer = new Map<string, Naming[]>();
  for (const n of full) {
    for (const s of surnamesOf(n.words)) addOnce(bySurname, s, n);
    const given = n.words[0] as string;
    addOnce(byGiven, given, n);
    addTo(longer, ends(n.words), n);
  }
  const target = new Map<Naming, Naming>();
  for (const same of longer.values()) for (const n of same) joinMiddle(n, same, target);
  for (const n of namings) {
    if (n.type === 'person' && n.words.length > 1 && !target.has(n)) {
      const owner = one(bySurname.get(n.words.join(' ')), n, target);
      if (owner && PARTICLES.has(n.words[0] as string)) target.set(n, owner);
      continue;
    }
    if (
      n.words.length !== 1 ||
      (n.type !== 'person' &&
        n.type !== 'other' &&
        (n.entity !== null || n.type !== 'organization' || (n.votes.organization ?? 0) >= 3) &&
        !(n.type === 'place' && n.entity === null && (n.votes.place ?? 0) < 2.5))
    )
      continue;
    const word = n.words[0] as string;
    const owner = one(bySurname.get(word), n, target) ?? (bySurname.has(word) ? null : one(byGiven.get(word), n, target));
    if (owner && owner !== n && (n.entity === null || owner.entity === null || n.entity === owner.entity)) target.set(n, owner);
  }
  for (const [n, owner] of target) {
    const to = rootOf(owner, target);
    if (to === n) continue;
    for (const m of n.members) to.members.push(m);
    to.entity ??= n.entity;
    for (const s of n.sexes) to.sexes.add(s);
  }
  return namings.filter((n) => !target.has(n)).map(({ votes: _, ...n }) => ({ ...n, members: n.members.sort((a, b) => a - b) }));
}

/** The one person among those that may own a name; null where there is none or more than one. */
function one(owners: ReadonlySet<Naming> | undefined, n: Naming, target: ReadonlyMap<Naming, Naming>): Naming | null {
  if (!owners) return null;
  const roots = new Set([...owners].map((o) => rootOf(o, target)));
  const fit = [...roots].filter((o) => o !== n && ![...n.sexes].some((s) => o.sexes.size > 0 && !o.sexes.has(s)));
  return fit.length === 1 ? (fit[0] as Naming) : null;
}

function rootOf(n: Naming, target: ReadonlyMap<Naming, Naming>): Naming {
  let root = n;
  for (let i = 0; i < 8; i++) {
    const next = target.get(root);
    if (!next) break;
    root = next;
  }
  return root;
}

const ends = (words: readonly string[]): string => `${words[0]} ${surnamesOf(words)[0]}`;

/** "Ada Lind" and "Ada M. Lind" are one person, "Ada M. Lind" and "Ada K. Lind" are two. */
function joinMiddle(n: Naming, same: readonly Naming[], target: Map<Naming, Naming>): void {
  const suffix = (w: readonly string[]): string => (/^(?:jr|sr|iii?|iv)$/.test(w.at(-1) as string) ? (w.at(-1) as string) : '');
  const middles = same.filter((o) => o.words.length > n.words.length && (suffix(o.words) === suffix(n.words) || !suffix(n.words)));
  if (n.words.length > 3 || middles.length === 0) return;
  const distinct = new Set(
    middles.map((m) =>
      m.words
        .slice(1, -1)
        .map((w) => w[0])
        .join(''),
    ),
  );
  if (
    distinct.size === 1 &&
    middles[0] &&
    rootOf(middles[0], target) !== n &&
    (n.entity === null || middles[0].entity === null || n.entity === middles[0].entity)
  )
    target.set(n, middles[0]);
}

/** What may stand alone for a person: the last word, with the particles before it ("van der Berg"), without Jr. */
function surnamesOf(words: readonly string[]): string[] {
  const own = words.filter((w) => !HONORIFICS.has(w) || words.length < 3);
  const to = /^(?:jr|sr|iii?|iv)$/.test(own.at(-1) ?? '') && own.length > 2 ? own.length - 1 : own.length;
  const last = own[to - 1] ?? '';
  let from = to - 1;
  while (from > 1 && PARTICLES.has(own[from - 1] as string)) from--;
  return from < to - 1 ? [last, own.slice(from, to).join(' ')] : [last];
}
