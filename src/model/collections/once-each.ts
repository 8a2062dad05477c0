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

/** The same of two objects: an article and the rule book it is read by, a quotation and the words that rules fold. The second is one of few. */
export function onceForBoth<A extends object, B extends object, T>(answer: (first: A, second: B) => T): (first: A, second: B) => T {
  const by = onceEach((second: B) => onceEach((first: A) => answer(first, second)));
  return (first, second) => by(second)(first);
}
