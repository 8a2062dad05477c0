import { foreign } from '../articles/unfit.ts';
import { type Article, append, type Document, type DocumentId, fatal, type NotChecked, type Problem, type RuleBook } from '../model/index.ts';
import { claimsIn, versionsOf } from '../pipeline.ts';
import { changeRow, changesText } from '../report/versions.ts';
import { loadRules } from '../rules/load.ts';
import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import { print } from './output/print.ts';
import { refuse } from './output/refuse.ts';
import { wrongWishes } from './output/wishes.ts';
import { rulesFor } from './run/assess.ts';
import { gather } from './run/gather.ts';

/** Prints the facts in which two versions of one article differ: exit 0 none, 1 some, 2 could not run, 3 a version was not read whole. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const wrong = wrongWishes(asked);
  if (wrong.length > 0) return refuse(edge, wrong, 'crosscheck diff');
  const notChecked: NotChecked[] = [];
  const versions: Article[] = [];
  let book: RuleBook | null = null;
  for (const [i, operand] of asked.operands.entries()) {
    const gathered = await gather(edge, asked, [operand]);
    if (gathered.config === null) return refuse(edge, gathered.problems, gathered.room);
    const { config, inputs } = gathered;
    const documents = inputs.stories.flatMap((s) => s.documents);
    const [document] = documents;
    if (!document || documents.length > 1) return refuse(edge, [noArticle(operand, documents.length)], 'crosscheck diff');
    if (book === null) {
      const loaded = loadRules({ ...rulesFor(edge, asked, config, null), story: null });
      if (loaded.book === null) return refuse(edge, loaded.problems, 'rules');
      book = loaded.book;
    }
    append(notChecked, inputs.notChecked);
    const reason = foreign(document);
    if (reason) notChecked.push({ path: document.path, reason });
    versions.push(claimsIn(version(document, operand, i === 0 ? 'old' : 'new'), book));
  }
  const [older, newer] = versions as [Article, Article];
  const { only } = asked.options;
  const changes = notChecked.length > 0 ? [] : versionsOf(older, newer, book as RuleBook).filter((c) => only.length === 0 || only.includes(c.kind));
  const documents = [older.annotated.document, newer.annotated.document] as const;
  const code = print(edge, asked, {
    rows: () => changes.map((c) => changeRow(c, documents)),
    text: () => [changesText(changes, documents)],
    notChecked,
  });
  return code === 0 && changes.length > 0 ? 1 : code;
}

/** Both versions may bear one id; here each is named by what it is, and shown by the path that was given. */
const version = (document: Document, operand: string, id: string): Document => ({ ...document, id: id as DocumentId, path: operand, standing: 'reference' });

const noArticle = (operand: string, n: number): Problem =>
  fatal(
    n === 0 ? `No article could be read from "${operand}".` : `"${operand}" holds ${n} articles.`,
    'Two versions of one article are compared, fact by fact.',
    'Give two files, each with one version of the article: crosscheck diff OLD NEW.',
  );
