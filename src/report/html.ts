import { createHash } from 'node:crypto';
import type { Run, StoryReport } from '../model/index.ts';
import { findingMarkup } from './page/finding.ts';
import { html, type Markup, none, t } from './page/markup.ts';
import { agreedMarkup, sourcesMarkup, timelineMarkup } from './page/story.ts';
import { STYLE } from './page/style.ts';
import { placesIn } from './place.ts';
import { countsText, MOST_FINDINGS, settledBy, uncheckedIn } from './rows.ts';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The report on one page: no script, no address, nothing loaded; a policy in its head forbids what is not its own style. */
export function render(run: Run): string {
  const several = run.stories.length > 1;
  const title = several ? `${run.stories.length} stories` : nameOf(run.stories[0]);
  let left = MOST_FINDINGS;
  const stories = run.stories.map((story) => {
    const shown = Math.min(left, story.findings.length);
    left -= shown;
    return storyMarkup(story, shown, several);
  });
  return html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_HASH as Markup}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${t(title)}: where the sources disagree</title>
<style>${STYLE as Markup}</style></head>
<body><main>
<p class="kicker">crosscheck · consistency report${run.asOf ? html` · ${t(run.asOf)}` : none}</p>
<h1>${t(title)}</h1>
<p class="verdict"><strong>${t(countsText(run))}</strong> ${t(`in ${articlesIn(run)}.`)} ${t(settledText(run))}</p>
<p class="creed">This report says where sources differ. It does not say which is true.</p>
${stories}${uncheckedMarkup(run)}${methodMarkup(run)}</main></body></html>
`;
}

function storyMarkup(story: StoryReport, shown: number, named: boolean): Markup {
  const places = placesIn(story);
  const findings = story.findings.slice(0, shown);
  const rows = findings.map(
    (
      f,
      i,
    ) => html`<tr><td class="n">${t(i + 1)}</td><td><a href="#f-${t(f.id)}">${t(f.subject || f.what)}</a></td><td>${t(f.readings.map((r) => r.label).join(' · '))}</td><td><span class="tag ${t(f.level)}">${t(f.level)}</span></td><td>${t(settledBy(f) ?? 'open')}</td></tr>
`,
  );
  const table =
    findings.length === 0
      ? html`<p>No findings.</p>`
      : html`<table><thead><tr><th>#</th><th>What</th><th>Sources say</th><th>Level</th><th>Decision</th></tr></thead><tbody>
${rows}</tbody></table>
`;
  const more = story.findings.length - shown;
  return html`${named ? html`<h2>${t(nameOf(story))}</h2>` : html`<h2>To decide</h2>`}
${table}${more > 0 ? html`<p>${t(more)} more findings are not shown.</p>` : none}${findings.map((f, i) => findingMarkup(f, i + 1, places))}${timelineMarkup(story, places)}${story.story.articles.length > 0 ? sourcesMarkup(story) : none}${agreedMarkup(story, places)}${unresolvedMarkup(story)}`;
}

function unresolvedMarkup(story: StoryReport): Markup {
  if (story.unresolved.length === 0) return none;
  const places = placesIn(story);
  const items = story.unresolved
    .slice(0, 100)
    .map(({ anchor }) => html`<li>${t(places.at(anchor).path)}:${t(places.at(anchor).line)} “${t(anchor.exact)}”</li>`);
  const more = story.unresolved.length - items.length;
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

const nameOf = (story: StoryReport | undefined): string => story?.story.title ?? story?.story.id ?? 'no story';
const articlesIn = (run: Run): string => {
  const n = run.stories.reduce((sum, s) => sum + s.story.articles.length, 0);
  return n === 1 ? '1 article' : `${n} articles`;
};
const settledText = (run: Run): string => {
  const n = run.stories.reduce((sum, s) => sum + s.findings.filter((f) => settledBy(f) !== null).length, 0);
  return n === 0 ? '' : `${n} of them settled.`;
};
