import { placeOf, type Segment, type Span } from '../model/index.ts';

/** Text under construction, with the map to where each part of it came from. */
export type Mapped = { readonly text: string; readonly segments: readonly Segment[] };

/** Puts a text together from pieces of a source; pieces that follow each other there become one segment. */
export class TextMap {
  private readonly parts: string[] = [];
  private readonly segments: Segment[] = [];
  private at = 0;

  /** The length of the text so far. */
  get length(): number {
    return this.at;
  }

  /** Adds a piece that came from `source`; without one it is ours (a paragraph break) and maps to the last place. */
  add(piece: string, source: Span, field: Segment['field'] = 'text'): void {
    if (piece === '') return;
    const text = { start: this.at, end: this.at + piece.length };
    const last = this.segments.at(-1);
    const even = piece.length === source.end - source.start;
    if (last && even && last.field === field && last.source.end === source.start && last.text.end - last.text.start === last.source.end - last.source.start)
      this.segments[this.segments.length - 1] = {
        text: { start: last.text.start, end: text.end },
        field,
        source: { start: last.source.start, end: source.end },
      };
    else this.segments.push({ text, field, source });
    this.parts.push(piece);
    this.at += piece.length;
  }

  /** Adds white space of our own. */
  gap(piece: string): void {
    const last = this.segments.at(-1);
    const end = last?.source.end ?? 0;
    this.add(piece, { start: end, end }, last?.field ?? 'text');
  }

  /** The text with its map, so far. */
  done(): Mapped {
    return { text: this.parts.join(''), segments: this.segments };
  }
}

/** The map of a text that is its own source. */
export const itself = (text: string): Mapped => ({
  text,
  segments: text === '' ? [] : [{ text: { start: 0, end: text.length }, field: 'text', source: { start: 0, end: text.length } }],
});

/**
 * Two maps in a row: `inner` leads from the text to a text between, `outer` from there to the source. Pieces that run unit by unit through
 * both stay so; what does not maps as a whole. Linear.
 */
export function throughBoth(text: string, inner: readonly Segment[], outer: readonly Segment[]): readonly Segment[] {
  const map = new TextMap();
  let o = 0;
  for (const { text: to, source: from } of inner) {
    if (isEven(to, from)) {
      while (o > 0 && (outer[o]?.text.start ?? Number.POSITIVE_INFINITY) > from.start) o--;
      while (o + 1 < outer.length && (outer[o] as Segment).text.end <= from.start) o++;
      let at = from.start;
      for (let k = o; at < from.end && k < outer.length; k++) {
        const { text: piece, source, field } = outer[k] as Segment;
        const end = Math.min(from.end, piece.end);
        if (end <= at) continue;
        const words = text.slice(to.start + at - from.start, to.start + end - from.start);
        const even = isEven(piece, source);
        map.add(words, even ? { start: source.start + at - piece.start, end: source.start + end - piece.start } : source, field);
        at = end;
      }
    } else {
      const { field, start, end } = placeOf({ segments: outer }, from);
      map.add(text.slice(to.start, to.end), { start, end: from.start === from.end ? start : end }, field);
    }
  }
  return map.done().segments;
}

const isEven = (a: Span, b: Span): boolean => a.end - a.start === b.end - b.start;
