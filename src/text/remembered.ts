/** Answers that are kept of one function, so that a long run stays small. */
const MOST = 50_000;

/** A pure function of a text that answers the same text from memory: the articles of a story say the same words and names. When `MOST` answers are kept, all are forgotten. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const made = answer(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
