import { stampsAt } from '../published/stamp.ts';
import { isClosed, type Line, wordCount } from './lines.ts';

/** What a line of the page is, with the reason an editor reads; null for copy. */
export type Scrap = { readonly scope: 'furniture' | 'caption' | 'standfirst'; readonly because: string };

const scrap = (because: string): Scrap => ({ scope: 'furniture', because });

/**
 * Lines that stand on a page around an article, told by their form: addresses, numbers, time stamps, credits, lists of keywords, links.
 * What is a matter of wording and policy stands in `copy.yaml`.
 */
export function scrapAt({ text }: Line): Scrap | null {
  if (text.length > 700) return null;
  if (text.length <= 400 && /^(?:https?:\/\/|www\.)\S+$/i.test(text)) return scrap('address');
  if (text.length > 260) return isKeywords(text) ? scrap('list of keywords') : null;
  if (!/[\p{L}\p{N}]/u.test(text)) return scrap('ruler');
  if (/^[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}$/.test(text)) return scrap('e-mail address');
  if (/^(?:(?:tel|phone|fax)[.:]? ?)?\+?\d[\d ()./-]{5,20}\d$/i.test(text) && !/^\d{4}-\d\d-\d\d/.test(text)) return scrap('telephone number');
  if (/^[a-z]{2}[_-][A-Z]{2}$/.test(text)) return scrap('language of the page');
  if (/^\d{1,5}$/.test(text)) return scrap('number alone on its line');
  if (/^(?:image|photo|picture|slide) \d{1,3} ?(?:of ?\/?|\/) ?\d{1,3}$/i.test(text)) return scrap('number of a picture');
  if (/^(?:image|media|photo|picture) ?caption ?(?=\p{Lu})/iu.test(text) || /^\d{1,2} ?of ?\d{1,2} ?(?=\p{Lu}\p{L}{1,40} )/u.test(text))
    return { scope: 'caption', because: 'caption of a picture' };
  if (isStampLine(text)) return WRITTEN_DATE.test(text) ? { scope: 'standfirst', because: 'dateline' } : scrap('time stamp');
  return credited(text) ?? linked(text) ?? (isKeywords(text) ? scrap('list of keywords') : null);
}

/** A day written out, as a printed article is dated: the article's own words, not the page's. */
const WRITTEN_DATE = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?(?:\p{Lu}\p{Ll}{2,8} \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4})$/u;

/** A line of dates, times, zones and their labels alone. */
export function isStampLine(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false;
  const { stamps, end } = stampsAt(text);
  return stamps.length > 0 && text.slice(end).trim() === '' && (stamps.some((s) => s.year !== null || s.minutes !== null || s.labelled) || text.length <= 14);
}

const CREDIT =
  /^[([]?\s*(?:file )?(?:photo|photos|photograph|image|images|picture|illustration|graphic|video|credit|foto)(?:s)?(?: credit| by| from| courtesy(?: of)?)?\s*[:/©|]\s*/i;

function credited(text: string): Scrap | null {
  const credit = CREDIT.exec(text);
  if (credit) {
    const rest = text.slice(credit[0].length);
    return wordCount(rest) > 9 && /[.!?]["”)\]]?$/.test(text) ? { scope: 'caption', because: 'caption of a picture' } : scrap('credit of a picture');
  }
  if (/^(?:image|media|photo|picture) (?:copyright|credit|source) \p{Lu}/iu.test(text) && wordCount(text) < 9) return scrap('credit of a picture');
  if (/^(?:©|\(c\)|copyright\b)/i.test(text) && text.length < 200) return scrap('legal line');
  if (/\ball rights reserved\b|\bis subject to copyright\b/i.test(text) && text.length < 260) return scrap('legal line');
  if (/^citation: .{10,200}\bretrieved .{4,30} from https?:/i.test(text)) return scrap('credit');
  if (/^\(?(?:AP|AFP|EPA|Reuters|Getty|Getty Images)(?: ?\/ ?|, ?| Photo\b)[\p{L} ./'’-]{0,60}\)?$/u.test(text)) return scrap('credit of a picture');
  if (
    /^(?:sources?|via|with files from|with reporting by|additional reporting by|reporting by|editing by|compiled by|written by|edited by|translated by)\b ?:? /i.test(
      text,
    ) &&
    text.length < 220 &&
    (/^[\p{L} ]{3,30}: /u.test(text) || !/[.!?]$/.test(text) || /\b(?:editing|writing|reporting) by\b/i.test(text))
  )
    return scrap('credit');
  if (/^by(?:line)?:? \p{Lu}/iu.test(text) && text.length < 110 && !/[.!?]$/.test(text) && isByline(text)) return scrap('byline');
  return null;
}

/** "By Jane Roe and John Doe, Staff Writer | 3 May": every longer word begins with a capital or a digit. */
function isByline(text: string): boolean {
  const words = text
    .replace(/^by(?:line)?:?\s/i, '')
    .split(/[\s,|/•·&]+/)
    .filter(Boolean);
  const small = words.filter(
    (w) =>
      /^\p{Ll}/u.test(w) &&
      !/^(?:and|for|of|the|at|in|de|van|von|der|da|di|al|el|bin|special|to|staff|writer|reporter|correspondent|editor|am|pm|updated|published|on|contributor)$/.test(
        w,
      ),
  );
  return small.length === 0 && words.length <= 16;
}

const LINK =
  /^(?:[-–•*>|] ?)?(?:share(?: (?:on|via|this|to|with|article|story)\b.{0,40})?|tweet(?: this)?|e-?mail(?: this)?|print(?: this)?|pin it|whatsapp|facebook|twitter|x|vk|telegram|linkedin|reddit|copy link|save|listen|subscribe|sign in|log in|sign up|read more|read also|see also|also read|more on this|related|advertisement|advertisment|story continues below(?: advertisement)?|article continues below(?: advertisement)?|continue reading.{0,40}|skip to .{0,40}|leave a comment|comments?(?: \(?\d{1,5}\)?)?|\d{1,5} comments?|\d{1,7} shares?|most read|most popular|trending|recommended|home|menu|search|close|next|previous|back to top|top stories|latest news|news|updated|breaking|watch live|live|tags?|topics?|keywords?|caption|this slideshow requires javascript|media playback is unsupported on your device|you may also like)[:.…»→]{0,3}$/i;

/** An order to the reader, and where the mail goes. */
const SIGN_UP =
  /^(?:sign up|subscribe|get|receive|register|join|want|enjoying|don['’]t miss|stay|never miss)\b.{0,120}\b(?:newsletters?|in(?:to|side)? (?:your|the) (?:inbox|mailbox)|to your inbox|by e-?mail every|(?:daily|weekly|morning|evening) e-?mails?|breaking news (?:alerts|e-?mails))\b/i;

function linked(text: string): Scrap | null {
  if (text.length <= 70 && LINK.test(text)) return scrap('link of the page');
  if (
    /^(?:read more|read also|also read|see also|related|more from|watch|listen|tags?|keywords?|topics?|filed under|follow us|like us|subscribe|sign up)\s?[:|»→] ?/i.test(
      text,
    ) &&
    text.length < 200
  )
    return scrap('link of the page');
  if (
    /^(?:follow|find|join|like) (?:us|me|@?[\w ]{1,30}) on (?:facebook|twitter|x|instagram|telegram|youtube|whatsapp|linkedin)\b/i.test(text) &&
    text.length < 160
  )
    return scrap('link of the page');
  if (/^(?:click|tap) here\b.{0,80}$/i.test(text) || /\bclick here (?:to|for)\b.{0,60}$/i.test(text)) return scrap('link of the page');
  if (text.length < 220 && SIGN_UP.test(text)) return scrap('invitation to sign up');
  if (text.length < 240 && /^(?:this|our) (?:web ?site|site|page) uses cookies\b/i.test(text)) return scrap('notice of the page');
  if (text.length < 220 && /\b(?:can|may) be (?:reached|contacted) (?:at|on|via|by e-?mail at) \S{1,60}@/i.test(text)) return scrap('credit');
  if (/^\d{1,3}[- ]min(?:ute)?s? read$/i.test(text)) return scrap('label of the page');
  return null;
}

/** "harbor, bridge, meeting, trade": five or more short items between commas, most in small letters, and no full stop. */
function isKeywords(text: string): boolean {
  if (/[.!?"“”]/.test(text) || text.indexOf(',') < 0) return false;
  const items = text.split(/\s*[,;|]\s*/);
  if (items.length < 5) return false;
  const short = items.filter((i) => wordCount(i) <= 3);
  const small = items.filter((i) => /^[\p{Ll}\p{N}]/u.test(i));
  return short.length >= items.length - 1 && small.length >= items.length * 0.7 && !/\band\b/.test(items.at(-1) ?? '');
}

/** A word or three in small letters and nothing else: a tag, where others stand beside it. */
export const isTag = (text: string): boolean => text.length <= 40 && /^[\p{Ll}\p{N}]/u.test(text) && !/[.,:;!?"“”()]/.test(text) && wordCount(text) <= 4;

/** A short line without an end: a name, a label, a heading. */
export const isLabel = (text: string): boolean => text.length <= 60 && !isClosed(text) && wordCount(text) <= 5;
