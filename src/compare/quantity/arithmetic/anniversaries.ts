import type { NumberExpression, Span } from '../../../model/index.ts';
import { between, isExact, type Line, type NamedYear, type Slip, wordsOf } from './line.ts';

/** "the 50th anniversary of the 1969 flood", "ten years ago, in 2010", "for 20 years, from 1990 to 2005", "25 years after the 1986 fire". */
export function anniversariesIn(line: Line): Slip[] {
  const slips: Slip[] = agoIn(line);
  for (const n of line.numbers) {
    if (n.value.unit !== 'a' || n.property === 'age') continue;
    const slip = n.property === 'anniversary' ? anniversary(line, n) : spell(line, n);
    if (slip) slips.push(slip);
  }
  return slips;
}

const NEAR =
  /\b(?:next year|last year|will (?:mark|be|celebrate)|upcoming|coming|ahead of|due|earlier|later|soon|approach|looms?|before the|until|previous|plans?|planned)\b/;

/** "of the 1969", "since 1969", "of its founding in 1969"; "of the order on 9 February 2013" says when it is kept. */
const isOrigin = (words: string): boolean =>
  /\b(?:of (?:the |its |his |her |their |a |an )?|since )$/.test(words) ||
  /\bof (?:the |its |his |her |their |an? )?(?:[\p{L}'’-]+ ){0,2}(?:founding|foundation|establishment|opening|signing|birth|death|independence|launch|creation|adoption|discovery|invasion|liberation|start|beginning|end|outbreak|collapse|construction)(?: of [^.,;:]{0,60}?)? (?:in|on) $/u.test(
    words,
  ) ||
  /\bof the signing of (?:the |a )$/.test(words);

function anniversary(line: Line, n: NumberExpression): Slip | null {
  const text = line.text.slice(line.sentence.span.start, line.sentence.span.end).toLowerCase();
  const after = line.text.slice(n.span.end, line.sentence.span.end).toLowerCase();
  if (!/^[ -]anniversary/.test(after)) return null;
  const origins = line.years.filter((y) => isOrigin(line.text.slice(n.span.end, y.span.start).toLowerCase()) && y.span.start > n.span.end);
  const founded = line.years.filter((y) =>
    /\b(?:founded|opened|established|launched|began|started|built|signed|born|created|formed|adopted|held|died|inaugurated|set up|independence|came into force|took place)\b[^.;:]{0,40}\bin $/.test(
      line.text.slice(line.sentence.span.start, y.span.start).toLowerCase(),
    ),
  );
  const starts = origins.length ? origins : founded;
  if (starts.length !== 1) return null;
  const start = starts[0] as NamedYear;
  const others = line.years.filter((y) => y !== start && y.year > start.year).map((y) => y.year);
  if (others.length > 1) return null;
  const asOf = others.length ? others : line.published;
  if (!asOf.length) return null;
  const loose = !others.length && NEAR.test(text) ? [-1, 1] : [];
  const fits = asOf.flatMap((year) => [year, ...loose.map((d) => year + d)]);
  if (fits.includes(start.year + n.value.low)) return null;
  return told(line, n.span, `anniversary number ${n.value.low}`, start.span, start.year, asOf.at(-1) as number);
}

/** "ten years ago, in 2010": both say when, so both must name one year. */
function agoIn(line: Line): Slip[] {
  return line.ago.flatMap((ago): Slip[] => {
    const words = wordsOf(line, ago.span).toLowerCase();
    if (!/ years? ago$/.test(words) || /^(?:several|a few|some years|many|decades|centuries)/.test(words)) return [];
    const behind = line.years.find((y) => y.span.start >= ago.span.end && /^,? (?:back )?in $/.test(between(line, ago.span, y.span)));
    const before = line.years.find(
      (y) => y.span.end <= ago.span.start && /^, (?:or )?$/.test(between(line, y.span, ago.span)) && /\bin $/i.test(line.text.slice(0, y.span.start).slice(-4)),
    );
    const year = behind ?? before;
    if (!year || !line.published.length) return [];
    const to = line.published.at(-1) as number;
    const distance = to - ago.year;
    const slack = /^(?:about|around|some|nearly|almost|roughly|more than|over)/.test(words) ? Math.max(2, Math.round(distance / 10)) : 1;
    if (Math.abs(ago.year - year.year) <= slack) return [];
    return [told(line, ago.span, `${distance} years ago`, year.span, year.year, to)];
  });
}

/** "for 20 years, from 1990 to 2005": a spell and its ends. */
function spell(line: Line, n: NumberExpression): Slip | null {
  if (!isExact(n)) return null;
  const ends = line.spells.find((s) => s.span.start >= n.span.end && /^,? \(?(?:from |between )?$/.test(between(line, n.span, s.span)));
  if (!ends) return null;
  const length = ends.to - ends.from;
  if (length <= 0 || [length - 1, length, length + 1].includes(n.value.low)) return null;
  return told(line, n.span, wordsOf(line, n.span), ends.span, ends.from, ends.to);
}

function told(line: Line, stated: Span, label: string, counted: Span, from: number, to: number): Slip {
  const years = to - from;
  return {
    annotated: line.annotated,
    stated: { label, spans: [stated] },
    counted: { label: `${from} to ${to}: ${years} years`, spans: [counted] },
    what: `from ${from} to ${to} is ${years} years, not ${wordsOf(line, stated)}`,
    sum: `${to} − ${from} = ${years}`,
    confidence: 0.85,
  };
}
