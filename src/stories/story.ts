import type { Made } from '../articles/index.ts';
import { unfit } from '../articles/unfit.ts';
import type { Docket } from '../judge/index.ts';
import { type Article, append, claimsCounted, type Document, type NotChecked, type Report, type RuleBook } from '../model/index.ts';
import { checkArticles, claimsIn } from '../pipeline.ts';
import { safeLine } from '../text/safe.ts';
import { type Depth, lighter } from './lighter.ts';

/** A story to be checked: all that its report is made from besides the rules. `notChecked` of the docket is what is known before. */
export type StoryTask = Docket & {
  readonly id: string;
  readonly title: string | null;
  /** In order of id. */
  readonly documents: readonly Document[];
  /** May a draft stand alone? */
  readonly alone: 'refuse' | 'allow';
  /** What is read of it afterwards. */
  readonly depth: Depth;
  /** Kinds of findings that were asked for; empty = all. */
  readonly only: readonly string[];
  /** The time limit of the run in seconds, as it is told of what was not begun by then; null = none. */
  readonly timeout: number | null;
};

/** One story: its articles one by one, where they were not made before, then all together. An article that fails is not checked, and said. */
export function reportOf(...of: Parameters<typeof stepsOf>): Report {
  const steps = stepsOf(...of);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same step by step, so that somebody may be told how far it is: each step says what comes next. */
export function* stepsOf(story: StoryTask, book: RuleBook, made: Made = NOTHING_MADE, late: () => boolean = () => false): Generator<string, Report> {
  const notChecked: NotChecked[] = [...story.notChecked, ...made.failed.map((why) => brokeDown(why, 'articles were read'))];
  const articles: Article[] = [];
  for (const document of story.documents) {
    const ready = made.articles.get(document);
    if (ready) {
      articles.push(ready);
      continue;
    }
    yield beginning(story, document);
    const reason = late() ? `the time limit of ${story.timeout} s was reached` : unfit(document);
    if (reason) notChecked.push({ path: document.path, reason });
    else
      try {
        articles.push(claimsIn(document, book));
      } catch (error) {
        notChecked.push({ path: document.path, reason: `an internal error: ${safeLine(error instanceof Error ? error.message : String(error))}` });
      }
  }
  if (story.alone !== 'allow') append(notChecked, alone(story.documents, articles));
  yield `Comparing ${articles.reduce((n, a) => n + claimsCounted(a), 0)} claims of ${articles.length} articles`;
  const { decisions, known, only } = story;
  const report = checkArticles({ id: story.id, title: story.title }, articles, book, { decisions, ...(known ? { known } : {}), notChecked });
  const findings = only.length === 0 ? report.findings : report.findings.filter((f) => only.includes(f.check.split('/')[0] as string));
  return { ...lighter(report, story.depth), findings };
}

const NOTHING_MADE: Made = { articles: new Map(), failed: [] };

/** Says which article of a story comes next. */
export const beginning = ({ documents }: Pick<StoryTask, 'documents'>, document: Document): string =>
  `Reading article ${documents.indexOf(document) + 1} of ${documents.length}: ${document.path}`;

/** What is said of a thread that broke down; `done` goes on with what was done without it: "articles were read". */
export const brokeDown = (why: string, done: string): NotChecked => ({
  path: 'worker',
  reason: `a worker thread broke down (${safeLine(why)}); its ${done} without it`,
});

/** A draft that stands alone was compared with nothing. */
function alone(documents: readonly Document[], articles: readonly Article[]): NotChecked[] {
  const drafts = articles.filter((a) => a.annotated.document.standing === 'draft');
  if (drafts.length === 0 || drafts.length < articles.length || documents.length === 0) return [];
  return drafts.map((a) => ({ path: a.annotated.document.path, reason: 'a draft, and there is nothing to compare it with' }));
}
