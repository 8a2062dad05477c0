import { createHash } from 'node:crypto';
import type { Kept } from '../../articles/index.ts';
import type { Document, RuleBook } from '../../model/index.ts';
import type { StoryInput } from '../../read/inputs.ts';
import { LONGEST, recall, remember } from '../../store/index.ts';
import type { Edge } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import { LEAST } from './memory.ts';

/** The file that holds the articles of a story. */
const NAME = 'articles.bin';

/**
 * The articles of a story that earlier runs made, each under a hash of its document and the rule book, all in one file that only this build believes.
 * Null where nothing is kept.
 */
export function shelfOf(edge: Edge, asked: Asked, story: StoryInput, book: RuleBook): Kept | null {
  if (edge.build === undefined || asked.options.noCache) return null;
  if (story.documents.reduce((n, d) => n + d.text.length, 0) < LEAST) return null;
  const key = JSON.stringify([edge.build, edge.version, edge.node]);
  const rules = createHash('sha256').update(JSON.stringify(book)).digest();
  const keyOf = (document: Document): string => createHash('sha256').update(rules).update(JSON.stringify(document)).digest('base64');
  const there = entriesIn(recall(story.folder, NAME, key));
  const used = new Map<string, Uint8Array>();
  let added = false;
  return {
    of(document) {
      const name = keyOf(document);
      const bytes = there.get(name) ?? null;
      if (bytes) used.set(name, bytes);
      return bytes;
    },
    keep(document, bytes) {
      used.set(keyOf(document), bytes);
      added = true;
    },
    save() {
      // Those of this run first: of what it did not ask for, only as much as there is room for.
      if (added) remember(story.folder, NAME, key, fileOf([...used, ...[...there].filter(([name]) => !used.has(name))]));
    },
  };
}

type Entry = readonly [name: string, bytes: Uint8Array];

/** One line that lists names and lengths, then the bytes of each. */
function fileOf(entries: readonly Entry[]): Uint8Array {
  let room = LONGEST;
  const kept = entries.filter(([name, { length }]) => {
    room -= length + name.length + 20;
    return room > 0;
  });
  return Buffer.concat([Buffer.from(`${JSON.stringify(kept.map(([name, { length }]) => [name, length]))}\n`), ...kept.map(([, bytes]) => bytes)]);
}

function entriesIn(file: Uint8Array | null): ReadonlyMap<string, Uint8Array> {
  if (file === null) return new Map();
  const end = file.indexOf(10);
  let at = end + 1;
  const list = JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as readonly (readonly [string, number])[];
  return new Map(
    list.map(([name, length]) => {
      at += length;
      return [name, file.subarray(at - length, at)] as const;
    }),
  );
}
