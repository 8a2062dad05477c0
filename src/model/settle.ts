import type { Decision, Finding } from './finding.ts';

/** Findings about forms of one name: there the values are the forms themselves, so an answer holds wherever the same forms meet again. */
const ABOUT_FORMS = /^(?:name\/|event\/variant$)/;

/** Does a finding count? Not where it was let through, nor where the answer takes it out of the count; the other answers leave it there until the texts agree. */
export const isCounted = ({ decision, passed }: Pick<Finding, 'decision' | 'passed'>): boolean =>
  !passed && decision?.verb !== 'not-a-conflict' && decision?.verb !== 'both-right';

/** Has an editor answered? A note alone is no answer. */
export const isDecided = (decision: Decision | null): boolean => decision !== null && decision.verb !== 'note';

/**
 * Findings with what editors decided about them, and with what follows from it: two forms accepted once as one name are never asked
 * again, and a form that is right stays right beside the same rivals. `decisions` holds one entry a finding, the latest.
 */
export function settle(findings: readonly Finding[], decisions: readonly Decision[]): Finding[] {
  const own = new Map(decisions.map((d) => [d.finding, d]));
  const answers = decisions.filter((d) => isDecided(d) && ABOUT_FORMS.test(d.check ?? '') && (d.values?.length ?? 0) > 0);
  const classOf = acceptedForms(answers);
  return findings.map((finding) => {
    const decision = own.get(finding.id) ?? null;
    if (isDecided(decision) || answers.length === 0 || !ABOUT_FORMS.test(finding.check)) return { ...finding, decision };
    const followed = answerFor(finding, answers, classOf);
    if (!followed) return { ...finding, decision };
    return { ...finding, decision: { ...followed, finding: finding.id, follows: followed.finding, notes: decision?.notes ?? [] } };
  });
}

function answerFor(finding: Finding, answers: readonly Decision[], classOf: (form: string) => string): Decision | null {
  const forms = finding.readings.map((r) => r.value);
  const same = answers.findLast((a) => sameForms(a.values ?? [], forms) && (a.verb === 'right' || a.verb === 'not-a-conflict' || a.verb === 'both-right'));
  if (same && same.finding !== finding.id) {
    const right = same.reading === null ? null : finding.readings.find((r) => folded(r.value) === folded(same.reading as string));
    if (same.verb !== 'right' || right) return { ...same, reading: right?.value ?? null };
  }
  const classes = new Set(forms.map(classOf));
  if (forms.length < 2 || classes.size !== 1) return null;
  return answers.findLast((a) => a.verb === 'both-right' && (a.values ?? []).some((v) => classes.has(classOf(v)))) ?? null;
}

/** Forms that were accepted together, and what they were accepted with: one class. */
function acceptedForms(answers: readonly Decision[]): (form: string) => string {
  const parent = new Map<string, string>();
  const root = (form: string): string => {
    let at = form;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const { verb, values = [] } of answers) {
    if (verb !== 'both-right') continue;
    const first = root(folded(values[0] as string));
    for (const value of values.slice(1)) if (root(folded(value)) !== first) parent.set(root(folded(value)), first);
  }
  return (form) => root(folded(form));
}

const sameForms = (a: readonly string[], b: readonly string[]): boolean => {
  const forms = new Set(a.map(folded));
  return a.length === b.length && b.every((form) => forms.has(folded(form)));
};

const folded = (form: string): string =>
  form
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
