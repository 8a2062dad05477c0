import { type Annotated, anchorAt, type Block, type RuleBook, type Sentence, type Span, type TimeExpression } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { isOneOf, ofWord } from '../../text/words/of-word.ts';
import { boundsOf } from '../../values/date/edtf.ts';
import { slotAt } from '../../values/date/slot.ts';
import type { Core, Parse } from './grammar/core.ts';
import { expressionAt } from './grammar/expression.ts';
import type { Context, Heard, Placed } from './meaning/context.ts';
import { tenseAt } from './meaning/tense.ts';
import { bothReadings, type Read, readCore } from './meaning/value.ts';
import { holidayAt, mayStartHoliday } from './words/holidays.ts';
import type { Entry } from './words/lexicon.ts';
import { type Piece, piecesOf, worthReading } from './words/pieces.ts';
import { ruleDayAt, ruleDays } from './words/ruledays.ts';

type Memory = { last: Heard | null; lastDay: Heard | null; lastQuarter: Heard | null; lastStated: Heard | null };

/** Every expression of time in the copy, in order of place: one pass over the tokens of each sentence that holds a trigger. */
export function expressionsIn(annotated: Annotated, book: RuleBook): TimeExpression[] {
  const { document, sentences, tokens } = annotated;
  const bounds = document.published.edtf === null ? null : boundsOf(document.published.edtf);
  const known = bounds !== null && Number.isFinite(bounds.low) && Number.isFinite(bounds.high);
  const days = known ? [bounds.low, ...(bounds.high > bounds.low ? [bounds.high] : [])] : [null];
  const minute = minuteOf(document.published.edtf);
  const memories = days.map((): Memory => ({ last: null, lastDay: null, lastQuarter: null, lastStated: null }));
  const named = ruleDays(book);
  const entries = document.blocks.filter((b) => b.dated !== undefined);
  let entry = 0;
  const found: TimeExpression[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (!worthReading(tokens, sentence, named)) continue;
    const pieces = piecesOf(tokens, sentence);
    while (entry < entries.length && (entries[entry] as Block).span.end <= sentence.span.start) entry++;
    const own = dayOfEntry(entries[entry], sentence);
    for (const parse of parsesOf(pieces, named)) {
      const span = { start: (pieces[parse.from] as Piece).start, end: (pieces[parse.to - 1] as Piece).end };
      if (inAddress(document.text, span)) continue;
      const tense = needsTense(parse.core) ? tenseAt(tokens, sentence, span) : 'unknown';
      const reads = days.map((day, k) => {
        const memory = memories[k] as Memory;
        const cx: Context = {
          day: own ?? day,
          published: document.published.anchor,
          minute: own === null ? minute : null,
          tense,
          paragraph: sentence.paragraph,
          sentence: index,
          ...memory,
        };
        const read = readCore(parse.core, cx);
        if (!comparison(parse.core)) remember(memory, read.placed, annotated, span, sentence, index);
        return read;
      });
      const first = reads[0] as Read;
      const { value, reading, alternatives } = reads[1] ? bothReadings(first, reads[1]) : first;
      found.push({ span, value, reading, alternatives });
    }
  }
  return found;
}

/** "2025-09-18T11:05" and "2025-09-18T11:05-04:00", but not "2025-09-18T15:05Z", which is another hour where the news is. */
function minuteOf(published: string | null): number | null {
  const [, hour, minute] = /^\d{4}-\d\d-\d\dT(\d\d):(\d\d)(?!.*Z$)/.exec(published ?? '') ?? [];
  return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}

/** Units of an address that are looked at before a date in it. */
const ADDRESS = 120;

/** "example.org/news/2018/11/13/storm": between the strokes of an address stands no date of the text. */
const inAddress = (text: string, { start, end }: Span): boolean =>
  text[start - 1] === '/' && text[end] === '/' && /(?:\/\/|www\.)\S*$/.test(text.slice(Math.max(0, start - ADDRESS), start));

/** The day of the entry of a live blog that a sentence stands in. */
function dayOfEntry(block: Block | undefined, sentence: Sentence): number | null {
  if (block?.dated === undefined || block.span.start > sentence.span.start) return null;
  const low = boundsOf(block.dated)?.low;
  return low !== undefined && Number.isFinite(low) ? low : null;
}

/** Non-overlapping parses from left to right, the longest at each place. */
function parsesOf(pieces: readonly Piece[], named: ReturnType<typeof ruleDays>): Parse[] {
  const parses: Parse[] = [];
  const telling = tellingFrom(pieces);
  for (let i = 0; i < pieces.length; ) {
    const ruled = named.size && (pieces[i] as Piece).capital ? ruleDayAt(pieces, i, named) : null;
    const parse = ruled ?? (starts(pieces[i] as Piece, i, telling) ? expressionAt(pieces, i) : null);
    if (parse && parse.to > i) {
      parses.push(parse);
      i = parse.to;
    } else i++;
  }
  return parses;
}

const isSmall = isOneOf(
  wordSet(
    'the a an its their these those from between each every per about around nearly almost roughly approximately some over under more less fewer at no not up as only just barely very',
  ),
);
const OPENERS = wordSet(
  'once twice thrice few couple right beginning start middle end close long fiscal half quarter near eve overnight onset turn several many numerous countless fy q1 q2 q3 q4 h1 h2 someday most present',
);

/** Pieces behind a small word, or one like "last", within which what it opens must name something of time. */
const REACH = 6;

/** Can an expression begin here? Small words, which are many, and those that point from one time to another must stand before a word of time. */
const starts = (piece: Piece, i: number, telling: readonly number[]): boolean =>
  telling[i] === i || ((piece.entry ? pointsOnly(piece.entry) : isSmall(piece)) && (telling[i] as number) <= i + REACH);

/** For each piece the place of the first one, from it on, that tells of time. */
function tellingFrom(pieces: readonly Piece[]): readonly number[] {
  const telling = new Array<number>(pieces.length);
  let next = Number.POSITIVE_INFINITY;
  for (let i = pieces.length - 1; i >= 0; i--) {
    if (tells(pieces, i)) next = i;
    telling[i] = next;
  }
  return telling;
}

/** Is it a number, or a word of time? */
function tells(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i] as Piece;
  if (piece.kind === 'number') return true;
  if (piece.kind === 'mark') return /^['’‘]$/.test(piece.text) && pieces[i + 1]?.kind === 'number';
  if (piece.entry) return !pointsOnly(piece.entry);
  const opens = openingOf(piece);
  return opens === 'surely' || (opens === 'in a name' && holidayAt(pieces, i) !== null);
}

/** Does a word without an entry open an expression: by itself, only as the beginning of a holiday's name, or never? */
const openingOf = ofWord((lower) => (OPENERS.has(lower) || /^fy\d/.test(lower) ? 'surely' : mayStartHoliday(lower) ? 'in a name' : 'never'));

/** "last", "that", "following": by itself such a word names no time. */
const pointsOnly = ({ relative, trigger }: Entry): boolean => relative !== undefined && trigger !== true;

function needsTense(core: Core): boolean {
  switch (core.t) {
    case 'fields':
      return core.f.year === undefined && core.f.decade === undefined && core.f.century === undefined;
    case 'ahead':
      return true;
    case 'step':
      return core.origin === 'near';
    case 'around':
    case 'from':
    case 'inside':
    case 'edge':
    case 'hedged':
      return needsTense(core.of);
    case 'clock':
      return core.of === null || needsTense(core.of);
    case 'part':
      return core.of !== null && needsTense(core.of);
    case 'range':
      return needsTense(core.from) || needsTense(core.to);
    default:
      return false;
  }
}

/** "a year ago", "the year-earlier quarter" compare; the text goes on speaking of what it spoke of. */
const comparison = (core: Core): boolean => core.t === 'step' && core.unit === 'year' && core.count < 0 && core.origin !== 'published';

/** "1999's “The Ferry”": the year of a work, of which the text goes on to tell nothing. */
const OF_A_WORK = /^['’]s? ["“‘]/;

function remember(memory: Memory, at: Placed | null, annotated: Annotated, span: Span, sentence: Sentence, index: number): void {
  if (!at || OF_A_WORK.test(annotated.document.text.slice(span.end, span.end + 4))) return;
  const stated = at.anchoredTo === 'stated' && at.implied.length === 0 && at.basis === null;
  const heard: Heard = {
    slot: slotAt(at.slot.unit, at.slot.low),
    anchor: anchorAt(annotated.document, span),
    paragraph: sentence.paragraph,
    sentence: index,
    stated,
  };
  memory.last = heard;
  if (at.slot.unit === 'day') memory.lastDay = heard;
  if (at.slot.unit === 'quarter') memory.lastQuarter = heard;
  if (stated && at.slot.unit !== 'decade' && at.slot.unit !== 'century') memory.lastStated = heard;
}
