import type { Deed } from '../../src/store/index.ts';

/** An invented answer to an invented finding. */
export const answer = (
  finding: string,
  verb: 'right' | 'fix' | 'not-a-conflict' | 'both-right' | 'ask' | 'note' = 'fix',
  because: string | null = null,
): Deed => ({
  act: 'decide',
  finding,
  verb,
  reading: verb === 'right' ? '14' : null,
  because,
  check: 'quantity/conflict',
  key: `quantity|deaths|${finding}`,
  values: ['12', '14'],
});

/** A clock that ticks a second a call. */
export function clock(): () => string {
  let t = Date.UTC(2025, 2, 5);
  return () => {
    t += 1000;
    return new Date(t).toISOString();
  };
}
