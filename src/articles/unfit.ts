import type { Document } from '../model/index.ts';

/** Why no claims are read from a document, in words that follow its path; null where they are. */
export const unfit = (document: Document): string | null => foreign(document) ?? pointer(document);

/** Claims are read from English; `und` is text too short to tell. */
export const foreign = ({ lang }: Document): string | null =>
  lang === 'en' || lang === 'und' ? null : `written in ${new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang}; claims are read from English`;

/** Git LFS leaves a few lines in the place of a file that was not fetched. */
const pointer = ({ source }: Document): string | null =>
  source.startsWith('version https://git-lfs.github.com/spec/') ? 'a pointer of Git LFS; the article itself was not fetched (git lfs pull)' : null;
