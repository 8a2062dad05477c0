import type { Block } from '../../model/index.ts';
import { LIMITS } from '../limits.ts';

/** The blocks of an article up to the limit of sentences; what is beyond it becomes furniture, so that nothing later reads it. `cut`: was there any? */
export function withinLimit(text: string, blocks: readonly Block[]): { readonly blocks: readonly Block[]; readonly cut: boolean } {
  let left: number = LIMITS.sentences;
  // An article that could not reach the limit is not counted.
  if (text.length < left) return { blocks, cut: false };
  const kept: Block[] = [];
  let cut = false;
  for (const block of blocks) {
    if (block.scope === 'furniture' || block.scope === 'duplicate') {
      kept.push(block);
      continue;
    }
    const { start, end } = block.span;
    const stop = left > 0 ? stopIn(text, start, end, left) : start;
    left -= stop === end ? countIn(text, start, end) : left;
    if (stop > start) kept.push(stop === end ? block : { ...block, span: { start, end: stop } });
    if (stop < end) kept.push({ span: { start: stop, end }, scope: 'furniture', because: 'beyond the limit of sentences' });
    cut ||= stop < end;
  }
  return { blocks: kept, cut };
}

/** What lies behind the last line that is read, as one piece of furniture. */
export const beyondLines = (text: string, end: number): readonly Block[] =>
  end < text.length ? [{ span: { start: end, end: text.length }, scope: 'furniture', because: 'beyond the limit of lines' }] : [];

const ENDS = /[.!?…]["”’)\]]{0,3}\s+/gu;
/** Without a full stop a text is cut all the same, at this length. */
const LONGEST = 2_000;

const countIn = (text: string, start: number, end: number): number => {
  let count = 1;
  for (const _ of endsIn(text, start, end)) count++;
  return Math.max(count, Math.ceil((end - start) / LONGEST));
};

/** Where the sentence after the first `most` begins, or `end`. */
function stopIn(text: string, start: number, end: number, most: number): number {
  let count = 0;
  for (const stop of endsIn(text, start, end)) if (++count === most) return stop;
  return Math.min(end, start + most * LONGEST);
}

/** Where sentences end before the end of a block. No search looks behind the block: where no full stop follows, each would read to the end of the text. */
function* endsIn(text: string, start: number, end: number): Generator<number> {
  for (const m of text.slice(start, end).matchAll(ENDS)) {
    const stop = start + m.index + m[0].length;
    if (stop < end) yield stop;
  }
}
