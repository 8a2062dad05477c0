import { givenName } from '../../text/index.ts';
import { foldName } from '../../text/words/fold-name.ts';

/** May somebody whose name begins so be a woman, or a man? Given names that no list knows may be both. */
export function mayBeOfSex(name: string, sex: 'female' | 'male'): boolean {
  const usual = givenName(foldName(name).split(' ')[0] as string);
  return usual === null || usual === 'both' || usual === sex;
}
