import type { Snippet } from '../../text/files/place.ts';
import { marksAround } from '../../text/quoted.ts';
import { safeLine } from '../../text/safe.ts';

/** Text that Markdown reads as itself. */
export type Plain = string & { readonly __brand: 'MarkdownPlain' };

/** Text from anywhere as it may stand within a line or a cell: no markup, entity, link or mention comes of it. CommonMark and GFM. */
export const md = (text: string | number): Plain =>
  safeLine(String(text))
    .replace(/[\\`*_[\]<>|~&@#]|!(?=\[)|(?<=\])\(/g, (c) => `\\${c}`)
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.') as Plain;

/** `md` at the beginning of a paragraph, where a mark would make a list, a heading or a command of a CI runner. */
export const lead = (text: string): Plain =>
  md(text).replace(/^([-+=:]|\d{1,20}(?=[.)]))/, (c) => (/\d/.test(c) ? `&#${c.charCodeAt(0)};${c.slice(1)}` : `\\${c}`)) as Plain;

/** A piece of a quotation: `md` that keeps one space at either end. */
export const piece = (text: string): Plain => `${/^\s/.test(text) ? ' ' : ''}${md(text)}${/\S\s+$/u.test(text) ? ' ' : ''}` as Plain;

/** Words that an article prints, the ones that matter in bold, between quotation marks: ours, or where it has its own at an end, those alone. */
export function cited(snippet: Snippet): string {
  const { before, exact, after, cut } = snippet;
  const [open, close] = marksAround(snippet);
  const start = cut.before ? '… ' : '';
  const head = open === '' && start === '' ? lead(before.trimStart()) : piece(before).trimStart();
  // `lead` loses the space before the words that matter.
  const gap = open === '' && start === '' && /\S\s+$/u.test(before) ? ' ' : '';
  return `${open}${start}${head}${gap}**${md(exact)}**${piece(after).trimEnd()}${cut.after ? ' …' : ''}${close}`;
}

/** A row of a table. */
export const row = (cells: readonly string[]): string => `| ${cells.map((c) => c || ' ').join(' | ')} |`;
