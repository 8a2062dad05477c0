import { worthwhile } from '../articles/index.ts';
import { greatest } from '../model/index.ts';
import type { StoryTask } from './story.ts';

/** Threads for whole stories, and for so much text of the articles of each: one of the two is always one. */
export type Budget = { readonly stories: number; readonly articles: (size: number) => number };

/**
 * UTF-16 units of text in several stories that pay for one more thread: less than in one, for nothing of them waits for the others. 200,000 took as long
 * on two threads as on one, 340,000 and 540,000 a quarter less, 4,000,000 a third less.
 */
const PER_THREAD = 250_000;

/** Where more of the text than this is one story, its articles are worth more threads than whole stories are. */
const MOST = 2 / 3;

type Sized = Pick<StoryTask, 'documents'>;

/** UTF-16 units of text. */
export const sizeOf = ({ documents }: Sized): number => documents.reduce((n, d) => n + d.text.length, 0);

/**
 * How threads are used: for whole stories where there are several and none is most of the text, else for the articles of each. So many as were
 * `asked` for; without that at most `most`, as far as the text pays for them.
 */
export function budgetOf(stories: readonly Sized[], asked: number | null, most: number): Budget {
  const sizes = stories.map(sizeOf);
  const all = sizes.reduce((n, size) => n + size, 0);
  const threads = Math.min(stories.length, asked ?? Math.min(most, 1 + Math.floor(all / PER_THREAD)));
  if (threads > 1 && greatest(sizes) <= all * MOST) return { stories: threads, articles: () => 1 };
  return { stories: 1, articles: (size) => asked ?? worthwhile(size, most) };
}
