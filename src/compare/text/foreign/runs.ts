import type { Span } from '../../../model/index.ts';
import { isLatin } from '../../../text/plain.ts';

/** Letters of a script other than Latin, with the marks, digits, spaces and commas between them. */
const RUN =
  /[^\P{L}\p{Script=Latin}\p{Script=Common}][^\P{L}\p{Script=Latin}\p{Script=Common}\p{M}]*(?:[\p{Nd}\s'’ʼ,.!?:;–—-]{1,6}[^\P{L}\p{Script=Latin}\p{Script=Common}][^\P{L}\p{Script=Latin}\p{Script=Common}\p{M}]*)*/gu;
/** How far from the words their translation is looked for. */
const BESIDE = 160;

/** Runs of another script among Latin words, half-open. A letter alone (α, Ω, Я) is a sign, and what touches Latin letters is no word of its own. */
export function foreignRuns(text: string, block: Span): Span[] {
  const runs: Span[] = [];
  const copy = text.slice(block.start, block.end);
  if (isLatin(copy) || !/[^\P{L}\p{Script=Latin}\p{Script=Common}]/u.test(copy)) return runs;
  for (const m of copy.matchAll(RUN)) {
    const start = block.start + m.index;
    const end = start + m[0].length;
    const letters = m[0].match(/\p{L}/gu)?.length ?? 0;
    const ideograph = /[\p{Script=Han}\p{Script=Hangul}]/u.test(m[0]);
    if (letters < (ideograph ? 1 : 2)) continue;
    if (/[\p{L}\p{M}\p{Nd}_@#/]/u.test(text[start - 1] ?? ' ') || /[\p{L}\p{M}_@/]/u.test(text[end] ?? ' ')) continue;
    runs.push({ start, end });
  }
  return runs;
}

const SAYS =
  /\b(?:means?|meaning|meant|translat(?:es|ed|ion|ing)|literally|reads?|reading|i\.e\.|or|say(?:s|ing)?|known|called|written|spelled|name|characters?|letters?|word|words|phrase|slogan|hashtag|in (?:\p{Lu}\p{Ll}+))\b/u;

/**
 * Does the translation stand beside it? In brackets after a Latin word, before a bracket of Latin words, straight after the name it spells,
 * between a quotation's marks with words near it that say what it means, or on a line of its own below or above.
 */
export function isTranslated(text: string, run: Span, block: Span): boolean {
  const before = text.slice(Math.max(block.start, run.start - BESIDE), run.start);
  const after = text.slice(run.end, Math.min(block.end, run.end + BESIDE));
  if (/[([][^()[\]]*$/u.test(before)) return true;
  if (/^["”’»)\]!.?,]*\s*[([–—-]\s*["“‘«]?\p{Script=Latin}/u.test(after) || /^["”’»]*\s*[/=|,]\s*["“‘«]?\p{Script=Latin}{2,}[^.]{0,60}["”’»,]/u.test(after))
    return true;
  // "Volna Волна": the name it spells; not the first word of the sentence alone.
  if (/(?:^|[^.!?:]\s)\p{Lu}\p{Ll}+\s["“‘«]?$/u.test(before) && !/\b(?:The|A|An|In|On|Of|At|His|Her|Its|Our)\s["“‘«]?$/.test(before)) return true;
  if (/^\s*,?\s*(?:which |that )?(?:means?|meaning|meant|translates|literally|i\.e\.|or)\b/u.test(after)) return true;
  if (/\b(?:word|term|phrase|slogan|name|hashtag|letters?|characters?|known (?:\p{L}+ ){0,4}as|called|spelled|written)\s["“‘«]?$/u.test(before)) return true;
  const marked = /["“„«‘']\s*$/u.test(before) && /^\s*["”“»’']/u.test(after.replace(/^[,.!?…]+/u, ''));
  return marked && (SAYS.test(before) || SAYS.test(after) || /["“«‘]\p{Script=Latin}/u.test(after) || /\p{Script=Latin}["”»’,][^"“]*$/u.test(before));
}
