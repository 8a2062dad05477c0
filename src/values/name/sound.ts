import { remembered } from '../../text/remembered.ts';

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

/** The sound of one lower-case ASCII word; equal sounds are spellings of one name. */
export const soundOf: (word: string) => string = remembered((word) => STEPS.reduce((sound, [from, to]) => sound.replace(from, to), word));
