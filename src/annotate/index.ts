import type { Annotated, Document, RuleBook } from '../model/index.ts';
import type { Layer } from './layer.ts';
import { mentions } from './mentions.ts';
import { numbers } from './numbers.ts';
import { quotes } from './quotes.ts';
import { referents } from './referents.ts';
import { sentences } from './sentences.ts';
import { times } from './times.ts';

/** In reading order: each layer may use all above it. */
export const layers: readonly Layer[] = [sentences, mentions, times, quotes, numbers, referents];

/** Lays every layer over a document. Pure. */
export function annotate(document: Document, book: RuleBook): Annotated {
  const bare: Annotated = { document, tokens: [], sentences: [], mentions: [], chains: [], times: [], quotes: [], numbers: [], referents: [] };
  return layers.reduce((laid, layer) => layer.lay(laid, book), bare);
}
