import { type Annotated, addTo, type MentionType, NEAR, onceEach, type RuleBook, type Sentence, type Token } from '../../model/index.ts';
import { isCommonWord, tokensIn } from '../../text/index.ts';
import { remembered } from '../../text/remembered.ts';
import { ofWord } from '../../text/words/of-word.ts';
import { bare, type Casing, isUpper } from './casing.ts';
import { OPENERS } from './words.ts';

/** A name of the rule book: how it may stand for its entity. `not`: a look-alike that stands for nothing. */
type Entry = {
  readonly pieces: readonly string[];
  readonly entity: string | null;
  readonly type: MentionType;
  readonly standing: 'strong' | 'weak' | 'flag' | 'not' | 'demonym';
  readonly near: readonly string[];
  readonly capital: boolean;
  readonly upper: boolean;
};

/** A name of the rule book at tokens `[from, to)`. */
export type Hit = {
  readonly from: number;
  readonly to: number;
  readonly entity: string;
  readonly type: MentionType;
  readonly standing: Entry['standing'];
  readonly upper: boolean;
};

/** The names that may begin with a word, the longest first; null for none. Asked of every word of a text. */
type NamesFrom = (token: Token) => readonly Entry[] | null;

/** A token's text without case, accents and possessive, cut at hyphens. */
function piecesIn(text: string): string[] {
  if (/^[A-Za-z0-9]+$/.test(text)) return [text.toLowerCase()];
  const lower = bare(text).toLowerCase();
  const plain = /^[\x20-\x7e]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'");
  return /[-‐‑]/.test(plain) ? plain.split(/[-‐‑]/).filter(Boolean) : [plain];
}

const piecesOf = remembered(piecesIn);

const NO_MATCH = /^[-‐‑–"“”„«»‘’']$/;

/** Words of ASCII letters, with a space between. */
const WORDS = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

const namesIn = onceEach((book: RuleBook): NamesFrom => {
  const first = new Map<string, Entry[]>();
  const add = (name: string, rest: Pick<Entry, 'entity' | 'type' | 'standing' | 'near'>): void => {
    const pieces = WORDS.test(name) ? name.toLowerCase().split(' ') : tokensIn(name).flatMap((t) => (NO_MATCH.test(t.text) ? [] : piecesOf(t.text)));
    if (pieces[0] === 'the' && pieces.length > 1) pieces.shift();
    const opener = pieces[0];
    if (opener === undefined) return;
    const entry: Entry = { ...rest, pieces, capital: /^(?:the )?\p{Lu}/u.test(name), upper: !/[a-z]/.test(name) && isUpper(name.replace(/\s/g, '')) };
    addTo(first, opener, entry);
  };
  for (const e of book.entities) {
    const base = { entity: e.id, type: e.type, near: e.near };
    for (const name of [e.name, ...e.strong]) add(name, { ...base, standing: 'strong' });
    for (const name of e.flag) add(name, { ...base, standing: 'flag' });
    for (const name of e.weak) add(name, { ...base, standing: 'weak' });
    for (const name of e.demonyms) add(name, { ...base, standing: 'demonym' });
    for (const name of e.not) add(name, { ...base, entity: null, standing: 'not' });
  }
  for (const e of book.events) for (const name of [e.name, ...e.variants]) add(name, { entity: e.id, type: 'event', near: [], standing: 'strong' });
  for (const entries of first.values()) entries.sort((a, b) => b.pieces.length - a.pieces.length);
  return ofWord((lower) => first.get(piecesIn(lower)[0] as string) ?? null);
});

/** All names of the rule book in a document, leftmost longest, in order of place. A weak name counts only in the company the rule asks for. */
export function knownIn(annotated: Annotated, book: RuleBook, casing: (s: Sentence) => Casing): Hit[] {
  const namesFrom = namesIn(book);
  const found: { hit: Hit; near: readonly string[] }[] = [];
  const present = new Set<string>();
  for (const sentence of annotated.sentences) {
    const caps = casing(sentence) === 'caps';
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = annotated.tokens[i] as Token;
      const entries = token.kind === 'mark' ? null : namesFrom(token);
      const match = entries && matchAt(annotated.tokens, i, sentence, entries, caps);
      if (!match) continue;
      const { entry, to } = match;
      i = to - 1;
      if (entry.entity === null) continue;
      if (entry.standing === 'strong' || entry.standing === 'flag') present.add(entry.entity);
      found.push({
        hit: { from: to - match.count, to, entity: entry.entity, type: entry.type, standing: entry.standing, upper: entry.upper },
        near: entry.near,
      });
    }
  }
  const { text } = annotated.document;
  return found
    .filter(({ hit, near }) => hit.standing !== 'weak' || present.has(hit.entity) || hasNear(text, annotated.tokens[hit.from] as Token, near))
    .map(({ hit }) => hit);
}

function hasNear(text: string, token: Token, near: readonly string[]): boolean {
  if (!near.length) return false;
  const around = text.slice(Math.max(0, token.start - NEAR), token.end + NEAR).toLowerCase();
  return near.some((word) => around.includes(word.toLowerCase()));
}

type Match = { readonly entry: Entry; readonly to: number; readonly count: number };

function matchAt(tokens: readonly Token[], at: number, sentence: Sentence, entries: readonly Entry[], caps: boolean): Match | null {
  const token = tokens[at] as Token;
  const first = piecesOf(token.text);
  for (const entry of entries) {
    if (entry.capital && !/^[^\p{Ll}]/u.test(token.text)) continue;
    if (entry.upper && entry.pieces.length === 1 && (!isUpper(bare(token.text)) || (caps && shout(first[0] as string)))) continue;
    let piece = 0;
    let i = at;
    while (piece < entry.pieces.length && i < sentence.last) {
      const { text } = tokens[i] as Token;
      const own = i === at ? first : NO_MATCH.test(text) ? [] : piecesOf(text);
      if (own.some((p, k) => p !== entry.pieces[piece + k])) break;
      piece += own.length;
      i++;
    }
    if (piece === entry.pieces.length) return { entry, to: i, count: i - at };
  }
  return null;
}

/** In a line of capitals "US" and "WHO" are words. */
const shout = (lower: string): boolean => OPENERS.has(lower) || isCommonWord(lower);
