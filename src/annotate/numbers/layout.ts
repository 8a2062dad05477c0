import type { Annotated, NumberExpression, Span } from '../../model/index.ts';
import { expressionAt, mayOpen } from './grammar/expression.ts';
import type { Expression } from './grammar/value.ts';
import { propertyOf } from './meaning/property.ts';
import { scopeOf } from './meaning/scope.ts';
import { type Piece, piecesOf, worthReading } from './words/pieces.ts';

/** Every quantity of the copy, in order of place: one pass over the sentences that hold a trigger. Dates and times of day are passed over. */
export function quantitiesIn(annotated: Annotated): NumberExpression[] {
  const { document, sentences, tokens, times } = annotated;
  const dated = times.filter((t) => t.value === null || t.value.timex.type === 'DATE' || t.value.timex.type === 'TIME');
  const found: NumberExpression[] = [];
  let next = 0;
  for (const sentence of sentences) {
    if (!worthReading(tokens, sentence)) continue;
    while (next < dated.length && (dated[next]?.span.end as number) <= sentence.span.start) next++;
    const pieces = piecesOf(document.text, tokens, sentence);
    let at = next;
    let end = -1;
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i] as Piece;
      if (i < end || !mayOpen(piece, pieces[i + 1])) continue;
      while (at < dated.length && (dated[at]?.span.end as number) <= piece.start) at++;
      const expression = expressionBefore(pieces, i, dated[at]?.span ?? null);
      if (!expression || expression.to <= i) continue;
      const time = dated[at]?.span;
      if (time && overlaps(pieces, expression, time)) {
        if (piece.start >= time.start) while (i + 1 < pieces.length && (pieces[i + 1] as Piece).start < time.end) i++;
        continue;
      }
      found.push(laid(pieces, expression));
      end = behind(expression);
    }
  }
  return found;
}

/** An expression that would run into a date behind it is read again without the date: "275 tonnes a year earlier". */
function expressionBefore(p: readonly Piece[], i: number, time: Span | null): Expression | null {
  const expression = expressionAt(p, i);
  if (!expression || !time || (p[i] as Piece).start >= time.start || !overlaps(p, expression, time)) return expression;
  const to = p.findIndex((piece) => piece.end > time.start);
  return to > i ? expressionAt(p.slice(0, to), i) : null;
}

/** A noun that follows at once is read with its number ("two 737 jets"). */
const behind = ({ to, counted }: Expression): number => (counted && counted.from >= to && counted.from - to < 3 ? Math.max(to, counted.to) : to);

const overlaps = (p: readonly Piece[], e: Expression, time: Span): boolean => (p[e.from] as Piece).start < time.end && time.start < (p[e.to - 1] as Piece).end;

function laid(p: readonly Piece[], e: Expression): NumberExpression {
  const property = propertyOf(p, e);
  return {
    span: { start: (p[e.from] as Piece).start, end: (p[e.to - 1] as Piece).end },
    value: { low: e.low, high: e.high, unit: unitOf(e, property), approximate: e.approximate, change: e.change },
    property,
    noun: e.counted ? { start: (p[e.counted.from] as Piece).start, end: (p[e.counted.to - 1] as Piece).end } : null,
    scope: scopeOf(p, e),
  };
}

const OF_PEOPLE = new Set([
  'deaths',
  'injured',
  'missing',
  'arrested',
  'charged',
  'evacuated',
  'displaced',
  'homeless',
  'hospitalised',
  'infected',
  'rescued',
  'abducted',
  'trapped',
]);

/** What has a victim's property and no noun of its own counts people. */
function unitOf(e: Expression, property: string): string {
  if ((e.unit === '1' || e.unit === '{other}' || e.unit === '{death}' || e.unit === '{life}') && OF_PEOPLE.has(property) && e.sort !== 'share')
    return '{person}';
  return e.unit;
}
