import type { Changes, StoryChange } from '../../gate/changes.ts';
import type { Limits } from '../../gate/verdict.ts';
import { isStopping } from '../../gate/verdict.ts';
import { type Document, type Fact, isCounted, type Policy, pathIn, type Run } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import type { Asked } from '../line/command.ts';
import type { Bases } from './request.ts';

/** With what the change was compared, and how much of it is under edit. */
export function summaryOf(bases: Bases, { stories }: Changes): string {
  const drafts = stories.reduce((n, s) => n + s.drafts.size, 0);
  const touched = stories.filter((s) => s.drafts.size > 0);
  const references = touched.reduce((n, s) => n + s.story.documents.length - s.drafts.size, 0);
  const base = `Compared with ${bases.name} (${bases.parted.slice(0, 8)})`;
  return drafts === 0 ? `${base}: no article is under edit.` : `${base}: under edit: ${drafts}, references beside them: ${references}.`;
}

/** Changed articles that lie where the run did not look. */
export function lookedElsewhere(files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const more = files.length > 5 ? ` and ${files.length - 5} more` : '';
  return [`Changed, and not looked at, as it lies outside the stories or the paths that were given: ${files.slice(0, 5).join(', ')}${more}.`];
}

/** What was told on the command line in the place of the base's policy. Whoever writes the workflow may; whoever reads the log should know. */
export function overruled({ failOn, maxWarnings, policyRef }: Asked['options'], policy: Policy, { name, policy: commit }: Bases): string[] {
  const level = failOn !== null && failOn !== policy.failOn ? [`--fail-on ${failOn}, where the policy says ${policy.failOn}`] : [];
  const most =
    maxWarnings !== null && maxWarnings !== policy.maxWarnings
      ? [`--max-warnings ${maxWarnings}, where the policy says ${policy.maxWarnings ?? 'any number'}`]
      : [];
  const ref = policyRef === null ? [] : [`--policy-ref ${policyRef} (${commit.slice(0, 8)}), where policy is else read from ${name}`];
  const all = [...level, ...most, ...ref];
  return all.length === 0 ? [] : [`The command line overrules the policy: ${all.join('; ')}.`];
}

/** At what the gate stops, what stopped it, and what did not: warnings that land are counted, or a green check would look like a clean one. */
export function verdictOf(run: Run, limits: Limits): string {
  const { failOn, maxWarnings } = limits;
  const open = run.stories.flatMap((s) => s.findings.filter(isCounted));
  const stopping = open.filter((f) => isStopping(f, limits));
  const landing = open.filter((f) => !isStopping(f, limits) && f.level !== 'info');
  const many = maxWarnings !== null && open.filter((f) => f.level === 'warning').length > maxWarnings;
  const stops = failOn === 'never' ? 'at no level' : failOn === 'error' ? 'at errors' : `at errors and ${failOn === 'warning' ? 'warnings' : 'all below them'}`;
  const most = maxWarnings === null ? '' : ` and at more than ${counted(maxWarnings, 'warning')}`;
  const stopped = stopping.length > 0 ? `${counted(stopping.length, 'finding')} stopped this change` : many ? 'there are more' : 'none stopped this change';
  const levels = (['error', 'warning'] as const).map((level) => [landing.filter((f) => f.level === level).length, level] as const).filter(([n]) => n > 0);
  const passed = levels.length === 0 || many ? '' : `; ${levels.map(([n, level]) => counted(n, level)).join(' and ')} did not stop it`;
  const stricter = passed !== '' && failOn === 'error' ? ' (to stop at warnings too: gate: { fail-on: warning } in crosscheck.yaml)' : '';
  const unchecked = run.notChecked.length + run.stories.reduce((n, s) => n + s.notChecked.length, 0);
  const blind =
    unchecked > 0 ? ` ${counted(unchecked, 'input or part of one', 'inputs or parts of them')} could not be checked, and that stops it at every level.` : '';
  return `The gate stops ${stops}${most}: ${stopped}${passed}${stricter}.${blind}`;
}

/** What a reviewer should know of one story and no finding says: new references, drafts that meet no reference, words that count as furniture of a page. */
export function notesOn({ story, drafts, claimed, references }: StoryChange, facts: readonly Fact[]): string[] {
  const notes: string[] = [];
  const named = (d: Document): string => pathIn(story.folder, d.path);
  for (const d of claimed)
    notes.push(
      `${named(d)} is stated to be a reference by the change that adds it: it was checked as an article under edit. Its standing counts once the base has it; let it land first, in a change of its own that the owners of the sources review.`,
    );
  if (drafts.size === 0) for (const { now } of references) notes.push(`Changed, and a reference by the base: ${named(now)}; nothing checks it here.`);
  for (const d of drafts) {
    const shared = facts.some((f) => {
      const docs = new Set(f.readings.flatMap((r) => r.claims.map((c) => c.anchor.doc)));
      return docs.has(d.id) && docs.size > 1;
    });
    if (!shared && drafts.size < story.documents.length) notes.push(`No claim of ${named(d)} meets one of another article.`);
    for (const p of d.problems) if (p.severity === 'note') notes.push(`${named(d)}: ${p.what}`);
    const furniture = d.blocks.filter((b) => b.scope === 'furniture').length;
    if (furniture > 0) notes.push(`Not compared in ${named(d)}, as furniture of the page: ${counted(furniture, 'block')}.`);
  }
  return notes;
}
