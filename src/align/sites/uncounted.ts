import type { Claim, QuantityValue, Token } from '../../model/index.ts';

const MONTH = /^(?:jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/;

/**
 * Figures in `[first, last)` that count nothing another source could count: the day of a month ("Sept. 9 marchers"), one of many ("one of
 * the port's largest ferries"), the pictures of a gallery, the number of a version ("a pair of USB 3.0 ports"), of an item in a list, the number of a model ("DC - 3 planes"), and a measure of any such thing
 * ("a magnitude 6 quake can cause damage").
 */
export function countsNothing(tokens: readonly Token[], claim: Claim, first: number, last: number, opening: number): boolean {
  const value = claim.value as QuantityValue | null;
  const [before, next] = [tokens[first - 1], tokens[last]];
  if (first > opening && MONTH.test((before?.lower === '.' ? tokens[first - 2] : before)?.lower ?? '')) return true;
  if (isDesignation(tokens, first, opening) || isOfGallery(tokens, first, last)) return true;
  if (!value) return false;
  const counts = value.unit.startsWith('{');
  if (counts && value.low === 1 && value.high === 1 && next?.lower === 'of') return true;
  if (counts && /^\d+\.\d+$/.test(claim.anchor.exact) && first - 1 > opening && /^\p{Lu}/u.test(before?.text ?? '')) return true;
  if (value.unit === '1' && first === opening && /^\d+$/.test(claim.anchor.exact) && next?.kind === 'mark') return true;
  return claim.property === 'magnitude' && /^an?$/.test(tokens[opening]?.lower ?? '') && tokens.slice(last, last + 4).some((t) => t.lower === 'can');
}

/** "Slideshow (5 images)", "Hide caption 4 of 43": the pictures of the page itself. */
const isOfGallery = (tokens: readonly Token[], first: number, last: number): boolean =>
  tokens.slice(Math.max(0, first - AROUND), last + AROUND).some(({ lower }) => lower === 'slideshow' || lower === 'caption');

/** Tokens between a number and the word for the gallery that it counts. */
const AROUND = 5;

/** "DC-3 planes", "F - 16 jets": the number belongs to the letters before it. */
function isDesignation(tokens: readonly Token[], first: number, opening: number): boolean {
  const [dash, letters, number] = [tokens[first - 1], tokens[first - 2], tokens[first]];
  return first - 2 >= opening && /^[-–]$/.test(dash?.text ?? '') && /^\p{Lu}{1,4}$/u.test(letters?.text ?? '') && /^\d{1,4}$/.test(number?.text ?? '');
}
