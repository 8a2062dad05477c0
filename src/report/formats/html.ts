import { createHash } from 'node:crypto';
import { type Finding, isCounted, type Run, type StoryReport } from '../../model/index.ts';
import { capital } from '../../text/capital.ts';
import { counted } from '../../text/counted.ts';
import { CREED, GENERATOR } from '../../text/files/own.ts';
import { type Places, placesIn } from '../../text/files/place.ts';
import { coverageIn } from '../coverage.ts';
import { namesIn } from '../names.ts';
import { findingMarkup } from '../page/finding.ts';
import { html, type Markup, none, t } from '../page/markup.ts';
import { agreedMarkup, type Names, singleMarkup, sourcesMarkup, timelineMarkup } from '../page/story.ts';
import { STYLE } from '../page/style.ts';
import { countsText, MOST_FINDINGS, settledBy, uncheckedIn } from '../rows.ts';
import { saidIn } from '../says.ts';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The report on one page: no script, no address, nothing loaded; a policy in its head forbids what is not its own style. */
export const render = (run: Run): string => [...pieces(run)].join('');

/** The page in pieces: its head, each story, its foot. */
export function* pieces(run: Run): Generator<string> {
  const several = run.stories.length > 1;
  const title = several ? `${run.stories.length} stories` : nameOfStory(run.stories[0]);
  yield html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_HASH as Markup}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${GENERATOR as Markup}">
<title>${t(title)}: where the sources disagree</title>
<style>${STYLE as Markup}</style></head>
<body><main>
<p class="kicker">crosscheck · consistency report${run.asOf ? html` · ${t(run.asOf)}` : none}</p>
<h1>${t(title)}</h1>
<p class="verdict"><strong>${t(verdictText(run))}</strong> ${t(`${capital(countsText(run))} in ${articlesIn(run)}.`)}</p>
<p class="creed">${CREED as Markup}</p>
`;
  let left = MOST_FINDINGS;
  for (const story of run.stories) {
    const shown = Math.min(left, story.findings.length);
    left -= shown;
    yield storyMarkup(story, shown, several);
  }
  yield html`${uncheckedMarkup(run)}${methodMarkup(run)}</main></body></html>
`;
}

function storyMarkup(story: StoryReport, shown: number, named: boolean): Markup {
  const places = placesIn(story);
  const nameOf = namesIn(story);
  const coverage = coverageIn(story);
  const findings = story.findings.slice(0, shown);
  const loud = findings.filter((f) => f.level !== 'info');
  const quiet = findings.filter((f) => f.level === 'info');
  const more = story.findings.length - shown;
  const { articles } = story.story;
  return html`${named ? html`<h2 class="story">${t(nameOfStory(story))}</h2>` : none}${tableMarkup(loud, places, nameOf)}${more > 0 ? html`<p>${t(more)} more findings are not shown.</p>` : none}${loud.map((f, i) => findingMarkup(f, i + 1, places, nameOf))}${quietMarkup(quiet, places)}${timelineMarkup(coverage, places, nameOf)}${articles.length > 0 ? sourcesMarkup(story, nameOf) : none}${agreedMarkup(coverage, places, nameOf)}${singleMarkup(coverage, places, nameOf)}${unresolvedMarkup(story, places)}`;
}

/** What is to be decided, a line a finding: what each reading says, and who says it. */
function tableMarkup(findings: readonly Finding[], places: Places, nameOf: Names): Markup {
  if (findings.length === 0)
    return html`<h2>To decide</h2>
<p>Nothing.</p>`;
  const said = (f: Finding): readonly Markup[] =>
    saidIn(f, places).map(({ words, evidence }) => {
      const names = [...new Set(evidence.map((e) => places.documentOf(e.anchor.doc)))].map((d) => `${nameOf(d)}${d.standing === 'draft' ? ' (draft)' : ''}`);
      const by = names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
      return html`<span class="said"><b>${t(words)}</b> <span class="quiet">${t(by)}</span></span>`;
    });
  const rows = findings.map(
    (
      f,
      i,
    ) => html`<tr><td class="n">${t(i + 1)}</td><td data-th="What"><a href="#f-${t(f.id)}">${t(capital(f.subject || f.what))}</a></td><td data-th="Sources say">${said(f)}</td><td data-th="Level"><span class="tag ${t(f.level)}">${t(f.level)}</span></td><td data-th="Decision">${t(settledBy(f) ?? 'open')}</td></tr>
`,
  );
  return html`<h2>To decide</h2>
<table class="decide"><thead><tr><th>#</th><th>What</th><th>Sources say</th><th>Level</th><th>Decision</th></tr></thead><tbody>
${rows}</tbody></table>
`;
}

/** What wants no decision: a line each, with the first places. */
function quietMarkup(findings: readonly Finding[], places: Places): Markup {
  if (findings.length === 0) return none;
  const items = findings.map((f) => {
    const where = [...new Set(f.readings.flatMap((r) => r.evidence).map((e) => `${places.at(e.anchor).path}:${places.at(e.anchor).line}`))].slice(0, 4);
    const settled = settledBy(f);
    return html`<li id="f-${t(f.id)}">${t(f.what)} ${t(f.next)} <span class="quiet">${t(where.join(', '))} · ${t(f.check)} · <code>${t(f.id)}</code></span>${settled ? html` <b>${t(settled)}</b>` : none}</li>
`;
  });
  return html`<h2>For information</h2>
<ul class="plain">
${items}</ul>
`;
}

function unresolvedMarkup({ unresolved }: StoryReport, places: Places): Markup {
  if (unresolved.length === 0) return none;
  const items = unresolved.slice(0, 100).map(({ anchor }) => html`<li>${t(places.at(anchor).path)}:${t(places.at(anchor).line)} “${t(anchor.exact)}”</li>`);
  const more = unresolved.length - items.length;
  return html`<h2>Read, not resolved</h2>
<ul class="plain">${items}${more > 0 ? html`<li>and ${t(more)} more</li>` : none}</ul>
`;
}

function uncheckedMarkup(run: Run): Markup {
  const all = uncheckedIn(run);
  const items = all.slice(0, 200).map((n) => html`<li><code>${t(n.path)}</code>: ${t(n.reason)}</li>`);
  return html`<h2>Not checked</h2>
${all.length === 0 ? html`<p>Nothing.</p>` : html`<ul class="plain">${items}${all.length > 200 ? html`<li>and ${t(all.length - 200)} more</li>` : none}</ul>`}
`;
}

function methodMarkup(run: Run): Markup {
  const rules = [...new Map(run.stories.flatMap((s) => s.ruleFiles.map((f) => [`${f.path} ${f.sha256}`, f]))).values()];
  const sources = run.stories.flatMap((s) => s.story.articles.map((a) => a.annotated.document));
  const silenced = [...new Set(run.stories.flatMap((s) => s.silenced))];
  const blunt = run.stories.flatMap((s) => (s.blunt ?? []).map((m) => `${m.path}:${m.line} ${m.fault}`));
  return html`<footer><h2>How this was made</h2>
<p>crosscheck ${t(run.version)}. Rules: ${t(rules.map((f) => `${f.path} ${f.sha256.slice(0, 12)}`).join(', ') || 'none')}.</p>
<p>Sources by sha256: ${t(sources.map((d) => `${d.path} ${d.sha256.slice(0, 12)}`).join(', ') || 'none')}.</p>
${blunt.length > 0 ? html`<p>Marks without effect: ${t(blunt.join('; '))}.</p>` : none}${silenced.length > 0 ? html`<p>Turned off by checks.yaml: ${t(silenced.join(', '))}.</p>` : none}${run.only.length > 0 ? html`<p>Only findings of these kinds: ${t(run.only.join(', '))}.</p>` : none}</footer>
`;
}

const nameOfStory = (story: StoryReport | undefined): string => story?.story.title ?? story?.story.id ?? 'no story';
const articlesIn = (run: Run): string =>
  counted(
    run.stories.reduce((sum, s) => sum + s.story.articles.length, 0),
    'article',
  );

/** How many findings wait for an editor. */
function verdictText(run: Run): string {
  const loud = run.stories.flatMap((s) => s.findings.filter((f) => f.level !== 'info'));
  const open = loud.filter(isCounted).length;
  const settled = loud.length - open;
  const waits = open === 0 ? 'Nothing needs a decision' : open === 1 ? '1 finding needs a decision' : `${open} findings need a decision`;
  return `${waits}${settled > 0 ? `, ${settled} settled` : ''}.`;
}
