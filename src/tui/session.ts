import { inMarks } from '../text/quoted.ts';
import { proposed, rechecked, recorded, reversed } from './after.ts';
import { type Desk, deskOf, type Item, placeText, sentenceOf, withDecisions } from './desk.ts';
import type { Hands } from './hands.ts';
import type { Mouse } from './input.ts';
import { PLAIN } from './parts/line.ts';
import { within } from './reach.ts';
import { placeAt } from './screens/findings.ts';
import type { Size } from './size.ts';
import { opening, press, type State, said, selecting, type Wish } from './state.ts';

/** What is on the desk, and where the editor is in it. */
type View = { readonly desk: Desk; readonly state: State };

/** A desk in use: it takes keys, and says when there is something new to draw. */
export type Session = {
  readonly now: () => View;
  readonly press: (key: string) => void;
  /** Pasted text: it goes into the line that is typed, and is never taken for keys. */
  readonly paste: (text: string) => void;
  /** What the mouse does in a window of that size. */
  readonly mouse: (event: Mouse, size: Size) => void;
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
export const sessionOf = (opened: Desk, hands: Hands, room: Room): Session => new Sitting(opened, hands, room);

class Sitting implements Session {
  private readonly hands: Hands;
  private readonly room: Room;
  private readonly listeners = new Set<() => void>();
  private view: View;
  private busy = false;

  constructor(desk: Desk, hands: Hands, room: Room) {
    this.hands = hands;
    this.room = room;
    this.view = { desk, state: greeting(opening(desk), hands) };
  }

  readonly now = (): View => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  press(key: string): void {
    const alarm = this.hands.waiting() > 0 ? this.hands.flush() : null;
    if (this.hands.refresh()) this.reread();
    const step = press(this.view.desk, { ...this.view.state, alarm }, key);
    this.set(this.fitted(step.state));
    for (const wish of step.wishes) this.fulfil(wish);
    this.draw();
  }

  paste(text: string): void {
    if (this.view.state.typing) for (const c of text.replace(/\s+/gu, ' ')) this.press(c);
    else this.tell('Pasted text decides nothing. n adds a note, / searches.');
  }

  mouse({ what, column, row }: Mouse, size: Size): void {
    const { state } = this.view;
    if (state.typing) return;
    const place = placeAt({ ...this.view, size }, column, row);
    if (what === 'click') {
      if (place) this.set(place.item ? { ...selecting(state, place.item), pane: 'list' } : { ...state, pane: place.pane });
      this.draw();
      return;
    }
    if (place && place.pane !== state.pane) this.set({ ...state, pane: place.pane });
    const key = what === 'wheel-up' ? 'up' : 'down';
    const turn = place?.pane === 'list' ? 1 : 3;
    for (let i = 0; i < turn; i++) this.set(this.fitted(press(this.view.desk, this.view.state, key).state));
    this.draw();
  }

  look(): void {
    const notice = noticeOf(this.hands.changed());
    if (notice !== '' && this.view.state.message === '') this.tell(notice);
  }

  private fulfil(wish: Wish): void {
    const { hands, room } = this;
    switch (wish.wish) {
      case 'quit':
        room.quit();
        break;
      case 'stop':
        room.stop();
        break;
      case 'record': {
        const problem = hands.record(wish.item, wish.verb, wish.reading, wish.because);
        this.set(recorded(this.reread(), this.view.state, wish, problem));
        break;
      }
      case 'always': {
        const answer = hands.always(wish.item, wish.sure);
        this.reread();
        this.set(proposed(this.view.state, wish.item, answer));
        break;
      }
      case 'reverse': {
        const answer = hands.reverse(wish.act);
        this.set(reversed(this.reread(), this.view.state, wish.act, answer));
        break;
      }
      case 'copy':
        room.copy(quotedIn(wish.item));
        this.say('Copied: the quoted words with their places.');
        break;
      case 'edit':
        room.lend(() => {
          const problem = hands.edit(wish.item, wish.doc);
          this.tell(problem ?? noticeOf(hands.changed()));
        });
        break;
      case 'report':
        this.begin('Writing the report …', async () => this.tell(await hands.report(this.view.desk)));
        break;
      case 'recheck':
        this.begin('Checking again …', () => this.recheck());
        break;
      case 'save-elsewhere': {
        const problem = hands.saveElsewhere(wish.file);
        this.say(problem ?? `All decisions are in ${wish.file}.`);
        break;
      }
    }
  }

  private async recheck(): Promise<void> {
    const answer = await this.hands.recheck((words) => this.tell(words));
    if (typeof answer === 'string') return this.tell(answer);
    const { desk: before, state } = this.view;
    const desk = deskOf(answer, this.hands.decisions());
    this.view = { desk, state: rechecked(before, desk, state) };
    this.draw();
  }

  /** Work that takes its time is said first, drawn, and then done; one at a time. */
  private begin(words: string, work: () => Promise<void>): void {
    if (this.busy) {
      this.say('One thing at a time: the last one is not done yet.');
      return;
    }
    this.busy = true;
    this.say(words);
    void new Promise((drawn) => setTimeout(drawn, DRAWN_MS)).then(work).finally(() => {
      this.busy = false;
    });
  }

  /** The desk with what the logs say now. */
  private reread(): Desk {
    const desk = withDecisions(this.view.desk.stories, this.hands.decisions());
    this.view = { ...this.view, desk };
    return desk;
  }

  /** The state as the window can show it. */
  private fitted(state: State): State {
    return within({ desk: this.view.desk, state, size: this.room.size?.() ?? { columns: 80, rows: 24 } });
  }

  private set(state: State): void {
    this.view = { ...this.view, state };
  }

  private say(message: string): void {
    this.set(said(this.view.state, message));
  }

  private draw(): void {
    for (const listener of this.listeners) listener();
  }

  private tell(message: string): void {
    this.say(message);
    this.draw();
  }
}

const noticeOf = (changed: readonly string[]): string => (changed.length === 0 ? '' : `Articles changed: ${changed.join(', ')}. R checks again.`);

/** The words of a finding with their places, one a line. */
function quotedIn(item: Item): string {
  const places = item.finding.readings.flatMap((r) => r.evidence.map((e) => e.anchor));
  return places.map((anchor) => `${placeText(item, anchor)} ${inMarks(sentenceOf(item, anchor).replace(/\s+/gu, ' '), PLAIN)}`).join('\n');
}

function greeting(state: State, hands: Hands): State {
  const [other] = hands.others();
  return other ? said(state, `Also open by ${other.who} since ${other.since.slice(0, 16).replace('T', ' ')} UTC.`) : state;
}
