const DOUBLE = '"“”„‟″«»';

/**
 * The marks to set around words that an article prints: our own, or none where what is shown begins or ends with a quotation mark of
 * the article, which then speaks for itself. `cut` tells where an ellipsis of ours stands at an end.
 */
export function marksAround(
  {
    before,
    exact,
    after,
    cut,
  }: { readonly before: string; readonly exact: string; readonly after: string; readonly cut: { readonly before: boolean; readonly after: boolean } },
  ours: readonly [open: string, close: string] = ['“', '”'],
): readonly [open: string, close: string] {
  const shown = `${before}${exact}${after}`.trim();
  const doubled = (!cut.before && DOUBLE.includes(shown[0] ?? ' ')) || (!cut.after && DOUBLE.includes(shown.at(-1) ?? ' '));
  return doubled ? ['', ''] : ours;
}

/** A whole passage between its marks. */
export function inMarks(text: string, ours?: readonly [open: string, close: string]): string {
  const words = text.trim();
  const [open, close] = marksAround({ before: '', exact: words, after: '', cut: { before: false, after: false } }, ours);
  return `${open}${words}${close}`;
}
