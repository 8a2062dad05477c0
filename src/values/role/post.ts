import type { RoleValue } from '../../model/index.ts';
import { remembered } from '../../text/remembered.ts';
import { wordSet } from '../../text/word-set.ts';
import { HONORIFICS, OF_OFFICE, POST_HEADS } from './words.ts';

/** A post taken apart: "deputy defence minister of Norland" → head minister, deputy, portfolio defence. */
export type Post = {
  /** The noun that names the kind of post, in one spelling for all that mean the same; '' where no word of the post does. */
  readonly head: string;
  /** All words but articles and small words, in one spelling. */
  readonly words: ReadonlySet<string>;
  readonly deputy: boolean;
  /** Fields of government or work: defence, foreign, finance. */
  readonly portfolio: ReadonlySet<string>;
};

const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .trim()
      .split(/\s*;\s*/)
      .flatMap((group) => {
        const [first = '', ...others] = group.split(/\s+/);
        return others.map((other) => [other, first] as const);
      }),
  );

/** Words of one post: the first stands for all. Abbreviations, spellings, forms for women, and nouns that news uses for one calling. */
const ONE_WORD = pairs(`
  senator sen sens; representative rep reps congressman congresswoman congressperson congressmember; governor gov; general gen; colonel col; lieutenant lt; sergeant sgt; captain capt; corporal cpl;
  private pvt pfc; commander cmdr; admiral adm; major maj; brigadier brig; detective det; superintendent supt; inspector insp; professor prof; president pres; lawyer attorney lawyers counsel solicitor barrister atty;
  spokesman spokeswoman spokesperson spokesmen; chairman chairwoman chairperson chair; adviser advisor aide counsellor counselor; councillor councilman councilwoman councilor; ceo chief-executive; actor actress;
  footballer player; officer policeman policewoman constable patrolman trooper cop; firefighter fireman; lawmaker legislator parliamentarian mp; founder co-founder cofounder; owner co-owner; author writer novelist;
  journalist reporter correspondent; physician doctor; coach manager trainer; organizer organiser; prosecutor prosecutors; defence defense; labour labor; assemblyman assemblywoman; monarch king queen; host presenter anchor broadcaster;
  entertainer comedian comic; singer vocalist musician rapper songwriter; researcher scientist; undersecretary under-secretary; attorney_general ag; headteacher headmaster headmistress; cfo finance-chief
`);

const STATUS =
  /^(?:former|ex|then|past|late|acting|interim|caretaker|elect|designate|incoming|outgoing|current|incumbent|new|newly|retired|one-time|onetime|longtime|long-time|emeritus)$/;
const DEPUTY = new Set(['deputy', 'vice', 'assistant', 'under', 'undersecretary', 'lieutenant-governor']);
const PORTFOLIOS = wordSet(
  'defence foreign finance interior justice health education energy environment agriculture trade transport transportation labour culture sports housing treasury prime press home state',
);
const SMALL = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'in', 'at', 'to', 'on', 'his', 'her', 'its', 'their', 'our']);

const one = (word: string): string => ONE_WORD.get(word) ?? word;

/** The words of a post in one spelling, without status, articles and possessives; "vice-president" is two words. */
function wordsOf(post: string): string[] {
  return post
    .toLowerCase()
    .replace(/\b(secretary|attorney|surgeon|inspector|governor|director|solicitor|auditor|adjutant)[- ]general\b/g, '$1_general')
    .replace(/\bchief executive(?: officer)?\b/g, 'chief-executive')
    .replace(/\b(?:chief financ(?:e|ial) officer|financ(?:e|ial) (?:chief|director))\b/g, 'finance-chief')
    .replace(/\b(?:lieutenant|lt\.?) (?:governor|gov\.?)/g, 'deputy governor')
    .replace(/\b(vice|ex|then|deputy|president|minister|governor|mayor)-(?=\p{L})/gu, '$1 ')
    .split(/[^\p{L}\p{N}'’_-]+/u)
    .map((w) => w.replace(/['’]s?$/, '').replace(/^-|-$/g, ''))
    .filter((w) => w && !SMALL.has(w) && !STATUS.test(w))
    .map(one);
}

/** Takes the words of a post apart. Total. */
export const postOf: (words: string) => Post = remembered(taken);

function taken(words: string): Post {
  const before = words.split(/\s(?:of|for|at|in|to|on|with)\s/i)[0] as string;
  const own = wordsOf(before);
  const head = [...own].reverse().find((w) => POST_HEADS.has(w) || HEADS.has(w)) ?? '';
  const all = new Set(wordsOf(words));
  return { head, words: all, deputy: own.some(isDeputy), portfolio: new Set([...all].filter((w) => PORTFOLIOS.has(w))) };
}

/** "Served under former president Lind" names no deputy; an under secretary is one. */
const isDeputy = (word: string, i: number, own: readonly string[]): boolean => DEPUTY.has(word) && (word !== 'under' || own[i + 1] === 'secretary');

/** Spellings that only `ONE_WORD` makes. */
const HEADS = new Set([
  ...ONE_WORD.values(),
  ...['secretary', 'surgeon', 'inspector', 'governor', 'director', 'solicitor', 'auditor', 'adjutant'].map((w) => `${w}_general`),
]);

/** How a post is held, by its words: "acting", "former", "then-", "-elect". */
export function statusOf(words: string): RoleValue['status'] {
  const lower = words.toLowerCase();
  if (/\b(?:former|ex|then|past|one-?time|retired|late)\b|\bthen-/.test(lower)) return 'former';
  if (/\b(?:acting|interim|caretaker)\b/.test(lower)) return 'acting';
  return /[- ]elect\b|\bdesignate\b|\bincoming\b/.test(lower) ? 'elect' : 'current';
}

/** Is it a form of address alone ("Mr.", "Dr.")? Ranks and offices written short ("Sen.", "Gov.") are posts. */
export function isAddress(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter(Boolean)
    .every((w) => HONORIFICS.has(w) && !ONE_WORD.has(w));
}

/** Does the complement of "of" name an office rather than a body ("secretary of state")? */
export const isOfOffice = (word: string): boolean => OF_OFFICE.has(word);
