import { foreign } from '../articles/unfit.ts';
import type { Article, Claim, NotChecked } from '../model/index.ts';
import { claimsIn } from '../pipeline.ts';
import { claimRows, claimsText } from '../report/claims.ts';
import { loadRules } from '../rules/load.ts';
import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import { print } from './output/print.ts';
import { refuse } from './output/refuse.ts';
import { wrongWishes } from './output/wishes.ts';
import { rulesFor } from './run/assess.ts';
import { gather } from './run/gather.ts';

/** Prints what each article claims. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const wrong = wrongWishes(asked);
  if (wrong.length > 0) return refuse(edge, wrong, 'crosscheck claims');
  const gathered = await gather(edge, asked);
  if (gathered.config === null) return refuse(edge, gathered.problems, gathered.room);
  const { config, inputs } = gathered;
  const notChecked: NotChecked[] = [...inputs.notChecked, ...inputs.stories.flatMap((s) => s.notChecked)];
  const articles: Article[] = [];
  for (const story of inputs.stories) {
    const loaded = loadRules(rulesFor(edge, asked, config, story.folder));
    if (loaded.book === null) return refuse(edge, loaded.problems, 'rules');
    for (const document of story.documents) {
      const reason = foreign(document);
      if (reason && !notChecked.some((n) => n.path === document.path)) notChecked.push({ path: document.path, reason });
      if (!reason) articles.push(claimsIn(document, loaded.book));
    }
  }
  const { only } = asked.options;
  const wanted = (claim: Claim): boolean => only.length === 0 || only.includes(claim.kind);
  return print(edge, asked, {
    rows: () => claimRows(articles, wanted),
    text: () => articles.map((a) => claimsText(a.annotated.document, a.claims.filter(wanted))),
    notChecked,
    leftOut: inputs.leftOut,
  });
}
