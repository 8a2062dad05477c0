import { byCodeUnit, type DateValue, type Document, type Fact, type StoryReport } from '../../model/index.ts';
import type { Places } from '../place.ts';
import { html, type Markup, none, piece, t } from './markup.ts';

/** How the page calls an article. */
export type Names = (document: Document) => string;

/** Days that the page shows, and facts that it lists as agreed. */
const MOST_DAYS = 60;
const MOST_AGREED = 100;
const AROUND = 70;

/** The days that several articles speak of, earliest first; a day that they do not agree on is marked. */
export function timelineMarkup(story: StoryReport, places: Places, nameOf: Names): Markup {
  const days = story.facts
    .filter((f) => f.kind === 'date' && new Set(f.readings.flatMap((r) => r.claims.map((c) => c.anchor.doc))).size > 1)
    .flatMap((fact) => fact.readings.map((reading) => ({ fact, reading, edtf: (reading.claims[0]?.value as DateValue | null)?.edtf ?? '' })))
    .filter((d) => /^\d{4}/.test(d.edtf))
    .sort((a, b) => byCodeUnit(a.edtf, b.edtf) || byCodeUnit(a.fact.id, b.fact.id));
  if (days.length === 0) return none;
  const items = days.slice(0, MOST_DAYS).map(({ fact, reading, edtf }) => {
    const [claim] = reading.claims;
    if (!claim) return none;
    const { before, exact, after, cut } = places.around(claim.anchor, AROUND);
    const apart = fact.agreement === 'conflict';
    const by = [...new Set(reading.claims.map((c) => nameOf(places.documentOf(c.anchor.doc))))];
    const flag = apart ? html` <span class="tag error">sources disagree</span>` : none;
    return html`<li class="${t(apart ? 'apart' : 'agreed')}"><time>${t(dayText(edtf))}</time>${flag}<br>“${piece((cut.before ? '… ' : '') + before.trimStart())}<mark>${piece(exact)}</mark>${piece(after.trimEnd() + (cut.after ? ' …' : ''))}” <span class="quiet">${t(by.join(', '))}</span></li>
`;
  });
  return html`<h2>Timeline</h2>
<ol class="timeline">${items}</ol>
${days.length > MOST_DAYS ? html`<p class="quiet">and ${t(days.length - MOST_DAYS)} more days</p>` : none}`;
}

/** The articles with their dates, and which of them speak with one voice. */
export function sourcesMarkup({ story }: StoryReport, nameOf: Names): Markup {
  const voice = (id: string): number => story.witnesses.findIndex((w) => w.documents.some((d) => d === id));
  const rows = story.articles.map(({ annotated: { document: d }, claims }) => {
    const witness = story.witnesses[voice(d.id)];
    const with_ =
      witness && witness.documents.length > 1
        ? `one voice with ${story.articles
            .map((a) => a.annotated.document)
            .filter((o) => o.id !== d.id && witness.documents.includes(o.id))
            .map(nameOf)
            .join(', ')}${witness.because ? `: ${witness.because}` : ''}`
        : 'its own';
    return html`<tr><td data-th="Article">${t(d.path)}${d.standing === 'draft' ? html` <span class="tag">draft</span>` : none}</td><td data-th="Publisher">${t(d.publisher === null ? 'not stated' : nameOf(d).replace(`, ${d.path}`, ''))}</td><td data-th="Published">${t(d.published.edtf === null ? 'not stated' : dayText(d.published.edtf))}</td><td data-th="Claims">${t(claims.length)}</td><td data-th="Voice">${t(with_)}</td></tr>
`;
  });
  return html`<h2>Sources and witnesses</h2>
<table><thead><tr><th>Article</th><th>Publisher</th><th>Published</th><th>Claims</th><th>Voice</th></tr></thead><tbody>
${rows}</tbody></table>
`;
}

/** What several articles say alike. */
export function agreedMarkup(story: StoryReport, places: Places, nameOf: Names): Markup {
  const agreed = story.facts.filter((f) => f.agreement === 'same' && documentsOf(f).length > 1);
  if (agreed.length === 0) return none;
  const rows = agreed.slice(0, MOST_AGREED).map((f) => {
    const claim = f.readings[0]?.claims[0];
    return html`<tr><td data-th="About">${t(f.about.join(' · ') || f.property)}</td><td data-th="First words">“${t(claim?.anchor.exact ?? '')}”</td><td data-th="Said by">${t(
      documentsOf(f)
        .map((d) => nameOf(places.documentOf(d)))
        .join(', '),
    )}</td></tr>
`;
  });
  return html`<h2>What the sources agree on</h2>
<table><thead><tr><th>About</th><th>First words</th><th>Said by</th></tr></thead><tbody>
${rows}</tbody></table>
${agreed.length > MOST_AGREED ? html`<p class="quiet">and ${t(agreed.length - MOST_AGREED)} more</p>` : none}`;
}

const documentsOf = (fact: Fact) => [...new Set(fact.readings.flatMap((r) => r.claims.map((c) => c.anchor.doc)))];

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An EDTF day, month, year or stretch as a reader writes it; anything else as it is. */
function dayText(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return oneDay(from);
  if (to === '..' || to === '') return `from ${oneDay(from)}`;
  return from === '..' || from === '' ? `until ${oneDay(to)}` : `${oneDay(from)} to ${oneDay(to)}`;
}

function oneDay(edtf: string): string {
  const m = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d).*)?)?$/.exec(edtf);
  const month = m ? MONTHS[Number(m[2]) - 1] : undefined;
  return m && month ? `${m[3] ? `${Number(m[3])} ` : ''}${month} ${m[1]}${m[4] ? `, ${m[4]}` : ''}` : edtf;
}
