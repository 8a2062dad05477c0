import type { Level } from './finding.ts';
import type { MentionType } from './mention.ts';
import type { FilePlace } from './problem.ts';

/** Where a rule stands, and why it is there. `source` is where a fact about the world can be looked up. */
export type Grounds = { readonly at: FilePlace; readonly source: string | null; readonly because: string | null };

/** aliases.yaml: an entity with its names. */
export type EntityRule = Grounds & {
  readonly id: string;
  readonly type: MentionType;
  /** House form. */
  readonly name: string;
  /** Names that may stand for it anywhere. */
  readonly strong: readonly string[];
  /** Names that stand for it only where the article also has a strong one or the house form. */
  readonly weak: readonly string[];
  /** Known variants that are not the house form: `name/alias` speaks. */
  readonly flag: readonly string[];
  /** Look-alikes that are something else. */
  readonly not: readonly string[];
  readonly country: string | null;
};

/** office-holders.yaml: a post with its holders. Dates are EDTF; null = unknown or still in office. */
export type Holder = { readonly person: string; readonly from: string | null; readonly to: string | null; readonly status: 'current' | 'acting' | 'elect' };
export type OfficeRule = Grounds & {
  readonly id: string /** Wordings of the post: "defence minister", "minister of defence". */;
  readonly titles: readonly string[];
  readonly organization: string | null;
  readonly country: string | null;
  readonly holders: readonly Holder[];
};

/** events.yaml: a named event with date and place; also holidays and fixed days (`yearly`: "--04-02"). */
export type EventRule = Grounds & {
  readonly id: string;
  readonly name: string;
  readonly variants: readonly string[];
  readonly date: string | null;
  readonly yearly: string | null;
  readonly places: readonly string[];
};

/** facts.yaml: a question that a story keeps apart from or joins with another. */
export type FactRule = Grounds & {
  readonly id: string;
  readonly kind: string;
  readonly about: string | null;
  readonly property: string | null /** Words (stems) one of which a claim's clause must hold. */;
  readonly words: readonly string[];
  readonly question: string;
};

/** tolerances.yaml. `allow` is relative (0.25) or absolute in the unit of the value. */
export type ToleranceRule = Grounds & {
  readonly property: string | null;
  readonly unit: string | null;
  readonly allow: { readonly relative: number } | { readonly absolute: number };
};

/** quotes.yaml */
export type QuoteRules = { readonly cues: readonly string[]; readonly sameWords: readonly (readonly string[])[]; readonly mayDiffer: readonly string[] };

/** copy.yaml: notes to the desk, abbreviations that need no expansion, artefacts of machine translation. */
export type CopyRules = {
  readonly notes: readonly (Grounds & { readonly pattern: string; readonly signed: boolean })[];
  readonly abbreviations: readonly (Grounds & { readonly short: string; readonly long: string })[];
  readonly artefacts: readonly (Grounds & { readonly phrase: string; readonly near: readonly string[]; readonly means: string })[];
  readonly furniture: readonly (Grounds & { readonly pattern: string })[];
};

/** sources.yaml: publishers, agencies and families. Authority orders readings and names whom to ask; it never marks one right. */
export type SourceRule = Grounds & {
  readonly id: string;
  readonly name: string;
  readonly kind: 'publisher' | 'agency' | 'official';
  readonly family: string | null;
  readonly domains: readonly string[];
  readonly aliases: readonly string[];
  readonly authority: number;
};

/** checks.yaml: the only place where levels change. `off` silences a check and says so in every report. */
export type CheckRule = Grounds & { readonly check: string; readonly level: Level | 'off' };

/** All rules of a run, merged: shipped ← story ← flag. Sorted by id within each kind. */
export type RuleBook = {
  readonly entities: readonly EntityRule[];
  readonly offices: readonly OfficeRule[];
  readonly events: readonly EventRule[];
  readonly facts: readonly FactRule[];
  readonly tolerances: readonly ToleranceRule[];
  readonly quotes: QuoteRules;
  readonly copy: CopyRules;
  readonly sources: readonly SourceRule[];
  readonly checks: readonly CheckRule[];
  /** The files it came from, in order of loading. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
};

/** A rule book without a rule. */
export const EMPTY_BOOK: RuleBook = {
  entities: [],
  offices: [],
  events: [],
  facts: [],
  tolerances: [],
  quotes: { cues: [], sameWords: [], mayDiffer: [] },
  copy: { notes: [], abbreviations: [], artefacts: [], furniture: [] },
  sources: [],
  checks: [],
  files: [],
};
