import type { Document, FactChange, Told } from '../model/index.ts';
import { safeLine } from '../text/safe.ts';
import { placeRow } from './contract.ts';

const KIND: Readonly<Record<string, string>> = { quantity: 'number', role: 'title', quote: 'quotation', event: 'statement' };
/** Characters of a quotation that one line shows. */
const LONGEST = 90;

/** A change as `crosscheck diff --format json` prints it; `before` is in the old version, `after` in the new one, null where it says nothing. */
export function changeRow({ kind, change, property, before, after }: FactChange, [older, newer]: readonly [Document, Document]): object {
  return { change, kind, property, before: before && toldRow(before, older), after: after && toldRow(after, newer) };
}

function toldRow({ anchor, label }: Told, document: Document): object {
  return { path: document.path, ...placeRow(document, anchor.span), exact: anchor.exact, label };
}

/** The same for a person: a line a change, then how many there are. */
export function changesText(changes: readonly FactChange[], documents: readonly [Document, Document]): string {
  const [older, newer] = documents;
  const rows = changes.map((c) => `  ${c.change.padEnd(8)} ${nameOf(c).padEnd(18)} ${saidIn(c)}   ${placeText(c, documents)}`);
  const count = (change: FactChange['change']): number => changes.filter((c) => c.change === change).length;
  const summary = changes.length === 0 ? 'No fact changed.' : `${count('changed')} changed, ${count('removed')} removed, ${count('added')} added.`;
  return [`${safeLine(older.path)} → ${safeLine(newer.path)}`, ...rows, summary].join('\n');
}

/** "number, deaths": the kind, and what is counted where the words alone do not say it. */
function nameOf({ kind, property }: FactChange): string {
  const named = /^(?:deaths|injured|missing|arrested|evacuated|homeless|age|magnitude|depth)$/.test(property);
  return safeLine(`${KIND[kind] ?? kind}${named ? `, ${property}` : ''}`);
}

function saidIn({ before, after }: FactChange): string {
  if (before && after) return `${shown(before)} → ${shown(after)}`;
  return shown((before ?? after) as Told);
}

function shown({ anchor, label }: Told): string {
  const exact = anchor.exact.length > LONGEST ? `${anchor.exact.slice(0, LONGEST)}…` : anchor.exact;
  const meaning = label === anchor.exact || label.length > 40 ? '' : ` (${safeLine(label)})`;
  return `“${safeLine(exact)}”${meaning}`;
}

function placeText({ before, after }: FactChange, [older, newer]: readonly [Document, Document]): string {
  const lineIn = (told: Told, document: Document): string => {
    const { field, line } = placeRow(document, told.anchor.span);
    return field === 'title' ? `${safeLine(document.path)} (title)` : `${safeLine(document.path)}:${line}`;
  };
  return after ? lineIn(after, newer) : before ? lineIn(before, older) : '';
}
