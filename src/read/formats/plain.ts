import type { Document } from '../../model/index.ts';
import { assemble } from '../assemble.ts';
import type { Parts } from '../source.ts';
import { itself } from '../textmap.ts';

/** Plain text: the text is its own source. */
export function plainDocument(parts: Parts, source: string): Document {
  return assemble(parts, { source, ...itself(source), known: [], title: null, lang: null });
}
