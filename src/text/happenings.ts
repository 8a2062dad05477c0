/** Verbs that newspapers use for one happening, by lemma; the first stands for all. */
const SAME_HAPPENING: readonly (readonly string[])[] = [
  ['begin', 'start', 'commence', 'open', 'launch'],
  ['end', 'finish', 'conclude', 'close', 'cease'],
  ['hold', 'occur', 'happen', 'host', 'stage', 'organize', 'organise', 'conduct'],
  ['kill', 'slay', 'murder'],
  ['injure', 'wound', 'hurt'],
  ['arrest', 'detain'],
  ['fire', 'launch-missile'],
  ['announce', 'declare', 'unveil'],
  ['resign', 'quit'],
  ['die', 'perish'],
];

const folded = new Map(SAME_HAPPENING.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)));

/** The lemma that stands for `lemma` and every other verb of the same happening: "open" and "start" are "begin". */
export const happening = (lemma: string): string => folded.get(lemma) ?? lemma;
