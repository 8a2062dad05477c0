import type { Annotated, Holder, Mention, OfficeRule, RuleBook } from '../../../model/index.ts';
import { entitiesById, onceEach, onceForBoth, sentenceAt, withTitles } from '../../../model/index.ts';
import { boundsOf } from '../../../values/index.ts';
import { lowerText } from './spoken.ts';

/** An office that the words give to a person. `placed`: its state or body stands in the words, so that no other state's office is meant. */
export type BoundOffice = { readonly office: OfficeRule; readonly placed: boolean; readonly words: string };

const REACH = 70;
/** Words that make an office another one, or another time's: deputies, former holders, candidates. */
const OTHER_OFFICE =
  /\b(?:deputy|vice|former|ex|then|late|past|previous|one-time|onetime|assistant|associate|acting|interim|designate|elect|candidate|nominee|hopeful|would-be|shadow|first lady|wife|widow|son|daughter|spokes\w+ (?:for|of)|aide to|adviser to|advisor to)\b/;

/** Offices of the rule book that stand with a name: before it ("Norwegian Defence Minister X"), or behind it between commas ("X, the Norwegian defence minister,"). */
export function officesOf(annotated: Annotated, mention: Mention, book: RuleBook): BoundOffice[] {
  const offices = officesIn(annotated, book);
  const sentence = offices.length === 0 ? null : sentenceAt(annotated, mention.anchor.span.start);
  if (!sentence) return [];
  const { text } = annotated.document;
  const own = withTitles(mention);
  const before = text.slice(Math.max(sentence.span.start, own.start - REACH), mention.anchor.span.start);
  const after = text.slice(mention.anchor.span.end, Math.min(sentence.span.end, mention.anchor.span.end + REACH));
  const title = before.replace(/^[\s\S]*[.;:!?"“”](?=\s)|^[\s\S]*,(?=[^,]*,)/, '').toLowerCase();
  const behind = (/^,\s+(?:who (?:is|serves as)\s+)?([^,.;:()]{3,70})/.exec(after)?.[1] ?? '').toLowerCase();
  const found: BoundOffice[] = [];
  for (const office of offices) {
    const front = titleIn(title, office, true);
    const back = front === null ? titleIn(behind, office, false) : null;
    const words = front ?? back;
    if (words === null) continue;
    const at = front !== null ? mention.anchor.span.start - title.length : text.indexOf(behind.slice(0, 1), mention.anchor.span.end);
    const places = placesBeside(annotated, at + (front !== null ? title : behind).lastIndexOf(words), words.length, book);
    const body = bodyOf(office, book);
    const inWords = body.some((name) => (front !== null ? title : behind).includes(name));
    if (office.organization !== null && office.country === null) {
      if (inWords) found.push({ office, placed: true, words });
    } else if (places.length === 0) found.push({ office, placed: inWords, words });
    else if (places.includes(office.country as string)) found.push({ office, placed: true, words });
  }
  return found;
}

/** The offices of the rule book of which an article holds a title anywhere. */
const officesIn = onceForBoth(({ document }: Annotated, book: RuleBook): readonly OfficeRule[] => {
  const words = lowerText(document);
  return book.offices.filter((office) => titlesOf(office).some((title) => words.includes(title)));
});

/** The title that closes the words before a name ("… defence minister "), or opens those behind it; null where there is none or where it is another office. */
function titleIn(words: string, office: OfficeRule, closes: boolean): string | null {
  for (const plain of titlesOf(office)) {
    const at = words.lastIndexOf(plain);
    if (at < 0 || /[\p{L}-]/u.test(words[at - 1] ?? '') || /[\p{L}]/u.test(words[at + plain.length] ?? '')) continue;
    const [left, right] = [words.slice(0, at), words.slice(at + plain.length)];
    if (closes && !/^(?: of (?:the )?[\p{L} -]{2,30})?,?\s*$/u.test(right)) continue;
    if (OTHER_OFFICE.test(left.slice(-30)) || /^[- ](?:elect|designate)/.test(right)) continue;
    if (!closes && !/^(?:the |a |an |\p{L}+['’]s? |[\p{L}.-]+ ){0,3}$/u.test(left)) continue;
    return plain;
  }
  return null;
}

/** In lower case, the longest first. */
const titlesOf = onceEach(({ titles }: OfficeRule) => [...titles].sort((a, b) => b.length - a.length).map((title) => title.toLowerCase()));

/** ISO codes of the states that stand right beside a title: "Norwegian (prime) minister", "Norway's minister", "minister of Norway". */
function placesBeside({ document, mentions }: Annotated, at: number, length: number, book: RuleBook): string[] {
  const rules = entitiesById(book);
  const beside = mentions.filter((m) => {
    if (m.entity === null || m.type !== 'place') return false;
    const { start, end } = m.anchor.span;
    return end <= at
      ? at - end <= 20 && /^(?:['’]s?)?\s+(?:[\p{L}-]+\s+)?$/u.test(document.text.slice(end, at))
      : /^\s+(?:of|in)\s+(?:the\s+)?$/.test(document.text.slice(at + length, start));
  });
  return [...new Set(beside.flatMap((m) => rules.get(m.entity as string)?.country ?? []))];
}

function bodyOf(office: OfficeRule, book: RuleBook): string[] {
  const rule = office.organization === null ? undefined : entitiesById(book).get(office.organization);
  return rule ? [rule.name, ...rule.strong].map((n) => n.toLowerCase()) : [];
}

/** Who holds an office on a day (EDTF; null = not known: the last holder). Nobody where the list has a gap. */
export function holderOn(office: OfficeRule, day: string | null): Holder | null {
  if (office.holders.length === 0) return null;
  const at = day === null ? null : boundsOf(day);
  if (at === null) return office.holders.find((h) => h.to === null) ?? (office.holders.at(-1) as Holder);
  return (
    office.holders.find((h) => {
      const [from, to] = [h.from === null ? null : boundsOf(h.from), h.to === null ? null : boundsOf(h.to)];
      return (from === null || from.low <= at.high) && (to === null || to.high >= at.low);
    }) ?? null
  );
}

/** Of which offices does the article name the state or the body? */
export function placesNamed({ mentions }: Annotated, book: RuleBook): (office: OfficeRule) => boolean {
  const rules = entitiesById(book);
  const known = mentions.filter((m) => m.entity !== null);
  const entities = new Set(known.map((m) => m.entity));
  const states = new Set(known.flatMap((m) => (m.type === 'place' && rules.get(m.entity as string)?.country) || []));
  return ({ organization, country }) => (organization !== null && entities.has(organization)) || (country !== null && states.has(country));
}
