import type { ClaimKind } from './claim.ts';
import { onceEach } from './collections/once-each.ts';
import type { BlockScope } from './document.ts';
import type { Level } from './finding.ts';
import type { MentionType } from './mention.ts';
import type { FilePlace } from './problem.ts';

/** Where a rule stands, and why it is there. `source` is where a fact about the world can be looked up; `checked` is false where nobody has opened it. */
export type Grounds = { readonly at: FilePlace; readonly source: string | null; readonly checked: boolean; readonly because: string | null };

/**
 * Words to look for: plain words with `{number}`, `{word}`, `{words}` (up to six), `{name}` (capitalised) and `a|b` in round brackets,
 * or `re2:` and a regular expression of RE2. `text/pattern.ts` compiles it.
 */
export type Pattern = string;

/** aliases.yaml: an entity with its names. */
export type EntityRule = Grounds & {
  readonly id: string;
  readonly type: MentionType;
  /** House form. */
  readonly name: string;
  /** Names that may stand for it anywhere. */
  readonly strong: readonly string[];
  /** Names that stand for it only where the article also has a strong one or the house form, or a word of `near` within `NEAR` characters. */
  readonly weak: readonly string[];
  readonly near: readonly string[];
  /** Known variants that are not the house form: `name/alias` speaks. */
  readonly flag: readonly string[];
  /** Look-alikes that are something else. */
  readonly not: readonly string[];
  /** Adjectives and inhabitants of a state or town: "Norwegian". */
  readonly demonyms: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** The entity that holds it: a palace in its capital, a town in its state. */
  readonly within: string | null;
};

/** Who holds a post from when to when. `person` is the id of an entity. Dates are EDTF, inclusive; null = unknown or still in office. */
export type Holder = { readonly person: string; readonly from: string | null; readonly to: string | null; readonly status: 'current' | 'acting' | 'elect' };

/** office-holders.yaml: a post with its holders. `organization` is the id of an entity. */
export type OfficeRule = Grounds & {
  readonly id: string;
  /** Wordings of the post: "defence minister", "minister of defence". */
  readonly titles: readonly string[];
  readonly organization: string | null;
  readonly country: string | null;
  readonly holders: readonly Holder[];
};

/**
 * events.yaml: a named event with date (EDTF) and places; also holidays and fixed days, `yearly`: `--04-02`, `--11-4-thu` (fourth
 * Thursday), `--05-last-mon`, `easter-2`. An entity of aliases.yaml with the same id is the same thing.
 */
export type EventRule = Grounds & {
  readonly id: string;
  readonly name: string;
  readonly variants: readonly string[];
  readonly date: string | null;
  readonly yearly: string | null;
  readonly places: readonly string[];
};

/**
 * facts.yaml: a question that a story keeps apart. A claim about `about` whose clause holds one of `words` answers this question and no
 * other; two claims of one question are joined whatever their wording, claims of two questions are never compared.
 */
export type FactRule = Grounds & {
  readonly id: string;
  readonly kind: ClaimKind | 'any';
  /** Id of the entity. */
  readonly about: string | null;
  readonly property: string | null;
  /** Words or phrases, compared by stem; one of them must stand in the claim's clause. */
  readonly words: readonly string[];
  readonly question: string;
};

/** tolerances.yaml. `allow` is relative (0.25) or absolute in the unit of the value. */
export type ToleranceRule = Grounds & {
  readonly id: string;
  readonly property: string | null;
  readonly unit: string | null;
  readonly allow: { readonly relative: number } | { readonly absolute: number };
};

/**
 * contraries.yaml: a question with answers of which one alone can be true of one person, or one thing, at one event. With `after`, the answers stand
 * behind one of those patterns. `of` says whom the question is asked of: anybody, persons by name alone, things that the rest of their sentences
 * shows to be one, or such things with their number. `changes`: the answer may be another one the next day. `deaths`: it is asked of those who died.
 */
export type ContraryRule = Grounds & {
  readonly id: string;
  readonly question: string;
  readonly of: 'person' | 'named' | 'thing' | 'counted';
  readonly changes: boolean;
  readonly deaths: boolean;
  readonly after: readonly Pattern[];
  readonly answers: readonly { readonly says: string; readonly words: readonly Pattern[] }[];
};

/** quotes.yaml: verbs that report speech; groups of words that say the same in a quotation; words that one printing has and another leaves out. */
export type QuoteRules = { readonly cues: readonly string[]; readonly sameWords: readonly (readonly string[])[]; readonly mayDiffer: readonly string[] };

/**
 * copy.yaml: notes to the desk (`signed`: an insertion with its author, "— Ed."), abbreviations that need no expansion, artefacts of
 * machine translation (`near`: one of these words must stand within `NEAR` characters), words of other languages that want a translation,
 * lines that are page furniture.
 */
export type CopyRules = {
  readonly notes: readonly (Grounds & { readonly pattern: Pattern; readonly signed: boolean })[];
  readonly abbreviations: readonly (Grounds & { readonly short: string; readonly long: string })[];
  readonly artefacts: readonly (Grounds & { readonly phrase: Pattern; readonly near: readonly string[]; readonly means: string })[];
  readonly untranslated: readonly (Grounds & { readonly words: Pattern; readonly means: string })[];
  readonly furniture: readonly (Grounds & { readonly pattern: Pattern })[];
};

/** How far, in UTF-16 units on either side, a word of an artefact's `near` may stand from the phrase. */
export const NEAR = 500;

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

/** checks.yaml: the only place where levels change. `off` silences a check and says so in every report. `blocks`: only evidence there counts; null = all. */
export type CheckRule = Grounds & { readonly check: string; readonly level: Level | 'off'; readonly blocks: readonly BlockScope[] | null };

/** A file of rules as it was loaded: of the general rules, the story, or a `--rules` flag. */
export type RuleFile = { readonly path: string; readonly sha256: string; readonly layer: 'shipped' | 'story' | 'flag' };

/** All rules of a run, merged: shipped ← story ← flag. Sorted by id within each kind. */
export type RuleBook = {
  readonly entities: readonly EntityRule[];
  readonly offices: readonly OfficeRule[];
  readonly events: readonly EventRule[];
  readonly contraries: readonly ContraryRule[];
  readonly facts: readonly FactRule[];
  readonly tolerances: readonly ToleranceRule[];
  readonly quotes: QuoteRules;
  readonly copy: CopyRules;
  readonly sources: readonly SourceRule[];
  readonly checks: readonly CheckRule[];
  /** The files it came from, in order of loading. */
  readonly files: readonly RuleFile[];
};

/** The entities of a rule book by their ids. */
export const entitiesById: (book: RuleBook) => ReadonlyMap<string, EntityRule> = onceEach(({ entities }) => new Map(entities.map((e) => [e.id, e])));

/** A rule book without a rule. */
export const EMPTY_BOOK: RuleBook = {
  entities: [],
  offices: [],
  events: [],
  contraries: [],
  facts: [],
  tolerances: [],
  quotes: { cues: [], sameWords: [], mayDiffer: [] },
  copy: { notes: [], abbreviations: [], artefacts: [], untranslated: [], furniture: [] },
  sources: [],
  checks: [],
  files: [],
};
