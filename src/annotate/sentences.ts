import { isRead, type Sentence, type Token } from '../model/index.ts';
import { sentencesIn, tokensIn } from '../text/index.ts';
import type { Layer } from './layer.ts';

/** Cuts the copy into paragraphs, sentences and tokens. Furniture, duplicates and what is in another language get none, so nothing later reads them. */
export const sentences: Layer = {
  id: 'sentences',
  lay(before) {
    const { document } = before;
    const tokens: Token[] = [];
    const found: Sentence[] = [];
    let paragraph = 0;
    for (const block of document.blocks) {
      if (!isRead(block)) continue;
      for (const span of sentencesIn(document.text, block.span)) {
        const first = tokens.length;
        for (const token of tokensIn(document.text, span.start, span.end)) tokens.push(token);
        found.push({ span, scope: block.scope, paragraph, first, last: tokens.length });
      }
      paragraph++;
    }
    return { ...before, tokens, sentences: found };
  },
};
