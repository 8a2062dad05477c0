import type { Claim, Coverage, Document, StoryReport } from '../../model/index.ts';
import { dayText } from '../../text/days.ts';
import type { Places } from '../../text/files/place.ts';
import { marksAround } from '../../text/quoted.ts';
import { foremost } from '../coverage.ts';
import { html, type Markup, none, piece, t } from './markup.ts';

/** How the page calls an article. */
export type Names = (document: Document) => string;

/** Days that the page shows, details that it lists as agreed, and those of one source alone. */
const MOST_DAYS = 60;
const MOST_AGREED = 100;
const MOST_SINGLE = 20;
const AROUND = 70;

/** The days that the story speaks of, earliest first; a day that the sources do not agree on is marked. */
export function timelineMarkup({ days }: Coverage, places: Places, nameOf: Names): Markup {
  if (days.all === 0) return none;
  const items = foremost(days.shown, MOST_DAYS).map(({ day, claim, documents, apart }) => {
    const flag = apart ? html` <span class="tag error">sources disagree</span>` : none;
    return html`<li class="${t(apart ? 'apart' : 'agreed')}"><time>${t(dayText(day))}</time>${flag}<br>${quoted(claim, places)} <span class="quiet">${t(documents.map((d) => nameOf(places.documentOf(d))).join(', '))}</span></li>
`;
  });
  return html`<h2>Timeline</h2>
<ol class="timeline">${items}</ol>
${days.all > items.length ? html`<p class="quiet">and ${t(days.all - items.length)} more</p>` : none}`;
}

/** The articles with their dates, and which of them speak with one voice. */
export function sourcesMarkup({ story }: StoryReport, nameOf: Names): Markup {
  const voice = (id: string): number => story.witnesses.findIndex((w) => w.documents.some((d) => d === id));
  const rows = story.articles.map((article) => {
    const { document: d } = article.annotated;
    const witness = story.witnesses[voice(d.id)];
    const with_ =
      witness && witness.documents.length > 1
        ? `one voice with ${story.articles
            .map((a) => a.annotated.document)
            .filter((o) => o.id !== d.id && witness.documents.includes(o.id))
            .map(nameOf)
            .join(', ')}${witness.because ? `: ${witness.because}` : ''}`
        : 'its own';
    return html`<tr><td data-th="Article">${t(d.path)}${d.standing === 'draft' ? html` <span class="tag">draft</span>` : none}</td><td data-th="Publisher">${t(d.publisher === null ? 'not stated' : nameOf(d).replace(`, ${d.path}`, ''))}</td><td data-th="Published">${t(d.published.edtf === null ? 'not stated' : dayText(d.published.edtf))}</td><td data-th="Claims">${t(article.details)}</td><td data-th="Voice">${t(with_)}</td></tr>
`;
  });
  return html`<h2>Sources and witnesses</h2>
<table><thead><tr><th>Article</th><th>Publisher</th><th>Published</th><th>Claims</th><th>Voice</th></tr></thead><tbody>
${rows}</tbody></table>
`;
}

/** What several witnesses say alike. */
export function agreedMarkup({ agreed }: Coverage, places: Places, nameOf: Names): Markup {
  if (agreed.all === 0) return none;
  const rows = agreed.shown.slice(0, MOST_AGREED).map(
    ({ agreement, claim, documents }) =>
      html`<tr><td data-th="In the words of the first">${quoted(claim, places)}${agreement === 'compatible' ? html` <span class="quiet">or nearly so</span>` : none}</td><td data-th="Said by">${t(documents.map((d) => nameOf(places.documentOf(d))).join(', '))}</td></tr>
`,
  );
  return html`<h2>What the sources agree on</h2>
<table><thead><tr><th>In the words of the first</th><th>Said by</th></tr></thead><tbody>
${rows}</tbody></table>
${agreed.all > MOST_AGREED ? html`<p class="quiet">and ${t(agreed.all - MOST_AGREED)} more</p>` : none}`;
}

/** What stands or falls with one source. */
export function singleMarkup({ single }: Coverage, places: Places, nameOf: Names): Markup {
  if (single.length === 0) return none;
  const parts = single.map(({ document: doc, shown: claims, all }) => {
    const items = claims.slice(0, MOST_SINGLE).map((c) => html`<li>${quoted(c, places)}</li>`);
    const more = all > MOST_SINGLE ? html`<li class="quiet">and ${t(all - MOST_SINGLE)} more</li>` : none;
    return html`<h3>${t(nameOf(places.documentOf(doc)))}</h3>
<ul class="plain">${items}${more}</ul>
`;
  });
  return html`<h2>What one source alone gives</h2>
${parts}`;
}

function quoted({ anchor }: Claim, places: Places): Markup {
  const snippet = places.around(anchor, AROUND);
  const { before, exact, after, cut } = snippet;
  const [open, close] = marksAround(snippet);
  return html`${t(open)}${piece((cut.before ? '… ' : '') + before.trimStart())}<mark>${piece(exact)}</mark>${piece(after.trimEnd() + (cut.after ? ' …' : ''))}${t(close)}`;
}
