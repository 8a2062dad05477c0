import { articlesOf, type Kept } from '../articles/index.ts';
import type { NotChecked, Report, RuleBook } from '../model/index.ts';
import { done } from '../threads/pool.ts';
import { type Budget, sizeOf } from './budget.ts';
import { beginning, brokeDown, type StoryTask, stepsOf } from './story.ts';
import { reportFrom, sentOf } from './thread.ts';

/** A story whose turn has come. */
export type Ready = { readonly task: StoryTask; readonly book: RuleBook; readonly kept: Kept | null };

/** How the stories of a run are done. */
export type Manner = {
  readonly budget: Budget;
  /** Seconds until the time limit; below 0 nothing more is begun. */
  readonly left: () => number;
  /** Is told of each step that is taken here. */
  readonly tell: (words: string) => Promise<void>;
  /** The code of a thread; tests put one in its place that breaks down. */
  readonly entry?: URL;
};

/**
 * Does stories in order, on this thread and more. `prepare` makes each ready when its turn has come, so that rules and kept articles of many are never
 * held at once; null: nothing is to be done. `told` is given each report, in any order. Answers what broke down on the way: nothing is lost by it.
 */
export async function reportsOf<S extends { readonly documents: StoryTask['documents'] }>(
  stories: readonly S[],
  prepare: (story: S) => Ready | null,
  told: (story: S, ready: Ready, report: Report) => void,
  manner: Manner,
): Promise<readonly NotChecked[]> {
  const away = new Map<S, Ready>();
  const failed = await done(
    {
      kind: 'story',
      tasks: stories,
      sizeOf,
      sent: (of) => {
        const ready = prepare(of);
        if (ready === null) return null;
        away.set(of, ready);
        return { task: sentOf(ready.task, ready.kept, manner.left()), book: ready.book };
      },
      take: (of, made) => {
        const ready = away.get(of) as Ready;
        told(of, ready, reportFrom(made, ready.task, ready.book, ready.kept));
        away.delete(of);
      },
      here: async (of, breathe) => {
        const ready = away.get(of) ?? prepare(of);
        away.delete(of);
        if (ready === null) return;
        const tell = async (words: string): Promise<void> => {
          await manner.tell(words);
          await breathe();
        };
        told(of, ready, await reportHere(ready, { ...manner, tell }));
      },
      stopped: () => false,
    },
    manner.budget.stories,
    manner.entry,
  );
  return failed.map((why) => brokeDown(why, 'stories were checked'));
}

/** One story on this thread; its articles on more, where the budget has them. */
async function reportHere({ task, book, kept }: Ready, { budget, left, tell }: Manner): Promise<Report> {
  const late = (): boolean => left() < 0;
  const made = await articlesOf(task.documents, book, {
    threads: budget.articles,
    kept,
    stopped: late,
    tell: (document) => tell(beginning(task, document)),
  });
  const steps = stepsOf(task, book, made, late);
  for (;;) {
    const { done: whole, value } = steps.next();
    if (whole) return value;
    await tell(value);
  }
}
