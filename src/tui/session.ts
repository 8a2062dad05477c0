import type { Desk } from './desk.ts';
import { opening, press, type State } from './state.ts';

/** What the desk can have done outside: written, opened, copied. */
export type Hands = { readonly quit: () => void };

/** A desk in use: it takes keys, and says when there is something new to draw. */
export type Session = {
  readonly now: () => { readonly desk: Desk; readonly state: State };
  readonly press: (key: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Opens a session on a desk. */
export function sessionOf(desk: Desk, hands: Hands): Session {
  let current = { desk, state: opening(desk) };
  const listeners = new Set<() => void>();
  return {
    now: () => current,
    press(key) {
      const step = press(current.desk, current.state, key);
      current = { ...current, state: step.state };
      for (const { wish } of step.wishes) if (wish === 'quit') hands.quit();
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
