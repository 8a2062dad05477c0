import path from 'node:path';
import { checks } from '../compare/index.ts';
import { type Config, fatal, type Problem } from '../model/index.ts';
import { listRules } from '../rules/list.ts';
import { loadRules, type RulesRequest, shippedRules, testRules } from '../rules/load.ts';
import { tryRules } from '../rules/try.ts';
import { counted } from '../text/counted.ts';
import { slashed } from '../text/files/paths.ts';
import { safeLine } from '../text/safe.ts';
import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import { print } from './output/print.ts';
import { refuse } from './output/refuse.ts';
import { wrongWishes } from './output/wishes.ts';
import { rulesFor } from './run/assess.ts';
import { configured } from './run/found.ts';
import { gather } from './run/gather.ts';

/** Lists the rules that hold, runs their examples, or shows what the rules of a path would have hit. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const [word, ...paths] = asked.operands;
  const wrong = [...wrongWishes(asked), ...wrongPaths(word as string, paths)];
  if (wrong.length > 0) return refuse(edge, wrong, `crosscheck rules ${word}`);
  const { config, problems } = await configured(edge, asked);
  if (config === null) return refuse(edge, problems, 'config');
  if (word === 'try') return attempt(edge, asked, paths);
  const request = requestOf(edge, asked, config, paths);
  return word === 'test' ? test(edge, asked, request) : list(edge, asked, request);
}

/** Paths of `list` and `test` are more rules. */
function requestOf(edge: Edge, asked: Asked, config: Config, paths: readonly string[]): RulesRequest {
  const { story } = asked.options;
  const request = rulesFor(edge, asked, config, story === null ? null : path.resolve(edge.cwd, story));
  return { ...request, extra: [...request.extra, ...paths] };
}

function list(edge: Edge, asked: Asked, request: RulesRequest): ExitCode {
  const { book, problems } = loadRules(request);
  if (book === null) return refuse(edge, problems, 'rules');
  const rows = listRules(book);
  return print(edge, asked, {
    rows: () => rows.map(({ kind, id, says, grounds: { at, source, because } }) => ({ kind, id, says, file: at.file, line: at.line, source, because })),
    text: () => [rows.map((r) => `${r.kind}  ${safeLine(r.id)}  ${safeLine(r.says)}  ${safeLine(r.grounds.at.file)}:${r.grounds.at.line}`).join('\n')],
    notChecked: [],
  });
}

/** Every failed example is a problem: exit 2, as for any file that does not load. */
function test(edge: Edge, asked: Asked, request: RulesRequest): ExitCode {
  const { tested, problems } = testRules(request);
  if (problems.length > 0) return refuse(edge, problems, 'rules');
  const count = (n: number): string => counted(n, 'example');
  return print(edge, asked, {
    rows: () => tested.map((t) => ({ file: t.path, schema: t.schema, passed: t.results.length, failed: 0 })),
    text: () => [
      [
        ...tested.map((t) => `ok  ${safeLine(shown(edge, t.path))}  ${count(t.results.length)}`),
        `${count(tested.reduce((n, t) => n + t.results.length, 0))} passed in ${tested.length} files.`,
      ].join('\n'),
    ],
    notChecked: [],
  });
}

const shown = (edge: Edge, file: string): string => {
  const relative = path.relative(edge.cwd, path.resolve(edge.cwd, file));
  if (!relative.startsWith('..')) return slashed(relative);
  const shipped = path.relative(shippedRules(), file);
  return shipped.startsWith('..') ? file : `rules/${shipped}`;
};

/** What the rules of one path hit in some articles: only these rules, so that an editor sees what they would do before they hold. */
async function attempt(edge: Edge, asked: Asked, [rules, ...paths]: readonly string[]): Promise<ExitCode> {
  const loaded = loadRules({ shipped: null, story: null, extra: [rules as string], checks: checks.map((c) => c.id) });
  if (loaded.book === null) return refuse(edge, loaded.problems, 'rules');
  const gathered = await gather(edge, asked, paths);
  if (gathered.config === null) return refuse(edge, gathered.problems, gathered.room);
  const documents = gathered.inputs.stories.flatMap((s) => s.documents);
  const hits = tryRules(
    loaded.book,
    null,
    documents.map((d) => ({ path: d.path, text: d.text })),
  );
  return print(edge, asked, {
    rows: () => hits.map((h) => ({ rule: h.rule.id, kind: h.rule.kind, path: h.path, line: h.line, column: h.column, exact: h.exact })),
    text: () => [
      [
        ...hits.map((h) => `${safeLine(h.path)}:${h.line}:${h.column}  ${h.rule.kind}  ${safeLine(h.rule.id)}  “${safeLine(h.exact)}”`),
        `${counted(hits.length, 'place')} in ${counted(documents.length, 'article')}.`,
      ].join('\n'),
    ],
    notChecked: gathered.inputs.notChecked,
    leftOut: gathered.inputs.leftOut,
  });
}

function wrongPaths(word: string, paths: readonly string[]): Problem[] {
  if (word !== 'try' || paths.length >= 2) return [];
  const what = paths.length === 0 ? '"rules try" wants a rule file and articles.' : '"rules try" wants articles behind the rule file.';
  return [fatal(what, 'There is nothing to try it on.', 'Write crosscheck rules try RULES FILE….')];
}
