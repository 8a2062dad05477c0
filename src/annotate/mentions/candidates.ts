import { type Annotated, addOnce, append, type RuleBook, type Sentence, type Token } from '../../model/index.ts';
import { givenName, isCommonWord, townsNamed } from '../../text/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { HONORIFICS, POST_HEADS } from '../../values/index.ts';
import type { Candidate } from './candidate.ts';
import { bare, type Cases, isCapital, isNameWord, isUpper } from './casing.ts';
import { type Hit, knownIn } from './known.ts';
import { type Run, runsIn } from './runs.ts';
import { partedAt, titleBefore } from './titles.ts';
import { EVENT_HEADS, NO_NAMES, OPENERS, ORG_HEADS, PLACE_HEADS, TREATY_HEADS } from './words.ts';

const isHead = (lower: string): boolean => ORG_HEADS.has(lower) || PLACE_HEADS.has(lower) || EVENT_HEADS.has(lower) || TREATY_HEADS.has(lower);
/** Abbreviations that name no body. */
const NOT_BODIES = wordSet(
  'CEO CFO COO TV DVD CD DNA RNA HIV AIDS SUV GPS PDF AM PM OK ID IQ GDP VIP UFO ATM FAQ VP MP MPs MD DJ MVP RPG IED AK NB PS RIP LGBT LGBTQ PTSD DUI SMS USB HD WMD BBQ I II III IV V VI VII VIII IX X XI XII A Q QB EST EDT PST PDT GMT UTC',
);

/** All words of the copy that may name something, in order of place: prose first, then headlines by what prose and lists know. */
export function candidatesIn(annotated: Annotated, book: RuleBook, cases: Cases): Candidate[] {
  const { tokens, sentences } = annotated;
  const hits = knownIn(annotated, book, cases.of);
  const found: Candidate[] = [];
  const headlines: { sentence: Sentence; index: number; hits: readonly Hit[] }[] = [];
  const names = new Map<string, Set<string>>();
  let h = 0;
  sentences.forEach((sentence, index) => {
    const own: Hit[] = [];
    for (; h < hits.length && (hits[h] as Hit).from < sentence.last; h++) own.push(hits[h] as Hit);
    if (cases.of(sentence) !== 'prose') {
      headlines.push({ sentence, index, hits: own });
      return;
    }
    for (const c of inSentence(tokens, sentence, index, runsIn(tokens, sentence, cases), own, false)) {
      found.push(c);
      if (c.form === 'description') continue;
      const words = wordsOf(tokens, c);
      addOnce(names, words[0] as string, words.join(' '));
    }
  });
  for (const { sentence, index, hits: own } of headlines)
    append(found, inSentence(tokens, sentence, index, headlineRuns(tokens, sentence, cases, names), own, cases.of(sentence) === 'caps'));
  return found.sort((a, b) => a.from - b.from);
}

const wordsOf = (tokens: readonly Token[], c: Run): string[] => tokens.slice(c.from, c.to).map((t) => bare(t.lower));

/** Runs and names of the rule book of one sentence, reconciled: every token belongs to one candidate at most. `caps`: all of it is in capitals, which make no abbreviation. */
function inSentence(tokens: readonly Token[], sentence: Sentence, index: number, runs: readonly Run[], hits: readonly Hit[], caps: boolean): Candidate[] {
  if (runs.length === 0 && hits.length === 0) return [];
  const found: Candidate[] = [];
  const demonym = (i: number): boolean => hits.some((x) => x.standing === 'demonym' && x.from === i);
  const plain = (run: Run, title: Run): void => {
    const candidate = plainName(tokens, run, title, index, caps);
    if (candidate) found.push(candidate);
  };
  const used = new Set<Hit>();
  const name = (run: Run, title: Run): void => {
    if (run.to <= run.from) return;
    const inside = hits.filter((x) => x.from < run.to && run.from < x.to && !used.has(x));
    for (const x of inside) used.add(x);
    const whole = inside.find((x) => x.from <= run.from && x.to >= run.to);
    if (whole) {
      found.push(knownName(whole, title.to <= whole.from ? title : noneAt(whole.from), index));
      return;
    }
    const lead = inside[0];
    if (lead && !isOneName(tokens, run, inside)) {
      if (lead.from > run.from) plain({ from: run.from, to: lead.from }, title);
      found.push(knownName(lead, noneAt(lead.from), index));
      for (const x of inside) used.delete(x);
      used.add(lead);
      name({ from: lead.to, to: run.to }, noneAt(lead.to));
      return;
    }
    plain(run, title);
  };
  for (const run of runs) {
    if (hits.some((x) => x.from <= run.from && x.to >= run.to && used.has(x))) continue;
    const { before, title, name: rest } = partedAt(tokens, run, hits);
    name(before, noneAt(before.from));
    if (rest.to > rest.from) {
      const own = title.to > title.from ? title.from : rest.from;
      const from = before.to > before.from && before.from !== before.to && !demonym(before.from) ? own : titleBefore(tokens, own, sentence, demonym);
      const reach = demonym(before.from) && before.to - before.from === 1 && title.to > title.from ? before.from : from;
      const to = title.to > title.from ? title.to : from < rest.from ? rest.from : reach;
      name(rest, { from: Math.min(reach, to), to });
    } else if (title.to > title.from && !HONORIFICS.has((tokens[title.from] as Token).lower))
      found.push({
        from: title.from,
        to: title.to,
        titleFrom: title.from,
        titleTo: title.from,
        sentence: index,
        entity: null,
        known: 'person',
        form: 'description',
      });
  }
  for (const hit of hits) if (!used.has(hit)) found.push(knownName(hit, noneAt(hit.from), index));
  return found.sort((a, b) => a.from - b.from).filter((c, i, all) => i === 0 || c.from >= (all[i - 1] as Candidate).to);
}

/** No title: the name begins here. */
const noneAt = (from: number): Run => ({ from, to: from });

/** A name of the rule book. */
const knownName = (hit: Hit, title: Run, sentence: number): Candidate => ({
  from: hit.from,
  to: hit.to,
  titleFrom: title.from,
  titleTo: title.to,
  sentence,
  entity: hit.entity,
  known: hit.type,
  form: hit.standing === 'demonym' ? 'description' : hit.upper ? 'abbreviation' : 'name',
});

/** A run that no rule knows, without what names nothing at its ends; null where nothing is left, or only a common word. */
function plainName(tokens: readonly Token[], run: Run, title: Run, sentence: number, caps: boolean): Candidate | null {
  let { from, to } = run;
  while (from < to && !(tokens[from]?.kind === 'word')) from++;
  while (
    to > from &&
    (tokens[to - 1]?.kind === 'mark' || (tokens[to - 1]?.kind === 'word' && !isCapital(tokens[to - 1]) && !/\p{Lu}/u.test((tokens[to - 1] as Token).text)))
  )
    to--;
  if (to <= from) return null;
  const text = bare((tokens[from] as Token).text);
  const abbreviation = !caps && to - from === 1 && isUpper(text) && text.length <= 7;
  if (abbreviation && NOT_BODIES.has(text)) return null;
  const untitled = title.from === title.to;
  if (to - from === 1 && (text.length < 2 || (isHead(text.toLowerCase()) && untitled && isCommonWord(text.toLowerCase())))) return null;
  const [titleFrom, titleTo] = untitled ? [from, from] : [title.from, title.to];
  return { from, to, titleFrom, titleTo, sentence, entity: null, known: null, form: abbreviation ? 'abbreviation' : 'name' };
}

/** Does a name of the rule book inside a longer run belong to a longer name ("New Harbour Times"), or does it stand by itself before one? */
function isOneName(tokens: readonly Token[], run: Run, inside: readonly Hit[]): boolean {
  const words = wordsOf(tokens, run);
  if (inside.length > 1 && tiled(run, inside)) return false;
  if (words.some((w, i) => isHead(w) && (i === words.length - 1 || words[i + 1] === 'of') && words.length > 1)) return true;
  const [lead] = inside as [Hit, ...Hit[]];
  if (lead.from > run.from) return lead.to === run.to ? !/^(?:person|organization)$/.test(lead.type) || lead.standing === 'weak' : true;
  const rest = words.slice(lead.to - run.from);
  if (lead.standing === 'demonym') return rest.every((w) => isCommonWord(w) && !givenName(w));
  const [given, surname] = [rest[0] ?? '', rest[1]];
  if (lead.type === 'place' && tokens[lead.from - 1]?.lower === 'of' && surname !== undefined && givenName(given)) return false;
  return lead.type === 'place' || (lead.type === 'organization' && rest.every((w) => isCommonWord(w))) || lead.standing === 'weak';
}

/** Do names of the rule book fill the run without a gap: "Norway | Rolf Berg"? */
function tiled(run: Run, inside: readonly Hit[]): boolean {
  let at = run.from;
  for (const hit of inside) {
    if (hit.from > at) return false;
    at = Math.max(at, hit.to);
  }
  return at >= run.to;
}

/** Names in a line where every word has a capital: names that prose has, then words that are no everyday English. */
function headlineRuns(tokens: readonly Token[], sentence: Sentence, cases: Cases, names: ReadonlyMap<string, ReadonlySet<string>>): Run[] {
  const runs: Run[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    const known = longestName(tokens, i, sentence, names);
    const to = known > i ? known : likelyEnd(tokens, i, sentence, cases);
    if (to > i) runs.push({ from: i, to });
    i = Math.max(i + 1, to);
  }
  return runs;
}

function longestName(tokens: readonly Token[], i: number, sentence: Sentence, names: ReadonlyMap<string, ReadonlySet<string>>): number {
  const token = tokens[i] as Token;
  const full = token.kind === 'word' && isCapital(token) ? names.get(bare(token.lower)) : undefined;
  if (!full) return i;
  let best = i;
  let words = '';
  for (let k = i; k < Math.min(sentence.last, i + 8); k++) {
    words += `${k > i ? ' ' : ''}${bare((tokens[k] as Token).lower)}`;
    if (full.has(words)) best = k + 1;
  }
  return best;
}

function likelyEnd(tokens: readonly Token[], i: number, sentence: Sentence, cases: Cases): number {
  let k = i;
  for (; k < Math.min(sentence.last, i + 4); k++) {
    const token = tokens[k] as Token;
    if (!isCapital(token)) break;
    const lower = bare(token.lower);
    if (NO_NAMES.has(lower) || OPENERS.has(lower) || lower.length < 3) break;
    const opensPerson =
      k === i &&
      givenName(lower) &&
      !POST_HEADS.has(lower) &&
      k + 1 < sentence.last &&
      isCapital(tokens[k + 1]) &&
      isNameWord((tokens[k + 1] as Token).text, cases);
    if (!opensPerson && !isNameWord(token.text, cases) && !(k === i && townsNamed(token.text).length > 0 && !isCommonWord(lower))) break;
    if (/['’]s$/i.test(token.text)) {
      k++;
      break;
    }
  }
  return k;
}
