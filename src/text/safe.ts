/** Text that may reach a terminal, a log, a report or an annotation: printable characters and line feeds only. */
export type SafeText = string & { readonly __brand: 'SafeText' };

const JOINERS = '\u200c\u200d';
const DANGEROUS = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
const EACH = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const JOINED =
  /[\p{Extended_Pictographic}\ufe0f\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}\p{Script=Mongolian}]/u;

/**
 * The only door for foreign text: tabs become two spaces, and every control, format, private, surrogate and separator
 * character becomes visible as `<U+001B>`. Joiners stay inside emoji and joining scripts. Idempotent.
 */
export function safe(text: string): SafeText {
  if (!DANGEROUS.test(text)) return text as SafeText;
  return text.replace(EACH, (c, at: number) => {
    if (c === '\n') return c;
    if (c === '\t') return '  ';
    if (JOINERS.includes(c) && at > 0 && JOINED.test(text.slice(Math.max(0, at - 2), at))) return c;
    return `<U+${(c.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}>`;
  }) as SafeText;
}

/** `safe`, on one line: line feeds become spaces and runs of white space one space. */
export const safeLine = (text: string): SafeText => safe(text.replace(/\s+/gu, ' ').trim()).replace(/\n/g, ' ') as SafeText;
