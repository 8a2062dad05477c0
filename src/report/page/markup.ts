import { safe, safeLine } from '../../text/safe.ts';

/** Markup that this house made; nothing else may be put into a page unescaped. */
export type Markup = string & { readonly __brand: 'Markup' };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('##[', '#&#35;[');

/** A template whose values are text unless they are Markup: text from anywhere is shown, never read as markup. */
export function html(parts: TemplateStringsArray, ...values: readonly (Markup | Shown | readonly Markup[])[]): Markup {
  return parts.reduce((page, part, i) => page + rendered(values[i - 1]) + part) as Markup;
}

/** Text on its way into a page. */
export type Shown = { readonly shown: string };

/** Text as it may stand in a page, on one line. */
export const t = (text: string | number): Shown => ({ shown: escaped(safeLine(String(text))) });

/** Text that keeps its white space at the ends: the pieces of a quotation. */
export const piece = (text: string): Shown => ({ shown: escaped(safe(text.replace(/\s+/gu, ' '))) });

function rendered(value: Markup | Shown | readonly Markup[] | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return 'shown' in value ? value.shown : value.join('');
}

/** No markup. */
export const none = '' as Markup;
