import type { Anchor, Article, Document, DocumentId, Evidence, FindingReading, SharedRun, Story, Witness } from '../../model/index.ts';
import { anchorAt, byCodeUnit, onceEach } from '../../model/index.ts';
import { defineCheck, type Found } from '../check.ts';

/** Words in a row that two writers do not hit on by themselves, and words of a speech that two do not cut and render alike. */
const PASSAGE = 18;
const UTTERANCE = 22;
/** Pairs of a group whose passages are told one by one. */
const MOST_SAID = 20;
const NEXT = 'Look for a source of its own before you write "several outlets report".';

/** Articles that are one witness, and passages that articles which are otherwise their own have from one text. */
export const sourceSharedOrigin = defineCheck({
  id: 'source/shared-origin',
  ceiling: 'info',
  title: 'Sources that are not independent',
  why: 'Agreement between copies of one text confirms nothing.',
  find: ({ story }) => [...ofWitnesses(story), ...ofPassages(story)],
  examples: {
    agree: [
      [
        'The night ferry ran aground on a sand bank near the old mole, and forty passengers walked ashore at low tide.',
        'Forty people left the ferry on foot at low tide after it had stuck in the sand.',
      ],
      [
        'Ada Lind said: “We will look at every boat of this fleet, one by one, and nobody sails before that is done and signed.”',
        'The inspector promised tests. “We will look at every boat of this fleet, one by one, and nobody sails before that is done and signed,” Lind said.',
      ],
    ],
    disagree: [
      [
        'The night ferry ran aground on a sand bank near the old mole shortly before dawn, and forty passengers walked ashore at low tide.',
        'The night ferry ran aground on a sand bank near the old mole shortly before dawn, and forty passengers walked ashore at low tide, police said.',
      ],
    ],
  },
});

function ofWitnesses(story: Story): Found[] {
  const witnessOf = witnessesIn(story);
  const within = new Map<Witness | undefined, SharedRun[]>();
  for (const run of story.shared) {
    const [one, other] = run.places.map((p) => witnessOf(p.doc));
    if (one !== other) continue;
    const own = within.get(one);
    if (own) own.push(run);
    else within.set(one, [run]);
  }
  return story.witnesses.filter((w) => w.documents.length > 1).map((w) => ofWitness(story, w, longestIn(within.get(w) ?? [])));
}

/** By document. */
function witnessesIn(story: Story): (doc: DocumentId) => Witness | undefined {
  const witnesses = new Map([...story.witnesses].reverse().flatMap((w) => w.documents.map((doc) => [doc, w] as const)));
  return (doc) => witnesses.get(doc);
}

function ofWitness(story: Story, { documents, because, origin }: Witness, longest: ReadonlyMap<DocumentId, Longest>): Found {
  const first = origin ? documentOf(story, origin) : null;
  const others = documents.filter((d) => d !== origin).map((d) => titleOf(documentOf(story, d)));
  const follows = first
    ? ` ${titleOf(first)}${first.published.edtf ? ` (${first.published.edtf.slice(0, 10)})` : ''} seems to be the origin; ${listed(others)} ${others.length === 1 ? 'follows' : 'follow'}.`
    : '';
  return raised(
    `witness|${documents.join('|')}`,
    'one witness',
    documents.map((doc) => reading(doc, titleOf(documentOf(story, doc)), placesIn(story, longest, doc))),
    `${listed(documents.map((d) => titleOf(documentOf(story, d))))} count as one witness: ${because}.${follows}`,
    [because ?? ''],
  );
}

/** A long passage, told or quoted, in articles that are witnesses of their own: there, and only there, they are one voice. */
function ofPassages(story: Story): Found[] {
  const witnessOf = witnessesIn(story);
  const apart = story.shared.filter((s) => (s.own >= PASSAGE || s.words >= UTTERANCE) && witnessOf(s.places[0].doc) !== witnessOf(s.places[1].doc));
  return groupsOf(apart).map((runs) => {
    const documents = [...new Set(runs.flatMap((r) => r.places.map((p) => p.doc)))].sort(byCodeUnit);
    const most = runs.reduce((longest, r) => Math.max(longest, r.words), 0);
    const longest = longestIn(runs);
    return raised(
      `passage|${documents.join('|')}`,
      'one passage',
      documents.map((doc) => reading(doc, titleOf(documentOf(story, doc)), placesIn(story, longest, doc))),
      `${listed(documents.map((d) => titleOf(documentOf(story, d))))} share ${runs.length > 1 ? 'passages, the longest of' : 'a passage of'} ${most} words: there they are one voice.`,
      runs.slice(0, MOST_SAID).map((r) => `${r.words} words in a row, ${Math.round(r.share * 100)} % of the shorter text`),
    );
  });
}

const raised = (key: string, subject: string, readings: readonly FindingReading[], what: string, because: readonly string[]): Found => ({
  confidence: 1,
  agreement: null,
  key,
  subject,
  readings,
  what,
  next: NEXT,
  because,
});

function reading(doc: DocumentId, label: string, places: readonly Anchor[]): FindingReading {
  return { value: doc, label, witnesses: 1, evidence: places.map((anchor): Evidence => ({ anchor, reads: null })), more: 0 };
}

/** The longest passage of a document that others of the group share; where they share none, its first sentence. */
function placesIn(story: Story, longest: ReadonlyMap<DocumentId, Longest>, doc: DocumentId): Anchor[] {
  const found = longest.get(doc);
  if (found) return [found.place];
  const article = articlesOf(story).get(doc);
  const sentence = article?.annotated.sentences[0];
  return !article || !sentence ? [] : [anchorAt(article.annotated.document, sentence.span)];
}

type Longest = { readonly words: number; readonly place: Anchor };

/** By document; the first of equally long ones. */
function longestIn(runs: readonly SharedRun[]): ReadonlyMap<DocumentId, Longest> {
  const found = new Map<DocumentId, Longest>();
  for (const { words, places } of runs) for (const place of places) if (words > (found.get(place.doc)?.words ?? -1)) found.set(place.doc, { words, place });
  return found;
}

const articlesOf = onceEach(({ articles }: Story) => new Map(articles.map((a) => [a.annotated.document.id, a])));

/** Runs that touch the same document, over and over; a group stands where its last run does. */
function groupsOf(runs: readonly SharedRun[]): SharedRun[][] {
  const groups = new Map<DocumentId, number[]>();
  const lastOf = (group: readonly number[]): number => group.at(-1) as number;
  const join = (run: number, group: number[]): void => {
    group.push(run);
    for (const { doc } of (runs[run] as SharedRun).places) groups.set(doc, group);
  };
  runs.forEach(({ places }, k) => {
    const touching = places.map(({ doc }) => groups.get(doc)).filter((group) => group !== undefined);
    const [group = [], other = group] = touching.sort((a, b) => lastOf(a) - lastOf(b));
    if (other !== group) for (const run of other) join(run, group);
    join(k, group);
  });
  return [...new Set(groups.values())].sort((a, b) => lastOf(a) - lastOf(b)).map((group) => group.map((run) => runs[run] as SharedRun));
}

const documentOf = (story: Story, id: DocumentId): Document => (articlesOf(story).get(id) as Article).annotated.document;

const titleOf = (document: Document): string => document.publisher ?? document.path;

const MOST = 4;
function listed(names: readonly string[]): string {
  const shown = names.length > MOST ? [...names.slice(0, MOST), `${names.length - MOST} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
