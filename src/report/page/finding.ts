import { type Evidence, type Finding, type FindingReading, isCounted } from '../../model/index.ts';
import { capital } from '../../text/capital.ts';
import { shownRuns, wordDiff } from '../../text/diff.ts';
import type { Places } from '../../text/files/place.ts';
import { wordingAt } from '../../text/files/wording.ts';
import { settledBy } from '../rows.ts';
import { html, type Markup, none, piece, t } from './markup.ts';
import type { Names } from './story.ts';

const AROUND = 160;
/** Quotations of one reading that are shown in full. */
const PIECES = 6;

/** A finding: what, the readings side by side, the words that changed, why, next, and room for a pencil. */
export function findingMarkup(finding: Finding, number: number, places: Places, nameOf: Names): Markup {
  const settled = settledBy(finding);
  return html`<article class="finding is-${t(finding.level)}" id="f-${t(finding.id)}">
<header><h3>${t(number)}. ${t(capital(finding.what))}</h3><p class="meta"><span class="tag ${t(finding.level)}">${t(finding.level)}</span><br>${t(finding.check)}<br><code>${t(finding.id)}</code></p></header>
<div class="sides">${finding.readings.map((r) => sideMarkup(r, places, nameOf))}</div>
${diffMarkup(finding, places, nameOf)}<p>${t(finding.why)}</p>
<p class="next">${t(finding.next)}</p>
${settled ? html`<p>${isCounted(finding) ? none : html`<span class="tag quiet">settled</span> `}${t(settled)}</p>` : none}<div class="pad"><span>Decision</span><span>Source called</span><span>Corrected</span></div>
</article>
`;
}

function sideMarkup(reading: FindingReading, places: Places, nameOf: Names): Markup {
  const shown = reading.evidence.slice(0, PIECES);
  const more = reading.more + reading.evidence.length - shown.length;
  return html`<section class="side"><h4>${t(reading.label)} <span class="tag">${t(reading.witnesses === 1 ? '1 source' : `${reading.witnesses} independent sources`)}</span></h4>
${shown.map((e) => quoteMarkup(e, places, nameOf))}${more > 0 ? html`<p class="quiet">and ${t(more)} more</p>` : none}</section>
`;
}

function quoteMarkup({ anchor, reads }: Evidence, places: Places, nameOf: Names): Markup {
  const at = places.at(anchor);
  const document = places.documentOf(anchor.doc);
  const { before, exact, after, cut } = places.around(anchor, AROUND);
  const lead = cut.before ? '… ' : '';
  const tail = cut.after ? ' …' : '';
  const name = nameOf(document);
  const by = name === document.path ? none : html`<b>${t(name)}</b> `;
  const draft = document.standing === 'draft' ? html` <span class="tag">draft</span>` : none;
  const meaning = reads === null || reads === exact ? none : html` · reads as ${t(reads)}`;
  return html`<figure><blockquote>${piece(lead + before.trimStart())}<mark>${piece(exact)}</mark>${piece(after.trimEnd() + tail)}</blockquote>
<figcaption>${by}${t(at.path)}:${t(at.field === 'title' ? 'title' : at.line)}${draft}${meaning}</figcaption></figure>
`;
}

/** The changed words of a quotation, in one line a pair. */
function diffMarkup({ check, readings }: Finding, places: Places, nameOf: Names): Markup {
  if (!check.startsWith('quote/') || readings.length < 2) return none;
  const wordings = readings.slice(0, 4).flatMap((r) => {
    const e = r.evidence[0];
    if (!e) return [];
    return [{ text: wordingAt(places, e.anchor), by: nameOf(places.documentOf(e.anchor.doc)) }];
  });
  const [first, ...rest] = wordings;
  if (!first) return none;
  const changed = rest.map((other) => ({ ...other, runs: shownRuns(wordDiff(first.text, other.text)) })).filter((o) => o.runs.some((r) => r.in !== 'both'));
  if (changed.length === 0) return none;
  return html`<div class="diff"><h4>Word for word</h4>${changed.map((other) => {
    const runs = other.runs.map((run) =>
      run.in === 'both' ? html`${piece(run.text)}` : run.in === 'first' ? html`<del>${piece(run.text)}</del>` : html`<ins>${piece(run.text)}</ins>`,
    );
    return html`<p><span class="quiet">From ${t(first.by)} to ${t(other.by)}:</span> ${runs}</p>`;
  })}</div>
`;
}
