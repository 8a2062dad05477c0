import { posix } from 'node:path';
import { type Document, type DocumentId, greatest, type StoryReport } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import { type Places, placesIn } from '../../text/files/place.ts';
import { namesIn } from '../names.ts';
import { repositoryPath } from '../rows.ts';
import { uriOf } from '../uri.ts';
import { md, row } from './escape.ts';

/** How the report speaks of the sources of a story: who, and where. */
export type Voices = {
  readonly places: Places;
  /** Publisher as the rules name it, else the path; a draft says so. Escaped. */
  readonly nameOf: (document: Document) => string;
  /** `[ap.md:14](…#L14)`, from the folder of the report. Escaped. */
  readonly linkTo: (document: Document, at: { readonly line: number; readonly field: 'text' | 'title'; readonly fileLine: number | null }) => string;
};

/** `toRoot` leads from the report to the root of the repository: '' or '../'. */
export function voicesOf(story: StoryReport, toRoot: string): Voices {
  const nameOf = namesIn(story);
  return {
    places: placesIn(story),
    nameOf: (document) => `${md(nameOf(document))}${document.standing === 'draft' ? ' (draft)' : ''}`,
    linkTo(document, { line, field, fileLine }) {
      const at = field === 'title' ? ' (title)' : `:${line}`;
      return `[${md(`${document.path}${at}`)}](${uriOf(posix.normalize(`${toRoot}${repositoryPath(story, document)}`))}#L${fileLine ?? line})`;
    },
  };
}

/** The articles with their dates, and which of them speak with one voice. */
export function sourcesText(story: StoryReport, voices: Voices): string[] {
  const rows = story.story.articles.map((article) => {
    const { document: d } = article.annotated;
    return row([
      voices.nameOf(d),
      voices.linkTo(d, { line: 1, field: 'text', fileLine: d.fileLine }),
      publishedText(d),
      String(article.details),
      voiceText(story, d.id, voices),
    ]);
  });
  return ['## Sources', '', row(['Source', 'Article', 'Published', 'Claims', 'Voice']), '|---|---|---|--:|---|', ...rows, ''];
}

function publishedText({ published: { edtf, basis } }: Document): string {
  if (edtf === null) return 'not stated';
  return basis === 'inferred' ? `${md(edtf)}, inferred` : md(edtf.replace('T', ' '));
}

function voiceText({ story }: StoryReport, id: DocumentId, voices: Voices): string {
  const witness = story.witnesses.find((w) => w.documents.includes(id));
  const others = witness?.documents.filter((d) => d !== id) ?? [];
  if (others.length === 0) return 'its own';
  return `one with ${others.map((d) => voices.nameOf(voices.places.documentOf(d))).join(', ')}${witness?.because ? `: ${md(witness.because)}` : ''}`;
}

/** The line for each source of what was read and by which rules. */
export function methodText(story: StoryReport): string[] {
  const own = story.ruleFiles.filter((f) => f.layer !== 'shipped');
  const files = (all: readonly { readonly path: string; readonly sha256: string }[]): string =>
    all.map((f) => `${md(f.path)} ${f.sha256.slice(0, 12)}`).join(', ');
  const decided = story.findings.flatMap((f) => (f.decision ? [f.decision.sequence] : []));
  return [
    `- Rules: those that come with this version${own.length > 0 ? `; ${files(own)}` : ''}.`,
    `- Sources by sha256: ${files(story.story.articles.map((a) => a.annotated.document)) || 'none'}.`,
    ...(decided.length > 0 ? [`- Decision log: ${counted(decided.length, 'entry', 'entries')}, the last is number ${greatest(decided)}.`] : []),
    ...((story.blunt ?? []).length > 0
      ? [`- Marks without effect: ${(story.blunt ?? []).map((m) => `${md(m.path)}:${m.line} ${md(m.fault)}`).join('; ')}.`]
      : []),
    ...(story.silenced.length > 0 ? [`- Turned off by checks.yaml: ${story.silenced.map(md).join(', ')}.`] : []),
  ];
}
