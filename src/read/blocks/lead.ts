import { stampsAt } from '../published/stamp.ts';
import type { Line } from './lines.ts';

type Part = { readonly line: Line; mark: { readonly scope: 'furniture'; readonly because: string } | null };

const LABEL = /^\W{0,3}(?:date|published|publication date|pubdate|posted|updated|created|modified|issued)\b/i;

/**
 * The first line of a scraped text may begin with what was a field of the page: "date 2026-02-27 The council met …".
 * Such a beginning is a block of its own.
 */
export function leadIn(text: string, line: Line, first: boolean): readonly Part[] {
  const whole: Part = { line, mark: null };
  if (!first && !LABEL.test(line.text)) return [whole];
  const head = line.text.slice(0, 160);
  if (!LABEL.test(head) && !/^\d{4}-\d\d-\d\d/.test(head)) return [whole];
  const { stamps, end } = stampsAt(head);
  const last = stamps.at(-1);
  if (!last || last.year === null) return [whole];
  const cut = line.span.start + Math.min(end, last.end);
  let from = cut;
  while (from < line.span.end && /[\s|:;,.·–—-]/.test(text[from] as string)) from++;
  if (line.span.end - from < 20 || !/[\p{Lu}"“‘«]/u.test(text[from] as string)) return [whole];
  let stop = from;
  while (stop > cut && /\s/.test(text[stop - 1] as string)) stop--;
  const part = (start: number, stop: number, apart: boolean): Line => ({ span: { start, end: stop }, text: text.slice(start, stop), row: line.row, apart });
  return [
    { line: part(line.span.start, stop, line.apart), mark: { scope: 'furniture', because: 'date of the page' } },
    { line: part(from, line.span.end, false), mark: null },
  ];
}
