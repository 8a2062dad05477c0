/*
 * How a name sounds, roughly, whatever language spelt it: digraphs become one sign (S for sh, C for ch, Z for zh), y, j and i one vowel,
 * w is v, ph is f, c is k or s, a doubled letter is one. Two spellings with one sound are two ways to write one name.
 */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/(?:schtsch|shtch|chtch|shch|stsch|szcz|sc[hz]cz)/g, 'SC'],
  [/(?:tsch|tch|tsh|cz|tj(?=[aou]))/g, 'C'],
  [/(?:sch(?![rl]?$)|sh|sz|sj(?=[aeo]))/g, 'S'],
  [/sch/g, 'S'],
  [/(?:dzh|dj|dsch|dzs)/g, 'j'],
  [/(?:zh|rz(?=[aeiouy]))/g, 'Z'],
  [/(?:kh|ch(?=[rlnt]))/g, 'h'],
  [/ch/g, 'C'],
  [/ph/g, 'f'],
  [/gh(?=t)/g, ''],
  [/([gtdbrw])h/g, '$1'],
  [/qu(?=[aei])|qv/g, 'kv'],
  [/ck|cq|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/tz/g, 'ts'],
  [/c/g, 'k'],
  [/w/g, 'v'],
  [/(?:iyi|iyy|iy|yy|ij|yj|ii|yi|ey|ei|ee)$/g, 'i'],
  [/oo|ou/g, 'u'],
  [/(?<=[bcdfghklmnpqrstvzSCZ])yo/g, 'e'],
  [/(?<!^)j(?=[aeiou])/g, 'i'],
  [/[yj](?=$|[bcdfghklmnpqrstvzSCZ])/g, 'i'],
  [/y/g, 'i'],
  [/(?<=.)ie|^ie/g, 'e'],
  [/ae|ai|ei/g, 'ei'],
  [/(?<=[aeiou])h(?=$|[bcdfghklmnpqrstvzSCZ])/g, ''],
  [/(.)\1+/g, '$1'],
];

const known = new Map<string, string>();

/** The sound of one lower-case ASCII word; equal sounds are spellings of one name. */
export function soundOf(word: string): string {
  const cached = known.get(word);
  if (cached !== undefined) return cached;
  let sound = word;
  for (const [from, to] of STEPS) sound = sound.replace(from, to);
  if (known.size > 50_000) known.clear();
  known.set(word, sound);
  return sound;
}

/** Classes of consonants that ears, and romanisations, take for one another. */
const CLASS: Readonly<Record<string, string>> = Object.fromEntries(
  ['bpfv', 'dt', 'gkhx', 'szSCZj', 'l', 'r', 'mn'].flatMap((letters) => [...letters].map((c) => [c, letters[0] as string])),
);

/**
 * A short key under which names that sound or look alike fall together: the classes of the consonants, a vowel in front as one sign. It only
 * blocks: two names with one key have still to be compared.
 */
export function soundKey(word: string): string {
  const sound = soundOf(word);
  let key = /^[aeiou]/.test(sound) ? 'a' : '';
  for (const c of sound) {
    const k = CLASS[c];
    if (k && !(key.endsWith(k) && key.length > 0)) key += k;
  }
  return key.slice(0, 5);
}
