import { remembered } from '../remembered.ts';

/** A name without case, accents, quotation marks, leading article and kinds of hyphen: what makes two writings one name. */
export const foldName = remembered((name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}"“”„«»'’‘]/gu, '')
    .toLowerCase()
    .replace(/[\s‐‑‒–—-]+/gu, ' ')
    .trim()
    .replace(/^the /, ''),
);
