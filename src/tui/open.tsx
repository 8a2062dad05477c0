import { render } from 'ink';
import { App } from './App.tsx';
import type { Desk } from './desk.ts';
import type { Hands } from './hands.ts';
import { inkStdin } from './input.ts';
import { type Session, sessionOf } from './session.ts';
import { enter, inkStdout, type Sized, sizeOf, type Terminal } from './terminal.ts';

/** How often the desk looks whether articles have changed. */
const LOOK_MS = 2000;
/** Terminals refuse clipboards that are longer. */
const CLIPBOARD = 70_000;

/** What the terminal can show and hear. */
export type Show = { readonly colour: boolean; readonly mouse: boolean };

/** How the desk ends: `quit` as the editor wants, `fail` by a fault. */
type Ways = { readonly quit: () => void; readonly fail: (error: unknown) => void };

/** Opens the desk on a terminal; answers when the editor leaves it. */
export async function openDesk(terminal: Terminal, desk: Desk, hands: Hands, show: Show): Promise<void> {
  const { stdout } = terminal;
  const { left, ways } = leaving();
  const size = sizeOf(stdout, () => stage.wipe());
  const session = sessionOf(desk, hands, {
    quit: ways.quit,
    size: size.now,
    copy: (text) => void stdout.write(`\u001b]52;c;${Buffer.from(text.slice(0, CLIPBOARD)).toString('base64')}\u0007`),
    lend: (work) =>
      void setImmediate(() => {
        stage.away();
        void terminal.deaf(work).then(() => {
          stdout.write('\u001b[0m');
          stage.back();
        }, ways.fail);
      }),
    stop: () => void setImmediate(() => terminal.stop()),
  });
  const stage = stageOf(terminal, session, size, show, ways);
  stage.back();
  const forget = terminal.whenStopping(stage.away, () => {
    // Somebody may have drawn over a desk that was stopped without being asked.
    stage.away();
    size.measure();
    stage.back();
  });
  const looking = setInterval(() => session.look(), LOOK_MS);
  try {
    await left;
  } finally {
    clearInterval(looking);
    forget();
    stage.away();
  }
}

/** The end of the desk, and the ways to it. */
function leaving(): { readonly left: Promise<void>; readonly ways: Ways } {
  let quit = (): void => {};
  let fail = (_: unknown): void => {};
  const left = new Promise<void>((done, failed) => {
    quit = done;
    fail = failed;
  });
  return { left, ways: { quit, fail } };
}

/** Where Ink draws: `away` leaves the terminal to somebody else, `back` takes it again, `wipe` clears the window. */
type Stage = { readonly back: () => void; readonly away: () => void; readonly wipe: () => void };

function stageOf(terminal: Terminal, session: Session, size: Sized, { colour, mouse }: Show, { quit, fail }: Ways): Stage {
  /** Null while somebody else has the terminal. */
  let on: { readonly ink: ReturnType<typeof render>; readonly away: () => void } | null = null;
  return {
    back() {
      if (on) return;
      const leave = enter(terminal, mouse);
      const { stream, detach } = inkStdin(terminal.stdin, {
        mouse: (event) => session.mouse(event, size.now()),
        paste: (text) => session.paste(text),
        gone: quit,
      });
      const ink = render(<App session={session} size={size} colour={colour} />, {
        stdin: stream,
        stdout: inkStdout(terminal.stdout),
        exitOnCtrlC: false,
        patchConsole: false,
        maxFps: 60,
        isScreenReaderEnabled: false,
      });
      // A frame that cannot be drawn takes Ink down in silence: it must end the desk.
      ink.waitUntilExit().catch(fail);
      on = {
        ink,
        away: () => {
          ink.unmount();
          detach();
          leave();
        },
      };
    },
    away() {
      const leave = on?.away;
      on = null;
      leave?.();
    },
    wipe() {
      on?.ink.clear();
      if (on) terminal.stdout.write('\u001b[2J\u001b[H');
    },
  };
}
