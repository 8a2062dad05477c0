import type { Run } from '../model/index.ts';
import type { Manner } from './formats.ts';

export const render = (_run: Run, _manner: Manner): string => '';
