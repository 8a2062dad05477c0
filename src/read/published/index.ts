import { anchorAt, type Block, type DocumentId, type Published, type PublishedBasis, type Span } from '../../model/index.ts';
import { datesNamed, firstAfter, thisYear, windowOf } from './inferred.ts';
import { dayOfFolder, localDay } from './local.ts';
import { edtfOf, type Stamp, stampsAt } from './stamp.ts';
import { dayInUrl } from './url.ts';

/** What was said of the date outside the copy. */
export type Given = {
  readonly value: string;
  readonly basis: PublishedBasis;
  /** The page's own day in words, and whether its zone is known. */
  readonly shown?: string | null;
  readonly zoned?: boolean;
} | null;
type Dated = { readonly published: Published; readonly updated: string | null };
type Seen = { readonly stamp: Stamp; readonly span: Span; readonly basis: 'header' | 'timestamp' | 'metadata' };

/** Lines of the page that may carry the date of an article stand near its top, or are its last. */
const NEAR_TOP = 60;

/** When a text was published, by the first that says so, and what says the same. */
export function publishedOf(doc: { readonly id: DocumentId; readonly text: string }, blocks: readonly Block[], given: Given, url: string | null): Dated {
  const seen = stampsIn(doc.text, blocks);
  const updated = latestUpdate(seen);
  const whole = seen.filter((s) => s.stamp.year !== null);
  if (given) {
    const own = given.zoned || !/^(?:metadata|record)$/.test(given.basis) ? null : localDay(given.value, daysShown(given, whole, url));
    const reasons = own === null ? [] : [`${given.value} on the outlet's own clock, by the day that its page or address shows`];
    return { published: { edtf: own ?? given.value, basis: given.basis, anchor: null, reasons }, updated };
  }
  const best = whole.find((s) => !s.stamp.updated && s.stamp.minutes !== null) ?? whole.find((s) => !s.stamp.updated) ?? whole[0];
  const address = addressIn(doc.text, blocks, url);
  if (best) {
    const edtf = edtfOf(best.stamp) as string;
    const reasons = address && edtf.startsWith(address.edtf) ? ['the address says the same day'] : [];
    return { published: { edtf, basis: best.basis, anchor: anchorAt(doc, best.span), reasons }, updated };
  }
  if (address) return { published: { edtf: address.edtf, basis: 'url', anchor: address.span && anchorAt(doc, address.span), reasons: [] }, updated };
  const copy = blocks.filter((b) => b.scope !== 'furniture' && b.scope !== 'duplicate').map((b) => b.span);
  return { published: withoutYear(doc, seen, copy) ?? dateline(doc, copy) ?? inferred(doc, copy), updated };
}

/** Days that the page, its header or its address show, best first. */
function daysShown(given: NonNullable<Given>, whole: readonly Seen[], url: string | null): readonly string[] {
  const header = whole.find((s) => !s.stamp.updated && s.stamp.offset === '');
  return [given.shown, header && edtfOf(header.stamp), url && dayOfFolder(url)].filter((d): d is string => typeof d === 'string');
}

function stampsIn(text: string, blocks: readonly Block[]): Seen[] {
  const seen: Seen[] = [];
  const own = dateOfItsOwn(text, blocks);
  for (const [i, block] of blocks.entries()) {
    const { span, scope, because } = block;
    if (block !== own) {
      if (scope !== 'furniture' || (i >= NEAR_TOP && i < blocks.length - 3)) continue;
      if (because !== 'time stamp' && because !== 'date of the page' && because !== 'byline') continue;
    }
    const line = text.slice(span.start, span.end);
    const starts = because === 'byline' ? [...line.matchAll(/[|•·,–—-] ?|\bon /g)].map((m) => m.index + m[0].length) : [0];
    for (const from of starts) {
      const { stamps } = stampsAt(line.slice(from));
      for (const stamp of stamps)
        seen.push({
          stamp,
          span: { start: span.start + from + stamp.start, end: span.start + from + stamp.end },
          basis: because === 'date of the page' ? 'metadata' : /^\d{4}-\d\d-\d\d/.test(line.slice(from + stamp.start)) ? 'timestamp' : 'header',
        });
      if (stamps.length > 0) break;
    }
  }
  return seen;
}

/** "4 March 2025" alone on a line above the first paragraph, and on no other line: a list of days dates nothing. */
function dateOfItsOwn(text: string, blocks: readonly Block[]): Block | null {
  const lines = blocks.filter((b) => b.because === 'dateline');
  const first = blocks.find((b) => b.scope === 'body' && /(?:\S+\s+){7}/.test(text.slice(b.span.start, Math.min(b.span.end, b.span.start + 400))));
  const [only] = lines;
  return lines.length === 1 && only && (!first || only.span.start < first.span.start) ? only : null;
}

function latestUpdate(seen: readonly Seen[]): string | null {
  const times = seen.filter((s) => s.stamp.year !== null).map((s) => ({ edtf: edtfOf(s.stamp) as string, updated: s.stamp.updated }));
  const stated = times.filter((t) => t.updated).map((t) => t.edtf);
  if (stated.length > 0) return stated.sort().at(-1) as string;
  const all = [...new Set(times.map((t) => t.edtf))].sort();
  return all.length > 1 && (all[0] as string).slice(0, 10) === (all.at(-1) as string).slice(0, 10) ? (all.at(-1) as string) : null;
}

function addressIn(text: string, blocks: readonly Block[], url: string | null): { edtf: string; span: Span | null } | null {
  const known = url === null ? null : dayInUrl(url);
  if (known) return { edtf: known.edtf, span: null };
  for (const { span, because } of blocks.slice(0, 6)) {
    if (because !== 'address') continue;
    const found = dayInUrl(text.slice(span.start, span.end));
    if (found) return { edtf: found.edtf, span: { start: span.start + found.start, end: span.start + found.end } };
  }
  return null;
}

/** "17:34, 15 October": the year is that of "this year" in the copy, or the first after the last day that it looks back on. */
function withoutYear(doc: { readonly id: DocumentId; readonly text: string }, seen: readonly Seen[], copy: readonly Span[]): Published | null {
  const best = seen.find((s) => s.stamp.labelled) ?? seen[0];
  return best ? yearFor(doc, best.stamp, best.span, copy) : null;
}

function yearFor(
  doc: { readonly id: DocumentId; readonly text: string },
  stamp: Pick<Stamp, 'month' | 'day' | 'minutes' | 'offset'>,
  span: Span,
  copy: readonly Span[],
): Published | null {
  const named = thisYear(doc.text, copy);
  const anchor = anchorAt(doc, span);
  if (named) return { edtf: edtfOf({ ...stamp, year: null }, named.year), basis: 'header', anchor, reasons: [`the year: ${named.because}`] };
  const past = datesNamed(doc.text, copy).filter((d) => d.year !== null && d.month > 0 && !d.future);
  const last = past.sort((a, b) => (b.year as number) * 400 + b.month * 31 + b.day - ((a.year as number) * 400 + a.month * 31 + a.day))[0];
  const year = last && firstAfter(stamp.month, stamp.day, (last.year as number) * 10_000 + last.month * 100 + Math.max(1, last.day));
  if (!last || !year) return null;
  return {
    edtf: edtfOf({ ...stamp, year: null }, year),
    basis: 'header',
    anchor,
    reasons: [`the year: the first after “${doc.text.slice(last.span.start, last.span.end)}”`],
  };
}

const DATELINE = /^["“]?(\p{Lu}[\p{Lu}.' -]{2,30}(?:, [\p{L}. ]{2,24})?), ((?:\p{Lu}\p{Ll}{2,8})\.? \d{1,2}(?:, \d{4})?) ?(?:\(|[-–—])/u;

/** "Harbour Town, 5 March 2025" or "HARBOUR TOWN, March 5": the whole of a line. */
const ALONE =
  /^(\p{Lu}[\p{L}.' -]{2,30}(?:, \p{Lu}[\p{L}. ]{1,24})?), ((?:\p{Lu}\p{Ll}{2,8})\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}\p{Ll}{2,8}(?:,? \d{4})?)\.?(?: ?[-–—])?$/u;

/** "HARBOUR TOWN, March 5 (Agency) —" at the head of the first paragraphs, or such a line alone. */
function dateline(doc: { readonly id: DocumentId; readonly text: string }, copy: readonly Span[]): Published | null {
  for (const { start, end } of copy.slice(0, 5)) {
    const m = DATELINE.exec(doc.text.slice(start, Math.min(end, start + 120))) ?? (end - start < 90 ? ALONE.exec(doc.text.slice(start, end)) : null);
    if (!m) continue;
    const at = start + (m[1] as string).length + m[0].indexOf(m[1] as string) + 2;
    const span = { start: at, end: at + (m[2] as string).length };
    const stamp = stampsAt(m[2] as string).stamps[0];
    if (!stamp) return null;
    const edtf = edtfOf(stamp);
    return edtf ? { edtf, basis: 'header', anchor: anchorAt(doc, span), reasons: ['dateline'] } : yearFor(doc, stamp, span, copy);
  }
  return null;
}

function inferred(doc: { readonly id: DocumentId; readonly text: string }, copy: readonly Span[]): Published {
  const found = windowOf(doc.text, copy);
  if (!found) return { edtf: null, basis: 'none', anchor: null, reasons: ['the text states no date, and bounds none'] };
  return { edtf: `${found.from}/${found.to ?? '..'}`, basis: 'inferred', anchor: anchorAt(doc, found.span), reasons: found.reasons };
}
