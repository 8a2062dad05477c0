/** Items by their keys: keys in the order in which they were met, and under each its items in order. One whose key is null is left out. */
export function grouped<K extends string | number | object, T>(items: Iterable<T>, keyOf: (item: T) => K | null): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) addTo(groups, key, item);
  }
  return groups;
}

/** Puts one item more behind those of its key. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const own = groups.get(key);
  if (own) own.push(item);
  else groups.set(key, [item]);
}

/** Puts one item into the set of its key, and answers that set. */
export function addOnce<K, T>(groups: Map<K, Set<T>>, key: K, item: T): Set<T> {
  const own = groups.get(key) ?? new Set<T>();
  groups.set(key, own);
  return own.add(item);
}
