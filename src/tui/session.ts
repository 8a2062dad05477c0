import type { Decision, Verb } from '../model/index.ts';
import { type Desk, type Item, withDecisions } from './desk.ts';
import { opening, press, recorded, reversed, type State, said, type Wish } from './state.ts';

/** What the desk can have done to the world. A problem is a sentence that names path and cause; what was decided then waits in memory. */
export type Hands = {
  /** What the logs say, by story. */
  readonly decisions: () => ReadonlyMap<string, readonly Decision[]>;
  /** Decisions that are not on the disk yet. */
  readonly waiting: () => number;
  /** Reads what others have decided since; true where there was something. */
  readonly refresh: () => boolean;
  /** Tries again to write what waits. */
  readonly flush: () => string | null;
  readonly record: (item: Item, verb: Verb, reading: string | null, because: string | null) => string | null;
  readonly reverse: (act: 'undo' | 'redo') => { readonly finding: string | null; readonly verb: Verb | null; readonly problem: string | null };
  readonly saveElsewhere: (file: string) => string | null;
  /** Other desks that are open on these stories. */
  readonly others: () => readonly { readonly who: string; readonly since: string }[];
};

/** A desk in use: it takes keys, and says when there is something new to draw. */
export type Session = {
  readonly now: () => { readonly desk: Desk; readonly state: State };
  readonly press: (key: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Opens a session on a desk. */
export function sessionOf(opened: Desk, hands: Hands, quit: () => void): Session {
  let current = { desk: opened, state: greeting(opening(opened), hands) };
  const listeners = new Set<() => void>();
  const reread = (): Desk => withDecisions(current.desk.stories, hands.decisions());

  const fulfil = (wish: Wish): void => {
    switch (wish.wish) {
      case 'quit':
        quit();
        return;
      case 'record': {
        const problem = hands.record(wish.item, wish.verb, wish.reading, wish.because);
        const desk = reread();
        current = { desk, state: recorded(desk, current.state, wish, problem) };
        return;
      }
      case 'reverse': {
        const answer = hands.reverse(wish.act);
        const desk = reread();
        current = { desk, state: reversed(desk, current.state, wish.act, answer) };
        return;
      }
      case 'save-elsewhere': {
        const problem = hands.saveElsewhere(wish.file);
        current = { ...current, state: said(current.state, problem ?? `All decisions are in ${wish.file}.`) };
      }
    }
  };

  return {
    now: () => current,
    press(key) {
      const alarm = hands.waiting() > 0 ? hands.flush() : null;
      if (hands.refresh()) current = { ...current, desk: reread() };
      const step = press(current.desk, { ...current.state, alarm }, key);
      current = { ...current, state: step.state };
      for (const wish of step.wishes) fulfil(wish);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function greeting(state: State, hands: Hands): State {
  const [other] = hands.others();
  return other ? said(state, `Also open by ${other.who} since ${other.since.slice(0, 16).replace('T', ' ')} UTC.`) : state;
}
