import { Composer, type Document, isAlias, isMap, isScalar, isSeq, Lexer, type Node, type Pair, Parser, type YAMLError } from 'yaml';
import type { FilePlace, Problem } from '../../model/problem.ts';
import { codeFrame, lineColumnAt, lineStarts } from './frame.ts';
import { plainFields } from './yaml-plain.ts';
import { syntaxWords } from './yaml-words.ts';

/** Keys and indices from the root of a document. */
export type YamlPath = readonly (string | number)[];

/** What a problem says beside its place. */
export type Words = { readonly what: string; readonly why: string; readonly next: string };

/** A YAML file a person wrote: its value with null-prototype objects, and the place of every part of it. */
export type YamlFile = {
  readonly file: string;
  readonly text: string;
  /** Null where the file is empty or its syntax is wrong; nothing should be done with it while there are problems. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where a path stands: its key, or its value. A path that does not exist gives the nearest part that does. */
  readonly placeOf: (path: YamlPath, part?: 'key' | 'value') => FilePlace;
  /** A fatal problem at a path, with its code frame. */
  readonly problemAt: (path: YamlPath, part: 'key' | 'value', words: Words) => Problem;
};

/** Limits of a file: 1 MB, 32 levels. */
const YAML_LIMITS = { bytes: 1_048_576, depth: 32, problems: 50 } as const;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads YAML 1.2 (core schema) as data and nothing else. Anchors, aliases, merge keys, tags, directives and several documents in
 * one file are refused; so are keys that are not text, that stand twice, or that name an object's prototype. Dates, `12:30`, `NO` and
 * `on` stay text. Never throws on any input.
 */
export function parseYaml(file: string, source: string): YamlFile {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const starts = lineStarts(text);
  const found: Problem[] = [];
  const at = (offset: number): FilePlace => ({ file, ...lineColumnAt(starts, Math.max(0, Math.min(offset, text.length))) });
  const complain = (start: number, end: number, words: Words): Problem => {
    const from = Math.max(0, Math.min(start, text.length));
    return { severity: 'fatal', ...words, place: at(from), frame: codeFrame(text, starts, { start: from, end: Math.max(from + 1, end) }) };
  };
  const report = (start: number, end: number, words: Words): void => {
    if (found.length < YAML_LIMITS.problems) found.push(complain(start, end, words));
  };

  const plain = text.length > YAML_LIMITS.bytes ? null : plainFields(text);
  let root = plain === null ? read(text, report) : null;
  const value = plain ?? (root === null || found.length > 0 ? null : dataOf(root, 0, report));
  const rangeOf = (path: YamlPath, part: 'key' | 'value'): [number, number] => {
    // The places in a plain file are looked for when somebody first asks for one.
    if (plain !== null) root ??= read(text, report);
    return rangeAt(root, path, part);
  };
  return {
    file,
    text,
    value: found.length > 0 ? null : value,
    problems: found,
    placeOf: (path, part = 'value') => at(rangeOf(path, part)[0]),
    problemAt: (path, part, words) => complain(...rangeOf(path, part), words),
  };
}

type Report = (start: number, end: number, words: Words) => void;

const tooDeep: Words = {
  what: `Nested more than ${YAML_LIMITS.depth} levels deep`,
  why: 'No file of this kind needs that, and such a file is a known way to exhaust a reader.',
  next: 'Write it flatter.',
};

function read(text: string, report: Report): Node | null {
  if (text.length > YAML_LIMITS.bytes) {
    report(0, 1, {
      what: 'The file is larger than 1 MB',
      why: 'Files of this kind are read whole, before anything is checked.',
      next: 'Split it into several files.',
    });
    return null;
  }
  const tokens = [];
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > YAML_LIMITS.depth * 2 + 4) {
      report(parser.offset, parser.offset + 1, tooDeep);
      return null;
    }
  }
  for (const token of parser.end()) tokens.push(token);
  const documents = [...new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, merge: false, stringKeys: false }).compose(tokens)];
  const [first, second] = documents;
  for (const token of tokens)
    if (token.type === 'directive') report(token.offset, token.offset + token.source.length, syntaxWords('BAD_DIRECTIVE', token.source));
  for (const document of documents) for (const error of [...document.errors, ...document.warnings]) complainOf(error, text, report);
  if (second) report(startOf(second), startOf(second) + 3, syntaxWords('MULTIPLE_DOCS', ''));
  return (first?.contents as Node | null | undefined) ?? null;
}

function complainOf(error: YAMLError, text: string, report: Report): void {
  const [start, end] = error.pos;
  const code = error.code === 'BAD_INDENT' && error.message.includes('end with') ? 'MISSING_CHAR' : error.code;
  report(start, end, syntaxWords(code, text.slice(start, Math.min(end, start + 40))));
}

const startOf = (document: Document.Parsed): number => document.range[0];

function dataOf(node: Node | null, depth: number, report: Report): unknown {
  if (node === null) return null;
  const [start, end] = node.range ?? [0, 0];
  if (depth > YAML_LIMITS.depth) return report(start, end, tooDeep);
  if (isAlias(node) || node.anchor !== undefined) return report(start, end, syntaxWords('ALIAS', isAlias(node) ? node.source : (node.anchor as string)));
  if (node.tag !== undefined) return report(start, end, syntaxWords('TAG_RESOLVE_FAILED', node.tag));
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => dataOf(item as Node, depth + 1, report));
  if (!isMap(node)) return null;
  const result = Object.create(null) as Record<string, unknown>;
  for (const pair of node.items as Pair<Node, Node | null>[]) {
    const key = keyOf(pair);
    const [from, to] = pair.key?.range ?? [start, start + 1];
    if (key === null || isAlias(pair.key) || pair.key?.anchor !== undefined || pair.key?.tag !== undefined) report(from, to, syntaxWords('NON_STRING_KEY', ''));
    else if (key === '<<') report(from, to, syntaxWords('MERGE', key));
    else if (FORBIDDEN.has(key)) report(from, to, syntaxWords('FORBIDDEN_KEY', key));
    else if (key in result) report(from, to, syntaxWords('DUPLICATE_KEY', key));
    else result[key] = dataOf(pair.value, depth + 1, report) ?? null;
  }
  return result;
}

/** The key as it was written: `2025: x` has the key "2025". */
function keyOf(pair: Pair<Node, Node | null>): string | null {
  if (!isScalar(pair.key)) return null;
  const { value, source } = pair.key;
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? null : (source ?? String(value));
}

function rangeAt(root: Node | null, path: YamlPath, part: 'key' | 'value'): [number, number] {
  let node: Node | null = root;
  let key: Node | null = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = (node.items as Pair<Node, Node | null>[]).find((p) => keyOf(p) === String(step));
      if (!pair) break;
      key = pair.key;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (item === undefined) break;
      key = null;
      node = item;
    } else break;
  }
  const target = part === 'key' ? (key ?? node) : isEmpty(node) ? (key ?? node) : node;
  if (!target?.range) return [0, 1];
  const [start, end] = target.range;
  return isMap(target) || isSeq(target) ? [start, start + 1] : [start, end];
}

const isEmpty = (node: Node | null): boolean =>
  node === null || (isScalar(node) && node.range !== null && node.range !== undefined && node.range[0] === node.range[1]);
