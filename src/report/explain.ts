import { addTo, type Claim, type Finding, greatest, type Level, type StoryReport } from '../model/index.ts';
import { counted } from '../text/counted.ts';
import { placesIn } from '../text/files/place.ts';
import { safe, safeLine } from '../text/safe.ts';

/** What is told about a check: a check of `compare/`, without its code. */
export type Explained = {
  readonly id: string;
  readonly ceiling: Level;
  readonly title: string;
  readonly why: string;
  readonly examples?: { readonly agree: readonly (readonly string[])[]; readonly disagree: readonly (readonly string[])[] };
};

/** The checks, one a line. */
export function checkListText(checks: readonly Explained[]): string {
  const wide = greatest(checks.map((c) => c.id.length));
  return `${checks.map((c) => `${c.id.padEnd(wide)}  ${c.ceiling.padEnd(7)}  ${c.title}`).join('\n')}\n`;
}

/** A check: what it finds, why it matters, how loud it gets, with its examples. */
export function checkText({ id, ceiling, title, why, examples }: Explained): string {
  return `${[
    `${id}: ${title}`,
    '',
    `  ${why}`,
    id.startsWith('gate/')
      ? `  It speaks as ${ceiling} in crosscheck ci, at every fail level; no rule file changes that.`
      : `  It speaks as ${ceiling} at most; checks.yaml can change that.`,
    ...exampleText('It speaks:', examples?.disagree ?? []),
    ...exampleText('It is silent:', examples?.agree ?? []),
  ].join('\n')}\n`;
}

function exampleText(head: string, stories: readonly (readonly string[])[]): string[] {
  return stories.flatMap((texts) => [
    '',
    `  ${head}`,
    ...texts.flatMap((text, i) =>
      safe(text.trim())
        .split('\n')
        .map((line, n) => `    ${n === 0 ? `${i + 1}. ` : '   '}${line}`),
    ),
  ]);
}

/** Why a finding exists: its check, the claims behind each reading with the code that read them, and the steps that put them side by side. */
export function chainText(story: StoryReport, finding: Finding, check: Explained | null): string {
  const places = placesIn(story);
  const claims = new Map<string, Claim[]>();
  for (const article of story.story.articles)
    for (const claim of article.claims) {
      const key = `${claim.anchor.doc} ${claim.anchor.span.start} ${claim.anchor.span.end}`;
      addTo(claims, key, claim);
    }
  const readings = finding.readings.flatMap((r) => [
    `  ${safeLine(r.label)}  (${counted(r.witnesses, 'independent source')}; compared as ${safeLine(r.value)})`,
    ...r.evidence.flatMap((e) => {
      const at = places.at(e.anchor);
      const behind = claims.get(`${e.anchor.doc} ${e.anchor.span.start} ${e.anchor.span.end}`) ?? [];
      return [
        `    ${safeLine(at.path)}:${at.line}:${at.column}  “${safeLine(e.anchor.exact)}”`,
        ...behind.map(
          (c) => `      ${c.kind}${c.property ? `, ${safeLine(c.property)}` : ''}, read by ${safeLine(c.by)}${c.reading ? `: ${safeLine(c.reading)}` : ''}`,
        ),
      ];
    }),
    ...(r.more > 0 ? [`    and ${r.more} more`] : []),
  ]);
  return `${[
    `${finding.id}  ${finding.level}  ${finding.check}${check ? `: ${check.title}` : ''}`,
    `  ${safeLine(finding.what)}`,
    '',
    'Readings',
    ...readings,
    '',
    'Steps',
    `  Question: ${safeLine(finding.key)}`,
    ...finding.because.map((step) => `  ${safeLine(step)}`),
    `  ${finding.agreement ? `Together: ${finding.agreement}. ` : ''}Confidence ${finding.confidence.toFixed(2)}.`,
    ...(finding.supersedes ? [`  Replaces ${finding.supersedes}: a new reading has come.`] : []),
    '',
    `Why it matters  ${safeLine(finding.why)}`,
    `Next  ${safeLine(finding.next)}`,
  ].join('\n')}\n`;
}
