import type { Anchor } from './anchor.ts';
import type { Agreement } from './fact.ts';

/** How loud a finding is, loudest first. */
export const LEVELS = ['error', 'warning', 'info'] as const;
/** How much a finding weighs. */
export type Level = (typeof LEVELS)[number];

/** The level from which findings fail a run. */
export type FailLevel = Level | 'never';
/** All of them, `never` last. */
export const FAIL_LEVELS: readonly FailLevel[] = [...LEVELS, 'never'];

/** What a reading rests on: the words, their place, and the sentence around them (for the desk and the report). */
export type Evidence = {
  readonly anchor: Anchor;
  /** How it was read, where that is not the words themselves: "Tue 4 March 2025 (from the article date)". */
  readonly reads: string | null;
};

/** One side of a finding. `value` is canonical and goes into the finding's id; `label` is what an editor reads. */
export type FindingReading = {
  readonly value: string;
  readonly label: string;
  readonly witnesses: number;
  readonly evidence: readonly Evidence[];
  /** Pieces of evidence not listed. */
  readonly more: number;
};

/** What a check raises; `judge` gives it level, id, order and decision. */
export type Raised = {
  readonly check: string;
  /** Lower than the check's ceiling where the case is weaker; never higher. */
  readonly level: Level;
  /** 0..1, what it rests on is in `because`. */
  readonly confidence: number;
  readonly agreement: Agreement | null;
  /** kind, property, about, time; for findings about a document: its id and the folded words. No line, no path. */
  readonly key: string;
  /** The question in an editor's words: "day of the collapse". */
  readonly subject: string;
  readonly readings: readonly FindingReading[];
  readonly what: string;
  readonly why: string;
  readonly next: string;
  /** The steps that led here, for `explain`: rule, scores, calculation. */
  readonly because: readonly string[];
};

/** An editor's answer to a finding. `note` alone decides nothing. */
export const VERBS = ['right', 'fix', 'not-a-conflict', 'both-right', 'ask', 'note'] as const;
/** What an editor decides of a finding. */
export type Verb = (typeof VERBS)[number];

/** A remark beside a decision. `when` is ISO 8601 in UTC. */
export type Note = { readonly who: string; readonly when: string; readonly text: string };

/** A rule that an editor proposes with a decision: what goes into which list of which kind of rule file. Nothing reads it until a maintainer has merged it. */
export type ProposedRule = {
  /** The header of the rule file: `aliases/1`. */
  readonly schema: string;
  /** The list it goes into: `entities`. */
  readonly list: string;
  readonly rules: readonly Readonly<Record<string, unknown>>[];
  /** What it says, in an editor's words. */
  readonly says: string;
};

/** What an editor decided about a finding. `when` is ISO 8601 in UTC; `sequence` is its number in the log of its story. */
export type Decision = {
  /** Id of the finding. */
  readonly finding: string;
  readonly verb: Verb;
  /** The canonical value that is right; null but for `right`. */
  readonly reading: string | null;
  readonly who: string;
  readonly when: string;
  readonly because: string | null;
  readonly sequence: number;
  readonly notes?: readonly Note[];
  /** What was decided about: lets the answer reach siblings, and a new reading name the finding it replaces. */
  readonly check?: string;
  readonly key?: string;
  readonly values?: readonly string[];
  /** The finding whose answer settled this one; absent where an editor answered it. */
  readonly follows?: string;
  /** The rule that was proposed with it: "always". */
  readonly always?: ProposedRule;
};

/** What the editor sees. */
export type Finding = Raised & {
  readonly id: string;
  readonly decision: Decision | null;
  /** The id of the finding this one replaces after a new reading. */
  readonly supersedes: string | null;
  readonly story: string;
  /** What let it through without a decision: a line of the baseline, or a mark in the article that the policy honours. It is shown and does not count. */
  readonly passed?: { readonly by: 'baseline' | 'ignore'; readonly because: string } | null;
};
