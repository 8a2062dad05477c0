import type { NumberExpression } from '../../../model/index.ts';
import { dimensionOf, labelOfQuantity } from '../../../values/index.ts';
import { between, figure, isExact, type Line, type Slip } from './line.ts';

const UP = 'rose|risen|rises|rising|climbed|climbs|climbing|increased|increases|increasing|grew|grown|grows|growing|jumped|jumps|soared|surged|swelled|up';
const DOWN =
  'fell|fallen|falls|falling|dropped|drops|dropping|declined|declines|declining|decreased|decreases|decreasing|shrank|shrunk|shrinks|slumped|plunged|tumbled|sank|down';
const HEDGE = '(?:about|around|some|nearly|almost|roughly|just|only|over|under|a|an|the|more than|less than|record|total|high|low|of) ';
/** "rose to (14,500) from (21,000)", "fell from (21,000) to (14,500)", with a word or two between. */
const VERB = new RegExp(`\\b(?:(${UP})|(${DOWN}))(?: (?!from|to)[a-z]+){0,2} (to|from) (?:${HEDGE}){0,3}$`);
const TO = new RegExp(`^(?: [a-z]+){0,3}? to (?:${HEDGE}){0,3}$`);
const FROM = new RegExp(`^(?: [a-z]+){0,3}? from (?:${HEDGE}){0,3}$`);

/** UTF-16 units before a figure in which its verb stands. */
const REACH = 70;

/** "Rose to 14,500 from 21,000": the words say that it went up, the figures that it went down. */
export function turnsIn(line: Line): Slip[] {
  const { numbers } = line;
  const slips: Slip[] = [];
  for (let i = 0; i + 1 < numbers.length; i++) {
    const slip = turnOf(line, numbers[i] as NumberExpression, numbers[i + 1] as NumberExpression);
    if (slip) slips.push(slip);
  }
  return slips;
}

function turnOf(line: Line, a: NumberExpression, b: NumberExpression): Slip | null {
  if (!isExact(a) || !isExact(b) || !areAlike(a, b)) return null;
  const before = line.text
    .slice(Math.max(line.sentence.span.start, a.span.start - REACH), a.span.start)
    .toLowerCase()
    .replace(/\s+/g, ' ');
  const verb = VERB.exec(before);
  if (!verb || !(verb[3] === 'to' ? FROM : TO).test(between(line, a.span, b.span))) return null;
  const [from, to] = verb[3] === 'to' ? [b, a] : [a, b];
  const up = verb[1] !== undefined;
  if (up === to.value.low > from.value.low || to.value.low === from.value.low) return null;
  return {
    annotated: line.annotated,
    stated: { label: labelOfQuantity(to.value), spans: [to.span] },
    counted: { label: labelOfQuantity(from.value), spans: [from.span] },
    what: `${up ? 'a rise' : 'a fall'} from ${figure(from.value.low)} to ${figure(to.value.low)} goes the other way`,
    sum: `${figure(to.value.low)} ${up ? '<' : '>'} ${figure(from.value.low)}`,
    confidence: 0.85,
  };
}

/** Two figures of one kind; places in an order, results and hours rise the other way round. */
function areAlike(a: NumberExpression, b: NumberExpression): boolean {
  const [x, y] = [a.value.unit, b.value.unit];
  if (/^\{(?:score|rank|time)\}$/.test(x) || /^\{(?:score|rank|time)\}$/.test(y) || a.property === 'age' || b.property === 'age') return false;
  return x === y || dimensionOf(x) === dimensionOf(y) || (x === '1' && y.startsWith('{')) || (y === '1' && x.startsWith('{'));
}
