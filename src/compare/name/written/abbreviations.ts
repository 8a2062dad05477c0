import { type Article, addTo, type Mention, onceEach, type RuleBook, type Sentence, type Story, sentenceAt, tokenFrom } from '../../../model/index.ts';
import { isCommonWord } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';

/** An abbreviation of one article that nothing explains. `confessed`: the article itself says that it is unclear. */
export type Unexplained = { readonly article: Article; readonly short: string; readonly mentions: readonly Mention[]; readonly confessed: boolean };

/** Capitals that every reader knows, or that are no abbreviation of a body: states, ranks, units, ship prefixes, degrees, calls, roman numbers. */
const NO_ABBREVIATIONS = wordSet(`
  AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR NSW NYC SF
  USS HMS HMAS HMCS MV SS RFS INS USNS USCG GEN COL MAJ CAPT LT SGT CPL PFC PVT ADM CMDR MP MEP MPP MLA QC KC OBE MBE CBE PHD RN DVM JD MBA BA BS
  MR MRS DR JR SR REV HON SEN REP GOV II III IV VI VII VIII IX XI XII XX XXX AM PM BC AD CE BCE EST EDT PST PDT CST CDT GMT UTC BST CET TV PC HR IT AI UI VR VS NW SE SW OMG LOL FAQ RIP ASAP DIY VIP MVP CEO CFO COO CTO DJ MC FM HD UK US USA UN EU GOP AIDS HIV DNA GDP ATM SUV GPS CD DVD PDF HTML URL
`);
const UNCLEAR = /\b(?:unclear|not clear|unexplained|not explained|unknown|undefined|further context|more context|clarification)\b/i;
const OF_WORDS = /\b(?:abbreviation|acronym|initials|initialism|stands? for|meaning of|reference to|misinterpretation)\b/i;

const knownIn = onceEach((book: RuleBook) => new Set(book.copy.abbreviations.map((a) => a.short.replace(/\./g, ''))));

/** Abbreviations that no list and no other source knows, that no article spells out, and that stand without a word that says what they are. */
export function unexplainedIn(story: Story, book: RuleBook): Unexplained[] {
  const known = knownIn(book);
  const candidates = story.articles.flatMap((article): Unexplained[] => {
    const { annotated } = article;
    const byShort = new Map<string, Mention[]>();
    for (const m of annotated.mentions) if (m.form === 'abbreviation' && m.entity === null && /^\p{Lu}{3,6}$/u.test(m.name)) addTo(byShort, m.name, m);
    return [...byShort].flatMap(([short, mentions]): Unexplained[] => {
      if (known.has(short) || NO_ABBREVIATIONS.has(short) || isCommonWord(short.toLowerCase())) return [];
      const confessed = mentions.some((m) => isCalledUnclear(article, m));
      // The cheapest first: most stand beside a word that says what they are, and the whole story is searched for the rest alone.
      if (!confessed && (!mentions.every((m) => standsAlone(article, m)) || isElsewhere(story, article, short))) return [];
      return [{ article, short, mentions, confessed }];
    });
  });
  const expanded = expandedAmong(story, new Set(candidates.map(({ short }) => short)));
  return candidates.filter(({ short }) => !expanded.has(short));
}

function isCalledUnclear({ annotated }: Article, m: Mention): boolean {
  const s = sentenceAt(annotated, m.anchor.span.start);
  const said = s ? annotated.document.text.slice(s.span.start, s.span.end) : '';
  return UNCLEAR.test(said) && OF_WORDS.test(said);
}

/** Does another article have the word, with or without a possessive? */
const isElsewhere = (story: Story, article: Article, short: string): boolean => {
  const [first, second] = holdersOf(story).get(short) ?? [];
  return second !== undefined || (first !== undefined && first !== article);
};

/** The first two articles that have each word that begins with a capital. */
const holdersOf = onceEach(({ articles }: Story): ReadonlyMap<string, readonly Article[]> => {
  const holders = new Map<string, Article[]>();
  for (const article of articles)
    for (const { text } of article.annotated.tokens) {
      if (!/^\p{Lu}/u.test(text)) continue;
      for (const word of [text, text.replace(/['’]s?$/, '')]) {
        const own = holders.get(word);
        if (!own) holders.set(word, [article]);
        else if (own.length < 2 && own[0] !== article) own.push(article);
      }
    }
  return holders;
});

const SMALL = wordSet('of the and for in on to a an de la du et und der');

/** What letters lead to: the abbreviations that end there, and further letters. */
type Trie = { readonly shorts: string[]; readonly next: Map<string, Trie> };

/** Of some abbreviations those whose letters begin words of the story in a row. Small words between them may be left out. */
function expandedAmong(story: Story, shorts: ReadonlySet<string>): ReadonlySet<string> {
  const root: Trie = { shorts: [], next: new Map() };
  const plant = (letters: string, short: string): void => {
    let node = root;
    for (const letter of letters) {
      const next: Trie = node.next.get(letter) ?? { shorts: [], next: new Map() };
      node.next.set(letter, next);
      node = next;
    }
    node.shorts.push(short);
  };
  for (const short of shorts) {
    const letters = short.toLowerCase();
    plant(letters, short);
    // "USCG" is spelt out by "Coast Guard": the state goes without saying.
    if (/^us../.test(letters)) plant(letters.slice(2), short);
  }
  const found = new Set<string>();
  if (shorts.size === 0) return found;
  for (const { annotated } of story.articles)
    for (const [i, token] of annotated.tokens.entries()) {
      const first = token.kind === 'mark' ? undefined : token.lower[0];
      if (first !== undefined && root.next.has(first)) spell(annotated.tokens, i, root, [], 0, found);
    }
  return found;
}

/** Notes what the words from a token on spell. A small word may give a letter or none ("Union in the Islands", UI or UII). */
function spell(tokens: Article['annotated']['tokens'], at: number, node: Trie, passed: readonly string[], skipped: number, found: Set<string>): void {
  for (const short of node.shorts) if (!passed.includes(short)) found.add(short);
  const token = tokens[at];
  if (!token || token.kind === 'mark') return;
  const words = [...passed, token.text];
  let next = node;
  for (const part of token.lower.split('-')) next = next.next.get(part[0] ?? '') ?? next;
  if (next !== node) spell(tokens, at + 1, next, words, skipped, found);
  if (SMALL.has(token.lower) && skipped < MOST_SKIPPED) spell(tokens, at + 1, node, words, skipped + 1, found);
}

/** Small words that a name of a body may hold without a letter of them. */
const MOST_SKIPPED = 4;

/** Nothing beside it says what it is: no noun before or behind, no brackets, no slug, no other capitals. */
function standsAlone({ annotated }: Article, m: Mention): boolean {
  const { tokens, document } = annotated;
  const s = sentenceAt(annotated, m.anchor.span.start) as Sentence;
  if (s.scope !== 'body') return false;
  const at = tokenFrom(tokens, m.anchor.span.start);
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const near = [tokens[at - 2], before, next, tokens[at + 2]];
  if (near.some((t) => t !== undefined && t.kind === 'word' && t.text !== m.name && /^\p{Lu}{2,}$/u.test(t.text))) return false;
  if (at === s.first || (before && /[(:/@#.-]/.test(before.text)) || (next && /[)(:/-]/.test(next.text)) || next?.kind === 'number') return false;
  if (before?.kind === 'word' && !SMALL.has(before.lower) && !/^(?:by|from|with|at|that|but|as|is|was|are|were|than|or|under|against|this)$/.test(before.lower))
    return false;
  const rest = document.text.slice(m.anchor.span.end, m.anchor.span.end + 40);
  return /^[’'”"]?(?:[.;!?](?!\p{L})|\s+(?:is|are|was|were|has|have|had|will|would|could|may|and|or|in|at|on|to|by|for|said|says|did|does)\b)/u.test(rest);
}
