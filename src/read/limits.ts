/** What one run reads at most; whatever is beyond is not checked, and said. */
export const LIMITS = {
  /** Bytes of one article. */
  articleBytes: 10_000_000,
  /** Bytes of a JSON, JSONL or feed file, which holds many articles. */
  collectionBytes: 100_000_000,
  /** Articles of one story. */
  articles: 2_000,
  /** Sentences of one article, counted by their full stops. */
  sentences: 20_000,
  /** Lines of one article: a file of a million short ones is a list, and takes a gigabyte. */
  lines: 100_000,
  /** Levels of HTML; deeper ones are read as if they stood on the last. */
  htmlDepth: 512,
  /** Levels below which the choice of the article sees text alone: its time grows with their number. */
  choiceDepth: 96,
  /** Tags and character references of a page; beyond them it is a file made to be slow, not an article. */
  htmlMarks: 400_000,
  /** Elements of a page beyond which the article is not looked for, and the whole page is read. */
  htmlElements: 40_000,
  /** Levels of a feed's own markup. */
  feedDepth: 256,
  /** Levels of JSON. */
  jsonDepth: 64,
  /** Folders below one that was given. */
  folderDepth: 32,
} as const;

/** 10 MB, in the words of a message. */
export const megabytes = (bytes: number): string => `${Math.round(bytes / 100_000) / 10} MB`;
