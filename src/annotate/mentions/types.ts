import type { MentionType, Sentence, Token } from '../../model/index.ts';
import { givenName, isCommonWord, townsNamed } from '../../text/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { HONORIFICS, OFFICE_HEADS, POST_MODIFIERS } from '../../values/index.ts';
import type { Candidate, Votes } from './candidate.ts';
import { bare, isCapital, isUpper } from './casing.ts';
import { REGIONS } from './regions.ts';
import {
  EVENT_HEADS,
  GENERATIONS,
  HUMAN_VERBS,
  LOCATIVE,
  NUMBERED,
  ORG_HEADS,
  PARTICLES,
  PLACE_HEADS,
  PRODUCT_HEADS,
  TREATY_HEADS,
  VESSEL_PREFIXES,
  VESSELS,
} from './words.ts';

/** All types; of two with as many votes the earlier wins. */
export const ORDER: readonly MentionType[] = ['person', 'organization', 'place', 'event', 'treaty', 'product', 'work', 'other'];

/** The type with most votes; ties go to the earlier of the order, nothing at all is "other". */
export function typeOf(votes: Votes): MentionType {
  let best: MentionType = 'other';
  let most = 0.9;
  for (const type of ORDER) if ((votes[type] ?? 0) > most) [best, most] = [type, votes[type] ?? 0];
  return best;
}

/** Words right before a name that is mostly a person's. */
const BEFORE_PERSONS = wordSet('gunman suspect by told husband wife son daughter brother sister mother father friend girlfriend boyfriend');

/** What a name itself and the words beside it say of its type. */
export function votesFor(tokens: readonly Token[], c: Candidate, sentence: Sentence, prose: boolean): Votes {
  const votes: Record<MentionType, number> = { person: 0, organization: 0, place: 0, event: 0, product: 0, treaty: 0, work: 0, other: 0 };
  const words = tokens.slice(c.from, c.to).filter((t) => t.kind === 'word' && !PARTICLES.has(t.lower) && t.lower !== 'of' && t.lower !== 'the');
  shapeVotes(tokens, c, words, votes, prose);
  if (c.titleTo > c.titleFrom) votes.person += HONORIFICS.has((tokens[c.titleFrom] as Token).lower) ? 8 : 5;
  const before = c.titleTo > c.titleFrom || c.from === sentence.first ? undefined : tokens[c.from - 1];
  const next = c.to < sentence.last ? tokens[c.to] : undefined;
  const afterNext = c.to + 1 < sentence.last ? tokens[c.to + 1] : undefined;
  if (
    next?.text === ',' &&
    afterNext?.kind === 'number' &&
    /^\d{1,2}$/.test(afterNext.text) &&
    (tokens[c.to + 2]?.kind === 'mark' || tokens[c.to + 2]?.lower === 'and')
  )
    votes.person += 4;
  if (next && HUMAN_VERBS.has(next.lower)) {
    votes.person += 1;
    votes.organization += 0.6;
  }
  if (next?.text === ',' && (afterNext?.lower === 'who' || afterNext?.lower === 'whose')) votes.person += 2;
  if (next?.lower === 'who') votes.person += 1.5;
  if (words.length > 1 && (next?.text === ',' || before?.text === ',') && isBesideOffice(tokens, c, sentence)) votes.person += 2;
  if (before && LOCATIVE.has(before.lower) && prose)
    votes.place += before.lower === 'in' || before.lower === 'near' || before.lower === 'across' || before.lower === 'outside' ? 1.5 : 0.5;
  if (c.from === sentence.first && isDateline(tokens, sentence)) votes.place += 4;
  if (before && VESSELS.has(before.lower)) votes.product += 5;
  if (before?.lower === 'the' || (before?.lower === 'a' && words.length === 1)) {
    votes.person -= 3;
    votes.organization += 0.5;
  }
  if (next?.text === ',' && isCapital(afterNext) && words.length === 1 && townsNamed(bare((words[0] as Token).text)).length > 0) votes.place += 1;
  if (words.length === 1 && before && BEFORE_PERSONS.has(before.lower)) votes.person += 0.5;
  const single = words.length === 1 ? bare((words[0] as Token).text).toLowerCase() : '';
  if (single && givenName(single) && !isCommonWord(single)) votes.person += 0.6;
  return votes;
}

/** "NORVIK, 3 May (Agency) —": a sentence that ends with its dash was cut off as a dateline. */
const isDateline = (tokens: readonly Token[], { last }: Sentence): boolean => /^[—–-]+$/.test(tokens[last - 1]?.text ?? '');

/** "Ada Lind, the chief executive of", "its chief executive, Ada Lind,": an office between commas, ahead of a name or behind it. */
function isBesideOffice(tokens: readonly Token[], { from, to }: Candidate, { first, last }: Sentence): boolean {
  if (
    from - 2 >= first &&
    tokens[from - 1]?.text === ',' &&
    (to >= last || tokens[to]?.kind === 'mark') &&
    OFFICE_HEADS.has(bare((tokens[from - 2] as Token).lower))
  )
    return true;
  if (tokens[to]?.text !== ',') return false;
  let i = to + 1;
  if (/^(?:the|a|an|its|his|her|their)$/.test(tokens[i]?.lower ?? '')) i++;
  while (i < Math.min(last, to + POST_WITHIN) && POST_MODIFIERS.has(tokens[i]?.lower ?? '')) i++;
  return i < last && OFFICE_HEADS.has(tokens[i]?.lower ?? '');
}

/** Words between a name and the head of an office behind it. */
const POST_WITHIN = 6;

function shapeVotes(tokens: readonly Token[], c: Candidate, words: readonly Token[], votes: Record<MentionType, number>, prose: boolean): void {
  const lowers = words.map((w) => bare(w.lower));
  const [first = '', last = ''] = [lowers[0], lowers.at(-1)];
  const own = tokens.slice(c.from, c.to);
  const of = own.findIndex((t) => t.lower === 'of' || t.lower === 'for' || t.lower === 'on');
  const head = of > 0 ? bare((tokens[c.from + of - 1] as Token).lower) : last;
  const several = words.length > 1;
  if (several || of > 0) {
    if (ORG_HEADS.has(head)) votes.organization += 6;
    if (PLACE_HEADS.has(head)) votes.place += ORG_HEADS.has(head) ? 5 : 6;
    if (EVENT_HEADS.has(head)) votes.event += ORG_HEADS.has(head) || PLACE_HEADS.has(head) ? 3 : 7;
    if (TREATY_HEADS.has(head)) votes.treaty += 7;
    if (PRODUCT_HEADS.has(head)) votes.product += 7;
    if (/^(?:fort|port|mount|lake|cape|gulf)$/.test(first)) votes.place += 1.5;
    if (/^(?:mount|lake|cape|fort|port|river|gulf|isle|saint|st|san|santa|los|las|el|camp|new|north|south|east|west|upper|lower)$/.test(first))
      votes.place += first.length > 3 ? 2 : 1;
    if (/^(?:hurricane|typhoon|cyclone|operation|exercise)$/.test(first)) votes.event += 7;
    if (VESSEL_PREFIXES.has(first)) votes.product += 8;
  }
  const [opening, closing] = [own[0], own.at(-1)];
  if (NUMBERED.has(first) && closing?.kind === 'number') votes.product += 6;
  if ((closing?.kind === 'number' && /^(?:19|20)\d\d$/.test(closing.text)) || (opening?.text.includes('-') && /^\p{L}+-(?:19|20)\d\d$/u.test(opening.text)))
    votes.event += 4;
  if (words.length === 1 && /^\p{Lu}{1,4}-?\d/u.test(words[0]?.text ?? '')) votes.product += 4;
  if (c.form === 'abbreviation') votes.organization += 3;
  const name = own.map((t) => bare(t.text)).join(' ');
  if (townsNamed(prose ? name : capitalised(name)).length) votes.place += several ? 4 : 2.2;
  if (REGIONS.has(name.toLowerCase())) votes.place += 4;
  if (several && own.some((t) => t.text === '&')) votes.organization += 4;
  const small = words.length <= 4 && of < 0 && !ORG_HEADS.has(last);
  if (several && small && givenName(first) && !isUpper(words[0]?.text ?? '')) votes.person += isCommonWord(first) ? 2.5 : 4;
  else if (several && small && /^\p{Lu}$/u.test(words[0]?.text ?? '')) votes.person += 4;
  else if (several && small && lowers.every((w) => !isCommonWord(w))) votes.person += 1.2;
  if (several && small && words.slice(1, -1).some((w) => /^\p{Lu}$/u.test(w.text))) votes.person += 4;
  if (PARTICLES.has(tokens[c.from]?.lower ?? '') || (several && own.some((t, i) => i > 0 && t.kind === 'word' && PARTICLES.has(t.lower) && !isCapital(t))))
    votes.person += 1;
  if (GENERATIONS.has(last)) votes.person += 4;
}

const capitalised = (name: string): string => name.toLowerCase().replace(/(^|[\s-])\p{Ll}/gu, (m) => m.toUpperCase());
