/** A function of an object that answers once for each: who asks again is given the same answer. It is forgotten with the object. */
export function onceEach<K extends object, T>(answer: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    let made = known.get(of);
    if (made === undefined) {
      made = answer(of);
      known.set(of, made);
    }
    return made;
  };
}
