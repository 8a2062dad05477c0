/** Tells somebody what comes next, and lets it be seen. */
export type Progress = (words: string) => Promise<void>;
