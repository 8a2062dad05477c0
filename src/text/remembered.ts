/** What a word or a name is read as, read once for as long as fewer than fifty thousand others came in between: the articles of a story say the same names. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const cached = known.get(text);
    if (cached !== undefined) return cached;
    const made = read(text);
    if (known.size > MOST) known.clear();
    known.set(text, made);
    return made;
  };
}

const MOST = 50_000;
