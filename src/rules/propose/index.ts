import { type Claim, type Decision, type Finding, overlaps, type ProposedRule, type RuleBook, type StoryReport } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import { type Case, reasonOf } from './case.ts';
import { houseForm, oneEntity, properName } from './names.ts';
import { keptApart, shortForm, toleranceOf, wordingOf } from './policy.ts';

/** Kinds of rules that know no finding: how loud a check speaks, and how far any two figures of a kind may lie apart. */
const BROAD: ReadonlySet<string> = new Set(['checks/1', 'tolerances/1']);

/** Does a rule reach beyond what its finding is about: to all that is of its kind? */
export const isBroad = ({ schema }: ProposedRule): boolean => BROAD.has(schema);

/**
 * The rule that would have answered a finding as an editor did: an alias or a house form, a tolerance, a question kept apart, words that
 * may differ, a level. A sentence where no rule can say it. Pure; a maintainer decides whether it is used.
 */
export function proposalFor(
  finding: Finding,
  decision: Pick<Decision, 'verb' | 'reading' | 'because'>,
  report: Pick<StoryReport, 'story' | 'facts' | 'findings'>,
  book: RuleBook,
): ProposedRule | string {
  const at: Case = { finding, decision, report, book, claims: claimsOf(finding, report) };
  const { check } = finding;
  const family = check.slice(0, check.indexOf('/'));
  const { verb } = decision;
  if (verb === 'fix' || verb === 'ask' || verb === 'note')
    return `No rule follows from "${verb}": decide "no conflict" or "both right", or which form of a name is right.`;
  const aboutNames = check === 'name/alias' || check === 'name/variant' || check === 'event/variant';
  if (verb === 'right')
    return aboutNames || check === 'name/garbled' ? houseForm(at) : 'Which reading is right belongs to this story: only a form of a name can be right always.';
  if (aboutNames) return oneEntity(at);
  if (check === 'name/garbled') return properName(at);
  if (check === 'name/abbreviation') return shortForm(at);
  if (check === 'quote/wording' && finding.agreement === 'conflict') return 'Words that turn the sense around never say the same by rule.';
  if (check === 'quote/wording') return wordingOf(at) ?? lowered(at);
  if (check === 'quantity/magnitude' || check === 'quantity/arithmetic') return 'A sum or a magnitude is never right by rule.';
  if (check === 'quantity/conflict') return toleranceOf(at) ?? 'These values have no size that a tolerance could hold.';
  if (check.endsWith('/conflict'))
    return keptApart(at) ?? 'The sentences have no words of their own that could keep the questions apart: write the rule in facts.yaml.';
  return family === 'gate' ? 'The gate takes no rules from the desk.' : lowered(at);
}

/** The check speaks one level lower wherever the rules hold: of all rules the broadest, so no error is lowered by it, and it says how broad it is. */
function lowered({ finding: { check, level, id }, decision, report }: Case): ProposedRule | string {
  if (level === 'error') return `A rule could only lower ${check} everywhere, and would hide the next real one: this decision holds for this finding alone.`;
  const next = level === 'warning' ? 'info' : 'off';
  const here = report.findings.filter((f) => f.check === check).length;
  return {
    schema: 'checks/1',
    list: 'checks',
    says: `${check} is ${next === 'off' ? 'silent' : `never more than ${next}`} wherever the rule holds, not in this finding alone (${counted(here, 'finding')} in this story).`,
    rules: [{ check, level: next, because: reasonOf(decision, id) }],
  };
}

function claimsOf({ readings }: Finding, { facts, story }: Pick<StoryReport, 'story' | 'facts'>): Claim[][] {
  const known = [...facts.flatMap((f) => f.readings.flatMap((r) => r.claims)), ...story.articles.flatMap((a) => a.claims)];
  return readings.map((r) =>
    r.evidence.flatMap(({ anchor }) => {
      const here = known.filter((c) => c.anchor.doc === anchor.doc && overlaps(c.anchor.span, anchor.span));
      return here.length > 0
        ? [here.find((c) => c.anchor.span.start === anchor.span.start && c.anchor.span.end === anchor.span.end) ?? (here[0] as Claim)]
        : [];
    }),
  );
}
