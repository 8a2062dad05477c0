import {
  type Anchor,
  type Annotated,
  type Article,
  anchorAt,
  claimsOfKind,
  covered,
  type Mention,
  mentionsIn,
  type Sentence,
  type Story,
  sentenceAt,
  sentenceIndexAt,
} from '../../model/index.ts';
import { givenName } from '../../text/index.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { mayBeOfSex, postOf } from '../../values/index.ts';

/** Words that an article has for what one person is to another: "Eva Lind is the sister of Rolf Berg". */
export type Kin = { readonly article: number; readonly who: string; readonly whose: string; readonly kin: string; readonly anchor: Anchor };

/** Who is one of these to somebody is none of the others. */
const WORDS =
  /(?<![\p{L}-])(father|mother|son|daughter|brother|sister|husband|wife|uncle|aunt|nephew|niece|cousin|grandfather|grandmother|grandson|granddaughter)(?![\p{L}-]|\s+(?:in|to)\s|['’])/giu;
const WOMEN = /^(?:mother|daughter|sister|wife|aunt|niece|grandmother|granddaughter)$/;
const MEN = /^(?:father|son|brother|husband|uncle|nephew|grandfather|grandson)$/;
/** What may stand before: "Berg's late elder brother". Who was a husband once may be anything now. */
const ADJECTIVES = String.raw`(?:(?:older|younger|elder|eldest|oldest|youngest|late|estranged|twin|only|first|second|adult|little|big|\d+-year-old)\s+)*`;
const OWNER = new RegExp(String.raw`(?:(?<![\p{L}])(his|her)|['’]s?)\s+${ADJECTIVES}$`, 'iu');
/** "Eva Lind, 41, the younger (sister of Rolf Berg)", "Eva Lind, who is (his sister)". */
const NAMED_BEFORE = new RegExp(String.raw`^(?:,\s*\d{1,3})?,\s+(?:who\s+(?:is|was)\s+)?(?:(?:the|an?)\s+)?${ADJECTIVES}$`, 'iu');
const WHO_IS = /,\s+who\s+(?:is|was)\s+$/i;
const NAMED_BEHIND = /^,?\s+$/;
const OF = /^\s+of\s+(?:the\s+)?/i;
/** "Ada Lind, 45, and (her nephew)". */
const AND = /^(?:,\s*\d{1,3})?,?\s+(?:and|with)\s+$/i;

/** All that an article says of the kin of persons by name, where the words say whose kin each is. Words between quotation marks are somebody's own. */
export function kinIn(story: Story, index: number): Kin[] {
  const article = story.articles[index] as Article;
  const { annotated } = article;
  const { text } = annotated.document;
  const direct = covered(annotated.quotes.flatMap((q) => (q.directness === 'direct' ? q.content : [])));
  return [...text.matchAll(WORDS)].flatMap((found): Kin[] => {
    const kin = (found[1] as string).toLowerCase();
    const span = { start: found.index, end: found.index + kin.length };
    const sentence = sentenceAt(annotated, span.start);
    if (!sentence || sentence.scope === 'headline' || direct.contains(span)) return [];
    const pair = pairAt(article, sentence, span.start, span.end);
    if (!pair) return [];
    const who = fullName(annotated, pair[0]);
    const whose = namesakeOf(annotated, pair);
    return whose === null || who === whose || !fits(kin, who) ? [] : [{ article: index, who, whose, kin, anchor: anchorAt(annotated.document, span) }];
  });
}

/** The person and the one whose kin that is; null where the words leave one of them open. */
function pairAt(article: Article, sentence: Sentence, start: number, end: number): readonly [Mention, Mention] | null {
  const { annotated } = article;
  const { text } = annotated.document;
  const named = mentionsIn(annotated, sentence.span).filter((m) => m.form === 'name');
  const persons = named.filter((m) => m.type === 'person' || givenName(foldName(m.name)) !== null);
  const before = (at: number, words: RegExp): Mention | undefined =>
    persons.findLast((m) => m.anchor.span.end <= at && words.test(text.slice(m.anchor.span.end, at)));
  const behind = (at: number, words: RegExp): Mention | undefined =>
    persons.find((m) => m.anchor.span.start >= at && words.test(text.slice(at, m.anchor.span.start)));
  const both = (who: Mention | undefined, whose: Mention | null | undefined): readonly [Mention, Mention] | null => (who && whose ? [who, whose] : null);
  const opens = OF.exec(text.slice(end, end + OPENING))?.[0].length ?? 0;
  if (opens > 0) {
    const who = before(start, NAMED_BEFORE);
    return both(who, behind(end + opens, /^$/) ?? bearerIn(article, text.slice(end + opens, end + OPENING + REACH), who));
  }
  const owner = OWNER.exec(text.slice(sentence.span.start, start));
  if (!owner) return null;
  const at = sentence.span.start + owner.index;
  const pronoun = owner[1]?.toLowerCase();
  if (pronoun) {
    const who = behind(end, NAMED_BEHIND) ?? before(at, WHO_IS);
    return both(who, who && spokenOf(annotated, sentence, at, pronoun, who));
  }
  const from = wordBefore(text, at);
  const ends = /^\s*(?:[.;)–—]|,(?!\s*(?:and|or)\b))/.test(text.slice(end, end + OPENING));
  const who = behind(end, NAMED_BEHIND) ?? (ends ? before(from, NAMED_BEFORE) : undefined);
  return both(who, named.find((m) => m.anchor.span.end === at) ?? bearerIn(article, text.slice(from, at), who));
}

/** UTF-16 units of " of the " and more; of a word behind. */
const OPENING = 12;
const REACH = 30;

/** Where the word that ends at a place begins. */
const wordBefore = (text: string, at: number): number => at - (/[\p{L}-]+$/u.exec(text.slice(Math.max(0, at - REACH), at))?.[0].length ?? 0);

/** "The driver": whoever alone has that post in the article, beside the one whose kin he is. */
function bearerIn(article: Article, words: string, who: Mention | undefined): Mention | null {
  const head = /^\p{Ll}+/u.exec(words)?.[0] ?? '';
  const bearers = head
    ? claimsOfKind(article, 'role').filter(
        (c) => c.value && c.value.person.form === 'name' && c.value.person.chain !== who?.chain && postOf(c.value.post).head === head,
      )
    : [];
  const [first] = bearers;
  return first && new Set(bearers.map((c) => c.value?.person.chain)).size === 1 ? (first.value?.person ?? null) : null;
}

/** Whom "his" or "her" means: the only man or woman by name before it in the sentence, or the one right before; where the sentence begins with it, the only one in the sentence before. */
function spokenOf(annotated: Annotated, sentence: Sentence, at: number, pronoun: string, who: Mention): Mention | null {
  const { text } = annotated.document;
  const last = at === sentence.span.start ? annotated.sentences[sentenceIndexAt(annotated, sentence.span.start) - 1] : null;
  const span = last === null ? { start: sentence.span.start, end: at } : last?.paragraph === sentence.paragraph ? last.span : null;
  const persons = (span ? mentionsIn(annotated, span) : []).filter(
    (m) => m.type === 'person' && m.form === 'name' && m.chain !== who.chain && mayBe(pronoun === 'his' ? 'male' : 'female', fullName(annotated, m)),
  );
  const nearest = persons.at(-1);
  if (nearest && last === null && AND.test(text.slice(nearest.anchor.span.end, at))) return nearest;
  return new Set(persons.map((m) => m.chain)).size === 1 ? (nearest ?? null) : null;
}

/** One name alone may be a surname, which tells nothing. */
const mayBe = (sex: 'female' | 'male', name: string): boolean => !name.includes(' ') || mayBeOfSex(name, sex);
const fits = (kin: string, name: string): boolean => (WOMEN.test(kin) ? mayBe('female', name) : !MEN.test(kin) || mayBe('male', name));

/** "Lind's sister, Eva Lind": the surname alone is that of the other Lind of the article; null where there are more. */
function namesakeOf(annotated: Annotated, [who, whose]: readonly [Mention, Mention]): string | null {
  if (whose.type === 'person' && (whose.chain !== who.chain || whose.name.includes(' '))) return fullName(annotated, whose);
  const others = annotated.chains.filter((c, i) => i !== who.chain && c.type === 'person' && c.name.endsWith(` ${whose.name}`));
  return others.length === 1 ? (others[0]?.name ?? null) : null;
}

const fullName = ({ chains }: Annotated, mention: Mention): string => chains[mention.chain]?.name ?? mention.name;

/** May two names be of one person: the same surname, and the same given name where both have one; or a given name alone? */
export function isOneName(a: string, b: string): boolean {
  const [x, y] = [foldName(a).split(' '), foldName(b).split(' ')];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length === 1 ? short[0] === long[0] || short[0] === long.at(-1) : short[0] === long[0] && short.at(-1) === long.at(-1);
}
