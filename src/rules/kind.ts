import type * as z from 'zod';
import type { Grounds, RuleBook } from '../model/index.ts';
import type { Words, YamlPath } from '../text/files/yaml.ts';

/** Gives a problem a place in the file. */
export type Fault = (path: YamlPath, part: 'key' | 'value', words: Words) => void;

/** Why a rule is there, as it stands in the file. */
type Reason = { readonly source?: string | undefined; readonly checked?: boolean | undefined; readonly because?: string | undefined };

/** The grounds of the rule at a path. */
export type Ground = (path: YamlPath, reason: Reason) => Grounds;

/** A name in a rule that must be the id of an entity of the rule book. */
type Reference = { readonly path: YamlPath; readonly id: string };

/** What became of one example: where it stands, what it says, and what the rules made of it. */
export type ExampleResult = {
  readonly path: YamlPath;
  readonly expected: 'agree' | 'disagree';
  readonly shown: string;
  readonly passed: boolean;
  readonly because: string;
};

/** The lists and objects of a rule book that one kind of file fills. */
export type Fragment = Partial<Omit<RuleBook, 'files'>>;

/** A kind of rule file: its header, its shape, what it means, and how its examples are run. Methods, so that the registry can hold every content type. */
export type RuleKind<T = unknown> = {
  /** The header: `schema: aliases/1`. */
  readonly schema: string;
  readonly title: string;
  readonly shape: z.ZodType<T>;
  fragment(content: T, ground: Ground): Fragment;
  /** What the shape alone cannot say. */
  faults(content: T, fault: Fault, known: Known): void;
  references(content: T): readonly Reference[];
  /** What is wrong with the rules of a file in the company of all others. */
  clashes?(content: T, book: RuleBook, fault: Fault): void;
  /** Runs the examples of a file under the book that the file is part of. */
  examples(content: T, book: RuleBook): readonly ExampleResult[];
};

/** Names that rules may use and that stand outside the rule files. */
export type Known = { readonly checks: readonly string[] | null };

/** A kind with its content type forgotten, for the registry. */
export const defineKind = <T>(kind: RuleKind<T>): RuleKind => kind;
