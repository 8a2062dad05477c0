import type { TextNode } from './tree.ts';

/** Words of a text node with their places: runs as they stand, a character reference as one piece. */
export function piecesOf(source: string, node: TextNode, put: (piece: string, start: number, end: number) => void, blank: () => void): void {
  const place = node.sourceCodeLocation;
  const { value } = node;
  if (!place) return;
  const begins = beginningOf(source, place.startOffset, value);
  const raw = source.slice(begins, place.endOffset);
  let i = 0;
  let j = 0;
  while (j < value.length && i < raw.length) {
    const c = value[j] as string;
    const reference = raw[i] === '&' ? referenceAt(raw, i, value, j) : undefined;
    if (reference !== undefined && !value.startsWith(reference, j)) {
      const units = lengthOf(value, j, raw[i + reference.length]);
      const piece = value.slice(j, j + units);
      if (/^\s+$/u.test(piece)) blank();
      else put(piece, begins + i, begins + i + reference.length);
      i += reference.length;
      j += units;
    } else if (/\s/u.test(c)) {
      blank();
      while (j < value.length && /\s/u.test(value[j] as string)) j++;
      while (i < raw.length && /\s/u.test(raw[i] as string)) i++;
    } else if (c === raw[i]) {
      const start = i;
      while (j < value.length && value[j] === raw[i] && raw[i] !== '&' && !/\s/u.test(raw[i] as string)) {
        i++;
        j++;
      }
      if (i === start) {
        i++;
        j++;
      }
      put(raw.slice(start, i), begins + start, begins + i);
    } else break;
  }
  // What does not run along with the source (text moved out of a table) maps as a whole.
  const rest = value.slice(j).replace(/\s+/gu, ' ').trim();
  if (rest === '') return;
  const [from, to] = [begins + Math.min(i, raw.length), place.endOffset];
  if (rest.length !== to - from || rest === source.slice(from, to)) put(rest, from, to);
  else {
    // As long as the source by chance: two pieces, so that nothing counts along.
    put(rest.slice(0, 1), from, to);
    put(rest.slice(1), to, to);
  }
}

/** Where the words of a text node begin: parse5 places a reference that follows dropped blanks ("  &lt") at its last sign. */
function beginningOf(source: string, start: number, value: string): number {
  if (source[start] === '&' || source[start] === value[0]) return start;
  const at = source.lastIndexOf('&', start);
  const reference = at < 0 || start - at > 40 ? undefined : referenceAt(source, at, value, 0);
  return reference !== undefined && at + reference.length > start ? at : start;
}

/** A character reference as far as it was decoded: of "&notit;" only "&not" is one. */
function referenceAt(raw: string, at: number, value: string, to: number): string | undefined {
  const found = /^&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});?/i.exec(raw.slice(at, at + 40))?.[0];
  if (found === undefined || found.startsWith('&#') || value.startsWith(found, to)) return found;
  for (let k = 3; k < found.length - 1; k++) if (value.startsWith(found.slice(k), to + 1)) return found.slice(0, k);
  return found;
}

/** Units of a decoded reference: a pair of surrogates, or two characters where only then the next one fits. */
function lengthOf(value: string, at: number, next: string | undefined): number {
  if (/[\uD800-\uDBFF]/.test(value[at] ?? '')) return 2;
  if (next !== undefined && next !== '&' && !/\s/u.test(next) && value[at + 1] !== next && value[at + 2] === next) return 2;
  return 1;
}
