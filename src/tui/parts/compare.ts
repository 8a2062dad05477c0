import { type Evidence, type FindingReading, greatest } from '../../model/index.ts';
import { capital } from '../../text/capital.ts';
import { counted } from '../../text/counted.ts';
import { marksAround } from '../../text/quoted.ts';
import { type Item, notesOf, placeText, sourcesText } from '../desk.ts';
import { cite, fitted, type Line, line, lineWidth, type Piece, PLAIN, say, wrap } from './line.ts';
import { beginning, ending, widthOf } from './width.ts';

/** Quotations around the words of a reading are cut to this many characters on a side before they are fitted. */
const AROUND = 160;

/** A finding as it is compared; `isShort`: some of it was left out for want of rows. */
export type Compared = { readonly lines: readonly Line[]; readonly isShort: boolean };

/** A finding in so few rows: every reading with its key, words and line first; then more of each, why, and what to do next. */
export function compareLines(item: Item, rows: number, columns: number, rowsOfWindow: number): Compared {
  const { finding } = item;
  const readings = finding.readings.map((r, i) => readingOf(item, r, i, columns));
  const what = wrap(line(capital(finding.what), 'strong'), columns - 2).map(inset);
  const decided = decisionLines(item, columns);
  const tail = [
    ...wrap([say('Why: ', 'quiet'), cite(finding.why)], columns - 2).map(inset),
    ...wrap([say('Next: ', 'quiet'), cite(finding.next)], columns - 2).map(inset),
  ];
  const whole = [...what, ...decided, [], ...readings.flatMap((r) => [...r.head, ...r.full, []]), ...tail];
  if (whole.length <= rows || rows >= rowsOfWindow) return { lines: whole, isShort: false };
  const brief = what.length > 1 ? [cutAt(what[0] as Line, columns)] : what;
  const words = readings.flatMap((r) => [...r.head, ...r.quotes]);
  for (const top of [
    [...what, ...decided],
    [...brief, ...decided],
    [...brief, ...decided.slice(0, 1)],
  ])
    if (top.length + words.length + tail.length <= rows) return { lines: [...top, ...words, ...tail], isShort: false };
  const short = readings.flatMap((r) => [...r.head, ...r.quotes.slice(0, 1)]);
  if (short.length + decided.length <= rows) {
    const shorter = [
      ...decided.slice(0, 1),
      ...readings.flatMap((r) => [...r.head, ...r.quotes.slice(0, Math.max(1, Math.floor(rows / readings.length) - 1))]),
    ];
    const room = rows - shorter.length;
    return { lines: [...(room > 1 ? brief : []), ...shorter, ...(room > 2 ? tail : [])], isShort: true };
  }
  return { lines: [...decided.slice(0, 1), ...readings.map((r) => r.one), ...readings.flatMap((r) => r.quotes)], isShort: true };
}

type Shown = { readonly head: readonly Line[]; readonly full: readonly Line[]; readonly quotes: readonly Line[]; readonly one: Line };

function readingOf(item: Item, reading: FindingReading, index: number, columns: number): Shown {
  const chosen = item.finding.decision?.verb === 'right' && item.finding.decision.reading === reading.value;
  const key = index < 9 ? String(index + 1) : ' ';
  const mark = say(` ${chosen ? '*' : ' '}${key}  `, 'strong');
  const more = reading.more > 0 ? `, ${counted(reading.more, 'more place')}` : '';
  const tail = say(`  ${sourcesText(reading)}${more}${chosen ? '  is right' : ''}`, chosen ? 'good' : 'quiet');
  const head = fitted([mark, ...line(reading.label, 'strong'), tail], columns);
  const [first] = reading.evidence;
  const label = beginning(cite(reading.label).text, Math.max(8, Math.floor(columns * 0.3)));
  const one = first
    ? [mark, say(`${label}  `, 'strong'), ...quotation(item, first, columns - 5 - widthOf(label) - 2, 0, reading.label)]
    : [mark, say(label, 'strong')];
  const places = Math.min(24, greatest([0, ...reading.evidence.map((e) => widthOf(placeText(item, e.anchor)) + (isNew(item, e) ? 4 : 0))]));
  return {
    head: [head],
    full: reading.evidence.flatMap((e) => inFull(item, e, columns, reading.label)),
    quotes: reading.evidence.map((e) => [say('     '), ...quotation(item, e, columns - 5, places, reading.label)]),
    one,
  };
}

const isNew = (item: Item, e: Evidence): boolean => item.home.places.documentOf(e.anchor.doc).standing === 'draft';

/** `ap.md:14  "… the span fell [Monday] shortly …"  = Mon 3 March`, in one line with the words in sight. */
function quotation(item: Item, evidence: Evidence, columns: number, places: number, label: string): Line {
  const place = `${placeText(item, evidence.anchor)}${isNew(item, evidence) ? ' NEW' : ''}`;
  const head = fitted(line(place, 'quiet'), Math.max(widthOf(beginning(cite(place).text, 28)), places));
  const reads = readsOf(evidence, label);
  const room = columns - lineWidth(head) - 2 - Math.min(lineWidth(reads), columns >> 2);
  return fitted([...head, say('  '), ...aroundWords(item, evidence, room), ...reads], columns);
}

/** The same over several lines, with the whole sentence. */
function inFull(item: Item, evidence: Evidence, columns: number, label: string): Line[] {
  const snippet = item.home.places.around(evidence.anchor, 4 * AROUND);
  const { before, exact, after, cut } = snippet;
  const [open, close] = marksAround(snippet, PLAIN);
  const sentence = [
    cite(`${open}${cut.before ? '… ' : ''}${before.trimStart()}`),
    say('['),
    cite(exact.trim(), 'mark'),
    say(']'),
    cite(`${after.trimEnd()}${cut.after ? ' …' : ''}${close}`),
  ];
  const place = [say('     '), cite(placeText(item, evidence.anchor), 'quiet'), say(isNew(item, evidence) ? ' NEW' : ''), ...readsOf(evidence, label)];
  return [fitted(place, columns), ...wrap([say('       '), ...sentence], columns, 7)];
}

/** How the words were read, where neither they nor the reading say it. */
export const readsOf = ({ reads, anchor }: Evidence, label: string): Piece[] =>
  reads === null || reads === anchor.exact || reads === label ? [] : [say('  = '), cite(reads)];

/** The words of a piece of evidence in brackets, with as much around them as fits. */
function aroundWords(item: Item, { anchor }: Evidence, columns: number): Piece[] {
  const { before, exact, after, cut } = item.home.places.around(anchor, AROUND);
  const words = cite(exact.trim()).text;
  const left = cite(before).text.trimStart();
  const right = cite(after).text.trimEnd();
  const room = columns - widthOf(words) - 4;
  if (room < 0) return [say(`"[${beginning(words, Math.max(1, columns - 5))}…]"`, 'mark')];
  const rightRoom = Math.max(room - widthOf(left), Math.floor(room / 2));
  const tail = widthOf(right) <= rightRoom ? `${right}${cut.after && widthOf(right) + 1 <= rightRoom ? '…' : ''}` : `${wholeStart(right, rightRoom - 1)}…`;
  const leftRoom = room - widthOf(tail);
  const lead = widthOf(left) <= leftRoom ? `${cut.before && widthOf(left) + 1 <= leftRoom ? '…' : ''}${left}` : `…${wholeEnd(left, leftRoom - 1)}`;
  const cuts = { before: lead.startsWith('…'), after: tail.endsWith('…') };
  const [open, close] = marksAround({ before: lead, exact: words, after: tail, cut: cuts }, PLAIN);
  return [say(`${open}${lead}`), say(`[${words}]`, 'mark'), say(`${tail}${close}`)];
}

/** The longest beginning, or end, of a text that fits and does not break a word; of one long word what fits. */
function wholeStart(text: string, columns: number): string {
  const fits = beginning(text, columns);
  const whole = text[fits.length] === ' ' ? fits : fits.replace(/ [^ ]*$/, '');
  return fits.length - whole.length > 20 ? fits : whole;
}
function wholeEnd(text: string, columns: number): string {
  const fits = ending(text, columns);
  const whole = text[text.length - fits.length - 1] === ' ' ? fits : fits.replace(/^[^ ]* /, '');
  return fits.length - whole.length > 20 ? fits : whole;
}

/** What was decided, by whom and why, with the notes. */
export function decisionLines({ finding }: Item, columns: number): Line[] {
  const { decision, passed, supersedes } = finding;
  const lines: Line[] = [];
  if (passed) lines.push([say(' Let through by '), say(passed.by === 'baseline' ? 'the baseline: ' : 'a mark in the article: '), cite(passed.because)]);
  if (decision && decision.verb !== 'note') {
    const reading = finding.readings.find((r) => r.value === decision.reading);
    const verdict = {
      right: `${reading?.label ?? ''} is right`,
      fix: 'fix needed',
      'not-a-conflict': 'not a conflict',
      'both-right': 'both right',
      ask: 'ask',
    }[decision.verb];
    const follows = decision.follows ? ` (follows from ${decision.follows})` : '';
    lines.push([
      say(' Decided: ', 'good'),
      cite(verdict, 'good'),
      cite(`${follows}, ${decision.who}, ${decision.when.slice(0, 16).replace('T', ' ')} UTC`),
      ...(decision.because ? [cite(`: ${decision.because}`)] : []),
    ]);
  }
  if (decision?.always) lines.push([say(' Always: ', 'good'), cite(`${decision.always.says} (proposed in ${decision.always.schema.split('/')[0]}.yaml)`)]);
  if (supersedes) lines.push([say(` Replaces ${supersedes}: a new reading has come.`)]);
  for (const note of notesOf(finding)) lines.push([say(' Note: ', 'quiet'), cite(`${note.text} (${note.who})`)]);
  return lines.flatMap((l) => wrap(l, columns, 1).slice(0, 3));
}

/** A line that goes on where nothing more of it is shown. */
const cutAt = (l: Line, columns: number): Line => (lineWidth(l) < columns ? [...l, say('…')] : fitted([...l, say(' …')], columns));

const inset = (l: Line): Line => [say(' '), ...l];
