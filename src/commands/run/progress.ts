/** Tells somebody what comes next, and lets it be seen. */
export type Progress = (words: string) => Promise<void>;

/** Goes through all steps of a piece of work and tells each. */
export async function saying<T>(steps: Generator<string, T>, progress: Progress | null): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (progress) await progress(value);
  }
}
