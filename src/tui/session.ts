import { proposed, rechecked, recorded, reversed } from './after.ts';
import { type Desk, deskOf, type Item, placeText, sentenceOf, withDecisions } from './desk.ts';
import type { Hands } from './hands.ts';
import type { Mouse } from './input.ts';
import { within } from './reach.ts';
import { placeAt } from './screens/findings.ts';
import type { Size } from './size.ts';
import { opening, press, type State, said, selecting, type Wish } from './state.ts';

/** A desk in use: it takes keys, and says when there is something new to draw. */
export type Session = {
  readonly now: () => { readonly desk: Desk; readonly state: State };
  readonly press: (key: string) => void;
  /** Pasted text: it goes into the line that is typed, and is never taken for keys. */
  readonly paste: (text: string) => void;
  /** What the mouse does in a window of that size. */
  readonly mouse: (size: () => Size) => (event: Mouse) => void;
  /** Looks whether articles have changed, and says so. */
  readonly look: () => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** The terminal as a session may use it. */
export type Room = {
  readonly quit: () => void;
  /** Gives the terminal to somebody else for a while. */
  readonly lend: (work: () => void) => void;
  /** Goes behind the shell until it calls the desk back. */
  readonly stop: () => void;
  /** The window; 80 x 24 where there is none. */
  readonly size?: () => Size;
  /** Puts text on the clipboard of the terminal. */
  readonly copy: (text: string) => void;
};

/** A frame is on the screen after so many milliseconds. */
const DRAWN_MS = 20;

/** Opens a session on a desk. */
export function sessionOf(opened: Desk, hands: Hands, room: Room): Session {
  let current = { desk: opened, state: greeting(opening(opened), hands) };
  const listeners = new Set<() => void>();
  const tell = (state: State, desk = current.desk): void => {
    current = { desk, state };
    for (const listener of listeners) listener();
  };
  const reread = (): Desk => withDecisions(current.desk.stories, hands.decisions());

  /** The state as the window can show it. */
  const fits = (state: State): State => within({ desk: current.desk, state, size: room.size?.() ?? { columns: 80, rows: 24 } });

  /** Work that takes its time is said first, drawn, and then done; one at a time. */
  let busy = false;
  const working = (words: string, work: () => Promise<void>): void => {
    if (busy) {
      current = { ...current, state: said(current.state, 'One thing at a time: the last one is not done yet.') };
      return;
    }
    busy = true;
    current = { ...current, state: said(current.state, words) };
    void new Promise((drawn) => setTimeout(drawn, DRAWN_MS)).then(work).finally(() => {
      busy = false;
    });
  };

  const fulfil = (wish: Wish): void => {
    switch (wish.wish) {
      case 'quit':
        room.quit();
        return;
      case 'stop':
        room.stop();
        return;
      case 'record': {
        const problem = hands.record(wish.item, wish.verb, wish.reading, wish.because);
        const desk = reread();
        current = { desk, state: recorded(desk, current.state, wish, problem) };
        return;
      }
      case 'always': {
        const answer = hands.always(wish.item);
        const desk = reread();
        current = { desk, state: proposed(current.state, wish.item, answer) };
        return;
      }
      case 'reverse': {
        const answer = hands.reverse(wish.act);
        const desk = reread();
        current = { desk, state: reversed(desk, current.state, wish.act, answer) };
        return;
      }
      case 'copy':
        room.copy(quotedIn(wish.item));
        current = { ...current, state: said(current.state, 'Copied: the quoted words with their places.') };
        return;
      case 'edit':
        room.lend(() => {
          const problem = hands.edit(wish.item);
          tell(said(current.state, problem ?? noticeOf(hands.changed())));
        });
        return;
      case 'report':
        working('Writing the report …', async () => {
          const message = await hands.report(current.desk);
          tell(said(current.state, message));
        });
        return;
      case 'recheck':
        working('Checking again …', async () => {
          const answer = await hands.recheck((words) => tell(said(current.state, words)));
          if (typeof answer === 'string') return tell(said(current.state, answer));
          const before = current.desk;
          const desk = deskOf(answer, hands.decisions());
          tell(rechecked(before, desk, current.state), desk);
        });
        return;
      case 'save-elsewhere': {
        const problem = hands.saveElsewhere(wish.file);
        current = { ...current, state: said(current.state, problem ?? `All decisions are in ${wish.file}.`) };
      }
    }
  };

  const pressed = (key: string): void => {
    const alarm = hands.waiting() > 0 ? hands.flush() : null;
    if (hands.refresh()) current = { ...current, desk: reread() };
    const step = press(current.desk, { ...current.state, alarm }, key);
    current = { ...current, state: fits(step.state) };
    for (const wish of step.wishes) fulfil(wish);
    for (const listener of listeners) listener();
  };

  return {
    now: () => current,
    press: pressed,
    paste(text) {
      const { typing } = current.state;
      if (typing) for (const c of text.replace(/\s+/gu, ' ')) pressed(c);
      else tell(said(current.state, 'Pasted text decides nothing. n adds a note, / searches.'));
    },
    mouse: (size) => (event) => {
      const { state } = current;
      if (state.typing) return;
      const place = placeAt({ ...current, size: size() }, event.column, event.row);
      if (event.what === 'click') {
        if (place?.item) tell({ ...selecting(state, place.item), pane: 'list' });
        else if (place) tell({ ...state, pane: place.pane });
        return;
      }
      const key = event.what === 'wheel-up' ? 'up' : 'down';
      if (place && place.pane !== state.pane) current = { ...current, state: { ...state, pane: place.pane } };
      const turn = place?.pane === 'list' ? 1 : 3;
      for (let i = 0; i < turn; i++) current = { ...current, state: fits(press(current.desk, current.state, key).state) };
      tell(current.state);
    },
    look() {
      const notice = noticeOf(hands.changed());
      if (notice !== '' && current.state.message === '') tell(said(current.state, notice));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const noticeOf = (changed: readonly string[]): string => (changed.length === 0 ? '' : `Articles changed: ${changed.join(', ')}. R checks again.`);

/** The words of a finding with their places, one a line. */
function quotedIn(item: Item): string {
  const places = item.finding.readings.flatMap((r) => r.evidence.map((e) => e.anchor));
  return places.map((anchor) => `${placeText(item, anchor)} "${sentenceOf(item, anchor).trim().replace(/\s+/gu, ' ')}"`).join('\n');
}

function greeting(state: State, hands: Hands): State {
  const [other] = hands.others();
  return other ? said(state, `Also open by ${other.who} since ${other.since.slice(0, 16).replace('T', ' ')} UTC.`) : state;
}
