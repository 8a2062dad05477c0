import type { NumberExpression } from '../../../model/index.ts';
import { isExact, type Line, type Slip, wordsOf } from './line.ts';

const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: (?:de |van |of |the )?\p{Lu}[\p{L}'’-]+){0,2}`;
const BEHIND = new RegExp(
  String.raw`^[ -](?:place |in [^.,;:]{0,30}? |\p{L}+(?:-\p{L}+)? ){0,4}?,? ?(?:behind|after) (${NAME}(?:, ${NAME})*,? and ${NAME})(?= ?[.,;)]|$)`,
  'u',
);

/** "third behind Ana Kovic and Petra Holm" fits; "fourth behind" the same two does not. */
export function ranksIn(line: Line): Slip[] {
  return line.numbers.flatMap((n): Slip[] => {
    if (n.value.unit !== '{rank}' || !isExact(n)) return [];
    const names = namesBehind(line, n);
    if (!names || names.count === n.value.low - 1) return [];
    return [
      {
        annotated: line.annotated,
        stated: { label: wordsOf(line, n.span), spans: [n.span] },
        counted: { label: `${names.count} are named ahead`, spans: [names.span] },
        what: `${names.count} are named ahead, which makes it number ${names.count + 1}, not ${wordsOf(line, n.span)}`,
        sum: `${names.count} + 1 = ${names.count + 1}`,
        confidence: 0.8,
      },
    ];
  });
}

function namesBehind(line: Line, n: NumberExpression): { readonly count: number; readonly span: { readonly start: number; readonly end: number } } | null {
  const rest = line.text.slice(n.span.end, Math.min(line.sentence.span.end, n.span.end + 240));
  const m = /(?:behind|after) \p{Lu}/u.test(rest) && rest.includes(' and ') ? BEHIND.exec(rest) : null;
  if (!m?.[1]) return null;
  const start = n.span.end + m.index + m[0].lastIndexOf(m[1]);
  return { count: m[1].split(/,? and |, /).length, span: { start, end: start + m[1].length } };
}
