import { edtfOf, isDay, monthNamed } from './stamp.ts';

const IN_PATH = /[/_-](\d{4})[/_-](\d{1,2}|[a-z]{3,9})[/_-](\d{1,2})(?![\d])|[/_-](\d{4})(\d{2})(\d{2})(?=[/_.-]|$)/i;

/** The day that an article's address carries: /2026/02/26/, /2026/feb/26/, /20260226/, 2026-02-26; with its place in the address. */
export function dayInUrl(url: string): { readonly edtf: string; readonly start: number; readonly end: number } | null {
  const path = url.replace(/[?#].*$/s, '');
  const m = IN_PATH.exec(path);
  if (!m) return null;
  const [year, month, day] = m[1]
    ? [Number(m[1]), Number(m[2]) || monthNamed((m[2] as string).toLowerCase()), Number(m[3])]
    : [Number(m[4]), Number(m[5]), Number(m[6])];
  if (year < 1980 || !isDay(year, month, day)) return null;
  return { edtf: edtfOf({ year, month, day, minutes: null, offset: '' }) as string, start: m.index + 1, end: m.index + m[0].length };
}
